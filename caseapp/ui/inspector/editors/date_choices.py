"""What relative words in a date field may mean, as links to pick from: “Thursday of the week before”.

Nothing is taken by itself: which day a source counts from is for a person to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from caseapp.domain.dates.patterns import day_shown
from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.platform.translation import tr
from caseapp.queries.published import published_day
from caseapp.ui.inspector.context import FormContext

if TYPE_CHECKING:
    from caseapp.suggest.dates.offering import Offer


class DateChoices(QWidget):
    """The dates that words may mean, seen from the day the source was published, or from today."""

    chosen = Signal(str)
    """The EDTF of the date that was picked."""

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dateChoices")
        self._context = context
        self._shown = ""
        self._source_ids: tuple[str, ...] = ()
        self._links: list[QToolButton] = []
        self._from = QLabel(self)
        self._from.setObjectName("dateMore")
        self._from.setTextFormat(Qt.TextFormat.PlainText)
        self._from.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._from)
        self.hide()

    def count_from(self, source_ids: Sequence[str]) -> None:
        """Names the sources whose words back the field; their day counts before that of other sources."""
        self._source_ids = tuple(source_ids)
        self._shown = ""

    def offer(self, words: str) -> None:
        """Shows what words may mean; "" hides it."""
        if words == self._shown:
            return
        self._shown = words
        for link in self._links:
            link.deleteLater()
        self._links.clear()
        published = self._published() if words else None
        day = published[0] if published else date.today()
        offers = _offers(words, day) if words else ()
        self._from.setText(_counted_from(day, published[1] if published else "") if offers else "")
        for each in offers:
            self._add(each, day)
        self.setVisible(bool(offers))

    def _published(self) -> tuple[date, str] | None:
        found = published_day(self._context.session.reader, self._context.record_id, self._source_ids)
        return (found.day, found.title) if found is not None else None

    def _add(self, offer: Offer, day: date) -> None:
        shown = show_date(CaseDate.from_edtf(offer.edtf))
        link = QToolButton(self)
        link.setObjectName("link")
        has_more = offer.assumed and offer.assumed != tr("counted from {date}", date=day_shown(day))
        link.setText(tr("{date} ({why})", date=shown, why=offer.assumed) if has_more else shown)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(partial(self.chosen.emit, offer.edtf))
        self._links.append(link)
        column = self.layout()
        assert column is not None
        column.addWidget(link)


def _offers(words: str, day: date) -> tuple[Offer, ...]:
    from caseapp.suggest.dates.offering import resolve  # the rules are loaded when words first need them

    return resolve(words, day)


def _counted_from(day: date, title: str) -> str:
    if not title:
        return tr("Counted from today, {date}:", date=day_shown(day))
    return tr("Counted from {date}, when “{title}” was published:", date=day_shown(day), title=title)
