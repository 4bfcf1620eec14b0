"""Loads a script of `packaging/` by its path: as an import, that name is another project's library."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]


def load(name: str) -> ModuleType:
    """`name` is its path in `packaging/`, without its ending."""
    spec = importlib.util.spec_from_file_location(Path(name).name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
