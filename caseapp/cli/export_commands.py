"""Commands for the standards of others: excerpts and sources written out, annotations brought in.

A file that is there already stays as it is unless --force says otherwise; the case itself always does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import file_problems, reading, writing
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.domain.errors import CaseError
from caseapp.exchange.annotation_files import read_annotation_file
from caseapp.exchange.annotations import write_annotations
from caseapp.exchange.references_out import write_csl, write_ris
from caseapp.platform.atomic import write_atomic
from caseapp.queries.names import id_of
from caseapp.store.reader import Rows

if TYPE_CHECKING:
    from caseapp.store.writer import Outcome as Written
    from caseapp.workspace.annotations import Outcome


class Format(StrEnum):
    """What a case can be written out as."""

    ANNOTATIONS = "annotations"
    RIS = "ris"
    CSL = "csl"


_WRITERS: dict[Format, Callable[[Rows, Sequence[str]], str]] = {
    Format.ANNOTATIONS: write_annotations,
    Format.RIS: write_ris,
    Format.CSL: write_csl,
}


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("export")(export)
    app.command("annotate")(annotate)


def export(
    case: CaseArgument,
    form: Annotated[
        Format,
        typer.Option("--format", help="Excerpts as W3C Web Annotations; sources as RIS or CSL-JSON."),
    ],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Else standard output.")] = None,
    source: Annotated[
        list[str] | None, typer.Option("--source", metavar="ID", help="Only this source; may be given several times.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace FILE if it is there.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Write excerpts or sources out in a standard form."""
    if output is not None:
        output = output.expanduser()
        _check_free(output, case.expanduser(), force)
    with reading(case) as reader:
        chosen = [id_of(reader, each, ("source",)) for each in source or ()]
        words = _WRITERS[form](reader, chosen)
    if output is None:
        sys.stdout.write(words)
        return
    try:
        write_atomic(output, words.encode("utf-8"))
    except OSError as error:
        raise CaseError(f"“{output}” cannot be written: {error.strerror or error}.", "Choose another place.") from error
    answer(as_json, {"path": str(output), "format": form.value}, [f"Wrote {output}"])


def annotate(
    case: CaseArgument,
    annotations: Annotated[Path, typer.Argument(metavar="ANNOTATIONS.json", help="Web Annotations of texts it has.")],
    as_json: JsonOption = False,
) -> int:
    """Bring Web Annotations in as excerpts and citations, as one step."""
    from caseapp.workspace.annotations import bring_in  # loads SQLAlchemy: not for reading commands

    with file_problems():
        read = read_annotation_file(annotations.expanduser())
    with writing(case) as workspace:
        written = workspace.run(partial(bring_in, annotations=read)).result()
    told = _told(written)
    answer(as_json, told, _lines(told, written.result))
    return 1 if told["refused"] else 0


def _check_free(output: Path, case: Path, force: bool) -> None:
    if not output.exists():
        return
    if case.exists() and output.samefile(case):
        raise CaseError(f"“{output.name}” is the case itself.", "Choose another file.")
    if output.is_dir():
        raise CaseError(f"“{output}” is a folder.", "Name a file in it.")
    if not force:
        raise CaseError(f"“{output.name}” is there already.", "Choose another name, or replace it with --force.")


def _told(written: Written) -> dict[str, Any]:
    outcome: Outcome = written.result
    return {
        "label": written.changes.label,
        "step": written.changes.step_id or None,
        "made": outcome.made,
        "known": outcome.known,
        "citations": outcome.citations,
        "uncited": [
            {"words": each.words, "kind": each.backing.kind, "title": each.backing.title, "reason": each.reason}
            for each in outcome.uncited
        ],
        "refused": [
            {"words": each.words, "error": each.error.message, "advice": each.error.advice} for each in outcome.refused
        ],
    }


def _lines(told: dict[str, Any], outcome: Outcome) -> Iterator[str]:
    yield f"Excerpts new {len(outcome.made)}, there already {len(outcome.known)}; citations {len(outcome.citations)}"
    for each in told["uncited"]:
        yield f"Not cited: {each['kind']} “{each['title']}” for “{each['words']}”: {each['reason']}"
    for each in told["refused"]:
        yield f"Not brought in: “{each['words']}”: {each['error']} {each['advice']}".rstrip()
