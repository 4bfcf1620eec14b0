"""The cast of a text in a language without rules: the names that the case holds already, and nothing guessed."""

from __future__ import annotations

from collections.abc import Sequence

from caseapp.suggest.document import Document
from caseapp.suggest.found import Actor, Dates, Frames, Mention, NameSeen, Reading
from caseapp.suggest.gazetteer import Entry, Gazetteer
from caseapp.suggest.known import Known
from caseapp.suggest.tokens import tokens_of


def read_foreign(
    document: Document, dates: Dates, known: Sequence[Known], seen: Sequence[NameSeen]
) -> tuple[Reading, Frames]:
    """Dates and names of the case; nothing is told of them, and what a model for English saw does not count."""
    del seen
    return Reading(document, dates[0], *known_cast(document, known), dates[1]), Frames()


def known_cast(document: Document, known: Sequence[Known]) -> tuple[dict[str, Actor], tuple[Mention, ...]]:
    """Actors by their refs and their mentions: the accepted names of the case, letter by letter."""
    names = Gazetteer()
    for each in known:
        entry = Entry(each.kind, each.title, record_id=each.record_id)
        names.add_all((name, entry) for name in (each.title, *each.names))
    actors: dict[str, Actor] = {}
    mentions: list[Mention] = []
    for sentence in document.in_turn():
        tokens = tokens_of(document.text, sentence.start_cp, sentence.end_cp)
        for hit in names.find(tokens):
            entry = hit.entry
            ref = f"{entry.kind}-{entry.record_id}"
            actors.setdefault(ref, Actor(ref, entry.kind, entry.name, "known name", 0.95, record_id=entry.record_id))
            start = tokens[hit.first].start_cp
            mentions.append(Mention(start, tokens[hit.last - 1].end_cp, (ref,), start))
    return actors, tuple(mentions)
