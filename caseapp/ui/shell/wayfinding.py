"""Where one is, how one came there, and the way back: the trail of a desk, and its row of crumbs above the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from caseapp.domain.changes import Published
from caseapp.domain.ids import is_id
from caseapp.platform.translation import tr
from caseapp.queries.records import refs_of
from caseapp.queries.surroundings import surroundings
from caseapp.ui.shell.lists import list_of
from caseapp.ui.shell.pages import PREFIXED, SOURCE, page_kind
from caseapp.ui.shell.trail import Place, Trail
from caseapp.ui.widgets.crumb_bar import Crumb, CrumbBar

if TYPE_CHECKING:
    from caseapp.ui.shell.context import Context
    from caseapp.ui.shell.desk import Desk

_LIST, _RECORD, _PAGE = "list ", "record ", "page "


class Wayfinding(QObject):
    """Follows a desk. What happens in one turn of the window is one step: a source opens as record and as page."""

    def __init__(self, context: Context, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.trail = Trail()
        self._record = self._excerpt = ""
        self._is_at_page = self._is_stepping = self._is_closed = False
        self.bar = CrumbBar(context.theme, context.icons, self._behind, self._ahead, desk.centre)
        desk.centre.put_above(self.bar)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_later_timeout)
        self.bar.stepped.connect(self.step)
        self.bar.chosen.connect(self._on_bar_chosen)
        desk.centre.front_changed.connect(self._on_centre_front_changed)
        desk.session.changed.connect(self._on_session_changed)

    def went_to(self, record_id: str, *, is_excerpt: bool = False) -> None:
        """Notes that a record is shown, or marked words were gone to."""
        if not is_excerpt and record_id != self._record:
            if not self._is_stepping:  # a step to a page and a record is one
                self._settle()
            self._record = record_id
        self._excerpt = record_id if is_excerpt else ""
        self._is_at_page = False
        self._later.start(0)

    def step(self, by: int) -> None:
        """Goes back (negative) or forward."""
        self._settle()
        place = self.trail.step(by)
        if place is None:
            return
        self._is_stepping = True
        if place.page:
            self._desk.centre.open_key(place.page)
        if place.record:
            self._desk.show_facts(place.record)
        if place.excerpt:
            self._desk.show_excerpt(place.excerpt)
        self._excerpt, self._is_at_page = place.excerpt, place.is_at_page
        self._later.start(0)

    def take_over(self, trail: Trail) -> None:
        """Goes on along a trail: the panes were made anew, and one is where one was."""
        self.trail, self._is_stepping = trail, True
        self._later.start(0)

    def close(self) -> None:
        """Follows no longer: the case is about to be closed, and is not to be read any more."""
        self._later.stop()
        self._is_closed = True

    def _settle(self) -> None:
        """Takes in what was done in this turn."""
        if self._later.isActive():
            self._later.stop()
            self._on_later_timeout()

    def _on_later_timeout(self) -> None:
        desk = self._desk
        if self._is_closed:
            return
        place = Place(desk.centre.front_key(), self._record, self._excerpt, self._is_at_page)
        if self._is_stepping:
            self.trail.replace(place)
        elif place.page or place.record:
            self.trail.visit(place)
        self._is_stepping = False
        self._show()

    def _show(self) -> None:
        here = self.trail.here
        crumbs = self._crumbs(here) if here is not None else []
        can_go_back, can_go_forward = bool(self.trail.behind()), bool(self.trail.ahead())
        self.bar.show_way(crumbs, can_go_back=can_go_back, can_go_forward=can_go_forward)

    def _crumbs(self, place: Place) -> list[Crumb]:
        """The way to a place: its list, what the record stands in, the record; of a page, the page."""
        record_id = place.excerpt or (place.record if not place.is_at_page else "")
        if record_id:
            return self._record_crumbs(record_id)
        prefix = next((each for each in PREFIXED if place.page.startswith(each)), "")
        own_id = place.page.removeprefix(prefix)
        crumbs = self._record_crumbs(own_id) if is_id(own_id) else []
        if prefix or not crumbs:
            crumbs.append(Crumb(_PAGE + place.page, _title(place.page)))
        return [crumb for crumb in crumbs if crumb.words]

    def _record_crumbs(self, record_id: str) -> list[Crumb]:
        around = surroundings(self._desk.session.reader, record_id)
        if not around:
            return []
        key, title = list_of(around[0].kind)
        records = [Crumb(_RECORD + each.id, each.title) for each in around]
        return [Crumb(_LIST + key, tr(title)), *records] if key else records

    def _behind(self) -> list[str]:
        return [self._name(place) for place in self.trail.behind()]

    def _ahead(self) -> list[str]:
        return [self._name(place) for place in self.trail.ahead()]

    def _name(self, place: Place) -> str:
        record_id = place.excerpt or (place.record if not place.is_at_page else "")
        if not record_id and is_id(place.page):
            record_id = place.page
        ref = refs_of(self._desk.session.reader, {record_id}).get(record_id) if record_id else None
        return ref.title if ref is not None else _title(place.page)

    def _on_centre_front_changed(self) -> None:
        self._excerpt, self._is_at_page = "", True
        self._later.start(0)

    def _on_bar_chosen(self, key: str) -> None:
        for prefix, act in (
            (_LIST, self._desk.show_list),
            (_RECORD, self._desk.show_record),
            (_PAGE, self._desk.centre.open_key),
        ):
            if key.startswith(prefix):
                act(key.removeprefix(prefix))

    def _on_session_changed(self, published: Published) -> None:
        here, changes = self.trail.here, published.changes
        if here is None:
            return
        if changes.deleted & {here.record, here.excerpt}:
            self._record = "" if here.record in changes.deleted else self._record
            self._excerpt, self._is_at_page = "", True
        self.trail.forget(changes.deleted)
        if changes.deleted or changes.records & {here.record, here.excerpt, here.page}:
            self._later.start(0)


def _title(page: str) -> str:
    """What the tab of a page says, "" for a source."""
    try:
        kind = page_kind(page)
    except KeyError:
        return ""
    return tr(kind.title) if kind is not SOURCE else ""
