"""What the editors of one form share: the case, the look, the record shown, and the one way to change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from caseapp.domain.errors import CaseError
from caseapp.domain.ids import is_id, new_id
from caseapp.domain.kinds import KINDS, Field
from caseapp.ops import evidence, records
from caseapp.platform.translation import tr
from caseapp.queries import listings
from caseapp.queries.records import RecordView, Ref, refs_of
from caseapp.store.unit import Unit
from caseapp.ui.inspector.drafts import Drafts
from caseapp.ui.session import CaseSession
from caseapp.ui.text.carried import Carried
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme

if TYPE_CHECKING:
    from caseapp.ui.inspector.editors.base import Editor

FOUND_LIMIT = 8
#: A text version, and start and end in code points.
Span = tuple[str, int, int]


class Scope(Protocol):
    """Where an editor looks at its neighbours: the record's own form, or one row within it."""

    @property
    def outer(self) -> Scope | None:
        """The scope around this one, if any."""
        ...

    def value_of(self, name: str) -> Any:
        """What stands in the editor of the field `name` now; None when there is none."""
        ...


EditorFactory = Callable[[Field, "FormContext", Scope, QWidget], "Editor"]


@dataclass(frozen=True, slots=True)
class Save:
    """One value on its way into the case, and who wants to hear how it went."""

    owner: object
    record_id: str
    field: str
    value: Any
    done: Callable[[str], None]
    refused: Callable[[str, Any, str], None]
    act: str = ""  # changes of a field soon after one another are one undo step while this is the same


class FormContext:
    """Shared by all editors of a pane. `origin` marks the changes this pane makes itself."""

    def __init__(
        self, session: CaseSession, theme: Theme, icons: Icons, origin: str, make_editor: EditorFactory
    ) -> None:
        self.session = session
        self.theme = theme
        self.icons = icons
        self.origin = origin
        self.make_editor = make_editor
        self.drafts = Drafts()
        self.view: RecordView | None = None
        self.selection: Callable[[], Span | None] = _nothing  # the words selected in the reader
        self._known: dict[str, Ref] = {}
        self._joined: dict[str, str] = {}  # records added in a form, and the step that their first link joins

    @property
    def record_id(self) -> str:
        """The record shown, "" when there is none."""
        return self.view.id if self.view is not None else ""

    def ref(self, record_id: str) -> Ref | None:
        """Kind and title behind an id; None when it is no record."""
        if self.view is not None and record_id in self.view.refs:
            return self.view.refs[record_id]
        if record_id in self._known:
            return self._known[record_id]
        found = refs_of(self.session.reader, {record_id}).get(record_id) if is_id(record_id) else None
        if found is not None:
            self._known[record_id] = found
        return found

    def remember(self, ref: Ref) -> None:
        """Keeps the words of a reference that is not yet part of the record shown."""
        self._known[ref.id] = ref

    def forget(self) -> None:
        """Drops remembered words that may have changed since."""
        self._known.clear()

    def find(self, words: str, kinds: Sequence[str]) -> list[listings.Found]:
        """Records of some kinds (all when empty) by any of their names."""
        return listings.find(self.session.reader, words, kinds, FOUND_LIMIT)

    def create(self, kind: str, title: str) -> Ref:
        """Adds a record in the background and gives its words at once; the save that links it joins its undo step."""
        made = Ref(new_id(), kind, " ".join(title.split()))
        self.remember(made)
        self._joined[made.id] = f"{self.record_id}.{made.id}"
        op = partial(records.create, kind_name=KINDS[kind].name, title=title, record_id=made.id)
        self.session.run(op, origin=self.origin, merge_key=self._joined[made.id])
        return made

    def joined_key(self, value: Any) -> str:
        """The step of a record added here that a value refers to, for the change that links it; "" for none."""
        linked = next((made for made in self._joined if _names(value, made)), None)
        return self._joined.pop(linked) if linked is not None else ""

    def save(self, save: Save) -> None:
        """Hands one value to the writer; `done` or `refused` is called unless its owner is gone by then."""
        merge_key = self.joined_key(save.value) or f"{save.record_id}.{save.field}{save.act}"
        self.session.run(
            partial(records.edit, record_id=save.record_id, fields={save.field: save.value}),
            origin=self.origin,
            merge_key=merge_key,
            done=partial(self._on_done, save),
            refused=partial(self._on_refused, save),
        )

    def run(
        self,
        op: Callable[..., Any],
        done: Callable[[Any], None] | None = None,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        """Runs another verb as a step of its own; without `refused` an error goes to the window."""
        self.session.run(op, origin=f"{self.origin}/verb", done=done, refused=refused)

    def cite(self, words: Carried, field: str) -> None:
        """Cites words that were dropped for the record shown, or one of its fields."""
        if not self.record_id or self.session.is_read_only:
            return
        if words.excerpt_id:
            op = partial(evidence.cite, excerpt_id=words.excerpt_id, record_id=self.record_id, field=field)
            self.run(op)
            return
        span = (words.version_id, words.start_cp, words.end_cp)
        self.run(partial(_cite_span, span=span, record_id=self.record_id, field=field))

    def set_stance(self, citation_id: str, stance: str) -> None:
        """Says what a quote does for its fact."""
        self.run(partial(evidence.set_stance, citation_id=citation_id, stance=stance))

    def remove_citation(self, citation_id: str) -> None:
        """Takes a quote off its fact."""
        self.run(partial(evidence.remove_citation, citation_id=citation_id))

    def _on_done(self, save: Save, _result: object) -> None:
        if isValid(save.owner):
            save.done(save.record_id)

    def _on_refused(self, save: Save, error: Exception) -> None:
        if isinstance(error, CaseError):
            message = str(error)
        else:
            message = tr("This could not be saved; the log has the details. What you typed is kept here.")
            self.session.failed.emit(error)
        if isValid(save.owner):
            save.refused(save.record_id, save.value, message)
        else:
            self.drafts.keep(save.record_id, save.field, save.value, message)


def _cite_span(unit: Unit, span: Span, record_id: str, field: str) -> None:
    evidence.cite_span(unit, *span, record_id=record_id, field=field)


def _nothing() -> Span | None:
    return None


def _names(value: Any, record_id: str) -> bool:
    """Whether a value, a list or a row somewhere in it refers to a record."""
    if isinstance(value, Mapping):
        return any(_names(each, record_id) for each in value.values())
    if isinstance(value, list | tuple):
        return any(_names(each, record_id) for each in value)
    return bool(value == record_id)
