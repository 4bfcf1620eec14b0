"""The window of the shell's tests."""

from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]
