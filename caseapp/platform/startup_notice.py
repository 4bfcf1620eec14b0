"""Tells an X11 desktop that a start it waits for is over, when it ends without a window of its own.

Else the pointer would go on saying that something is being started, for up to half a minute. It uses the display
alone, as the startup notification protocol of freedesktop.org says, and does nothing where there is none.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator

_CLIENT_MESSAGE, _PROPERTY_CHANGE_MASK = 33, 1 << 22
_PIECE = 20


class _Message(ctypes.Structure):
    """XClientMessageEvent, as long as an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),  # Subtle: a union with longs, so that it stands where a long would
        ("rest", ctypes.c_long * 24),
    )


def end_start() -> None:
    """Tell the desktop that started this process that no window is to be waited for."""
    startup_id = os.environ.pop("DESKTOP_STARTUP_ID", "")
    if startup_id and os.environ.get("DISPLAY") and sys.platform not in ("win32", "darwin"):
        try:
            library = ctypes.CDLL("libX11.so.6")
        except OSError:
            return
        _send(library, startup_id)


def pieces(startup_id: str) -> Iterator[bytes]:
    """The message that takes a start back, in pieces of 20 bytes; a null byte ends it."""
    quoted = "".join(f"\\{letter}" if letter in '"\\' else letter for letter in startup_id)
    words = os.fsencode(f'remove: ID="{quoted}"') + b"\0"
    for begin in range(0, len(words), _PIECE):
        yield words[begin : begin + _PIECE].ljust(_PIECE, b"\0")


def _send(x11: ctypes.CDLL, startup_id: str) -> None:
    pointer, number, whole = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int
    x11.XOpenDisplay.restype = pointer
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultRootWindow.restype = x11.XCreateSimpleWindow.restype = x11.XInternAtom.restype = number
    x11.XDefaultRootWindow.argtypes = x11.XCloseDisplay.argtypes = [pointer]
    x11.XCreateSimpleWindow.argtypes = [pointer, number, whole, whole, *[ctypes.c_uint] * 3, number, number]
    x11.XInternAtom.argtypes = [pointer, ctypes.c_char_p, whole]
    x11.XSendEvent.argtypes = [pointer, number, whole, ctypes.c_long, ctypes.POINTER(_Message)]
    display = x11.XOpenDisplay(None)
    if not display:
        return
    root = x11.XDefaultRootWindow(display)
    window = x11.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, 0, 0)
    kind = x11.XInternAtom(display, b"_NET_STARTUP_INFO_BEGIN", 0)
    for piece in pieces(startup_id):
        message = _Message(type=_CLIENT_MESSAGE, window=window, message_type=kind, format=8)
        ctypes.memmove(ctypes.addressof(message) + _Message.data.offset, piece, _PIECE)
        x11.XSendEvent(display, root, 0, _PROPERTY_CHANGE_MASK, ctypes.byref(message))
        kind = x11.XInternAtom(display, b"_NET_STARTUP_INFO", 0)
    x11.XCloseDisplay(display)
