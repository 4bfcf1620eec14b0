"""Verbs about who is the same as whom: decisions about pairs, reversible; no record is joined, changed or deleted."""

from __future__ import annotations

from itertools import pairwise

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import derived_id
from caseapp.domain.kinds import KINDS, Kind
from caseapp.ops import records
from caseapp.platform.translation import tr
from caseapp.queries import sameness
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

VERDICTS = ("same", "different", "maybe")

_BETWEEN = "SELECT id, verdict, reason FROM same_as WHERE (a_id = ?1 AND b_id = ?2) OR (a_id = ?2 AND b_id = ?1)"
_DIFFERENT = """
SELECT a.title, b.title FROM same_as s JOIN record a ON a.id = s.a_id JOIN record b ON b.id = s.b_id
WHERE s.verdict = 'different' AND NOT (min(s.a_id, s.b_id) = ?3 AND max(s.a_id, s.b_id) = ?4)
AND ((s.a_id IN (SELECT value FROM json_each(?1))
  AND s.b_id IN (SELECT value FROM json_each(?2))) OR (s.b_id IN (SELECT value FROM json_each(?1))
  AND s.a_id IN (SELECT value FROM json_each(?2)))) ORDER BY s.id LIMIT 1"""
_TIES = "SELECT id, a_id, b_id FROM same_as WHERE verdict = 'same' AND ?1 IN (a_id, b_id) ORDER BY id"


def decide(unit: Unit, a_id: str, b_id: str, verdict: str, reason: str = "") -> None:
    """Records that two records are the same, different, or maybe the same; BadInput for what contradicts a decision.

    A reason given before stays when the same is decided again without one.
    """
    if verdict not in VERDICTS:
        raise BadInput(tr("“{verdict}” is no verdict.", verdict=verdict), tr("Use same, different or maybe."))
    first, second = sorted((a_id, b_id))
    titles = _titles(unit, first, second)
    if verdict == "same":
        _check_same(unit, first, second)
    before = unit.rows(_BETWEEN, first, second)
    unit.delete("same_as", [row[0] for row in before[1:]])
    if before and before[0][1] == verdict:
        reason = reason.strip() or before[0][2]
    values = {"verdict": verdict, "reason": reason.strip()}
    if before:
        unit.update("same_as", before[0][0], values)
    else:
        unit.insert("same_as", {"id": derived_id("same_as", first, second), "a_id": first, "b_id": second, **values})
    if verdict == "different":
        _check_different(unit, first, second)
    unit.label = step_labels.verdict_label(verdict, *titles)


def undecide(unit: Unit, a_id: str, b_id: str) -> None:
    """Takes back what was decided of two records; NotFound when nothing was."""
    titles = _titles(unit, a_id, b_id)
    before = unit.rows(_BETWEEN, a_id, b_id)
    if not before:
        raise NotFound(
            tr("Nothing was decided about “{title}” and “{other}”.", title=titles[0], other=titles[1]),
            tr("Decide it first."),
        )
    unit.delete("same_as", [row[0] for row in before])
    unit.label = step_labels.said(step_labels.UNDECIDED, title=titles[0], other=titles[1])


def take_apart(unit: Unit, record_id: str) -> None:
    """Takes a record out of the records it is held to be the same as; those stay together. NotFound without any."""
    _, title = records.find(unit, record_id)
    ties = unit.rows(_TIES, record_id)
    if not ties:
        raise NotFound(tr("“{title}” is not held to be the same as another record.", title=title))
    unit.delete("same_as", [row[0] for row in ties])
    others = sorted({other for _, *pair in ties for other in pair if other != record_id})
    for one, other in pairwise(others):
        if other not in sameness.members_of(unit, one):
            decide(unit, one, other, "same", f"Both were held to be the same as “{title}”.")
    unit.label = step_labels.said(step_labels.TAKEN_APART, title=title)


def _titles(unit: Unit, a_id: str, b_id: str) -> tuple[str, str]:
    if a_id == b_id:
        raise BadInput(tr("A record is always the same as itself."), tr("Name two records."))
    (kind, title), (other_kind, other_title) = records.find(unit, a_id), records.find(unit, b_id)
    for each in (kind, other_kind):
        if each.name not in sameness.JOINABLE:
            raise BadInput(
                tr("{a_record} cannot be joined.", a_record=_one(each)),
                tr(
                    "These can: {kinds}.", kinds=", ".join(tr(KINDS[name].plural).lower() for name in sameness.JOINABLE)
                ),
            )
    if kind != other_kind:
        raise BadInput(
            tr(
                "“{title}” is {a_record}, “{other}” {another}.",
                title=title,
                a_record=_one(kind).lower(),
                other=other_title,
                another=_one(other_kind).lower(),
            ),
            tr("Only records of one kind can be the same."),
        )
    return title, other_title


def _one(kind: Kind) -> str:
    words = tr(kind.label).lower()
    return tr("An {kind}", kind=words) if kind.label[0] in "AEIOU" else tr("A {kind}", kind=words)


def _check_same(unit: Unit, a_id: str, b_id: str) -> None:
    """Two records may not become one through these two when they are decided to be different.

    What contradicts already, as in a case that copies were merged into, is no reason to refuse.
    """
    mine, theirs = sameness.members_of(unit, a_id), sameness.members_of(unit, b_id)
    opposed = unit.rows(_DIFFERENT, id_list(mine), id_list(theirs), a_id, b_id) if b_id not in mine else []
    if opposed:
        one, other = opposed[0]
        raise BadInput(
            tr(
                "“{one}” and “{other}” are decided to be different, so these two cannot be the same.",
                one=one,
                other=other,
            ),
            tr("Undo that decision first."),
        )


def _check_different(unit: Unit, a_id: str, b_id: str) -> None:
    """Two that were just decided to be different may not be one through others: the step is taken back then."""
    members = sameness.members_of(unit, a_id)
    if b_id in members:
        through = [f"“{each.title}”" for each in _way(unit, members, {a_id, b_id})]
        raise BadInput(
            tr("These two are held to be the same through {names}.", names=_all_of(through)),
            tr("Take one of them apart first."),
        )


def _all_of(names: list[str]) -> str:
    words = "".join(names[:1])
    for name in names[1:]:
        words = tr("{first} and {last}", first=words, last=name)
    return words


def _way(unit: Unit, members: list[str], ends: set[str]) -> tuple[sameness.Member, ...]:
    group = sameness.group_of(unit, members[0])
    found = group.members if group is not None else ()
    return tuple(each for each in found if each.id not in ends)[:3]
