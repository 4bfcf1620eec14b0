"""The cast of a text that does not part its words: each person, body, state and place once, with all its mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caseapp.suggest.document import Document
from caseapp.suggest.found import Actor, Mention
from caseapp.suggest.known import Known
from caseapp.suggest.running.grammar import Grammar
from caseapp.suggest.running.lexicon import Lexicon, lexicon
from caseapp.suggest.running.line import Line, Mark, Named, Office
from caseapp.suggest.running.words import Words

_LONGEST_CP = 4000
#: How many people back a name may mean one told of before by more of it.
_MOST_NAMESAKES = 200
_STATES = re.compile("[국国國側측方](?! ?(?:장관|정상|국장)|[首外])")


def find_cast(
    document: Document, known: Sequence[Known], grammar: Grammar
) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
    """Actors by their refs, in the order of the text, and the mentions in order, none inside another."""
    cast = Cast(document, lexicon(grammar.language, known), grammar)
    cast.foresee(known)
    for sentence in document.in_turn():
        for start in range(sentence.start_cp, sentence.end_cp, _LONGEST_CP):
            piece = replace(sentence, start_cp=start, end_cp=min(start + _LONGEST_CP, sentence.end_cp))
            cast.read(piece.start_cp, Line(document, piece, cast.lexicon, grammar.fits, grammar.signs))
    return cast.finished()


class Cast:
    """What is known so far; sentences are read in order."""

    def __init__(self, document: Document, names: Lexicon, grammar: Grammar) -> None:
        self.lexicon = names
        self._document, self._grammar = document, grammar
        self._actors: dict[str, Actor] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self._people: Words[str] = Words()
        self._mentions: list[Mention] = []
        self._numbers: dict[str, int] = {}
        self._case_states: dict[str, Known] = {}
        self._short: set[str] = set()
        self._persons: list[str] = []
        self._case_names: dict[str, list[str]] = {}

    def foresee(self, known: Sequence[Known]) -> None:
        """Takes the people and states of the case in, who have no mention yet."""
        for each in known:
            names = [name for name in (each.title, *each.names) if name in self.lexicon.known]
            if each.kind == "person" and names:
                ref = self._new("person", each.title)
                self._actors[ref] = Actor(ref, "person", each.title, "known name", 0.95, record_id=each.record_id)
                self._case_names[ref] = names
                for name in names:
                    self._people.add(name, ref)
            entry = self.lexicon.known.get(names[0]) if names and each.kind == "state" else None
            if entry is not None:
                self._case_states.setdefault(entry.state, each)

    def read(self, start_cp: int, line: Line) -> None:
        """Takes one sentence in."""
        begun = len(self._mentions)
        taken: list[tuple[int, int]] = []
        for named in self._grammar.people(line, self._people.__contains__):
            ref = self._somebody(named)
            if ref:
                self._mentions.append(Mention(named.start_cp, named.end_cp, (ref,), named.name_start_cp))
                taken.append((named.start_cp, named.end_cp))
        for start, end, ref in self._again(line, start_cp, sorted(taken)):
            self._mentions.append(Mention(start, end, (ref,), start))
            taken.append((start, end))
        free = _Free(taken)
        for mark in line.marks:
            if mark.entry.kind != "person" and free.is_free(mark.start_cp, mark.end_cp):
                self._mark(line, mark)
        self._mentions[begun:] = sorted(self._mentions[begun:], key=lambda each: (each.start_cp, -each.end_cp))
        self._meant(line, begun)

    def finished(self) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
        """The cast, without those whom no mention needs."""
        kept: list[Mention] = []
        for mention in self._mentions:
            if not kept or mention.start_cp >= kept[-1].end_cp:
                kept.append(mention)
        used = {ref for mention in kept for ref in mention.refs}
        used |= {ref for actor in self._actors.values() if actor.ref in used for ref in (actor.body, actor.state)}
        used |= {actor.state for actor in self._actors.values() if actor.ref in used}
        return {ref: actor for ref, actor in self._actors.items() if ref in used}, tuple(kept)

    # people

    def _somebody(self, named: Named) -> str:
        state, body = self._whose(named)
        is_inferred = not state and not body and named.home != "" and named.office is not None
        if is_inferred:
            state = self._state(named.home)
        office = named.office
        if not named.name:
            return self._nameless(office, state, body) if office is not None else ""
        ref = self._same(named, state, is_inferred=is_inferred)
        if not ref:
            ref = self._new("person", named.name)
            inferred = ("state",) if is_inferred else ()
            self._actors[ref] = Actor(ref, "person", named.name, named.rule, named.confidence, inferred=inferred)
            if named.is_short:
                self._short.add(ref)
        self._call(ref, named)
        self._hold(ref, office, state, body)
        return ref

    def _same(self, named: Named, state: str, *, is_inferred: bool) -> str:
        """Who was told of before by this name, or by a longer one that it is a part of."""
        if (ref := self._people.get(named.name)) and not named.is_short:
            return ref
        title = named.office.title if named.office is not None else ""
        fitting = [
            actor
            for actor in self._latest()
            if actor.kind == "person"
            and not actor.is_unnamed
            and any(
                self._is_part(named.name, name, is_short=named.is_short or actor.ref in self._short)
                for name in self._case_names.get(actor.ref, (actor.name,))
            )
            and (not state or not actor.state or state == actor.state or is_inferred)
        ]
        holding = [actor for actor in fitting if title and _is_same_office(actor.role, title)]
        return next((actor.ref for actor in (*holding, *fitting)), "")

    def _latest(self) -> Iterator[Actor]:
        """The people told of last, the latest first."""
        for ref in reversed(self._persons[-_MOST_NAMESAKES:]):
            yield self._actors[ref]

    def _is_part(self, one: str, other: str, *, is_short: bool) -> bool:
        short, full = sorted((one, other), key=len)
        parts = self._grammar.parts.split(full)
        whole = self._grammar.parts.split(short)
        if len(parts) > 1:
            return all(part in parts for part in whole)
        return short == full or (is_short and full.startswith(short) and len(full) - len(short) <= 3)

    def _call(self, ref: str, named: Named) -> None:
        actor = self._actors[ref]
        if not named.is_short:
            self._short.discard(ref)
        if len(named.name) > len(actor.name) and not actor.record_id:
            self._actors[ref] = actor = replace(actor, name=named.name, rule=named.rule, confidence=named.confidence)
        if named.alias and named.alias not in (actor.name, *actor.aliases):
            self._actors[ref] = replace(actor, aliases=(*actor.aliases, named.alias))
        parts = self._grammar.parts.split(named.name)
        for each in (named.name, *(parts if len(parts) > 1 else ())):
            if len(each) > 1:
                self._people.add(each, ref)

    def _hold(self, ref: str, office: Office | None, state: str, body: str) -> None:
        """Gives a person the office, unless another was told before."""
        actor = self._actors[ref]
        if office is not None and not actor.role:
            actor = replace(actor, role=office.title, is_former=office.is_former, body=body)
        own = actor.state or state or (self._actors[body].state if body else "")
        self._actors[ref] = replace(actor, state=own, body=actor.body or body)

    def _nameless(self, office: Office, state: str, body: str) -> str:
        """Somebody with an office and no name: the holder told of before, or one who is not named."""
        if not office.whose and not office.word.is_group:
            return ""
        own = state or (self._actors[body].state if body else "")
        for actor in self._latest():
            is_holder = actor.kind == "person" and own and actor.state == own and not actor.is_former
            if is_holder and not office.word.is_group and _is_same_office(actor.role, office.title):
                return actor.ref
        words = self._document.words(office.start_cp, office.end_cp)
        key = ("unnamed", words)
        ref = self._by_name.get(key)
        if ref is None:
            ref = self._by_name[key] = self._new("person", words)
            self._actors[ref] = Actor(
                ref, "person", words, "unnamed office", 0.6, role=office.title, body=body, state=own, is_unnamed=True
            )
        return ref

    def _again(self, line: Line, start_cp: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
        """Places where somebody named before is named again without an office."""
        free = _Free(taken)
        at = start_cp
        while at < line.end_cp:
            found = next(
                (
                    (end, ref)
                    for end, ref in self._people.at(line.text, at, line.end_cp)
                    if line.fits(line.text, at, end)
                ),
                None,
            )
            if found is None or not free.is_free(at, found[0]):
                at += 1
                continue
            yield at, found[0], found[1]
            at = found[0]

    def _whose(self, named: Named) -> tuple[str, str]:
        """The state and the body that an office or a name is given with."""
        marks = (*named.whose, *(named.office.whose if named.office is not None else ()))
        state = next((mark.isos[0] for mark in marks if mark.entry.kind == "state"), "")
        body = next((mark for mark in reversed(marks) if mark.entry.kind == "organisation"), None)
        ref = self._body(body, state) if body is not None else ""
        place = next((mark.entry.state for mark in marks if mark.entry.kind == "place"), "")
        return (self._state(state) if state else self._state(place) if place and not ref else ""), ref

    # what is known by name

    def _mark(self, line: Line, mark: Mark) -> None:
        entry = mark.entry
        if entry.kind in ("state", "states"):
            refs = tuple(dict.fromkeys(self._state(iso, mark) for iso in mark.isos))
            following = next((each for each in self._joined(line, mark)), None)
            if following is None and refs:
                self._mentions.append(Mention(mark.start_cp, mark.end_cp, refs, mark.start_cp))
            return
        if entry.kind == "organisation":
            before = self._before(line, mark)
            ref = self._body(mark, before.isos[0] if before is not None else "")
            start = before.start_cp if before is not None else mark.start_cp
            self._mentions.append(Mention(start, mark.end_cp, (ref,), start))
            return
        self._mentions.append(Mention(mark.start_cp, mark.end_cp, (self._known(mark),), mark.start_cp))

    def _joined(self, line: Line, mark: Mark) -> Iterator[Mark]:
        """The body that a state stands before, as its own."""
        for gap in ("", self._grammar.between):
            following = line.starting(mark.end_cp + len(gap))
            if following is None or not line.text.startswith(gap, mark.end_cp) or mark.entry.kind != "state":
                continue
            if following.entry.kind == "organisation" and _can_be_of(following, mark.isos[0]):
                yield following

    def _before(self, line: Line, mark: Mark) -> Mark | None:
        for gap in ("", self._grammar.between):
            before = line.ending(mark.start_cp - len(gap))
            if before is None or not line.text.endswith(gap, line.start_cp, mark.start_cp):
                continue
            if before.entry.kind == "state" and _can_be_of(mark, before.isos[0]):
                return before
        return None

    def _body(self, mark: Mark, iso: str) -> str:
        """A body; one of another state than its name means by itself is called by that state as well."""
        entry = mark.entry
        home = entry.state or ("" if entry.org_kind not in ("ministry", "parliament", "court") else self._grammar.home)
        own = iso or home
        name = entry.name
        if own and own != home:
            name = f"{self.lexicon.states[own]}{self._grammar.between if self._grammar.between == ' ' else ''}{name}"
        key = ("organisation", name)
        ref = self._by_name.get(key)
        if ref is None:
            ref = self._by_name[key] = self._new("organisation", name)
            self._actors[ref] = Actor(
                ref,
                "organisation",
                name,
                "known name" if entry.record_id else "name of a body",
                0.9 if entry.org_kind else 0.7,
                state=self._state(own) if own else "",
                org_kind=entry.org_kind,
                record_id=entry.record_id,
                inferred=() if iso or entry.state or not own else ("state",),
            )
        self._add_alias(ref, mark)
        return ref

    def _known(self, mark: Mark) -> str:
        """A place, or a record of the case."""
        entry = mark.entry
        key = (entry.kind, entry.name)
        ref = self._by_name.get(key)
        if ref is None:
            ref = self._by_name[key] = self._new(entry.kind, entry.name)
            rule = "known name" if entry.record_id else "name of a place"
            state = self._state(entry.state) if entry.state else ""
            self._actors[ref] = Actor(ref, entry.kind, entry.name, rule, 0.9, state=state, record_id=entry.record_id)
        self._add_alias(ref, mark)
        return ref

    def _add_alias(self, ref: str, mark: Mark) -> None:
        actor = self._actors[ref]
        words = self._document.words(mark.start_cp, mark.end_cp)
        if words not in (actor.name, *actor.aliases) and not actor.name.endswith(words):
            self._actors[ref] = replace(actor, aliases=(*actor.aliases, words))

    def _state(self, iso: str, mark: Mark | None = None) -> str:
        entry = mark.entry if mark is not None and mark.entry.kind == "state" else None
        key = ("state", iso or (entry.name if entry is not None else ""))
        ref = self._by_name.get(key)
        if ref is None:
            case = self._case_states.get(iso)
            name = case.title if case is not None else self.lexicon.states.get(iso, entry.name if entry else iso)
            ref = self._by_name[key] = self._new("state", name, iso)
            record_id = case.record_id if case is not None else entry.record_id if entry is not None else ""
            rule = "known name" if record_id else "name of a state"
            self._actors[ref] = Actor(ref, "state", name, rule, 0.95, iso3166=iso, record_id=record_id)
        return ref

    # who is meant

    def _meant(self, line: Line, begun: int) -> None:
        """“He” and “both sides”: who was named last, in this sentence or before."""
        found: list[Mention] = []
        for pattern, is_pair in ((self._grammar.he, False), (self._grammar.both, True)):
            for match in pattern.finditer(line.text, line.start_cp, line.end_cp):
                before = [each for each in self._mentions[max(0, begun - 12) :] if each.end_cp <= match.start()]
                kinds = ("state", "person") if _STATES.search(match[0]) else ("person", "state")
                refs = self._pair(before, kinds) if is_pair else self._last(before)
                if refs and not any(
                    each.start_cp < match.end() and match.start() < each.end_cp for each in self._mentions[begun:]
                ):
                    found.append(Mention(match.start(), match.end(), refs, match.start(), is_pronoun=True))
        if found:
            self._mentions[begun:] = sorted((*self._mentions[begun:], *found), key=lambda each: each.start_cp)

    def _last(self, before: Sequence[Mention]) -> tuple[str, ...]:
        for mention in reversed(before):
            if len(mention.refs) == 1 and self._actors[mention.refs[0]].kind == "person":
                return mention.refs
        return ()

    def _pair(self, before: Sequence[Mention], kinds: Sequence[str]) -> tuple[str, ...]:
        """The last two people, or the last two states: those of the people where no other are named."""
        for kind in kinds:
            found: list[str] = []
            for mention in reversed(before):
                own = [(self._actors[ref].state if kind == "state" else "") or ref for ref in mention.refs]
                found += [ref for ref in own if self._actors[ref].kind == kind and ref not in found]
                if len(found) >= 2:
                    return tuple(reversed(found[:2]))
        return ()

    def _new(self, kind: str, name: str, iso: str = "") -> str:
        slug = iso.lower() or "-".join(re.findall(r"\w+", name))[:40] or "unnamed"
        ref = f"{kind}-{slug}"
        number = self._numbers[ref] = self._numbers.get(ref, 0) + 1
        made = ref if number == 1 else f"{ref}-{number}"
        if kind == "person":
            self._persons.append(made)
        return made


class _Free:
    """What no span has taken yet."""

    def __init__(self, taken: Sequence[tuple[int, int]]) -> None:
        self._taken = sorted(taken)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no span lies over it."""
        return all(end <= first or start >= last for first, last in self._taken)


def _can_be_of(body: Mark, iso: str) -> bool:
    return (not body.entry.record_id and body.entry.state in ("", iso)) or body.entry.org_kind in ("ministry", "agency")


def _is_same_office(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return bool(short) and full.endswith(short)
