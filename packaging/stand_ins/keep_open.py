"""Run in the bundle before the program: it reads its modules from the file that it was started from, to the end.

An upgrade puts another file in its place while the program runs; modules that are loaded later would be looked for
in that one, at places where others begin.
"""

import importlib
import os
import sys

if sys.platform == "linux":
    _archive = importlib.import_module("pyimod02_importers").pyz_archive
    _archive._filename = f"/proc/self/fd/{os.open(_archive._filename, os.O_RDONLY | os.O_CLOEXEC)}"
