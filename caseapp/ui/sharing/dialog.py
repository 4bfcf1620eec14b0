"""Asks what a shared copy is to hold, in three pages, and shows what comes of it before anything is written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.errors import BadInput
from caseapp.domain.sharing import Manifest, NameLeft, Rules, checked
from caseapp.platform.translation import mark, tr
from caseapp.queries import case as case_queries
from caseapp.queries.records import Ref
from caseapp.queries.sharing import manifest, meant
from caseapp.store.reader import Rows
from caseapp.store.sharing.building import head_of
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.editors.registry import make_editor
from caseapp.ui.inspector.look import Look
from caseapp.ui.packages.parts import head, words_label
from caseapp.ui.session import CaseSession
from caseapp.ui.sharing.manifest_page import ManifestPage
from caseapp.ui.sharing.records_line import Chosen
from caseapp.ui.sharing.what_page import WhatPage
from caseapp.ui.sharing.with_page import WithPage
from caseapp.ui.shell.context import Context
from caseapp.ui.theme.fonts import px

TITLES = (mark("1 of 3 · What may go"), mark("2 of 3 · What goes with it"), mark("3 of 3 · What comes of it"))
WIDTH, HEIGHT = 720, 700
_LEVELS = "SELECT sensitivity, count(*) FROM record GROUP BY sensitivity"


class ShareDialog(QDialog):
    """Not modal: what the manifest names is looked at in the window, and the dialog stays."""

    write_wanted = Signal(object)  # Rules
    package_wanted = Signal(object)  # Rules
    record_wanted = Signal(str)

    def __init__(self, context: Context, session: CaseSession, name: str, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shareCopy")
        self.setWindowTitle(tr("Share a copy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._asked = 0
        self.head: str | None = None
        form = FormContext(session, context.theme, context.icons, "sharing", make_editor)
        look = Look(context.theme)
        self.what = WhatPage(form, look, chosen, self)
        self.along = WithPage(form, look, case_queries.info(session.reader).title, self)
        self.manifest = ManifestPage(self)
        self.pages = QStackedWidget(self)
        self.pages.setObjectName("dock")
        for page in (self._scrolled(self.what), self._scrolled(self.along), self.manifest):
            self.pages.addWidget(page)
        self.step = QLabel("", self)
        self.step.setProperty("role", "text2")
        self.problem = words_label("", self, "wrong")
        self.cancel, self.back, self.package, self.next = (
            QPushButton(words, self) for words in (tr("Cancel"), tr("Back"), tr("As a package…"), tr("Next"))
        )
        says = tr("A new file is built from what may go. This case stays as it is, and what comes back can be merged.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(head(context, "split", tr("Share a copy of “{name}”", name=name), says, self))
        column.addWidget(self.step)
        column.addWidget(self.pages, 1)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._on_back_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.package.clicked.connect(self._on_package_clicked)
        self.manifest.lines.record_wanted.connect(self.record_wanted)
        self.manifest.replace_wanted.connect(self._on_manifest_replace_wanted)
        self.resize(px(WIDTH), px(HEIGHT))
        session.read(_count, self._take_counts)
        self.turn_to(0)

    def rules(self) -> Rules:
        """What is chosen; BadInput when that cannot be followed."""
        return checked(self.along.into(self.what.into(Rules())))

    def turn_to(self, page: int) -> None:
        """Shows a page; the last one is asked for anew."""
        self.pages.setCurrentIndex(page)
        self.step.setText(tr(TITLES[page]))
        self.back.setEnabled(page > 0)
        self.package.setVisible(page == len(TITLES) - 1)
        self.next.setText(tr("Write the copy…") if page == len(TITLES) - 1 else tr("Next"))
        self._say("")
        if page == len(TITLES) - 1:
            self._ask()
        else:
            first = self.what.levels["internal"] if page == 0 else self.along.parts["history"]
            chosen = next((each for each in self.what.levels.values() if each.isChecked()), first)
            (chosen if page == 0 else first).setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addStretch(1)
        for button in (self.back, self.package, self.next):
            row.addWidget(button)
        for button in (self.cancel, self.back, self.package):
            button.setAutoDefault(False)
        self.next.setDefault(True)
        return row

    def _scrolled(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _ask(self) -> None:
        self._asked += 1
        self.manifest.wait()
        self.next.setEnabled(False)
        self.package.setEnabled(False)
        self._session.read(partial(_look, self.rules()), partial(self._take_manifest, self._asked))

    def _take_counts(self, counts: dict[str, int] | None) -> None:
        if counts is not None:
            self.what.show_counts(counts)

    def _take_unknown_tags(self, unknown: list[str] | None) -> None:
        self.next.setEnabled(True)
        if unknown is None:
            self.problem.setText(tr("The case could not be read."))
        elif self.pages.currentIndex() == 0 and not self.what.show_unknown(unknown):
            self.turn_to(1)

    def _take_manifest(self, asked: int, found: Manifest | BadInput | None) -> None:
        if asked != self._asked or self.pages.currentIndex() != len(TITLES) - 1:
            return
        if isinstance(found, Manifest):
            self.manifest.show_manifest(found)
            self.next.setEnabled(bool(found.goes))
            self.package.setEnabled(bool(found.goes))
            self._say(self._said(found))
            self.head = found.head
            self.manifest.lines.setFocus()
        else:
            self.turn_to(0)
            self._say(str(found) if found is not None else tr("The case could not be read."))
            self.next.setEnabled(True)

    def _said(self, found: Manifest) -> str:
        if not found.goes:
            return tr("Nothing would go. Widen the rules.")
        is_other = self.head not in (None, found.head)
        return tr("The case was changed since you looked: this is what goes now.") if is_other else ""

    def _on_manifest_replace_wanted(self, names: list[NameLeft]) -> None:
        self.along.replace_too((Ref(each.of.id, each.of.kind, each.of.title), each.name) for each in names)
        self._ask()

    def _on_back_clicked(self) -> None:
        self.next.setEnabled(True)
        self.turn_to(self.pages.currentIndex() - 1)

    def _on_next_clicked(self) -> None:
        self._go_on(self.write_wanted)

    def _on_package_clicked(self) -> None:
        self._go_on(self.package_wanted)

    def _go_on(self, wanted: object) -> None:
        try:
            rules = self.rules()
        except BadInput as error:
            self._say(str(error))
            return
        tags = (*rules.tags, *rules.without_tags)
        if self.pages.currentIndex() == 0 and tags:
            self.next.setEnabled(False)
            self._session.read(partial(_unknown_tags, tags), self._take_unknown_tags)
        elif self.pages.currentIndex() < len(TITLES) - 1:
            self.turn_to(self.pages.currentIndex() + 1)
        elif head_of(self._session.reader) != self.head:
            self._ask()
        elif wanted is self.package_wanted:
            self.package_wanted.emit(rules)
        else:
            self.write_wanted.emit(rules)


def _count(rows: Rows) -> dict[str, int]:
    return dict(rows.rows(_LEVELS))


def _unknown_tags(tags: tuple[str, ...], rows: Rows) -> list[str]:
    return meant.unknown_tags(rows, tags)


def _look(rules: Rules, rows: Rows) -> Manifest | BadInput:
    try:
        return manifest.look(rows, rules)
    except BadInput as error:
        return error
