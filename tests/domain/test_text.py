"""The stored form of a text."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_newlines, canonical_text, paragraphs, sha256_text, text_problems


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_newline_becomes_one_line_feed(newline: str) -> None:
    assert canonical_newlines(f"回談{newline}𠮷田") == "回談\n𠮷田"


def test_mixed_newlines_keep_their_number() -> None:
    assert canonical_newlines("a\n\rb\r\r\nc\r\n\r\nd") == "a\n\nb\n\nc\n\nd"


def test_byte_order_mark_goes_only_from_the_start() -> None:
    assert canonical_text("\ufeff\ufeffa\ufeffb") == "a\ufeffb"


@pytest.mark.parametrize("char", ["\ufdd0", "\ufdd1", "\ufffe", "\uffff", "\U0001ffff", "\U0010fffe"])
def test_noncharacters_are_replaced_one_for_one(char: str) -> None:
    assert canonical_text(f"a{char}b") == "a\ufffdb"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_canonical_form_is_stable(text: str) -> None:
    once = canonical_text(text)
    assert canonical_text(once) == once
    assert not set(once) & set("\r\x0b\x0c\x85\u2028\u2029\ufdd0\ufffe")


def test_words_are_left_as_they_are() -> None:
    words = "  Cafe\u0301 朴振 👩‍👩‍👧 مرحبا\t\u3000 end  "
    assert canonical_text(words) == words


@pytest.mark.parametrize("text", ["a\x00b", "\ud83d", "a\udc00"])
def test_what_cannot_be_stored_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        text_problems(text)
    with pytest.raises(BadInput):
        sha256_text(text)


def test_sha256_is_over_utf8() -> None:
    assert sha256_text("𠮷") == hashlib.sha256(b"\xf0\xa0\xae\xb7").hexdigest()


def test_paragraphs_are_the_lines_with_words() -> None:
    text = "Title\n\n  First 𠮷.\n \t\nSecond."
    assert [text[span.start_cp : span.end_cp] for span in paragraphs(text)] == ["Title", "  First 𠮷.", "Second."]


def test_blank_text_has_no_paragraphs() -> None:
    assert paragraphs("\n \n") == []
