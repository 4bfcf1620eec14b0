"""A chain of attribution in one line, the same wherever it is read: from the nearest reporter out to the origin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from caseapp.platform.translation import mark, tr

ARROW = "←"
UNKNOWN = mark("not known")
_ISOLATE, _END = "\u2068", "\u2069"


def chain_line(names: Iterable[str]) -> str:
    """Such as "China News Service ← Yonhap ← Im Soo-seok"; "" for no chain."""
    return f" {ARROW} ".join(_apart(" ".join(name.split()) or tr(UNKNOWN)) for name in names)


def _apart(name: str) -> str:
    """Two names from right to left, side by side, would change places around their arrow."""
    is_mirrored = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return f"{_ISOLATE}{name}{_END}" if is_mirrored else name
