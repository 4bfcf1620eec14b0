"""OpenDocument texts (ODT, or FODT in one file) read as text: what a reader sees, and what the file says of itself.

Tracked insertions count, deletions do not; left out are hidden text, comments, headers and footers. Every list gets
"- ": its numbers are rules, not words. Dates of the file are not passed on: they do not tell when it was published.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from caseapp.exchange.documents.archives import PROTECTED, SAVE_AGAIN, open_archive, parse_xml
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.flow import Flow
from caseapp.exchange.documents.formats import ODT
from caseapp.exchange.documents.properties import language_field, names_in, said
from caseapp.exchange.text_files import guess_title
from caseapp.platform.translation import tr

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_TEXT, _OFFICE = (f"{{{_NAMESPACE.format(name)}}}" for name in ("text", "office"))
_META_CREATOR = f"{{{_NAMESPACE.format('meta')}}}initial-creator"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_TAG = re.compile(r"\{" + _NAMESPACE.format("(text|table|drawing|office|svg-compatible)") + r"\}(.+)")
_LEFT_OUT = re.compile(
    "text:(?:tracked-changes|note-citation|script|.+-source|.+-decls)|office:(?:annotation|forms|binary-data)"
    "|svg-compatible:.+"
)
_PICTURE = re.compile(rb"(<office:binary-data>)[^<]*")
_HIDDEN_STYLES = "//s:style[s:text-properties/@t:display='none']"
_SPACES = {"s": _NAMESPACE.format("style"), "t": _NAMESPACE.format("text")}
_FAMILY = {"text:span": "text", "text:p": "paragraph", "text:h": "paragraph"}
_CHARACTERS = {"text:s": "\x1c", "text:tab": "\x1d", "text:line-break": "\x1e", "text:ruby-text": "("}
"""Controls stand for blanks that are written, while those between the words of XML become one."""

_ENDS = {"table": Flow.end_cell, "drawing": Flow.end_aside}
_WRITTEN = str.maketrans("\x1c\x1d\x1e", " \t\n")
_BLANK = re.compile(r"[ \t\r\n]+")


def parse(content: bytes, name: str) -> list[Document]:
    """The text of an OpenDocument text and what its properties state."""
    roots = _roots(content)
    body = roots[0].find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise NotReadable(tr("This is not an OpenDocument text."), tr(SAVE_AGAIN))
    walker = _Walker(roots)
    walker.walk(body)
    text = walker.flow.text()
    meta = next((found for root in roots if (found := root.find(f"{_OFFICE}meta")) is not None), roots[0])
    title = said(meta, "title") or guess_title(walker.heading or text, name)
    authors = names_in(said(meta, _META_CREATOR) or said(meta, "creator"))
    return [
        Document(text, title, "lxml", ODT.media_type, "", "", language_field(text, said(meta, "language")), authors)
    ]


def _roots(content: bytes) -> list[Any]:
    """What holds the text, first; then what else tells of it."""
    if not content.startswith(b"PK"):
        return [parse_xml(_PICTURE.sub(rb"\1", content))]
    archive = open_archive(content)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        raise NotReadable(*map(tr, PROTECTED))
    others = [part for part in ("meta.xml", "styles.xml") if part in archive.names]
    return [parse_xml(archive.read(part)) for part in ("content.xml", *others)]


def _name(element: Any) -> str:
    found = _TAG.fullmatch(element.tag)
    return f"{found[1]}:{found[2]}" if found else ""


def _clean(words: str) -> str:
    return _BLANK.sub(" ", words).strip(" ").translate(_WRITTEN)


class _Walker:
    """Goes through the words of the body."""

    def __init__(self, roots: list[Any]) -> None:
        self.flow = Flow(_clean)
        self.heading = ""
        styles = [style for root in roots for style in root.xpath(_HIDDEN_STYLES, namespaces=_SPACES)]
        space = f"{{{_SPACES['s']}}}"
        self._hidden = {(style.get(f"{space}family"), style.get(f"{space}name")) for style in styles}
        regions = roots[0].iterfind(f".//{_TEXT}deletion/..")
        self._deletions = {region.get(f"{_TEXT}id") or region.get(_XML_ID) for region in regions}
        self._in_deletion: set[str | None] = set()
        self._level = 0
        self._bullets = [""]

    def walk(self, root: Any) -> None:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = _name(element)
            is_left_out = self._is_left_out(name, element)
            if is_left_out and event == "start":
                walk.skip_subtree()
            elif not is_left_out:
                self._start(name, element) if event == "start" else self._end(name)
            if event == "end" and element.tail and _name(element.getparent()).startswith("text:"):
                self._add(element.tail)

    def _is_left_out(self, name: str, element: Any) -> bool:
        is_hidden = element.get(f"{_TEXT}display") == "none" or element.get(f"{_TEXT}is-hidden") == "true"
        style = (_FAMILY.get(name), element.get(f"{_TEXT}style-name"))
        return is_hidden or style in self._hidden or bool(_LEFT_OUT.fullmatch(name))

    def _start(self, name: str, element: Any) -> None:
        if _stands_apart(name):
            self.flow.open(is_cell=name.startswith("table:"))
            self._bullets.append("")
        elif name == "text:list":
            self._level += 1
        elif name == "text:list-item":
            self._bullets[-1] = "  " * (min(self._level, 9) - 1) + "- "
        elif name.startswith("text:"):
            count = element.get(f"{_TEXT}c", "1") if name == "text:s" else "1"
            self._mark(name, element.get(f"{_TEXT}change-id"))
            self._add(_CHARACTERS.get(name, "") * (min(int(count), 99) if count.isdecimal() else 1))
            self._add(element.text or "")

    def _end(self, name: str) -> None:
        if name in ("text:p", "text:h") and not self._in_deletion:
            bullet, self._bullets[-1] = self._bullets[-1], ""
            words = self.flow.end_paragraph(bullet if name == "text:p" else "")
            self.heading = self.heading or (words if name == "text:h" else "")
        elif _stands_apart(name):
            self._bullets.pop()
            end = _ENDS.get(name.partition(":")[0], Flow.end_note)
            end(self.flow)
        elif name == "table:table-row":
            self.flow.end_row()
        elif name == "text:list":
            self._level -= 1
        elif name == "text:list-item":
            self._bullets[-1] = ""
        elif name == "text:ruby-text":
            self._add(")")

    def _add(self, words: str) -> None:
        if not self._in_deletion:
            self.flow.add(words)

    def _mark(self, name: str, change: str | None) -> None:
        """LibreOffice: a flat file has its deletions where they were, between two marks, and not apart."""
        if name == "text:change-start" and change in self._deletions:
            self._in_deletion.add(change)
        elif name == "text:change-end":
            self._in_deletion.discard(change)


def _stands_apart(name: str) -> bool:
    return name in ("text:note", "table:table-cell", "table:covered-table-cell") or name.startswith("drawing:")
