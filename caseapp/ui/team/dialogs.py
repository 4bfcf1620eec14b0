"""A team folder is laid by one dialog; another shows who has what by when, and what waits for what."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.errors import CaseError
from caseapp.platform.translation import number, plural, tr
from caseapp.ui.packages.parts import WIDTH, Sheet, head, section, words_label
from caseapp.ui.shell.context import Context
from caseapp.ui.text.moments import moment_words
from caseapp.ui.theme.fonts import px
from caseapp.workspace.team.standing import MemberStanding, Standing

TEAM_WIDTH, LIST_HEIGHT, MOST_SHOWN = 760, 170, 8


class FoundDialog(Sheet):
    """Asks for the folder of a new team; stays open until it is laid."""

    chosen = Signal(object, bool)  # Path, whether it is encrypted

    def __init__(self, context: Context, name: str, *, is_locked: bool, parent: QWidget) -> None:
        super().__init__("makeTeam", tr("Make a team folder"), WIDTH, parent)
        says = tr(
            "Each of you has a case file of their own. What you do travels through a folder that Syncthing, Nextcloud, "
            "Dropbox, a network drive or a stick carries."
        )
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(tr("Team folder"))
        self.folder.setPlaceholderText(tr("A new or empty folder that is synchronised"))
        self.choose = QPushButton(tr("Choose…"), self)
        self.choose.setAutoDefault(False)
        self.encrypt = QCheckBox(tr("Encrypt it to the keys of the members"), self)
        self.encrypt.setChecked(is_locked)
        self.encrypt.setEnabled(not is_locked)
        why = tr("Whoever carries the folder can read nothing in it. New members are let in by one who is in.")
        if is_locked:
            why = tr("This case is locked, so its team folder must be encrypted.")
        self.problem = words_label("", self, "wrong")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make_button = self.buttons.addButton(tr("Make the team folder"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.make_button.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(head(context, "actor", tr("A team for “{name}”", name=name), says, self))
        column.addSpacing(8)
        column.addWidget(section(tr("Folder"), self))
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.encrypt)
        column.addWidget(words_label(why, self, "text2"))
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.folder.textChanged.connect(self._on_folder_text_changed)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)
        self._on_folder_text_changed("")

    def refuse(self, error: CaseError) -> None:
        """Says why no team folder can be there."""
        self.problem.setText(f"{error.message} {error.advice}".strip())
        self.make_button.setEnabled(True)
        self.fit()

    def _on_folder_text_changed(self, _words: str) -> None:
        self.make_button.setEnabled(bool(self.folder.text().strip()))

    def _on_choose_clicked(self, _is_checked: bool = False) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Team folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _on_buttons_accepted(self) -> None:
        self.problem.setText("")
        self.make_button.setEnabled(False)
        self.chosen.emit(Path(self.folder.text().strip()).expanduser(), self.encrypt.isChecked())


class TeamDialog(Sheet):
    """Shows the team, and again after each round."""

    round_wanted = Signal()
    let_in_wanted = Signal(str)  # the id of who asks

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__("team", tr("Team"), TEAM_WIDTH, parent)
        self.says = words_label("", self, "text2")
        self.table = self._made_table()
        self.waiting = words_label("", self, "text2")
        self.asking = QVBoxLayout()
        self.asking.setSpacing(8)
        self._asking: tuple[tuple[str, str], ...] = ()
        self.problem = words_label("", self, "wrong")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.again = self.buttons.addButton(tr("Look again now"), QDialogButtonBox.ButtonRole.ActionRole)
        self.again.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(head(context, "actor", tr("Who has what"), "", self))
        column.addWidget(self.says)
        column.addWidget(self.table)
        column.addLayout(self.asking)
        column.addWidget(self.waiting)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.again.clicked.connect(self._on_again_clicked)
        self.buttons.rejected.connect(self.reject)

    def show_standing(self, standing: Standing) -> None:
        """Shows the team as it stands."""
        self.problem.setText("")
        lock = tr("Encrypted to its members.") if standing.is_encrypted else tr("Not encrypted.")
        self.says.setText(tr("{folder} · {encryption} {state}.", folder=standing.folder, encryption=lock,
                             state=standing.words()))  # fmt: skip
        self.table.setRowCount(len(standing.members))
        for row, member in enumerate(standing.members):
            for column, words in enumerate(_cells(member)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self._show_waiting(standing)
        if standing.asking != self._asking:
            self._show_asking(standing.asking)
        self.fit()

    def show_problem(self, words: str) -> None:
        """The folder cannot be reached."""
        self.problem.setText(words)
        self.fit()

    def _show_waiting(self, standing: Standing) -> None:
        lines = [tr("{name}: {reason}", name=each.member, reason=each.reason) for each in standing.waiting[:MOST_SHOWN]]
        if len(standing.waiting) > MOST_SHOWN:
            more = len(standing.waiting) - MOST_SHOWN
            lines.append(plural("And {n} more file waits.", "And {n} more files wait.", more))
        self.waiting.setText("\n".join(lines))
        self.waiting.setVisible(bool(lines))

    def _show_asking(self, asking: tuple[tuple[str, str], ...]) -> None:
        self._asking = asking
        while (item := self.asking.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for member, name in asking:
            self.asking.addWidget(self._asking_row(member, name))

    def _asking_row(self, member: str, name: str) -> QWidget:
        line = QWidget(self)
        button = QPushButton(tr("Let in"), line)
        button.setAccessibleName(tr("Let “{name}” in", name=name))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._on_let_in_clicked, member))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words_label(tr("“{name}” asks to be let in.", name=name), line), 1)
        row.addWidget(button)
        return line

    def _made_table(self) -> QTableWidget:
        titles = [tr("Member"), tr("Last step here"), tr("Last heard of"), tr("On the way"), tr("Lacks of yours")]
        table = QTableWidget(0, len(titles), self)
        table.setAccessibleName(tr("Members of the team"))
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(px(LIST_HEIGHT))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _on_again_clicked(self, _is_checked: bool = False) -> None:
        self.round_wanted.emit()

    def _on_let_in_clicked(self, member: str, _is_checked: bool = False) -> None:
        self.let_in_wanted.emit(member)


def _cells(member: MemberStanding) -> tuple[str, ...]:
    name = tr("{name} (you)", name=member.name) if member.is_self else member.name
    counts = ("", "") if member.is_self else (number(member.on_the_way), number(member.lacks))
    return name, _moment(member.last), _moment(member.heard), *counts


def _moment(instant: str) -> str:
    try:
        return moment_words(instant)
    except ValueError:
        return "–"
