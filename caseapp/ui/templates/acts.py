"""The two acts of templates in the window: keep the record shown as one, and make a record from one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caseapp.domain.ids import new_id
from caseapp.domain.templates import Template
from caseapp.ops import templates
from caseapp.queries.records import get

if TYPE_CHECKING:
    from caseapp.ui.shell.desk import Desk


def save_shown(desk: Desk, window: QWidget) -> None:
    """Asks for a name and the fields, and keeps the record shown as a template."""
    from caseapp.ui.templates.save_dialog import SaveDialog  # loaded when first wanted

    if desk.record_id is not None:
        desk.flush()
        SaveDialog(desk.session, get(desk.session.reader, desk.record_id), window).open()


def pick(desk: Desk, window: QWidget) -> None:
    """Asks for a template and makes a record from it."""
    from caseapp.ui.templates.pick_dialog import PickDialog  # loaded when first wanted

    dialog = PickDialog(desk.session, window)
    dialog.chosen.connect(partial(use, desk))
    dialog.open()


def use(desk: Desk, template: Template) -> None:
    """Makes a record from a template and shows it, its title to be typed over. The title is content, in English."""
    made = new_id()
    op = partial(templates.use, template_id=template.id, title=template.title, record_id=made)
    desk.session.run(op, done=partial(_show, desk, made))


def _show(desk: Desk, record_id: str, _result: object) -> None:
    desk.show_record(record_id, is_new=True)
