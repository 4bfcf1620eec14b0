"""Finds the record that a reference means: by id, or by its exact title or one of its names."""

from __future__ import annotations

from caseapp.domain.errors import BadInput
from caseapp.domain.ids import is_id
from caseapp.domain.kinds import KINDS, Field, FieldType
from caseapp.platform.translation import plural, tr
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

_BY_NAME = """
SELECT DISTINCT r.id, r.kind FROM record r LEFT JOIN name n ON n.owner_id = r.id
WHERE (r.title = ?1 OR n.text = ?1) AND (?2 = '[]' OR r.kind IN (SELECT value FROM json_each(?2)))"""


def resolve(unit: Unit, field: Field, said: str | None) -> str | None:
    """The id that `said` means for `field`; BadInput when it is nothing, several things, or of a wrong kind."""
    if not said:
        return None
    if field.type is FieldType.ROW_REF:
        if not unit.rows(f'SELECT 1 FROM "{field.table}" WHERE id = ?', said):
            raise BadInput(tr("{field}: there is no such entry.", field=tr(field.label)), tr("Choose one that exists."))
        return said
    kinds = [name for name in field.to if name in KINDS]
    if is_id(said):
        found = unit.rows("SELECT id, kind FROM record WHERE id = ?", said)
        if found and kinds and found[0][1] not in kinds:
            raise BadInput(
                tr("{field} cannot be a {kind}.", field=tr(field.label), kind=tr(KINDS[found[0][1]].label).lower()),
                _wanted(kinds),
            )
    else:
        found = unit.rows(_BY_NAME, said, id_list(kinds))
    if not found:
        raise BadInput(
            tr("{field}: nothing in the case is called “{said}”.", field=tr(field.label), said=said), _wanted(kinds)
        )
    if len(found) > 1:
        ids = ", ".join(row[0] for row in found)
        raise BadInput(
            plural(
                "{field}: “{said}” means {n} record.",
                "{field}: “{said}” means {n} records.",
                len(found),
                field=tr(field.label),
                said=said,
            ),
            tr("Say which by its id: {ids}.", ids=ids),
        )
    return str(found[0][0])


def resolve_all(unit: Unit, field: Field, value: object) -> object:
    """`value` of any field with every reference in it resolved to an id."""
    match field.type:
        case FieldType.REF | FieldType.ROW_REF:
            return resolve(unit, field, value)  # type: ignore[arg-type]
        case FieldType.REFS:
            assert isinstance(value, list)
            (ref,) = field.row_fields
            return [resolve(unit, ref, each) for each in value]
        case FieldType.ROWS:
            assert isinstance(value, list)
            fields = {each.name: each for each in field.row_fields}
            return [
                {name: part if name == "id" else resolve_all(unit, fields[name], part) for name, part in row.items()}
                for row in value
            ]
        case _:
            return value


def _wanted(kinds: list[str]) -> str:
    labels = [tr(KINDS[name].label).lower() for name in kinds]
    if not labels:
        return tr("Add it first.")
    words = labels[0]
    for label in labels[1:]:
        words = tr("{first} or {last}", first=words, last=label)
    return tr("Add it first, as {kinds}.", kinds=words)
