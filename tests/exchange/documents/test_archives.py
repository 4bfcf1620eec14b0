"""Archives and XML that mean harm, and the few ways in which honest ones are damaged."""

from __future__ import annotations

import io
import struct
import time
import warnings
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.exchange.documents import archives
from caseapp.exchange.documents.archives import open_archive, parse_xml
from caseapp.exchange.documents.document import NotReadable
from caseapp.exchange.documents.flow import Flow
from tests.exchange.documents.made import zip_of

PLAIN = zip_of({"a.xml": "<a/>", "word/b.xml": "words " * 50})
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BILLION = f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l11;</a>'
BILLION_IN_ATTRIBUTE = f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a b="&l11;"/>'
PASSWD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def test_parts_are_read_by_name() -> None:
    archive = open_archive(PLAIN)
    assert archive.names == ("a.xml", "word/b.xml")
    assert archive.read("a.xml") == b"<a/>"
    assert archive.read("word/b.xml") == archive.read("word/b.xml") == b"words " * 50
    with pytest.raises(NotReadable, match=r"c\.xml"):
        archive.read("c.xml")


def test_folders_and_windows_names_are_no_trouble() -> None:
    archive = open_archive(zip_of({"word/": "", "word\\b.xml": "<b/>"}))
    assert archive.names == ("word/b.xml",)
    assert archive.read("word/b.xml") == b"<b/>"


@pytest.mark.parametrize(
    "name",
    [
        "../a",
        "a/../../b",
        "a/..",
        "..",
        "..\\a",
        "/etc/passwd",
        "\\server\\a",
        "C:\\a",
        "c:a",
        "word/\n/../a",
        "x\0.xml",
    ],
)
def test_names_that_lead_outside_are_refused(name: str) -> None:
    with pytest.raises(NotReadable, match="names"):
        open_archive(_named(name))


def test_two_parts_of_one_name_are_refused() -> None:
    for other in ("a.xml", "A.XML"):
        buffer = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
            warnings.simplefilter("ignore")
            archive.writestr("a.xml", "one")
            archive.writestr(other, "two")
        with pytest.raises(NotReadable, match="names"):
            open_archive(buffer.getvalue())


def _named(name: str) -> bytes:
    """Python cuts a name at NUL, so a name of the same length is put in afterwards."""
    stand_in = "x" * len(name)
    return zip_of({stand_in: "a"}).replace(stand_in.encode(), name.encode())


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    zeros = zip_of({"word/document.xml": bytes(300 << 20)})
    started = time.process_time()
    for content in (zeros, zip_of({"a": bytes(2 << 20)}), zip_of({"inner.zip": zeros, "b": bytes(2 << 20)})):
        with pytest.raises(NotReadable, match="far larger"):
            open_archive(content)
    assert time.process_time() - started < 1


def test_small_parts_may_be_pressed_hard() -> None:
    assert len(open_archive(zip_of({"a": bytes(1 << 20)})).read("a")) == 1 << 20


def test_many_parts_of_moderate_size_are_a_bomb_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000)
    with pytest.raises(NotReadable, match="far larger"):
        open_archive(zip_of({f"part{n}": "x" * 200 for n in range(6)}))


@pytest.mark.parametrize("said", [10, 1 << 20])
def test_a_lying_list_unpacks_no_more_than_it_says(said: int) -> None:
    content = _with_size(zip_of({"a": bytes(100 << 20)}), said)
    archive = open_archive(content)
    with pytest.raises(NotReadable, match="damaged"):
        archive.read("a")


def _with_size(content: bytes, size: int) -> bytes:
    at = content.rindex(b"PK\x01\x02") + 24
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]


def test_reading_the_same_again_and_again_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000)
    archive = open_archive(zip_of({"a": "x" * 400}))
    archive.read("a")
    archive.read("a")
    with pytest.raises(NotReadable, match="far larger"):
        archive.read("a")


def test_ten_thousand_parts_are_refused() -> None:
    with pytest.raises(NotReadable, match="5,000"):
        open_archive(zip_of({f"{n}": "" for n in range(10_000)}, zipfile.ZIP_STORED))
    assert len(open_archive(zip_of({f"{n}": "" for n in range(5_000)})).names) == 5_000


def test_a_locked_or_strangely_pressed_archive_says_so() -> None:
    at = PLAIN.index(b"PK\x01\x02") + 8
    with pytest.raises(NotReadable, match="password"):
        open_archive(PLAIN[:at] + b"\x01" + PLAIN[at + 1 :])
    with pytest.raises(NotReadable, match="compressed"):
        open_archive(zip_of({"a": "x"}, zipfile.ZIP_LZMA))


@given(st.integers(0, len(PLAIN) - 1))
def test_a_truncated_archive_is_damaged(length: int) -> None:
    with pytest.raises(NotReadable):
        open_archive(PLAIN[:length])


@given(st.integers(0, len(PLAIN) - 1), st.integers(0, 255))
def test_a_changed_byte_never_does_more_than_refuse(at: int, value: int) -> None:
    with suppress(NotReadable):
        archive = open_archive(PLAIN[:at] + bytes([value]) + PLAIN[at + 1 :])
        for name in archive.names:
            archive.read(name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-7", "cp037"])
@pytest.mark.parametrize("xml", [BILLION, BILLION_IN_ATTRIBUTE, PASSWD, '<!DOCTYPE a SYSTEM "http://e.org/a.dtd"><a/>'])
def test_definitions_are_refused_in_every_encoding(xml: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    started = time.process_time()
    with pytest.raises(NotReadable) as refusal:
        parse_xml((head + xml).encode(encoding))
    assert "root:" not in str(refusal.value)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"<a>&x;</a>", b"<a>\0</a>", b"<a>&#0;</a>", b"<a>&#xd800;</a>", b"<a>" * 300 + b"</a>" * 300],
)
def test_what_is_no_xml_is_damaged(content: bytes) -> None:
    with pytest.raises(NotReadable, match="damaged"):
        parse_xml(content)


@given(st.binary(max_size=200))
def test_random_bytes_never_do_more_than_be_refused(content: bytes) -> None:
    for read in (open_archive, parse_xml):
        with suppress(BadInput):
            read(content)
            read(b"PK\x05\x06" + content)


def test_a_flow_left_open_keeps_its_words() -> None:
    flow = Flow()
    flow.add("body")
    flow.open()
    flow.add("box")
    flow.open_cell_around()
    flow.add(" in a cell")
    flow.end_cell()
    flow.open(is_cell=True)
    flow.add("another")
    assert flow.text() == "body\n\nbox in a cell | another"


def test_what_is_blank_is_no_document() -> None:
    for words in ("", " \t\n", "\u3000\xa0", "\ufeff"):
        flow = Flow()
        flow.add(words)
        with pytest.raises(NotReadable, match="No words"):
            flow.text()
