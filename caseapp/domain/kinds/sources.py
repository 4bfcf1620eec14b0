"""Where facts come from: sources and the excerpts marked in their texts. Source fields follow CSL."""

from __future__ import annotations

from caseapp.domain.kinds.actors import ACTORS
from caseapp.domain.kinds.fields import Field, FieldType, Kind, choice, date, long_text, ref, refs, rows, text

CHAIN = rows(
    "chain",
    "Chain of attribution",
    ref("actor", "Actor", *ACTORS),
    text("unnamed", "Not named", "such as: an official of the ministry"),
    choice("mode", "Mode", "direct quote", "paraphrase", "reported", "anonymous", default="reported"),
    table="attribution",
)

SOURCE = Kind(
    "source",
    "Source",
    "Sources",
    "D",
    (
        choice(
            "kind",
            "Kind",
            "article",
            "readout",
            "statement",
            "judgment",
            "treaty",
            "note",
            "e-mail",
            "interview",
            "report",
            "other",
            default="article",
            is_open=True,
        ),
        text("original_title", "Original title"),
        text("language", "Language", "BCP 47, such as ko, ja, en"),
        ref("publisher", "Publisher", *ACTORS),
        refs("authors", "Authors", *ACTORS, table="source_author"),
        date("published", "Published"),
        ref("dateline_place", "Dateline place", "place"),
        text("url", "Address"),
        date("accessed", "Accessed"),
        text("rights", "Rights"),
        choice("reliability", "Reliability", "A", "B", "C", "D", "E", "F"),
        CHAIN,
    ),
)


def _fixed(name: str, label: str, kind: FieldType, **more: str) -> Field:
    return Field(name, label, kind, is_fixed=True, **more)  # type: ignore[arg-type]


EXCERPT = Kind(
    "excerpt",
    "Excerpt",
    "Excerpts",
    "D",
    (
        _fixed("text_version", "Text version", FieldType.ROW_REF, table="text_version"),
        _fixed("start_cp", "Start", FieldType.INTEGER),
        _fixed("end_cp", "End", FieldType.INTEGER),
        _fixed("exact", "Words", FieldType.LONG_TEXT),
        _fixed("prefix", "Before", FieldType.TEXT),
        _fixed("suffix", "After", FieldType.TEXT),
        Field("page", "Page", FieldType.INTEGER),
        Field(
            "state",
            "Anchor",
            FieldType.CHOICE,
            choices=("verified", "moved", "changed", "gone"),
            default="verified",
        ),
        long_text("translation", "Translation"),
        text("translator", "Translator"),
        CHAIN,
    ),
)
