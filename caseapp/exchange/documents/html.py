"""A saved web page read as text: its words as paragraphs, and what the page says of itself. It must not load anything.

Left out is what a reader does not see or did not come for: scripts, forms, navigation, hidden elements. Names and
dates are passed on as the page has them, never completed.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from itertools import chain, pairwise
from typing import Any

from lxml import etree, html

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.html_facts import SURROGATE, UNSEEN, PageFacts, as_edtf, one_line
from caseapp.exchange.text_files import MAX_BYTES, DecodedText, decode_text, guess_title
from caseapp.platform.translation import tr

Block = tuple[str, str]
"""Words that stand apart, after what they are: "item" and "row" follow their like without a blank line between."""

_SILENT = re.compile(
    "head|script|style|noscript|template|svg|iframe|object|embed|audio|video|canvas|map|dialog|rp"
    "|select|button|textarea|input|datalist"
)
_FRAMING = re.compile("nav|header|footer|form|navigation|banner|contentinfo|search")
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|dir|div|fieldset|figcaption|figure|footer|form"
    "|h[1-6r]|header|html|legend|li|main|menu|nav|[ou]l|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
_BROKEN_LINE = re.compile(f"(?<={_WIDE})[ \t]*+[\r\n][ \t\r\n]*+(?={_WIDE})")
_FOREIGN = re.compile("[^\x00-\x7f]")
_DOCTYPE_PARTS = re.compile(r"(<!doctype[^<>\[]*)\[[^\]]*+\]", re.IGNORECASE)
_CHARSET = re.compile(rb"<(?:meta\b[^<>]*?\bcharset|\?xml\b[^<>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

_WIDER = {
    "euc_kr": "cp949",
    "windows-949": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
}
"""What a label means in practice: the larger set that programs write under the smaller one's name."""

_NO_CHARSET = ("ascii", "utf-16", "utf-32", "idna", "punycode", "undefined", "unicode-escape", "raw-unicode")


def parse(content: bytes, name: str) -> list[Document]:
    """The text of a page and what its head states."""
    decoded = decode(content, charset_in(content))
    page, body, note = _tree(decoded.text)
    hidden = _hidden(body)
    main, left_out = _main_part(body, hidden)
    text = _words(main, left_out) or _words(body, hidden)
    if not text:
        raise NotReadable(
            " ".join(filter(None, (tr("No words were found in this page."), note))), tr("Open it and copy its text.")
        )
    facts = PageFacts(page, decoded.text)
    fields = {
        "publisher": facts.publisher(),
        "published": as_edtf(facts.published() or ("" if main is body else _time_at_head(main))),
        "url": facts.url(),
        "language": facts.language(),
    }
    return [
        Document(
            text,
            facts.title() or guess_title(text, name),
            "lxml.html",
            "text/html",
            decoded.encoding,
            " ".join(filter(None, (decoded.confidence_note, note))),
            {key: words for key, words in fields.items() if words},
            tuple(facts.authors()),
        )
    ]


def text_of(markup: str) -> str:
    """All words that a reader sees in a piece of HTML, such as a mail's; "" when there are none."""
    _, body, _ = _tree(markup)
    return _words(body, _hidden(body))


def charset_in(content: bytes) -> str:
    """The encoding that a page names in its head, or ""."""
    found = _CHARSET.search(content[:65536])
    return found[1].decode("ascii", "replace") if found else ""


def decode(content: bytes, label: str) -> DecodedText:
    """The words of bytes that name their encoding, which is doubted when they do not fit it. Raises BadInput."""
    is_marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not is_marked and content.count(b"\0") * 100 < len(content):
        content = content.replace(b"\0", b"")
    codec = _codec(label)
    if is_marked or not codec or not content.strip() or len(content) > MAX_BYTES:
        return decode_text(content)
    text = content.decode("utf-8", "replace")
    good = len(_FOREIGN.findall(text)) - text.count("\ufffd")
    # Subtle: a page stored anew keeps its old label, but a few words of EUC-KR can be valid UTF-8 by chance.
    codec = "utf-8" if good >= max(8, 20 * text.count("\ufffd")) else codec
    text = SURROGATE.sub("\ufffd", content.decode(codec, "replace").replace("\0", ""))
    damaged = text.count("\ufffd")
    if damaged * 2 > len(_FOREIGN.findall(text)):
        with suppress(BadInput):
            return decode_text(content)
    note = f"{damaged} places in the file are damaged or of another encoding; shown as \ufffd." if damaged else ""
    return DecodedText(canonical_text(text), codec, note)


def _codec(label: str) -> str:
    """The codec for a label; "" for one that is unknown, no encoding of text, or silent on bytes above ASCII."""
    name = label.strip().lower()
    try:
        codec = codecs.lookup(_WIDER.get(name, name)).name
        b"a".decode(codec)
    except (LookupError, ValueError):
        return ""
    return "" if codec.startswith(_NO_CHARSET) else _WIDER.get(codec, codec)


