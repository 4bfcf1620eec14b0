"""What office documents state of themselves, in Dublin Core and in their own words."""

from __future__ import annotations

import re
from typing import Any

from caseapp.domain.language import detect_language
from caseapp.domain.text import canonical_text

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def said(properties: Any, name: str) -> str:
    """What the properties of a document state under a name (Dublin Core's, unless it is complete), in one line."""
    found = properties.find(name if name.startswith("{") else _DUBLIN_CORE + name)
    return "" if found is None else " ".join(canonical_text("".join(found.itertext())).split())


def names_in(words: str) -> tuple[str, ...]:
    """The persons in a property, which parts them with semicolons."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, words.split(";")))))


def language_field(text: str, *stated: str) -> dict[str, str]:
    """The first language stated that the text can be in: programs state their own where no person stated one."""
    seen = detect_language(text)
    fitting = (each for each in stated if _LANGUAGE.fullmatch(each) and seen in ("", each.partition("-")[0].lower()))
    language = next(fitting, "")
    return {"language": language} if language else {}
