"""Plain-text files in the encodings archives hold, and binary ones refused by name."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text
from caseapp.exchange import text_files
from caseapp.exchange.text_files import decode_text, guess_title, read_text_file

KOREAN = (
    "한국과 일본은 강제징용 피해자 배상 문제를 두고 고위급 협의를 이어가고 있다. 외교부 대변인은 후속 일정을 밝혔다.\n"
)
JAPANESE = (
    "日韓両国は、旧朝鮮半島出身労働者問題について外相会談を行った。両外相は、引き続き協議を続けることで一致した。\n"
)
SIMPLIFIED = "中新社二月二十二日电。据韩联社报道，韩国外交部发言人表示，韩日两国就强征劳工赔偿问题举行了高级别会谈。\n"
TRADITIONAL = "據韓聯社報導，韓國外交部發言人表示，韓日兩國就強徵勞工賠償問題舉行了高級別會談，並將採取後續措施。\n"
RUSSIAN = "Министры иностранных дел обсудили вопрос о компенсациях. Дата следующей встречи пока не назначена.\n"
POLISH = "Ministrowie spotkali się w Monachium; następne rozmowy wciąż nie są zaplanowane. Źródło: rzecznik z Łodzi.\n"
CZECH = "Ministři zahraničí se sešli v Mnichově. Příští schůzka zatím nebyla oznámena, řekl mluvčí úřadu.\n"
SPANISH = "El ministro se reunió con su homólogo en Múnich. Aún no hay fecha para la próxima reunión, señaló.\n"
GERMAN = "Die Außenminister trafen sich in München. Über die Entschädigung wurde noch nicht entschieden.\n"
FRENCH = (
    "Le ministre des Affaires étrangères a été reçu à Munich. « Rien n’a été décidé », dit-il à l’issue du dîner.\n"
)
ENGLISH = "A specific agenda for follow-up consultations has yet to be finalised.\n"


@pytest.mark.parametrize("repeat", [1, 30])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "euc_kr"),
        (KOREAN, "cp949"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (TRADITIONAL, "big5"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (ENGLISH, "ascii"),
        *(
            (text, form)
            for text in (KOREAN, JAPANESE, ENGLISH, RUSSIAN)
            for form in ("utf-16-le", "utf-16-be", "utf-8")
        ),
        *((JAPANESE, form) for form in ("utf-8-sig", "utf-16", "utf-32")),
    ],
)
def test_real_encodings_round_trip(text: str, encoding: str, repeat: int) -> None:
    assert decode_text((text * repeat).encode(encoding)).text == text * repeat


def test_guessed_encoding_says_so_and_certain_one_does_not() -> None:
    assert "Korean" in decode_text(KOREAN.encode("cp949")).confidence_note
    assert decode_text(KOREAN.encode()).confidence_note == ""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1).filter(str.strip))
def test_marked_utf8_always_round_trips(text: str) -> None:
    expected = canonical_text(text)
    if expected.strip():
        assert decode_text(b"\xef\xbb\xbf" + text.encode()).text == expected


def test_newlines_are_made_canonical() -> None:
    assert decode_text(b"one\r\ntwo\rthree").text == "one\ntwo\nthree"


def test_one_lost_byte_leaves_the_rest_readable() -> None:
    data = JAPANESE.encode()
    decoded = decode_text(data[:30] + b"\xff" + data[30:])
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert "damaged" in decoded.confidence_note


def _zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x" * 100)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\nplain words", "PDF"),
        (_zip("word/document.xml"), "Word"),
        (_zip("photos/a.txt"), "ZIP"),
        (b"{\\rtf1 hello}", "rich-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64, "old Word"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "PNG image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 64, "JPEG image"),
        (b"\x7fELF\x02\x01" + b"\0" * 64, "program"),
        (b"SQLite format 3\x00" + b"\0" * 64, "case file"),
        (bytes(range(256)) * 8, "binary"),
        (b"words with a NUL \x00 inside", "binary"),
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
    ],
)
def test_what_is_not_text_is_named(data: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        decode_text(data)


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(text_files, "MAX_BYTES", 10)
    file = tmp_path / "long.txt"
    file.write_text("eleven char")
    with pytest.raises(BadInput, match="50 MB"):
        read_text_file(file)


def test_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "기사.txt"
    file.write_bytes(KOREAN.encode("euc_kr"))
    data, decoded = read_text_file(file)
    assert data == KOREAN.encode("euc_kr")
    assert decoded.text == KOREAN


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        read_text_file(tmp_path / "none.txt")
    with pytest.raises(BadInput, match=r"folder|cannot be read"):
        read_text_file(tmp_path)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  Talks held \t at the top \nmore", "Talks held at the top"),
        ("word " * 40, ("word " * 15 + "word") + "…"),
        ("協" * 100, "協" * 79 + "…"),
        ("  \n", "report"),
    ],
)
def test_guess_title(text: str, title: str) -> None:
    guessed = guess_title(text, "report.txt")
    assert guessed == title
    assert len(guessed) <= 80
