"""Writes the case file of today's schema that later migrations must carry forward: `python tests/data/build_cases.py`.

Run once per schema, before the next migration is written; a file that stands is never written again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from caseapp.store.lifecycle import SCHEMA_VERSION
from caseapp.workspace.sample import build_sample

CASES = Path(__file__).parent / "cases"


def main() -> int:
    """Builds the file when it is not there."""
    path = CASES / f"schema-{SCHEMA_VERSION}.case"
    if path.exists():
        sys.stderr.write(f"{path} stands already; old files are not written again.\n")
        return 1
    CASES.mkdir(exist_ok=True)
    build_sample(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
