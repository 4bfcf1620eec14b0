"""Suggestions in words: what tells one from others at a glance, and the value of every field. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import Field, FieldType, kind_named
from caseapp.domain.plans import Proposed
from caseapp.platform.translation import mark, tr

Titles = Mapping[str, str]

HIGH, LIKELY = 0.85, 0.65
"""From here on a suggestion is called high; below the other it is folded away."""
SURE = ((HIGH, mark("High")), (LIKELY, mark("Medium")), (0.0, mark("Low")))
#: What is not worth a line in the details: it is the same for all, or the title says it.
_PLAIN = frozenset({"is_unnamed"})


def level_of(confidence: float | None) -> int:
    """How sure a suggestion is, as the bars show it: 3, 2 or 1."""
    return next(3 - at for at, (least, _) in enumerate(SURE) if (confidence or 0) >= least)


def sure_words(confidence: float | None) -> str:
    """How sure a suggestion is, in a word."""
    return tr(SURE[3 - level_of(confidence)][1])


def telling(record: Proposed, titles: Titles) -> str:
    """What tells a suggestion from others, beside its title."""
    told = [each for each in _TELLING.get(record.kind, _nothing)(record.fields, titles) if each]
    inferred = [label_of(record.kind, name) for name in record.inferred if name in record.fields and name != "mode"]
    if inferred:
        told.append(tr("inferred: {fields}", fields=", ".join(inferred)))
    return " · ".join(told)


def values(record: Proposed, titles: Titles) -> list[tuple[str, str, str]]:
    """Each field of a suggestion: its name, label and value in words."""
    found = [
        (name, label_of(record.kind, name), value_words(record.kind, name, value, titles))
        for name, value in record.fields.items()
        if name not in _PLAIN
    ]
    return [each for each in found if each[2]]


def label_of(kind: str, name: str) -> str:
    """What a field is called."""
    return tr(kind_named(kind).field(name).label)


def value_words(kind: str, name: str, value: Any, titles: Titles) -> str:
    """A value of a suggestion, or of the case, as it is read; "" for none."""
    if value in (None, "", [], ()):
        return ""
    if name == "posts":
        return ", ".join(filter(None, (_post(row, titles) for row in value)))
    return _words(kind_named(kind).field(name), value, titles)


def _words(field: Field, value: Any, titles: Titles) -> str:
    match field.type:
        case FieldType.DATE:
            return date_words(value)
        case FieldType.REF | FieldType.ROW_REF:
            return titles.get(value, "")
        case FieldType.REFS:
            return ", ".join(filter(None, (titles.get(each, "") for each in value)))
        case FieldType.ROWS:
            return ", ".join(filter(None, (_row(field, each, titles) for each in value)))
        case FieldType.FLAG:
            return tr("yes") if value else tr("no")
        case FieldType.CHOICE:
            return tr(value) if value in field.choices else str(value)
        case _:
            return str(value)


def _row(field: Field, row: Any, titles: Titles) -> str:
    if not isinstance(row, Mapping):
        return str(row)
    parts = {part.name: part for part in field.row_fields}
    told = {name: _words(parts[name], value, titles) for name, value in row.items() if name in parts and value}
    first = next((told[name] for name in ("actor", "unnamed", "text", "label") if told.get(name)), "")
    role = told.get("role", "") if row.get("role") not in ("", "member", None) else ""
    return tr("{who} ({role})", who=first, role=role) if role else first


def _post(row: Mapping[str, Any], titles: Titles) -> str:
    title = str(row.get("title") or titles.get(str(row.get("post") or ""), ""))
    owner = titles.get(str(row.get("organisation") or ""), "")
    return tr("{post}, {owner}", post=title, owner=owner) if title and owner else title


def date_words(value: Any) -> str:
    """A date of a plan or of the case."""
    if not value:
        return ""
    return show_date(value if isinstance(value, CaseDate) else CaseDate.from_dict(value))


def _titles_of(refs: Iterable[str], titles: Titles) -> str:
    return ", ".join(filter(None, (titles.get(ref, "") for ref in refs)))


def _nothing(_fields: Mapping[str, Any], _titles: Titles) -> Iterable[str]:
    return ()


def _person(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield value_words("person", "posts", fields.get("posts"), titles)
    if fields.get("is_unnamed"):
        yield tr("not named")


def _organisation(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield value_words("organisation", "kind", fields.get("kind"), titles)
    yield titles.get(fields.get("state", ""), "")


def _place(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield titles.get(fields.get("part_of", ""), "")


def _event(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield date_words(fields.get("date")) or tr("no date")
    yield tr(fields.get("status", ""))
    yield titles.get(fields.get("place", ""), "")
    yield value_words("event", "level", fields.get("level"), titles)


def _channel(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield tr(fields.get("kind", ""))
    yield _titles_of(fields.get("parties", ()), titles)
    yield date_words(fields.get("from"))


def _statement(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield titles.get(fields.get("speaker", ""), "") or str(fields.get("unnamed_speaker") or "")
    yield date_words(fields.get("said"))


def _proposal(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    yield titles.get(fields.get("proposer", ""), "")
    yield tr(fields.get("status", ""))


def _item(fields: Mapping[str, Any], titles: Titles) -> Iterable[str]:
    by, to = (_titles_of(fields.get(name, ()), titles) for name in ("owed_by", "owed_to"))
    yield tr("{by} to {to}", by=by, to=to) if by and to else by
    yield tr(fields.get("kind", ""))
    yield tr("due {date}", date=date_words(fields["due"])) if fields.get("due") else ""


_TELLING: dict[str, Callable[[Mapping[str, Any], Titles], Iterable[str]]] = {
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "event": _event,
    "channel": _channel,
    "statement": _statement,
    "proposal": _proposal,
    "action_item": _item,
}
