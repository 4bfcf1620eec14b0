"""The one form in which a source's text is stored: line feeds only, and no character a text view would alter.

It runs once, at import; afterwards a text version never changes, so every code-point offset into it stays true.
It must not trim, normalise (NFC) or otherwise improve the words.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from caseapp.domain.errors import BadInput
from caseapp.platform.translation import tr

TITLE_LENGTH = 120
"""The most characters of a title that is made of words."""

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Qt: QTextDocument splits a block at U+FDD0 and U+FDD1, and a string that begins with U+FFFE arrives byte-swapped.
# Unicode reserves these and the other noncharacters for internal use, so no text loses meaning by the replacement.
_NONCHARACTERS = re.compile(
    "[\ufdd0-\ufdef" + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0, 0x110000, 0x10000)) + "]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
#: A line that is not blank, looked for where lines begin alone: a long blank one is passed once.
_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points, `start_cp` to before `end_cp`."""

    start_cp: int
    end_cp: int


def canonical_newlines(text: str) -> str:
    """Return `text` with CRLF, CR, VT, FF, NEL, U+2028 and U+2029 each as one line feed."""
    return _NEWLINES.sub("\n", text)


def canonical_text(text: str) -> str:
    """Return the form that is stored: canonical newlines, no leading byte-order mark, no noncharacters.

    A leading U+FEFF goes (Qt drops it, which would shift every offset by one; elsewhere it stays). Noncharacters
    become U+FFFD one for one. NUL and lone surrogates are left for `text_problems` to refuse.
    """
    text = canonical_newlines(text)
    return text if text.isascii() else _NONCHARACTERS.sub("\ufffd", text.lstrip("\ufeff"))


def text_problems(text: str) -> None:
    """Raise BadInput if `text` cannot be stored: it holds NUL or a lone surrogate."""
    if "\x00" in text:
        raise BadInput(
            tr("The text contains NUL characters, so it is probably not plain text."), tr("Save it as text first.")
        )
    if _SURROGATES.search(text):
        raise BadInput(
            tr("The text contains half a character (a lone surrogate)."), tr("Save it again as UTF-8 and retry.")
        )


def sha256_text(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, as 64 lower-case hexadecimal digits. Raises BadInput as above."""
    text_problems(text)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def paragraphs(text: str) -> list[Span]:
    """Return the spans of the non-blank lines of canonical `text`, in order: paragraph 1 is the first of them."""
    return [Span(*found.span()) for found in _LINE.finditer(text)]


def shortened(words: str) -> str:
    """Words as a title: one line, cut at a word when long."""
    line = " ".join(words.split())
    if len(line) <= TITLE_LENGTH:
        return line
    head, space, _ = line[:TITLE_LENGTH].rpartition(" ")
    return (head if space and len(head) > TITLE_LENGTH // 2 else line[: TITLE_LENGTH - 1]) + "…"
