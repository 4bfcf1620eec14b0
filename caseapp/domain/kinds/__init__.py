"""The model of a case, written down once: every kind of record and its fields.

Everything that must know the fields of a kind - tables, operations, forms, command line, plans, dump - asks here.
"""

from __future__ import annotations

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds.actors import ACTORS, ORGANISATION, PERSON, PLACE, POST, SIDES, STATE
from caseapp.domain.kinds.fields import COMMON, Field, FieldType, Kind
from caseapp.domain.kinds.process import CHANNEL, EVENT, EVENT_STATUSES, ISSUE
from caseapp.domain.kinds.sources import EXCERPT, SOURCE
from caseapp.domain.kinds.substance import (
    ACTION_ITEM,
    CLAIM,
    INSTRUMENT,
    ITEM_STATUSES,
    OPEN_STATUSES,
    PROPOSAL,
    RELATION,
    STATEMENT,
)
from caseapp.platform.translation import tr

__all__ = [
    "ACTORS",
    "COMMON",
    "EVENT_STATUSES",
    "ITEM_STATUSES",
    "KINDS",
    "OPEN_STATUSES",
    "SIDES",
    "Field",
    "FieldType",
    "Kind",
    "kind_named",
    "kind_shown",
]

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        SOURCE,
        EXCERPT,
        EVENT,
        PERSON,
        ORGANISATION,
        STATE,
        POST,
        PLACE,
        CHANNEL,
        ISSUE,
        PROPOSAL,
        STATEMENT,
        INSTRUMENT,
        CLAIM,
        ACTION_ITEM,
        RELATION,
    )
}


def kind_named(name: str) -> Kind:
    """The kind `name`; BadInput naming the kinds there are when it is none."""
    try:
        return KINDS[name]
    except KeyError:
        raise BadInput(
            tr("There is no kind of record called “{name}”.", name=name),
            tr("Use one of: {names}.", names=", ".join(KINDS)),
        ) from None


def kind_shown(name: str) -> Kind:
    """The kind `name` as a case file has it: one of a newer program is shown by its name and title alone."""
    return KINDS.get(name) or Kind(name, name.replace("_", " ").capitalize(), name, "?", ())
