"""What a verb is, and what it can need."""

from __future__ import annotations

from dataclasses import dataclass

#: What must be there for a verb to be enabled.
NOTHING, CASE, WRITABLE, RECORD, ITEM, SELECTION = "nothing", "case", "writable", "record", "item", "selection"
SOURCE, EVENT = "source", "event"
#: A case locked with a passphrase; one that can be locked; one whose lock can be changed.
LOCKED, LOCKABLE, RELOCKABLE = "locked", "lockable", "relockable"


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb. `shortcut` is a portable key sequence; one in `shown_key` is handled by the pane it works in."""

    key: str
    menu: str
    title: str
    shortcut: str = ""
    icon: str = ""
    needs: str = NOTHING
    tip: str = ""
    shown_key: str = ""
    starts_group: bool = False
    is_toggle: bool = False
    submenu: str = ""
