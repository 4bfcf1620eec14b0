"""Commands about a case as a whole: make one, describe it, check it, write its content out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from caseapp.cli.files import author, file_problems, reading
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import new_key
from caseapp.domain.kinds import KINDS
from caseapp.exchange.dump import dump
from caseapp.queries import case as case_queries
from caseapp.queries.checks import CheckReport, check
from caseapp.store.reader import Reader
from caseapp.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("new")(new)
    app.command("info")(info)
    app.command("check")(check_case)
    app.command("dump")(dump_case)
    app.command("self-test")(self_test)


def new(
    case: CaseArgument,
    title: Annotated[str, typer.Option("--title", help="The title; the file's name when none is given.")] = "",
    is_locked: Annotated[bool, typer.Option("--locked", help="Lock it with a passphrase.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make a new, empty case."""
    path = case.expanduser()
    key = new_key(path) if is_locked else None
    with file_problems():
        workspace = Workspace.create(path, title.strip() or path.stem, author(), key=key)
    with workspace:
        workspace.wait_ready()
        made = case_queries.info(workspace.reader)
    answer(as_json, {"path": str(path), "title": made.title, "id": made.id}, [f"Made “{made.title}” in {path}"])


def info(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Show the title of a case and how much of what it holds."""
    with reading(case) as reader:
        found = _info(case, reader)
    answer(as_json, found, _info_lines(found))


def check_case(case: CaseArgument, as_json: JsonOption = False) -> int:
    """Check that a case file is sound, and say what is left to do."""
    with reading(case) as reader:
        report = check(reader)
    answer(as_json, asdict(report) | {"is_sound": report.is_sound}, _report_lines(report))
    return 0 if report.is_sound else 1


def dump_case(case: CaseArgument, as_json: JsonOption = False) -> None:
    """Write the whole content as JSON lines: equal content gives equal bytes. It is JSON with and without --json."""
    with reading(case) as reader:
        for line in dump(reader):
            sys.stdout.write(f"{line}\n")


def self_test(context: typer.Context, as_json: JsonOption = False) -> int:
    """Try every part of the program on throw-away cases, in a folder of its own that goes afterwards."""
    from caseapp.cli.self_test import run_self_test

    return run_self_test(context.obj, as_json=as_json)


def _info(case: Path, reader: Reader) -> dict[str, Any]:
    described, counts = case_queries.info(reader), case_queries.counts(reader)
    ((schema_version,),) = reader.rows("PRAGMA user_version")
    return {
        "path": str(case),
        "id": described.id,
        "title": described.title,
        "subtitle": described.subtitle,
        "as_of": described.as_of.isoformat(),
        "is_as_of_fixed": described.is_as_of_fixed,
        "schema_version": schema_version,
        "kinds": {name: counts.kinds.get(name, 0) for name in KINDS},
        "overdue": counts.overdue,
        "unscheduled": counts.unscheduled,
        "unsourced": counts.unsourced,
        "changed": counts.changed,
    }


def _info_lines(found: dict[str, Any]) -> Iterator[str]:
    yield found["title"]
    if found["subtitle"]:
        yield found["subtitle"]
    yield f"Seen from {found['as_of']}; file format {found['schema_version']}"
    yield ""
    kinds = [(KINDS[name].plural, number) for name, number in found["kinds"].items() if number]
    smart = [(name.capitalize(), found[name]) for name in ("overdue", "unscheduled", "unsourced", "changed")]
    yield from table(("What", "Number"), [*kinds, *smart])


def _report_lines(report: CheckReport) -> Iterator[str]:
    for finding in report.problems:
        yield f"Problem: {finding.message} {finding.id}".rstrip()
    for finding in report.remarks:
        yield f"Remark: {finding.message} {finding.id}".rstrip()
    looked = ", ".join(f"{rule} {report.checked[rule]}" for rule in ("texts", "quotes", "steps"))
    verdict = "The file is sound" if report.is_sound else "The file is damaged; restore a backup copy of it"
    yield f"{verdict}. Checked: {looked}."
