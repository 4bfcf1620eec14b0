"""The pages of help: each there, short, true to the verbs it names, and linked to pages that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from caseapp.platform import translation
from caseapp.platform.paths import resources_dir
from caseapp.platform.translation import ENGLISH
from caseapp.ui.help.pages import CONTENTS, NAMES, find, page_of_link, plain, title_of, verbs_named, with_keys, words_of
from caseapp.ui.verbs.book import verbs

HELP = resources_dir() / "help"
LANGUAGES = [ENGLISH, *sorted(path.name for path in HELP.iterdir() if path.is_dir())]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """One language after the other, its words taken from what the translator wrote."""
    code = str(request.param)
    words: dict[str, str] = {}
    if code != ENGLISH:
        written = ET.parse(resources_dir() / "translations" / f"caseapp_{code.replace('-', '_')}.ts")
        for message in written.getroot().iter("message"):
            words[message.findtext("source") or ""] = message.findtext("translation") or ""
    translation.set_translator(lambda text, _about, _n: words.get(text) or text, code)
    yield code
    translation.set_translator(None)


@pytest.mark.parametrize(
    "folder", [HELP, *(path for path in HELP.iterdir() if path.is_dir())], ids=lambda path: path.name
)
def test_every_file_is_a_page(folder: Path) -> None:
    assert {path.stem for path in folder.glob("*.md")} <= set(NAMES)
    assert [path for path in folder.iterdir() if path.suffix != ".md" and not path.is_dir()] == []


def test_every_page_is_a_file_in_english() -> None:
    assert {path.stem for path in HELP.glob("*.md")} == set(NAMES)


def test_a_page_that_a_language_does_not_have_is_shown_in_english() -> None:
    translation.set_translator(lambda text, _about, _n: text, "xx")
    try:
        assert words_of("reader").startswith("# Reader")
    finally:
        translation.set_translator(None)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_short_and_has_a_title(name: str) -> None:
    lines = words_of(name).splitlines()
    assert lines[0].startswith("# ")
    assert title_of(name)
    assert 10 < len(lines) < 60
    assert sum(line.startswith("# ") for line in lines) == 1


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_pages_and_nothing_else(name: str) -> None:
    links = re.findall(r"\]\(([^)]*)\)", words_of(name))
    assert [link for link in links if not page_of_link(link)] == []
    assert "://" not in words_of(name)
    assert "![" not in words_of(name)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", NAMES)
def test_keys_are_those_of_verbs(name: str) -> None:
    known = {verb.key for verb in verbs()}
    assert [key for key in verbs_named(name) if key not in known] == []
    shown = with_keys(name, {verb.key: verb.shortcut for verb in verbs()}.__getitem__)
    assert "{" not in shown


@pytest.mark.parametrize("name", NAMES)
def test_verbs_are_called_what_they_are_called(language: str, name: str) -> None:
    """`*Words* ({key})` names a verb by its words."""
    titles = {verb.key: verb.title for verb in verbs()}
    for words, key in re.findall(r"\*([^*]+)\* \(\{([a-z._]+)\}\)", words_of(name)):
        title = titles[key].casefold()
        if language == ENGLISH:
            assert words.casefold() in title or title.split()[0] in words.casefold(), (words, key)
        else:
            assert words.casefold() in title, (words, titles[key])


@pytest.mark.parametrize("name", NAMES)
def test_the_verbs_of_a_page_are_those_of_the_english_one(language: str, name: str) -> None:
    named = set(verbs_named(name))
    translation.set_translator(None)
    assert named == set(verbs_named(name)), f"{language}/{name}.md has not kept up with {name}.md"


@pytest.mark.usefixtures("language")
def test_every_page_is_in_the_contents_and_linked_from_there() -> None:
    assert re.findall(r"\]\((\w+)\.md\)", words_of(CONTENTS)) == list(NAMES)


def test_no_other_name_is_a_page() -> None:
    with pytest.raises(KeyError):
        words_of("../sample/sample")
    assert [page_of_link(link) for link in ("https://example.org", "../reader.md", "file:///etc/passwd", "x.md")] == (
        [""] * 4
    )


def test_words_are_found_with_what_stands_around_them() -> None:
    hits = list(find("attachments"))
    assert [hit.name for hit in hits] == ["import"]
    assert "attachments" in hits[0].around


def test_the_page_whose_title_has_the_word_comes_first() -> None:
    assert next(find("dates")).name == "dates"
    assert list(find("   ")) == []
    assert list(find("xyzzy")) == []


@pytest.mark.usefixtures("language")
def test_plain_words_have_no_marks() -> None:
    for name in NAMES:
        assert not re.search(r"[*`#{}]|\]\(", plain(name))


def test_korean_words_are_found_also_inside_a_word() -> None:
    translation.set_translator(lambda text, _about, _n: text, "ko")
    try:
        assert next(find("회담")).name == "meetings"
        assert [hit.name for hit in find("첨부 파일")] == ["import"]
    finally:
        translation.set_translator(None)
