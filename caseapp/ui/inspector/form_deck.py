"""The forms of all kinds, one above the other: each is made when it is first needed, scrolls by itself and is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from caseapp.domain.kinds import Kind
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.form import RecordForm
from caseapp.ui.inspector.rows.row_form import open_form_of


class FormDeck(QStackedWidget):
    """One form is in front."""

    record_activated = Signal(str)
    excerpt_activated = Signal(str)
    cite_requested = Signal(str, str)
    grown = Signal()  # the form in front needs more or less room

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._forms: dict[str, RecordForm] = {}
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(0)
        self._growing.timeout.connect(self.grown)

    def form_of(self, kind: Kind) -> RecordForm:
        """The form of a kind."""
        if kind.name not in self._forms:
            self._forms[kind.name] = self._make(kind)
        return self._forms[kind.name]

    def bring_forward(self, kind: Kind) -> None:
        """Puts the form of a kind in front, at its beginning."""
        self.setCurrentIndex(list(self._forms).index(kind.name))
        scroll = self.currentWidget()
        if isinstance(scroll, QScrollArea):
            scroll.verticalScrollBar().setValue(0)

    def reveal(self, widget: QWidget | None, margin: int) -> None:
        """Scrolls until a widget of the form in front, and the open row around it, can be seen."""
        scroll = self.currentWidget()
        if isinstance(scroll, QScrollArea) and widget is not None and scroll.isAncestorOf(widget):
            scroll.ensureWidgetVisible(open_form_of(widget), 0, margin)
            scroll.ensureWidgetVisible(widget, 0, margin)

    def refresh_look(self) -> None:
        """Takes the colours and icons of the theme."""
        for form in self._forms.values():
            form.refresh_look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes when the form in front has grown or shrunk."""
        scroll = self.currentWidget()
        is_front = isinstance(scroll, QScrollArea) and watched is scroll.widget()
        if is_front and event.type() == QEvent.Type.LayoutRequest:
            self._growing.start()
        return super().eventFilter(watched, event)

    def _make(self, kind: Kind) -> RecordForm:
        scroll = QScrollArea(self)
        scroll.setObjectName("formScroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form = RecordForm(kind, self._context)
        form.installEventFilter(self)
        scroll.setWidget(form)
        form.record_activated.connect(self.record_activated)
        form.excerpt_activated.connect(self.excerpt_activated)
        form.cite_requested.connect(self.cite_requested)
        self.addWidget(scroll)
        return form
