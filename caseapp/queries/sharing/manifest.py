"""What goes into a shared copy and what stays, as a person reads it before anything is written."""

from __future__ import annotations

from dataclasses import replace

from caseapp.domain.sharing import VIEW, Line, Manifest, NameLeft, Rules, Selection
from caseapp.queries.sharing.selection import select
from caseapp.queries.sharing.wording import names_left
from caseapp.store.reader import Rows
from caseapp.store.sharing.building import head_of

_LINES = "SELECT id, kind, title FROM record ORDER BY kind, title, id"
_CITED = "SELECT record_id, excerpt_id FROM citation"
_VERSIONS = "SELECT id, source_id, original_sha256 FROM text_version"


def look(rows: Rows, rules: Rules) -> Manifest:
    """What would go and what would stay, with the step up to which that is so; BadInput as `select`."""
    head = head_of(rows)  # first: a step that comes meanwhile makes it another
    return replace(of(rows, rules, select(rows, rules)), head=head)


def of(rows: Rows, rules: Rules, selection: Selection) -> Manifest:
    """The manifest; reads every text that goes where somebody stays, so it takes time in a large case."""
    lines = {row[0]: Line(*row) for row in rows.rows(_LINES)}
    goes = tuple(each for each in lines.values() if each.id in selection.records)
    versions = rows.rows(_VERSIONS)
    originals = {sha256 for _, _, sha256 in versions if sha256}
    going = {sha256 for each, _, sha256 in versions if sha256 and each in selection.versions and rules.has_originals}
    places = lines | {row[0]: Line("", VIEW, row[1]) for row in rows.rows("SELECT id, title FROM saved_view")}
    the_case = Line("", "", rows.rows("SELECT title FROM case_info")[0][0])
    left = [
        NameLeft(name, lines[of_id], places.get(where, the_case), count)
        for name, of_id, where, count in names_left(rows, rules, selection)
    ]
    left.sort(key=lambda each: (each.name, each.where.title, each.where.id))
    return Manifest(
        goes,
        tuple(each for each in lines.values() if each.id not in selection.records),
        tuple(lines[each] for each in _unsourced(rows, selection)),
        tuple(left),
        tuple((lines[each], mark) for each, mark in selection.unnamed.items()),
        len(selection.versions),
        len(versions) - len(selection.versions),
        len(going),
        len(originals - going),
        rules.has_history,
    )


def _unsourced(rows: Rows, selection: Selection) -> list[str]:
    """Records that go and rest on nothing any more."""
    cited = rows.rows(_CITED)
    rest = {record_id for record_id, _ in cited if record_id in selection.records}
    rest -= {record_id for record_id, excerpt_id in cited if excerpt_id in selection.records}
    return sorted(rest - selection.unnamed.keys())
