"""Words for people in the language of the person: `tr` where they are shown, `mark` where they stand as constants.

The English words in the code are the keys. Without a window there is no translator and they are shown as they are; the
window puts Qt's in place (`ui/languages.py`). What is written into a case or printed as JSON is never translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from caseapp.platform.paths import resources_dir

#: Gives the words for (English words, note for translators, number or -1).
Translator = Callable[[str, str, int], str]

CONTEXT = "caseapp"
SYSTEM, ENGLISH = "", "en"

#: What languages call themselves.
_ENDONYMS = {"en": "English", "ko": "한국어", "ja": "日本語", "zh-CN": "简体中文", "zh-TW": "繁體中文"}

_translator: Translator | None = None
_language = ENGLISH
_numbers: Callable[[int], str] | None = None


def set_translator(translator: Translator | None, code: str = ENGLISH) -> None:
    """Puts the translator of a language in place for the whole process; None for the English words."""
    global _translator, _language
    _translator, _language = translator, code


def language() -> str:
    """The code of the language in force."""
    return _language


def tr(text: str, /, *, about: str = "", **values: object) -> str:
    """`text` in the person's language, with `{name}` replaced by `values`; `about` tells equal words apart."""
    words = text if _translator is None else _translator(text, about, -1)
    return words.format_map(values) if values else words


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """What is said of `n` things, `{n}` being their number: the translator knows it as `many`."""
    if _translator is None:
        words = one if n == 1 else many
    else:
        words = _translator(many, "", n)
        words = one if words == many and n == 1 else words
    return words.format_map({"n": n, **values})


def set_numbers(numbers: Callable[[int], str] | None) -> None:
    """Puts in place what writes whole numbers for the whole process; None for the English way."""
    global _numbers
    _numbers = numbers


def number(n: int) -> str:
    """A count as people of the language write it, such as "1,234"."""
    return f"{n:,}" if _numbers is None else _numbers(n)


def mark(text: str, /, *, about: str = "") -> str:
    """Tells the extractor that `text` is shown to people by a later `tr` (with the same `about`); it stays as it is."""
    return text


def tr_choices(choices: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Keys with their words, the words in the person's language: for what a person chooses from."""
    return [(key, tr(words)) for key, words in choices]


def sentence_case(words: str) -> str:
    """Words that begin a line: the first letter large, where the script knows large ones."""
    return words[:1].upper() + words[1:]


def language_codes() -> list[str]:
    """English, and every language that has a translation, by its code (BCP 47)."""
    found = sorted(path.stem.removeprefix("caseapp_") for path in (resources_dir() / "translations").glob("*.qm"))
    return [ENGLISH, *(code.replace("_", "-") for code in found)]


def language_name(code: str) -> str:
    """What a language calls itself; its code when that is not known."""
    return _ENDONYMS.get(code, code)
