"""The command that brings documents in, as one step; one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS
from caseapp.domain.text import sha256_text
from caseapp.domain.values import coerce
from caseapp.workspace import Workspace

if TYPE_CHECKING:
    from caseapp.workspace.importing import Brought, Outcome


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("import")(import_documents)


def import_documents(
    case: CaseArgument,
    documents: Annotated[
        list[Path], typer.Argument(metavar="DOC...", help="Text, PDF, Word, OpenDocument, RTF, web pages, mail, RIS.")
    ],
    published: Annotated[str, typer.Option("--published", help="When they were published; any form of date.")] = "",
    with_attachments: Annotated[
        bool, typer.Option("--with-attachments", help="Import what is attached to mails as well.")
    ] = False,
    as_json: JsonOption = False,
) -> int:
    """Import documents as sources."""
    from caseapp.workspace.importing import Import  # loads SQLAlchemy: not for reading commands

    fields: dict[str, object] = (
        {"published": coerce(KINDS["source"].field("published"), published)} if published else {}
    )
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
        yield f"Imported “{source['title']}” ({source['length']} characters) as {source['id']}"
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
