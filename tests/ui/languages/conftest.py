"""The real window, as the tests of the shell have it, and a language that nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from caseapp.platform.translation import set_translator
from caseapp.ui.languages import Languages
from tests.ui.languages.pseudo import pseudo
from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]


@pytest.fixture(autouse=True)
def clipboard_empty(qapp: QApplication) -> None:
    """Leave nothing that another test has copied: a walk through the verbs pastes it into the case."""
    QGuiApplication.clipboard().clear()


@pytest.fixture
def strange_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the pseudo-locale in force; ask for it before the window is made."""
    monkeypatch.setattr(Languages, "apply", _speak_strangely)
    set_translator(pseudo)
    yield
    set_translator(None)


def _speak_strangely(_languages: Languages, _code: str) -> None:
    set_translator(pseudo)
