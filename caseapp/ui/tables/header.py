"""The header of a table, with a line of filters below its titles: words, or for a choice the list of its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QWidget

from caseapp.domain.kinds import Field, FieldType, kind_shown
from caseapp.platform.translation import mark, tr
from caseapp.queries.field_sql import NOTHING, RECORD_KIND
from caseapp.ui.tables.columns import Column
from caseapp.ui.widgets.clearing import make_clearable

TYPING_MS = 250
GAP = 3


class FilterLine(QLineEdit):
    """Words that a column must hold. Escape empties it, Down goes on to the rows."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line, and leaves it when it is empty already."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterHeader(QHeaderView):
    """Sections that can be moved, sized and sorted by, and filtered while the filters are shown."""

    filter_changed = Signal(str, str)  # field, words
    menu_requested = Signal(int, object)  # section, place on the screen
    rows_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._editors: dict[int, QWidget] = {}
        self._is_filtering = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(40)
        self.sectionResized.connect(self._on_sections_moved)
        self.sectionMoved.connect(self._on_sections_moved)

    @property
    def is_filtering(self) -> bool:
        """Whether the line of filters is shown."""
        return self._is_filtering

    def show_filters(self, is_shown: bool) -> None:
        """Shows or hides the line of filters."""
        if is_shown == self._is_filtering:
            return
        self._is_filtering = is_shown
        for editor in self._editors.values():
            editor.setVisible(is_shown)
        self.updateGeometries()
        self.geometriesChanged.emit()

    def focus_filters(self) -> None:
        """Goes to the filter of the first column that has one."""
        for place in range(self.count()):
            editor = self._editors.get(self.logicalIndex(place))
            if editor is not None:
                editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def set_columns(self, columns: Sequence[Column[Any]], fields: Mapping[str, Field], said: Mapping[str, str]) -> None:
        """Makes the filters of some columns, with what each is set to; a column without a field has none."""
        for editor in self._editors.values():
            editor.hide()
            editor.deleteLater()
        self._editors = {}
        for section, column in enumerate(columns):
            field = fields.get(column.field)
            if field is not None:
                self._editors[section] = self._make(field, tr(column.title), said.get(field.name, ""))
        for editor in self._editors.values():
            editor.setVisible(self._is_filtering)
        self.updateGeometries()
        self.geometriesChanged.emit()

    def show_said(self, said: Mapping[str, str], only: str = "") -> None:
        """Sets the filters, or the one of a field: another may hold words still being typed. Nothing is told."""
        for editor in self._editors.values():
            name = str(editor.property("field"))
            if only and name != only:
                continue
            words = said.get(name, "")
            editor.blockSignals(True)
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(max(editor.findData(words), 0))
            elif isinstance(editor, QLineEdit) and editor.text().strip() != words:
                editor.setText(words)
            editor.blockSignals(False)
            _show_active(editor, bool(words))

    def sizeHint(self) -> QSize:
        """Titles, and the filters below them."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + (self._filter_height() if self._is_filtering else 0))

    def updateGeometries(self) -> None:
        """Leaves room for the filters below the titles."""
        self.setViewportMargins(0, 0, 0, self._filter_height() if self._is_filtering else 0)
        super().updateGeometries()
        self.place()

    def place(self) -> None:
        """Puts each filter below its title."""
        if not self._is_filtering:
            return
        top = self.height() - self._filter_height()
        for section, editor in self._editors.items():
            left, width = self.sectionViewportPosition(section), self.sectionSize(section)
            editor.setGeometry(left + GAP, top + GAP - 1, max(width - 2 * GAP, 10), self._filter_height() - 2 * GAP)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a column."""
        self.menu_requested.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    def _filter_height(self) -> int:
        return self.fontMetrics().height() + 14

    def _make(self, field: Field, title: str, words: str) -> QWidget:
        values = _values(field)
        editor: QWidget
        if values:
            combo = QComboBox(self)
            combo.addItem(tr("any"), "")
            for value, shown in values:
                combo.addItem(shown, value)
            combo.setCurrentIndex(max(combo.findData(words), 0))
            combo.setMinimumContentsLength(1)
            combo.activated.connect(partial(self._on_combo_activated, field.name, combo))
            editor = combo
        else:
            line = FilterLine(words, self)
            line.setPlaceholderText(tr("contains"))
            make_clearable(line)
            typing = QTimer(line)
            typing.setSingleShot(True)
            typing.setInterval(TYPING_MS)
            typing.timeout.connect(partial(self._on_line_settled, field.name, line))
            line.textChanged.connect(typing.start)
            line.returnPressed.connect(partial(self._on_line_settled, field.name, line))
            line.left.connect(self.rows_wanted)
            editor = line
        editor.setProperty("field", field.name)
        editor.setProperty("inHeader", "true")
        editor.setAccessibleName(tr("Filter {list}", list=title.lower()))
        editor.setToolTip(_tip(field, title))
        _show_active(editor, bool(words))
        return editor

    def _on_combo_activated(self, name: str, combo: QComboBox, _at: int) -> None:
        _show_active(combo, bool(combo.currentData()))
        self.filter_changed.emit(name, str(combo.currentData() or ""))

    def _on_line_settled(self, name: str, line: QLineEdit) -> None:
        words = line.text().strip()
        _show_active(line, bool(words))
        self.filter_changed.emit(name, words)

    def _on_sections_moved(self, _section: int, _before: int, _after: int) -> None:
        self.place()


def _values(field: Field) -> list[tuple[str, str]]:
    """The values to choose from; none for what is typed."""
    if field.name == RECORD_KIND:
        return [(kind, tr(kind_shown(kind).label)) for kind in field.choices]
    if field.type is FieldType.FLAG:
        return [("yes", tr("yes")), ("no", tr("no"))]
    if field.type is FieldType.CHOICE and not field.is_open:
        return [*((choice, tr(choice)) for choice in field.choices), (NOTHING, tr("{sign} (empty)", sign=NOTHING))]
    return []


def _tip(field: Field, title: str) -> str:
    if field.type is FieldType.DATE:
        words = mark("{field}: a day, month or year such as Feb 2023, or words of the source; {sign} for none")
        return tr(words, field=title, sign=NOTHING)
    return tr("{field}: words that stand in it; {sign} for what is empty", field=title, sign=NOTHING)


def _show_active(editor: QWidget, is_active: bool) -> None:
    said = "true" if is_active else "false"
    if editor.property("active") != said:
        editor.setProperty("active", said)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
