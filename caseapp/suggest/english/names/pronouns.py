"""Who is meant without a name: he, they, the minister, his counterpart, the Japanese side, the two countries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.offices import Office
from caseapp.suggest.found import Actor, Mention
from caseapp.suggest.tables import bag

_ONE = bag("he she him")
_MANY = bag("they them")
_NOUNS = bag("countries sides nations states governments parties neighbours neighbors")
_LEAD = bag("two both these")
_SIDE = bag("side sides")


class Meant:
    """What was spoken of last; sentences are read in order."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = actors
        self._one = ""
        self._many: tuple[str, ...] = ()
        self._states: list[str] = []
        self._people: list[str] = []
        self._holders: dict[str, dict[str, None]] = {}
        self._last_title = ""
        self._owner = ""

    def holds(self, ref: str, office: Office) -> None:
        """Notes that somebody holds an office, so that “the minister” may mean them."""
        if office.is_counterpart:
            return
        if not self._last_title.lower().startswith(f"{office.title.lower()} "):
            self._last_title = office.title
        words = office.title.lower().split()
        for key in {words[-1] if words else "", office.title.lower()}:
            refs = self._holders.setdefault(key, {})
            refs.pop(ref, None)
            refs[ref] = None

    def title_of(self, office: Office) -> str:
        """The office that a counterpart holds: that of whom it is a counterpart."""
        return self._last_title or office.title

    def pair(self) -> tuple[str, ...]:
        """The last two people that were told of: “the two leaders”."""
        return tuple(self._people[-2:]) if len(self._people) > 1 else ()

    def by_office(self, office: Office) -> tuple[str, ...]:
        """Whom “the minister” or “his Japanese counterpart” means, if somebody who was told of."""
        if office.determiner != "the" or office.states or office.body is not None or office.is_plural:
            return ()
        held = self._holders.get(office.title.lower()) or self._holders.get(office.title.lower().split()[-1], {})
        return (next(reversed(held)),) if held else ()

    @property
    def one(self) -> str:
        """The person last spoken of."""
        return self._one

    @property
    def owner(self) -> str:
        """The body or state last spoken of."""
        return self._owner

    def in_line(
        self, line: Line, taken: set[int], mentions: Sequence[Mention]
    ) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Pronouns and the like in a sentence: their first and last token and whom they mean."""
        for at, token in enumerate(line.tokens):
            if at in taken:
                continue
            if token.low in _ONE:
                before = [each for each in mentions if each.end_cp <= token.start_cp and self._is_one(each)]
                ref = before[0].refs[0] if before else self._one
                if ref:
                    yield at, at + 1, (ref,)
            elif token.low in _MANY and self._many:
                yield at, at + 1, self._many
            elif token.low in _NOUNS and line.low(at - 1) in _LEAD and (refs := self._pair(line, at, mentions)):
                first = at - 2 if line.low(at - 2) == "the" else at - 1
                yield first, at + 1, refs

    def _pair(self, line: Line, at: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
        here = [ref for each in mentions if each.end_cp <= line.tokens[at].start_cp for ref in self._states_of(each)]
        states = list(dict.fromkeys(reversed([*self._states, *here])))
        return tuple(sorted(states[:2])) if len(states) > 1 else ()

    def after(self, line: Line, mentions: Sequence[Mention]) -> None:
        """Notes of whom a sentence spoke."""
        people = [each for each in mentions if self._is_one(each)]
        if people:
            self._one = people[0].refs[0]
        for each in people:
            self._people = [*[ref for ref in self._people if ref != each.refs[0]][-7:], each.refs[0]]
        groups = [each for each in mentions if self._is_many(each)]
        pair = tuple(dict.fromkeys(each.refs[0] for each in people))
        is_pair_first = len(pair) > 1 and (not groups or people[1].start_cp < groups[0].start_cp)
        if is_pair_first:
            self._many = pair
        elif groups:
            self._many = groups[0].refs
        owners = [each for each in mentions if self._actors[each.refs[0]].kind in ("organisation", "state")]
        if owners:
            self._owner = owners[0].refs[0]
        self._states += [ref for each in mentions for ref in self._states_of(each)]
        del self._states[:-8]

    def _is_one(self, mention: Mention) -> bool:
        actor = self._actors[mention.refs[0]]
        return len(mention.refs) == 1 and actor.kind == "person" and not actor.is_plural

    def _is_many(self, mention: Mention) -> bool:
        actor = self._actors[mention.refs[0]]
        return len(mention.refs) > 1 or actor.is_plural or actor.kind == "organisation"

    def _states_of(self, mention: Mention) -> list[str]:
        return [ref for ref in mention.refs if self._actors[ref].kind == "state"]
