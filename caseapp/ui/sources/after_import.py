"""What is said after an import: what was refused and why, what came along, what is still to be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caseapp.ops.versions import NewVersion
    from caseapp.workspace.importing import Brought, Failed

NAMED = 3


def open_questions(brought: Sequence[Brought]) -> list[Brought]:
    """The documents of which something is to be asked."""
    return [each for each in brought if each.like or each.yearless or each.attachments]


def failed_words(failed: Sequence[Failed], total: int) -> str:
    """Which files were not imported, each with its reason; of many the first."""
    lines = [f"{Path(each.name).name}: {each.error.message} {each.error.advice}".strip() for each in failed[:NAMED]]
    if total > 1:
        lines.insert(0, f"{len(failed)} of {total} documents were not imported.")
    if len(failed) > NAMED:
        lines.append(f"And {len(failed) - NAMED} more.")
    return "\n".join(lines)


def failed_list(failed: Sequence[Failed]) -> str:
    """All of them, a line each."""
    return "\n".join(f"{each.name}: {each.error.message} {each.error.advice}".strip() for each in failed)


def attachment_words(mail: Brought) -> str:
    """What came with a mail."""
    names = [each.name for each in mail.attachments]
    listed = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    return f"“{mail.document.title}” came with {listed}."


def revised_words(made: NewVersion) -> str:
    """What became of the quotes of a source whose text has a newer version."""
    kept = len(made.verified) + len(made.moved)
    lost = len(made.changed) + len(made.gone)
    words = f"Version {made.number} of the text: {kept} quote{'s' if kept != 1 else ''} stand in it as before."
    return f"{words} {lost} changed or gone." if lost else words


def like_words(brought: Brought) -> str:
    """A text that is nearly that of another source."""
    like = brought.like[0]
    return f"This text is {like.likeness:.0%} like “{like.title}”, which is in the case already."


def yearless_words(brought: Brought) -> str:
    """A printed day without its year."""
    return f"This document is dated “{brought.yearless}”, without a year. Which year is it?"
