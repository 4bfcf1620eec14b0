"""Cases and packages opened as people do it: by their files, from the desktop."""

from __future__ import annotations

from proof import visitor
from proof.desks import Desk
from proof.rooms import HOME, Room
from proof.steps import Book, Failure, wait_for

CASE_TYPE, PACK_TYPE = "application/vnd.caseapp.case", "application/vnd.caseapp.casepack"
KOREAN = "사건 하나 𠮷.case"
PACK = "for the journey.casepack"
NAMELESS = "case without a suffix"


class FilesOpened:
    """Through `xdg-open`, which without a desktop environment goes by the .desktop files."""

    def __init__(self, book: Book, room: Room, desk: Desk) -> None:
        self._book = book
        self._room = room
        self._desk = desk

    def run(self) -> None:
        """Goes through it, step by step."""
        steps = (
            ("types of the files", self._types),
            ("a case with a Korean name", self._case),
            ("opened again, raised", self._raise),
            ("a package", self._pack),
            ("close all", self._close),
        )
        for name, work in steps:
            if not self._book.run(f"files: {name}", work):
                self._desk.picture("files-failed")
                break

    def _types(self) -> str:
        self._room.person("caseapp", "new", KOREAN, "--title", "사건 하나")
        self._room.person("caseapp", "pack", KOREAN, "--output", PACK)
        self._room.person("cp", KOREAN, NAMELESS)
        for name, wanted in ((KOREAN, CASE_TYPE), (PACK, PACK_TYPE), (NAMELESS, CASE_TYPE)):
            found = self._desk.run("xdg-mime", "query", "filetype", f"{HOME}/{name}").strip()
            if found != wanted:
                raise Failure(f"{name} is taken for {found}.")
            opener = self._desk.run("xdg-mime", "query", "default", wanted).strip()
            if opener != "caseapp.desktop":
                raise Failure(f"{wanted} is opened by {opener or 'nothing'}.")
        return "by name, and a case also by its first bytes; caseapp.desktop opens them"

    def _case(self) -> str:
        self._desk.start("xdg-open", f"{HOME}/{KOREAN}")
        seconds = self._desk.wait_for_title("사건 하나 𠮷")
        self._desk.rest()
        self._desk.picture("opened-case")
        return f"its window is there after {seconds:.2f} s"

    def _raise(self) -> str:
        before = self._desk.programs()
        self._desk.start("xdg-open", f"{HOME}/{visitor.TALKS}")
        self._desk.wait_for_title("회담")
        self._desk.start("xdg-open", f"{HOME}/{KOREAN}")
        wait_for("The window in front", lambda: "사건 하나 𠮷" in self._desk.front())
        wait_for("The end of whoever rang", lambda: len(self._desk.programs()) == len(before) + 1)
        windows = [title for title in self._desk.titles() if "사건 하나 𠮷" in title]
        if len(windows) != 1:
            raise Failure(f"There are {len(windows)} windows of it.")
        return "one window, brought to the front; one process a case"

    def _pack(self) -> str:
        before = self._desk.titles()
        self._desk.start("xdg-open", f"{HOME}/{PACK}")
        wait_for("A window for the package", lambda: len(self._desk.titles()) > len(before))
        self._desk.rest()
        self._desk.picture("opened-package")
        return f"shown as “{self._desk.front()}”"

    def _close(self) -> str:
        self._desk.close()
        if complaints := self._desk.complaints():
            raise Failure(f"The program's log says:\n{complaints}")
        return "all ended by themselves, nothing in the log"
