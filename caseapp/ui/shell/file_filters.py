"""What file dialogs list."""

from __future__ import annotations

from caseapp.platform.translation import mark, tr

CASE_FILTER = mark("Case files (*.case)")
LOCKED_FILTER = mark("Case files locked with a new passphrase (*.case)")


def document_filter() -> str:
    """What a file dialog lists: all formats that can be read."""
    from caseapp.exchange.documents.formats import FORMATS  # start: not before somebody imports
    from caseapp.ui.mapping.tables import ENDINGS

    known = [f"*.{ending}" for each in FORMATS for ending in each.endings]
    endings = " ".join([*known, *(f"*{ending}" for ending in sorted(ENDINGS))])
    return tr("Documents ({endings});;All files (*)", endings=endings)


def save_filter() -> str:
    """What a case can be saved as."""
    return f"{tr(CASE_FILTER)};;{tr(LOCKED_FILTER)}"
