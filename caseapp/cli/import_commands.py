"""The commands that bring documents in, as one step, where one that fails does not stop the others; and tables, where
one row that does not fit stops all unless it may be skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import file_problems, writing
from caseapp.cli.output import answer, complain, counted
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.kinds import KINDS
from caseapp.domain.text import sha256_text
from caseapp.domain.values import coerce
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from caseapp.exchange.table_drafts import Problem
    from caseapp.workspace.importing import Brought, Outcome
    from caseapp.workspace.table_import import Imported


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("import")(import_documents)
    app.command("mapping")(mapping)


def import_documents(
    case: CaseArgument,
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="DOC...", help="Text, PDF, Word, OpenDocument, RTF, web pages, mail, RIS; or a CSV or Excel table."
        ),
    ],
    published: Annotated[str, typer.Option("--published", help="When they were published; any form of date.")] = "",
    with_attachments: Annotated[
        bool, typer.Option("--with-attachments", help="Import what is attached to mails as well.")
    ] = False,
    by_mapping: Annotated[
        Path | None,
        typer.Option("--mapping", metavar="MAPPING.json", help="Make each row of a table a record; see “mapping”."),
    ] = None,
    skip_problems: Annotated[
        bool, typer.Option("--skip-problems", help="Leave out the rows of a table that do not fit.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Import documents as sources, or the rows of a table as records."""
    from caseapp.workspace.importing import Import  # loads SQLAlchemy: not for reading commands

    fields: dict[str, object] = (
        {"published": coerce(KINDS["source"].field("published"), published)} if published else {}
    )
    if by_mapping is not None:
        return _import_table(case, documents, by_mapping, fields, skip_problems, as_json)
    if skip_problems:
        raise BadInput("Only the rows of a table can be skipped.", "Name a mapping with --mapping.")
    job = Import(fields)
    job.read(documents)
    with writing(case) as workspace:
        outcomes = [workspace.do(job.write)]
        if with_attachments:
            outcomes += [_attachments(workspace, each) for each in outcomes[0].brought if each.attachments]
    sources = [_told(each) for outcome in outcomes for each in outcome.brought]
    failed = [_failure(each.name, each.error) for outcome in outcomes for each in outcome.failed]
    answer(as_json, {"sources": sources, "failed": failed}, _lines(sources, failed))
    return 1 if failed else 0


def mapping(
    table: Annotated[Path, typer.Argument(metavar="TABLE", help="A CSV file or an Excel workbook.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Else standard output.")] = None,
    kind: Annotated[str, typer.Option("--kind", help="What a row is, such as event; else guessed.")] = "",
    sheet: Annotated[str, typer.Option("--sheet", help="Of a workbook; else the first with content.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Propose how a table is imported: a mapping to look over, for “import --mapping”."""
    from caseapp.exchange.table_guess import guess
    from caseapp.exchange.table_mapping import save, to_json, written
    from caseapp.workspace.table_import import table_of

    with file_problems():
        read = table_of(table, sheet).table
    found = guess(read, kind)
    if output is None:
        answer(as_json, to_json(found), written(to_json(found)).decode().splitlines())
        return
    with file_problems():
        if output.exists():
            raise BadInput(f"“{output}” exists already.", "Choose another name.")
        save(found, output)
    answer(as_json, {"path": str(output), "mapping": to_json(found)}, [f"Wrote {output}"])


def _import_table(
    case: Path, tables: list[Path], by_mapping: Path, fields: dict[str, object], skip_problems: bool, as_json: bool
) -> int:
    from caseapp.exchange.table_mapping import load
    from caseapp.workspace.table_import import RowProblems, TableImport

    if len(tables) != 1:
        raise BadInput("A mapping is for one table.", "Import tables one after another.")
    with file_problems():
        wanted = load(by_mapping)
        job = TableImport.read(tables[0], wanted.sheet, fields)
        with writing(case) as workspace:
            try:
                write = partial(job.write, mapping=wanted, skip_problems=skip_problems)
                made: Imported = workspace.do(write)
            except RowProblems as error:
                _complain_of(error.problems, error, as_json)
                return 1
            label = workspace.history.undo_label
    problems = [_row_problem(each) for each in made.skipped]
    data = {"label": label, "source": made.source_id, "ids": made.record_ids, "names": made.names, "skipped": problems}
    new = counted(made.names, "person, place or other is new.", "persons, places and others are new.")
    lines = [label, f"  {new}", *map(_row_line, made.skipped)]
    answer(as_json, data, lines)
    return 0


def _complain_of(problems: tuple[Problem, ...], error: CaseError, as_json: bool) -> None:
    if as_json:
        data = {"error": error.message, "advice": error.advice, "problems": [_row_problem(each) for each in problems]}
        answer(True, data, ())
    for each in problems:
        complain(_row_line(each), "", False)
    complain(error.message, error.advice, False)


def _row_problem(problem: Problem) -> dict[str, Any]:
    return {"row": problem.row, "column": problem.column, "reason": problem.reason, "advice": problem.advice}


def _row_line(problem: Problem) -> str:
    where = f"Row {problem.row}, {problem.column}" if problem.column else f"Row {problem.row}"
    return f"{where}: {problem.reason} {problem.advice}".rstrip()


def _attachments(workspace: Workspace, mail: Brought) -> Outcome:
    from caseapp.workspace.importing import Import

    job = Import()
    job.read_bytes(mail.attachments)
    outcome: Outcome = workspace.do(partial(job.write, attached_to=mail.source_id))
    return outcome


def _told(brought: Brought) -> dict[str, Any]:
    document = brought.document
    return {
        "id": brought.source_id,
        "title": document.title,
        "version_id": brought.version_id,
        "sha256": sha256_text(document.text) if document.text else "",
        "length": len(document.text),
        "encoding": document.encoding,
        "note": brought.note,
        "year_missing": brought.yearless,
        "like": [
            {"id": each.source_id, "title": each.title, "likeness": round(each.likeness, 2)} for each in brought.like
        ],
        "attachments": [each.name for each in brought.attachments],
        "file": brought.name,
    }


def _failure(name: str, error: BadInput) -> dict[str, str]:
    return {"file": name, "error": error.message, "advice": error.advice}


def _lines(sources: list[dict[str, Any]], failed: list[dict[str, str]]) -> Iterator[str]:
    for source in sources:
        length = counted(source["length"], "character", "characters")
        yield f"Imported “{source['title']}” ({length}) as {source['id']}"
        if source["note"]:
            yield f"  {source['note']}"
        if source["year_missing"]:
            yield f"  It is dated “{source['year_missing']}” without a year: set its published date."
        for like in source["like"]:
            yield f"  {like['likeness']:.0%} like “{like['title']}” ({like['id']}): a copy of it?"
        if source["attachments"]:
            yield f"  Attached: {', '.join(source['attachments'])}"
    for failure in failed:
        yield f"Not imported: {failure['file']}: {failure['error']} {failure['advice']}".rstrip()
