"""The real window, as the tests of the shell have it."""

from tests.ui.shell.conftest import hands, make_stage, sample, stage

__all__ = ["hands", "make_stage", "sample", "stage"]
