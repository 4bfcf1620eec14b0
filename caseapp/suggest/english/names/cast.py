"""The cast of a text: who and what is named in it, each once, with all the places where it is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.document import Document, Sentence
from caseapp.suggest.english.names.bodies import lay_bodies
from caseapp.suggest.english.names.lexicon import PARTICLES, common_words, gazetteer, state_of, states
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.namesakes import Namesakes, folded
from caseapp.suggest.english.names.offices import Office, offices_in
from caseapp.suggest.english.names.people import Named, people_in
from caseapp.suggest.english.names.posts import alias_after, is_slight, is_somebody, singular
from caseapp.suggest.english.names.pronouns import Meant
from caseapp.suggest.english.names.things import Things
from caseapp.suggest.found import Actor, Mention, NameSeen
from caseapp.suggest.gazetteer import Entry, Hit
from caseapp.suggest.known import Known

_LONGEST_CP = 4000
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,9}")
_IN_PLACE = ("in", "at", "near", "from", "to", "of", "outside", "around", "across", "into", "via", "through", "for")


def find_cast(
    document: Document, known: Sequence[Known], seen: Sequence[NameSeen] = ()
) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
    """Actors by their refs, in the order of the text, and the mentions in order, none inside another; `seen` are names
    that a model saw, which count where no rule claims them."""
    names = gazetteer(known)
    cast, things = Cast(document, seen), Things(names)
    cast.foresee(known)
    for sentence in document.in_turn():
        for piece in _pieces(document, sentence):
            line = Line(document, piece, names)
            lay_bodies(line)
            things.lay(line)
            cast.read(line)
    return cast.finished()


def _pieces(document: Document, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence; one that is longer than any (a table, a text without stops) in pieces, each read by itself."""
    start = sentence.start_cp
    while sentence.end_cp - start > _LONGEST_CP:
        space = document.text.rfind(" ", start + 1, start + _LONGEST_CP)
        end = space if space > 0 else start + _LONGEST_CP
        yield replace(sentence, start_cp=start, end_cp=end, text="")
        start = end
    yield sentence if start == sentence.start_cp else replace(sentence, start_cp=start, text="")


