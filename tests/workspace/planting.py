"""Words that stand nowhere else, planted in what is withheld from a shared copy, and looked for in every byte of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from caseapp.domain.folding import tokenized
from caseapp.store.reader import Reader

_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_CJK = [chr(code) for code in range(0x4E00, 0x4E00 + 2_000)]


class Plants:
    """Random words, each with the place it was planted in."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self.planted: dict[str, str] = {}

    def word(self, where: str) -> str:
        """A new word; every third in Chinese characters, which are indexed one by one."""
        pick = self._random.choice
        if len(self.planted) % 3 == 2:
            found = "".join(pick(_CJK) for _ in range(8))
        else:
            found = "".join(pick(_LETTERS) for _ in range(14))
        self.planted[found] = where
        return found

    def found_in(self, path: Path) -> list[str]:
        """The places of all that is in a file: in its bytes, its blobs, and what they hold."""
        everything = b"\n".join([path.read_bytes(), path.name.encode(), *_values(path)])
        found = {where for word, where in self.planted.items() if any(form in everything for form in _forms(word))}
        with Reader(path) as reader:
            # The index keeps what words begin with once for many, so it is asked.
            match = "SELECT 1 FROM search WHERE search MATCH ?"
            found |= {where for word, where in self.planted.items() if reader.rows(match, f'"{tokenized(word)}"')}
        return sorted(found)


def _forms(word: str) -> tuple[bytes, ...]:
    escaped = word.encode("ascii", "backslashreplace")
    return word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), escaped


def _values(path: Path) -> Iterator[bytes]:
    with Reader(path) as reader:
        for (content,) in reader.rows("SELECT bytes FROM blob"):
            yield bytes(content)
            yield from _members(bytes(content))


def _members(content: bytes) -> Iterator[bytes]:
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield name.encode()
            yield archive.read(name)
