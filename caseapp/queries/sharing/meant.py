"""Rules that a person typed, with the records they name known by their ids: a name that means nothing would let go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.sharing import Rules
from caseapp.platform.translation import tr
from caseapp.queries.names import id_of
from caseapp.queries.sameness import NAMED_KINDS
from caseapp.store.reader import Rows, id_list

_UNKNOWN_TAGS = """
SELECT i.value FROM json_each(?) i
WHERE NOT EXISTS (SELECT 1 FROM tag WHERE trim(label) COLLATE NOCASE = i.value) ORDER BY i.key"""


def meant(rows: Rows, rules: Rules) -> Rules:
    """The rules with ids for titles and names; BadInput when something they name is not in the case."""
    for tag in unknown_tags(rows, (*rules.tags, *rules.without_tags)):
        raise BadInput(no_tag(tag), tr("Check how it is written."))
    people = (replace(each, record_id=_one(rows, each.record_id, NAMED_KINDS)) for each in rules.replacements)
    return replace(
        rules,
        sources=_ids(rows, rules.sources, ("source",)),
        only=_ids(rows, rules.only),
        without=_ids(rows, rules.without),
        replacements=tuple(people),
    )


def unknown_tags(rows: Rows, tags: Iterable[str]) -> list[str]:
    """Those of some tags that no record has."""
    return [str(row[0]) for row in rows.rows(_UNKNOWN_TAGS, id_list(tag.strip() for tag in tags))]


def no_tag(tag: str) -> str:
    """What is said of a tag that no record has."""
    return tr("No record has the tag “{tag}”.", tag=tag)


def _ids(rows: Rows, words: Iterable[str], kinds: Sequence[str] = ()) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for said in words for each in _listed(rows, said, kinds)))


def _listed(rows: Rows, said: str, kinds: Sequence[str]) -> list[str]:
    """One record whose title may hold commas, or several with commas between them."""
    parts = [part.strip() for part in said.split(",") if part.strip()]
    if len(parts) > 1:
        with suppress(NotFound):
            return [id_of(rows, said.strip(), kinds)]
    return [_one(rows, part, kinds) for part in parts or [said]]


def _one(rows: Rows, said: str, kinds: Sequence[str]) -> str:
    try:
        return id_of(rows, said.strip(), kinds)
    except NotFound as error:
        raise BadInput(error.message, error.advice) from error
