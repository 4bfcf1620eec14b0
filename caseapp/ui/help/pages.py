"""The pages of help: their order, titles and words in the language of the window, and what is found in them. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from caseapp.platform.paths import resources_dir
from caseapp.platform.translation import language, tr
from caseapp.ui.palette_popup.matching import folded

#: The pages in the order of the contents; each is a file in `resources/help`, and in a folder there for each language.
NAMES = (
    "start",
    "reader",
    "meetings",
    "items",
    "inspector",
    "dates",
    "navigator",
    "tables",
    "search",
    "import",
    "suggestions",
    "versions",
    "sharing",
    "packages",
    "shared",
    "merging",
    "team",
    "tabs",
    "history",
    "locked",
    "keyboard",
)
CONTENTS = "contents"
_ROOM = 60
_KEY = re.compile(r"\{([a-z]+\.[a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds what was looked for, and the words around the first place."""

    name: str
    title: str
    around: str


def words_of(name: str) -> str:
    """The Markdown of a page; KeyError for a name that is none."""
    if name == CONTENTS:
        lines = "\n".join(f"- [{title_of(each)}]({each}.md)" for each in NAMES)
        said = tr("Every pane has a page; **F1** opens the page of the pane with the keyboard.")
        return f"# {tr('Help')}\n\n{said}\n\n{lines}\n"
    if name not in NAMES:
        raise KeyError(name)
    return _page(name, language())


@cache
def _page(name: str, code: str) -> str:
    """A page in a language; in English where the language does not have it."""
    file = resources_dir() / "help" / code / f"{name}.md"
    if not file.exists():
        file = resources_dir() / "help" / f"{name}.md"
    return file.read_text(encoding="utf-8")


def verbs_named(name: str) -> list[str]:
    """The verbs whose keys a page gives, written `{edit.undo}`."""
    return _KEY.findall(words_of(name))


def with_keys(name: str, key_of: Callable[[str], str]) -> str:
    """The Markdown of a page with the keys as they are now; a verb without one is found in the menus."""

    def shown(match: re.Match[str]) -> str:
        return f"**{key_of(match[1]) or tr('its menu')}**"

    return _KEY.sub(shown, words_of(name))


def title_of(name: str) -> str:
    """The title of a page, its first line."""
    return words_of(name).partition("\n")[0].removeprefix("# ").strip()


def page_of_link(link: str) -> str:
    """The page that a link leads to, "" for one that leads elsewhere."""
    name = link.removesuffix(".md")
    return name if link.endswith(".md") and name in (*NAMES, CONTENTS) else ""


def find(typed: str) -> Iterator[Hit]:
    """The pages that hold every word typed, those with it in the title first."""
    wanted = folded(typed).split()
    if not wanted:
        return
    hits = [name for name in NAMES if all(word in folded(f"{title_of(name)} {plain(name)}") for word in wanted)]
    for name in sorted(hits, key=lambda each: not all(word in folded(title_of(each)) for word in wanted)):
        yield Hit(name, title_of(name), _around(plain(name), wanted[0]))


def plain(name: str) -> str:
    """A page below its title as running words, without its marks."""
    bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", _KEY.sub("", words_of(name).partition("\n")[2]).replace(" ()", ""))
    return " ".join(re.sub(r"[*`#]|^- ", "", bare, flags=re.MULTILINE).split())


def _around(words: str, wanted: str) -> str:
    at = max(folded(words).find(wanted), 0)
    start = words.rfind(" ", 0, max(at - _ROOM // 2, 0)) + 1
    end = words.find(" ", at + _ROOM)
    return f"{'…' if start else ''}{words[start : end if end > 0 else None]}{'…' if end > 0 else ''}"
