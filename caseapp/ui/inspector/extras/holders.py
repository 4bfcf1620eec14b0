"""Who held the posts of an organisation or state, or one post, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.platform.translation import mark, tr
from caseapp.queries.offices import MOST_HOLDERS, Holder, holders
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.extras.base import Extra
from caseapp.ui.inspector.extras.lines import Lines
from caseapp.ui.inspector.rows.words import Cell


class Holders(Extra):
    """A line a person and term, the posts by name, the latest first in each."""

    title = mark("Who held its posts")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._seen: set[str] = set()
        self.lines = Lines(self.look, (7, 5), self)
        self._more = QLabel(self)
        self._more.setProperty("role", "caption")
        self.column.addWidget(self.lines)
        self.column.addWidget(self._more)
        self.lines.activated.connect(self.record_activated)

    def show_record(self, view: RecordView) -> None:
        """Shows who held what."""
        found = holders(self.context.session.reader, view.id)
        self._seen = {each for one in found for each in (one.person_id, one.post_id)}
        shown = found[:MOST_HOLDERS]
        self.lines.show_lines([(one.person_id, _cells(one)) for one in shown])
        self._more.setText(tr("The list shows the first {n}.", n=MOST_HOLDERS))
        self._more.setVisible(len(found) > len(shown))
        self.count(len(shown))
        self.setVisible(bool(shown))

    def concerns(self) -> set[str]:
        """The persons and the posts."""
        return self._seen


def _cells(one: Holder) -> tuple[Cell, ...]:
    first = show_date(one.since) if isinstance(one.since, CaseDate) else ""
    last = show_date(one.until) if isinstance(one.until, CaseDate) else ""
    acting = tr("acting") if one.is_acting else ""
    held = f"{first} –" if first or last else ""
    return Cell(one.person, one.post, one.person_id), Cell(held, " · ".join(filter(None, (last, acting))))
