"""The structure of every page and of every form as text: what is in it, in which order, and what it is called.

UPDATE by deleting the file of a page under `tests/data/snapshots` and running this.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from caseapp.domain.kinds import KINDS
from caseapp.ui.shell.lists import BOARD, LISTS, REVIEW, SAME, TODAY
from caseapp.ui.stage import Stage

SNAPSHOTS = Path(__file__).parents[2] / "data" / "snapshots"
PAGES = ("meetings", BOARD, TODAY, REVIEW, SAME, *LISTS)
#: Labels that say what stands beside them; others hold words of the case.
NAMING = {"heading", "fieldLabel", "sectionHead"}


def structure(widget: QWidget, depth: int = 0) -> Iterator[str]:
    """The visible widgets that have a name for people, indented by how deep they stand."""
    for child in widget.children():
        if not isinstance(child, QWidget) or not child.isVisible():
            continue
        name = _name(child)
        if name:
            yield f"{'  ' * depth}{type(child).__name__}: {name}"
        yield from structure(child, depth + 1 if name else depth)


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.text() if isinstance(widget, QLabel) and widget.property("role") in NAMING else ""


def compare(name: str, widget: QWidget) -> None:
    """Holds the structure of a widget against the one kept under `name`."""
    shown = "\n".join(structure(widget)) + "\n"
    kept = SNAPSHOTS / f"{name.replace(':', '-')}.txt"
    if not kept.exists():
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8"), kept.name


def test_pages_are_built_as_drawn(sample: Stage) -> None:
    for key in PAGES:
        sample.desk.show_list(key)
        sample.settle()
        page = sample.desk.centre.currentWidget() if key != "items" else sample.desk.items
        assert page is not None
        compare(f"page-{key}", page)


@pytest.mark.parametrize("kind", KINDS)
def test_forms_are_built_as_drawn(sample: Stage, kind: str) -> None:
    rows = sample.desk.session.reader
    ((record_id,),) = rows.rows("SELECT id FROM record WHERE kind = ? ORDER BY title, id LIMIT 1", kind)
    sample.desk.show_quote(record_id) if kind == "excerpt" else sample.desk.show_record(record_id)
    sample.settle()
    compare(f"form-{kind}", sample.desk.inspector)
