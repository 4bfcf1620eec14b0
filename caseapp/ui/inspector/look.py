"""How the inspector looks: measures in pixels of the pictures, its part of the style sheet, and small painted parts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from caseapp.domain.kinds import kind_shown
from caseapp.ui.theme import fonts
from caseapp.ui.theme.icons import Icons, pixmap
from caseapp.ui.theme.palette import Palette
from caseapp.ui.theme.theme import Theme
from caseapp.ui.widgets.pills import paint_letter

LABEL_WIDTH = 80
ROW_HEIGHT = 26
ICON = 16


class Look:
    """The theme in force, with sizes that follow the person's font: 13 px of the pictures is 100 %."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self.theme.palette

    def px(self, size: float) -> int:
        """A size of the pictures in pixels."""
        return round(size * fonts.scale())

    def row_height(self, size: int = ROW_HEIGHT) -> int:
        """The height of a row: that of the pictures, never less than the font needs."""
        return max(self.px(size), QFontMetrics(self.font(13)).height() + 8)

    def font(self, size: int, *, is_medium: bool = False) -> QFont:
        """The font of the window."""
        return self.theme.ui_font(size, QFont.Weight.Medium if is_medium else QFont.Weight.Normal)

    def serif(self, size: int = 14) -> QFont:
        """The font of source words, always and only."""
        return self.theme.serif_font(size)

    def paint_letter(self, painter: QPainter, left_middle: QPoint, letter: str) -> None:
        """A kind's letter on its fill, its left edge in the middle of the point."""
        side = self.px(ICON)
        place = QRect(left_middle.x(), left_middle.y() - side // 2, side, side)
        paint_letter(painter, place, letter, self.palette)

    def paint_mark(self, painter: QPainter, left_middle: QPoint, kind: str) -> None:
        """The letter of a kind; a head without a name for somebody who is no record."""
        if kind:
            self.paint_letter(painter, left_middle, kind_shown(kind).letter)
            return
        side = self.px(ICON)
        drawing = pixmap("actor", self.palette.text2, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(left_middle.x(), left_middle.y() - side // 2, drawing)

    def pane_sheet(self) -> str:
        """What the pane adds to the style sheet of the window."""
        p, row = self.palette, self.row_height()
        line = f"height: {row - 2}px; min-height: {row - 2}px; max-height: {row - 2}px;"
        return f"""
#inspector {{ background: {p.dock}; }}
.QWidget, .QStackedWidget, .QSplitter, #formBody, #formScroll, #rowForm, #dateMeaning {{ background: transparent; }}
#notesView {{ background: transparent; border: none; padding: 0px 3px; }}
QListView#evidenceCards {{ background: {p.dock}; }}
QLineEdit[quiet="true"], QComboBox[quiet="true"] {{ {line} padding: 0px 6px; }}
QLineEdit[quiet="true"]:focus, QComboBox[quiet="true"]:focus {{ padding: 0px 5px; }}
QComboBox[quiet="true"]:!editable {{ padding-left: 8px; }}
QComboBox[quiet="true"]:!editable:focus {{ padding-left: 7px; }}
QPlainTextEdit[quiet="true"] {{ padding: 0px 3px; }}
QPlainTextEdit[quiet="true"]:focus {{ padding: 0px 1px; }}
QLineEdit[link="true"] {{ color: {p.accent}; }}
QLineEdit[link="true"]:focus {{ color: {p.text}; }}
QComboBox[quiet="true"]::drop-down {{ width: 18px; border: none; }}
QComboBox[quiet="true"]::down-arrow {{ image: none; }}
QComboBox[quiet="true"]::down-arrow:hover, QComboBox[quiet="true"]::down-arrow:focus {{
  image: url(icon:/chevron-down.svg); width: 14px; height: 14px; }}
QComboBox[quiet="true"]:editable QLineEdit {{ padding: 0px; border: none; background: transparent; min-height: 0px; }}
QComboBox[quiet="true"] QLineEdit:focus {{ border: none; background: transparent; padding: 0px; }}
{self._chips()}
QLabel[role="fieldLabel"] {{ color: {p.text3}; }}
QLabel[role="problem"] {{ color: {p.wrong}; padding-left: 7px; }}
#dateMeaning {{ border-left: 2px solid {p.accent}; margin-left: 1px; }}
#dateMeaning[tone="wrong"] {{ border-left: 2px solid {p.wrong}; }}
#dateHead {{ color: {p.text}; font-weight: 500; }}
#dateHead[tone="wrong"] {{ color: {p.wrong}; font-weight: 400; }}
#dateMore {{ color: {p.text2}; }}
QToolButton#link {{ color: {p.accent}; border: 1px solid transparent; padding: 0px; }}
QToolButton#link:hover {{ text-decoration: underline; background: transparent; }}
QToolButton#link:focus {{ border: 1px solid {p.accent}; }}
QToolButton#rowButton, QToolButton#sourceMark, QToolButton#chip {{ padding: 1px; margin: 0px; height: {row - 6}px;
  min-height: {row - 6}px; max-height: {row - 6}px; }}
QToolButton#rowButton {{ min-width: 18px; max-width: 18px; }}
QToolButton#rowButton[small="true"] {{ height: 16px; min-height: 16px; max-height: 16px; min-width: 16px;
  padding: 0px; }}
QLineEdit#chainLine, QLineEdit#chainLine:focus, QLineEdit#chainLine:hover {{ border: none; background: transparent;
  padding: 0px 4px; }}
QToolButton#link {{ margin: 0px; height: {self.px(18)}px; min-height: {self.px(18)}px; }}
QToolButton#fold, QToolButton#fold:checked {{ background: transparent; border: 1px solid transparent; padding: 2px 0px;
  color: {p.text2}; }}
QToolButton#fold:hover {{ color: {p.text}; }}
QToolButton#fold:focus {{ border: 1px solid {p.accent}; }}
QToolButton#chip {{ color: {p.accent}; border: 1px solid transparent; padding: 0px 4px; border-radius: 4px; }}
QToolButton#chip[tag="true"] {{ color: {p.text}; border: 1px solid {p.line2}; border-radius: 9px; }}
QToolButton#chip:hover {{ border: 1px solid {p.line2}; background: {p.field}; }}
QToolButton#chip:focus {{ border: 1px solid {p.accent}; background: {p.field}; }}
#rowForm {{ border-left: 2px solid {p.accent}; margin-left: 1px; }}
#inPlace {{ background: {p.field}; border: none; }}
#sectionLine {{ background: {p.line}; }}
QTabBar#facts {{ background: transparent; }}
QTabBar#facts::tab {{ background: transparent; color: {p.text2}; border: none; border-bottom: 2px solid transparent;
  padding: 0px 10px; height: {self.px(30)}px; min-width: 20px; }}
QTabBar#facts::tab:selected {{ color: {p.text}; background: transparent; border: none;
  border-bottom: 2px solid {p.accent}; }}
QTabBar#facts::tab:focus {{ color: {p.accent}; }}
QTreeWidget#facts, QTreeWidget#facts::item {{ background: {p.dock}; }}
QTreeWidget#facts::item:hover {{ background: {p.hover}; }}
QTreeWidget#facts::branch:selected {{ background: {p.selected_inactive}; }}
QTreeWidget#facts::branch:selected:active {{ background: {p.selected}; }}
QTreeWidget#facts::item:selected {{ background: {p.selected_inactive}; }}
QTreeWidget#facts::item:selected:active {{ background: {p.selected}; }}
"""

    def popup_sheet(self) -> str:
        """The style of a list that pops up."""
        p = self.palette
        return (
            f"QListWidget#suggestions {{ background: {p.raised}; border: 1px solid {p.line2}; border-radius: 6px;"
            " padding: 4px; }"
        )

    def _chips(self) -> str:
        p = self.palette
        tones = {
            "good": (p.good, p.good_chip, p.good_chip),
            "attention": (p.attention, p.attention_chip, p.attention_chip),
            "wrong": (p.wrong, p.wrong_chip, p.wrong_chip),
            "plain": (p.text, "transparent", p.line2),
        }
        height = self.row_height() - self.px(6)
        shape = f"border-radius: {height // 2}px; height: {height - 2}px; min-height: {height - 2}px; padding: 0px 8px;"
        rules = []
        for tone, (ink, fill, edge) in tones.items():
            chip = f'QComboBox[quiet="true"][chip="{tone}"]:!editable'
            rules.append(f"{chip} {{ color: {ink}; background: {fill}; border: 1px solid {edge}; {shape} }}")
            part = f'QComboBox[quiet="true"][chip="{tone}"]'
            rules.append(f"{part}::drop-down {{ width: 0px; }} {part}::down-arrow:hover {{ image: none; width: 0px; }}")
            rules.append(f"{chip}:hover {{ background: {fill}; border: 1px solid {p.edge}; }}")
            rules.append(f"{chip}:focus {{ background: {fill}; border: 2px solid {p.accent}; padding: 0px 7px; }}")
        return "\n".join(rules)


class KindLetter(QWidget):
    """The letter of a kind on its fill."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = ""
        self.setFixedSize(QSize(look.px(ICON) + 2, look.row_height()))

    def show_letter(self, letter: str, label: str) -> None:
        """Shows another letter; `label` says it in words."""
        self._letter = letter
        self.setToolTip(label)
        self.setAccessibleName(label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the letter."""
        if self._letter:
            painter = QPainter(self)
            self._look.paint_letter(painter, QPoint(1, self.height() // 2), self._letter)
            painter.end()


class RowButton(QToolButton):
    """A small button in a row; the keyboard has another way to what it does, so Tab passes it."""

    def __init__(self, icon: str, says: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = icon
        self._icons = icons
        self.setObjectName("rowButton")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(fonts.px(14), fonts.px(14)))
        self.setToolTip(says)
        self.setAccessibleName(says)
        self.refresh_look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def refresh_look(self) -> None:
        """Takes the icon in the colours of the theme."""
        self.setIcon(self._icons.icon(self._name, "text3"))


def repolish(widget: QWidget) -> None:
    """Lets the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
