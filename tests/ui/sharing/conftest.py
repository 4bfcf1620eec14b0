"""The window of the shell's tests; passphrases that cost a millisecond."""

import pytest

from caseapp.exchange.packages import passphrases
from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the work of a passphrase small."""
    monkeypatch.setattr(passphrases, "WORK", 8)
