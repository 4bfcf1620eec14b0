"""`caseapp self-test`: the main job on throw-away cases, to see that an installed program works with all its parts.

It runs wherever the program runs, in a bundle as well. Everything it makes, settings and keys too, is in a folder of
its own that goes with it: no case and no setting of the person is read or written, also not by the child process.
"""

from caseapp.cli.self_test.run import run_self_test

__all__ = ["run_self_test"]
