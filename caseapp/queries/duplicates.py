"""Records that may be one and the same, each pair with the reason in words. Proposes; a person decides.

Nothing is compared with everything: who shares no key (an exact name, a folded one, the parts of it, an office) is no
pair. What has been decided is left out, with what follows from it; “maybe” stays, after all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from caseapp.domain import name_keys
from caseapp.domain.folding import folded
from caseapp.platform.translation import language, mark, tr
from caseapp.queries import offices_shared, touched
from caseapp.queries.contradictions import contradictions
from caseapp.queries.doubles import base, events, facts, sources
from caseapp.queries.doubles.base import Found
from caseapp.queries.sameness import NAMED_KINDS, unions
from caseapp.queries.touched import Step
from caseapp.store.reader import Row, Rows, id_list

_NAMED = (*NAMED_KINDS, "issue", "channel")
"""The kinds that are told by what they are called; issues also by the terms that the parties use."""
NEAR = 8
"""In a block of many that share a key, each is paired with so many that follow it: the work stays in proportion."""
ALIKE = 65.0
MOST_NAMES = 6

#: The rules from the strongest to the weakest, with what each says of two names.
_SAYS = {
    "exact": mark("Both are called “{name}”."),
    "folded": mark("“{name}” and “{other}” differ only in case, width or accents."),
    "spelling": mark("“{name}” and “{other}” differ only in hyphens, commas, full stops and spaces."),
    "order": mark("“{name}” and “{other}” have the same parts in another order."),
    "initials": mark("“{name}” may be short for “{other}”."),
}
_STRENGTHS = base.STRENGTHS | {
    "exact": 90,
    "folded": 80,
    "spelling": 70,
    "order": 60,
    "office, alike": 50,
    "initials": 40,
    "office": 30,
}
CONTRADICTION = "contradiction"
_CONTRADICTION_STRENGTH = 100
MAYBE_STRENGTH = 10
_TOGETHER = 5
_ALIKE_TOO = mark("{words} Their names are alike.")

_KINDS = "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))"
_RECORDS = """
SELECT r.id, r.kind, r.title, coalesce(p.is_unnamed, o.is_unnamed, 0) FROM record r
LEFT JOIN person p ON p.id = r.id LEFT JOIN organisation o ON o.id = r.id
WHERE r.kind IN (SELECT value FROM json_each(?)) ORDER BY r.id"""
_NAMES = """
SELECT n.owner_id, n.text FROM name n JOIN record r ON r.id = n.owner_id
WHERE r.kind IN (SELECT value FROM json_each(?)) AND n.text <> '' ORDER BY n.owner_id, n.position, n.id"""
_TERMS = "SELECT t.owner_id, t.term FROM issue_term t WHERE t.term <> '' ORDER BY t.owner_id, t.position, t.id"
_DECISIONS = """
SELECT min(s.a_id, s.b_id), max(s.a_id, s.b_id), s.verdict, s.reason, a.kind, a.title, b.title FROM same_as s
JOIN record a ON a.id = min(s.a_id, s.b_id) JOIN record b ON b.id = max(s.a_id, s.b_id) AND b.kind = a.kind
ORDER BY 1, 2, s.id"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two records that may be the same: the rule that says so, why in words, and whether it was put as maybe."""

    a: str
    b: str
    kind: str
    rule: str
    strength: int
    reason: str
    is_maybe: bool = False


@dataclass(frozen=True, slots=True)
class _Named:
    """All that suggestions about names and offices follow from."""

    records: list[Row]
    names: list[Row]
    held: list[Row]


_Pair = tuple[str, str]
_Say = tuple[str, str]  # rule, words
_Said = list[Found]


