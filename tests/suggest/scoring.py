"""Holds a plan against what a reader found: what was found, missed and invented, and what is right of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from caseapp.domain.plans import Plan, Proposed
from tests.suggest.gold import GoldText, Told

#: Words of an office or a name that do not tell one from another.
_IDLE = frozenset(
    ("the", "a", "an", "of", "for", "to", "mr", "mrs", "ms", "dr", "then", "former", "current", "us", "u.s", "past")
)
#: What readers call the status of a meeting, in the words of the model.
_STATUSES = {
    "planned": {"planned", "expected", "unscheduled"},
    "planned, no date": {"unscheduled", "planned", "expected"},
    "expected, no date": {"expected", "unscheduled", "planned"},
    "expected (not confirmed)": {"expected", "planned"},
    "wished for": {"expected", "planned", "unscheduled"},
    "past": {"held"},
}


@dataclass(slots=True)
class Score:
    """Of one measure: how many are right of how many, with the wrong ones in words."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, is_right: bool, words: str) -> None:
        """Counts one."""
        self.of += 1
        self.right += is_right
        if not is_right:
            self.wrong.append(words)

    def __iadd__(self, other: Score) -> Score:
        self.right, self.of = self.right + other.right, self.of + other.of
        self.wrong += other.wrong
        return self

    @property
    def share(self) -> float:
        """Right of all; 1 when there was nothing to do."""
        return self.right / self.of if self.of else 1.0


Scores = dict[str, Score]


def score(gold: GoldText, plan: Plan) -> Scores:
    """The measures of one text, by name."""
    scorer = _Scorer(gold, plan)
    people = scorer.matched("people", "person", scorer.named_people(), _is_same_name)
    scorer.judge("role", people, _has_role)
    scorer.matched("organisations", "organisation", scorer.of("organisation", "state"), _is_same_name)
    scorer.matched("places", "place", scorer.of("place", "state"), _is_same_name)
    scorer.matched("dates", "date", scorer.of("date"), _is_same_date)
    channels = [each for each in scorer.of("channel") if scorer.is_past_meeting(each)]
    meetings = scorer.matched("meetings", "event", [*scorer.of("event"), *channels], _overlaps)
    scorer.judge("meeting date", meetings, _has_date)
    scorer.judge("meeting status", meetings, _has_status)
    for told, record in meetings:
        scorer.participants(told, record)
    statements = scorer.matched("statements", "statement", scorer.of("statement"), _overlaps)
    scorer.judge("chain", statements, scorer.has_chain)
    scorer.matched("open items", "action_item", scorer.of("action_item"), _overlaps, also="demand")
    demands = [each for each in scorer.of("statement", "action_item") if each.fields.get("kind") == "demand"]
    scorer.matched("demands", "demand", demands, _overlaps)
    scorer.matched("proposals", "proposal", scorer.of("proposal"), _overlaps)
    return scorer.scores


