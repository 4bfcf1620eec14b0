"""Saved web pages: the words a reader came for, what the head states, and pages made to break a reader."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents.document import Document, NotReadable, from_json, to_json
from caseapp.exchange.documents.html import decode, parse, text_of

KOREAN = (
    "한국과 일본은 강제징용 피해자 배상 문제를 두고 고위급 협의를 이어가고 있다. 외교부 대변인은 후속 일정을 밝혔다."
)
JAPANESE = (
    "日韓両国は、旧朝鮮半島出身労働者問題について外相会談を行った。両外相は、引き続き協議を続けることで一致した。"
)
CHINESE = "中新社二月二十二日电。据韩联社报道，韩国外交部发言人表示，韩日两国就强征劳工赔偿问题举行了高级别会谈。"
ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#house", "name": "The Daily"},
        {"@type": "Person", "@id": "#kim", "name": "Kim Min-su"},
        {
            "@type": "NewsArticle",
            "headline": "Talks &amp; doubts",
            "datePublished": "2023-02-21T09:05:00+09:00",
            "author": [{"@id": "#kim"}, {"name": "李明"}, "Desk", {"name": ["no string"]}],
            "publisher": {"@id": "#house"},
        },
    ],
}
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0031)https://daily.example/saved.htm -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Talks held - The Daily</title>
<link rel="canonical" href="https://daily.example/2023/02/talks">
<script type="application/ld+json">{json.dumps(ARTICLE)}</script>
<style>p {{ color: red }}</style></head>
<body><header><p>Subscribe now</p></header><nav><ul><li>Home</li></ul></nav>
<article><header><h1>Talks held at the top</h1></header>
<p>The ministers met
on <b>Monday</b>.<!-- no --></p><p>They <span hidden>never</span>agreed<br>on two points:</p>
<ul><li>the first</li><li><p>the second</p></li></ul>
<table><tr><th>Year</th><th>Talks</th></tr><tr><td>2022</td><td>3
and	more</td></tr><tr><td></td><td>4</td></tr></table>
<pre>  kept
\tas is</pre><p style="display: none">tracked</p>
</article>
<form><p>Your mail?</p><input value="x"><button>Send</button></form><script>track()</script>
<footer>© The Daily</footer></body></html>"""


def _read(page: str | bytes, name: str = "page.html") -> Document:
    (document,) = parse(page.encode() if isinstance(page, str) else page, name)
    assert document.text == canonical_text(document.text)
    for words in (document.text, document.title, document.note, *document.authors, *document.fields.values()):
        text_problems(words)
    assert from_json(json.loads(json.dumps(to_json(document)))) == document
    return document


def test_words_of_an_article_stand_as_a_reader_sees_them() -> None:
    assert _read(PAGE).text == (
        "Talks held at the top\n\nThe ministers met on Monday.\n\nThey agreed\non two points:\n\n"
        "- the first\n- the second\n\nYear | Talks\n2022 | 3 and more\n\n4\n\n  kept\n\tas is"
    )


def test_what_the_head_states() -> None:
    document = _read(PAGE)
    assert document.title == "Talks & doubts"
    assert document.authors == ("Kim Min-su", "李明", "Desk")
    assert document.fields == {
        "publisher": "The Daily",
        "published": "2023-02-21T09:05:00+09:00",
        "url": "https://daily.example/2023/02/talks",
        "language": "en-GB",
    }
    assert (document.media_type, document.encoding, document.note) == ("text/html", "utf-8", "")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property=og:title content='Shared'><title>Own</title>", "Shared"),
        ("<title>Talks held at the top - The Daily</title>", "Talks held at the top"),
        (
            "<title>Kim: no deal — The Korea Daily</title><meta property=og:site_name content='The Korea Daily'>",
            "Kim: no deal",
        ),
        ("<title>Kim - ‘there will be no deal’</title>", "Kim - ‘there will be no deal’"),
        ("<title> \n </title>", "Words."),
        ("<svg><title>Close</title></svg>", "Words."),
    ],
)
def test_title(head: str, title: str) -> None:
    assert _read(f"<html><head>{head}</head><body><p>Words.</p></body></html>").title == title


