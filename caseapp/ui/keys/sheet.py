"""The keyboard on paper: a sheet of all keys, as a PDF file or as plain text."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from caseapp.platform.translation import mark, tr
from caseapp.ui.keys.chosen import KeyRow
from caseapp.ui.keys.rules import native

TITLE = mark("Caseapp: keyboard")
NOTE = mark("Single letters work in the reader: those that mark need selected words.")
_LETTER_LANDS = ("US", "CA", "MX", "PH", "CL", "CO")
_KEY_WIDTH = 22


def as_text(rows: Sequence[KeyRow]) -> str:
    """The sheet as plain text."""
    title = tr(TITLE)
    parts = [title, "=" * len(title), "", tr(NOTE)]
    for menu, group in _groups(rows):
        parts += ["", menu, "-" * len(menu)]
        parts += [f"{native(row.key):<{_KEY_WIDTH}} {row.title}" for row in group]
    return "\n".join(parts) + "\n"


def as_pdf(rows: Sequence[KeyRow], *, on_letter: bool = False) -> bytes:
    """The sheet as a PDF file of A4 pages, or of US letter."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(tr(TITLE))
    writer.setCreator("Caseapp")
    size = QPageSize(QPageSize.PageSizeId.Letter if on_letter else QPageSize.PageSizeId.A4)
    # Qt: a document that is printed gets margins of 2 cm and page numbers by itself.
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    document = QTextDocument()
    font = QFont(["Roboto", "Noto Sans", "sans-serif"])
    font.setPointSizeF(9.5)
    document.setDefaultFont(font)
    document.setHtml(_as_html(rows))
    document.print_(writer)
    del writer  # Qt: the file is whole only when its writer is gone
    return bytes(buffer.data().data())


def is_letter_land(territory: str) -> bool:
    """Whether people there print on US letter; `territory` is a code of two letters."""
    return territory in _LETTER_LANDS


def _as_html(rows: Sequence[KeyRow]) -> str:
    parts = [f"<h2>{html.escape(tr(TITLE))}</h2><p>{html.escape(tr(NOTE))}</p>"]
    for menu, group in _groups(rows):
        lines = "".join(
            f'<tr><td width="130"><b>{html.escape(native(row.key))}</b></td><td>{html.escape(row.title)}</td></tr>'
            for row in group
        )
        parts.append(f'<h3>{html.escape(menu)}</h3><table cellpadding="2" cellspacing="0" width="100%">{lines}</table>')
    return f'<body style="color: #000000; background: #ffffff">{"".join(parts)}</body>'


def _groups(rows: Sequence[KeyRow]) -> Iterable[tuple[str, list[KeyRow]]]:
    """The verbs that have keys, menu by menu."""
    keyed = [row for row in rows if row.key]
    for menu, group in groupby(keyed, key=attrgetter("menu")):
        yield menu, list(group)
