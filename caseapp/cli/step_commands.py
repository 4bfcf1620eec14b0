"""Commands about the history of a case: what was done, undo it, do it again. Also how every change is told of."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Annotated

import typer

from caseapp.cli.files import reading, writing
from caseapp.cli.output import answer, cell, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.domain.ids import is_id
from caseapp.ops import restore as restoring
from caseapp.queries import history as history_queries
from caseapp.queries import past
from caseapp.queries.history import StepRow
from caseapp.queries.names import id_of
from caseapp.queries.past_words import Line
from caseapp.queries.record_history import RecordStep, record_history
from caseapp.store.reader import Reader
from caseapp.store.writer import Op, Outcome

MOST = 1_000_000


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("history")(history)
    app.command("restore")(restore)
    app.command("undo")(undo)
    app.command("redo")(redo)


def history(
    case: CaseArgument,
    record: Annotated[
        str, typer.Option("--record", metavar="ID", help="Of one record: its id, title or name; also a deleted one.")
    ] = "",
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="From a day or a moment on.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="What one person did.")] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=MOST, help="How many steps, the latest first.")] = 100,
    as_json: JsonOption = False,
) -> None:
    """List the steps of a case or of one record, the latest first; what a copy brought stands under its merge."""
    moment = history_queries.moment_of(read_date(since)) if since else ""
    with reading(case) as reader:
        if record:
            _tell_record(reader, record, moment, by, limit, as_json)
            return
        steps = history_queries.steps(reader, limit, moment, by)
    data = [{name: getattr(step, name) for name in step.__slots__} for step in steps]
    rows = [(step.made_at, step.author, _how(step), step.label) for step in steps]
    nothing = "Nothing was done since." if since or by else "Nothing was done yet."
    answer(as_json, data, table(("When", "Who", "How", "What"), rows) if rows else [nothing])


def restore(
    case: CaseArgument,
    record: Annotated[str, typer.Argument(metavar="ID", help="A record: its id, title or name; also a deleted one.")],
    step: Annotated[str, typer.Option("--step", metavar="ID", help="A step of its history, by its id.")] = "",
    field: Annotated[str, typer.Option("--field", metavar="FIELD", help="One field only, or “evidence”.")] = "",
    before: Annotated[bool, typer.Option("--before", help="As it was before the step, not after it.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Bring a record, or one field of it, back to how it stood after a step; without a step, a deleted record."""
    with writing(case) as workspace:
        record_id = _meant(workspace.reader, record)
        outcome = workspace.run(_restoring(record_id, step, field, before)).result()
    missing = [{"field": each.field, "title": each.title} for each in outcome.result.missing]
    tell(outcome, as_json, id=record_id, missing=missing)
    if not as_json:
        answer(
            False,
            None,
            [f"  {each['field']}: “{each['title']}” is gone or no longer fits, and was left out." for each in missing],
        )


def _restoring(record_id: str, step: str, field: str, before: bool) -> Op:
    if not step:
        if field or before:
            raise BadInput("Say which step.", "Use --step with an id from “caseapp history --record”.")
        return partial(restoring.bring_back, record_id=record_id)
    if field:
        return partial(restoring.restore_field, record_id=record_id, name=field, step_id=step, before=before)
    return partial(restoring.restore, record_id=record_id, step_id=step, before=before)


def _meant(reader: Reader, said: str) -> str:
    """The id of a record by its name, or of one that was deleted by its id."""
    return said if is_id(said) and past.kind_of(reader, said) else id_of(reader, said)


def _tell_record(reader: Reader, said: str, since: str, by: str, limit: int, as_json: bool) -> None:
    # Those of one person may be the oldest: they are counted once they are known.
    found = record_history(reader, _meant(reader, said), MOST if by else limit)
    steps = [step for step in found.steps if step.made_at >= since and by in _authors(step)][:limit]
    data = {"id": found.id, "kind": found.kind, "title": found.title, "deleted": found.is_deleted}
    lines = [f"{found.title}{' (deleted)' if found.is_deleted else ''}"]
    for step in steps:
        lines += _step_lines(step)
        lines += [f"  {line}" for each in step.brought for line in _step_lines(each)]
    answer(as_json, {**data, "steps": [asdict(step) for step in steps]}, lines)


def _step_lines(step: RecordStep) -> list[str]:
    how = ("in a copy: " if step.merge_id else "") + ("" if step.mode in ("do", "merge") else f"{step.mode}: ")
    lines = [f"{step.made_at}  {step.author}  {how}{step.label}  {step.id}"]
    return lines + [f"    {each.label}: {_change(line)}" for each in step.fields for line in each.lines]


def _authors(step: RecordStep) -> set[str]:
    """By whom a step is asked for: a merge also by those whose work it brought."""
    return {"", step.author, *(each.author for each in step.brought)}


def _how(step: StepRow) -> str:
    how = "" if step.mode == "do" else step.mode
    return ", ".join(filter(None, ("in a copy", how))) if step.via else how


def _change(line: Line) -> str:
    return " → ".join(cell(words) or "nothing" for words in (line.before, line.after))


def undo(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Take the last step back."""
    with writing(case) as workspace:
        outcome = workspace.undo().result()
    tell(outcome, as_json, "Undone: ")


def redo(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Do again what was undone last."""
    with writing(case) as workspace:
        outcome = workspace.redo().result()
    tell(outcome, as_json, "Done again: ")


def tell(outcome: Outcome, as_json: bool, before: str = "", **more: object) -> None:
    """Says what a step did; with `more` entries for JSON. A step that changed nothing has no id and no history."""
    changes = outcome.changes
    data = {"label": changes.label, "step": changes.step_id or None, **more}
    answer(as_json, data, [f"{before}{changes.label}" + (" (nothing changed)" if changes.is_empty else "")])
