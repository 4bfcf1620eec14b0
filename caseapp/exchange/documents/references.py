"""Lists of references, RIS and CSL-JSON: one document each, its abstract and notes for text. It must not skip any.

What a list leaves open stays open: a year is no date, and a name without a comma is one name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import rispy

from caseapp.domain.text import canonical_text
from caseapp.exchange.documents.document import Document, NotReadable
from caseapp.exchange.text_files import DecodedText, decode_text, guess_title
from caseapp.platform.translation import tr

_START = re.compile(r"^TY {1,3}-", re.MULTILINE)
_END = re.compile(r"^ER  -.*", re.MULTILINE)
_TAGGED = re.compile(r"^[A-Z][A-Z0-9] {1,3}-", re.MULTILINE)
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?(?:/.*)?)?)?")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+")
_STYLED = re.compile(r"</?(?:i|b|su[bp]|span)\b[^<>]*>")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

_KINDS = {
    **dict.fromkeys(("ABST", "BLOG", "EJOUR", "ELEC", "INPR", "JOUR", "MGZN", "NEWS"), "article"),
    **dict.fromkeys(("article", "article-journal", "article-magazine", "article-newspaper"), "article"),
    **dict.fromkeys(("post", "post-weblog", "webpage"), "article"),
    **dict.fromkeys(("RPRT", "GOVDOC", "report"), "report"),
    **dict.fromkeys(("CASE", "legal_case"), "judgment"),
    "treaty": "treaty",
    "interview": "interview",
    "speech": "statement",
}
"""The kind of a source for a type of RIS or CSL; every other type is "other"."""


@dataclass(frozen=True, slots=True)
class _Reference:
    """What both forms say of a source, in their words; `container`: the journal or newspaper it stands in."""

    kind: str
    title: str
    authors: tuple[str, ...]
    words: tuple[str, ...]
    publisher: str
    container: str
    published: str
    accessed: str
    doi: str
    url: str
    language: str
    links: tuple[str, ...] = ()
    note: str = ""


def parse(content: bytes, name: str) -> list[Document]:
    """One document for each reference; NotReadable names the first that cannot be read."""
    decoded = decode_text(content)
    text = decoded.text.lstrip()
    if text.startswith(("[", "{")):
        return _documents(_csl_items(text), _from_csl, decoded, "CSL-JSON", "application/vnd.citationstyles.csl+json")
    return _documents(list(_ris_items(text)), _from_ris, decoded, "rispy", "application/x-research-info-systems")


def _documents(
    items: list[Any], read: Callable[[Any], _Reference], decoded: DecodedText, extracted_by: str, media_type: str
) -> list[Document]:
    if not items:
        raise NotReadable(tr("This file holds no references."), tr("Export them again, as RIS or CSL-JSON."))
    documents = []
    for number, item in enumerate(items, 1):
        try:
            reference = read(item)
            title = _title(reference)
        except Exception as error:
            raise NotReadable(
                tr("Reference {number} of {count} cannot be read, so none was taken.", number=number, count=len(items)),
                tr("Correct it in the program that the list comes from, or take it out of the file."),
            ) from error
        note = " ".join(filter(None, (decoded.confidence_note, reference.note)))
        documents.append(
            Document(
                "\n\n".join(dict.fromkeys(reference.words)),
                title,
                extracted_by,
                media_type,
                decoded.encoding,
                note,
                _fields(reference),
                reference.authors,
                links=reference.links,
            )
        )
    return documents


def _title(reference: _Reference) -> str:
    told = (reference.title, *reference.words, reference.container, reference.doi, reference.url, *reference.authors)
    return reference.title or guess_title(next(filter(None, told)), "")


def _fields(reference: _Reference) -> dict[str, str]:
    kind = _KINDS.get(reference.kind, "other")
    doi = _DOI.fullmatch(reference.doi)
    fields = {
        "kind": kind,
        "publisher": reference.publisher or (reference.container if kind == "article" else ""),
        "published": reference.published,
        "url": f"https://doi.org/{doi[1]}" if doi else reference.url or reference.doi,
        "language": reference.language,
        "accessed": reference.accessed,
    }
    return {name: words for name, words in fields.items() if words}


def _ris_items(text: str) -> Iterator[str]:
    """The references of a list; what stands between them is one too if it looks like one that lost its beginning."""
    starts = [found.start() for found in _START.finditer(text)]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        chunk = text[start:end]
        closing = _END.search(chunk)
        kept = closing.end() if closing else len(chunk)
        yield from (part for part in (chunk[:kept], chunk[kept:]) if _TAGGED.search(part))


def _from_ris(chunk: str) -> _Reference:
    is_closed = _END.search(chunk) is not None
    tags = rispy.TAG_KEY_MAPPING
    parser = rispy.RisParser(
        mapping={tag: tag for tag in tags}, list_tags=list(tags), delimiter_tags_mapping={}, skip_unknown_tags=True
    )
    (record,) = parser.parse(chunk if is_closed else f"{chunk}\nER  - ")

    def first(*names: str) -> str:
        return next(filter(None, (_line(" ".join(record.get(name, ()))) for name in names)), "")

    def every(*names: str) -> tuple[str, ...]:
        return tuple(filter(None, (_line(each) for name in names for each in record.get(name, ()))))

    day, year = _ris_date(first("DA")), _ris_date(first("PY", "Y1"))
    return _Reference(
        kind=_line(record["TY"]).removeprefix("TY - "),
        title=_STYLED.sub("", first("TI", "T1", "ST")),
        authors=tuple(map(_ris_name, every("AU", "A1"))),
        words=tuple(filter(None, (_words("\n".join(record.get(name, ()))) for name in ("AB", "N2", "N1", "RN")))),
        publisher=first("PB"),
        container=first("T2", "JF", "JO", "JA", "J2"),
        published=day if day[:4] == year[:4] or not year else year,
        accessed=_ris_date(first("Y2")),
        doi=first("DO"),
        url=next(iter(every("UR")), ""),
        language=first("LA"),
        links=tuple(link for link in every("L1", "L4") if not re.match("(?:https?|ftp)://", link, re.IGNORECASE)),
        note="" if is_closed else tr("The reference has no end; the file may have been cut short."),
    )


def _ris_name(words: str) -> str:
    """ "Family, Given" and "Family, Given, Suffix" as they are spoken; anything else as it stands."""
    parts = [part.strip() for part in re.split("[,，]", words)]
    return _name(*parts) if 2 <= len(parts) <= 3 else words


def _name(family: str, given: str = "", suffix: str = "") -> str:
    if _CJK.fullmatch(family) and _CJK.fullmatch(given):
        return f"{family}{given}{suffix}"
    return " ".join(filter(None, (given, family, suffix)))


def _ris_date(words: str) -> str:
    found = _DATE.fullmatch(words)
    return _edtf([int(part) for part in found.groups() if part]) if found else words


def _edtf(parts: list[int]) -> str:
    """Year, month and day as far as they are stated; a month 13 stays one, to be seen and corrected."""
    year, *rest = parts
    return "-".join([f"{year:05d}" if year < 0 else f"{year:04d}", *(f"{part:02d}" for part in rest)])


def _csl_items(text: str) -> list[Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotReadable(
            tr("This file is no valid JSON."), tr("Export the references again as CSL-JSON, or as RIS.")
        ) from error
    if isinstance(found, dict):
        found = next((found[key] for key in ("items", "references") if isinstance(found.get(key), list)), [found])
    if not any(isinstance(each, dict) and ("type" in each or "title" in each) for each in found):
        raise NotReadable(tr("This JSON file holds no references."), tr("Export them as CSL-JSON, or as RIS."))
    return list(found)


def _from_csl(item: Mapping[str, Any]) -> _Reference:
    def told(name: str) -> str:
        return _line(item.get(name))

    return _Reference(
        kind=told("type"),
        title=_STYLED.sub("", told("title")) or told("title-short"),
        authors=tuple(filter(None, map(_csl_name, item.get("author") or ()))),
        words=tuple(filter(None, map(_words, (item.get("abstract"), item.get("note"))))),
        publisher=told("publisher"),
        container=told("container-title"),
        published=_csl_date(item.get("issued") or {}),
        accessed=_csl_date(item.get("accessed") or {}),
        doi=told("DOI"),
        url=told("URL"),
        language=told("language"),
    )


def _csl_name(stated: Mapping[str, Any]) -> str:
    literal, given, before, within, family, suffix = (
        _line(stated.get(key))
        for key in ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    )
    particles = " ".join(filter(None, (before, within, family)))
    return literal or _name(particles, given, suffix)


def _csl_date(stated: Mapping[str, Any] | str) -> str:
    if isinstance(stated, str):
        return _line(stated)
    ends = [[int(part) for part in parts if part not in (None, "")] for parts in stated.get("date-parts") or ()]
    told = "/".join(_edtf(parts) for parts in ends if parts)
    about = "~" if told and len(ends) == 1 and stated.get("circa") else ""
    return told + about or _line(stated.get("raw")) or _line(stated.get("literal"))


def _words(stated: object) -> str:
    return _storable(stated).strip() if isinstance(stated, str) else ""


def _line(stated: object) -> str:
    """A value on one line; "" for what is neither words nor a number."""
    return " ".join(_storable(str(stated)).split()) if isinstance(stated, str | int | float) else ""


def _storable(words: str) -> str:
    return canonical_text(_UNSTORABLE.sub("\ufffd", words))
