"""A package upgraded under a program that has a case open and is being typed into."""

from __future__ import annotations

from pathlib import Path

from proof import visitor
from proof.desks import LOG, Desk
from proof.rooms import HOME, Room
from proof.steps import Book, Failure, wait_for

#: What opens panes, pages and dialogs that were not open before, and so needs modules and files not read yet.
NEVER_OPENED = (
    ("F1",), ("ctrl+shift+f",), ("ctrl+shift+j",), ("ctrl+k", "Escape"), ("ctrl+alt+v", "Escape"),
    ("ctrl+alt+k", "Escape"), ("ctrl+alt+p", "Escape"), ("ctrl+alt+z", "Escape"), ("ctrl+f7", "Escape"), ("F7",),
)  # fmt: skip
#: Types numbers into whatever has the keys, until the upgrade is done and a little longer; what was typed is noted.
_TYPING = """
number=1
while [ "$number" -le 2 ] || [ ! -e upgraded ]; do
    xdotool type --delay 60 "word$number "
    number=$((number + 1))
    words="${words:-}word$((number - 1)) "
    printf '%s' "$words" >typed
done
xdotool type --delay 60 end
printf '%send' "$words" >typed
"""
STEM = visitor.TALKS.removesuffix(".case")


class Upgrade:
    """The previous version is installed. Afterwards the new one is, and no program runs."""

    def __init__(self, book: Book, room: Room, desk: Desk, package: Path) -> None:
        self._book = book
        self._room = room
        self._desk = desk
        self._package = package
        self._pid = 0
        self._words = ""
        self._form = 0

    def run(self) -> None:
        """Goes through it, step by step."""
        steps = (
            ("open a case in the previous version", self._open),
            ("upgrade while words are typed", self._upgrade),
            ("the words are kept", self._words_are_kept),
            ("panes never opened before", self._never_opened),
            ("a document is read", self._import),
            ("close it", self._close),
            ("the new version opens the case", self._open_again),
            ("it says when it is installed again", self._notice),
            ("the new version's self-test", lambda: visitor.self_test(self._room)),
        )
        for name, work in steps:
            if not self._book.run(f"upgrade: {name}", work):
                self._desk.picture("upgrade-failed")
                break

    def _open(self) -> str:
        visitor.make_case(self._room)
        self._form = visitor.form(self._room, visitor.TALKS)
        seconds = self._desk.opened("caseapp", visitor.TALKS)
        self._desk.wait_for_title(STEM)
        (self._pid,) = self._desk.programs()
        self._desk.look_at(STEM)
        self._desk.press("ctrl+shift+p")
        wait_for("The new person", lambda: visitor.count(self._room, visitor.TALKS, "person") > 1)
        self._desk.rest()
        version = self._room.person("caseapp", "--version").strip()
        return f"{version}; painted after {seconds:.2f} s"

    def _upgrade(self) -> str:
        typing = self._desk.start("sh", "-c", _TYPING)
        wait_for("The first words", self._room.path(f"{HOME}/typed").exists)
        seen = visitor.install(self._room, self._package)
        self._room.person("touch", "upgraded")
        typing.wait(60)
        self._words = self._room.path(f"{HOME}/typed").read_text().strip()
        if self._desk.programs() != [self._pid]:
            raise Failure("The program that was open runs no more.")
        self._desk.picture("upgraded-in-use")
        return f"{seen}; now {self._room.person('caseapp', '--version').strip()}, and the old program runs"

    def _words_are_kept(self) -> str:
        wait_for("The last of the words", self._has_words)
        return f"the case holds “{self._words[:24]} … {self._words[-12:]}”"

    def _never_opened(self) -> str:
        for keys in NEVER_OPENED:
            self._desk.press(keys[0])
            self._desk.rest()
            if keys[1:]:
                self._desk.press(*keys[1:])
        self._desk.picture("upgraded-panes")
        return f"{len(NEVER_OPENED)} opened{self._without_complaints()}"

    def _import(self) -> str:
        self._desk.press("ctrl+i")
        self._desk.rest()
        self._desk.type(f"{HOME}/{visitor.DOCUMENT}")
        self._desk.press("Return")
        wait_for("The source", lambda: visitor.count(self._room, visitor.TALKS, "source") == 1)
        self._desk.picture("upgraded-import")
        return f"{visitor.DOCUMENT} is a source, read by a child of the old program{self._without_complaints()}"

    def _close(self) -> str:
        self._desk.press("ctrl+q")
        wait_for("The end of the old program", lambda: not self._desk.programs())
        return f"ended by itself{self._without_complaints()}"

    def _open_again(self) -> str:
        seconds = self._desk.opened("caseapp", visitor.TALKS)
        self._desk.wait_for_title(STEM)
        self._desk.rest()
        self._desk.picture("upgraded-new")
        checked = self._room.person("caseapp", "check", visitor.TALKS).strip().splitlines()[-1]
        if not self._has_words():
            raise Failure("The words are not in the case any more.")
        form = visitor.form(self._room, visitor.TALKS)
        return f"painted after {seconds:.2f} s, the file brought from form {self._form} to {form}; {checked}"

    def _notice(self) -> str:
        visitor.install(self._room, self._package, "--reinstall")
        log = self._room.path(LOG)
        wait_for("The notice", lambda: "a newer program was installed" in log.read_text(encoding="utf-8"))
        self._desk.rest()
        self._desk.picture("upgraded-notice")
        self._desk.close()
        return f"a line over the page says so{self._without_complaints()}"

    def _has_words(self) -> bool:
        return f'"{self._words}"' in self._room.person("caseapp", "list", visitor.TALKS, "person", "--json")

    def _without_complaints(self) -> str:
        if complaints := self._desk.complaints():
            raise Failure(f"The program's log says:\n{complaints}")
        return ", nothing in the log"
