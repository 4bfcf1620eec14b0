"""Commands that tie facts to words: cite a span for a record, take a citation off, apply a plan with its spans.

Verbs are loaded when they are used: they load SQLAlchemy, which commands that only read do without.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from caseapp.cli.files import file_problems, writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption, RecordArgument
from caseapp.cli.step_commands import tell
from caseapp.exchange.plan_files import read_plan_file
from caseapp.queries.names import id_of

if TYPE_CHECKING:
    from caseapp.store.unit import Unit


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("cite")(cite)
    app.command("uncite")(uncite)
    app.command("apply")(apply)


def cite(
    case: CaseArgument,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A source: its id or exact title.")],
    start: Annotated[int, typer.Argument(metavar="START", help="First code point of the words.")],
    end: Annotated[int, typer.Argument(metavar="END", help="Code point after the last.")],
    record: RecordArgument,
    field: Annotated[str, typer.Option("--field", help="The field they back; the whole record without it.")] = "",
    stance: Annotated[str, typer.Option("--stance", help="supports, contradicts, mentions or omits.")] = "supports",
    as_json: JsonOption = False,
) -> None:
    """Let words of a source back a record."""
    with writing(case) as workspace:
        outcome = workspace.run(partial(_cite, said=(source, record), span=(start, end), how=(field, stance))).result()
    excerpt_id, citation_id = outcome.result
    tell(outcome, as_json, id=citation_id, excerpt_id=excerpt_id)


def uncite(
    case: CaseArgument,
    citation: Annotated[str, typer.Argument(metavar="CITATION", help="The id that cite or show gave.")],
    as_json: JsonOption = False,
) -> None:
    """Take a citation off its record."""
    from caseapp.ops import evidence

    with writing(case) as workspace:
        outcome = workspace.run(partial(evidence.remove_citation, citation_id=citation)).result()
    tell(outcome, as_json)


def apply(
    case: CaseArgument,
    plan: Annotated[Path, typer.Argument(metavar="PLAN.json", help="A plan; see plan.schema.json.")],
    source: Annotated[str, typer.Option("--source", help="The source its spans lie in; else found by its hash.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Write the records of a plan with their evidence, as one step."""
    from caseapp.ops import plans

    with file_problems():
        read = read_plan_file(plan)
        with writing(case) as workspace:
            source_id = id_of(workspace.reader, source, ("source",)) if source else None
            outcome = workspace.run(partial(plans.apply, plan=read, source_id=source_id)).result()
    data = {"label": outcome.changes.label, "step": outcome.changes.step_id or None, "ids": outcome.result}
    lines = [outcome.changes.label, *(f"  {ref}: {record_id}" for ref, record_id in outcome.result.items())]
    answer(as_json, data, lines)


def _cite(unit: Unit, said: tuple[str, str], span: tuple[int, int], how: tuple[str, str]) -> tuple[str, str]:
    from caseapp.ops import evidence

    version_id = evidence.newest_version(unit, id_of(unit, said[0], ("source",)))
    record_id = id_of(unit, said[1])
    excerpt_id = evidence.mark(unit, version_id, *span)
    return excerpt_id, evidence.cite(unit, excerpt_id, record_id, *how)
