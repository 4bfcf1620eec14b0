"""The command that brings documents in: each is a step of its own, and one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from caseapp.cli.files import writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.errors import BadInput, CaseError
from caseapp.domain.kinds import KINDS
from caseapp.domain.text import sha256_text
from caseapp.domain.values import coerce
from caseapp.exchange.text_files import guess_title, read_text_file
from caseapp.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("import")(import_documents)


def import_documents(
    case: CaseArgument,
    documents: Annotated[list[Path], typer.Argument(metavar="DOC...", help="Plain-text files.")],
    published: Annotated[str, typer.Option("--published", help="When they were published; any form of date.")] = "",
    as_json: JsonOption = False,
) -> int:
    """Import plain-text documents as sources."""
    fields: dict[str, object] = (
        {"published": coerce(KINDS["source"].field("published"), published)} if published else {}
    )
    sources: list[dict[str, Any]] = []
    failed: list[dict[str, str]] = []
    with writing(case) as workspace:
        for document in documents:
            try:
                sources.append(_import(workspace, document, fields))
            except BadInput as error:
                failed.append({"file": str(document), "error": error.message, "advice": error.advice})
            except CaseError as error:
                # The case itself can take no more; what was imported so far stands.
                failed.append({"file": str(document), "error": error.message, "advice": error.advice})
                break
    answer(as_json, {"sources": sources, "failed": failed}, _lines(sources, failed))
    return 1 if failed else 0


def _import(workspace: Workspace, document: Path, fields: dict[str, object]) -> dict[str, Any]:
    from caseapp.ops.sources import Imported, Original, import_text  # loads SQLAlchemy: not for reading commands

    content, decoded = read_text_file(document)
    title = guess_title(decoded.text, document.name)
    original = Original(content, "text/plain", document.name, decoded.encoding)
    made: Imported = workspace.do(
        partial(import_text, title=title, text=decoded.text, original=original, fields=fields)
    )
    return {
        "id": made.source_id,
        "title": title,
        "version_id": made.version_id,
        "sha256": sha256_text(decoded.text),
        "length": len(decoded.text),
        "encoding": decoded.encoding,
        "note": decoded.confidence_note,
        "file": str(document),
    }


def _lines(sources: list[dict[str, Any]], failed: list[dict[str, str]]) -> Iterator[str]:
    for source in sources:
        yield f"Imported “{source['title']}” ({source['length']} characters) as {source['id']}"
        if source["note"]:
            yield f"  {source['note']}"
    for failure in failed:
        yield f"Not imported: {failure['file']}: {failure['error']} {failure['advice']}".rstrip()
