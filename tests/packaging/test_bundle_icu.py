"""ICU's data made small: Qt sorts and changes case with it as with the whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import bundle
from making import icu

_SORTED = """
import json
from PySide6.QtCore import QCollator, QLocale
words = ["Zoë", "zebra", "Äpfel", "apfel", "Öl", "ostrich", "나무", "가", "漢字", "안", "山田", "東京", "ñandú", "nube"]
said = {}
for name in ("C", "de_DE", "sv_SE", "ko_KR", "ja_JP", "zh_CN", "es_ES", "fa_IR"):
    locale = QLocale(name)
    said[name] = [QCollator(locale).sortKey(word).compare(QCollator(locale).sortKey("m")) for word in words]
    collator = QCollator(locale)
    said[name].append(sorted(words, key=collator.sortKey))
    said[name].append([locale.toUpper("straße i ı"), locale.toLower("İSTANBUL ΣΑΣ")])
print(json.dumps(said))
"""


def _answers(folder: Path | None) -> object:
    """What Qt says in a process of its own, which finds the libraries in `folder` first."""
    given = os.environ | ({"LD_LIBRARY_PATH": str(folder)} if folder else {})
    done = subprocess.run([sys.executable, "-c", _SORTED], env=given, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU of its own on Linux alone")
def test_qt_says_the_same_with_a_sixth_of_the_data(tmp_path: Path) -> None:
    libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
    (source,) = libraries.glob("libicudata.so.*")
    small = icu.small_library(source, tmp_path / source.name, bundle.ICU_LANGUAGES)
    assert small.stat().st_size < source.stat().st_size / 5
    assert _answers(tmp_path) == _answers(None)


@pytest.mark.parametrize("name", ["root.res", "ko.res", "ja_JP.res", "zoneinfo64.res", "coll/de.res", "zone/en_GB.res"])
def test_what_qt_may_ask_for_stays(name: str) -> None:
    assert icu.is_wanted(name, {"en", "ko", "ja"})


@pytest.mark.parametrize("name", ["de.res", "sr_Latn.res", "zone/de.res", "curr/ko.res", "ibm-949.cnv", "unames.icu"])
def test_what_it_does_not_goes(name: str) -> None:
    assert not icu.is_wanted(name, {"en", "ko"})
