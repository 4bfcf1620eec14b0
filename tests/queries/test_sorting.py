"""Lists stand in the order of the person's language, in whatever connection they are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.platform.translation import set_translator
from caseapp.queries import listings, meetings
from caseapp.queries.arranging import PLAIN
from caseapp.store.unit import Unit
from caseapp.workspace import Workspace
from tests.factories import add, new_case

TITLES = ["item 10", "회담", "“Item” 9", "Ärger", "会談", "arger", "Zulu"]
ENGLISH = ["arger", "Ärger", "“Item” 9", "item 10", "Zulu", "会談", "회담"]
KOREAN = ["arger", "Ärger", "“Item” 9", "item 10", "Zulu", "회담", "会談"]


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    set_translator(None)


def titles(case: Workspace, *, is_descending: bool = False) -> list[str]:
    ids = listings.ids(case.reader, ["person"], is_descending=is_descending)
    return [row.title for row in listings.page(case.reader, ids)]


def test_a_list_follows_the_language(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        for title in TITLES:
            add(case, "person", title)
        assert titles(case) == ENGLISH
        assert titles(case, is_descending=True) == ENGLISH[::-1]
        set_translator(lambda text, _about, _n: text, "ko")
        assert titles(case) == KOREAN
        set_translator(None)
        assert titles(case) == ENGLISH


def test_the_writing_connection_lists_alike(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        for title in TITLES:
            add(case, "person", title)

        def read(unit: Unit) -> list[str]:
            return listings.ids(unit, ["person"])

        assert case.do(read) == listings.ids(case.reader, ["person"])


def test_some_records_among_many_keep_the_order_of_all(tmp_path: Path) -> None:
    """What the tables rest on when they ask whether a record still stands between its neighbours."""
    with new_case(tmp_path) as case:
        for title in TITLES:
            add(case, "event", title)
        for sort in meetings.SORTS:
            every = meetings.ids(case.reader, meetings.MeetingFilter(), sort)
            for at in range(len(every) - 2):
                near = every[at : at + 3]
                assert meetings.ids(case.reader, meetings.MeetingFilter(), sort, among=near, arranged=PLAIN) == near
