"""The language of a text, as far as its script and commonest words tell: a proposal for a field a person can change.

No library: those that know a hundred languages weigh more than the program, and the smaller ones are not kept up.
"""

from __future__ import annotations

import re
from collections import Counter

SAMPLE_CP = 4_000
_LEAST_LETTERS, _LEAST_SHARE = 8, 0.04
_BELOW_SCRIPTS = re.compile("[\x00-\u036f]+")
_ASCII_WORD = re.compile("[a-z]+")
_WORD = re.compile(r"[^\W\d_]+")

#: Scripts in which one language is by far the likeliest, by ranges of code points.
_SCRIPTS = (
    ("ko", re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")),
    ("ja", re.compile("[\u3041-\u30ff\uff66-\uff9d]")),
    ("zh", re.compile("[\u4e00-\u9fff\u3400-\u4dbf]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
#: Letters that one language of a shared script has and its neighbours lack.
_TELLING = (
    ("ar", "fa", re.compile("[\u067e\u0686\u0698\u06af]")),
    ("ru", "uk", re.compile("[\u0456\u0457\u0454\u0491]")),
)
_COMMON = {
    "en": "the of and to in a is that for on was with as by it be he at from said",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als",
    "fr": "le la les de des et en un une du que est pour dans qui sur au par il pas",
    "es": "el la los de que y en un una del se las por con no para su al es lo",
    "it": "il di che la e un una del in per non sono della con le da dei al si ha",
    "pt": "o a os de que e do da em um uma para com não se na no por mais as dos",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als",
    "sv": "och i att det som en på är av för med till den har inte om ett var de",
    "pl": "i w na z się do nie to jest że o jak po od za przez co dla ma są",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar en ne sonra var",
    "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan oleh ke juga",
    "vi": "của và là các có trong một được cho với không người này những đã để",
}
_LANGUAGES: dict[str, list[str]] = {}
"""The languages in which a word is common."""
for _language, _words in _COMMON.items():
    for _word in frozenset(_words.split()):
        _LANGUAGES.setdefault(_word, []).append(_language)


def detect_language(text: str) -> str:
    """The BCP 47 code of a text's language, "" when it is too short or nothing tells."""
    sample = text[:SAMPLE_CP]
    words = _ASCII_WORD.findall(sample.lower()) if sample.isascii() else _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters < _LEAST_LETTERS:
        return ""
    telling = _BELOW_SCRIPTS.sub("", sample)
    for language, script in _SCRIPTS if telling else ():
        # A text in Japanese or Korean is told by its own letters, however many Chinese characters stand between.
        if len(script.findall(telling)) >= letters * (0.1 if language in ("ja", "ko") else 0.3):
            return _narrowed(language, sample)
    return _by_words(words if sample.isascii() else _WORD.findall(sample.lower()))


def _narrowed(language: str, sample: str) -> str:
    for wide, narrow, letters in _TELLING:
        if wide == language and len(letters.findall(sample)) * 200 > len(sample):
            return narrow
    return language


def _by_words(words: list[str]) -> str:
    counted = Counter(words)
    seen = dict.fromkeys(_COMMON, 0)
    for word in counted.keys() & _LANGUAGES.keys():
        for language in _LANGUAGES[word]:
            seen[language] += counted[word]
    second, most = sorted(seen.values())[-2:]
    best = max(seen, key=seen.__getitem__)
    return best if most > max(len(words) * _LEAST_SHARE, second * 1.1, 1) else ""
