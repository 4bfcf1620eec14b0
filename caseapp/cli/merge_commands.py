"""Commands that bring copies of a case together: merge one, list what they disagree on, and decide it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.copies import Copy, PassphraseOption, copy_of
from caseapp.cli.files import author, file_problems, reading, writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import key_of
from caseapp.cli.step_commands import tell
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.kinds import FieldType, kind_shown
from caseapp.domain.merging import OTHER, Choice, MergeReport
from caseapp.domain.values import coerce
from caseapp.queries.conflicts import Conflict, Side, open_conflicts
from caseapp.queries.names import id_of
from caseapp.store.reader import Reader
from caseapp.workspace.shared_case import file_now

if TYPE_CHECKING:
    from caseapp.store.unit import Unit
    from caseapp.workspace.merge_preview import Preview


class Prefer(StrEnum):
    """Whose value stands where both changed one."""

    OURS = "ours"
    THEIRS = "theirs"


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("merge")(merge)
    app.command("conflicts")(list_conflicts)
    app.command("decide")(decide)


def merge(
    case: CaseArgument,
    other: Annotated[
        Path, typer.Argument(metavar="OTHER", help="A copy of the case, changed elsewhere; or a package.")
    ],
    prefer: Annotated[
        Prefer | None, typer.Option("--prefer", help="Decide each new conflict so; else they are put off.")
    ] = None,
    passphrase_file: PassphraseOption = None,
    is_dry: Annotated[bool, typer.Option("--dry-run", help="Say what would change; write nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Merge a copy into a case: what either did alone is taken, what both changed is listed for you to decide."""
    with copy_of(other, passphrase_file) as copy:
        if is_dry:
            seen = _looked_at(case, copy)
            # What would be put off is said of what would be, not of what is.
            answer(as_json, _told_preview(seen), _preview_lines(seen))
        else:
            _merge(case, copy, prefer, as_json)


def _merge(case: Path, copy: Copy, prefer: Prefer | None, as_json: bool) -> None:
    from caseapp.workspace.merge_words import summary
    from caseapp.workspace.merging import merge_file

    choices = _preferred(case, copy, prefer) if prefer else ()
    with writing(case) as workspace, file_problems():
        report = merge_file(workspace, copy.path, key=copy.key, name=copy.name, choices=choices)
    answer(as_json, _told_report(report), [summary(report)])


def list_conflicts(case: CaseArgument, as_json: JsonOption = False) -> None:
    """List what copies disagree on, with what stood before and what each side says."""
    with reading(case) as reader:
        found = open_conflicts(reader)
    lines = [line for each in found for line in _lines(each)] or ["Nothing is to be decided."]
    answer(as_json, [_told(each) for each in found], lines)


