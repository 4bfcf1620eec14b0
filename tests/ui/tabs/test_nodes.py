"""How groups stand, as data: kept, read again, and what is damaged or gone left out."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QRect

from caseapp.ui.tabs.nodes import Leaf, Node, Split, as_words, from_words, leaves
from caseapp.ui.tabs.places import Side, part_of, side_at

TREE = Split(True, (600, 400), (Leaf(("a", "b"), "b"), Split(False, (1, 2), (Leaf(("c",), "c"), Leaf(("d",), "d")))))


def test_what_is_kept_is_read_again() -> None:
    assert from_words(json.loads(json.dumps(as_words(TREE))), {"a", "b", "c", "d"}) == TREE
    assert [leaf.front for leaf in leaves(TREE)] == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("known", "left"),
    [
        ({"a", "c", "d"}, Split(True, (600, 400), (Leaf(("a",), "b"), TREE.parts[1]))),
        ({"a", "b", "c"}, Split(True, (600, 400), (TREE.parts[0], Leaf(("c",), "c")))),
        ({"a", "b"}, TREE.parts[0]),
        (set(), None),
    ],
)
def test_pages_that_are_gone_leave_no_empty_group(known: set[str], left: Node | None) -> None:
    assert from_words(as_words(TREE), known) == left


@pytest.mark.parametrize(
    "words", [None, 3, [], {}, {"parts": 3}, {"parts": [None, 4]}, {"keys": "a"}, {"keys": [1, None], "front": "a"}]
)
def test_what_is_damaged_is_nothing(words: object) -> None:
    assert from_words(words, {"a"}) is None


def test_damaged_sizes_are_shares_of_one() -> None:
    words = {"across": True, "sizes": [-4, "x"], "parts": [{"keys": ["a"]}, {"keys": ["b"]}]}
    assert from_words(words, {"a", "b"}) == Split(True, (1, 1), (Leaf(("a",)), Leaf(("b",))))


@pytest.mark.parametrize(
    ("at", "side"),
    [
        ((5, 200), Side.LEFT),
        ((395, 200), Side.RIGHT),
        ((200, 5), Side.ABOVE),
        ((200, 395), Side.BELOW),
        ((200, 200), Side.HERE),
        ((30, 20), Side.ABOVE),
    ],
)
def test_the_nearest_side_takes_what_is_dropped(at: tuple[int, int], side: Side) -> None:
    assert side_at(QRect(0, 0, 400, 400), QPoint(*at)) is side


def test_the_parts_of_two_sides_fill_a_group() -> None:
    around = QRect(10, 20, 301, 203)
    for one, other in ((Side.LEFT, Side.RIGHT), (Side.ABOVE, Side.BELOW)):
        first, second = part_of(around, one), part_of(around, other)
        assert first.united(second) == around
        assert not first.intersects(second)
    assert part_of(around, Side.HERE) == around
    assert side_at(QRect(), QPoint(0, 0)) is Side.HERE
