"""Words of a source on their way by drag and drop: a span selected in the reader, or a quote that has its card."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

MIME = "application/x-caseapp-words"


@dataclass(frozen=True, slots=True)
class Carried:
    """A span of a text version in code points, or with `excerpt_id` a quote."""

    excerpt_id: str = ""
    version_id: str = ""
    start_cp: int = 0
    end_cp: int = 0


def carry(words: Carried, data: QMimeData) -> QMimeData:
    """Puts words into what is dragged, beside what other programs take from it."""
    fields = [words.excerpt_id, words.version_id, words.start_cp, words.end_cp]
    data.setData(MIME, json.dumps(fields).encode())
    return data


def carried(data: QMimeData) -> Carried | None:
    """The words in what is dragged; None when it is something else."""
    if not data.hasFormat(MIME):
        return None
    try:
        excerpt_id, version_id, start_cp, end_cp = json.loads(bytes(data.data(MIME).data()))
        return Carried(str(excerpt_id), str(version_id), int(start_cp), int(end_cp))
    except (ValueError, TypeError):
        return None
