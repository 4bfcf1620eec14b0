"""A statement with a chain of attribution in the inspector, and what a person does at its cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from caseapp.ui.inspector.chain.card import LinkCard
from caseapp.ui.inspector.chain.editor import ChainEditor
from caseapp.ui.inspector.chain.face import LinkFace
from caseapp.ui.inspector.editors.choices import ChoiceEditor
from tests.ui.inspector.bench import Bench

LEFT = Qt.MouseButton.LeftButton


class Chain:
    """The chain of a statement in the inspector."""

    def __init__(self, bench: Bench, *links: Any) -> None:
        self.bench = bench
        self.wire = bench.add("organisation", "Peninsula Wire")
        self.yonhap = bench.add("organisation", "Yonhap")
        self.spokesman = bench.add("person", "Im Soo-seok")
        rows = [{"actor": self.wire}, {"actor": self.yonhap}, {"actor": self.spokesman}]
        self.record_id = bench.add("statement", "No agenda yet", {"chain": list(links) or rows})
        self.start()

    def start(self) -> None:
        """Shows the statement and goes to its chain."""
        self.bench.show(self.record_id)
        self.bench.pane.focus_field("chain")

    @property
    def editor(self) -> ChainEditor:
        editor = self.bench.row("chain").editor
        assert isinstance(editor, ChainEditor)
        return editor

    @property
    def faces(self) -> list[LinkFace]:
        return [self.card(at).face for at in range(len(self.editor.cards))]

    @property
    def names(self) -> list[str]:
        return [face.link.name for face in self.faces]

    def card(self, at: int) -> LinkCard:
        card = self.editor.cards[at]
        assert isinstance(card, LinkCard)
        return card

    def saved(self) -> list[tuple[str, str, str]]:
        """Actor, words for somebody not named, and mode of each link, as the case holds them."""
        rows = self.bench.saved(self.record_id, "chain")
        return [(row["actor"] or "", row["unnamed"], row["mode"]) for row in rows]

    def actors(self) -> list[str]:
        return [actor for actor, _, _ in self.saved()]

    def part(self, at: int, name: str) -> QWidget:
        form = self.card(at).form
        assert form is not None
        return form.editors[name].buddy()

    def suggested(self, words: str) -> list[str]:
        """Types words into the line; what is offered."""
        self.bench.type(self.editor.line, words)
        self.bench.qtbot.waitUntil(self.editor.line.is_open)
        return [row.words for row in self.editor.line.suggestions.rows()]

    def choose_mode(self, at: int, mode: str) -> None:
        form = self.card(at).form
        assert form is not None
        editor = form.editors["mode"]
        assert isinstance(editor, ChoiceEditor)
        place = editor.combo.findData(mode)
        editor.combo.setCurrentIndex(place)
        editor.combo.activated.emit(place)


def focused(bench: Bench) -> QWidget | None:
    """Where the keyboard is."""
    return bench.pane.window().focusWidget()


def point_in(chain: Chain, at: int, *, is_after: bool) -> QPoint:
    """A point of the screen beside the middle of a card: before or after it."""
    face = chain.faces[at]
    return face.mapToGlobal(QPoint(face.width() - 3 if is_after else 22, face.height() // 2))


def drag(chain: Chain, at: int, to: QPoint) -> None:
    """Drags a card by the mouse to a point of the screen, and leaves the button pressed."""
    face = chain.faces[at]
    begin = face.rect().center()
    way = face.mapFromGlobal(to) - begin
    QTest.mousePress(face, LEFT, pos=begin)
    for part in range(1, 6):
        QTest.mouseMove(face, begin + way * part / 5)


def drop(chain: Chain, at: int, to: QPoint) -> None:
    """Lets go of a card that is dragged."""
    face = chain.faces[at]
    QTest.mouseRelease(face, LEFT, pos=face.mapFromGlobal(to))