class _Scorer:
    """One text and its plan, and the scores so far."""

    def __init__(self, gold: GoldText, plan: Plan) -> None:
        self.scores: Scores = {}
        self._gold, self._plan = gold, plan
        self._refs = {each.ref: each for each in plan.records}

    def of(self, *kinds: str) -> list[Proposed]:
        """The proposed records of some kinds."""
        return [each for each in self._plan.records if each.kind in kinds]

    def named_people(self) -> list[Proposed]:
        """People, but for those who are not named."""
        return [each for each in self.of("person") if not each.fields.get("is_unnamed")]

    def is_past_meeting(self, channel: Proposed) -> bool:
        """Whether a channel is one that a reader told among the meetings, as a thing of the past."""
        return any(told.facts["status"] == "past" and _overlaps(told, channel) for told in self._gold.told["event"])

    def matched(
        self,
        name: str,
        kind: str,
        records: Sequence[Proposed],
        is_same: Callable[[Told, Proposed], bool],
        *,
        also: str = "",
    ) -> list[tuple[Told, Proposed]]:
        """Pairs of what was told and what was proposed, each used once, the widest overlap first.

        A record that tells one of the kind `also` is no false alarm: each demand is an open item, too.
        """
        if kind not in self._gold.told:
            return []
        all_told = self._gold.told[kind]
        pairs = [
            (_overlap(told, record), -at, record)
            for at, told in enumerate(all_told)
            for record in records
            if is_same(told, record)
        ]
        found: dict[int, Proposed] = {}
        used: set[str] = set()
        for _, at, record in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
            if -at not in found and record.ref not in used:
                found[-at] = record
                used.add(record.ref)
        recall, precision = Score(), Score()
        for at, told in enumerate(all_told):
            recall.add(at in found, f"{self._gold.name}: missed {_words(self._gold, told)}")
        others = self._gold.told.get(also, ())
        for record in records:
            is_told = record.ref in used or any(_overlaps(told, record) for told in others)
            precision.add(is_told, f"{self._gold.name}: {_shown(record)}")
        self.scores |= {f"{name} recall": recall, f"{name} precision": precision}
        return [(all_told[at], record) for at, record in sorted(found.items())]

    def judge(
        self,
        name: str,
        pairs: Iterable[tuple[Told, Proposed]],
        is_right: Callable[[Told, Proposed], bool | None],
    ) -> None:
        """One fact of all pairs; None leaves a pair out."""
        into = self.scores.setdefault(name, Score())
        for told, record in pairs:
            judged = is_right(told, record)
            if judged is not None:
                into.add(judged, f"{told.names[0]}: {dict(told.facts)} / {_shown(record)} {dict(record.fields)}")

    def participants(self, told: Told, record: Proposed) -> None:
        """Whether each participant of a meeting is among ours."""
        rows = record.fields.get("participants", ())
        refs = [*(row.get("actor", "") for row in rows), *record.fields.get("parties", ())]
        ours = [self._refs[ref] for ref in refs if ref in self._refs]
        into = self.scores.setdefault("participants", Score())
        for names in told.facts["participants"]:
            words = f"{told.names[0]}: {names[0]} not among {[each.title for each in ours]}"
            into.add(any(_is_called(names, _all_names(each)) for each in ours), words)

    def has_chain(self, told: Told, record: Proposed) -> bool:
        """Whether the chain is right; the publisher of the text may stand first or be left out."""
        ours = [self._link(row) for row in record.fields.get("chain", ())]
        theirs = list(told.facts["chain"])
        for chain in (ours, theirs):
            if len(chain) > 1 and _is_called(self._gold.publisher, chain[0]):
                del chain[0]
        return len(ours) == len(theirs) and all(_is_called(*pair) for pair in zip(theirs, ours, strict=True))

    def _link(self, row: Mapping[str, Any]) -> tuple[str, ...]:
        actor = self._refs.get(row.get("actor", ""))
        return (str(row.get("unnamed", "")),) if actor is None else _all_names(actor)


def _overlap(told: Told, record: Proposed) -> int:
    return max(
        (min(end, each.end) - max(start, each.start) for start, end in told.spans for each in record.evidence),
        default=0,
    )


def _overlaps(told: Told, record: Proposed) -> bool:
    return _overlap(told, record) > 0


def _is_same_date(told: Told, record: Proposed) -> bool:
    return _overlaps(told, record) and record.fields.get("edtf") == told.facts["edtf"]


def _is_same_name(told: Told, record: Proposed) -> bool:
    ours = {record.title, *(str(row["text"]) for row in record.fields.get("names", ()))}
    return any(same_name(one, other) for one in told.names for other in ours)


def same_name(one: str, other: str) -> bool:
    """Whether two names agree: the same words, or those of the shorter all in the longer, its last one among them."""
    first, second = sorted((_name_words(one), _name_words(other)), key=len)
    return bool(first) and set(first) <= set(second)


def _name_words(name: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return [word for word in re.findall(r"\w+", re.sub(r"\(.*?\)", "", plain)) if word not in _IDLE]


def _has_role(told: Told, record: Proposed) -> bool | None:
    role = set(_name_words(told.facts["role"].split(";")[0]))
    printed = " ".join(str(row.get("title", "")) for row in record.fields.get("posts", ()))
    ours = set(_name_words(printed))
    if not role:
        return None
    return bool(ours) and (role <= ours or ours <= role)


def _has_date(told: Told, record: Proposed) -> bool:
    ours = (record.fields.get("date") or record.fields.get("from") or {}).get("edtf")
    theirs = told.facts["date"]
    return ours == theirs or bool(ours and theirs and ours.rstrip("~?") == theirs.rstrip("~?"))


def _has_status(told: Told, record: Proposed) -> bool:
    theirs = told.facts["status"]
    if record.kind == "channel":
        return str(theirs) == "past"
    return record.fields.get("status") in _STATUSES.get(theirs, {theirs})


def _is_called(names: Iterable[str], ours: Iterable[str]) -> bool:
    kept = tuple(ours)
    return any(same_name(one, other) for one in names for other in kept)


def _all_names(record: Proposed) -> tuple[str, ...]:
    """What a record goes by: its title, its names and the words it stands on."""
    rows = record.fields.get("names", ())
    return (record.title, *(str(row["text"]) for row in rows), *(each.exact for each in record.evidence))


def _words(gold: GoldText, told: Told) -> str:
    start, end = told.spans[0]
    return f"{told.names[0]} {dict(told.facts)} “{gold.text[start:end][:160]}”"


def _shown(record: Proposed) -> str:
    words = record.evidence[0].exact[:160] if record.evidence else ""
    extra = record.fields.get("edtf", "") if record.kind == "date" else ""
    return f"{record.title} {extra} “{words}” [{record.rule}]"
