"""What an office that the text prints says of the person who holds it."""

from __future__ import annotations

from caseapp.suggest.english.names.lexicon import offices
from caseapp.suggest.english.names.line import Line
from caseapp.suggest.english.names.offices import Office, is_rank
from caseapp.suggest.tables import bag

_SLIGHT = bag(
    """predecessor successor colleague counterpart general colonel admiral sheikh prince lawyer professor leader
    official politician diplomat nominee candidate witness"""
)


def is_slight(role: str, office: Office) -> bool:
    """Whether an office says more than the role somebody has: a rank, or that they are somebody's successor."""
    is_less = role.endswith(".") or role.lower() in _SLIGHT
    return is_less and not is_rank(office) and office.title.lower() not in _SLIGHT


def is_somebody(line: Line, office: Office) -> bool:
    """Whether an office without a name tells of somebody in particular."""
    is_owned = any(line.is_own(at) for at in range(office.first, office.head))
    if office.states or office.body is not None or office.is_plural or (is_owned and office.determiner == "the"):
        return True
    return office.determiner in ("a", "an") or (office.determiner == "the" and line.tokens[office.head].is_capital)


def singular(title: str, office: Office) -> str:
    """The office of one, where the text gives it for several."""
    if not office.is_plural:
        return title
    words = title.split()
    return " ".join(offices().get(word.lower(), word) if word.lower() in offices() else word for word in words)


def alias_after(line: Line, last: int) -> str:
    """What somebody is also called: Rodrigo Londoño — better known as Timochenko."""
    at = last + (line.text(last) in (",", "—", "–", "-", "("))
    at += line.low(at) in ("better", "also", "widely", "commonly", "formerly")
    if line.low(at) == "known" and line.low(at + 1) == "as":
        at += 2
    elif line.low(at) in ("alias", "nicknamed", "aka"):
        at += 1
    else:
        return ""
    at += line.text(at) in ("“", '"', "‘")
    end = at
    while line.text(end)[:1].isupper() and end < at + 3:
        end += 1
    return " ".join(line.words(at, end).split()) if end > at else ""
