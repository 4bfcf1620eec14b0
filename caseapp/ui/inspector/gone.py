"""What the inspector says of a record that was deleted: which it was, who deleted it and when, and what it said."""

from __future__ import annotations

from caseapp.platform.translation import tr
from caseapp.queries.record_history import DELETED, record_history
from caseapp.store.reader import Rows
from caseapp.ui.text.moments import moment_words

LINES = 8


def gone_words(rows: Rows, record_id: str) -> tuple[str, str]:
    """A sentence, and what there is to know; two empty words when the case never had the record."""
    found = record_history(rows, record_id, 1)
    if not found.is_deleted or not found.steps:
        return "", ""
    step = found.steps[0]
    told = [tr("{author} · {when}", author=step.author, when=moment_words(step.made_at))]
    if step.what == DELETED:
        fields = [each for each in step.fields if each.name != "title"][:LINES]
        told += [
            tr("{field}: {words}", field=tr(each.label), words="; ".join(line.before for line in each.lines))
            for each in fields
        ]
    return tr("“{title}” was deleted", title=found.title), "\n".join(told)
