"""Since when the page "What is new" tells: a mark, some days, a day that is typed, or the beginning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from caseapp.domain.dates.typed import read_date
from caseapp.domain.step_labels import merged_title
from caseapp.platform.translation import mark, plural, tr
from caseapp.queries import news
from caseapp.queries.history import authors, moment_of
from caseapp.queries.merges import MergeEntry, merge_words, merges
from caseapp.queries.news import REPORTED, SEEN, Mark, News
from caseapp.store.reader import Rows
from caseapp.ui.text.moments import moment_words

#: The beginning of the choice of a merge; the id of its step follows.
MERGE = "merge:"
WEEK, MONTH, DAY, BEGINNING = "week", "month", "day", "beginning"
_DAYS = {WEEK: 7, MONTH: 30}
NEVER = {SEEN: mark("Since I last looked: not marked yet"), REPORTED: mark("Since the last report: not marked yet")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: since when (one of the choices, "" for what fits best), a moment for DAY, by whom, and how many
    of a kind more than usual."""

    span: str = ""
    moment: str = ""
    author: str = ""
    me: str = ""
    limits: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The news, the span they are of, the marks and merges there are, and who has written in the case or a copy.

    `about` says of a merge what it brought.
    """

    news: News
    span: str
    marks: dict[str, Mark]
    authors: list[str]
    merges: tuple[MergeEntry, ...] = ()
    about: str = ""


def read(rows: Rows, wanted: Wanted) -> Answer:
    """On the reading thread."""
    found = {SEEN: news.mark_of(rows, SEEN, wanted.me), REPORTED: news.mark_of(rows, REPORTED)}
    marks = {kind: each for kind, each in found.items() if each is not None}
    span = wanted.span or next((kind for kind in (SEEN, REPORTED) if kind in marks), WEEK)
    known = tuple(merges(rows))
    chosen = next((each for each in known if span == MERGE + each.step_id), None)
    after = chosen.place - 1 if chosen is not None else _after(rows, span, wanted.moment, marks)
    told = news.news(rows, after, wanted.author, dict(wanted.limits))
    return Answer(told, span, marks, authors(rows), known, merge_words(rows, chosen) if chosen is not None else "")


def merge_choices(answer: Answer) -> list[tuple[str, str]]:
    """The merges to choose among, each as span and words."""
    return [
        (
            MERGE + each.step_id,
            tr("Since the merge of “{title}”, {when}", title=merged_title(each.label), when=moment_words(each.made_at)),
        )
        for each in answer.merges
    ]


def words_of(span: str, marks: dict[str, Mark], moment: str = "") -> str:
    """A choice in words."""
    if span in marks:
        words = tr("Since I last looked: {when}") if span == SEEN else tr("Since the last report: {when}")
        return words.format(when=moment_words(marks[span].at))
    if span in NEVER:
        return tr(NEVER[span])
    if span in _DAYS:
        return plural("The last {n} day", "The last {n} days", _DAYS[span])
    if span == DAY:
        return tr("Since {when}", when=moment_words(moment)) if moment else tr("Since a day…")
    return tr("Since the beginning")


def moment_typed(words: str) -> str:
    """The moment that a day means which somebody typed; BadInput with what to write instead."""
    return moment_of(read_date(words))


def _after(rows: Rows, span: str, moment: str, marks: dict[str, Mark]) -> int:
    if span in marks:
        return news.place_of_mark(rows, marks[span])
    if span in _DAYS or (span == DAY and not moment):  # until a day is typed, it is that of a week ago
        since = datetime.now(UTC) - timedelta(_DAYS.get(span, _DAYS[WEEK]))
        return news.place_before(rows, since.isoformat(timespec="milliseconds").replace("+00:00", "Z"))
    return news.place_before(rows, moment) if span == DAY else 0