@dataclass(frozen=True, slots=True)
class _Family:
    """Rules of one module: what they read, what follows, and what must be touched for either to differ."""

    read: Callable[[Rows, str], object]
    find: Callable[[Any], Iterable[Found]]
    concerns: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read last, what followed, and up to which step that is so."""

    read: object
    said: _Said
    language: str
    step: Step


_known: dict[str, _Known] = {}
#: The latest answer and what it followed from.
_latest: tuple[tuple[list[_Said], list[Row]], list[Suggestion]] | None = None


def suggestions(rows: Rows) -> list[Suggestion]:
    """The pairs to decide, the strongest first, in an order that the same case always gives."""
    global _latest
    step = touched.last_step(rows)  # before all else: what is written meanwhile is read again next time
    decisions = rows.rows(_DECISIONS)
    standing = base.standing(_roots(decisions))
    said = [_said(rows, name, family, standing, step) for name, family in _FAMILIES.items()]
    # Threads: two may both work it out, from what each has read; neither sees half of the other's answer.
    known = _latest
    if known is None or known[0] != (said, decisions):
        known = _latest = ((said, decisions), _found(rows, said, decisions))
    return list(known[1])


def count(rows: Rows) -> int:
    """How many pairs wait for a decision; those put as maybe do not."""
    return sum(not each.is_maybe for each in suggestions(rows))


def _said(rows: Rows, name: str, family: _Family, standing: str, step: Step) -> _Said:
    """What a family says: as before while no step has touched what it reads, or while it reads the same."""
    known = _known.get(name)
    if known is not None and known.language == language():
        new = touched.since(rows, known.step)
        read = known.read if new is not None and new.isdisjoint(family.concerns) else family.read(rows, standing)
        said = known.said if read == known.read else list(family.find(read))
    else:
        read = family.read(rows, standing)
        said = list(family.find(read))
    _known[name] = _Known(read, said, language(), step)
    return said


def _read_named(rows: Rows, _standing: str) -> _Named:
    kinds = id_list(_NAMED)
    names = rows.rows(_NAMES, kinds) + rows.rows(_TERMS)
    return _Named(rows.rows(_RECORDS, kinds), names, offices_shared.read(rows))


def _find_named(read: _Named) -> Iterator[Found]:
    kinds = {row[0]: row[1] for row in read.records}
    names = _names(read)
    yield from _by_names(names, kinds)
    yield from _by_office(read, names)


def _found(rows: Rows, families: list[_Said], decisions: list[Row]) -> list[Suggestion]:
    said: dict[_Pair, list[_Say]] = {}
    for family in families:
        for pair, rule, words in family:
            said.setdefault(pair, []).append((rule, words))
    wanted = id_list(sorted({pair[0] for pair in said}))
    kinds: dict[str, str] = dict(rows.rows(_KINDS, wanted))
    made = (_suggestion(pair, kinds[pair[0]], says) for pair, says in said.items() if pair[0] in kinds)
    return [*_contradicting(decisions), *_undecided(sorted(made, key=_strongest_first), decisions)]


def _roots(decisions: list[Row]) -> dict[str, str]:
    """What each record that is held to be the same as another stands with."""
    same = ((a, b) for a, b, verdict, *_ in decisions if verdict == "same")
    return {each: ids[0] for ids in unions(same) for each in ids}


def _names(read: _Named) -> dict[str, list[str]]:
    """The names of each record, its title first; of those that are not named in the sources none."""
    found = {row[0]: [row[2]] for row in read.records if not row[3]}
    for owner, name in read.names:
        if owner in found and name not in found[owner]:
            found[owner].append(name)
    return found


def _by_names(names: dict[str, list[str]], kinds: dict[str, str]) -> Iterator[tuple[_Pair, str, str]]:
    for rule, keys in _KEYS.items():
        blocks: dict[tuple[str, object], dict[str, str]] = {}
        for record_id, each in names.items():
            for name in each:
                for key in keys(name):
                    blocks.setdefault((kinds[record_id], key), {}).setdefault(record_id, name)
        for block in blocks.values():
            if len(block) > 1:
                yield from _paired(rule, block)
    yield from _shortened({each: names[each] for each in names if kinds[each] == "person"})


def _paired(rule: str, block: dict[str, str]) -> Iterator[tuple[_Pair, str, str]]:
    ids = sorted(block)
    for at, one in enumerate(ids):
        for other in ids[at + 1 : at + 1 + NEAR]:
            yield (one, other), rule, tr(_SAYS[rule], name=block[one], other=block[other])


def _shortened(names: dict[str, list[str]]) -> Iterator[tuple[_Pair, str, str]]:
    """The persons that a name with initials may be short for."""
    short = [(person, name) for person, each in names.items() for name in each if name_keys.is_shortened(name)]
    wanted = {key for _, name in short for key in name_keys.initials(name)}
    full: dict[object, list[tuple[str, str]]] = {}
    for person, each in names.items() if wanted else ():
        for name in each:
            for key in name_keys.initials(name) & wanted:
                full.setdefault(key, []).append((person, name))
    for person, name in short:
        near = {found: None for key in sorted(name_keys.initials(name)) for found in full.get(key, ())}
        fits = [each for each in near if each[0] != person and name_keys.stands_for(name, each[1])]
        for other, whole in fits[:NEAR]:
            yield _pair(person, other), "initials", tr(_SAYS["initials"], name=name, other=whole)


def _by_office(read: _Named, names: dict[str, list[str]]) -> Iterator[tuple[_Pair, str, str]]:
    for each in offices_shared.shared(read.held):
        are_alike = _are_alike(names.get(each.a, ()), names.get(each.b, ()))
        if are_alike:
            yield (each.a, each.b), "office, alike", tr(_ALIKE_TOO, words=each.words)
        elif each.is_sure:
            yield (each.a, each.b), "office", each.words


def _are_alike(one: Iterable[str], other: Iterable[str]) -> bool:
    mine, theirs = ([name_keys.bare(name) for name in list(names)[:MOST_NAMES]] for names in (one, other))
    return any(fuzz.ratio(name, another) >= ALIKE for name in mine for another in theirs)


def _suggestion(pair: _Pair, kind: str, says: list[_Say]) -> Suggestion:
    """The strongest rule gives the rank; an office beside a name is said too."""
    ranked = sorted(says, key=lambda say: (-_STRENGTHS[say[0]], say[1]))
    rule, words = ranked[0]
    office = next((say for say in ranked[1:] if say[0].startswith("office")), None)
    if rule.startswith("office") or office is None:
        return Suggestion(*pair, kind, rule, _STRENGTHS[rule], words)
    also = office[1].removesuffix(tr(_ALIKE_TOO, words=""))
    return Suggestion(*pair, kind, rule, _STRENGTHS[rule] + _TOGETHER, tr("{words} {also}", words=words, also=also))


def _contradicting(decisions: list[Row]) -> list[Suggestion]:
    """What is to be decided anew: two that are different and one all the same, and each pair that makes them one."""
    same, different = (
        [(row[0], row[1]) for row in decisions if row[2] == verdict] for verdict in ("same", "different")
    )
    told = {row[0]: (row[4], row[5]) for row in decisions} | {row[1]: (row[4], row[6]) for row in decisions}
    found: dict[_Pair, str] = {}
    for each in contradictions(same, different):
        one, other = (told[record][1] for record in each.pair)
        through = ", ".join(f"“{told[record][1]}”" for record in each.between)
        words = tr("Decided to be the same, and to be different.")
        if through:
            words = tr("Decided to be different, but both are held to be the same as {names}.", names=through)
        found.setdefault(each.pair, words)
        for tie in each.ties:
            words = tr("The same? Then “{one}” and “{other}”, decided to be different, are one.", one=one, other=other)
            found.setdefault(tie, words)
    return [
        Suggestion(*pair, told[pair[0]][0], CONTRADICTION, _CONTRADICTION_STRENGTH, words)
        for pair, words in found.items()
    ]


def _undecided(found: list[Suggestion], decisions: list[Row]) -> list[Suggestion]:
    """One suggestion for each two groups that nothing was decided of; then those put as maybe."""
    root = _roots(decisions)

    def groups(a: str, b: str) -> _Pair:
        return _pair(root.get(a, a), root.get(b, b))

    settled = {groups(a, b) for a, b, verdict, *_ in decisions if verdict == "different"}
    maybe: dict[_Pair, Suggestion] = {}
    for a, b, verdict, reason, kind, *_ in decisions:
        if verdict == "maybe":
            maybe.setdefault(groups(a, b), Suggestion(a, b, kind, "maybe", MAYBE_STRENGTH, reason, is_maybe=True))
    kept: list[Suggestion] = []
    for each in found:
        between = groups(each.a, each.b)
        if between[0] == between[1] or between in settled:
            continue
        settled.add(between)
        if between in maybe:
            put = maybe.pop(between)
            words = put.reason or each.reason
            kept.append(Suggestion(put.a, put.b, each.kind, "maybe", MAYBE_STRENGTH, words, is_maybe=True))
        else:
            kept.append(each)
    rest = [put for between, put in maybe.items() if between[0] != between[1] and between not in settled]
    return sorted((*kept, *rest), key=_strongest_first)


def _strongest_first(each: Suggestion) -> tuple[int, str, str]:
    return -each.strength, each.a, each.b


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one < other else (other, one)


def _exact(name: str) -> Iterable[object]:
    return (" ".join(name.split()),)


def _folded(name: str) -> Iterable[object]:
    return (" ".join(folded(name).split()),)


def _spelling(name: str) -> Iterable[object]:
    bare = name_keys.bare(name)
    return (bare,) if bare else ()


_KEYS: dict[str, Callable[[str], Iterable[object]]] = {
    "exact": _exact,
    "folded": _folded,
    "spelling": _spelling,
    "order": name_keys.orders,
}


_TABLES = {"person", "organisation", "name", "issue_term", "post", "tenure", "participation", "event"}
_FAMILIES = {
    "names": _Family(
        _read_named, _find_named, frozenset(_TABLES | {touched.titles(kind) for kind in (*_NAMED, "post")})
    ),
    "events": _Family(events.read, events.find, events.CONCERNS),
    "sources": _Family(sources.read, sources.find, sources.CONCERNS),
    "facts": _Family(facts.read, facts.find, facts.CONCERNS),
}
#: The tables whose rows say anything of it.
CONCERNS = frozenset({"record", "same_as"}).union(
    name for family in _FAMILIES.values() for name in family.concerns if ":" not in name
)
