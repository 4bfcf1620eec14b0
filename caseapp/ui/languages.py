"""The language of the window: which is in force, and Qt's translators behind `platform.translation`.

A language is a file `resources/translations/caseapp_XX.qm`, made from the `.ts` beside it by `make translations`.
Dates, numbers and Qt's own words follow it. Widgets are not told: who changes the language makes the window anew.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from caseapp.platform.paths import resources_dir
from caseapp.platform.translation import CONTEXT, ENGLISH, SYSTEM, language_codes, set_numbers, set_translator


class Languages(QObject):
    """The one language in force for the whole process."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = ENGLISH

    def apply(self, code: str) -> None:
        """Puts a language in force; "" is the desktop's own, and a language that is not there is English."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        locale = QLocale.system() if code == SYSTEM else QLocale(code)
        self.code = _best(locale)
        QLocale.setDefault(locale if code == SYSTEM and self.code != ENGLISH else QLocale(_with_region(self.code)))
        if self.code == ENGLISH:
            set_translator(None)
            set_numbers(None)
            return
        name = self.code.replace("-", "_")
        self._install(resources_dir() / "translations" / f"caseapp_{name}.qm")
        self._install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{name}.qm")
        set_translator(_translated, self.code)
        set_numbers(QLocale().toString)

    def _install(self, path: Path) -> None:
        translator = QTranslator(self)
        if translator.load(str(path)):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def _best(locale: QLocale) -> str:
    there = language_codes()
    for name in (locale.bcp47Name(), locale.name().replace("_", "-"), locale.name().partition("_")[0]):
        if name in there:
            return name
    return ENGLISH


def _translated(text: str, about: str, n: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, about or None, n)


def _with_region(code: str) -> str:
    # The program's English writes dates by day, month, year.
    return "en_GB" if code == ENGLISH else code
