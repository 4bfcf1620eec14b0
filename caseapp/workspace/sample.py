"""The sample case: built from the texts and `sample.json` in `resources/sample`, through the same verbs people use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from caseapp.domain import step_labels
from caseapp.domain.errors import DamagedFile
from caseapp.domain.plans import Proposed, read_plan
from caseapp.exchange.text_files import read_text_file
from caseapp.ops import case, evidence, items, plans, records, same, sources
from caseapp.platform.paths import SAMPLE_NAME, resources_dir
from caseapp.platform.translation import tr
from caseapp.queries import offices
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.unit import Unit
from caseapp.workspace.workspace import Workspace

AUTHOR = "Sample case"
_TRANSLATOR = "A. Berger"

Json = Mapping[str, Any]
Versions = Mapping[str, sources.Imported]


def build_sample(path: Path) -> None:
    """Makes the sample case at `path`; CaseError when a file is there already or the texts do not hold its quotes."""
    data = _read()
    with Workspace.create(path, data["title"], AUTHOR) as workspace:
        versions = {each["ref"]: workspace.do(partial(_import, each=each)) for each in data["sources"]}
        workspace.do(partial(_fill, data=data, versions=versions))


def open_sample_path(folder: Path) -> Path:
    """Where the sample case stands in `folder`, built there when it does not; edits made to it stay."""
    path = folder / SAMPLE_NAME
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        build_sample(path)
    return path


def _folder() -> Path:
    return resources_dir() / "sample"


def _read() -> Any:
    return json.loads((_folder() / "sample.json").read_text(encoding="utf-8"))


def _import(unit: Unit, each: Json) -> sources.Imported:
    content, decoded = read_text_file(_folder() / each["file"])
    original = sources.Original(content, "text/plain", each["file"], decoded.encoding)
    return sources.import_text(unit, each["title"], decoded.text, original)


def _fill(unit: Unit, data: Json, versions: Versions) -> None:
    plan = read_plan({"records": [{**each, "evidence": []} for each in data["records"]]})
    ids = plans.apply(unit, plan)
    for each in data["sources"]:
        found_out = Proposed(each["ref"], "source", each["title"], each["fields"])
        records.edit(unit, versions[each["ref"]].source_id, plans.resolved(found_out, ids))
    for each in data["records"]:
        for quote in each["evidence"]:
            _cite(unit, each["kind"], ids[each["ref"]], quote, versions)
    for each in data["closed"]:
        items.close(unit, ids[each["item"]], _mark(unit, each, versions), each["note"])
    for each in data["same_as"]:
        same.decide(unit, ids[each["a"]], ids[each["b"]], each["verdict"], each["reason"])
    _name_offices(unit)
    case.describe(unit, data["title"], data["subtitle"], data["as_of"])
    unit.label = step_labels.SAMPLE


def _cite(unit: Unit, kind: str, record_id: str, quote: Json, versions: Versions) -> None:
    excerpt_id = _mark(unit, quote, versions)
    evidence.cite(unit, excerpt_id, record_id, quote.get("field", ""), quote.get("stance", "supports"))
    if quote.get("translation"):
        records.edit(unit, excerpt_id, {"translation": quote["translation"], "translator": _TRANSLATOR})
    is_first = not unit.rows("SELECT 1 FROM action_item WHERE id = ? AND arising_excerpt_id IS NOT NULL", record_id)
    if kind == "action_item" and is_first and not quote.get("field"):
        records.edit(unit, record_id, {"arising_excerpt": excerpt_id})


def _mark(unit: Unit, quote: Json, versions: Versions) -> str:
    version_id = versions[quote["in"]].version_id
    text = evidence.text_of(unit, version_id)
    words = quote["words"]
    if text.count(words) != 1:
        raise DamagedFile(
            tr("The sample text “{name}” does not hold “{words}” once.", name=quote["in"], words=words),
            tr("Install the program anew."),
        )
    start = text.index(words)
    return evidence.mark(unit, version_id, start, start + len(words), words)


def _name_offices(unit: Unit) -> None:
    """Gives every participant the office held on the day of the meeting."""
    for participation_id, actor_id, *date in unit.rows(
        f"SELECT p.id, p.actor_id, {date_select('date', 'e')} FROM participation p"
        " JOIN event e ON e.id = p.owner_id JOIN person a ON a.id = p.actor_id WHERE e.date_edtf IS NOT NULL"
    ):
        held = offices.offices_on(unit, actor_id, read_columns(tuple(date)))
        if held:
            unit.update("participation", participation_id, {"tenure_id": held[0].tenure_id})
