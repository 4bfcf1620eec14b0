"""A comparison as words: plain text to read and mail, Markdown, and rows of a table. Values stay on one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries.comparing import Comparison, RecordDifference

WHAT = {"added": mark("Added"), "changed": mark("Changed"), "deleted": mark("Deleted")}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One row of the table: a value that is otherwise. `field` is "" for a record without any to show."""

    record_id: str
    kind: str
    title: str
    what: str
    field: str
    before: str
    after: str


def rows_of(comparison: Comparison) -> Iterator[DifferenceRow]:
    """Every value that is otherwise, in the order of the comparison; labels in English."""
    for group in comparison.groups:
        for record in group.records:
            head = record.record_id, record.kind, record.title, record.what
            lines = [(each.label, line.before, line.after) for each in record.fields for line in each.lines]
            for line in lines or [("", "", "")]:
                yield DifferenceRow(*head, *line)


def summary(comparison: Comparison) -> str:
    """How many records are otherwise, in a line."""
    if comparison.is_equal:
        return tr("Nothing is different.")
    counts = (
        plural("{n} record added", "{n} records added", comparison.added) if comparison.added else "",
        plural("{n} changed", "{n} changed", comparison.changed) if comparison.changed else "",
        plural("{n} deleted", "{n} deleted", comparison.deleted) if comparison.deleted else "",
    )
    return " · ".join(filter(None, counts))


def as_text(comparison: Comparison, heading: str) -> str:
    """Plain text: kinds, their records, and below each what is otherwise."""
    lines = [heading, summary(comparison)]
    for group in comparison.groups:
        lines += ["", tr(kind_shown(group.kind).plural)]
        for record in group.records:
            lines.append(f"  {tr(WHAT[record.what])}: {_line(record.title)}")
            lines += [f"    {words}" for words in _fields(record)]
    return "\n".join(lines) + "\n"


def as_markdown(comparison: Comparison, heading: str) -> str:
    """The same as Markdown; what records say is never taken for markup."""
    lines = [f"# {_plain(heading)}", "", _plain(summary(comparison))]
    for group in comparison.groups:
        lines += ["", f"## {_plain(tr(kind_shown(group.kind).plural))}", ""]
        for record in group.records:
            lines.append(f"- {tr(WHAT[record.what])}: **{_plain(_line(record.title))}**")
            lines += [f"  - {_plain(words)}" for words in _fields(record)]
    return "\n".join(lines) + "\n"


def _fields(record: RecordDifference) -> Iterator[str]:
    for field in record.fields:
        for line in field.lines:
            before, after = _line(line.before), _line(line.after)
            if not before:
                yield tr("{field}: {value}", field=tr(field.label), value=after)
            elif not after:
                yield tr("{field}: {value} – taken away", field=tr(field.label), value=before)
            else:
                yield tr("{field}: {before} → {after}", field=tr(field.label), before=before, after=after)


def _line(words: str) -> str:
    return " ".join(words.split())


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
