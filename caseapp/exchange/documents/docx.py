"""Word documents (DOCX) read as text: the words a reader sees, once each, and what the file says of itself.

Tracked insertions count, deletions do not; left out are hidden text, the codes of fields (their results stay),
comments, headers and footers. Every list gets "- ": Word keeps numbers as rules, not as words. Dates of the file are
not passed on: they tell when it was written, not when it was published.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from itertools import chain
from typing import Any

from lxml import etree

from caseapp.exchange.documents.archives import SAVE_AGAIN, Archive, open_archive, parse_xml
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.flow import Flow
from caseapp.exchange.documents.formats import DOCX
from caseapp.exchange.documents.properties import language_field, names_in, said
from caseapp.exchange.text_files import guess_title
from caseapp.platform.translation import tr

_SPACES = ("/wordprocessingml/2006/main", "/wordprocessingml/main", "/math", "/markup-compatibility/2006")
_PARTS = ("styles", "footnotes", "endnotes")
_LEFT_OUT = re.compile("(?:p|r|tbl|tr|tc|sdt|sect)Pr|tblGrid|del|moveFrom|(?:instr|delInstr|del)Text|Fallback")
_ENDS = {"tc": Flow.end_cell, "tr": Flow.end_row, "txbxContent": Flow.end_aside}
_LETTER = re.compile(r"(?!D[89A-F]|0000)[0-9A-F]{4}", re.IGNORECASE)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "rt": "("}
_CHARACTERS |= {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_DELETED_MARK = ("{*}pPr/{*}rPr/{*}del", "{*}pPr/{*}rPr/{*}moveFrom")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOTHING = etree.Element("nothing")


def parse(content: bytes, name: str) -> list[Document]:
    """The text of a Word document and what its properties state."""
    archive = open_archive(content)
    package = _related(archive, "")
    place = package.get("officeDocument", "word/document.xml")
    root = parse_xml(archive.read(place))
    if _local(root.tag) != "document":
        raise NotReadable(tr("This is not a Word document."), tr(SAVE_AGAIN))
    parts = {kind: parse_xml(archive.read(part)) for kind, part in _related(archive, place).items() if kind in _PARTS}
    core = parse_xml(archive.read(package["core-properties"])) if "core-properties" in package else _NOTHING
    walker = _Walker(parts)
    walker.walk(root)
    text = walker.flow.text()
    languages = parts.get("styles", _NOTHING).xpath("*[local-name()='docDefaults']//*[local-name()='lang']/@*")
    title = said(core, "title") or guess_title(walker.heading or text, name)
    note = "" if root.find(".//{*}altChunk") is None else tr("Words that it holds in another format are missing.")
    fields = language_field(text, said(core, "language"), *languages)
    return [Document(text, title, "lxml", DOCX.media_type, "", note, fields, names_in(said(core, "creator")))]


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts that belong to one, by the last word of the address that tells what they are to it."""
    folder, name = posixpath.split(part)
    list_name = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, str] = {}
    for each in parse_xml(archive.read(list_name)) if list_name in archive.names else ():
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
        if target in archive.names and each.get("TargetMode") != "External":
            found.setdefault(each.get("Type", "").rpartition("/")[2], target)
    return found


@lru_cache
def _local(tag: str) -> str:
    space, _, name = tag[1:].rpartition("}")
    return name if space.endswith(_SPACES) else ""


def _attribute(element: Any, name: str = "val") -> str:
    """Subtle: in WordprocessingML attributes stand in the namespace of their element, whichever of the two it is."""
    return "" if element is None else element.get(f"{element.tag.partition('}')[0]}}}{name}", "")


