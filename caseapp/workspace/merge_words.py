"""What a merge did and what is left to do, in plain words for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterable

from caseapp.domain.merging import MergeReport
from caseapp.platform.translation import plural, tr


def nothing_words(name: str) -> str:
    """What is said of a copy that brings nothing."""
    return tr("Everything in “{name}” is here already.", name=name)


def summary(report: MergeReport) -> str:
    """One sentence or a few."""
    if not report.steps:
        return nothing_words(report.name)
    return " ".join(_sentences(report))


def _sentences(report: MergeReport) -> Iterable[str]:
    what = ", ".join(
        words
        for count, words in (
            (len(report.added), plural("{n} new record", "{n} new records", len(report.added))),
            (len(report.changed), plural("{n} changed", "{n} changed", len(report.changed))),
            (len(report.deleted), plural("{n} deleted", "{n} deleted", len(report.deleted))),
        )
        if count
    )
    head = tr("“{name}” is merged: {what}.", name=report.name, what=what or tr("nothing here is otherwise by it"))
    yield head
    if report.is_independent:
        yield tr("It never was a copy of this case: who is the same as whom is proposed in “Same person?”.")
    if report.joined:
        yield plural("{n} document was in both.", "{n} documents were in both.", len(report.joined))
    if report.open:
        yield plural("{n} conflict is put off.", "{n} conflicts are put off.", len(report.open))
    if report.skipped_choices:
        yield plural(
            "{n} decision was not needed any more.",
            "{n} decisions were not needed any more.",
            len(report.skipped_choices),
        )
