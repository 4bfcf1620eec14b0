"""Suggestions for the sources of a case: drafted from a text, weighed against the case, and turned into operations.

Drafting reads a whole text and belongs off the UI thread; it writes nothing. Weighing is done again after every step:
what was accepted is known from then on, what was undone comes back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from caseapp.domain.errors import NotFound
from caseapp.domain.ids import is_id
from caseapp.domain.plan_links import closure, fitting, links
from caseapp.domain.plans import DATE_KIND, Plan, Proposed
from caseapp.domain.rejecting import Rejection, rejection_of
from caseapp.exchange.dateline import find_dateline
from caseapp.ops import suggestions
from caseapp.platform.translation import tr
from caseapp.queries.accepted_names import accepted_names
from caseapp.queries.rejections import rejections
from caseapp.queries.weighing import NEW, REJECTED, UPDATE, Weighed, weigh
from caseapp.store.columns import CURRENT_TEXT
from caseapp.store.reader import Rows, id_list
from caseapp.store.unit import Unit
from caseapp.suggest.document import unwatched
from caseapp.suggest.engine import suggest
from caseapp.suggest.known import Known

_SOURCE = f"""
SELECT r.title, v.id, v.text_sha256, coalesce(s.published_edtf, ''), s.language, b.text
FROM source s JOIN record r ON r.id = s.id
JOIN text_version v ON v.id = {CURRENT_TEXT.format(source="s.id")} JOIN text_body b ON b.sha256 = v.text_sha256
WHERE s.id = ?"""
_STATE = f"""
SELECT v.text_sha256, coalesce(s.published_edtf, ''), s.language FROM source s
JOIN text_version v ON v.id = {CURRENT_TEXT.format(source="s.id")} WHERE s.id = ?"""
#: A name in Latin letters and the signs it is written with; marks of a question behind them.
_CANDIDATE = re.compile(r"(?P<name>[^\W\d_][\w .'’-]{1,60}?) (?P<signs>[\u3005\u3400-\u9fff]{2,8})\?")
_TITLES = "SELECT id, title FROM record WHERE id IN (SELECT value FROM json_each(?))"
ELSEWHERE = "rejected:"
MOST_REJECTED = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text tells. `published` is the day it counts from, "" when its source has none; `printed` are the words
    with which the text itself gives its day, perhaps without a year."""

    source_id: str
    title: str
    version_id: str
    state: tuple[str, str, str]
    published: str
    printed: str
    plan: Plan

    @property
    def titles(self) -> dict[str, str]:
        """What each ref is called."""
        return {record.ref: record.title for record in self.plan.records if record.kind != DATE_KIND}


@dataclass(frozen=True, slots=True)
class Weighing:
    """A draft beside the case as it is now."""

    draft: Draft
    weighed: tuple[Weighed, ...]
    known_titles: Mapping[str, str]
    rejected_elsewhere: Mapping[str, Rejection]
    """What was rejected in other texts, under refs of its own, the latest first."""

    @property
    def titles(self) -> Mapping[str, str]:
        """What every ref, and every record of the case that a difference names, is called."""
        return {**self.draft.titles, **self.known_titles}

    @property
    def by_ref(self) -> dict[str, Weighed]:
        """Each suggestion by its ref."""
        return {each.proposed.ref: each for each in self.weighed}

    @property
    def left(self) -> tuple[Weighed, ...]:
        """What waits for a decision."""
        return tuple(each for each in self.weighed if each.state in (NEW, UPDATE))


def draft(rows: Rows, source_id: str, go_on: Callable[[], object] = unwatched) -> Draft:
    """Reads the newest text of a source; NotFound when it has none, BadInput when there is nothing to read in it.

    `go_on` is called at every sentence, and ends the reading by what it raises.
    """
    found = rows.rows(_SOURCE, source_id)
    if not found:
        raise NotFound(tr("This source has no text."), tr("Import its document."))
    title, version_id, digest, published, language, text = found[0]
    day = _day(published)
    known = [Known(*row) for row in accepted_names(rows)]
    line = find_dateline(text)
    plan = suggest(text, day, known, language, go_on=go_on)
    state = (digest, published, language)
    return Draft(source_id, title, version_id, state, published if day else "", line.published or line.yearless, plan)


def is_stale(rows: Rows, drafted: Draft) -> bool:
    """Whether the source has another text, day or language by now, or is gone."""
    return rows.rows(_STATE, drafted.source_id) != [drafted.state]


def weigh_draft(rows: Rows, drafted: Draft) -> Weighing | None:
    """The draft beside the case; None when it must be drafted again."""
    if is_stale(rows, drafted):
        return None
    weighed = weigh(rows, drafted.plan, drafted.version_id)
    values = [value for each in weighed for found in each.differences for value in (found.now, found.then)]
    titles: dict[str, str] = dict(rows.rows(_TITLES, id_list(sorted(set(_ids(values))))))
    here = {rejection_of(each.proposed).key for each in weighed}
    others = [each for each in rejections(rows) if each.key not in here][:MOST_REJECTED]
    return Weighing(drafted, weighed, titles, {f"{ELSEWHERE}{each.id}": each for each in others})


