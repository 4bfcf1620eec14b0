"""The window of the shell's tests."""

from tests.ui.shell.conftest import make_stage, stage

__all__ = ["make_stage", "stage"]
