"""Which editor stands for which field: by the form of its value, or for a list by its table. Made in one place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from caseapp.domain.kinds import COMMON, KINDS, Field, FieldType
from caseapp.ui.inspector.chain.editor import ChainEditor
from caseapp.ui.inspector.context import EditorFactory, FormContext, Scope
from caseapp.ui.inspector.editors.base import Editor
from caseapp.ui.inspector.editors.chips import RefsEditor, TagsEditor
from caseapp.ui.inspector.editors.choices import ChoiceEditor, FlagEditor
from caseapp.ui.inspector.editors.dates import DateEditor
from caseapp.ui.inspector.editors.notes import NotesEditor
from caseapp.ui.inspector.editors.places import CoordinateEditor, ZoneEditor
from caseapp.ui.inspector.editors.reference import RefEditor
from caseapp.ui.inspector.editors.row_reference import TenureEditor, VersionLabel
from caseapp.ui.inspector.editors.text import LongTextEditor, NumberEditor, TextEditor
from caseapp.ui.inspector.rows.course import CourseEditor
from caseapp.ui.inspector.rows.editor import RowsEditor
from caseapp.ui.inspector.rows.log import LogEditor
from caseapp.ui.inspector.rows.participants import ParticipantsEditor

EDITORS: dict[FieldType, EditorFactory] = {
    FieldType.TEXT: TextEditor,
    FieldType.LONG_TEXT: LongTextEditor,
    FieldType.CHOICE: ChoiceEditor,
    FieldType.FLAG: FlagEditor,
    FieldType.INTEGER: NumberEditor,
    FieldType.NUMBER: NumberEditor,
    FieldType.DATE: DateEditor,
    FieldType.REF: RefEditor,
    FieldType.REFS: RefsEditor,
    FieldType.ROWS: RowsEditor,
    FieldType.ROW_REF: TenureEditor,
}
BY_TABLE: dict[str, EditorFactory] = {
    "tag": TagsEditor,
    "action_log": LogEditor,
    "attribution": ChainEditor,
    "event_log": CourseEditor,
    "participation": ParticipantsEditor,
    "text_version": VersionLabel,
}


_PLACE = KINDS["place"]
BY_FIELD: dict[Field, EditorFactory] = {
    next(field for field in COMMON if field.name == "notes"): NotesEditor,
    _PLACE.field("latitude"): CoordinateEditor,
    _PLACE.field("longitude"): CoordinateEditor,
    _PLACE.field("tz"): ZoneEditor,
}


def make_editor(field: Field, context: FormContext, scope: Scope, parent: QWidget) -> Editor:
    """The editor of a field."""
    if field in BY_FIELD:
        return BY_FIELD[field](field, context, scope, parent)
    return BY_TABLE.get(field.table, EDITORS[field.type])(field, context, scope, parent)
