"""Plain-text files read as text: encoding found out, binary files refused by name. It must not write or store anything.

Order: byte-order mark, ISO-2022 escapes, strict UTF-8, UTF-16 without a mark, then charset-normalizer over the
encodings news and archives really use. What is not certain says so in `confidence_note`, for the person to look.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.files import file_bytes
from caseapp.platform.translation import plural, tr

MAX_BYTES = 50 * 1024 * 1024
"""Largest plain-text file that is read, in bytes."""

TITLE_CP = 80
"""Longest guessed title, in code points."""

_SAMPLE_BYTES = 256 * 1024
_MAX_CONTROL_SHARE = 0.01
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "an image, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database or case file"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"\xfd7zXZ", "a compressed archive"),
)
_ZIP_PARTS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an EPUB book"),
)
_NAMES = {
    "cp949": "Korean (CP949, EUC-KR)",
    "cp932": "Japanese (Shift_JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "gb18030": "Chinese (GB18030)",
    "big5": "Chinese (Big5)",
    "cp1250": "Central European (windows-1250)",
    "cp1251": "Cyrillic (windows-1251)",
    "cp1252": "Western European (windows-1252)",
    "cp1253": "Greek (windows-1253)",
    "cp1254": "Turkish (windows-1254)",
    "cp1255": "Hebrew (windows-1255)",
    "cp1256": "Arabic (windows-1256)",
    "koi8_r": "Cyrillic (KOI8-R)",
}
_EAST_ASIAN = frozenset({"cp949", "cp932", "euc_jp", "gb18030", "big5"})
_LATIN = {"cp1250": set("řěłąśźżűňťďşţľ"), "cp1252": set("àãåëïñœøòì")}
"""Letters that only this one of the two readings of the same bytes would hold often."""

_KANA = re.compile("[\u3041-\u30ff]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Canonical text, the encoding it came in (a Python codec name), and a note if that is not certain, else ''."""

    text: str
    encoding: str
    confidence_note: str


def read_text_file(path: Path) -> tuple[bytes, DecodedText]:
    """Return a file's raw bytes and its text. Raises BadInput if it is missing, unreadable, too large or not text."""
    data = file_bytes(path)
    return data, decode_text(data)


def decode_text(data: bytes) -> DecodedText:
    """Return the canonical text of a plain-text file's bytes.

    Raises BadInput, naming what the bytes look like, for binary data; also for an empty file and one over MAX_BYTES.
    """
    if len(data) > MAX_BYTES:
        raise BadInput(tr("The file is larger than 50 MB."), tr("Split it and import the parts."))
    if not data.strip():
        raise BadInput(tr("The file is empty."), tr("Choose one with text in it."))
    _refuse_binary(data)
    decoded = _decode_marked(data) or _decode_escaped(data) or _decode_utf8(data) or _decode_utf16(data)
    if decoded is None:
        _refuse_controls(data)
        decoded = _decode_damaged_utf8(data) or _decode_detected(data)
    text, encoding, note = decoded
    text = canonical_text(text)
    if not text.strip():
        raise BadInput(tr("The file is empty."), tr("Choose one with text in it."))
    text_problems(text)
    return DecodedText(text, encoding, note)


