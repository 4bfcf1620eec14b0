"""Commands about the history of a case: what was done, undo it, do it again. Also how every change is told of."""

from __future__ import annotations

from typing import Annotated

import typer

from caseapp.cli.files import reading, writing
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.queries import history as history_queries
from caseapp.store.writer import Outcome


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("history")(history)
    app.command("undo")(undo)
    app.command("redo")(redo)


def history(
    case: CaseArgument,
    limit: Annotated[
        int, typer.Option("--limit", min=1, max=1_000_000, help="How many steps, the latest first.")
    ] = 100,
    as_json: JsonOption = False,
) -> None:
    """List the steps of a case, the latest first."""
    with reading(case) as reader:
        steps = history_queries.steps(reader, limit)
    data = [{name: getattr(step, name) for name in step.__slots__} for step in steps]
    rows = [(step.made_at, step.author, "" if step.mode == "do" else step.mode, step.label) for step in steps]
    answer(as_json, data, table(("When", "Who", "How", "What"), rows) if rows else ["Nothing was done yet."])


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
