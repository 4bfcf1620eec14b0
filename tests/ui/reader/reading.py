"""What the reader's tests share: a document with marks of every sort, and hands to find and press its parts."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from caseapp.ui.reader.document import Highlight, MarginEntry, ReaderDocument
from caseapp.ui.reader.margin import ReaderMargin
from caseapp.ui.reader.mini_bar import MiniBar
from caseapp.ui.reader.pane import ReaderPane
from caseapp.ui.reader.view import ReaderView

TEXT = (
    "𠮷田𠮷男 met Park Jin 👩‍👩‍👧 in Munich on the 18th.\n\n"
    "박진 장관은 회담했다. No date for that round has been set.\n\n"
    + "Filler words about nothing at all. "
    * 300
    + "\n\n"
    "At the very end they agreed to meet again in New Delhi."
)


def mark(words: str, letter: str, *titles: str, state: str = "verified") -> Highlight:
    start = TEXT.index(words)
    entries = tuple(MarginEntry(f"{words}/{title}", letter, title, "held", words) for title in titles)
    return Highlight(words, start, start + len(words), letter, state, entries)


HIGHLIGHTS = (
    mark("𠮷田𠮷男 met Park Jin 👩‍👩‍👧 in Munich", "M", "Talks, Munich"),
    mark("Park Jin", "P", "Park Jin"),
    mark("회담했다", "M", *(f"Meeting {n}" for n in range(8))),
    mark("No date for that round", "A", "Set a date", state="changed"),
    mark("meet again in New Delhi", "M", "Encounter at the G20"),
)
DOCUMENT = ReaderDocument("s1", "Talks <b>held</b>", ("Yonhap", "22 Feb 2023"), TEXT, "B2", HIGHLIGHTS)


T = TypeVar("T", bound=QObject)


def child(parent: QObject, kind: type[T], name: str = "") -> T:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def view_of(pane: ReaderPane) -> ReaderView:
    return child(pane, ReaderView)


def bar_of(pane: ReaderPane) -> MiniBar:
    return child(pane, MiniBar)


def margin_of(pane: ReaderPane) -> ReaderMargin:
    return child(pane, ReaderMargin)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, none, widget.rect().center() if place is None else place)


def select(pane: ReaderPane, words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    pane.select(start, start + len(words))
    return start, start + len(words)


def centre(pane: ReaderPane, words: str) -> QPoint:
    start = TEXT.index(words)
    return view_of(pane).viewport_rects(start, start + len(words))[0].center().toPoint()


def span(pane: ReaderPane) -> tuple[int, int]:
    span = pane.selection_cp()
    assert span is not None
    return span
