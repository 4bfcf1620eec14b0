"""A person's desk in a room: a display without a screen, a window manager, a session bus, hands and eyes."""

from __future__ import annotations

import re
import struct
import subprocess
import time
from functools import partial
from pathlib import Path

from caseapp.exchange.documents import CHILD_FLAG
from making.starting import PAINTED
from proof.rooms import DISPLAY, HOME, RUNTIME, Room
from proof.steps import Failure, wait_for

LOG = f"{HOME}/.local/share/caseapp/logs/caseapp.log"
CRASHES = f"{HOME}/.local/share/caseapp/crashes"
_FRAME = "/tmp/frame"
_ON_DESK = {
    "DISPLAY": DISPLAY,
    "DBUS_SESSION_BUS_ADDRESS": f"unix:path={RUNTIME}/bus",
    "XDG_SESSION_TYPE": "x11",
}


class Desk:
    """The display of a room. What is started here shows there."""

    def __init__(self, room: Room, pictures: Path) -> None:
        self._room = room
        self._pictures = pictures
        room.person("mkdir", "-p", _FRAME)
        room.start("Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-fbdir", _FRAME, "-nolisten", "tcp", "-noreset")
        wait_for("The display", partial(self._answers, "getdisplaygeometry"))
        bus = _ON_DESK["DBUS_SESSION_BUS_ADDRESS"]
        room.start("dbus-daemon", "--session", f"--address={bus}", "--nofork", "--nopidfile")
        room.start("openbox", "--sm-disable", env=_ON_DESK)
        wait_for("The window manager", partial(self._answers, "get_desktop"))

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Starts a program on this desk."""
        return self._room.start(*command, env=_ON_DESK)

    def run(self, *command: str) -> str:
        """Runs a command of the person on this desk."""
        return self._room.person(*command, env=_ON_DESK)

    def opened(self, *command: str) -> float:
        """Starts the program and waits until its log says that the window is painted; returns the seconds."""
        before = self.painted()
        self.start(*command)
        return wait_for("The painted window", lambda: self.painted() > before)

    def painted(self) -> int:
        """How often a window was painted first, since the log began."""
        log = self._room.path(LOG)
        return log.read_text(encoding="utf-8", errors="replace").count(PAINTED) if log.exists() else 0

    def titles(self) -> list[str]:
        """The titles of all windows that can be seen."""
        found = self._hands("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        return [line for line in found.splitlines() if line.strip()]

    def wait_for_title(self, words: str, seconds: float = 30.0) -> float:
        """Waits until a window's title holds words; Failure, with the titles there are, when none does."""
        try:
            return wait_for(f"A window titled {words}", lambda: any(words in title for title in self.titles()), seconds)
        except Failure as failure:
            raise Failure(f"{failure} There were: {self.titles()}") from None

    def front(self) -> str:
        """The title of the window that takes the keys."""
        return self._hands("getactivewindow", "getwindowname").strip()

    def look_at(self, words: str) -> None:
        """Brings the window with these words in its title to the front and gives it the keys."""
        self._hands("search", "--onlyvisible", "--name", re.escape(words), "windowactivate", "--sync", "%1")

    def press(self, *keys: str) -> None:
        """Presses keys, one after another."""
        self._hands("key", "--delay", "120", *keys)

    def type(self, words: str) -> None:
        """Types words, as a fast person does."""
        self._hands("type", "--delay", "40", words)

    def rest(self, seconds: float = 1.0) -> None:
        """Gives the windows the time that a person would."""
        time.sleep(seconds)

    def programs(self) -> list[int]:
        """The processes that show windows of the program: all but the children that read documents."""
        return sorted(pid for pid in self._room.processes("/caseapp") if not is_child(pid))

    def close(self) -> None:
        """Closes all windows of the program by its own key, one after another."""
        for _ in range(6):
            if not self.programs():
                return
            self.press("Escape", "ctrl+q")
            self.rest()
        raise Failure(f"It does not close; there are windows {self.titles()}.")

    def leave(self) -> None:
        """Ends whatever the person still has running."""
        self._room.end_everybody()

    def picture(self, name: str) -> Path:
        """Keeps what the display shows."""
        from PySide6.QtGui import QImage

        data = self._room.path(f"{_FRAME}/Xvfb_screen0").read_bytes()
        start, width, height, stride = picture_layout(data)
        image = QImage(data[start:], width, height, stride, QImage.Format.Format_RGB32)
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{name}.png"
        if not image.save(str(path)):
            raise Failure(f"The picture {path} could not be written.")
        return path

    def complaints(self) -> str:
        """What the program's log says of errors, and whether it left a report of a crash."""
        log = self._room.path(LOG).read_text(encoding="utf-8", errors="replace")
        lines = [line for line in log.splitlines() if re.search(r"ERROR|CRITICAL|Traceback|Error:", line)]
        reports = self._room.path(CRASHES).glob("*crash-*.txt")
        lines += [path.read_text(encoding="utf-8", errors="replace")[:2000] for path in reports]
        return "\n".join(lines)

    def _answers(self, question: str) -> bool:
        try:
            self.run("xdotool", question)
        except subprocess.CalledProcessError:
            return False
        return True

    def _hands(self, *words: str) -> str:
        try:
            return self.run("xdotool", *words)
        except subprocess.CalledProcessError as error:
            if words[0] == "search":
                return ""  # it fails when it finds nothing
            raise Failure(f"xdotool {' '.join(words)} failed: {error.stderr}") from None


def picture_layout(data: bytes) -> tuple[int, int, int, int]:
    """Of a picture in X's own format of 32 bits a point: where it starts, width, height, and bytes a line."""
    size, version, _, depth, width, height, _, order, *rest = struct.unpack(">20I", data[:80])
    stride, colours = rest[4], rest[11]
    if (version, depth, order) != (7, 24, 0):
        raise Failure(f"The display is in an unknown format: version {version}, {depth} bits, order {order}.")
    return size + colours * 12, width, height, stride


def is_child(pid: int) -> bool:
    """Whether a process is one that reads documents for another."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return CHILD_FLAG.encode() in words
