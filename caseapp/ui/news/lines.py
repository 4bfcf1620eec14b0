"""The lines of the page "What is new", and the same as plain text. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from caseapp.domain.kinds import kind_shown
from caseapp.domain.step_labels import shown
from caseapp.platform.translation import plural, tr
from caseapp.queries.news import News, NewsGroup, NewsItem
from caseapp.queries.record_history import ADDED, DELETED
from caseapp.ui.text.moments import moment_words
from caseapp.ui.today.lines import Heading, Line, More, Row

_ICONS = {
    "source": "source",
    "event": "meeting",
    "person": "person",
    "organisation": "organisation",
    "state": "state",
    "post": "post",
    "place": "pin",
    "channel": "channel",
    "issue": "issue",
    "proposal": "proposal",
    "statement": "statement",
    "instrument": "agreement",
    "claim": "agreement",
    "action_item": "item",
    "relation": "relation",
    "excerpt": "quote",
}
_ROLES = {ADDED: "good", DELETED: "wrong"}


def lines(found: News) -> list[Line]:
    """A heading for each kind and a row for each record."""
    return [line for group in found.groups for line in _group(group)]


def summary(found: News) -> str:
    """How much is new, in a sentence."""
    parts = [
        plural("{n} added", "{n} added", found.added) if found.added else "",
        plural("{n} changed", "{n} changed", found.changed) if found.changed else "",
        plural("{n} deleted", "{n} deleted", found.deleted) if found.deleted else "",
    ]
    return " · ".join(filter(None, parts))


def as_text(found: News, since: str) -> str:
    """The page as plain text, to be sent to somebody: one line a record, with what, who and when."""
    told = [f"{tr('What is new')}: {since}", summary(found)]
    for group in found.groups:
        told += ["", f"{tr(kind_shown(group.kind).plural)} ({group.total})"]
        told += [_text(item) for item in group.items]
        if group.total > len(group.items):
            told.append(_more(group))
    return "\n".join(told) + "\n"


def what_words(what: str) -> str:
    """What became of a record, as a word."""
    return {ADDED: tr("Added"), DELETED: tr("Deleted")}.get(what, tr("Changed"))


def detail_of(item: NewsItem) -> str:
    """What was changed; what a deleted record was; what brought a new one in."""
    if item.what == DELETED:
        return " · ".join(f"{tr(label)}: {' '.join(words.split())}" for label, words in item.was) or shown(item.label)
    if item.fields:
        return ", ".join([tr(item.fields[0]), *(tr(label).lower() for label in item.fields[1:])])
    return shown(item.label)


def _group(group: NewsGroup) -> Iterator[Line]:
    kind = kind_shown(group.kind)
    yield Heading(tr(kind.plural), _ICONS.get(group.kind, "view"), group.total, "text2")
    for item in group.items:
        who = tr("{author} · {when}", author=item.author, when=moment_words(item.made_at))
        pill, role = what_words(item.what), _ROLES.get(item.what, "neutral")
        is_quote = group.kind == "excerpt"
        yield Row(item.record_id, kind.letter, item.title, detail_of(item), pill, role, who, is_quote=is_quote)
    if group.total > len(group.items):
        yield More(_more(group), group.kind)


def _more(group: NewsGroup) -> str:
    left = group.total - len(group.items)
    return plural("{n} more…", "{n} more…", left)


def _text(item: NewsItem) -> str:
    title = " ".join(item.title.split())
    who = tr("{author} · {when}", author=item.author, when=moment_words(item.made_at))
    return f"- {what_words(item.what)}: {title} ({detail_of(item)}) – {who}"
