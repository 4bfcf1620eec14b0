"""Commands about records: add, change, delete, list, show and find them.

Verbs are loaded when they are used: they load SQLAlchemy, which commands that only read do without.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.field_values import derived_title, read_fields
from caseapp.cli.files import reading, writing
from caseapp.cli.listing import human_lines, json_rows, ordered_ids
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, FieldsArgument, JsonOption, KindArgument, RecordArgument
from caseapp.cli.showing import record_data, record_lines
from caseapp.cli.step_commands import tell
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import kind_named, kind_shown
from caseapp.queries import search as search_index
from caseapp.queries.names import id_of
from caseapp.queries.snippets import Snippet, snippets

if TYPE_CHECKING:
    from caseapp.store.unit import Unit


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("add")(add)
    app.command("set")(set_fields)
    app.command("delete")(delete)
    app.command("list")(list_records)
    app.command("show")(show)
    app.command("search")(search)


def add(case: CaseArgument, kind: KindArgument, values: FieldsArgument, as_json: JsonOption = False) -> None:
    """Add a record; persons and others with names take their title from the first name."""
    from caseapp.ops import records

    fields = read_fields(kind_named(kind), values)
    if kind_named(kind).name == "excerpt":
        raise BadInput("An excerpt is made of words in a source.", "Use cite.")
    title = str(fields.pop("title", "") or derived_title(fields))
    with writing(case) as workspace:
        outcome = workspace.run(partial(records.create, kind_name=kind, title=title, fields=fields)).result()
    answer(as_json, {"id": outcome.result}, [f"{outcome.changes.label}: {outcome.result}"])


def set_fields(case: CaseArgument, record: RecordArgument, values: FieldsArgument, as_json: JsonOption = False) -> None:
    """Set fields of a record."""
    with writing(case) as workspace:
        outcome = workspace.run(partial(_set, said=record, words=values)).result()
    tell(outcome, as_json, id=outcome.result)


def delete(
    case: CaseArgument,
    wanted: Annotated[list[str], typer.Argument(metavar="ID...", help="Records: ids, or exact titles or names.")],
    as_json: JsonOption = False,
) -> None:
    """Delete records with what they own, as one step."""
    with writing(case) as workspace:
        outcome = workspace.run(partial(_delete, wanted=wanted)).result()
    tell(outcome, as_json, deleted=outcome.result)


def list_records(case: CaseArgument, kind: KindArgument, as_json: JsonOption = False) -> None:
    """List all records of a kind."""
    wanted = kind_named(kind)
    with reading(case) as reader:
        ids = ordered_ids(reader, wanted)
        if as_json:
            answer(True, json_rows(reader, wanted, ids), ())
        else:
            answer(False, None, human_lines(reader, wanted, ids))


def show(case: CaseArgument, record: RecordArgument, as_json: JsonOption = False) -> None:
    """Show one record with all its fields and the words that back it."""
    with reading(case) as reader:
        data = record_data(reader, id_of(reader, record))
    answer(as_json, data, record_lines(data))


def search(
    case: CaseArgument,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY...",
            help='Words in any script, "phrases", begin*, AND OR NOT; kind: by: in: after: before: status: tag:',
        ),
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, max=1_000_000, help="At most so many.")] = 50,
    as_json: JsonOption = False,
) -> None:
    """Find records by the words in them: sources and their texts, names, notes, statements, open items."""
    typed = " ".join(words)
    with reading(case) as reader:
        found = search_index.search(reader, typed, limit)
        shown = snippets(reader, [each.id for each in found], search_index.shown_terms(reader, typed))
    data = [_found(each, shown.get(each.id)) for each in found]
    rows = [(each["title"], kind_shown(each["kind"]).label, each["snippet"], each["id"]) for each in data]
    answer(as_json, data, table(("Title", "Kind", "Words", "Id"), rows) if rows else ["Nothing was found."])


def _found(hit: search_index.Hit, snippet: Snippet | None) -> dict[str, Any]:
    start, end = snippet.span_cp if snippet is not None and snippet.span_cp is not None else (None, None)
    words = snippet.words if snippet is not None else ""
    found = {"id": hit.id, "kind": hit.kind, "title": hit.title, "snippet": words, "start": start, "end": end}
    return {**found, "state": hit.state} if hit.state else found


def _set(unit: Unit, said: str, words: list[str]) -> str:
    from caseapp.ops import records

    record_id = id_of(unit, said)
    kind, _ = records.find(unit, record_id)
    fields: dict[str, Any] = read_fields(kind, words)
    records.edit(unit, record_id, fields)
    return record_id


def _delete(unit: Unit, wanted: list[str]) -> list[str]:
    from caseapp.ops import records

    ids = list(dict.fromkeys(id_of(unit, said) for said in wanted))
    records.delete(unit, ids)
    return ids