@pytest.mark.parametrize(
    ("head", "name", "words"),
    [
        ("<meta property='article:published_time' content='2023-02-21'>", "published", "2023-02-21"),
        ("<meta name=date content='2023-02-21T00:05:00.000Z'>", "published", "2023-02-21T00:05:00Z"),
        ("<meta name=pubdate content='2023-02-21T09:05:00+0900'>", "published", "2023-02-21T09:05:00+09:00"),
        ("<meta name=pubdate content='2023-02-21T09:05+09:00'>", "published", "2023-02-21T09:05+09:00"),
        ("<meta name='DC.Date.Issued' content=' 21 February\n2023 '>", "published", "21 February 2023"),
        ("<meta itemprop=datePublished content=2023.02.21>", "published", "2023.02.21"),
        ("<meta property=og:url content='https://a.example/x'>", "url", "https://a.example/x"),
        (
            "<link rel=canonical href='/relative'><meta property=og:url content='https://b.example'>",
            "url",
            "https://b.example",
        ),
        ("<link rel=canonical href='javascript:alert(1)'>", "url", None),
        (
            "<!-- Page saved with SingleFile\n url: https://c.example/y\n saved date: x -->",
            "url",
            "https://c.example/y",
        ),
        ("<meta property=og:site_name content='연합뉴스'>", "publisher", "연합뉴스"),
        ("<meta name=author content='https://facebook.com/kim'>", "publisher", None),
    ],
)
def test_fields(head: str, name: str, words: str | None) -> None:
    document = _read(f"<html><head>{head}</head><body><p>Words.</p></body></html>")
    assert document.fields.get(name) == words
    assert document.authors == ()


def test_authors_of_the_head() -> None:
    assert _read("<meta name=author content='Kim'><meta property=article:author content='Lee'><p>x").authors == (
        "Kim",
        "Lee",
    )


def test_time_at_the_head_of_an_article_counts_and_one_below_does_not() -> None:
    stamp = "<time datetime='2023-02-21'>yesterday</time>"
    assert _read(f"<article><p>Seoul, {stamp}</p><p>{'word ' * 200}</p></article>").fields["published"] == "2023-02-21"
    assert "published" not in _read(f"<article><p>{'word ' * 200}</p><p>Seoul, {stamp}</p></article>").fields


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("ko_KR", "ko-KR"), ("zh-Hant-TW", "zh-Hant-TW"), ("한국어", None), ("", None), ("x" * 40, None)],
)
def test_language(lang: str, expected: str | None) -> None:
    assert _read(f"<html lang='{lang}'><body><p>x").fields.get("language") == expected


@pytest.mark.parametrize(
    "broken",
    [
        '{"headline": "Lost',
        "[" * 100_000,
        "",
        "null",
        '"words"',
        "[1, [], {}]",
        '{"@graph": {"headline": ["x"]}}',
        '{"headline": {}, "author": 7, "datePublished": [1]}',
        '{"headline": "\\ud800\\u0000", "author": {"@id": {}}}',
        "9" * 5000,
    ],
)
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    assert _read(f"<title>Own</title><script type='application/ld+json'>{broken}</script><p>Words.").text == "Words."


def test_linked_data_with_line_breaks_in_its_words_is_read() -> None:
    assert _read('<script type=\'application/ld+json\'>{"headline": "Two\nlines"}</script><p>x').title == "Two lines"


def test_main_part_is_the_one_that_holds_most() -> None:
    teasers = "".join(f"<article><p>Teaser {number} of the day</p></article>" for number in range(4))
    assert _read(teasers).text.count("Teaser") == 4
    inner = f"<article><p>Lead {'word ' * 9}</p><article>{'word ' * 20}</article></article>"
    assert _read(f"<main><p>Bar</p>{inner}</main>").text.startswith("Lead")
    page = f"<aside>Other news</aside><div role=main><p>{'word ' * 30}</p></div><main><p>short</p></main>"
    assert _read(page).text == ("word " * 30).strip()


def test_page_wrapped_in_a_form_or_a_header_is_read_all_the_same() -> None:
    assert _read(f"<form id=aspnetForm><nav>Menu</nav><p>{KOREAN}</p></form>").text == KOREAN
    assert _read("<header><p>All there is</p></header>").text == "All there is"


def test_tables_that_lay_out_a_page_are_read_cell_by_cell() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    page = f"<table><tr><td><p>Menu</p></td><td><p>One.</p><p>Two.</p>{inner}</td></tr></table>"
    assert _read(page).text == "Menu\n\nOne.\n\nTwo.\n\na | b"
    assert _read("<table><tr><td>One.<br><br>Two.</td></tr></table>").text == "One.\n\nTwo."


def test_scripts_of_the_east_and_right_to_left_and_emoji() -> None:
    assert (
        _read("<p>日本\n  政府は<ruby>協議<rp>(</rp><rt>きょうぎ</rt><rp>)</rp></ruby>").text
        == "日本政府は協議(きょうぎ)"
    )
    assert _read("<p>한국\n정부").text == "한국 정부"
    arabic = "قال الوزير\u200f «لا اتفاق» 👩‍👩‍👧 🇰🇷"
    assert _read(f"<p dir=rtl>{arabic}</p>").text == arabic


