"""Words for people in the language of the person: `tr` where they are shown, `mark` where they stand as constants.

The English words in the code are the keys. Without a window there is no translator and they are shown as they are; the
window puts Qt's in place (`ui/languages.py`). What is written into a case or printed as JSON is never translated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping

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
_forgetting: list[Callable[[], None]] = []
_is_packing = False
_PACKED = re.compile("\x1e([^\x1e\x1f]*)\x1f")
_PLAIN_FIELDS = re.compile(r"(?:[^{}]|\{\w+\}|\{\{|\}\})*")


def set_translator(translator: Translator | None, code: str = ENGLISH) -> None:
    """Puts the translator of a language in place for the whole process; None for the English words."""
    global _translator, _language
    _translator, _language = translator, code
    for forget in _forgetting:
        forget()


def forget_with_language(forget: Callable[[], None]) -> None:
    """`forget` is called whenever another language comes into force: for what is kept in one."""
    _forgetting.append(forget)


def language() -> str:
    """The code of the language in force."""
    return _language


def tr(text: str, /, *, about: str = "", **values: object) -> str:
    """`text` in the person's language, with `{name}` replaced by `values`; `about` tells equal words apart."""
    if _is_packing:
        return _packed(text, about, values)
    words = text if _translator is None else _translator(text, about, -1)
    return words.format_map(values) if values else words


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """What is said of `n` things, `{n}` being their number: the translator knows it as `many`."""
    if _is_packing:
        return _packed(one, "", {**values, "n": n}, many)
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


def number(n: int, thousands: str = ",") -> str:
    """A count as people of the language write it; in English with `thousands` between them, such as "1,234"."""
    return f"{n:,}".replace(",", thousands) if _numbers is None else _numbers(n)


def pack_messages() -> None:
    """From now on `tr` and `plural` give words that another process can translate by `unpacked`: this one has nobody
    to show words to."""
    global _is_packing
    _is_packing = True


def unpacked(words: str) -> str:
    """Words of a process that packs its messages, in the person's language. They may be a stranger's: what is no
    message of ours stays as it is."""
    return _PACKED.sub(_unpacked, words)


def _packed(text: str, about: str, values: Mapping[str, object], many: str = "") -> str:
    said = {name: value if isinstance(value, int) else str(value) for name, value in values.items()}
    return f"\x1e{json.dumps([text, about, said, many])}\x1f"


def _unpacked(found: re.Match[str]) -> str:
    try:
        text, about, values, many = json.loads(found[1])
        said = {str(name): unpacked(value) if isinstance(value, str) else int(value) for name, value in values.items()}
        if not (_PLAIN_FIELDS.fullmatch(text) and _PLAIN_FIELDS.fullmatch(many)):
            return str(text)
        if many:
            return plural(text, many, int(said.pop("n")), **said)
        return tr(text, about=str(about), **said)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return found[1]


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
