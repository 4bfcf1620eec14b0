"""Which pane shows which list of the navigator, described once."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.platform.translation import mark


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list tab: its title in English and icon, the kinds it shows or its smart list, the kind its button adds."""

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
#: Nor the steps that can be taken back, and what is new.
UNDO_LIST, NEWS = "undo", "news"
#: Nor what two copies, or two days, differ by.
COMPARING = "comparing"
#: Nor what copies disagree on, and the merge that is being looked at.
CONFLICTS, MERGE = "smart:conflicts", "merge"

LISTS: dict[str, ListSpec] = {
    "sources": ListSpec(mark("Sources"), "source", ("source",)),
    "actors": ListSpec(mark("Actors"), "actor", ("person", "organisation", "state"), adds="person"),
    "persons": ListSpec(mark("Persons"), "actor", ("person",), adds="person"),
    "organisations": ListSpec(mark("Organisations"), "actor", ("organisation",), adds="organisation"),
    "states": ListSpec(mark("States"), "actor", ("state",), adds="state"),
    "posts": ListSpec(mark("Posts"), "actor", ("post",), adds="post"),
    "channels": ListSpec(mark("Channels"), "channel", ("channel",), adds="channel"),
    "issues": ListSpec(mark("Issues"), "issue", ("issue",), adds="issue"),
    "proposals": ListSpec(mark("Proposals"), "proposal", ("proposal",), adds="proposal"),
    "statements": ListSpec(mark("Statements"), "statement", ("statement",), adds="statement"),
    "agreements": ListSpec(mark("Agreements, judgments"), "agreement", ("instrument", "claim"), adds="instrument"),
    "places": ListSpec(mark("Places"), "pin", ("place",), adds="place"),
    "relations": ListSpec(mark("Relations"), "expand", ("relation",), adds="relation"),
    "smart:overdue": ListSpec(mark("Overdue items"), "overdue", smart="overdue"),
    "smart:unscheduled": ListSpec(mark("Unscheduled follow-ups"), "unscheduled", smart="unscheduled"),
    "smart:unsourced": ListSpec(mark("Unsourced facts"), "unsourced", smart="unsourced"),
}

#: The list that a record of a kind stands in, and its title; of what only a newer program knows, none.
_LIST_OF: dict[str, tuple[str, str]] = {
    "event": ("meetings", mark("Meetings")),
    "action_item": ("items", mark("Open items")),
    **{kind: (key, spec.title) for key, spec in LISTS.items() for kind in spec.kinds if key != "actors"},
}


def list_of(kind: str) -> tuple[str, str]:
    """Key and English title of the list that a record of a kind stands in, "" twice for none."""
    return _LIST_OF.get(kind, ("", ""))


MEETING_STATUSES: dict[str, tuple[str, ...]] = {
    "meetings": (),
    "meetings:held": ("held",),
    "meetings:planned": ("planned", "expected"),
    "meetings:unscheduled": ("unscheduled",),
    "meetings:off": ("postponed", "cancelled"),
}
