"""Sources as references, RIS and CSL-JSON, for other programs and for `documents.references` to read again.

What a format can hold comes back the same: names are split only where that can be taken back, and a date that is no
plain day, month or year is said in words. It must not write times of day and time zones, which have no place in either.
RIS has none for a comma within a name, nor CSL-JSON for a tag of its own (<i>) within a title.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from caseapp.domain.dates.typed import read_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange.personal_names import SplitName, split_name
from caseapp.queries import listings, records
from caseapp.store.reader import Rows

_CSL_TYPES = {
    "article": "article-newspaper",
    "statement": "speech",
    "judgment": "legal_case",
    "treaty": "treaty",
    "note": "manuscript",
    "e-mail": "personal_communication",
    "interview": "interview",
    "report": "report",
}
_RIS_TYPES = {"article": "NEWS", "judgment": "CASE", "note": "UNPB", "e-mail": "PCOMM", "report": "RPRT"}
_DOI = re.compile(r"https://doi\.org/(10\.\d{4,9}/\S+)")
_PLAIN = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T[\d:Z+-]+)?)?)?(~?)")
_TIME = re.compile(r"T[\d:Z+-]+")
_YEAR = re.compile(r"\d{4}(?![\dX])")


@dataclass(frozen=True, slots=True)
class _Source:
    """A source in its own words, each on one line."""

    id: str
    kind: str
    title: str
    original_title: str
    authors: tuple[str | SplitName, ...]
    publisher: str
    published: CaseDate | None
    accessed: CaseDate | None
    url: str
    language: str

    @property
    def genre(self) -> str:
        """The kind, where neither format has a type that would say it."""
        return "" if self.kind in ("article", "judgment", "report", "other") else self.kind

    @property
    def doi(self) -> str:
        found = _DOI.fullmatch(self.url)
        return found[1] if found else ""


def write_csl(rows: Rows, source_ids: Sequence[str] = ()) -> str:
    """CSL-JSON of all sources by title, or of some in their order."""
    items = [_csl(each) for each in _sources(rows, source_ids)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def write_ris(rows: Rows, source_ids: Sequence[str] = ()) -> str:
    """RIS of all sources by title, or of some in their order; lines end as the format has it, in CR LF."""
    lines = [line for each in _sources(rows, source_ids) for line in _ris(each)]
    return "".join(f"{line}\r\n" for line in lines)


def _sources(rows: Rows, source_ids: Sequence[str]) -> Iterator[_Source]:
    for source_id in dict.fromkeys(source_ids) or listings.ids(rows, ["source"]):
        view = records.get(rows, source_id)
        fields = view.fields
        publisher = view.refs.get(fields["publisher"])
        yield _Source(
            id=source_id,
            kind=_line(fields["kind"]),
            title=_line(view.title),
            original_title=_line(fields["original_title"]),
            authors=tuple(_author(rows, each) for each in fields["authors"]),
            publisher=_line(publisher.title) if publisher else "",
            published=fields["published"],
            accessed=fields["accessed"],
            url=_line(fields["url"]),
            language=_line(fields["language"]),
        )


def _author(rows: Rows, actor_id: str) -> str | SplitName:
    """A person's name split where it can be; an organisation's, and any other, whole."""
    view = records.get(rows, actor_id)
    title = _line(view.title)
    if view.kind.name != "person" or view.fields["is_unnamed"]:
        return title
    state_id = view.fields["state"]
    state = records.get(rows, state_id).fields["iso3166"] if state_id else ""
    return split_name(title, [_line(row["text"]) for row in view.fields["names"]], state) or title


def _line(words: str) -> str:
    """Words on one line, without control characters."""
    line = " ".join(canonical_text(words).split())
    return line if line.isprintable() else "".join(each for each in line if unicodedata.category(each) != "Cc")


def _csl(source: _Source) -> dict[str, Any]:
    found = {
        "id": source.id,
        "type": _CSL_TYPES.get(source.kind, "document"),
        "genre": source.genre if source.kind not in _CSL_TYPES else "",
        "title": source.title,
        "original-title": source.original_title,
        "author": [_csl_name(each) for each in source.authors],
        "container-title": source.publisher if source.kind == "article" else "",
        "publisher": source.publisher,
        "issued": source.published and _csl_date(source.published),
        "accessed": source.accessed and _csl_date(source.accessed),
        "DOI": source.doi,
        "URL": source.url,
        "language": source.language,
    }
    return {name: value for name, value in found.items() if value}


def _csl_name(author: str | SplitName) -> dict[str, str]:
    if isinstance(author, str):
        return {"literal": author}
    parts = {"family": author.family, "given": author.given, "suffix": author.suffix}
    return {name: value for name, value in parts.items() if value}


def _csl_date(date: CaseDate) -> dict[str, Any]:
    plain = _plain(date.edtf)
    if plain is None:
        return {"literal": _told(date)}
    parts, is_about = plain
    return {"date-parts": parts, **({"circa": True} if is_about else {})}


def _plain(edtf: str) -> tuple[list[list[int]], bool] | None:
    """The numbers of a plain date, or of both ends of an interval, and whether it is approximate; None for others."""
    ends = [_PLAIN.fullmatch(end) for end in edtf.split("/")]
    found = [end for end in ends if end is not None]
    is_about = any(end[4] for end in found)
    if len(found) < len(ends) or (len(ends) > 1 and is_about):
        return None
    return [[int(part) for part in end.groups()[:3] if part] for end in found], is_about


def _told(date: CaseDate) -> str:
    """The words of the source where they mean the date by themselves, else its EDTF."""
    words = _line(date.as_stated)
    try:
        return words if words and read_date(words).edtf == date.edtf else date.edtf
    except BadInput:
        return date.edtf


def _ris(source: _Source) -> Iterator[str]:
    yield f"TY  - {_RIS_TYPES.get(source.kind, 'GEN')}"
    year = _YEAR.match(source.published.edtf) if source.published else None
    tags = [
        ("ID", source.id),
        ("TI", source.title),
        ("OP", source.original_title),
        *(("AU", _ris_name(each)) for each in source.authors),
        ("T2", source.publisher if source.kind == "article" else ""),
        ("PB", source.publisher),
        ("PY", year[0] if year else ""),
        ("DA", _ris_date(source.published)),
        ("Y2", _ris_date(source.accessed)),
        ("DO", source.doi),
        ("UR", source.url),
        ("LA", source.language),
        ("M3", source.genre),
    ]
    yield from (f"{tag}  - {value}" for tag, value in tags if value)
    yield "ER  - "
    yield ""


def _ris_name(author: str | SplitName) -> str:
    if isinstance(author, str):
        return author
    return ", ".join(filter(None, (author.family, author.given, author.suffix)))


def _ris_date(date: CaseDate | None) -> str:
    """YYYY/MM/DD/ for a plain date of our era; else words that begin with the year, as EDTF has it."""
    if date is None:
        return ""
    edtf = _TIME.sub("", date.edtf)
    plain = _plain(edtf)
    if plain is None or plain[1] or "-" in edtf[:1]:
        # Subtle: "2023-02-13/.." would be read as that day with a remark.
        return edtf.replace("/", " / ")
    if len(plain[0]) > 1:
        return edtf.replace("/", " to ")
    year, *rest = edtf.split("-")
    return "/".join([year, *rest, *[""] * (3 - len(rest))])
