"""A choice in the head of a pane: as wide as what is chosen, up to a measure; longer words end in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from caseapp.ui.theme.fonts import px

WIDEST, AROUND = 188, 46


class FilterBox(QComboBox):
    """A combo box that never cuts its words off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(px(WIDEST))
        self.currentIndexChanged.connect(self._on_currentIndexChanged)

    def sizeHint(self) -> QSize:
        """As wide as what is chosen."""
        wanted = self.fontMetrics().horizontalAdvance(self.currentText()) + px(AROUND)
        return QSize(min(wanted, px(WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same: a head has a second line for what does not fit."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words with an ellipsis where they are longer than the box."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width()
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _on_currentIndexChanged(self, _index: int) -> None:
        self.updateGeometry()