def decide(
    case: CaseArgument,
    conflict: Annotated[str, typer.Argument(metavar="CONFLICT", help="The id of a conflict, as “conflicts” lists it.")],
    choice: Annotated[
        str, typer.Argument(metavar="CHOICE", help="ours, theirs or base; or the number of a side.")
    ] = "",
    value: Annotated[str | None, typer.Option("--value", help="Another value, instead of a choice.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why, in words; kept with the decision.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Decide one field that copies disagree on; the decision travels with the case."""
    if (value is None) == (choice == ""):
        raise BadInput("Say what it shall be.", "Use ours, theirs or base, the number of a side, or --value.")
    with writing(case) as workspace:
        found = open_conflicts(workspace.reader, conflict)
        if not found:
            raise NotFound("There is no open conflict with this id.", "“caseapp conflicts” lists them.")
        said = _chosen(workspace.reader, found[0], choice, value, reason)
        outcome = workspace.run(partial(_decide, choice=said)).result()
    tell(outcome, as_json, conflict=conflict, choice=said.choice)


def _decide(unit: Unit, choice: Choice) -> None:
    from caseapp.ops import merging  # loads SQLAlchemy: not for reading commands

    merging.decide(unit, choice)


def _chosen(reader: Reader, conflict: Conflict, word: str, value: str | None, reason: str) -> Choice:
    if value is not None:
        return Choice(conflict.id, OTHER, _value(reader, conflict, value), reason)
    side = conflict.side_named(word)
    if side is None:
        known = [each.choice if _is_alone(conflict, each) else str(at) for at, each in enumerate(conflict.sides, 1)]
        known += ["base"] if conflict.base is not None else []
        raise BadInput(f"“{word}” names no side of this conflict.", f"Use one of: {', '.join(known)}.")
    return conflict.choose(side, reason)


def _is_alone(conflict: Conflict, side: Side) -> bool:
    return sum(each.choice == side.choice for each in conflict.sides) == 1


def _value(reader: Reader, conflict: Conflict, value: str) -> dict[str, Any] | bool:
    from caseapp.ops.columns import to_columns

    field = conflict.field
    if field is None:
        raise BadInput("No other value can be given here.", "Choose one of the sides.")
    if field.type is FieldType.REF and value:
        return to_columns(field, id_of(reader, value, field.to))
    return to_columns(field, coerce(field, value))


def _looked_at(case: Path, copy: Copy) -> Preview:
    from caseapp.workspace.merge_preview import look
    from caseapp.workspace.merging import refuse_itself

    path = file_now(case)
    with file_problems():
        refuse_itself((path, case.expanduser()), copy.path)
        return look(path, key_of(path), author(), (copy.path, copy.key, copy.name))


def _preferred(case: Path, copy: Copy, prefer: Prefer) -> list[Choice]:
    """Of what was put off before nothing is decided."""
    with reading(case) as reader:
        before = {each.id for each in open_conflicts(reader)}
    new = [each for each in _looked_at(case, copy).conflicts if each.id not in before]
    sides = [(each, each.side_named(prefer)) for each in new]
    return [each.choose(side) for each, side in sides if side is not None]


def _preview_lines(seen: Preview) -> Iterator[str]:
    from caseapp.workspace.merge_words import nothing_words

    if seen.brings_nothing:
        yield nothing_words(seen.report.name)
        return
    report = seen.report
    counts = f"{len(report.added)} new, {len(report.changed)} changed, {len(report.deleted)} deleted"
    yield f"Merging “{report.name}” would make {counts}, {len(seen.conflicts)} to decide. Nothing was written."
    for each in seen.records:
        fields = f": {', '.join(each.fields)}" if each.fields else ""
        yield f"  {each.what}  {kind_shown(each.kind).label} “{each.title}”{fields}"
    for conflict in seen.conflicts:
        yield from _lines(conflict)


def _lines(conflict: Conflict) -> Iterator[str]:
    gone = " (deleted)" if conflict.is_gone else ""
    yield f"{conflict.title}{gone}: {conflict.label}  {conflict.id}"
    if conflict.base is not None:
        yield f"  base      {conflict.base.words or 'nothing'}"
    for number, side in enumerate(conflict.sides, 1):
        stands = "  (stands now)" if side.stands else ""
        yield f"  {number} {side.choice:<8}{side.words or 'nothing'}  {side.author}, {side.made_at}{stands}"
    if conflict.agreement is not None:
        yield f"  both can be true: {conflict.agreement.words}. {conflict.agreement.reason}"


def _told_preview(seen: Preview) -> dict[str, Any]:
    return {
        **_told_report(seen.report),
        "step_id": None,
        "conflicts": [_told(each) for each in seen.conflicts],
        "records": [asdict(each) for each in seen.records],
    }


def _told_report(report: MergeReport) -> dict[str, Any]:
    sets = {name: sorted(getattr(report, name)) for name in ("added", "changed", "deleted")}
    return {**asdict(report), **sets, "step_id": report.step_id or None}


def _told(conflict: Conflict) -> dict[str, Any]:
    agreed = conflict.agreement
    return {
        "id": conflict.id,
        "record": conflict.record_id,
        "kind": conflict.kind or None,
        "title": conflict.title,
        "deleted": conflict.is_gone,
        "field": conflict.name,
        "label": conflict.label,
        "base": _told_side(conflict.base) if conflict.base is not None else None,
        "sides": [_told_side(each) for each in conflict.sides],
        "both_can_be_true": {"words": agreed.words, "reason": agreed.reason, "value": agreed.value} if agreed else None,
    }


def _told_side(side: Side) -> dict[str, Any]:
    quotes = [{"words": each.exact, "source": each.source_title, "stance": each.stance} for each in side.evidence]
    told = {name: getattr(side, name) for name in ("choice", "words", "value", "author", "made_at", "label", "stands")}
    return {**told, "copy": side.copy or None, "evidence": quotes}
