"""What is said after an import: what was refused and why, what came along, what is still to be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.platform.translation import plural, tr

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
        lines.insert(0, tr("{n} of {total} documents were not imported.", n=len(failed), total=total))
    if len(failed) > NAMED:
        lines.append(tr("And {n} more.", n=len(failed) - NAMED))
    return "\n".join(lines)


def failed_list(failed: Sequence[Failed]) -> str:
    """All of them, a line each."""
    return "\n".join(f"{each.name}: {each.error.message} {each.error.advice}".strip() for each in failed)


def attachment_words(mail: Brought) -> str:
    """What came with a mail."""
    names = [each.name for each in mail.attachments]
    listed, title = ", ".join(names[:NAMED]), mail.document.title
    if len(names) > NAMED:
        more = len(names) - NAMED
        words = "“{title}” came with {names} and {n} more."
        return plural(words, "“{title}” came with {names} and {n} more.", more, title=title, names=listed)
    return tr("“{title}” came with {names}.", title=title, names=listed)


def revised_words(made: NewVersion) -> str:
    """What became of the quotes of a source whose text has a newer version."""
    kept = len(made.verified) + len(made.moved)
    lost = len(made.changed) + len(made.gone)
    words = plural(
        "Version {number} of the text: {n} quote stands in it as before.",
        "Version {number} of the text: {n} quotes stand in it as before.",
        kept,
        number=made.number,
    )
    gone = plural("{n} changed or gone.", "{n} changed or gone.", lost)
    return f"{words} {gone}" if lost else words


def like_words(brought: Brought) -> str:
    """A text that is nearly that of another source."""
    like = brought.like[0]
    return tr(
        "This text is {share} like “{title}”, which is in the case already.",
        share=f"{like.likeness:.0%}",
        title=like.title,
    )


def yearless_words(brought: Brought) -> str:
    """A printed day without its year."""
    return tr("This document is dated “{date}”, without a year. Which year is it?", date=brought.yearless)
