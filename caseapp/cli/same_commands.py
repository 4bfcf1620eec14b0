"""Commands about who is the same as whom: what may be one and the same, and deciding it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import reading, writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.step_commands import tell
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.queries import duplicates
from caseapp.queries.names import id_of
from caseapp.queries.records import refs_of
from caseapp.queries.sameness import JOINABLE, members_of

if TYPE_CHECKING:
    from caseapp.queries.duplicates import Suggestion
    from caseapp.store.unit import Unit

_ONE = "A person, meeting, source or other record: its id, or its exact title or name."


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("duplicates")(list_duplicates)
    app.command("same")(same)


def list_duplicates(case: CaseArgument, as_json: JsonOption = False) -> None:
    """List records that may be one and the same, the strongest reason first."""
    with reading(case) as reader:
        found = duplicates.suggestions(reader)
        wanted = {each for pair in found for each in (pair.a, pair.b)}
        titles = {ref.id: ref.title for ref in refs_of(reader, wanted).values()}
    lines = [line for each in found for line in _lines(each, titles)] or ["Nothing may be the same."]
    answer(as_json, [_told(each, titles) for each in found], lines)


def same(
    case: CaseArgument,
    one: Annotated[str, typer.Argument(metavar="A", help=_ONE)],
    other: Annotated[str, typer.Argument(metavar="B", help="Another of the same kind.")],
    is_different: Annotated[bool, typer.Option("--different", help="They are not the same.")] = False,
    is_maybe: Annotated[bool, typer.Option("--maybe", help="They may be; ask again, after all others.")] = False,
    is_undone: Annotated[bool, typer.Option("--undecide", help="Take back what was decided of them.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why, in words.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Decide that two records are the same; both stay, and the decision can be taken back at any time."""
    if is_different + is_maybe + is_undone > 1:
        raise BadInput("One decision at a time.", "Use one of --different, --maybe and --undecide.")
    verdict = "different" if is_different else "maybe" if is_maybe else "" if is_undone else "same"
    with writing(case) as workspace:
        ids = id_of(workspace.reader, one, JOINABLE), id_of(workspace.reader, other, JOINABLE)
        outcome = workspace.run(partial(_decide, ids=ids, verdict=verdict, reason=reason)).result()
        group = sorted(members_of(workspace.reader, ids[0]))
    tell(outcome, as_json, ids=list(ids), verdict=verdict or None, group=group)


def _decide(unit: Unit, ids: tuple[str, str], verdict: str, reason: str) -> None:
    from caseapp.ops import same as ops  # loads SQLAlchemy: not for reading commands

    if verdict:
        ops.decide(unit, *ids, verdict, reason)
    else:
        ops.undecide(unit, *ids)


def _lines(each: Suggestion, titles: dict[str, str]) -> tuple[str, ...]:
    """In full, not cut as the cells of a table are: the reason is what one decides by."""
    kind = KINDS[each.kind].label + (", put as maybe" if each.is_maybe else "")
    names = " ".join(f"{kind}: {titles[each.a]} – {titles[each.b]}".split())
    reason = (f"  {' '.join(each.reason.split())}",) if each.reason else ()
    return names, *reason, f"  {each.a}  {each.b}"


def _told(each: Suggestion, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "a": each.a,
        "a_title": titles[each.a],
        "b": each.b,
        "b_title": titles[each.b],
        "kind": each.kind,
        "rule": each.rule,
        "strength": each.strength,
        "reason": each.reason,
        "verdict": "maybe" if each.is_maybe else None,
    }