def _tree(markup: str) -> tuple[Any, Any, str]:
    """The page as lxml has it, its body, and a note when it was too deep to be read whole."""
    # libxml2: depth 256 without `huge_tree`, 2048 with it; the words below are lost, and only the log says so.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=True
    )
    try:
        data = (_DOCTYPE_PARTS.sub(r"\1", markup[:8192]) + markup[8192:]).encode("utf-8", "replace")
        page = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotReadable(tr("This page holds nothing that can be read."), tr("Open it and copy its text.")) from error
    is_cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    body = page.find("body")
    note = tr("The page is nested too deeply; words at its end are missing.") if is_cut else ""
    return page, page if body is None else body, note


def _hidden(body: Any) -> set[Any]:
    return {each for each in body.iterdescendants() if _is_hidden(each)}


def _is_hidden(element: Any) -> bool:
    is_silent = _SILENT.fullmatch(element.tag) and not (element.tag == "dialog" and "open" in element.attrib)
    return bool(is_silent or "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")))


def _main_part(body: Any, hidden: set[Any]) -> tuple[Any, set[Any]]:
    """The element with the words a reader came for, and all elements to leave out."""
    elements = list(body.iter())
    sizes = _sizes(elements, hidden)
    left_out = hidden | {each for each in elements if _is_framing(each) and sizes[each] * 2 <= sizes[body]}
    sizes = _sizes(elements, left_out)
    named = body.xpath("descendant-or-self::*[self::article or self::main or @role='main']")
    holding = [each for each in named if sizes[each] * 2 > sizes[body]]
    return min(holding, key=lambda each: each.tag != "article", default=body), left_out


def _sizes(elements: list[Any], left_out: set[Any]) -> dict[Any, int]:
    """The letters in each element, from the leaves up."""
    sizes: dict[Any, int] = {}
    for each in reversed(elements):
        inside = _letters(each.text) + sum(sizes[child] + _letters(child.tail) for child in each)
        sizes[each] = 0 if each in left_out else inside
    return sizes


def _letters(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _is_framing(element: Any) -> bool:
    if element.tag == "header" and next(element.iterancestors("article", "main"), None) is not None:
        return False
    return bool(_FRAMING.fullmatch(element.tag) or _FRAMING.fullmatch(element.get("role", "")))


def _words(root: Any, left_out: set[Any]) -> str:
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        is_left_out = element in left_out
        if event == "start" and is_left_out:
            walk.skip_subtree()
        elif not is_left_out:
            writer.start(element) if event == "start" else writer.end(element)
        if event == "end" and element is not root:
            writer.add(element.tail)
    return canonical_text(SURROGATE.sub("\ufffd", writer.text())).strip("\n")


class _Writer:
    """Puts running words together as blocks, in the order of the page."""

    def __init__(self) -> None:
        self._running: list[str] = []
        self._cells: list[list[Block]] = [[]]
        self._rows: list[list[list[Block]]] = []
        self._pre = 0
        self._bullet = ""

    def add(self, words: str | None) -> None:
        if words:
            self._running.append(words)

    def start(self, element: Any) -> None:
        tag = element.tag
        if _BLOCK.fullmatch(tag):
            self._flush()
        if tag == "li":
            self._bullet = "- "
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._cells.append([])
        self._pre += tag == "pre"
        self.add({"br": "\0", "rt": "("}.get(tag))
        self.add(element.text)

    def end(self, element: Any) -> None:
        tag = element.tag
        if _BLOCK.fullmatch(tag):
            self._flush()
        if tag == "li":
            self._bullet = ""
        elif tag == "tr":
            self._cells[-1].extend(_row(self._rows.pop()))
        elif tag in ("td", "th"):
            cell = self._cells.pop()
            self._rows[-1].append(cell) if self._rows else self._cells[-1].extend(cell)
        self._pre -= tag == "pre"
        self.add(")" if tag == "rt" else None)

    def text(self) -> str:
        self._flush()
        blocks = [("", ""), *self._cells[0]]
        return "".join(
            ("\n" if kind == above != "" else "\n\n") + words for (above, _), (kind, words) in pairwise(blocks)
        )

    def _flush(self) -> None:
        words = "".join(self._running)
        self._running.clear()
        if not self._pre:
            words = _SPACE.sub(" ", _BROKEN_LINE.sub("", words))
            words = re.sub("\0{3,}", "\0\0", re.sub(" ?\0 ?", "\0", words)).strip("\0 ")
        words = UNSEEN.sub("", words.replace("\0", "\n")).strip("\n")
        if words.strip():
            self._cells[-1].append(("item" if self._bullet else "", self._bullet + words))
            self._bullet = ""


def _row(cells: list[list[Block]]) -> list[Block]:
    """A row of data as one block; the cells of a table that only lays out the page one after the other."""
    blocks = list(chain.from_iterable(cells))
    if len(blocks) < 2 or any(len(cell) > 1 or "\n\n" in cell[0][1] for cell in cells if cell):
        return blocks
    words = [_SPACE.sub(" ", cell[0][1]) if cell else "" for cell in cells]
    while not words[-1]:
        words.pop()
    return [("row", " | ".join(words).lstrip())]


def _time_at_head(main: Any) -> str:
    """The first machine-readable time among the first words of an article: further down it is another's."""
    letters = 0
    for each in main.iter():
        if each.tag == "time" and (stated := one_line(each.get("datetime"))):
            return stated
        letters += _letters(each.text) + _letters(each.tail)
        if letters > 400:
            break
    return ""
