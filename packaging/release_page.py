"""The page of a release: a template filled with what is known of it."""

from __future__ import annotations

import re

#: Where there is no template.
PLAIN = """# Caseapp @VERSION@

@CHANGES@
"""

_SECTIONS = {
    "CHANGES": "## What changed\n\n@CHANGES@",
    "STARTED": "## Who started what\n\n@STARTED@",
    "SKIPPED": "## Checks left out\n\n@SKIPPED@",
    "SUMS": "## SHA-256\n\n```\n@SUMS@\n```",
    "COMMIT": "Built from commit @COMMIT@ on @DATE@.",
}


def filled(template: str, facts: dict[str, str]) -> str:
    """The page with every fact in its place; those that it has no place for follow at its end."""
    lacking = [section for name, section in _SECTIONS.items() if f"@{name}@" not in template]
    page = "\n\n".join((template.strip(), *lacking))
    return re.sub(r"@([A-Z]+)@", lambda found: facts.get(found[1], found[0]), page) + "\n"
