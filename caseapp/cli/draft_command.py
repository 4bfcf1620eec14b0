"""`caseapp draft`: the suggestions for a source of a case, weighed against what it holds, and accepted on demand.

What writes is loaded when it is used: it loads SQLAlchemy, which a look does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import reading, writing
from caseapp.cli.output import answer, cell, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.errors import BadInput
from caseapp.queries.names import id_of
from caseapp.store.reader import Rows

if TYPE_CHECKING:
    from caseapp.queries.weighing import Weighed
    from caseapp.workspace.suggesting import Weighing


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("draft")(draft)


def draft(
    case: CaseArgument,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A source: its id or exact title.")],
    above: Annotated[float, typer.Option("--above", help="Only what is at least so sure, 0 to 1.")] = 0.0,
    accept: Annotated[
        bool, typer.Option("--accept", help="Accept what waits and asks nothing, with all it names, as one step.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List the suggestions for a source beside what the case holds; with --accept, take them in as one step."""
    from caseapp.workspace import suggesting

    if not 0 <= above <= 1:
        raise BadInput(f"{above} is no confidence.", "Give a number from 0 to 1.")
    if not accept:
        with reading(case) as reader:
            _tell(_weighed(reader, source), above, {}, "", as_json)
        return
    with writing(case) as workspace:
        weighing = _weighed(workspace.reader, source)
        refs = suggesting.above(weighing, above)
        ids, label = {}, ""
        if refs:
            outcome = workspace.run(suggesting.acceptance(weighing, refs)).result()
            ids, label = outcome.result, outcome.changes.label
        _tell(weighing, above, {ref: ids[ref] for ref in refs}, label, as_json)


def _weighed(rows: Rows, source: str) -> Weighing:
    from caseapp.workspace import suggesting

    drafted = suggesting.draft(rows, id_of(rows, source, ("source",)))
    weighing = suggesting.weigh_draft(rows, drafted)
    if weighing is None:
        raise BadInput("The source was changed meanwhile.", "Try again.")
    return weighing


def _tell(weighing: Weighing, above: float, accepted: dict[str, str], label: str, as_json: bool) -> None:
    shown = [each for each in weighing.weighed if (each.proposed.confidence or 0) >= above]
    data = {
        "source": weighing.draft.source_id,
        "published": weighing.draft.published or None,
        "label": label or None,
        "accepted": accepted,
        "suggestions": [_as_json(each) for each in shown],
    }
    rows = [
        (each.state, each.proposed.kind, cell(each.proposed.title), f"{each.proposed.confidence or 0:.2f}")
        for each in shown
    ]
    lines = table(("State", "Kind", "What", "Sure"), rows) if rows else ["Nothing was found."]
    answer(as_json, data, [*lines, *([label] if label else [])])


def _as_json(each: Weighed) -> dict[str, Any]:
    record = each.proposed
    return {
        "ref": record.ref,
        "kind": record.kind,
        "title": record.title,
        "state": each.state,
        "record": each.record_id or None,
        "confidence": record.confidence,
        "words": [span.exact for span in record.evidence],
        "differs": [difference.field for difference in each.differences],
        "questions": list(record.questions),
    }
