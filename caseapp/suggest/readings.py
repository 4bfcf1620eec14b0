"""Japanese names that a translator read in Mandarin: “Lin Fangzheng” may be Hayashi Yoshimasa (林芳正).

Only candidates come of it, the likeliest first: many characters share a sound, so a person must say who it is.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from caseapp.platform.paths import resources_dir
from caseapp.suggest.found import Actor

MOST = 3
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ou|ia|ie|in|iu|ua|ue|ui|un|uo|üe|a|e|i|o|u|ü)"
)


@dataclass(frozen=True, slots=True)
class JapaneseName:
    """A name as its bearer reads it, family name first, and its characters."""

    name: str
    characters: str

    @property
    def words(self) -> str:
        """How it is shown: Hayashi Yoshimasa 林芳正."""
        return f"{self.name} {self.characters}"


def japanese_names(name: str) -> list[JapaneseName]:
    """Who a name may be whose characters were read in Mandarin; none for a name that is Japanese as it stands."""
    words = [word.lower().replace("-", "").replace("’", "").replace("'", "") for word in name.split()]
    if len(words) != 2 or not all(map(is_mandarin, words)) or any(map(_is_japanese, words)):
        return []
    return [*_names(*words), *_names(*reversed(words))][:MOST]


def asked(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """The cast, with a question for each Japanese person whose name seems to be read in Mandarin."""
    return {ref: _asked(actor, actors) for ref, actor in actors.items()}


def _asked(actor: Actor, actors: Mapping[str, Actor]) -> Actor:
    state = actors.get(actor.state)
    if actor.kind != "person" or actor.is_unnamed or actor.record_id or state is None or state.iso3166 != "JP":
        return actor
    names = japanese_names(actor.name)
    return replace(actor, questions=(*actor.questions, *(f"{each.words}?" for each in names))) if names else actor


def is_mandarin(word: str) -> bool:
    """Whether a word, in small letters, is made of syllables of Pinyin."""
    ends = {0}
    for at in range(len(word)):
        if at in ends:
            ends.update(end for end in range(at + 1, min(at + 6, len(word)) + 1) if _SYLLABLE.fullmatch(word, at, end))
    return len(word) in ends and len(word) > 0


def _is_japanese(word: str) -> bool:
    """Whether a word is a Japanese name as its bearers read it."""
    return any(f" {word}{end}" in _index() for end in ";\n")


def _names(family: str, given: str) -> list[JapaneseName]:
    return [
        JapaneseName(f"{family_read.capitalize()} {given_read.capitalize()}", f"{family_written}{given_written}")
        for family_written, family_read in _written("s", family)
        for given_written, given_read in _written("g", given)
    ]


def _written(sort: str, pinyin: str) -> list[tuple[str, str]]:
    """Characters and reading of the names that Mandarin reads so, the commonest first."""
    index = _index()
    start = index.find(f"\n{sort} {pinyin}\t")
    if start < 0:
        return []
    line = index[index.index("\t", start) + 1 : index.index("\n", start + 1)]
    return [(written, read) for written, _, read in (each.partition(" ") for each in line.split(";")[:MOST])]


@lru_cache(maxsize=1)
def _index() -> str:
    """Names by their Pinyin, a line each; read when a name first needs it."""
    packed = (resources_dir() / "suggest" / "japanese_by_pinyin.txt.gz").read_bytes()
    return f"\n{gzip.decompress(packed).decode()}"
