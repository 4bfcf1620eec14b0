"""Records that may be one and the same, each pair with the reason in words. Proposes; a person decides.

Nothing is compared with everything: who shares no key (an exact name, a folded one, the parts of it, an office) is no
pair. What has been decided is left out, with what follows from it; “maybe” stays, after all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from caseapp.domain import name_keys
from caseapp.domain.folding import folded
from caseapp.platform.translation import language, mark, tr
from caseapp.queries import offices_shared
from caseapp.queries.contradictions import contradictions
from caseapp.queries.sameness import NAMED_KINDS, unions
from caseapp.store.reader import Row, Rows, id_list

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
_STRENGTHS = {"exact": 90, "folded": 80, "spelling": 70, "order": 60, "office, alike": 50, "initials": 40, "office": 30}
CONTRADICTION = "contradiction"
_CONTRADICTION_STRENGTH = 100
MAYBE_STRENGTH = 10
_TOGETHER = 5
_ALIKE_TOO = mark("{words} Their names are alike.")

_RECORDS = """
SELECT r.id, r.kind, r.title, coalesce(p.is_unnamed, o.is_unnamed, 0) FROM record r
LEFT JOIN person p ON p.id = r.id LEFT JOIN organisation o ON o.id = r.id
WHERE r.kind IN (SELECT value FROM json_each(?)) ORDER BY r.id"""
_NAMES = """
SELECT n.owner_id, n.text FROM name n JOIN record r ON r.id = n.owner_id
WHERE r.kind IN (SELECT value FROM json_each(?)) AND n.text <> '' ORDER BY n.owner_id, n.position, n.id"""
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
class _Read:
    """All that suggestions follow from."""

    records: list[Row]
    names: list[Row]
    held: list[Row]
    decisions: list[Row]
    language: str


_Pair = tuple[str, str]
_Say = tuple[str, str]  # rule, words

#: The latest answer and what it followed from: most steps change nothing of it, and comparing costs little.
_latest: tuple[_Read, list[Suggestion]] | None = None


def suggestions(rows: Rows) -> list[Suggestion]:
    """The pairs to decide, the strongest first, in an order that the same case always gives."""
    global _latest
    kinds = id_list(NAMED_KINDS)
    named = rows.rows(_RECORDS, kinds), rows.rows(_NAMES, kinds)
    read = _Read(*named, offices_shared.read(rows), rows.rows(_DECISIONS), language())
    # Threads: two may both work it out, from what each has read; neither sees half of the other's answer.
    known = _latest
    if known is None or known[0] != read:
        known = _latest = (read, _found(read))
    return list(known[1])


def count(rows: Rows) -> int:
    """How many pairs wait for a decision; those put as maybe do not."""
    return sum(not each.is_maybe for each in suggestions(rows))


def _found(read: _Read) -> list[Suggestion]:
    kinds = {row[0]: row[1] for row in read.records}
    said: dict[_Pair, list[_Say]] = {}
    names = _names(read)
    for pair, rule, words in (*_by_names(names, kinds), *_by_office(read, names)):
        said.setdefault(pair, []).append((rule, words))
    made = (_suggestion(pair, kinds[pair[0]], says) for pair, says in said.items())
    return [*_contradicting(read.decisions), *_undecided(sorted(made, key=_strongest_first), read.decisions)]


def _names(read: _Read) -> dict[str, list[str]]:
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


def _by_office(read: _Read, names: dict[str, list[str]]) -> Iterator[tuple[_Pair, str, str]]:
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
    root = {
        each: ids[0] for ids in unions((a, b) for a, b, verdict, *_ in decisions if verdict == "same") for each in ids
    }

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