@pytest.mark.parametrize(
    "declared", ["<meta charset={}>", "<META http-equiv=Content-Type content='text/html; charset={}'>", ""]
)
@pytest.mark.parametrize(
    ("words", "encoding", "label"),
    [
        (KOREAN, "euc_kr", "euc-kr"),
        (KOREAN + "똠방각하", "cp949", "ks_c_5601-1987"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (CHINESE, "gb18030", "gb2312"),
        (KOREAN, "utf-8", "utf-8"),
        (KOREAN, "utf-8-sig", "euc-kr"),
        (JAPANESE, "utf-16", "utf-8"),
    ],
)
def test_encodings(words: str, encoding: str, label: str, declared: str) -> None:
    page = f"<html><head>{declared.format(label)}</head><body><p>{words}</p></body></html>"
    assert _read(page.encode(encoding)).text == words


@pytest.mark.parametrize(
    "label", ["nonsense", "hex", "rot13", "mbcs", "unicode_escape", "utf-16", "us-ascii", "idna", "\xff"]
)
def test_false_or_strange_labels_do_not_decide(label: str) -> None:
    content = f"<meta charset='{label}'><p>{KOREAN}</p>".encode()
    assert _read(content).text == KOREAN
    assert decode(content, label).encoding == "utf-8"


def test_label_of_another_encoding_does_not_decide() -> None:
    assert _read(f"<meta charset=euc-kr><p>{KOREAN}").text == KOREAN
    assert _read(f"<meta charset=utf-8><p>{KOREAN}".encode("euc_kr")).text == KOREAN


def test_few_words_in_their_stated_encoding_are_believed() -> None:
    page = "<meta charset=euc-kr><p>짜다".encode("euc_kr")
    assert _read(page).text == "짜다"


def test_lost_byte_is_noted() -> None:
    document = _read(f"<meta charset=euc-kr><p>{KOREAN * 3}".encode("euc_kr") + b" \xff <p>end")
    assert document.text.count("\ufffd") == 1
    assert "damaged" in document.note


def test_half_characters_and_controls_do_not_come_through() -> None:
    document = _read(
        "<title>a&#xD800;b&#0;</title><p title='\0'>a&#xD800;b\0c&#1;&#x110000;&#150;\ufdd0</p>" + "<p>word " * 200
    )
    assert not set(document.text) & {"\0", "\1", "\ud800", "\ufdd0"}
    assert document.text.startswith("a\ufffdb")


def test_nothing_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text("SECRET WORDS")
    address = (tmp_path / "secret.txt").as_uri()
    monkeypatch.chdir(tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr("socket.socket.connect", refuse)
    page = f"""<?xml version="1.0"?>
    <!DOCTYPE html [<!ENTITY own SYSTEM "{address}"><!ENTITY % all SYSTEM "{address}"> %all;]>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{address}"/>
    <link rel="stylesheet" href="{address}"/><script src="{address}"/></head><body><p>Seen &own; end</p>
    <xi:include href="{address}" parse="text"/><img src="{address}"/><img src="http://192.0.2.1/x.png"/>
    <iframe src="{address}">frame</iframe><object data="{address}">thing</object></body></html>"""
    for name in ("page.html", "page.xhtml"):
        assert _read(page, name).text == "Seen &own; end"


def test_entities_that_multiply_stay_as_written() -> None:
    parts = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    page = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{parts}]><html><body><p>&l9; end</p></body></html>'
    assert _read(page).text == "&l9; end"


@pytest.mark.parametrize("tag", ["div", "article", "header", "table><tr><td", "ul><li", "b", "ruby><rt"])
def test_megabyte_of_nesting(tag: str) -> None:
    opening = f"<{tag}>a"
    document = _read("<p>Start</p>" + opening * (1_000_000 // len(opening)))
    assert "nested too deeply" in document.note
    assert document.text.count("a") > 500


def test_words_that_lie_too_deep_are_refused_by_name() -> None:
    with pytest.raises(NotReadable, match="too deeply"):
        parse(b"<div>" * 200_000 + b"words", "deep.html")


@pytest.mark.parametrize(
    "unit", ["<!doctype[", "<meta ", "<a b='", "<!--", "<p>a<br>", "&amp", "日\n\n", "<script></script>x", "]["]
)
def test_long_monotony_takes_no_long_time(unit: str) -> None:
    with suppress(BadInput):
        assert parse((unit * (300_000 // len(unit))).encode(), "long.html")


@pytest.mark.parametrize(
    "page", [b"", b"  ", b"<html><body></body></html>", b"<script>x</script>", b"<img src=x>", b"\0" * 99]
)
def test_pages_without_words_are_refused(page: bytes) -> None:
    with pytest.raises(BadInput):
        parse(page, "empty.html")


def test_text_of_a_piece_keeps_all_that_is_seen() -> None:
    assert text_of("<header>Dear all</header><div hidden>x</div><footer>Kim</footer>") == "Dear all\n\nKim"


@given(st.binary(max_size=400))
def test_random_bytes_are_read_or_refused(content: bytes) -> None:
    for each in (content, b"<html><meta charset=shift_jis><p>" + content):
        with suppress(BadInput):
            _read(each)


@given(st.integers(0, len(PAGE) - 1), st.integers(0, 200), st.binary(max_size=12))
def test_damaged_pages_are_read_or_refused(start: int, length: int, put: bytes) -> None:
    content = PAGE.encode()
    with suppress(BadInput):
        _read(content[:start] + put + content[start + length :])
