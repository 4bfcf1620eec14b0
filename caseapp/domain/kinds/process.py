"""How a negotiation runs: issues, channels, and events with their participations."""

from __future__ import annotations

from caseapp.domain.kinds.actors import ACTORS, SIDES
from caseapp.domain.kinds.fields import Field, FieldType, Kind, choice, date, ref, refs, rows, text

EVENT_STATUSES = ("planned", "expected", "unscheduled", "held", "postponed", "cancelled")

ISSUE = Kind(
    "issue",
    "Issue",
    "Issues",
    "D",
    (
        ref("parent", "Part of", "issue"),
        rows(
            "terms",
            "Each party's own term",
            ref("party", "Party", *SIDES),
            text("term", "Term"),
            text("language", "Language"),
            table="issue_term",
        ),
    ),
)

CHANNEL = Kind(
    "channel",
    "Channel",
    "Channels",
    "M",
    (
        choice("kind", "Kind", "official", "back channel", "track 1.5", "track 2", default="official"),
        refs("parties", "Parties", *SIDES, table="channel_party"),
        date("from", "Since"),
        date("to", "Until"),
        ref("precedent_of", "Precedent of", "issue", "channel", "event", "proposal", "instrument"),
        ref("issue", "Issue", "issue"),
    ),
)

EVENT = Kind(
    "event",
    "Meeting",
    "Meetings",
    "M",
    (
        choice(
            "kind",
            "Kind",
            "meeting",
            "call",
            "summit",
            "conference",
            "hearing",
            "visit",
            "deadline",
            "other",
            default="meeting",
        ),
        choice("status", "Status", *EVENT_STATUSES, default="held"),
        rows(
            "course",
            "Course",
            choice("status", "Status", *EVENT_STATUSES),
            date("date", "Date then"),
            date("until", "Until", "when it became what it is now"),
            text("note", "Note"),
            table="event_log",
        ),
        date("date", "Date"),
        ref("place", "Place", "place"),
        ref("margin_of", "Margin of", "event"),
        choice(
            "level",
            "Level",
            "head of state or government",
            "minister",
            "deputy minister",
            "senior official",
            "working level",
            is_open=True,
        ),
        choice("mode", "Mode", "in person", "by phone", "by video", "in writing", is_open=True),
        text("format", "Format", "such as bilateral, plenary"),
        ref("channel", "Channel", "channel"),
        ref("issue", "Issue", "issue"),
        rows(
            "participants",
            "Participants",
            ref("actor", "Actor", *ACTORS),
            text("unnamed", "Not named", "such as: the deputy foreign minister of Japan"),
            ref("delegation", "Delegation", *SIDES),
            Field("tenure", "Office at the time", FieldType.ROW_REF, table="tenure"),
            text("title_as_printed", "Title as printed"),
            choice("role", "Role", "head", "member", "host", "observer", "interpreter", default="member"),
            choice("attendance", "Attendance", "full", "part"),
            ref("on_behalf_of", "On behalf of", *SIDES),
            table="participation",
        ),
    ),
)
