"""Names under which synchronisers put a second version of a file beside it, when it was changed on two machines.

Names alone: whether such a file holds the same case, whoever means to merge it must read.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from caseapp.platform.machine import machine_name

#: What stands between the stem of the case and its ending, by whoever writes it so.
_PATTERNS = (
    # Dropbox, Nextcloud, Box: (conflicted copy 2026-11-28 140512), (Ada's conflicted copy 2026-11-28)
    r" ?[(\[][^()\[\]]*\b(conflict|conflicted|conflicting)\b[^()\[\]]*[)\]]",
    # Dropbox in German, French, Spanish, Italian, Korean, Japanese and Chinese
    r" ?[(（][^()（）]*(in konflikt stehende kopie|copie en conflit|copia (en conflicto|in conflitto))[^()（）]*[)）]",
    r" ?[(（][^()（）]*(충돌|競合|冲突|衝突)[^()（）]*[)）]",
    # Seafile: (SFConflict ada@example.org 2026-11-28-14-05-12)
    r" ?\(sfconflict [^()]*\)",
    # Syncthing: .sync-conflict-20261128-140512-ABCDEF7
    r"\.sync-conflict-\d{8}-\d{6}(-[a-z0-9]{7})?",
    # ownCloud: _conflict-20261128-140512; Synology Drive: _DiskStation_Nov-28-140512-2026_Conflict
    r"_conflict-\d{8}-\d{6}",
    r"_.+_\w*conflict(\(\d+\))?",
    # Resilio Sync: .Conflict, .Conflict(1)
    r"\.conflict(\(\d+\))?",
    # Google Drive, browsers and OneDrive: (1); iCloud Drive: 2
    r" ?\(\d{1,2}\)",
    r" [2-9]",
)
_BETWEEN = re.compile("|".join(f"(?:{each})" for each in _PATTERNS), re.IGNORECASE)
#: OneDrive puts the machine's name: -DESKTOP-4F2K9QX, -ADA-LAPTOP; such names are capitals in Windows.
_MACHINE = re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,14}(-\d{1,2})?")


def is_conflicted_name(name: str, case_name: str, machine: str = "") -> bool:
    """Whether a file called `name` may be a conflicted copy of one called `case_name`; `machine` is this one's name."""
    stem, ending = _parts(case_name)
    other, other_ending = _parts(name)
    if ending.casefold() != other_ending.casefold() or not other.startswith(stem) or other == stem:
        return False
    between = other[len(stem) :]
    is_ours = bool(machine) and between.casefold() == f"-{machine}".casefold()
    return is_ours or bool(_BETWEEN.fullmatch(between) or _MACHINE.fullmatch(between))


def conflicted_copies(case: Path) -> list[Path]:
    """The files beside a case that are called like conflicted copies of it, by name; none when its folder is gone."""
    machine = machine_name()
    try:
        beside = sorted(case.parent.iterdir())
    except OSError:
        return []
    return [each for each in beside if is_conflicted_name(each.name, case.name, machine) and each.is_file()]


def _parts(name: str) -> tuple[str, str]:
    """Stem and ending; macOS writes accents as characters of their own."""
    stem, dot, ending = unicodedata.normalize("NFC", name).rpartition(".")
    return (stem, dot + ending) if dot else (ending, "")
