"""Which records and texts go into a shared copy by the rules, closed over what each of them needs.

An excerpt goes with its source, and is as sensitive as that. What cannot be judged - a sensitivity that only a newer
program knows - stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS, FieldType
from caseapp.domain.sharing import SENSITIVITIES, Rules, Selection, checked
from caseapp.platform.translation import tr
from caseapp.queries import sameness
from caseapp.queries.sharing.namesakes import namesakes
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Rows, id_list

_RECORDS = "SELECT id, kind, sensitivity FROM record"
_EXCERPTS = """
SELECT x.id, v.source_id, v.id FROM excerpt x JOIN text_version v ON v.id = x.text_version_id"""
_TAGGED = """
SELECT DISTINCT owner_id FROM tag WHERE trim(label) COLLATE NOCASE IN (SELECT value FROM json_each(?))"""
_CURRENT = f"SELECT v.id, v.source_id, v.id = {CURRENT_TEXT.format(source='v.source_id')} FROM text_version v"
#: Every sensitivity a record ever had.
_ONCE = """
SELECT DISTINCT row_id, value FROM (
  SELECT row_id, "after" ->> 'sensitivity' AS value FROM change WHERE table_name = 'record'
  UNION ALL SELECT row_id, "before" ->> 'sensitivity' FROM change WHERE table_name = 'record')
