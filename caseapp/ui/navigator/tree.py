"""What stands in the navigator, and where its counts come from. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


#: Counted by itself: it takes longer than all the other counts.
SAME = "smart:same"

SECTIONS: tuple[tuple[str, tuple[Node, ...]], ...] = (
    (
        "Needs attention",
        (
            Node("today", "Today", "calendar"),
            Node("smart:overdue", "Overdue items", "overdue", _smart("overdue"), ink="wrong"),
            Node("smart:changed", "Changed anchors", "changed-anchor", _smart("changed"), ink="attention"),
            Node(SAME, "Same person?", "merge", ink="attention"),
            Node("smart:unscheduled", "Unscheduled follow-ups", "unscheduled", _smart("unscheduled"), ink="attention"),
            Node("smart:unsourced", "Unsourced facts", "quote-dashed", _smart("unsourced")),
        ),
    ),
    (
        "Case",
        (
            Node("sources", "Sources", "source", _kinds("source")),
            Node(
                "meetings",
                "Meetings",
                "meeting",
                _kinds("event"),
                (
                    Node("meetings:held", "Held", count=_statuses("held")),
                    Node("meetings:planned", "Planned, expected", count=_statuses("planned", "expected")),
                    Node("meetings:unscheduled", "Unscheduled", count=_statuses("unscheduled")),
                    Node("meetings:off", "Postponed, cancelled", count=_statuses("postponed", "cancelled")),
                ),
            ),
            Node(
                "actors",
                "Actors",
                "actor",
                _kinds("person", "organisation", "state"),
                (
                    Node("persons", "Persons", count=_kinds("person")),
                    Node("organisations", "Organisations", count=_kinds("organisation")),
                    Node("states", "States", count=_kinds("state")),
                    Node("posts", "Posts", count=_kinds("post")),
                ),
            ),
            Node("channels", "Channels", "channel", _kinds("channel")),
            Node("issues", "Issues", "issue", _kinds("issue")),
            Node("proposals", "Proposals", "proposal", _kinds("proposal")),
            Node("statements", "Statements", "statement", _kinds("statement")),
            Node("agreements", "Agreements, judgments", "agreement", _kinds("instrument", "claim")),
            Node("places", "Places", "pin", _kinds("place")),
            Node("relations", "Relations", "relation", _kinds("relation")),
            Node("items", "Open items", "item", _kinds("action_item")),
        ),
    ),
)
