"""The command that compares: a case with a copy of it, with another file as it stands, or between two dates."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from caseapp.cli.copies import PassphraseOption, copy_of
from caseapp.cli.files import file_problems, reading
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import key_of
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import kind_shown
from caseapp.exchange.comparison_text import as_markdown, rows_of, summary
from caseapp.queries.comparing import Comparison
from caseapp.queries.history import moment_after, moment_of
from caseapp.workspace.shared_case import file_now


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("compare")(compare)


def compare(
    case: CaseArgument,
    other: Annotated[
        Path | None, typer.Argument(metavar="OTHER", help="A copy of it, or another case file; or a package.")
    ] = None,
    since: Annotated[str, typer.Option("--from", metavar="DATE", help="What was done from this day on.")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DATE", help="Up to the end of this day.")] = "",
    is_direct: Annotated[
        bool, typer.Option("--as-is", help="The two files as they stand, not what merging OTHER would change.")
    ] = False,
    passphrase_file: PassphraseOption = None,
    as_text: Annotated[bool, typer.Option("--text", help="As Markdown.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Show what merging a copy would change, by record and field, or what was changed between two dates."""
    if (other is None) != bool(since or until) or (other is None and is_direct):
        raise BadInput("Say what to compare with.", "Name a second file, or --from and --to with dates.")
    heading, found = _with_file(case, other, passphrase_file, is_direct) if other else _between(case, since, until)
    if as_text and not as_json:
        answer(False, None, as_markdown(found, heading).splitlines())
        return
    records = [asdict(record) for group in found.groups for record in group.records]
    counts = {"added": found.added, "changed": found.changed, "deleted": found.deleted}
    rows = [
        (each.what, kind_shown(each.kind).label, each.title, each.field, each.before, each.after)
        for each in rows_of(found)
    ]
    heads = ("What", "Kind", "Title", "Field", "Before", "After")
    answer(as_json, {**counts, "records": records}, [heading, summary(found), *(table(heads, rows) if rows else [])])


def _with_file(case: Path, other: Path, passphrase_file: Path | None, is_direct: bool) -> tuple[str, Comparison]:
    from caseapp.workspace import comparing  # loads SQLAlchemy: not for comparing dates

    with copy_of(other, passphrase_file, as_edited=True) as copy, file_problems():
        path = file_now(case)
        files = (path, key_of(path)), (copy.path, copy.key)
        if path.samefile(copy.path):
            raise BadInput("A case is always the same as itself.", "Name another file.")
        if is_direct:
            return f"{case.stem} and {copy.name}", comparing.between_files(*files)
        return f"What merging {copy.name} would change in {case.stem}", comparing.what_a_merge_changes(*files)


def _between(case: Path, since: str, until: str) -> tuple[str, Comparison]:
    from caseapp.workspace.comparing import between_times

    first = moment_of(read_date(since)) if since else ""
    last = moment_after(read_date(until)) if until else ""
    heading = f"What became different in {case.stem}"
    heading += f" from {since}" * bool(since) + f" to {until}" * bool(until)
    with reading(case) as reader:
        return heading, between_times(reader, first, last)