WHERE value IS NOT NULL"""
_NAMES = """
SELECT title FROM record WHERE id IN (SELECT value FROM json_each(?1)) UNION ALL
SELECT text FROM name WHERE owner_id IN (SELECT value FROM json_each(?1))"""
_CITED = "SELECT record_id, excerpt_id FROM citation"


def select(rows: Rows, rules: Rules) -> Selection:
    """What goes; BadInput when the rules name somebody who is not in the case."""
    checked(rules)
    unnamed, names = _unnamed(rows, rules)
    kind_of = {row[0]: (row[1], row[2]) for row in rows.rows(_RECORDS)}
    excerpts = rows.rows(_EXCERPTS)
    allowed = _allowed(rows, rules, kind_of)
    allowed = _with_sources(allowed, excerpts) | (unnamed.keys() - set(rules.without))
    cut = _cut(rows, rules, excerpts)
    texts = rows.rows(_CURRENT)
    older = {version for version, source, is_current in texts if source in cut and not is_current}
    allowed -= {excerpt for excerpt, _, version in excerpts if version in older}
    if rules.tags or rules.only:
        allowed = _narrowed(rows, rules, allowed, excerpts)
    if not rules.unsourced:
        allowed -= _without_evidence(rows, allowed) - unnamed.keys()
    also = {name for each in rules.replacements for name in each.also}
    for name in namesakes(rows, allowed - unnamed.keys(), also, names.keys() - also):
        names.setdefault(name, "")
    return Selection(
        frozenset(allowed),
        _versions([each for each in texts if each[0] not in older], rules, allowed, excerpts),
        unnamed,
        names,
        cut,
    )


def _allowed(rows: Rows, rules: Rules, kind_of: dict[str, tuple[str, str]]) -> set[str]:
    """What no rule withholds by itself."""
    sensitivities = set(SENSITIVITIES[: SENSITIVITIES.index(rules.max_sensitivity) + 1])
    kinds = set(rules.kinds or KINDS)
    if "source" in kinds:
        kinds.add("excerpt")
    found = {each for each, (kind, how) in kind_of.items() if how in sensitivities and kind in kinds}
    found -= set(rules.without)
    if rules.without_tags:
        found -= {row[0] for row in rows.rows(_TAGGED, id_list(map(str.strip, rules.without_tags)))}
    if rules.sources:
        found -= {each for each in found if kind_of[each][0] == "source"} - set(rules.sources)
    if rules.since or rules.until:
        found -= _outside(rows, rules)
    return found


def _outside(rows: Rows, rules: Rules) -> set[str]:
    """Records whose own day lies outside; those without one lie nowhere."""
    since = _instant(rules.since, 0) if rules.since else -(1 << 62)
    until = _instant(rules.until, 1) if rules.until else 1 << 62
    found: set[str] = set()
    for kind in KINDS.values():
        day = next((each.name for each in kind.fields if each.type is FieldType.DATE), "")
        if day and kind.name != "person":
            sql = f'SELECT id FROM "{kind.name}" WHERE "{day}_latest" < ? OR "{day}_earliest" >= ?'
            found |= {row[0] for row in rows.rows(sql, since, until)}
    return found


def _instant(day: str, later_days: int) -> int:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(days=later_days)
    return int(at.timestamp())


def _with_sources(allowed: set[str], excerpts: list[tuple[str, str, str]]) -> set[str]:
    return allowed - {excerpt for excerpt, source, _ in excerpts if source not in allowed}


def _narrowed(rows: Rows, rules: Rules, allowed: set[str], excerpts: list[tuple[str, str, str]]) -> set[str]:
    """Tagged and named records, and what they refer to and rest on, as far as that may go."""
    wanted = set(rules.only)
    if rules.tags:
        wanted |= {row[0] for row in rows.rows(_TAGGED, id_list(map(str.strip, rules.tags)))}
    found = wanted & allowed
    source_of = {excerpt: source for excerpt, source, _ in excerpts}
    if not rules.references:
        return found | {source_of[each] for each in found if each in source_of}
    edges = _references(rows)
    for excerpt, source in source_of.items():
        edges.setdefault(excerpt, set()).add(source)
    fresh = found
    while fresh:
        reached = {other for each in fresh for other in edges.get(each, ())}
        fresh = (reached & allowed) - found
        found = found | fresh
    return found


def _references(rows: Rows) -> dict[str, set[str]]:
    """What each record refers to, in its fields, its lists and its evidence."""
    edges: dict[str, set[str]] = {}
    for record_id, excerpt_id in rows.rows(_CITED):
        edges.setdefault(record_id, set()).add(excerpt_id)
    lists: set[str] = set()
    for kind in KINDS.values():
        for each in kind.fields:
            if each.type is FieldType.REF:
                _add(edges, rows.rows(f'SELECT id, "{each.name}_id" FROM "{kind.name}"'))
            elif each.is_list and each.table not in lists:
                lists.add(each.table)
                for part in each.row_fields:
                    if part.type is FieldType.REF:
                        _add(edges, rows.rows(f'SELECT owner_id, "{part.name}_id" FROM "{each.table}"'))
    return edges


def _add(edges: dict[str, set[str]], pairs: Iterable[tuple[str, str | None]]) -> None:
    for one, other in pairs:
        if other is not None:
            edges.setdefault(one, set()).add(other)


def _without_evidence(rows: Rows, allowed: set[str]) -> set[str]:
    """Records that rest on something here, and in the copy on nothing."""
    rest = {record_id for record_id, _ in rows.rows(_CITED)}
    keep = {record_id for record_id, excerpt_id in rows.rows(_CITED) if excerpt_id in allowed}
    return rest - keep


def _versions(
    texts: list[tuple[str, str, int]], rules: Rules, allowed: set[str], excerpts: list[tuple[str, str, str]]
) -> frozenset[str]:
    """The texts of sources that go: the current ones, those that something is marked in, with history all."""
    marked = {version for excerpt, _, version in excerpts if excerpt in allowed}
    return frozenset(
        version
        for version, source, is_current in texts
        if source in allowed and (is_current or version in marked or rules.has_history)
    )


def _cut(rows: Rows, rules: Rules, excerpts: list[tuple[str, str, str]]) -> frozenset[str]:
    """Records that were more sensitive once: what they said then stays, and so do earlier texts of sources."""
    sensitivities = set(SENSITIVITIES[: SENSITIVITIES.index(rules.max_sensitivity) + 1])
    found = {row_id for row_id, value in rows.rows(_ONCE) if value not in sensitivities}
    return frozenset(found | {excerpt for excerpt, source, _ in excerpts if source in found})


def _unnamed(rows: Rows, rules: Rules) -> tuple[dict[str, str], dict[str, str]]:
    """Those who go without a name, with all who are held to be the same, and every name of theirs."""
    marks: dict[str, str] = {}
    names: dict[str, str] = {}
    for each in rules.replacements:
        if not rows.rows("SELECT 1 FROM record WHERE id = ?", each.record_id):
            raise BadInput(tr("Somebody who is to go without a name is not in the case."), tr("Choose them anew."))
        members = sameness.members_of(rows, each.record_id)
        for member in members:
            marks.setdefault(member, each.mark)
        for name in (*(row[0] for row in rows.rows(_NAMES, id_list(members))), *each.also):
            if name.strip():
                names.setdefault(name, each.mark)
    return marks, names
