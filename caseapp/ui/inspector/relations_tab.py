"""What refers to the record, as a short list; it reads at most as many rows as it shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from caseapp.domain.ids import new_id
from caseapp.domain.kinds import kind_shown
from caseapp.ops import records
from caseapp.platform.translation import mark, tr
from caseapp.queries.evidence import Quote
from caseapp.queries.records import RecordView
from caseapp.queries.relations import LIMIT, Relation, referring
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.fact_list import RECORD_ID, FactList
from caseapp.ui.inspector.fact_tab import FactTab
from caseapp.ui.inspector.look import ICON, Look


class RelationsTab(FactTab):
    """What refers to the record, and a button that draws a relation."""

    title = mark("Relations")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._look = Look(context.theme)
        self._letters: dict[tuple[str, str], QIcon] = {}
        self.list = FactList(tr("Relations"), self._look, self)
        self.list.stretch(0)
        self.add = QPushButton(tr("Add a relation"), self)
        self.add.setProperty("link", True)
        self.add.setVisible(not context.session.is_read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self.record_activated)
        self.add.clicked.connect(self._on_add_clicked)

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Shows the relations of a record."""
        found = referring(self.context.session.reader, view.id, LIMIT + 1)
        self.list.clear()
        for relation in found[:LIMIT]:
            self.list.addTopLevelItem(self._item(relation))
        self.counted.emit(f"{LIMIT}+" if len(found) > LIMIT else str(len(found) or ""))

    def _item(self, relation: Relation) -> QTreeWidgetItem:
        item = QTreeWidgetItem([relation.title, relation.label])
        item.setData(0, RECORD_ID, relation.record_id)
        item.setIcon(0, self._letter(kind_shown(relation.kind).letter))
        item.setToolTip(0, relation.title)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(1, self._look.font(12))
        return item

    def _letter(self, letter: str) -> QIcon:
        key = (self._look.palette.name, letter)
        if key not in self._letters:
            side, ratio = self._look.px(ICON), self.devicePixelRatioF()
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._look.paint_letter(painter, QPoint(0, side // 2), letter)
            painter.end()
            self._letters[key] = QIcon(picture)
        return self._letters[key]

    def _on_add_clicked(self) -> None:
        view = self.context.view
        if view is None:
            return
        made = new_id()
        op = partial(
            records.create,
            kind_name="relation",
            title=records.shortened(f"Relation of {view.title}"),
            fields={"subject": view.id},
            record_id=made,
        )
        self.context.run(op, done=partial(self._go, made))

    def _go(self, record_id: str, _result: object) -> None:
        self.record_activated.emit(record_id)
