"""The lines of the page "Today": headings with counts, rows that open a record, and calm words where nothing is.

No Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from caseapp.domain.dates.patterns import day_in_full, month_word
from caseapp.domain.dates.shown import show_date
from caseapp.domain.dates.value import CaseDate
from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import mark, plural, sentence_case, tr
from caseapp.queries.reanchoring import Lost
from caseapp.queries.today import COMING_DAYS, DUE_DAYS, Coming, DueItem, FollowUp, Today

NOBODY = mark("nobody named")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section: its count in the `ink` of what needs attention, and what it covers."""

    title: str
    icon: str
    count: int
    ink: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A record. `detail` is what matters of it, in `ink`; `pill` says when, in `role`; a quote is set as such."""

    record_id: str
    letter: str
    title: str
    detail: str
    pill: str
    role: str
    when: str = ""
    ink: str = "text2"
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Calm:
    """A section without rows."""

    words: str


@dataclass(frozen=True, slots=True)
class More:
    """What a section does not show; opens the list that has it all."""

    words: str
    list_key: str


Line = Heading | Row | Calm | More


def lines(found: Today) -> list[Line]:
    """The whole page."""
    totals = found.totals
    due_note, coming_note = (_until(found.as_of, days) for days in (DUE_DAYS, COMING_DAYS))
    return [
        Heading(tr("Overdue"), "overdue", totals.overdue, "wrong"),
        *_section([_due(each) for each in found.overdue], totals.overdue, tr("Nothing is overdue."), "smart:overdue"),
        Heading(tr("Due this week"), "clock", totals.due, "attention", due_note),
        *_section([_due(each) for each in found.due], totals.due, tr("Nothing falls due this week."), "items"),
        Heading(tr("Unscheduled follow-ups"), "unscheduled", totals.unscheduled, "attention"),
        *_section(
            [_follow_up(each) for each in found.unscheduled],
            totals.unscheduled,
            tr("Every follow-up has a date."),
            "smart:unscheduled",
        ),
        Heading(tr("Meetings of the coming {n} days", n=COMING_DAYS), "meeting", totals.coming, "text2", coming_note),
        *_section(
            [_coming(each) for each in found.coming],
            totals.coming,
            tr("No meeting is planned or expected in the coming {n} days.", n=COMING_DAYS),
            "meetings:planned",
        ),
        Heading(tr("Changed anchors"), "changed-anchor", totals.changed, "attention"),
        *_section([_quote(each) for each in found.changed], totals.changed, tr("Every quote stands."), "smart:changed"),
    ]


def spoken(line: Line) -> str:
    """A line as it is read out."""
    match line:
        case Heading():
            return ", ".join(filter(None, (line.title, str(line.count), line.note)))
        case Row():
            return ". ".join(filter(None, (line.title, line.pill, line.when, line.detail)))
        case _:
            return line.words


def day_words(day: date) -> str:
    """A day with its weekday, such as "Friday 3 March 2023"."""
    return day_in_full(day)


def _section(rows: list[Row], total: int, calm: str, list_key: str) -> Iterator[Line]:
    yield from rows
    if not rows:
        yield Calm(calm)
    elif total > len(rows):
        yield More(plural("{n} more…", "{n} more…", total - len(rows)), list_key)


def _until(as_of: date, days: int) -> str:
    try:
        last = as_of + timedelta(days - 1)
    except OverflowError:  # the end of the calendar
        return ""
    return tr("until {day} {month}", day=last.day, month=month_word(last.month))


def _due(each: DueItem) -> Row:
    item = each.item
    owed = f"{item.owed_by or tr(NOBODY)} → {item.owed_to or tr(NOBODY)}"
    waited = tr("waiting since {date}", date=show_date(item.since)) if item.since is not None else ""
    closes = tr("closes when: {words}", words=item.closes_when) if item.closes_when else ""
    detail = " · ".join(filter(None, (owed, waited, closes)))
    role = "wrong" if item.is_overdue else "attention"
    return Row(item.id, "A", item.title, detail, _days(each.days), role, _due_words(each))


def _due_words(each: DueItem) -> str:
    item = each.item
    if not item.due_before:
        return _shown(item.due)
    if item.due_before_date:
        return tr("before {meeting}, {date}", meeting=item.due_before, date=show_date(item.due_before_date))
    return tr("before {meeting}", meeting=item.due_before)


def _days(days: int | None) -> str:
    if days is None:
        return tr("Overdue")
    if days < 0:
        return plural("{n} day over", "{n} days over", -days)
    if days < 2:
        return tr("Tomorrow") if days else tr("Today")
    return plural("In {n} day", "In {n} days", days)


def _follow_up(each: FollowUp) -> Row:
    meeting = each.meeting
    spoken_of = tr("spoken of since {date}", date=show_date(each.since)) if each.since is not None else ""
    who = meeting.parties or meeting.participants
    detail = " · ".join(filter(None, (who, spoken_of))) or tr("no words speak of it")
    pill = tr("{n} d without a date", n=each.days) if each.days is not None and each.days > 0 else tr("No date")
    return Row(meeting.id, "M", meeting.title, detail, pill, "attention")


def _coming(each: Coming) -> Row:
    meeting = each.meeting
    if each.unsourced:
        fields = ", ".join(label.lower() for label in each.unsourced)
        detail, ink = tr("No source for: {fields}", fields=fields), "attention"
    else:
        detail, ink = tr("Every field that is filled has a source"), "text2"
    where = ", ".join(filter(None, (_shown(meeting.date), meeting.place)))
    return Row(meeting.id, "M", meeting.title, detail, _coming_when(each), "neutral", where, ink)


def _coming_when(each: Coming) -> str:
    """When a meeting is: on a day, going on, or some time in a month or season that is no day."""
    edtf = each.meeting.date.edtf if each.meeting.date is not None else ""
    if not all(_DAY.match(end) for end in edtf.split("/")):
        return tr("No day yet")
    return tr("Now") if each.days == 0 and "/" in edtf else _days(each.days)


def _quote(each: Lost) -> Row:
    detail = mark("{source}, version {number} · not as it was in the newest text")
    role = "attention"
    if each.state == "gone":
        detail, role = mark("{source}, version {number} · not in the newest text"), "wrong"
    return Row(
        each.excerpt_id,
        kind_shown("excerpt").letter or "D",
        each.exact,
        tr(detail, source=each.source_title, number=each.version_number),
        sentence_case(tr(each.state)),
        role,
        is_quote=True,
    )


def _shown(day: CaseDate | None) -> str:
    return show_date(day) if day is not None else ""
