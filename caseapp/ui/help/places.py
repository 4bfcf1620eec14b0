"""Which page of help belongs to the pane that has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from caseapp.ui.help.pages import CONTENTS

#: A widget that sets this property to the name of a page has that page.
PROPERTY = "help_page"

#: By where the class of a widget is written; the longest that fits wins.
_BY_MODULE = {
    "caseapp.ui.inspector.editors.date": "dates",
    "caseapp.ui.inspector": "inspector",
    "caseapp.ui.reader": "reader",
    "caseapp.ui.page_picture": "reader",
    "caseapp.ui.sources": "reader",
    "caseapp.ui.meetings": "meetings",
    "caseapp.ui.items": "items",
    "caseapp.ui.board": "items",
    "caseapp.ui.today": "items",
    "caseapp.ui.news": "history",
    "caseapp.ui.undo_list": "history",
    "caseapp.ui.navigator": "navigator",
    "caseapp.ui.duplicates": "navigator",
    "caseapp.ui.records_table": "tables",
    "caseapp.ui.search": "search",
    "caseapp.ui.jobs": "import",
    "caseapp.ui.compare": "versions",
    "caseapp.ui.review": "versions",
    "caseapp.ui.suggestions": "suggestions",
    "caseapp.ui.sharing": "sharing",
    "caseapp.ui.packages": "packages",
    "caseapp.ui.merging": "merging",
    "caseapp.ui.team": "team",
    "caseapp.ui.file_versions": "shared",
    "caseapp.ui.keys": "keyboard",
    "caseapp.ui.locking": "locked",
    "caseapp.ui.shell.hiding": "locked",
    "caseapp.ui.start_page": "start",
}


def page_for(widget: QWidget | None) -> str:
    """The page of the innermost pane around a widget; the contents where no pane has one."""
    found = ""
    while widget is not None:
        page = widget.property(PROPERTY)
        if isinstance(page, str) and page:
            return _BY_MODULE.get(found, page)
        # A field of the inspector may stand in an editor that has a page of its own.
        fitting = [each for each in _BY_MODULE if type(widget).__module__.startswith(each) and each.startswith(found)]
        found = max((found, *fitting), key=len)
        widget = widget.parentWidget()
    return _BY_MODULE.get(found, CONTENTS)
