"""Tellings of meetings, and how those of one meeting become one; the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caseapp.suggest.found import DateFound, Meeting, Reading, Span

#: How many meetings back a telling may mean.
LOOK_BACK = 40
#: What meetings are called in titles, by kind; what has no noun of its own is called by the one of "".
NOUNS = {"call": "call", "visit": "visit", "summit": "summit", "": "talks"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: its span in the document, what sort it is, and the noun it gives the meeting."""

    start_cp: int
    end_cp: int
    sort: str
    noun: str


@dataclass(slots=True)
class Told:
    """One telling of a meeting, with the words it stands on."""

    span: Span
    cue: Cue
    actors: list[str]
    observers: list[str]
    place: str
    date: DateFound | None
    status: str
    mode: str
    level: str
    kind: str
    words: str
    is_definite: bool
    is_new: bool
    is_reminder: bool
    confidence: float


def status_of(said: str, found: DateFound | None, published: date | None) -> str:
    """The status of a meeting by what its words say and by whether its date has passed."""
    if found is not None and published is not None and not said.startswith(("cancel", "postpone")):
        last = found.edtf.split("/")[-1].rstrip("~?%").strip("[]")
        first = found.edtf.split("/")[0].rstrip("~?%").strip("[]")
        today = published.isoformat()
        if last not in ("", "..") and last[: len(today)] < today[: len(last)]:
            return "held"
        if first not in ("", "..") and first > today[: len(first)]:
            return said if said in ("expected", "planned", "unscheduled") else "planned"
    return said or "held"


class Merging:
    """Tellings of one meeting become one: the same sides at what can be the same time, or a noun that points back."""

    def __init__(self, reading: Reading, nouns: Mapping[str, str] = NOUNS) -> None:
        self._reading, self._nouns = reading, nouns
        self._told: list[list[Told]] = []

    def all_of(self, told: Sequence[Told]) -> Iterator[Meeting]:
        """The meetings."""
        for each in told:
            same = next((group for group in reversed(self._told[-LOOK_BACK:]) if self._is_same(group, each)), None)
            if same is not None:
                same.append(each)
            elif not each.is_reminder:
                self._told.append([each])
        self._fold_general()
        for number, group in enumerate(sorted(self._told, key=lambda group: group[0].span.start_cp), 1):
            yield self._meeting(number, group)

    def _is_same(self, group: Sequence[Told], each: Told) -> bool:
        dated = next((other.date for other in group if other.date is not None), None)
        is_back = each.is_definite and not each.actors
        is_timely = is_back or dated is None or each.date is None or _may_be_same(dated.edtf, each.date.edtf)
        is_like = is_back or (group[0].status == "held") == (each.status == "held")
        if not is_timely or each.is_new or not is_like:
            return False
        if group[0].level and each.level and group[0].level != each.level and not each.is_definite:
            return False
        mine, theirs = self._sides(each.actors), self._group_sides(group)
        if each.is_definite and each.cue.sort == "attend":
            return True
        if not mine:
            same_level = not each.actors or group[0].level == each.level
            is_told = bool(theirs) or not each.actors or (dated is not None and each.date is not None)
            return (each.is_definite or bool(each.actors)) and same_level and is_told
        if mine == theirs:
            return (dated is not None and each.date is not None) or each.is_definite or each.cue.sort == "noun"
        return each.is_definite and each.date is None and mine <= theirs

    def _fold_general(self) -> None:
        """What is told in general - the two have held talks - belongs to what is told of the same two in particular."""
        particular: dict[tuple[frozenset[str], str], list[Told]] = {}
        general = []
        for group in self._told:
            if self._is_general(group):
                general.append(group)
            else:
                particular.setdefault((self._group_sides(group), group[0].status), group)
        folded = set()
        for group in general:
            sides = self._group_sides(group)
            same = particular.get((sides, group[0].status)) if sides else None
            if same is not None:
                same.extend(group)
                folded.add(id(group))
        self._told = [group for group in self._told if id(group) not in folded]

    def _is_general(self, group: Sequence[Told]) -> bool:
        return not any(each.date or each.place for each in group) and all(
            self._reading.actors[ref].kind == "state" for each in group for ref in each.actors
        )

    def _group_sides(self, group: Sequence[Told]) -> frozenset[str]:
        return frozenset(side for other in group for side in self._sides(other.actors))

    def _sides(self, actors: Sequence[str]) -> frozenset[str]:
        """The states that meet, or who has none; a group without a state is no side."""
        known = self._reading.actors
        told = [ref for ref in actors if known[ref].state or known[ref].body or known[ref].kind != "person"]
        sides = frozenset(known[ref].state or known[ref].body or ref for ref in told)
        return sides or frozenset(ref for ref in actors if not known[ref].is_plural)

    def _meeting(self, number: int, group: Sequence[Told]) -> Meeting:
        first = max(group, key=lambda each: (bool(each.date), len(each.actors), -each.cue.start_cp))
        actors = self._reading.actors
        observers = list(dict.fromkeys(ref for each in group for ref in each.observers))
        named = [ref for each in group for ref in each.actors if ref not in observers]
        people = [ref for ref in dict.fromkeys(named) if actors[ref].kind != "state"]
        if any(not actors[ref].is_plural for ref in people):
            people = [ref for ref in people if not actors[ref].is_plural or actors[ref].state]
        represented = {actors[ref].state for ref in people}
        parties = [ref for ref in dict.fromkeys(named) if actors[ref].kind == "state" and ref not in represented]
        return Meeting(
            ref=f"meeting-{number}",
            title=self._title(first, people, parties),
            kind=first.kind,
            status=first.status,
            spans=tuple(each.span for each in group),
            rule=f"meeting: {first.cue.sort}",
            confidence=first.confidence,
            participants=tuple(people),
            parties=tuple(parties),
            observers=tuple(observers),
            level=first.level,
            mode=first.mode,
            place=next((each.place for each in (first, *group) if each.place), ""),
            date=_most_exact([each.date for each in (first, *group) if each.date is not None]),
            inferred=("mode",) if first.mode == "in person" else (),
        )

    def _title(self, told: Told, people: Sequence[str], parties: Sequence[str]) -> str:
        names = [self._reading.actors[ref].name for ref in (*people, *parties)]
        noun = self._nouns.get(told.kind, self._nouns[""])
        if told.words and (told.cue.sort == "noun" or not names):
            return told.words[0].upper() + told.words[1:]
        if not names:
            return noun.capitalize()
        return f"{' – '.join(names[:4])}: {noun}"


def _most_exact(dates: Sequence[DateFound]) -> DateFound | None:
    """The date that says most: a day before a month, the first told before others."""
    return max(dates, key=_exactness, default=None)


def _exactness(found: DateFound) -> int:
    return found.edtf.split("/")[0].count("-")


def _may_be_same(one: str, other: str) -> bool:
    """Whether two dates can be one: the same, or one inside the other."""
    first, second = (
        tuple(part.rstrip("~?%") for part in (each.split("/")[0], each.split("/")[-1])) for each in (one, other)
    )
    return first[0][:10] <= second[1][:10] + "~" and second[0][:10] <= first[1][:10] + "~"
