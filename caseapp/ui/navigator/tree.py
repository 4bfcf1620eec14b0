"""What stands in the navigator, and where its counts come from. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from caseapp.platform.translation import mark
from caseapp.queries.case import Counts


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the navigator: the list it opens, its words, icon, count, and lines under it."""

    key: str
    title: str
    icon: str = ""
    count: Callable[[Counts], int] | None = None
    children: tuple[Node, ...] = ()
    ink: str = "text2"


def _kinds(*names: str) -> Callable[[Counts], int]:
    def count(counts: Counts) -> int:
        return sum(counts.kinds.get(name, 0) for name in names)

    return count


def _statuses(*names: str) -> Callable[[Counts], int]:
    def count(counts: Counts) -> int:
        return sum(counts.event_statuses.get(name, 0) for name in names)

    return count


def _smart(name: str) -> Callable[[Counts], int]:
    def count(counts: Counts) -> int:
        found: int = getattr(counts, name)
        return found

    return count


#: Counted from what copies disagree on, and there only while there is any.
CONFLICTS = "smart:conflicts"
#: Counted by itself: it takes longer than all the other counts.
SAME = "smart:same"

SECTIONS: tuple[tuple[str, tuple[Node, ...]], ...] = (
    (
        mark("Needs attention"),
        (
            Node("today", mark("Today"), "calendar"),
            Node("smart:overdue", mark("Overdue items"), "overdue", _smart("overdue"), ink="wrong"),
            Node("smart:changed", mark("Changed anchors"), "changed-anchor", _smart("changed"), ink="attention"),
            Node(SAME, mark("Same?"), "merge", ink="attention"),
            Node(CONFLICTS, mark("Conflicts put off"), "conflict", ink="attention"),
            Node(
                "smart:unscheduled",
                mark("Unscheduled follow-ups"),
                "unscheduled",
                _smart("unscheduled"),
                ink="attention",
            ),
            Node("smart:unsourced", mark("Unsourced facts"), "quote-dashed", _smart("unsourced")),
        ),
    ),
    (
        mark("Case"),
        (
            Node("sources", mark("Sources"), "source", _kinds("source")),
            Node(
                "meetings",
                mark("Meetings"),
                "meeting",
                _kinds("event"),
                (
                    Node("meetings:held", mark("Held"), count=_statuses("held")),
                    Node("meetings:planned", mark("Planned, expected"), count=_statuses("planned", "expected")),
                    Node("meetings:unscheduled", mark("Unscheduled"), count=_statuses("unscheduled")),
                    Node("meetings:off", mark("Postponed, cancelled"), count=_statuses("postponed", "cancelled")),
                ),
            ),
            Node(
                "actors",
                mark("Actors"),
                "actor",
                _kinds("person", "organisation", "state"),
                (
                    Node("persons", mark("Persons"), count=_kinds("person")),
                    Node("organisations", mark("Organisations"), count=_kinds("organisation")),
                    Node("states", mark("States"), count=_kinds("state")),
                    Node("posts", mark("Posts"), count=_kinds("post")),
                ),
            ),
            Node("channels", mark("Channels"), "channel", _kinds("channel")),
            Node("issues", mark("Issues"), "issue", _kinds("issue")),
            Node("proposals", mark("Proposals"), "proposal", _kinds("proposal")),
            Node("statements", mark("Statements"), "statement", _kinds("statement")),
            Node("agreements", mark("Agreements, judgments"), "agreement", _kinds("instrument", "claim")),
            Node("places", mark("Places"), "pin", _kinds("place")),
            Node("relations", mark("Relations"), "relation", _kinds("relation")),
            Node("items", mark("Open items"), "item", _kinds("action_item")),
        ),
    ),
)
