"""Translations: taken from the code as they stand there, put in without a slip, and what a new language needs."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import translations
from caseapp.platform.translation import CONTEXT

ROOT = translations.ROOT
FILES = sorted((ROOT / "resources" / "translations").glob("*.ts"))


def written(ts: Path) -> list[tuple[str, str, list[str]]]:
    """The words, their note, and the forms of their translation, of those that are translated."""
    found = []
    for message in ET.parse(ts).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") is None:
            found.append((message.findtext("source") or "", message.findtext("comment") or "", forms))
    return found


def _marks(words: str) -> dict[str, object]:
    """What a translation must have as the words have it."""
    return {
        "placeholders": sorted(re.findall(r"\{[^}]*\}", words)),
        "space around": (words[:1].isspace(), words[-1:].isspace()),
        "lines": words.count("\n"),
        "tabs": words.count("\t"),
        "more to come": words.endswith("…"),
        "letter to press": bool(re.search(r"&\w", words)),
    }


@pytest.mark.parametrize("ts", FILES, ids=lambda path: path.stem)
def test_what_is_put_into_a_sentence_stands_in_its_translation_too(ts: Path) -> None:
    wrong = [(words, form) for words, _, forms in written(ts) for form in forms if _marks(words) != _marks(form)]
    assert wrong == []


@pytest.mark.parametrize("ts", FILES, ids=lambda path: path.stem)
def test_the_compiled_words_are_those_written(ts: Path, qapp: QCoreApplication) -> None:
    translator = QTranslator(qapp)
    assert translator.load(str(ts.with_suffix(".qm")))
    numbered = {message.words for message in translations.messages() if message.is_plural}
    for words, note, forms in written(ts):
        number = 5 if words in numbered else -1
        assert translator.translate(CONTEXT, words, note or None, number) in forms, words


def test_korean_is_complete() -> None:
    """Words that are new or changed: run `make translations`, translate what is unfinished, and run it again."""
    ts = ROOT / "resources" / "translations" / "caseapp_ko.ts"
    assert translations.missing(ts) == []
    assert [words for words, _, forms in written(ts) if not all(form.strip() for form in forms)] == []
    assert len(written(ts)) == len(translations.messages()), "it translates words that are no longer there"


@pytest.mark.parametrize("ts", FILES, ids=lambda path: path.stem)
def test_what_is_compiled_is_up_to_date(ts: Path, tmp_path: Path) -> None:
    shutil.copy(ts, tmp_path)
    translations.compile_words(tmp_path / ts.name)
    assert (tmp_path / ts.name).with_suffix(".qm").read_bytes() == ts.with_suffix(".qm").read_bytes()


def test_words_are_taken_from_the_code_and_from_the_tables() -> None:
    found = {message.words: message for message in translations.messages()}
    assert {"Meeting", "claimed done", "Undo", "&File", "Show {list}", "Layout"} <= set(found)
    assert found["{n} records"].is_plural
    assert not found["Undo"].is_plural


def test_words_put_together_before_they_are_translated_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    module = tmp_path / "said.py"
    for line in ("tr(f'Close {title}')", "tr('Close ' + title)", "plural('{n} row', f'{n} rows', n)"):
        module.write_text(line, encoding="utf-8")
        with pytest.raises(translations.NotLiteral):
            list(translations._of_module(module))


def test_a_language_is_begun_and_is_shown_only_when_all_is_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    few = [translations.Message("Close {title}"), translations.Message("{n} rows", is_plural=True)]
    monkeypatch.setattr(translations, "messages", lambda: few)
    monkeypatch.setenv("LANGUAGE_CODE", "ja")
    assert translations.main([]) == 0
    ts = tmp_path / "caseapp_ja.ts"
    assert [path.name for path in tmp_path.iterdir()] == [ts.name]
    said = capsys.readouterr().out
    assert "ja: 2 of 2 to be translated; not shown until all are" in said
    assert "Pages of help to write in resources/help/ja: start" in said
    assert translations.main(["--check"]) == 1

    words = ts.read_text(encoding="utf-8").replace(
        '<translation type="unfinished"></translation>', "<translation>{title}を閉じる</translation>"
    )
    words = words.replace('<translation type="unfinished">', "<translation>").replace(
        "<numerusform></numerusform>", "<numerusform>{n}行</numerusform>"
    )
    ts.write_text(words, encoding="utf-8")
    monkeypatch.delenv("LANGUAGE_CODE")
    assert translations.main([]) == 0
    assert ts.with_suffix(".qm").exists()
    assert translations.missing(ts) == []


def test_an_unfinished_language_can_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "messages", lambda: [translations.Message("Undo")])
    translations.update("zh-CN", is_draft=True)
    assert (tmp_path / "caseapp_zh_CN.qm").exists()
    assert translations.codes() == ["zh-CN"]


def test_what_a_language_lacks_beside_its_words_is_said() -> None:
    assert translations.missing_beside("ko") == []
    said = " ".join(translations.missing_beside("xx"))
    assert "resources/help/xx" in said
    assert "qtbase_xx.qm" in said
    assert "What it calls itself" in said


def test_every_tool_is_there() -> None:
    for tool in ("lupdate", "lrelease"):
        assert shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
