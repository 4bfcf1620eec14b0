"""Run by hatchling before it builds: writes `caseapp/platform/_version.py` for the wheel and the source archive.

Not for an editable install, which is a source tree and reads its own git.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Hatchling finds it by its name."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file, and let it in though git passes over it; `version` is the kind of build."""
        if version != "editable":
            # By its path: this folder would hide libraries that are called as its files are.
            versions = runpy.run_path(str(Path(self.root) / "packaging" / "version.py"))
            versions["write"](Path(self.root))
            build_data["artifacts"].append(versions["GENERATED"])