class Cast:
    """What is known of the cast so far; sentences are read in order."""

    def __init__(self, document: Document, seen: Sequence[NameSeen] = ()) -> None:
        self._document = document
        self._seen = sorted(seen, key=_seen_start)
        self._actors: dict[str, Actor] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self._people = Namesakes(self._actors)
        self._held: dict[tuple[str, str], str] = {}
        self._mentions: list[Mention] = []
        self._numbers: dict[str, int] = {}
        self._meant = Meant(self._actors)
        self._foreseen: set[str] = set()
        self._states: dict[str, Known] = {}

    def read(self, line: Line) -> None:
        """Takes one sentence in."""
        found = offices_in(line)
        people = people_in(line, found)
        begun = len(self._mentions)
        taken: set[int] = set()
        for named in people:
            self._person(line, named)
            taken.update(range(named.span_first, named.span_last))
            taken.update(range(named.first, named.last))
        for named in self._seen_in(line, taken):
            self._person(line, named)
            taken.update(range(named.first, named.last))
        for first, last in self._surnames(line, taken):
            self._mention(line, first, last, (self._people.last(line.words(first, last)),), first)
            taken.update(range(first, last))
        used = {id(named.office) for named in people}
        for office in found:
            is_double = line.text(office.last) == "/" and office.last + 1 in taken  # State Councilor/Minister ..., X
            if id(office) not in used and not is_double and not taken & set(range(office.first, office.last)):
                self._unnamed(line, office)
                taken.update(range(office.first, office.last))
        for hit in line.hits:
            if hit.entry.kind != "thing" and not taken & set(range(hit.first, hit.last)):
                self._hit(line, hit)
                taken.update(range(hit.first, hit.last))
        for first, last, refs in self._meant.in_line(line, taken, self._mentions[begun:]):
            self._mention(line, first, last, refs, first, is_pronoun=True)
        self._mentions[begun:] = sorted(self._mentions[begun:], key=lambda each: (each.start_cp, -each.end_cp))
        self._meant.after(line, self._mentions[begun:])

    def finished(self) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
        """The cast; people of one family name that one full name tells are one."""
        kept: list[Mention] = []
        for mention in self._mentions:
            if not kept or mention.start_cp >= kept[-1].end_cp:
                kept.append(mention)
        used = {ref for mention in kept for ref in mention.refs}
        linked = {
            ref for actor in self._actors.values() if actor.ref in used for ref in (actor.body, actor.state) if ref
        }
        return {ref: actor for ref, actor in self._actors.items() if ref in used | linked}, tuple(kept)

    # people

    def _seen_in(self, line: Line, taken: set[int]) -> list[Named]:
        """People that a model saw and no rule claimed; their family name alone is left to those known by it."""
        found = []
        first = bisect_left(self._seen, line.sentence.start_cp, key=_seen_start)
        for each in self._seen[first:]:
            if each.start_cp >= line.sentence.end_cp:
                break
            at = [n for n, token in enumerate(line.tokens) if each.start_cp <= token.start_cp < each.end_cp]
            while at and (line.is_own(at[-1]) or not line.tokens[at[-1]].is_word):
                at.pop()
            is_free = not taken & set(at) and not any(line.hit(n) for n in at)
            if each.kind == "person" and len(at) > 1 and is_free and line.tokens[at[0]].is_capital:
                found.append(Named(at[0], at[-1] + 1, None, (), "seen by the model", 0.6, at[0], at[-1] + 1))
        return found

    def _person(self, line: Line, named: Named) -> None:
        name = _name_of(line, named.first, named.last)
        office = named.office
        ref = self._known_ref(line, named) or self._people.find(name)
        state = self._state(named.states[0]) if named.states else ""
        if ref is None:
            ref = self._new("person", name)
            self._actors[ref] = Actor(ref, "person", name, named.rule, named.confidence, state=state)
            self._people.call(name, ref)
        self._add_name(ref, name)
        if alias := alias_after(line, named.last):
            self._add_name(ref, alias)
            self._people.call(alias, ref)
        if office is not None:
            self._hold(line, ref, office, state)
        if named.body is not None or state:
            self._belongs(line, ref, named.body, state)
        self._mention(line, named.span_first, named.span_last, (ref,), named.first)
        if office is not None:
            self._meant.holds(ref, office)

    def _known_ref(self, line: Line, named: Named) -> str | None:
        """The person of the case whose name, or most of it, stands there."""
        hit = line.hit(named.first)
        if hit is None or hit.entry.kind != "person" or hit.first != named.first:
            return None
        is_whole = hit.last == named.last or hit.last - hit.first > 1
        return self._by_name.get(("person", hit.entry.record_id)) if is_whole else None

    def foresee(self, known: Sequence[Known]) -> None:
        """Takes the people and states of the case in, who have no mention yet."""
        people = []
        for each in known:
            if each.kind == "person":
                ref = self._by_name["person", each.record_id] = self._new("person", each.title)
                self._actors[ref] = Actor(ref, "person", each.title, "known name", 0.9, record_id=each.record_id)
                self._foreseen.add(ref)
                people.append((ref, (each.title, *each.names)))
            elif each.kind == "state" and (iso := state_of(each)):
                self._states.setdefault(iso, each)
        self._people.foresee(people)

    def _belongs(self, line: Line, ref: str, hit: Hit | None, state: str) -> None:
        """Gives a person the body or the state that the name itself was given with."""
        actor = self._actors[ref]
        body = actor.body or (self._hit_ref(line, hit) if hit is not None else "")
        own = state or (self._actors[body].state if body else "")
        self._actors[ref] = replace(actor, body=body, state=actor.state or own)

    def _add_name(self, ref: str, name: str) -> None:
        actor = self._actors[ref]
        if name == actor.name or name in actor.aliases:
            return
        if len(name.split()) > len(actor.name.split()) and not actor.record_id:
            aliases = () if set(folded(actor.name).split()) <= set(folded(name).split()) else (actor.name,)
            self._actors[ref] = replace(actor, name=name, aliases=(*actor.aliases, *aliases))
            self._people.call(name, ref)
        elif not set(folded(name).split()) <= set(folded(actor.name).split()):
            self._actors[ref] = replace(actor, aliases=(*actor.aliases, name))

    def _hold(self, line: Line, ref: str, office: Office, state: str) -> None:
        """Gives a person the office, unless another was told before."""
        actor = self._actors[ref]
        if actor.role and not is_slight(actor.role, office):
            return
        title = self._meant.title_of(office) if office.is_counterpart else office.title
        body = self._hit_ref(line, office.body) if office.body is not None else ""
        if not state and office.states:
            state = self._state(office.states[0])
        inferred = actor.inferred
        if not state and not body and (owner := self._owner(line, office, ref)):
            body = owner if self._actors[owner].kind == "organisation" else ""
            state = owner if self._actors[owner].kind == "state" else self._actors[owner].state
            inferred = (*inferred, "state") if state else inferred
        if not state and body:
            state = self._actors[body].state
        self._actors[ref] = made = replace(
            actor,
            role=singular(title, office),
            body=body,
            state=state or actor.state,
            is_former=office.is_former,
            inferred=inferred,
        )
        if not office.is_former:
            self._held[made.state, made.role.lower()] = ref

    def _owner(self, line: Line, office: Office, ref: str) -> str:
        """Whose office “its chairman” or “his foreign minister” is, by who is told of before."""
        if office.determiner == "its":
            before = [
                hit for hit in line.hits if hit.last <= office.first and hit.entry.kind in ("state", "organisation")
            ]
            return self._hit_ref(line, before[-1]) if before else self._meant.owner
        if office.determiner not in ("his", "her"):
            return ""
        here = [each.refs[0] for each in self._mentions[-1:] if each.start_cp >= line.sentence.start_cp]
        one = self._actors.get(here[0] if here else self._meant.one)
        return one.body or one.state if one is not None and one.ref != ref and one.kind == "person" else ""

    def _surnames(self, line: Line, taken: set[int]) -> list[tuple[int, int]]:
        """Places where somebody named before is named again by a part of the name, particles and all."""
        found = []
        at = 0
        while at < len(line.tokens):
            last = self._surname_end(line, at, taken)
            if last > at:
                found.append((at, last))
            at = max(last, at + 1)
        return found

    def _surname_end(self, line: Line, at: int, taken: set[int]) -> int:
        token = line.tokens[at]
        if at in taken or not (token.is_capital and token.is_word):
            return at
        if token.low in PARTICLES:
            for last in (at + 4, at + 3, at + 2):
                if (
                    last <= len(line.tokens)
                    and not taken & set(range(at, last))
                    and self._people.last(line.words(at, last))
                ):
                    return last
        if (line.hit(at) is not None and not self._is_surname(line, at)) or (at == 0 and token.low in common_words()):
            return at
        return at + 1 if self._people.last(token.text) else at

    def _is_surname(self, line: Line, at: int) -> bool:
        """Whether a word that is also a place means a person here, as no preposition of place stands before."""
        hit = line.hit(at)
        if hit is None or hit.last - hit.first > 1 or hit.entry.kind not in ("place", "capital", "person"):
            return False
        return line.low(at - 1) not in (*_IN_PLACE, "the") and not line.is_own(at + 1)

    # those without a name

    def _unnamed(self, line: Line, office: Office) -> None:
        """An office without a name: somebody named before, or those who are not named, one for each state."""
        meant = self._meant.pair() if _is_pair(line, office) else self._meant.by_office(office)
        if not meant and is_somebody(line, office):
            states = office.states if office.is_plural and len(office.states) > 1 else office.states[:1] or ("",)
            meant = tuple(self._nameless(line, office, state, is_alone=len(states) == 1) for state in states)
        if meant:
            self._mention(line, office.first, office.last, meant, office.first)

    def _nameless(self, line: Line, office: Office, iso: str, *, is_alone: bool) -> str:
        """Somebody with an office and no name, by the words that tell them."""
        words = line.words(office.first, office.last)
        title = singular(self._meant.title_of(office) if office.is_counterpart else office.title, office)
        holder = self._holder(title, iso) if office.is_plural or office.determiner == "the" else ""
        if holder:
            return holder
        name = words[len(office.determiner) :].strip() if is_alone else f"{title} of {states().get(iso, iso)}"
        key = ("unnamed", " ".join(name.lower().split()))
        ref = self._by_name.get(key)
        if ref is None:
            ref = self._by_name[key] = self._new("person", name)
            body = self._hit_ref(line, office.body) if office.body is not None else ""
            self._actors[ref] = Actor(
                ref,
                "person",
                " ".join(name.split()),
                "unnamed office",
                0.6,
                role=title,
                body=body,
                state=self._state(iso) if iso else self._actors[body].state if body else "",
                is_unnamed=True,
                is_plural=office.is_plural and is_alone,
            )
        self._meant.holds(ref, office)
        return ref

    def _holder(self, title: str, iso: str) -> str:
        """The person told of already who holds an office of a state."""
        state = self._by_name.get(("state", iso), "") if iso else ""
        return self._held.get((state, title.lower()), "") if state else ""

    # what is known by name

    def _hit(self, line: Line, hit: Hit) -> None:
        self._mention(line, hit.first, hit.last, (self._hit_ref(line, hit),), hit.first)
        self._name_in_brackets(line, hit)

    def _name_in_brackets(self, line: Line, hit: Hit) -> None:
        """A short name that is introduced: African Continental Free Trade Area (AfCFTA)."""
        opening, short, closing = (line.text(hit.last + at) for at in range(3))
        if (opening, closing) == ("(", ")") and _ACRONYM.fullmatch(short):
            ref = self._hit_ref(line, hit)
            actor = self._actors[ref]
            if short not in (actor.name, *actor.aliases):
                self._actors[ref] = replace(actor, aliases=(*actor.aliases, short))

    def _hit_ref(self, line: Line, hit: Hit) -> str:
        entry = hit.entry
        if entry.kind in ("state", "demonym"):
            return self._state(entry.state, entry)
        kind = "place" if entry.kind == "capital" else entry.kind
        key = (kind, entry.record_id if kind == "person" else entry.name)
        ref = self._by_name.get(key)
        if ref is None:
            ref = self._by_name[key] = self._new(kind, entry.name)
            self._actors[ref] = Actor(
                ref,
                kind,
                entry.name,
                "known name" if entry.record_id else "name of a body" if kind == "organisation" else "name of a place",
                0.9 if kind != "organisation" or entry.org_kind else 0.55,
                state=self._state(entry.state) if entry.state else "",
                org_kind=entry.org_kind,
                record_id=entry.record_id,
                inferred=_inferred(entry),
                site=entry.site,
            )
        words = line.words(hit.first, hit.last)
        actor = self._actors[ref]
        is_name = any(map(str.isupper, words)) and entry.kind != "person"
        if is_name and words not in (actor.name, *actor.aliases):
            self._actors[ref] = replace(actor, aliases=(*actor.aliases, words))
        return ref

    def _state(self, iso: str, entry: Entry | None = None) -> str:
        key = ("state", iso or (entry.name if entry is not None else ""))
        ref = self._by_name.get(key)
        if ref is None:
            name = entry.name if entry is not None and entry.kind == "state" else states().get(iso, iso)
            ref = self._by_name[key] = self._new("state", name)
            known = self._states.get(iso)
            record_id = known.record_id if known is not None else entry.record_id if entry is not None else ""
            name = known.title if known is not None else name
            self._actors[ref] = Actor(ref, "state", name, "name of a state", 0.95, iso3166=iso, record_id=record_id)
        return ref

    def _mention(
        self, line: Line, first: int, last: int, refs: tuple[str, ...], name_first: int, *, is_pronoun: bool = False
    ) -> None:
        for ref in (each for each in refs if each in self._foreseen):
            self._foreseen.discard(ref)
            self._actors[ref] = self._actors.pop(ref)  # it stands among the others now, where it is first named
        start, end = line.span(first, last)
        self._mentions.append(Mention(start, end, refs, line.tokens[name_first].start_cp, is_pronoun))

    def _new(self, kind: str, name: str) -> str:
        slug = "-".join(re.findall(r"[a-z0-9]+", folded(name)))[:40] or "unnamed"
        ref = f"{kind}-{slug}"
        number = self._numbers[ref] = self._numbers.get(ref, 0) + 1
        return ref if number == 1 else f"{ref}-{number}"


def _seen_start(seen: NameSeen) -> int:
    return seen.start_cp


def _inferred(entry: Entry) -> tuple[str, ...]:
    """What of a known name does not stand in the words."""
    of_site = ("latitude", "longitude", "tz") if entry.site is not None else ()
    return (*(("state",) if entry.is_state_inferred else ()), *of_site)


def _name_of(line: Line, first: int, last: int) -> str:
    return " ".join(line.words(first, last).split())


def _is_pair(line: Line, office: Office) -> bool:
    """Whether two people told of before are meant: “the two leaders”, “both ministers”, but not “two officials”."""
    before, first = line.low(office.first - 1), line.low(office.first - 2)
    return office.is_plural and (before == "both" or (before == "two" and first in ("the", "these", "those")))
