"""`caseapp suggest`: drafts records from a document as a plan, without writing anything."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from caseapp.cli.files import file_problems, reading
from caseapp.cli.output import answer, cell, table
from caseapp.cli.parameters import JsonOption
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.domain.language import detect_language
from caseapp.domain.plans import Plan, Proposed, plan_as_json
from caseapp.exchange.documents.document import Document
from caseapp.exchange.documents.reader import DocumentReader
from caseapp.queries.accepted_names import accepted_names
from caseapp.suggest.engine import suggest
from caseapp.suggest.found import NameSeen
from caseapp.suggest.known import Known
from caseapp.suggest.languages import is_read
from caseapp.suggest.ner.worker import NameWorker

NOT_READ = "There are no rules for texts in “{language}”: only dates and the names of the case were looked for."


class Engine(StrEnum):
    """What finds names."""

    RULES = "rules"
    NER = "ner"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("suggest")(suggest_records)


def suggest_records(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document of any format that can be imported.")],
    published: Annotated[
        str, typer.Option("--published", metavar="DATE", help="The day that “yesterday” in it counts from.")
    ] = "",
    case: Annotated[
        Path | None, typer.Option("--case", metavar="CASE", help="A case whose names are looked for first.")
    ] = None,
    engine: Annotated[Engine, typer.Option("--engine", help="Rules alone, or also names by the extra [ner].")] = (
        Engine.RULES
    ),
    as_json: JsonOption = False,
) -> None:
    """Draft the people, meetings, statements and open items of a document, each on its words; nothing is written."""
    with file_problems(), DocumentReader() as reader:
        documents = reader.read(file).documents
    day = _day(published) if published else _day_of(documents)
    known = _known(case) if case is not None else []
    seen = _seen(documents) if engine is Engine.NER else [()] * len(documents)
    plans = [
        suggest(document.text, day, known, document.fields.get("language", ""), names)
        for document, names in zip(documents, seen, strict=True)
    ]
    for language in sorted({each.fields.get("language", "") or detect_language(each.text) for each in documents}):
        if not is_read(language):
            sys.stderr.write(f"{NOT_READ.format(language=language)}\n")
    data = [plan_as_json(plan) for plan in plans]
    answer(as_json, data[0] if len(data) == 1 else data, (line for plan in plans for line in _lines(plan)))


def _seen(documents: Sequence[Document]) -> list[tuple[NameSeen, ...]]:
    with NameWorker() as worker:
        return [worker.names(document.text) for document in documents]


def _day(words: str) -> date:
    """The day that `words` state; BadInput when they state none."""
    try:
        return date.fromisoformat(read_date(words).edtf[:10])
    except ValueError:
        raise BadInput(f"“{words}” is not one day.", "Write it as 22 Feb 2023.") from None


def _day_of(documents: Iterable[Document]) -> date | None:
    """The day that a document gives as its own, if it does."""
    for document in documents:
        if stated := document.fields.get("published", ""):
            return _day(stated)
    return None


def _known(case: Path) -> list[Known]:
    with reading(case) as reader:
        return [Known(*row) for row in accepted_names(reader)]


def _lines(plan: Plan) -> list[str]:
    rows = [(each.kind, each.title, _words(each), f"{each.confidence or 0:.2f}", each.rule) for each in plan.records]
    return table(("Kind", "What", "Words", "Sure", "Rule"), rows) if rows else ["Nothing was found."]


def _words(record: Proposed) -> str:
    return cell(record.evidence[0].exact) if record.evidence else ""