def guess_title(text: str, filename: str) -> str:
    """Return the first non-blank line, cut to TITLE_CP at a word, or the file's name without its ending."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    title = " ".join(line.split())
    if not title:
        return Path(filename).stem
    if len(title) <= TITLE_CP:
        return title
    head = title[: TITLE_CP - 1]
    if not title[TITLE_CP - 1].isspace() and " " in head[TITLE_CP // 2 :]:
        head = head[: head.rindex(" ")]
    return head.rstrip(" ,;:–-") + "…"


def _refuse_binary(data: bytes) -> None:
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), "")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        head = data[:8192] + data[-8192:]
        kind = next((name for part, name in _ZIP_PARTS if part in head), "a ZIP archive")
    if data[4:8] == b"ftyp":
        kind = "a film or sound file"
    if data.startswith(b"MZ") and b"\x00" in data[:1024]:
        kind = "a program"
    if kind:
        raise _not_text(kind)


def _not_text(kind: str) -> BadInput:
    return BadInput(
        tr("This looks like {kind}; it holds no text that can be read.", kind=kind),
        tr("Save it as a text file, or copy its words and paste them."),
    )


def _refuse_controls(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\x00" in data or controls > len(data) * _MAX_CONTROL_SHARE:
        raise _not_text("a binary file")


def _decode_marked(data: bytes) -> tuple[str, str, str] | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, errors="replace")
            damaged = text.count("\ufffd")
            return text, encoding, _damage_note(damaged) if damaged else ""
    return None


def _decode_escaped(data: bytes) -> tuple[str, str, str] | None:
    """ISO-2022 is ASCII bytes only, so it must be tried before UTF-8."""
    if b"\x1b$" not in data:
        return None
    for encoding in ("iso2022_jp_2", "iso2022_kr"):
        text = _strict(data, encoding)
        if text is not None and "\x1b" not in text:
            return text, encoding, ""
    return None


def _decode_utf8(data: bytes) -> tuple[str, str, str] | None:
    text = _strict(data, "utf-8")
    if text is None or "\x00" in text:
        return None
    _refuse_controls(data)
    return text, "utf-8", ""


def _decode_utf16(data: bytes) -> tuple[str, str, str] | None:
    """UTF-16 without a mark: the byte order in which the bytes read as words, spaces and stops."""
    if len(data) % 2 or b"\x00" not in data:
        return None
    best: tuple[float, str, str] = (0.0, "", "")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(data, encoding)
        if text is None or "\x00" in text:
            continue
        best = max(best, (_wordliness(text[:20_000]), text, encoding))
    share, text, encoding = best
    if share < 0.03:
        return None
    return text, encoding, tr("Read as UTF-16 without a byte-order mark; check that the characters look right.")


def _wordliness(text: str) -> float:
    """Return the share of spaces, line ends and stops, or 0 if characters occur that no text holds."""
    if sum(not (char.isprintable() or char in "\t\n\r\u3000\ufeff\xa0") for char in text) > len(text) * 0.02:
        return 0.0
    return sum(text.count(char) for char in " \n.,\u3000\u3001\u3002\uff0c") / len(text)


def _decode_damaged_utf8(data: bytes) -> tuple[str, str, str] | None:
    """UTF-8 with a few bad bytes is still UTF-8: one lost byte must not turn a whole text into another script."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    multibyte = sum(char > "\x7f" for char in text) - damaged
    return (text, "utf-8", _damage_note(damaged)) if multibyte >= 20 * damaged else None


def _damage_note(damaged: int) -> str:
    return plural(
        "{n} damaged place in the file; shown as \ufffd.", "{n} damaged places in the file; shown as \ufffd.", damaged
    )


def _decode_detected(data: bytes) -> tuple[str, str, str]:
    for encoding in _detected(data):
        text = _strict(data, encoding)
        if text is not None:
            name = _NAMES.get(encoding, encoding)
            return text, encoding, tr("Read as {name}; check that the characters look right.", name=name)
    raise BadInput(tr("The file's character encoding is not known."), tr("Save it as UTF-8 and import it again."))


def _detected(data: bytes) -> Iterator[str]:
    """Yield the encodings charset-normalizer finds fitting, the likeliest first."""
    from charset_normalizer import from_bytes  # slow to import and seldom needed

    # ASCII is told apart by strict UTF-8 before; a line end never falls inside a character of these encodings.
    sample = data if len(data) <= _SAMPLE_BYTES else data[: data.rfind(b"\n", 0, _SAMPLE_BYTES) + 1 or _SAMPLE_BYTES]
    matches = from_bytes(sample, cp_isolation=list(_NAMES))
    found = [(match.encoding, match.chaos, str(match)) for match in matches]
    if found and found[0][0] in _EAST_ASIAN:
        found.sort(key=_east_asian_misfit)
    elif found and found[0][0] in _LATIN:
        found.sort(key=_latin_misfit)
    yield from (encoding for encoding, _, _ in found)


def _east_asian_misfit(match: tuple[str, float, str]) -> float:
    """Subtle: the same bytes read well in several of these; what separates them is which script results."""
    encoding, chaos, text = match
    wide = sum(char > "\u2e7f" for char in text) or 1
    kana = len(_KANA.findall(text)) / wide
    half = len(_HALF_KANA.findall(text)) / wide
    # Shift_JIS read as CP949 gives Hangul too, but syllables outside KS X 1001, which take eight bytes in EUC-KR.
    hangul = sum(len(char.encode("euc_kr")) == 2 for char in _HANGUL.findall(text)) / wide
    misfit = {
        "cp949": 1 - hangul,
        "cp932": 1 - min(1.0, kana * 5) + half,
        "euc_jp": 1 - min(1.0, kana * 5) + half,
        "gb18030": kana + 0.2 * (wide < len(text) / 4),
        "big5": kana + half,
    }.get(encoding, 1.0)
    return misfit + chaos


def _latin_misfit(match: tuple[str, float, str]) -> float:
    """Subtle: French read as Czech has no wrong byte; only the letters tell."""
    encoding, chaos, text = match
    telling = _LATIN.get(encoding)
    return 1 + chaos if telling is None else chaos - sum(char in telling for char in text.lower()) / len(text)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
