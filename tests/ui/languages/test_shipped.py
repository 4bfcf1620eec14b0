"""The window in each language that is shipped: every word asked for is one a translator gets to see, and has room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import translations
from caseapp.platform.translation import ENGLISH, language, language_codes
from caseapp.ui import languages
from caseapp.ui.languages import Languages
from caseapp.ui.stage import Stage
from tests.ui.languages.room import cut_in
from tests.ui.languages.walk import Walk

SHIPPED = [code for code in language_codes() if code != ENGLISH]


@pytest.fixture(params=SHIPPED)
def code(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[str]:
    """Put one language after the other in force, whatever the settings say; ask for it before the window is made."""
    apply, wanted = Languages.apply, str(request.param)
    monkeypatch.setattr(Languages, "apply", lambda self, _code: apply(self, wanted))
    yield wanted
    for each in qapp.findChildren(Languages):
        apply(each, ENGLISH)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Note all words that are asked for."""
    found: set[str] = set()
    translated = languages._translated

    def noting(text: str, about: str, n: int) -> str:
        found.add(text)
        return translated(text, about, n)

    monkeypatch.setattr(languages, "_translated", noting)
    return found


def test_every_word_asked_for_is_to_be_translated_and_has_room(
    code: str, asked: set[str], make_stage: Callable[[], Stage], monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = Walk(make_stage(), monkeypatch)
    assert language() == code
    cut: dict[str, str] = {}

    def measure(window: QWidget) -> None:
        for where, words in cut_in(window):
            cut.setdefault(f"{where}: {words!r}", walk.page)

    walk.go(measure)
    assert len(asked) > 500
    assert sorted(asked - {message.words for message in translations.messages()} - {""}) == []
    assert not cut, "\n".join(f"{words} ({page})" for words, page in cut.items())
