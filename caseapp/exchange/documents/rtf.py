"""Rich text (RTF) read as text: the words a reader sees, in whichever code pages they come, and title and author.

striprtf has the tables: what a word stands for, what is no text. Its walk is not used: it knows no surrogates, notes or
deletions, no character whose second byte is a letter, and loses its way after binary pictures.
"""

from __future__ import annotations

import codecs
import re
from typing import Any

from striprtf.striprtf import charset_map, destinations, specialchars

from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.archives import SAVE_AGAIN
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.documents.flow import Flow
from caseapp.exchange.documents.formats import RTF
from caseapp.exchange.documents.properties import names_in
from caseapp.exchange.text_files import guess_title
from caseapp.platform.translation import tr

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)", re.DOTALL)
_DEEPEST, _DEEPEST_LEVEL, _LONGEST_CODE = 2_000, 8, 400
_CODE_PAGES = {"ansicpg": "cp{}", "cpg": "cp{}", "fcharset": "", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {**charset_map, 2: "cp1252"}
_TWO_BYTES = frozenset({"cp932", "gbk", "cp949", "cp950", "johab"})
_ENDS = ("par", "sect", "page", "column", "nestrow", "cell", "row", "\r", "\n")
_MARKS = specialchars | {"nestcell": " | ", "ltrmark": "\u200e", "rtlmark": "\u200f", "zwj": "\u200d", "zwnj": "\u200c"}
_ASIDES = ("footnote", "shptxt", "dptxbxtext")
_SILENT = ("info", "fonttbl", "shp", "shpinst", "do", "nesttableprops", "upr")
_RESETS = {"plain": {"f": -1, "v": 0, "deleted": 0}, "pard": {"intbl": 0, "ilvl": 0, "outlinelevel": 9}}
_SETTINGS = {"uc": 1, "ud": 0, "deff": 0, **_RESETS["plain"], **_RESETS["pard"]}
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_RUBY = re.compile(r"\\o(?:\\a.)?\(\\s\\up ?\d+\((.*)\)[,;](.*)\)", re.DOTALL)


def parse(content: bytes, name: str) -> list[Document]:
    """The text of an RTF file and what it states of itself."""
    content = content.lstrip()
    if not content.startswith(b"{\\rtf"):
        raise NotReadable(tr("This is not a rich-text (RTF) file."), tr(SAVE_AGAIN))
    reader = _Reader()
    reader.read(content)
    text = reader.flow.text()
    title = reader.said("title") or guess_title(text, name)
    note = tr("Some places in the file are damaged; shown as \ufffd.") if "\ufffd" in text else ""
    authors = names_in(reader.said("author"))
    return [Document(text, title, "striprtf", RTF.media_type, reader.codec, note, authors=authors)]


def _clean(words: str) -> str:
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _CONTROLS.sub("", whole).removesuffix(_MARKS["nestcell"])


class _Reader:
    """`_state` lasts until the end of a group: settings, and the sink of its words ("" and "none" are nowhere)."""

    def __init__(self) -> None:
        self.flow, self.codec = Flow(_clean), "cp1252"
        self._said: dict[str, list[str]] = {}
        self._state: dict[str, Any] = {"sink": "text", **_SETTINGS}
        self._outer: list[dict[str, Any]] = []
        self._fonts: dict[int, str] = {}
        self._bytes, self._skip = bytearray(), 0
        self._is_starred = self._is_item = False

    def said(self, name: str) -> str:
        return " ".join(canonical_text(_clean("".join(self._said.get(name, ())))).split())

    def read(self, content: bytes) -> None:
        at = 0
        while (self._outer or not at) and (found := _TOKEN.search(content, at)):
            at = found.end()
            word, number, code, symbol, brace, plain = found.groups()
            if brace == b"{":
                self._begin_group()
            elif brace:
                self._end_group()
            elif word == b"bin":
                at += max(int(number or 0), 0)
            elif self._state["sink"] == "none":
                continue
            elif word or (symbol and symbol not in b"\\{}"):
                self._word((word or symbol).decode("latin-1"), 1 if number is None else int(number))
            else:
                # Subtle: bytes wait for more, as the second of a character may be a code, a letter, or one of these.
                data = symbol or plain or bytes.fromhex(code.decode())
                self._bytes += data[self._skip :]
                self._skip = max(self._skip - len(data), 0)
        self._flush()

    def _begin_group(self) -> None:
        self._flush()
        if len(self._outer) == _DEEPEST:
            raise NotReadable(tr("The groups of this file are nested too deeply."), tr(SAVE_AGAIN))
        self._outer.append(self._state)
        self._state = {**self._state, "end": "", "outer": self._state["sink"]}

    def _end_group(self) -> None:
        self._flush()
        ended, self._state = self._state, self._outer.pop()
        if ended["end"] in _ASIDES:
            self._end_paragraph()
            self._is_item = ended["was_item"]
            self.flow.end_note() if ended["end"] == "footnote" else self.flow.end_aside()
        elif ended["end"] == "code":
            ruby = _RUBY.search("".join(self._said["code"])[:_LONGEST_CODE])
            self._write(f"{ruby[2]}({ruby[1]})" if ruby else "")

    def _flush(self) -> None:
        data, self._bytes, self._skip = self._bytes, bytearray(), 0
        if data:
            self._write(data.decode(self._font_codec(), "replace"))

    def _write(self, words: str) -> None:
        sink = self._state["sink"]
        if sink == "text" and not self._state["v"] and not self._state["deleted"]:
            self.flow.add(words)
        elif sink in self._said:
            self._said[sink].append(words)

    def _font_codec(self) -> str:
        font = self._state["deff"] if self._state["f"] < 0 else self._state["f"]
        codec = self._fonts.get(font) or self.codec
        # Subtle: in a file of two-byte characters whose fonts all deny having them, the fonts are not to be believed.
        is_denied = codec == "cp1252" and self.codec in _TWO_BYTES and _TWO_BYTES.isdisjoint(self._fonts.values())
        return self.codec if is_denied else codec

    def _word(self, word: str, number: int) -> None:
        self._flush()
        is_starred, self._is_starred = self._is_starred, word == "*"
        if self._opens(word):
            pass
        elif is_starred or word in destinations or word == "listtext":
            self._is_item = self._is_item or word in ("listtext", "pntext")
            self._state["sink"] = "none"
        elif word in _ENDS:
            self._end(word)
        elif word in _MARKS:
            self._write(_MARKS[word])
        elif word in _SETTINGS or word in _RESETS:
            self._state |= _RESETS.get(word, {word: number})
        elif word == "u":
            self._write(chr(number % (0x10000 if number < 0 else 0x110000)))
            self._skip = self._state["uc"]
        elif word in _CODE_PAGES:
            self._code_page(word, number)

    def _opens(self, word: str) -> bool:
        """Whether the word makes its group one whose words go elsewhere than those around it."""
        state = self._state
        if word in _SILENT:
            state["sink"] = ""
        elif word == "ud":
            state |= {"sink": self._outer[-1].get("outer", "text"), "ud": 1}
        elif word == "fldinst":
            state["sink"] = state["end"] = "code"
            self._said["code"] = []
        elif word in ("title", "author"):
            # LibreOffice: a second author is who saved it last.
            if word in self._said and not state["ud"]:
                state["sink"] = ""
            else:
                state["sink"], self._said[word] = word, []
        elif word in _ASIDES and not state["v"] and not state["deleted"]:
            state |= _RESETS["pard"] | {"sink": "text", "end": word, "was_item": self._is_item}
            self._is_item = False
            self.flow.open()
        else:
            return False
        return True

    def _end(self, word: str) -> None:
        if self._state["sink"] != "text" and word != "nestrow":
            return
        if word == "row":
            self.flow.end_row()
        elif word in ("cell", "nestrow") or self._state["intbl"]:
            self.flow.open_cell_around()
        self._end_paragraph()
        if word == "cell":
            self.flow.end_cell()

    def _end_paragraph(self) -> None:
        is_item = self._is_item and self._state["outlinelevel"] > 8
        self.flow.end_paragraph("  " * min(self._state["ilvl"], _DEEPEST_LEVEL) + "- " if is_item else "")
        self._is_item = False

    def _code_page(self, word: str, number: int) -> None:
        codec = _CHARSETS.get(number, "") if word == "fcharset" else _CODE_PAGES[word].format(number)
        try:
            codec = codecs.lookup(codec).name
        except LookupError:
            codec = ""
        if word in ("fcharset", "cpg"):
            self._fonts[self._state["f"]] = codec
        elif codec:
            self.codec = codec
