"""The program as a menu of the desktop starts it, and the icon that its windows show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from caseapp.ui.app import make_application
from caseapp.ui.theme.icons import program_icon

START = """
import sys
from PySide6.QtWidgets import QApplication, QFileDialog
import caseapp.__main__ as start

def asked(_window, title, *_):
    print(title)
    QApplication.quit()
    return "", ""

QFileDialog.getSaveFileName = asked
sys.exit(start.main(sys.argv[1:]))
"""


def test_the_menu_asks_where_a_new_case_is_to_be(tmp_path: Path) -> None:
    environment = os.environ | {"CASEAPP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", START, "--new"], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "New case\n"), done.stderr


def test_the_icon_of_the_program_has_every_size(qapp: QApplication) -> None:
    assert make_application() is qapp
    icon = program_icon()
    assert [size.width() for size in icon.availableSizes()] == [16, 24, 32, 48, 64, 128]
    for size in icon.availableSizes():
        image = icon.pixmap(size).toImage()
        assert image.pixelColor(image.width() // 8, image.height() * 3 // 4).name() == "#2c67cb"
