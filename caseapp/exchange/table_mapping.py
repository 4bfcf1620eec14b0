"""What the columns of a table become: a mapping of columns to the fields of one kind of record, kept as a template.

A mapping is JSON of the shape in `resources/mapping.schema.json`; this module checks what no schema can.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import ACTORS, COMMON, KINDS, Field, FieldType, Kind
from caseapp.domain.plans import PLAN_KINDS
from caseapp.exchange.files import file_bytes
from caseapp.exchange.tables import Table
from caseapp.platform.atomic import write_atomic
from caseapp.platform.paths import resources_dir
from caseapp.platform.translation import mark, tr

VERSION = 1
FILE_NAME = "mapping.schema.json"
_MOST_BYTES = 1 << 20
_SEE = mark("The form of a mapping is described in {file}.")
_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_LISTS = (FieldType.REFS, FieldType.ROWS)


@dataclass(frozen=True, slots=True)
class Rule:
    """How one field is filled: from `columns`, from a `template` over columns, or with the constant `value`.

    `split` parts a cell into several; `creates` is the kind of record that a name new to the case becomes.
    """

    columns: tuple[str, ...] = ()
    template: str = ""
    value: str = ""
    split: str = ""
    creates: str = ""

    @property
    def uses(self) -> tuple[str, ...]:
        """The columns it reads."""
        return self.columns or columns_in(self.template)


@dataclass(frozen=True, slots=True)
class TableMapping:
    """One mapping. `title` is a template; `evidence` names the columns whose words bear a record out, the whole row
    when it is empty or they are; `day_first` says how 3/4/2023 is read, None that it is a problem."""

    kind: str
    title: str
    fields: Mapping[str, Rule] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    sheet: str = ""
    day_first: bool | None = None


def columns_in(template: str) -> tuple[str, ...]:
    """The columns a template such as "{who} in {country}" names."""
    return tuple(_PLACEHOLDER.findall(template))


def filled(template: str, words: Mapping[str, str]) -> str:
    """The template with the words of a row; what stands before a column without words goes with it."""
    *parts, tail = _PLACEHOLDER.split(template)
    found = ""
    for at, name in enumerate(parts[1::2]):
        if words[name]:
            before = parts[2 * at]
            found += (before if found or at == 0 else before.lstrip(" ,;:-–")) + words[name]
    return " ".join((found + tail).split()) if found or not parts else ""


def creatable(wanted: Field) -> tuple[str, ...]:
    """The kinds of record that a name in a column may become for a field; () for one that takes no names."""
    if wanted.is_fixed:
        return ()
    if wanted.type is FieldType.ROWS:
        return ("post",) if wanted.name == "posts" else creatable(wanted.row_fields[0])
    if wanted.type not in (FieldType.REF, FieldType.REFS):
        return ()
    return tuple(name for name in PLAN_KINDS if name in wanted.to or "*" in wanted.to)


def created(wanted: Field, rule: Rule) -> str:
    """The kind of record that a new name in the columns of a rule becomes; a person where an actor is wanted."""
    kinds = creatable(wanted)
    return rule.creates or ("person" if set(kinds) == set(ACTORS) else kinds[0])


def fillable(kind: Kind) -> tuple[Field, ...]:
    """The fields of a kind that a table can fill, without the title."""
    return tuple(each for each in (*kind.fields, *COMMON) if each.name != "title" and _is_fillable(each))


def _is_fillable(wanted: Field) -> bool:
    if wanted.is_fixed or wanted.type is FieldType.ROW_REF:
        return False
    if wanted.type in (FieldType.REF, FieldType.REFS):
        return bool(creatable(wanted))
    if wanted.type is FieldType.ROWS:
        return bool(creatable(wanted)) or wanted.row_fields[0].type is FieldType.TEXT
    return True


def check_mapping(mapping: TableMapping, table: Table | None = None) -> None:
    """BadInput when a mapping cannot be carried out: on any table, or on the given one."""
    kind = KINDS[mapping.kind]
    known = {each.name: each for each in fillable(kind)}
    for name, rule in mapping.fields.items():
        if name not in known:
            raise BadInput(
                tr("A table cannot fill the field “{name}” of a {kind}.", name=name, kind=tr(kind.label).lower()),
                tr("It can fill: {names}.", names=", ".join(known)),
            )
        _check_rule(known[name], rule)
    if not mapping.title.strip():
        raise BadInput(
            tr("The mapping gives no title."), tr("Write one with columns in braces, such as {who} in {country}.")
        )
    if table is not None:
        for name in used_columns(mapping):
            table.column(name)


def used_columns(mapping: TableMapping) -> tuple[str, ...]:
    """Every column a mapping reads."""
    rules = (name for rule in mapping.fields.values() for name in rule.uses)
    return tuple(dict.fromkeys((*columns_in(mapping.title), *rules, *mapping.evidence)))


def _check_rule(wanted: Field, rule: Rule) -> None:
    if sum(map(bool, (rule.columns, rule.template, rule.value))) != 1:
        raise BadInput(
            tr("{field} needs columns, a template or a value, and one of them.", field=tr(wanted.label)),
            tr(_SEE, file=FILE_NAME),
        )
    if wanted.type is FieldType.DATE and (len(rule.columns) > 2 or rule.template):
        raise BadInput(
            tr("{field} takes one column, or two: where it begins and where it ends.", field=tr(wanted.label)),
            tr(_SEE, file=FILE_NAME),
        )
    if rule.split and wanted.type not in _LISTS:
        raise BadInput(
            tr("{field} takes one value, so it cannot be split.", field=tr(wanted.label)), tr("Leave “split” out.")
        )
    if rule.creates and rule.creates not in creatable(wanted):
        raise BadInput(
            tr("{field} cannot be a {creates}.", field=tr(wanted.label), creates=rule.creates),
            tr("Use one of: {names}.", names=", ".join(creatable(wanted)) or "none"),
        )


def to_json(mapping: TableMapping) -> dict[str, Any]:
    """The mapping as JSON values, without what is not set."""
    rules = {
        name: {part: _plain(getattr(rule, part)) for part in Rule.__slots__ if getattr(rule, part)}
        for name, rule in mapping.fields.items()
    }
    found = {"version": VERSION, "kind": mapping.kind, "title": mapping.title, "fields": rules}
    rest = {"evidence": list(mapping.evidence), "sheet": mapping.sheet, "day_first": mapping.day_first}
    return found | {name: value for name, value in rest.items() if value not in ("", [], None)}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def from_json(data: Any) -> TableMapping:
    """The mapping in parsed JSON; BadInput naming the place of a mistake."""
    _validate(data)
    rules = {name: _rule(rule) for name, rule in data.get("fields", {}).items()}
    evidence, sheet = tuple(data.get("evidence", ())), data.get("sheet", "")
    mapping = TableMapping(data["kind"], data["title"], rules, evidence, sheet, data.get("day_first"))
    check_mapping(mapping)
    return mapping


def _rule(data: Any) -> Rule:
    return Rule(**{**data, "columns": tuple(data.get("columns", ()))})


def load(path: Path) -> TableMapping:
    """The mapping in a file; BadInput when it is missing or no mapping."""
    content = file_bytes(path, _MOST_BYTES)
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput(
            tr("“{name}” is not JSON in UTF-8: {error}.", name=path.name, error=error), tr(_SEE, file=FILE_NAME)
        ) from error
    return from_json(data)


def save(mapping: TableMapping, path: Path) -> None:
    """Writes a mapping to a file; BadInput when that cannot be written."""
    try:
        write_atomic(path, written(to_json(mapping)))
    except OSError as error:
        raise BadInput(
            tr("“{path}” cannot be written: {reason}.", path=path, reason=error.strerror or error),
            tr("Choose another place."),
        ) from error


def written(data: object) -> bytes:
    """JSON as the files hold it."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _validate(data: object) -> None:
    from jsonschema import Draft202012Validator  # slow to import and seldom needed
    from jsonschema.exceptions import best_match

    schema = json.loads((resources_dir() / FILE_NAME).read_bytes())
    error = best_match(Draft202012Validator(schema).iter_errors(data))
    if error is not None:
        raise BadInput(
            tr(
                "The mapping is wrong at {place}: {reason}.",
                place=_place(error.absolute_path),
                reason=error.message[:200],
            ),
            tr(_SEE, file=FILE_NAME),
        )


def _place(path: Iterable[str | int]) -> str:
    return ".".join(map(str, path)) or "its top"
