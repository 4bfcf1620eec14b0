"""A saved web page read as text: its words as paragraphs, and what the page says of itself. It must not load anything.

Left out is what a reader does not see or did not come for: scripts, forms, navigation, hidden elements. Names and
dates are passed on as the page has them, never completed.
"""

from __future__ import annotations

import codecs
import json
import re
from contextlib import suppress
from html import unescape
from itertools import chain, pairwise
from typing import Any

from lxml import etree, html

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.text_files import MAX_BYTES, DecodedText, decode_text, guess_title

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
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DOCTYPE_PARTS = re.compile(r"(<!doctype[^<>\[]*)\[[^\]]*+\]", re.IGNORECASE)
_CHARSET = re.compile(rb"<(?:meta\b[^<>]*?\bcharset|\?xml\b[^<>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|page saved with singlefile\s+url:\s*)(\S+)", re.IGNORECASE)
_TITLE_END = re.compile(r"(.+\S)\s+(?:[|–—»·-]|::)\s+(\S.*)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PUBLISHED = re.compile(
    r"(?:(?:article|og):)?published_time|datepublished|date|dc(?:terms)?\.date(?:\.issued)?|dcterms\.issued|pubdate"
    r"|publish[-_]?date|(?:citation_)?publication_date|citation_date|parsely-pub-date"
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d)?(?::?(\d\d))?")
_AUTHOR = re.compile(r"author|dc\.creator|citation_author|article:author")

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
        raise NotReadable(f"No words were found in this page. {note}".strip(), "Open it and copy its text.")
    facts = _Facts(page, decoded.text)
    fields = {
        "publisher": facts.publisher(),
        "published": _as_edtf(facts.published() or ("" if main is body else _time_at_head(main))),
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
    text = _SURROGATE.sub("\ufffd", content.decode(codec, "replace").replace("\0", ""))
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
        raise NotReadable("This page holds nothing that can be read.", "Open it and copy its text.") from error
    is_cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    body = page.find("body")
    note = "The page is nested too deeply; words at its end are missing." if is_cut else ""
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
    return canonical_text(_SURROGATE.sub("\ufffd", writer.text())).strip("\n")


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
        words = _UNSEEN.sub("", words.replace("\0", "\n")).strip("\n")
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


class _Facts:
    """What a page says of itself: in its head, and in JSON-LD."""

    def __init__(self, page: Any, markup: str) -> None:
        self._page = page
        self._markup = markup
        keys = ("property", "name", "itemprop")
        metas = [(next(filter(None, map(meta.get, keys)), ""), meta.get("content")) for meta in page.iter("meta")]
        self._metas = [(key.strip().lower(), words) for key, stated in metas if (words := _line(stated))]
        nodes = _linked_data(page)
        self._known = {str(node["@id"]): node for node in nodes if "name" in node and "@id" in node}
        dated = [each for each in nodes if each.get("headline")] + [each for each in nodes if each.get("datePublished")]
        self._article = dated[0] if dated else {}

    def title(self) -> str:
        """As shared with others, else as the article has it, else the page's own without the name of the site."""
        stated = [*self._meta("og:title"), _line(self._article.get("headline")), self._first("h1")]
        return next(filter(None, stated), "") or _without_site(self._first("title"), self.publisher())

    def authors(self) -> list[str]:
        names = self._names("author") or self._meta(_AUTHOR)
        return [name for name in dict.fromkeys(names) if not _is_address(name)]

    def publisher(self) -> str:
        return next(iter(self._meta("og:site_name") + self._names("publisher")), "")

    def published(self) -> str:
        stated = [
            _line(self._article.get("datePublished")),
            *self._meta("article:published_time"),
            *self._meta(_PUBLISHED),
        ]
        return next(filter(None, stated), "")

    def url(self) -> str:
        links = [each.get("href") for each in self._page.iter("link") if each.get("rel", "").lower() == "canonical"]
        saved = _SAVED_FROM.search(self._markup)
        stated = [*map(_line, links), *self._meta("og:url"), _line(saved[1]) if saved else ""]
        return next(filter(_is_address, stated), "")

    def language(self) -> str:
        stated = self._page.get("lang") or self._page.get("xml:lang") or self._page.get(_XML_LANG) or ""
        found = _LANGUAGE.fullmatch(stated.strip().replace("_", "-"))
        return found[0] if found else ""

    def _first(self, tag: str) -> str:
        words = (_line(each.text_content()) for each in self._page.xpath(f"//{tag}[not(ancestor::svg)]"))
        return next(filter(None, words), "")

    def _meta(self, key: str | re.Pattern[str]) -> list[str]:
        return [words for name, words in self._metas if re.fullmatch(key, name)]

    def _names(self, key: str) -> list[str]:
        stated = self._article.get(key)
        names = []
        for each in stated if isinstance(stated, list) else [stated]:
            if isinstance(each, dict):
                each = each.get("name") or self._known.get(str(each.get("@id")), {}).get("name")
            names.append(_line(each))
        return list(filter(None, names))


def _time_at_head(main: Any) -> str:
    """The first machine-readable time among the first words of an article: further down it is another's."""
    letters = 0
    for each in main.iter():
        if each.tag == "time" and (stated := _line(each.get("datetime"))):
            return stated
        letters += _letters(each.text) + _letters(each.tail)
        if letters > 400:
            break
    return ""


def _as_edtf(words: str) -> str:
    """ISO without what EDTF does not know: parts of seconds, and an offset without its colon."""
    found = _ISO_TIME.fullmatch(words)
    return f"{found[1]}{found[2] or ''}{f':{found[3]}' if found[3] else ''}" if found else words


def _linked_data(page: Any) -> list[dict[str, Any]]:
    """The objects of a page's JSON-LD, outermost first; what is malformed states nothing."""
    queue: list[Any] = []
    for script in page.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            with suppress(ValueError, RecursionError):
                queue.append(json.loads(script.text or "", strict=False))
    for each in queue:
        if isinstance(each, dict):
            queue.extend(each.get(key) for key in ("@graph", "mainEntity"))
        elif isinstance(each, list):
            queue.extend(each)
    return [each for each in queue if isinstance(each, dict)]


def _line(words: object) -> str:
    """A value stated in a page, as one line that can be stored; "" for what is no string."""
    if not isinstance(words, str):
        return ""
    return " ".join(canonical_text(_SURROGATE.sub("\ufffd", _UNSEEN.sub("", unescape(words)))).split())


def _is_address(words: str) -> bool:
    return words.lower().startswith(("http://", "https://"))


def _without_site(title: str, site: str) -> str:
    """The name of a page without that of its site: the last part, when it is the site's name or the shorter one."""
    found = _TITLE_END.fullmatch(title)
    return found[1] if found and (found[2] == site or len(found[2]) < len(found[1])) else title
