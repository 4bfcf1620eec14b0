"""The tables of a language: lines of words, or of columns between tabs, in `resources/suggest`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from caseapp.platform.paths import resources_dir


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, each as its columns; lines that begin with # are remarks."""
    path = resources_dir() / "suggest" / name
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def several(cell: str) -> list[str]:
    """The parts of a cell that has several."""
    return [part for part in cell.split(";") if part]


@lru_cache
def words(name: str) -> frozenset[str]:
    """All words of a table, however many stand on a line."""
    return frozenset(word for row in rows(name) for word in row[0].split())


def bag(line: str) -> frozenset[str]:
    """The words of a short list that stands in the code."""
    return frozenset(line.split())