def links_of(weighing: Weighing, ref: str) -> tuple[str, ...]:
    """What would be accepted along with a suggestion: all it names that is neither in the case nor rejected."""
    return tuple(_along(weighing.by_ref, (ref,)))


def acceptance(
    weighing: Weighing, refs: Sequence[str], *, with_links: bool = True, fields: Mapping[str, Collection[str]] = {}
) -> Callable[[Unit], dict[str, str]]:
    """The operation that accepts suggestions, with all they name or without.

    `fields`: of what the case has already, the differing fields to take over by ref; those that only add when unsaid.
    """
    by_ref = weighing.by_ref
    chosen = [ref for ref in refs if ref in by_ref]
    written = dict.fromkeys(chosen)
    if with_links:
        written |= dict.fromkeys(_along(by_ref, chosen))
    kinds = {ref: each.proposed.kind for ref, each in by_ref.items() if ref in written or each.record_id}
    titles = weighing.draft.titles
    made = [_written(by_ref[ref], kinds, titles) for ref in written]
    named = {link for record in made for link in links(record, by_ref)} - written.keys()
    made += [replace(by_ref[ref].proposed, record_id=by_ref[ref].record_id, evidence=()) for ref in sorted(named)]
    changes = {ref: _changes(by_ref[ref], fields.get(ref), kinds, titles) for ref in chosen if by_ref[ref].record_id}
    plan = replace(weighing.draft.plan, records=tuple(made), published="")
    return partial(
        suggestions.accept, plan=plan, source_id=weighing.draft.source_id, changes=changes, chosen=tuple(chosen)
    )


def rejecting(weighing: Weighing, refs: Sequence[str]) -> Callable[[Unit], None]:
    """The operation that rejects suggestions."""
    by_ref = weighing.by_ref
    return partial(suggestions.reject, rejected=tuple(rejection_of(by_ref[ref].proposed) for ref in refs))


def forgetting(weighing: Weighing, refs: Sequence[str]) -> Callable[[Unit], None]:
    """The operation that takes rejections back."""
    by_ref = weighing.by_ref
    here = [rejection_of(by_ref[ref].proposed) for ref in refs if ref in by_ref]
    others = [weighing.rejected_elsewhere[ref] for ref in refs if ref in weighing.rejected_elsewhere]
    return partial(suggestions.forget, rejected=(*here, *others))


def candidate(question: str) -> tuple[str, str] | None:
    """The name and the signs that a question about a person offers: “Hayashi Yoshimasa 林芳正?”; None for others."""
    found = _CANDIDATE.fullmatch(question)
    return (found["name"], found["signs"]) if found is not None else None


def answered(drafted: Draft, ref: str, question: str) -> Draft:
    """The draft with a person by the name that a question offers; how the text has the name stays as an alias."""
    offered = candidate(question)
    by_ref = {record.ref: record for record in drafted.plan.records}
    if offered is None or ref not in by_ref:
        return drafted
    (name, signs), printed = offered, by_ref[ref].title
    whole = re.compile(rf"(?<!\w){re.escape(printed)}(?!\w)")  # “Lin” stands in “Berlin”, too
    names = [{"text": signs, "language": "ja"}, {"text": printed, "kind": "mistranslation"}]
    named = {**by_ref[ref].fields, "names": [*names, *by_ref[ref].fields.get("names", ())]}
    records = tuple(
        replace(each, title=name, fields=named, questions=(), record_id="")
        if each.ref == ref
        else replace(each, title=whole.sub(lambda _: name, each.title))
        for each in drafted.plan.records
    )
    return replace(drafted, plan=replace(drafted.plan, records=records))


def above(weighing: Weighing, least: float, kinds: Collection[str] = ()) -> list[str]:
    """The suggestions that wait, are at least so sure, and ask nothing."""
    return [
        each.proposed.ref
        for each in weighing.left
        if (each.proposed.confidence or 0) >= least
        and not each.proposed.questions
        and (not kinds or each.proposed.kind in kinds)
    ]


def _along(by_ref: Mapping[str, Weighed], refs: Sequence[str]) -> list[str]:
    chosen = frozenset(refs)
    records = {ref: found.proposed for ref, found in by_ref.items() if ref in chosen or found.state != REJECTED}
    return [ref for ref in closure(tuple(refs), records) if ref not in chosen and not by_ref[ref].record_id]


def _written(weighed: Weighed, kinds: Mapping[str, str], titles: Mapping[str, str]) -> Proposed:
    made = fitting(weighed.proposed, kinds, titles)
    return replace(made, record_id=weighed.record_id)


def _changes(
    weighed: Weighed, wanted: Collection[str] | None, kinds: Mapping[str, str], titles: Mapping[str, str]
) -> dict[str, Any]:
    taken = {
        each.field: each.then
        for each in weighed.differences
        if (each.is_wanted if wanted is None else each.field in wanted)
    }
    return dict(fitting(replace(weighed.proposed, fields=taken), kinds, titles).fields)


def _ids(value: Any) -> Iterator[str]:
    """The ids of records in a value of any form."""
    if isinstance(value, str):
        if is_id(value):
            yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _ids(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _ids(part)


def _day(edtf: str) -> date | None:
    """The day of a source; None for one that is not known to the day."""
    try:
        return date.fromisoformat(edtf[:10])
    except ValueError:
        return None
