"""The versions of the open case: when each was kept and why, to be restored into a new file or opened for reading."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caseapp.domain.dates.patterns import day_shown, with_time
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr
from caseapp.ui.shell.file_filters import CASE_FILTER
from caseapp.ui.shell.files import Files, with_suffix
from caseapp.ui.theme.fonts import px
from caseapp.workspace import Workspace, versions
from caseapp.workspace.versions import WORDS, Version

_VERSION = Qt.ItemDataRole.UserRole


class FileVersionsDialog(QDialog):
    """It lists; what is done with a version is the window's."""

    restore_wanted = Signal(object, object)  # Version, Path of the file to make
    open_wanted = Signal(object)  # Version
    compare_wanted = Signal(object)  # Version

    def __init__(self, files: Files, settings: Settings, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._files, self._settings, self._home = files, settings, workspace.home
        self._key = workspace.key
        self.setObjectName("file_versions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Versions of “{name}”", name=self._home.stem))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Versions"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([tr("Kept", about="when a version was kept"), tr("Why"), tr("Size")])
        self.list.headerItem().setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rule = QLabel(self)
        self.rule.setProperty("role", "text2")
        self.rule.setWordWrap(True)
        beside = tr("Keep new ones beside the case, in “{folder}”", folder=f"{self._home.stem} (versions)")
        self.beside_box = QCheckBox(beside, self)
        self.beside_box.setChecked(settings.choice(self._home, "versions") == "beside")
        self.restore_button = QPushButton(tr("Restore into a new file…"), self)
        self.restore_button.setProperty("primary", True)
        self.restore_button.setDefault(True)
        self.open_button = QPushButton(tr("Open to read"), self)
        self.compare_button = QPushButton(tr("Compare with now"), self)
        self.close_button = QPushButton(tr("Close"), self)
        self._build()
        self._wire()
        self._on_list_itemSelectionChanged()
        files.run_job(partial(versions.versions_of, self._home, self._key), self._fill)

    def current(self) -> Version | None:
        """The version chosen."""
        found = self.list.selectedItems()
        version = found[0].data(0, _VERSION) if found else None
        return version if isinstance(version, Version) else None

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        buttons.addWidget(self.compare_button)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.restore_button)
        for button in (self.open_button, self.compare_button, self.close_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (self.list, self.rule, self.beside_box):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(buttons)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.resize(px(620), px(460))

    def _wire(self) -> None:
        self.list.itemSelectionChanged.connect(self._on_list_itemSelectionChanged)
        self.list.itemDoubleClicked.connect(self._on_open_button_clicked)
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self.compare_button.clicked.connect(self._on_compare_button_clicked)
        self.restore_button.clicked.connect(self._on_restore_button_clicked)
        self.close_button.clicked.connect(self.reject)
        self.beside_box.toggled.connect(self._on_beside_box_toggled)

    def _fill(self, found: list[Version]) -> None:
        if not shiboken6.isValid(self):
            return
        sizes = QLocale()
        for version in found:
            when = with_time(day_shown(version.made_at), f"{version.made_at:%H:%M:%S}")
            size = sizes.formattedDataSize(version.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            item = QTreeWidgetItem(self.list, [when, tr(WORDS[version.why]), size])
            item.setData(0, _VERSION, version)
            item.setToolTip(0, str(version.path))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if found:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
            self.list.setFocus()
        self.rule.setText(self._rule_words(found))

    def _rule_words(self, found: list[Version]) -> str:
        if not found:
            return tr(
                "No version was kept yet. One is kept when a case is opened, while it is changed, and at closing."
            )
        total = sum(version.size_bytes for version in found)
        return tr(
            "Each is a whole copy of the file. All of the last two days stay, then one a day for 12 days, one a week "
            "for 10 weeks and one a month for 9 months. They take {size}; at most {limit}.",
            size=QLocale().formattedDataSize(total, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
            limit=QLocale().formattedDataSize(
                self._settings.versions_limit_mb * 1_000_000, 0, QLocale.DataSizeFormat.DataSizeSIFormat
            ),
        )

    def _on_list_itemSelectionChanged(self) -> None:
        for button in (self.restore_button, self.open_button, self.compare_button):
            button.setEnabled(self.current() is not None)

    def _on_open_button_clicked(self, *_: object) -> None:
        version = self.current()
        if version is not None:
            self.open_wanted.emit(version)
            self.accept()

    def _on_compare_button_clicked(self, _is_checked: bool = False) -> None:
        version = self.current()
        if version is not None:
            self.compare_wanted.emit(version)
            self.accept()

    def _on_restore_button_clicked(self, _is_checked: bool = False) -> None:
        version = self.current()
        if version is None:
            return
        proposed = self._home.with_name(f"{self._home.stem} {version.made_at:%Y-%m-%d %H%M}{self._home.suffix}")
        title = tr("Restore into a new file")
        name, _ = QFileDialog.getSaveFileName(self, title, str(proposed), tr(CASE_FILTER))
        if name:
            self.restore_wanted.emit(version, with_suffix(Path(name)))
            self.accept()

    def _on_beside_box_toggled(self, is_checked: bool) -> None:
        self._settings.choose(self._home, "versions", "beside" if is_checked else "")
