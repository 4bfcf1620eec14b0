"""What a saved web page says of itself: in its head, and in JSON-LD. Nothing is completed."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from html import unescape
from typing import Any

from caseapp.domain.text import canonical_text

UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
SURROGATE = re.compile("[\ud800-\udfff]")
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|page saved with singlefile\s+url:\s*)(\S+)", re.IGNORECASE)
_TITLE_END = re.compile(r"(.+\S)\s+(?:[|–—»·-]|::)\s+(\S.*)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PUBLISHED = re.compile(
    r"(?:(?:article|og):)?published_time|datepublished|date|dc(?:terms)?\.date(?:\.issued)?|dcterms\.issued|pubdate"
    r"|publish[-_]?date|(?:citation_)?publication_date|citation_date|parsely-pub-date"
)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d)?(?::?(\d\d))?")
_AUTHOR = re.compile(r"author|dc\.creator|citation_author|article:author")


class PageFacts:
    """What a page says of itself: in its head, and in JSON-LD."""

    def __init__(self, page: Any, markup: str) -> None:
        self._page = page
        self._markup = markup
        keys = ("property", "name", "itemprop")
        metas = [(next(filter(None, map(meta.get, keys)), ""), meta.get("content")) for meta in page.iter("meta")]
        self._metas = [(key.strip().lower(), words) for key, stated in metas if (words := one_line(stated))]
        nodes = _linked_data(page)
        self._known = {str(node["@id"]): node for node in nodes if "name" in node and "@id" in node}
        dated = [each for each in nodes if each.get("headline")] + [each for each in nodes if each.get("datePublished")]
        self._article = dated[0] if dated else {}

    def title(self) -> str:
        """As shared with others, else as the article has it, else the page's own without the name of the site."""
        stated = [*self._meta("og:title"), one_line(self._article.get("headline")), self._first("h1")]
        return next(filter(None, stated), "") or _without_site(self._first("title"), self.publisher())

    def authors(self) -> list[str]:
        names = self._names("author") or self._meta(_AUTHOR)
        return [name for name in dict.fromkeys(names) if not _is_address(name)]

    def publisher(self) -> str:
        return next(iter(self._meta("og:site_name") + self._names("publisher")), "")

    def published(self) -> str:
        stated = [
            one_line(self._article.get("datePublished")),
            *self._meta("article:published_time"),
            *self._meta(_PUBLISHED),
        ]
        return next(filter(None, stated), "")

    def url(self) -> str:
        links = [each.get("href") for each in self._page.iter("link") if each.get("rel", "").lower() == "canonical"]
        saved = _SAVED_FROM.search(self._markup)
        stated = [*map(one_line, links), *self._meta("og:url"), one_line(saved[1]) if saved else ""]
        return next(filter(_is_address, stated), "")

    def language(self) -> str:
        stated = self._page.get("lang") or self._page.get("xml:lang") or self._page.get(_XML_LANG) or ""
        found = _LANGUAGE.fullmatch(stated.strip().replace("_", "-"))
        return found[0] if found else ""

    def _first(self, tag: str) -> str:
        words = (one_line(each.text_content()) for each in self._page.xpath(f"//{tag}[not(ancestor::svg)]"))
        return next(filter(None, words), "")

    def _meta(self, key: str | re.Pattern[str]) -> list[str]:
        return [words for name, words in self._metas if re.fullmatch(key, name)]

    def _names(self, key: str) -> list[str]:
        stated = self._article.get(key)
        names = []
        for each in stated if isinstance(stated, list) else [stated]:
            if isinstance(each, dict):
                each = each.get("name") or self._known.get(str(each.get("@id")), {}).get("name")
            names.append(one_line(each))
        return list(filter(None, names))


def as_edtf(words: str) -> str:
    """ISO without what EDTF does not know: parts of seconds, and an offset without its colon."""
    found = _ISO_TIME.fullmatch(words)
    return f"{found[1]}{found[2] or ''}{f':{found[3]}' if found[3] else ''}" if found else words


def _linked_data(page: Any) -> list[dict[str, Any]]:
    """The objects of a page's JSON-LD, outermost first; what is malformed states nothing."""
    queue: list[Any] = []
    for script in page.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            with suppress(ValueError, RecursionError):
                queue.append(json.loads(script.text or "", strict=False))
    for each in queue:
        if isinstance(each, dict):
            queue.extend(each.get(key) for key in ("@graph", "mainEntity"))
        elif isinstance(each, list):
            queue.extend(each)
    return [each for each in queue if isinstance(each, dict)]


def one_line(words: object) -> str:
    """A value stated in a page, as one line that can be stored; "" for what is no string."""
    if not isinstance(words, str):
        return ""
    return " ".join(canonical_text(SURROGATE.sub("\ufffd", UNSEEN.sub("", unescape(words)))).split())


def _is_address(words: str) -> bool:
    return words.lower().startswith(("http://", "https://"))


def _without_site(title: str, site: str) -> str:
    """The name of a page without that of its site: the last part, when it is the site's name or the shorter one."""
    found = _TITLE_END.fullmatch(title)
    return found[1] if found and (found[2] == site or len(found[2]) < len(found[1])) else title
