"""Which pane shows which list of the navigator, described once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list tab: its title and icon, the kinds it shows or its smart list, and the kind that its button adds."""

    title: str
    icon: str
    kinds: tuple[str, ...] = ()
    smart: str = ""
    adds: str = ""


#: Not a table: the quotes under review.
REVIEW = "smart:changed"
#: Nor this: the pairs that may be one person, organisation, state or place.
SAME = "smart:same"
#: Nor these: the open items as a board, and what the day asks for.
BOARD, TODAY = "board", "today"

LISTS: dict[str, ListSpec] = {
    "sources": ListSpec("Sources", "source", ("source",)),
    "actors": ListSpec("Actors", "actor", ("person", "organisation", "state"), adds="person"),
    "persons": ListSpec("Persons", "actor", ("person",), adds="person"),
    "organisations": ListSpec("Organisations", "actor", ("organisation",), adds="organisation"),
    "states": ListSpec("States", "actor", ("state",), adds="state"),
    "posts": ListSpec("Posts", "actor", ("post",), adds="post"),
    "channels": ListSpec("Channels", "channel", ("channel",), adds="channel"),
    "issues": ListSpec("Issues", "issue", ("issue",), adds="issue"),
    "proposals": ListSpec("Proposals", "proposal", ("proposal",), adds="proposal"),
    "statements": ListSpec("Statements", "statement", ("statement",), adds="statement"),
    "agreements": ListSpec("Agreements, judgments", "agreement", ("instrument", "claim"), adds="instrument"),
    "places": ListSpec("Places", "pin", ("place",), adds="place"),
    "relations": ListSpec("Relations", "expand", ("relation",), adds="relation"),
    "smart:overdue": ListSpec("Overdue items", "overdue", smart="overdue"),
    "smart:unscheduled": ListSpec("Unscheduled follow-ups", "unscheduled", smart="unscheduled"),
    "smart:unsourced": ListSpec("Unsourced facts", "unsourced", smart="unsourced"),
}

MEETING_STATUSES: dict[str, tuple[str, ...]] = {
    "meetings": (),
    "meetings:held": ("held",),
    "meetings:planned": ("planned", "expected"),
    "meetings:unscheduled": ("unscheduled",),
    "meetings:off": ("postponed", "cancelled"),
}
