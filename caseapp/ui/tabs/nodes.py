"""How tab groups stand in a window, as plain data that can be kept and read again. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """One tab group: the keys of its pages in their order, and the one in front."""

    keys: tuple[str, ...]
    front: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Groups and splits beside each other, or below each other; `sizes` are their shares."""

    is_across: bool
    sizes: tuple[int, ...]
    parts: tuple[Node, ...]


Node = Leaf | Split


def as_words(node: Node) -> dict[str, object]:
    """What JSON can hold."""
    if isinstance(node, Leaf):
        return {"keys": list(node.keys), "front": node.front}
    parts = [as_words(part) for part in node.parts]
    return {"across": node.is_across, "sizes": list(node.sizes), "parts": parts}


def from_words(words: object, known: Collection[str]) -> Node | None:
    """What `as_words` gave, with the pages that are still known; None when nothing of it is left or it is damaged."""
    if not isinstance(words, dict):
        return None
    if "parts" not in words:
        keys = tuple(key for key in _list(words.get("keys")) if isinstance(key, str) and key in known)
        front = words.get("front")
        return Leaf(keys, front if isinstance(front, str) else "") if keys else None
    sizes = [size if isinstance(size, int) and size > 0 else 1 for size in _list(words.get("sizes"))]
    read = [from_words(part, known) for part in _list(words["parts"])]
    sizes = (sizes + [1] * len(read))[: len(read)]
    kept = [(part, size) for part, size in zip(read, sizes, strict=True) if part is not None]
    if len(kept) < 2:
        return kept[0][0] if kept else None
    return Split(bool(words.get("across")), tuple(size for _, size in kept), tuple(part for part, _ in kept))


def leaves(node: Node) -> Iterator[Leaf]:
    """The groups of a node, in their order."""
    if isinstance(node, Leaf):
        yield node
    else:
        for part in node.parts:
            yield from leaves(part)


def _list(words: object) -> list[object]:
    return words if isinstance(words, list) else []
