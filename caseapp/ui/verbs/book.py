"""The verbs: what each is called, where it stands, its key, its icon and what it needs. No handlers, no Qt.

The tables are in English; `verbs` gives them in the language of the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from caseapp.domain.kinds import KINDS
from caseapp.platform.translation import SYSTEM, language_codes, language_name, mark, tr
from caseapp.ui.verbs.file_verbs import FILE
from caseapp.ui.verbs.verb import CASE, EVENT, ITEM, RECORD, SELECTION, SOURCE, WRITABLE, Verb

MENUS = ("File", "Edit", "View", "Case", "Mark", "Window", "Help")

_LAYOUT, _LANGUAGE, _TABS, THEME_MENU = mark("Layout"), mark("Language"), mark("Tabs"), mark("Theme")

_ADD_KEYS = {
    "event": "Ctrl+Shift+M",
    "action_item": "Ctrl+Shift+A",
    "statement": "Ctrl+Shift+S",
    "person": "Ctrl+Shift+P",
    "organisation": "Alt+Shift+O",
    "state": "Alt+Shift+S",
    "post": "Alt+Shift+P",
    "place": "Alt+Shift+D",
    "channel": "Alt+Shift+C",
    "issue": "Alt+Shift+I",
    "proposal": "Alt+Shift+R",
    "instrument": "Alt+Shift+G",
    "claim": "Alt+Shift+K",
    "relation": "Alt+Shift+E",
}
_ADDED = (
    "event",
    "action_item",
    "statement",
    "person",
    "organisation",
    "state",
    "post",
    "place",
    "channel",
    "issue",
    "proposal",
    "instrument",
    "claim",
    "relation",
)

LISTS: tuple[tuple[str, str, str, str], ...] = (
    ("sources", "Sources", "Ctrl+1", "source"),
    ("meetings", "Meetings", "Ctrl+2", "meeting"),
    ("actors", "Actors", "Ctrl+3", "actor"),
    ("statements", "Statements", "Ctrl+4", "statement"),
    ("proposals", "Proposals", "Ctrl+5", "proposal"),
    ("agreements", "Agreements, judgments", "Ctrl+6", "agreement"),
    ("channels", "Channels", "Ctrl+8", "channel"),
    ("issues", "Issues", "Ctrl+9", "issue"),
    ("places", "Places", "Alt+0", "pin"),
    ("items", "Open items", "Ctrl+7", "item"),
)

MARKS: tuple[tuple[str, str, str], ...] = (
    ("M", "event", "Mark as meeting"),
    ("A", "action_item", "Mark as open item"),
    ("S", "statement", "Mark as statement"),
    ("P", "person", "Mark as person"),
    ("O", "organisation", "Mark as organisation"),
    ("R", "proposal", "Mark as proposal"),
    ("G", "instrument", "Mark as agreement or judgment"),
    ("D", "place", "Mark as place"),
)


def verbs() -> Iterator[Verb]:
    """All verbs in the order of their menus."""
    for verb in (*FILE, *_EDIT, *_VIEW):
        yield _shown(verb)
    yield from _languages()
    yield from _additions()
    yield from _lists()
    for verb in _CASE:
        yield _shown(verb)
    for letter, kind, title in MARKS:
        tip = tr("Makes a record out of the selected words")
        yield Verb(f"mark.{kind}", "Mark", tr(title), "", "", SELECTION, tip, letter)
    for verb in (*_MARK, *_WINDOW, *_HELP):
        yield _shown(verb)


def menu_shown(menu: str) -> str:
    """The title of a menu in the language of the window, without the letter that opens it."""
    words = f"&{menu}"
    return re.sub(r"\(&.\)|&", "", tr(words))


def _shown(verb: Verb) -> Verb:
    return replace(verb, title=tr(verb.title), tip=tr(verb.tip) if verb.tip else "")


def _languages() -> Iterator[Verb]:
    yield Verb(f"language.{SYSTEM}", "View", tr("As the desktop"), submenu=_LANGUAGE, is_toggle=True)
    for code in language_codes():
        yield Verb(f"language.{code}", "View", language_name(code), submenu=_LANGUAGE, is_toggle=True)


def _additions() -> Iterator[Verb]:
    for number, kind in enumerate(_ADDED):
        label = tr(KINDS[kind].label).lower()
        yield Verb(
            f"add.{kind}",
            "Case",
            tr("Add {kind}", kind=label),
            _ADD_KEYS.get(kind, ""),
            "plus" if number == 0 else "",
            WRITABLE,
            tr("Add a {kind} without words; cite them later", kind=label),
        )


def _lists() -> Iterator[Verb]:
    for number, (key, title, shortcut, icon) in enumerate(LISTS):
        words = tr(title)
        said = tr("Show {list}", list=f"{words[0].lower()}{words[1:]}")
        yield Verb(f"list.{key}", "Case", said, shortcut, icon, CASE, starts_group=number == 0)


_EDIT = (
    Verb("edit.undo", "Edit", "Undo", "Ctrl+Z", "undo", CASE),
    Verb("edit.redo", "Edit", "Redo", "Ctrl+Shift+Z", "redo", CASE),
    Verb("edit.undo_list", "Edit", "Undo list…", "Ctrl+Alt+Z", "history", CASE, "Take several steps back at once"),
    # Qt: text fields do not claim Ctrl+Delete, their key for a word, so it would delete the record instead.
    Verb("edit.delete", "Edit", "Delete the record", "Ctrl+Shift+Delete", "", RECORD, starts_group=True),
    Verb("edit.find", "Edit", "Find in the text", "Ctrl+F", "search", CASE, starts_group=True),
    Verb("edit.search", "Edit", "Search the whole case", "Ctrl+Shift+F", "search", CASE),
    Verb("edit.palette", "Edit", "Search or run a command", "Ctrl+K", "search"),
)
_VIEW = (
    Verb("theme.system", "View", "Theme as the desktop", submenu=THEME_MENU, is_toggle=True),
    Verb("theme.dark", "View", "Dark theme", submenu=THEME_MENU, is_toggle=True),
    Verb("theme.light", "View", "Light theme", submenu=THEME_MENU, is_toggle=True),
    Verb("view.theme", "View", "Dark or light", "Ctrl+Shift+L", "theme", submenu=THEME_MENU, starts_group=True),
    Verb("view.larger", "View", "Larger text", "Ctrl++", tip="Of the whole window"),
    Verb("view.smaller", "View", "Smaller text", "Ctrl+-", tip="Of the whole window"),
    Verb("view.usual", "View", "Usual size of text", "Ctrl+0", tip="Of the whole window"),
    Verb(
        "view.page",
        "View",
        "Printed page beside the text",
        "Ctrl+Shift+G",
        "",
        CASE,
        "For documents with pages",
        starts_group=True,
    ),
    Verb("view.older", "View", "Older version of the text", "Alt+Shift+Left", "", SOURCE),
    Verb("view.newer", "View", "Newer version of the text", "Alt+Shift+Right", "", SOURCE),
    Verb("view.compare", "View", "Compare with the version before", "Ctrl+D", "", SOURCE),
    Verb("view.navigator", "View", "Navigator", "Ctrl+F9", needs=CASE, starts_group=True, is_toggle=True),
    Verb("view.inspector", "View", "Inspector", "Ctrl+F10", needs=CASE, is_toggle=True),
    Verb("view.items", "View", "Open items", "Ctrl+F11", needs=CASE, is_toggle=True),
    Verb("view.search", "View", "Search", "Ctrl+F12", needs=CASE, is_toggle=True),
    Verb("view.suggestions", "View", "Suggestions", "Ctrl+Shift+F12", needs=CASE, is_toggle=True),
    Verb("view.jobs", "View", "Jobs", "Ctrl+Shift+J", needs=CASE, tip="Imports, checks and copies", is_toggle=True),
    Verb(
        "view.unlock",
        "View",
        "Move panes",
        "Ctrl+F8",
        needs=CASE,
        tip="Gives each pane a title bar to drag",
        is_toggle=True,
    ),
)
_CASE = (
    Verb("item.close", "Case", "Close the open item with words…", "Ctrl+Shift+D", "quote", ITEM, starts_group=True),
    Verb("item.claimed", "Case", "Set the open item to claimed done", "Alt+Shift+Y", "", ITEM),
    Verb("item.withdrawn", "Case", "Withdraw the open item", "Alt+Shift+W", "", ITEM),
    Verb("item.reopen", "Case", "Open the item again", "Alt+Shift+A", "", ITEM),
    Verb(
        "template.add",
        "Case",
        "Add from a template…",
        "Alt+Shift+B",
        "plus",
        WRITABLE,
        "A record that begins with what the template says",
        starts_group=True,
    ),
    Verb("template.save", "Case", "Save the record as a template…", "Alt+Shift+V", "", RECORD),
    Verb(
        "event.held",
        "Case",
        "The meeting was held…",
        "Alt+Shift+H",
        "check",
        EVENT,
        "What was planned before is kept",
        starts_group=True,
    ),
    Verb("event.rescheduled", "Case", "The meeting has another date…", "Alt+Shift+U", "calendar", EVENT),
    Verb("event.planned", "Case", "The meeting is planned…", "Alt+Shift+L", "", EVENT),
    Verb("event.postponed", "Case", "The meeting is postponed…", "Alt+Shift+N", "clock", EVENT),
    Verb("event.cancelled", "Case", "The meeting is cancelled…", "Alt+Shift+X", "cross", EVENT),
    Verb("case.board", "Case", "Open items as a board", "Ctrl+Shift+B", "item", CASE, starts_group=True),
    Verb("case.today", "Case", "Today", "Alt+Shift+T", "calendar", CASE, "Overdue, due, coming and changed"),
    Verb("case.news", "Case", "What is new", "Ctrl+Alt+N", "history", CASE, "Since a day, or since you last looked"),
    Verb(
        "case.compare",
        "Case",
        "Compare with a copy…",
        "Ctrl+Alt+D",
        "",
        CASE,
        "What merging it would change; nothing is changed by looking",
        starts_group=True,
    ),
    Verb("case.dates", "Case", "Compare two dates…", "Alt+Shift+Z", "", CASE, "What became different between them"),
    Verb(
        "case.same",
        "Case",
        "Same?",
        "Alt+Shift+J",
        "merge",
        CASE,
        "Records that may be one and the same",
        starts_group=True,
    ),
    Verb("case.conflicts", "Case", "Conflicts put off", "Ctrl+Alt+C", "conflict", CASE, "What copies disagree on"),
)
_MARK = (
    Verb(
        "mark.link",
        "Mark",
        "Link to what exists…",
        "",
        "quote",
        SELECTION,
        "Type any name or alias",
        "L",
        starts_group=True,
    ),
    Verb("mark.cite", "Mark", "Cite for the record shown", "Ctrl+Return", "quote", SELECTION),
    Verb(
        "mark.quote",
        "Mark",
        "Translation and chain of the quote",
        "",
        "",
        SOURCE,
        "Of the marked words at the caret",
        "T",
    ),
    Verb("mark.words", "Mark", "Words of the record shown", "Ctrl+J", "", RECORD, "One quote after another"),
    Verb(
        "mark.draft",
        "Mark",
        "Draft records",
        "Ctrl+Shift+R",
        "suggestions",
        CASE,
        "Suggestions from the text in front; you accept them",
        starts_group=True,
    ),
    Verb("mark.draft_all", "Mark", "Draft records from all sources", "Ctrl+Alt+R", "", CASE, "Those not read yet"),
    Verb("mark.next", "Mark", "Next highlight", "", "", CASE, "", "Alt+Down", starts_group=True),
    Verb("mark.previous", "Mark", "Previous highlight", "", "", CASE, "", "Alt+Up"),
    Verb("mark.next_unmarked", "Mark", "Next unsourced sentence", "", "", CASE, "Selects it", "U"),
    Verb("mark.previous_unmarked", "Mark", "Previous unsourced sentence", "", "", CASE, "Selects it", "Shift+U"),
)
_WINDOW = (
    Verb("window.navigator", "Window", "Go to the navigator", "Alt+1", "", CASE),
    Verb("window.centre", "Window", "Go to the page", "Alt+2", "", CASE),
    Verb("window.inspector", "Window", "Go to the inspector", "Alt+3", "", CASE),
    Verb("window.items", "Window", "Go to the open items", "Alt+4", "", CASE),
    Verb("window.back", "Window", "Back", "Alt+Left", "", CASE, starts_group=True),
    Verb("window.forward", "Window", "Forward", "Alt+Right", "", CASE),
    Verb("window.close_tab", "Window", "Close the tab", "Ctrl+W", "", CASE, starts_group=True),
    Verb("tab.reopen", "Window", "Open the closed tab again", "Ctrl+Shift+T", "", CASE),
    Verb("tab.split_right", "Window", "Split to the right", "Ctrl+F2", "split", CASE, submenu=_TABS),
    Verb("tab.split_down", "Window", "Split below", "Ctrl+Shift+F2", "", CASE, submenu=_TABS),
    Verb("tab.move", "Window", "Move the tab to the next group", "Ctrl+F6", "", CASE, submenu=_TABS),
    Verb("tab.join", "Window", "Join the groups", "Ctrl+Shift+F6", "", CASE, submenu=_TABS),
    Verb("tab.tear_off", "Window", "Move the tab to a window of its own", "Ctrl+F3", "tear-off", CASE, submenu=_TABS),
    Verb("tab.bring_back", "Window", "Bring torn-off tabs back", "Ctrl+Shift+F3", "bring-back", CASE, submenu=_TABS),
    Verb("tab.next", "Window", "Next tab", "Ctrl+Tab", "", CASE, submenu=_TABS, starts_group=True),
    Verb("tab.previous", "Window", "Previous tab", "Ctrl+Shift+Tab", "", CASE, submenu=_TABS),
    Verb("tab.next_group", "Window", "Next group of tabs", "F6", "", CASE, submenu=_TABS),
    Verb("tab.previous_group", "Window", "Previous group of tabs", "Shift+F6", "", CASE, submenu=_TABS),
    Verb(
        "tab.close_others",
        "Window",
        "Close the other tabs",
        "Ctrl+Shift+F4",
        "",
        CASE,
        submenu=_TABS,
        starts_group=True,
    ),
    Verb("layout.reading", "Window", "Reading layout", "Ctrl+Alt+1", "layout", CASE, "The text, wide", submenu=_LAYOUT),
    Verb("layout.chronology", "Window", "Chronology layout", "Ctrl+Alt+2", "", CASE, "The meetings", submenu=_LAYOUT),
    Verb("layout.items", "Window", "Items layout", "Ctrl+Alt+3", "", CASE, "The open items, large", submenu=_LAYOUT),
    Verb(
        "layout.compare", "Window", "Compare layout", "Ctrl+Alt+4", "", CASE, "Two versions of a text", submenu=_LAYOUT
    ),
    Verb("view.reset", "Window", "Reset the layout", "Ctrl+Alt+0", "", CASE, submenu=_LAYOUT, starts_group=True),
    Verb("layout.save", "Window", "Save this layout as…", needs=CASE, submenu=_LAYOUT),
    Verb("layout.delete", "Window", "Delete a layout…", needs=CASE, submenu=_LAYOUT),
)
_HELP = (
    Verb("help.pane", "Help", "Help for this pane", "F1", "info"),
    Verb("help.contents", "Help", "Contents of help", "Ctrl+F1"),
    Verb("help.keys", "Help", "Keyboard", "Shift+F1", "keyboard", starts_group=True),
    Verb("help.tour", "Help", "Tour of the sample case"),
    Verb("help.about", "Help", "About Caseapp"),
)

#: The words of the tables above, for those who translate them.
WORDS: tuple[str, ...] = (
    *(f"&{title}" for title in MENUS),
    *(words for verb in (*FILE, *_EDIT, *_VIEW, *_CASE, *_MARK, *_WINDOW, *_HELP) for words in (verb.title, verb.tip)),
    *(title for _, title, _, _ in LISTS),
    *(title for _, _, title in MARKS),
)