class _Styles:
    def __init__(self, root: Any) -> None:
        self._by_id = {_attribute(style, "styleId"): style for style in root.iterfind("{*}style")}

    def stated(self, element: Any, style: str, path: str) -> Any:
        """What is at a path of an element, else of its style, else of what that is based on."""
        seen: set[str] = set()
        while (found := element.find(path)) is None and style in self._by_id and style not in seen:
            seen.add(style)
            element = self._by_id[style]
            style = _attribute(element.find("{*}basedOn"))
        return found

    def is_heading(self, paragraph: Any) -> bool:
        style = _attribute(paragraph.find("{*}pPr/{*}pStyle"))
        level = _attribute(self.stated(paragraph, style, "{*}pPr/{*}outlineLvl"))
        title = _attribute(self.stated(paragraph, style, "{*}name")).lower() == "title"
        return title or (level.isdecimal() and int(level) < 9)

    def bullet(self, paragraph: Any) -> str:
        style = _attribute(paragraph.find("{*}pPr/{*}pStyle"))
        number = _attribute(self.stated(paragraph, style, "{*}pPr/{*}numPr/{*}numId"))
        if number in ("", "0") or self.is_heading(paragraph):
            return ""
        level = _attribute(self.stated(paragraph, style, "{*}pPr/{*}numPr/{*}ilvl"))
        return "  " * min(int(level) if level.isdecimal() else 0, 8) + "- "

    def hides(self, run: Any) -> bool:
        paragraph = next(run.iterancestors("{*}p"), run)
        styles = (run.find("{*}rPr/{*}rStyle"), paragraph.find("{*}pPr/{*}pStyle"))
        stated = (self.stated(run, _attribute(style), "{*}rPr/{*}vanish") for style in styles)
        vanish = next((each for each in stated if each is not None), None)
        return vanish is not None and _attribute(vanish) not in ("0", "false", "off")


class _Walker:
    """Goes through the words of the body, and of each note where it is named."""

    def __init__(self, parts: dict[str, Any]) -> None:
        self.flow = Flow()
        self.heading = ""
        self._styles = _Styles(parts.get("styles", _NOTHING))
        notes = chain(parts.get("footnotes", ()), parts.get("endnotes", ()))
        self._notes = {f"{_local(note.tag)}Reference{_attribute(note, 'id')}": note for note in notes}
        self._in_code: list[bool] = []
        self._is_in_note = False

    def walk(self, root: Any) -> None:
        for ruby in root.iter("{*}ruby"):
            ruby.extend(ruby.findall("{*}rt"))
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walk:
            if event == "start" and self._is_left_out(element):
                for field in element.iter("{*}fldChar"):
                    self._field(field)
                skipped = element
                walk.skip_subtree()
            elif element is not skipped:
                self._start(element) if event == "start" else self._end(element)

    def _is_left_out(self, element: Any) -> bool:
        name = _local(element.tag)
        if name == "r":
            return self._styles.hides(element)
        if name == "Choice":
            return element.getprevious() is not None
        return bool(_LEFT_OUT.fullmatch(name)) or (name == "tr" and element.find("{*}trPr/{*}del") is not None)

    def _start(self, element: Any) -> None:
        name = _local(element.tag)
        if name in ("tc", "txbxContent"):
            self.flow.open(is_cell=name == "tc")
        elif name == "fldChar":
            self._field(element)
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(name + _attribute(element, "id"))
        elif not any(self._in_code):
            self.flow.add(_words(name, element))

    def _end(self, element: Any) -> None:
        name = _local(element.tag)
        if name in _ENDS:
            _ENDS[name](self.flow)
        elif name == "rt":
            self.flow.add(")")
        elif name == "p":
            # Subtle: a field may have no end, and then nothing that follows would be seen.
            self._in_code.clear()
            if all(element.find(path) is None for path in _DELETED_MARK):
                words = self.flow.end_paragraph(self._styles.bullet(element))
                self.heading = self.heading or (words if self._styles.is_heading(element) else "")

    def _field(self, mark: Any) -> None:
        kind = _attribute(mark, "fldCharType")
        if kind != "begin" and self._in_code:
            self._in_code.pop()
        if kind != "end":
            self._in_code.append(kind == "begin")

    def _note(self, key: str) -> None:
        note = None if self._is_in_note else self._notes.pop(key, None)
        if note is not None and not any(self._in_code):
            self._is_in_note = True
            self.flow.open()
            self.walk(note)
            self.flow.end_note()
            self._is_in_note = False


def _words(name: str, element: Any) -> str:
    if name == "sym":
        code = _attribute(element, "char")
        return chr(int(code, 16)) if _LETTER.fullmatch(code) else ""
    if name != "t":
        return _CHARACTERS.get(name, "")
    words = re.sub(r"[\r\n]+", " ", element.text or "")
    keeps = element.get(_XML_SPACE) or element.getroottree().getroot().get(_XML_SPACE)
    return words if keeps == "preserve" else words.strip(" \t")
