"""What a card of the chain says: the name or the words for somebody not named, how it was reported, and its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.rows.parts import Row
from caseapp.ui.text.chains import UNKNOWN


@dataclass(frozen=True, slots=True)
class Link:
    """One link. `kind` and `record_id` are "" for somebody who is not named; `number` counts from 1, the nearest."""

    name: str
    kind: str
    record_id: str
    mode: str
    number: int
    of: int

    @property
    def is_origin(self) -> bool:
        """Whether nobody stands behind it."""
        return self.number == self.of

    @property
    def shown(self) -> str:
        """The name as the card has it: words of a source stand in quotation marks."""
        if self.record_id:
            return self.name
        return f"“{self.name}”" if self.name else tr(UNKNOWN)

    def spoken(self, *, is_read_only: bool) -> str:
        """All of it in words, for who hears the card."""
        unnamed = tr("not named: {name}", name=self.name) if self.name else tr(UNKNOWN)
        who = self.name if self.record_id else unnamed
        place = tr("{number} of {all}", number=self.number, all=self.of)
        mode = tr(self.mode) if self.mode else ""
        parts = (who, mode, tr("origin") if self.is_origin else "", place)
        return ", ".join([*filter(None, parts), *([] if is_read_only else [tr("press Enter to edit")])])

    def tip(self, *, is_read_only: bool) -> str:
        """Who it is in full, and what can be done with the card."""
        kind = tr(kind_shown(self.kind).label) if self.kind else tr("Not named") if self.name else ""
        mode = tr(self.mode) if self.mode else ""
        lines = [self.shown, " · ".join(filter(None, (kind, mode)))]
        if self.record_id:
            lines.append(tr("Double click or Alt+Return goes there"))
        if not is_read_only:
            lines.append(tr("Return edits, Del removes, Alt+Left and Alt+Right or dragging move it"))
        # Qt: a tool tip guesses whether it is markup, so it is always given markup, made from escaped words.
        return "<qt>" + "<br/>".join(escape(line) for line in lines if line) + "</qt>"


def links_of(rows: Sequence[Row], context: FormContext) -> list[Link]:
    """The links of the rows of a chain, the nearest first."""
    return [_link(row, number, len(rows), context) for number, row in enumerate(rows, 1)]


def _link(row: Row, number: int, of: int, context: FormContext) -> Link:
    ref = context.ref(row["actor"]) if row.get("actor") else None
    mode = str(row.get("mode") or "")
    if ref is None:
        return Link(str(row.get("unnamed") or ""), "", "", mode, number, of)
    return Link(ref.title, ref.kind, ref.id, mode, number, of)
