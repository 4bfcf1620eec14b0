"""The freedesktop Secret Service (GNOME Keyring, KWallet, KeePassXC): one secret, over the session bus.

The bus is a Unix socket of this person; there is no other transport. It never asks for a ring to be opened: a window
that comes up by itself and wants a passphrase is nothing to get used to.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from caseapp.platform.rings import ACCOUNT, SERVICE, RingError, Why

_NAME, _PATH, _INTERFACE = "org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret"
_ATTRIBUTES = {"service": SERVICE, "username": ACCOUNT}
_NONE = "/"
_SILENT = ("ServiceUnknown", "NameHasNoOwner", "NoReply", "Timeout", "TimedOut", "Disconnected", "NoServer")

#: Calls a method: path, interface, method, signature, arguments.
_Call = Callable[..., tuple[Any, ...]]


class SecretService:
    """As Ring."""

    name = "Secret Service"

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s

    def read(self) -> str | None:
        """As Ring."""
        with self._bus() as call:
            return _read(call)

    def write(self, words: str) -> None:
        """As Ring."""
        with self._bus() as call:
            if _read(call) is not None:
                raise RingError(Why.REFUSED, "there is one already")
            (collection,) = call(_PATH, "Service", "ReadAlias", "s", "default")
            if collection == _NONE:
                raise RingError(Why.REFUSED, "there is no default key ring")
            properties = {
                f"{_INTERFACE}.Item.Label": ("s", SERVICE),
                f"{_INTERFACE}.Item.Attributes": ("a{ss}", _ATTRIBUTES),
            }
            secret = (_session(call), b"", words.encode(), "text/plain; charset=utf8")
            _, prompt = call(collection, "Collection", "CreateItem", "a{sv}(oayays)b", properties, secret, False)
            if prompt != _NONE:
                raise RingError(Why.LOCKED)

    @contextmanager
    def _bus(self) -> Iterator[_Call]:
        try:
            connection = open_dbus_connection(_address(), auth_timeout=self._patience_s)
        except (OSError, RuntimeError, ValueError) as error:
            raise RingError(Why.SILENT, type(error).__name__) from error
        try:
            yield lambda *words: self._answer(connection, *words)
        except (OSError, ValueError) as error:
            raise RingError(Why.SILENT, type(error).__name__) from error
        finally:
            with suppress(OSError):
                connection.close()

    def _answer(
        self, connection: DBusConnection, path: str, interface: str, method: str, signature: str, *arguments: Any
    ) -> tuple[Any, ...]:
        address = DBusAddress(path, _NAME, f"{_INTERFACE}.{interface}")
        message = new_method_call(address, method, signature, arguments)
        reply = connection.send_and_get_reply(message, timeout=self._patience_s)
        if reply.header.message_type is MessageType.error:
            raise _refusal(str(reply.header.fields.get(HeaderFields.error_name, "")))
        return tuple(reply.body)


def _read(call: _Call) -> str | None:
    unlocked, locked = call(_PATH, "Service", "SearchItems", "a{ss}", _ATTRIBUTES)
    if not unlocked:
        if locked:
            raise RingError(Why.LOCKED)
        return None
    item = sorted(unlocked)[0]
    (secrets,) = call(_PATH, "Service", "GetSecrets", "aoo", [item], _session(call))
    if item not in secrets:
        raise RingError(Why.LOCKED)
    return bytes(secrets[item][2]).decode("utf-8", "replace")


def _session(call: _Call) -> str:
    """Subtle: "plain" is what every service speaks; whoever could listen on this bus can ask the ring as well."""
    return str(call(_PATH, "Service", "OpenSession", "sv", "plain", ("s", ""))[1])


def _address() -> str:
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address:
        return address
    bus = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere") / "bus"
    if not bus.exists():
        raise RingError(Why.SILENT, "no session bus")
    return f"unix:path={bus}"


def _refusal(name: str) -> RingError:
    if name.endswith("IsLocked"):
        return RingError(Why.LOCKED)
    is_silent = name.endswith(_SILENT) or ".Spawn." in name
    return RingError(Why.SILENT if is_silent else Why.REFUSED, name)
