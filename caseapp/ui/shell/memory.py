"""What was open in a case when it was last left, or when the program died: its pages, where they stood, the record, and
the words that the case had not taken.

Pages are kept in the settings, by ids alone; words in a file for the person alone, gone once they are taken, and locked
with the key of a case that is locked.
"""

from __future__ import annotations

import json
import logging
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from caseapp.domain.errors import CaseError
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import user_data_dir
from caseapp.platform.translation import tr
from caseapp.queries.records import refs_of
from caseapp.store.sealed import read_sealed, write_sealed
from caseapp.ui.sources.tab import SourceTab

if TYPE_CHECKING:
    from caseapp.platform.settings import Settings
    from caseapp.ui.shell.desk import Desk

LATER_MS = 1_500
WORDS_MS = 200
MOST_PAGES = 20
log = logging.getLogger(__name__)


class Memory(QObject):
    """Keeps up with one open case, and brings back what it was."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        super().__init__(desk)
        self._settings, self._desk = settings, desk
        self._path, self._key = desk.session.workspace.home, desk.session.workspace.key
        self._words = unsaved_file(self._path)
        self._kept_pages: dict[str, Any] = {}
        self._kept_words: list[list[Any]] = []
        self._pages_later = self._timer(LATER_MS, self.keep_pages)
        self._words_later = self._timer(WORDS_MS, self.keep_words)

    def begin(self) -> str:
        """Brings back what is remembered, then keeps up; returns a sentence about words that are back, or "". Where
        the desk has words already, they were never away."""
        said = self._bring_back_words() if not self._desk.inspector.drafts.refused else ""
        self._kept_words = self._desk.inspector.drafts.kept()
        self._desk.state_changed.connect(self._pages_later.start)
        self._desk.centre.front_changed.connect(self._pages_later.start)
        self._desk.centre.arranged.connect(self._pages_later.start)
        self._desk.inspector.drafts.changed.connect(self._words_later.start)
        return said

    def bring_back_pages(self) -> bool:
        """Opens the pages that were open; False when none is known."""
        known = self._settings.pages(self._path)
        centre = self._desk.centre
        for key, place in known.get("pages", {}).items():
            if centre.open_key(key) and place and (tab := centre.source_tab()) is not None:
                QTimer.singleShot(0, tab, _Place(tab, place))
        if refs_of(self._desk.session.reader, {known.get("record", "")}):
            self._desk.show_record(known["record"])
        centre.arrange(known.get("groups"))
        centre.open_key(known.get("front", ""))
        return centre.count() > 0

    def keep_pages(self) -> None:
        """Notes which pages are open."""
        centre = self._desk.centre
        pages = {key: _place_of(page) for key, page in centre.pages()[:MOST_PAGES]}
        state: dict[str, Any] = {"pages": pages, "front": centre.front_key(), "record": self._desk.record_id or ""}
        state["groups"] = centre.arrangement()
        if state != self._kept_pages:
            self._kept_pages = state
            self._settings.set_pages(self._path, state)

    def keep_words(self) -> None:
        """Notes the words that the case did not take, or removes the note when there are none."""
        drafts = self._desk.inspector.drafts.kept()
        if drafts == self._kept_words:
            return
        self._kept_words = drafts
        try:
            if drafts:
                self._words.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._write(json.dumps(drafts, ensure_ascii=False).encode())
            else:
                self._words.unlink(missing_ok=True)
        except OSError as error:
            log.warning("unsaved words cannot be kept: %s", error.strerror or type(error).__name__)
        except CaseError as error:
            log.warning("unsaved words cannot be kept: %s", type(error).__name__)

    def _write(self, data: bytes) -> None:
        if self._key is not None:
            write_sealed(self._words, data, self._key)
        else:
            write_atomic(self._words, data)
            self._words.chmod(0o600)

    def _read(self) -> bytes:
        return self._words.read_bytes() if self._key is None else read_sealed(self._words, self._key)

    def rest(self) -> None:
        """Keeps up no longer: the panes are about to be made anew."""
        self._end()
        self.keep_words()

    def close(self) -> None:
        """The case is left in order: pages are noted, and no words are left over."""
        self._end()
        self._words.unlink(missing_ok=True)

    def _end(self) -> None:
        self._pages_later.stop()
        self._words_later.stop()
        self.keep_pages()

    def _bring_back_words(self) -> str:
        try:
            found: list[list[Any]] = json.loads(self._read())
        except (OSError, ValueError, CaseError):
            return ""
        known = refs_of(self._desk.session.reader, {str(record_id) for record_id, *_ in found})
        titles = dict.fromkeys(known[each[0]].title for each in found if each[0] in known)
        for record_id, field, value, message in found:
            if record_id in known:
                self._desk.inspector.drafts.keep(record_id, field, value, message)
        if not titles:
            return ""
        where = ", ".join(f"“{title}”" for title in titles)
        return tr(
            "Words that the case had not taken when Caseapp last ended are back in their fields: {fields}.",
            fields=where,
        )

    def _timer(self, after_ms: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer


class _Place:
    """Scrolls a source to where it stood, once it is laid out."""

    def __init__(self, tab: SourceTab, place_cp: int) -> None:
        self._tab, self._place_cp = tab, place_cp

    def __call__(self) -> None:
        self._tab.reader.scroll_to(self._place_cp)


def _place_of(page: object) -> int:
    return page.reader.top_cp() if isinstance(page, SourceTab) else 0


def unsaved_file(case: Path) -> Path:
    """Where the words are kept that a case did not take."""
    return user_data_dir() / "unsaved" / f"{sha256(str(case.absolute()).encode()).hexdigest()[:24]}.json"
