"""Who acts and where: persons, organisations, states, the posts they hold, and places."""

from __future__ import annotations

from caseapp.domain.kinds.fields import Field, FieldType, Kind, choice, date, flag, ref, rows, text

ACTORS = ("person", "organisation", "state")
SIDES = ("state", "organisation", "person")  # where a side is meant: a new name is a state before all

NAMES = rows(
    "names",
    "Names",
    text("text", "Name"),
    text("script", "Script", "ISO 15924, such as Hang, Hani, Latn"),
    text("language", "Language", "BCP 47, such as ko, ja, en"),
    choice("kind", "Kind", "official", "romanised", "former", "short", "epithet", "mistranslation", default="official"),
    ref("used_by", "Used by", *SIDES),
    date("from", "Since"),
    date("to", "Until"),
    table="name",
)

PERSON = Kind(
    "person",
    "Person",
    "Persons",
    "P",
    (
        NAMES,
        flag("is_unnamed", "Not named in the sources"),
        ref("state", "State", "state"),
        rows(
            "posts",
            "Posts held",
            ref("post", "Post", "post"),
            date("from", "Since"),
            date("to", "Until"),
            flag("acting", "Acting"),
            table="tenure",
        ),
    ),
)

ORGANISATION = Kind(
    "organisation",
    "Organisation",
    "Organisations",
    "O",
    (
        NAMES,
        choice(
            "kind",
            "Kind",
            "government",
            "ministry",
            "agency",
            "court",
            "parliament",
            "party",
            "media",
            "company",
            "foundation",
            "forum",
            "international organisation",
            "non-governmental organisation",
            "other",
            is_open=True,
        ),
        flag("is_unnamed", "Not named in the sources"),
        ref("parent", "Part of", "organisation"),
        ref("state", "State", "state"),
    ),
)

STATE = Kind("state", "State", "States", "O", (NAMES, text("iso3166", "ISO 3166 code", "two letters, such as KR")))

POST = Kind(
    "post",
    "Post",
    "Posts",
    "O",
    (ref("organisation", "Organisation", "organisation", "state"),),
)

PLACE = Kind(
    "place",
    "Place",
    "Places",
    "D",
    (
        NAMES,
        Field("latitude", "Latitude", FieldType.NUMBER, hint="degrees, such as 48.1371 or 48°8′14″N"),
        Field("longitude", "Longitude", FieldType.NUMBER, hint="degrees, such as 11.5754 or 11°34′31″E"),
        text("tz", "Time zone", "IANA name, such as Europe/Berlin"),
        ref("part_of", "Part of", "place", "state"),
    ),
)
