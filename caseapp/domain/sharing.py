"""What goes into a shared copy of a case: rules a person sets, and the manifest of what goes and what stays by them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import COMMON, KINDS, kind_named
from caseapp.platform.translation import tr

SENSITIVITIES = next(each.choices for each in COMMON if each.name == "sensitivity")
FORMAT = "caseapp-sharing-rules"
VIEW = "saved_view"
"""In the place of a kind, where a name stands in a view or a search that was kept."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A person who goes without a name: `label` stands wherever a name of theirs does; `also` are further names."""

    record_id: str
    label: str
    also: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What is written in the place of a name."""
        return f"[{self.label}]"


@dataclass(frozen=True, slots=True)
class Rules:
    """What may go. Empty lists narrow nothing; days are ISO 8601, "" when open; `only` and lists of ids name records.

    With `tags` or `only`, those records go and, with `references`, what they refer to and rest on.
    """

    max_sensitivity: str = "internal"
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    without_tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    references: bool = True
    unsourced: bool = True  # records go that lose all they rest on
    history: bool = True
    originals: bool = True
    notes: bool = True
    authors: bool = True
    file_names: bool = True
    views: bool = False
    title: str = ""
    replacements: tuple[Replacement, ...] = ()

    @property
    def has_history(self) -> bool:
        """Whether earlier values go; they would hold the names that are replaced."""
        return self.history and not self.replacements

    @property
    def has_originals(self) -> bool:
        """Whether original documents go; nobody can replace a name in them."""
        return self.originals and not self.replacements

    @property
    def has_views(self) -> bool:
        """Whether kept views and searches go; they may hold half a name, which nobody finds."""
        return self.views and not self.replacements


def checked(rules: Rules) -> Rules:
    """The rules themselves; BadInput when they cannot be followed."""
    if rules.max_sensitivity not in SENSITIVITIES:
        raise BadInput(
            tr("There is no sensitivity “{name}”.", name=rules.max_sensitivity),
            tr("Use one of: {names}.", names=", ".join(SENSITIVITIES)),
        )
    for kind in rules.kinds:
        kind_named(kind)
    for day in (rules.since, rules.until):
        _check_day(day)
    if rules.since and rules.until and rules.since > rules.until:
        raise BadInput(tr("The first day is after the last."), tr("Exchange them."))
    labels = [each.label.strip() for each in rules.replacements]
    if not all(labels) or len(set(labels)) != len(labels):
        raise BadInput(
            tr("Each person who goes without a name needs a label of their own."), tr("Such as: Source A, Source B.")
        )
    return rules


def to_json(rules: Rules) -> str:
    """Rules as a file keeps them."""
    return json.dumps({"format": FORMAT, **asdict(rules)}, ensure_ascii=False, indent=2)


def from_json(text: str) -> Rules:
    """Rules out of a file; BadInput saying what is wrong with it."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise _no_rules(tr("it is not JSON")) from None
    if not isinstance(data, dict) or data.pop("format", FORMAT) != FORMAT:
        raise _no_rules(tr("it is no object of that form"))
    known = {each.name: each for each in fields(Rules)}
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name not in known:
            raise _no_rules(tr("“{name}” is no rule", name=name))
        values[name] = _read(name, value)
    return checked(Rules(**values))


def _read(name: str, value: Any) -> Any:
    wanted = getattr(Rules(), name)
    if name == "replacements" and isinstance(value, list):
        return tuple(_replacement(each) for each in value)
    if isinstance(wanted, tuple):
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
    elif type(value) is type(wanted):
        return value
    raise _no_rules(tr("“{name}” has a value it cannot have", name=name))


def _replacement(value: Any) -> Replacement:
    if isinstance(value, dict) and value.keys() <= {"record_id", "label", "also"}:
        also = value.get("also", [])
        words = (value.get("record_id"), value.get("label"))
        if isinstance(also, list) and all(isinstance(each, str) for each in (*also, *words)):
            return Replacement(str(words[0]), str(words[1]), tuple(also))
    raise _no_rules(tr("“{name}” has a value it cannot have", name="replacements"))


def _no_rules(reason: str) -> BadInput:
    return BadInput(
        tr("The rules cannot be read: {reason}.", reason=reason), tr("The help on sharing shows their form.")
    )


def _check_day(day: str) -> None:
    try:
        if day and date.fromisoformat(day).isoformat() != day:
            raise ValueError
    except ValueError:
        raise BadInput(tr("“{day}” is no day.", day=day), tr("Write it as 2024-03-31.")) from None


@dataclass(frozen=True, slots=True)
class Selection:
    """What goes: ids of records and texts; `unnamed` are the marks of those who go without a name, by record.

    `cut` are records whose earlier values stay, for they were withheld once.
    """

    records: frozenset[str]
    versions: frozenset[str]
    unnamed: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # each name that is replaced, with its mark; "": stays whole
    cut: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """A record in the manifest."""

    id: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class NameLeft:
    """A name of somebody withheld that stands in a text that goes: `of` whose, `where` the record it stands in.

    A line without a kind is the case itself, one of the kind VIEW a view or a search that was kept; neither has an id.
    """

    name: str
    of: Line
    where: Line
    count: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What goes and what stays, before anything is written."""

    goes: tuple[Line, ...]
    stays: tuple[Line, ...]
    unsourced: tuple[Line, ...]
    names_left: tuple[NameLeft, ...]
    unnamed: tuple[tuple[Line, str], ...]
    texts: int
    texts_left_out: int
    originals: int
    originals_left_out: int
    has_history: bool
    head: str = ""  # the last step of the case when it was looked at

    @property
    def unnamed_left(self) -> dict[tuple[str, str], int]:
        """What may still name those who go without a name, such as a family name alone: whose, what, how often."""
        unnamed = {line.id for line, _ in self.unnamed}
        found: dict[tuple[str, str], int] = {}
        for each in self.names_left:
            if each.of.id in unnamed:
                found[each.of.id, each.name] = found.get((each.of.id, each.name), 0) + each.count
        return found

    def counts(self, lines: tuple[Line, ...]) -> dict[str, int]:
        """How many of each kind, in the order of the model."""
        found = dict.fromkeys(KINDS, 0)
        for each in lines:
            found[each.kind] = found.get(each.kind, 0) + 1
        return {kind: count for kind, count in found.items() if count}
