"""English words that dates are made of, as tables, and the sentence taken apart into them."""

from __future__ import annotations

import re
from collections.abc import Callable

from caseapp.domain.dates.words import MONTHS, SEASONS, WEEKDAYS
from caseapp.suggest.dates.meanings import Meaning


def words(text: str) -> frozenset[str]:
    """Words written one after another."""
    return frozenset(text.split())


#: What a token is, by its word: kind and value. Names of months and weekdays count only with a capital letter.
LEXICON: dict[str, tuple[str, int | str]] = {}
LEXICON |= {name.casefold(): ("month", number) for number, name in enumerate(MONTHS, 1)}
LEXICON |= {name[:3].casefold(): ("month-short", number) for number, name in enumerate(MONTHS, 1) if name != "May"}
LEXICON |= {"sept": ("month-short", 9)}
LEXICON |= {name.casefold(): ("weekday", number) for number, name in enumerate(WEEKDAYS)}
LEXICON |= {name[:3].casefold(): ("weekday-short", number) for number, name in enumerate(WEEKDAYS)}
LEXICON |= {"tues": ("weekday-short", 1), "thur": ("weekday-short", 3), "thurs": ("weekday-short", 3)}
LEXICON |= {name: ("season", number) for name, number in SEASONS.items()}
_UNITS = ("minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
LEXICON |= {name: ("unit", name) for name in _UNITS}
LEXICON |= {f"{name}s": ("units", name) for name in _UNITS} | {"centuries": ("units", "century")}
_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
LEXICON |= {name: ("count", number) for number, name in enumerate(_COUNTS.split())}
LEXICON |= {"twenty": ("count", 20), "thirty": ("count", 30), "forty": ("count", 40), "fifty": ("count", 50)}
LEXICON |= {"sixty": ("count", 60), "ninety": ("count", 90)}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
LEXICON |= {name: ("ordinal-word", number) for number, name in enumerate(_ORDINALS.split(), 1)}
LEXICON |= {"today": ("deictic", 0), "yesterday": ("deictic", -1), "tomorrow": ("deictic", 1)}
LEXICON |= {"tonight": ("deictic", 0)}
LEXICON |= {"early": ("part", "early"), "mid": ("part", "mid"), "late": ("part", "late")}
LEXICON |= {"beginning": ("edge", "start"), "start": ("edge", "start"), "outset": ("edge", "start")}
LEXICON |= {"middle": ("edge", "mid"), "end": ("edge", "end"), "close": ("edge", "end"), "turn": ("edge", "start")}
LEXICON |= {"last": ("which", "last"), "next": ("which", "next"), "this": ("which", "this"), "past": ("which", "past")}
LEXICON |= {"coming": ("which", "coming"), "upcoming": ("which", "coming"), "current": ("which", "this")}
LEXICON |= {"previous": ("which", "previous"), "preceding": ("which", "previous"), "prior": ("which", "previous")}
LEXICON |= {"following": ("which", "following"), "ensuing": ("which", "following")}
LEXICON |= {"same": ("which", "same"), "that": ("which", "that")}

DAY_PARTS = words("morning afternoon evening night noon midday midnight lunchtime dawn dusk")
ABOUT = words("about around approximately roughly circa nearly almost some over barely just")
#: What follows a bare ordinal that is not a day: “the 18th Congress”, “on the 38th parallel”.
NOT_AFTER_ORDINAL = words(
    "century parallel floor session congress anniversary meeting summit round amendment infantry division brigade"
    " birthday day time year month week hour minute term place package edition plenary plenum conference assembly"
    " army fleet corps regiment battalion street avenue grade president republic general party member state"
    " country person man woman victim article paragraph chapter prime minister foreign national annual biennial"
    " regional international ministerial largest biggest highest annual consecutive straight successive such"
    " attempt attack world olympic olympiad games asean eu un nato g7 g20 brics apec party secretary pope dalai"
    " cop"
)
#: What a number before it counts or measures, so that it is no year: “the 2000 km long pipeline”.
COUNTED = words(
    "km kilometers kilometres kilometer kilometre mile miles meter meters metre metres feet foot megawatt"
    " megawatts mw gigawatt gigawatts tons tonnes ton tonne kg pounds dollars euros yen won yuan percent people"
    " troops soldiers men women children civilians refugees migrants prisoners victims police officers delegates"
    " members companies firms cases deaths casualties wounded dead injured tanks missiles shells drones aircraft"
    " ships vessels vehicles jobs households families homes houses villages schools pages words questions items"
    " votes seats square cubic utc gmt bst cet est hours hrs local protesters demonstrators participants workers"
    " employees staff barrels acres hectares million billion trillion thousand hundred rounds square-mile strong"
    " personnel fighters militants residents students passengers guests journalists experts representatives"
    " officials politicians signatures times days weeks months years degrees rpm hz mph kph points units tests"
    " documents"
)
#: What stands before a number that is no year: “Resolution 1701”, “Article 2000”.
NUMBERED = words(
    "resolution resolutions no number nos article articles room flight rule rules section sections form paragraph"
    " page route highway directive regulation protocol law act decree order code model type unit channel"
    " convention bill case docket agenda vision horizon area boeing airbus windows base post"
)
#: Feasts and massacres that are called by a weekday.
WEEKDAY_NAMES = words("black bloody good ash palm easter holy maundy super cyber giving shrove fat red every each most")
#: Season words within names: “Arab Spring”, “Operation Peace Spring”.
DETERMINERS = words("the a an his her its their our my your this that these those each every")

#: Feasts that fall on the same day every year: their words, month and day.
FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year", "’s", "eve"): (12, 31),
    ("new", "year", "’s", "day"): (1, 1),
}

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<slash>(?:\d{4}[/.]\d\d?[/.]\d\d?|\d\d?(?P<sep>[/.-])\d\d?(?P=sep)\d{4})(?![\d/]))"
    r"|(?P<clock>\d\d?(?:[:.]\d\d)?\s?[AaPp]\.?[Mm]\b\.?|\d\d?:\d\d|\d\d?\s?o['’]clock|\d{3,4}\s?(?:GMT|UTC|hrs|hours)\b)"
    r"|(?P<decade>(?:\d{3}|['’]?[2-9])0['’]?s\b)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\w\s])"
)
#: A sentence without any of these holds no date.
TRIGGER = re.compile(
    r"\d|day\b|\b(?:"
    + "|".join(
        sorted(
            {
                *(word for word, (kind, _) in LEXICON.items() if kind in ("month", "month-short", "unit", "units")),
                *("today", "yesterday", "tomorrow", "tonight", "spring", "summer", "autumn", "fall", "winter", "time"),
                *("christmas", "boxing"),
                *("morning", "night", "evening", "afternoon"),
            }
        )
    )
    + r")",
    re.IGNORECASE,
)
_NEEDS_CAPITAL = frozenset({"month", "month-short", "weekday", "weekday-short"})


_DEEPEST = 3
#: What a form of dates gives: the meaning, and the token after it.
Form = tuple[Meaning, int]


class Tokens:
    """A sentence as tokens: kinds, values, words in small letters, and where they stand."""

    __slots__ = ("_depth", "_forms", "ends", "kinds", "lows", "starts", "text", "values")

    def __init__(self, text: str, forms: Forms) -> None:
        self.text = text
        self._forms = forms
        self._depth = 0
        self.kinds: list[str] = []
        self.values: list[int | str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for found in _TOKEN.finditer(text):
            word = found[0]
            kind, value = _kind(found.lastgroup or "", word)
            self.kinds.append(kind)
            self.values.append(value)
            self.lows.append(word.lower() if kind != "sign" else word)
            self.starts.append(found.start())
            self.ends.append(found.end())

    def date_at(self, at: int) -> Form | None:
        """A date that begins at a token: for forms that hold another date."""
        return self.within(self._forms, at)

    def within(self, form: Forms, at: int) -> Form | None:
        """What a form gives inside another one; None when dates are nested deeper than anybody writes."""
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        found = form(self, at)
        self._depth -= 1
        return found

    def kind(self, at: int) -> str:
        """The kind of a token; empty outside the sentence."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else ""

    def low(self, at: int) -> str:
        """Its word in small letters; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def number(self, at: int) -> int:
        """Its value, of a kind that has a number."""
        return int(self.values[at])

    def is_capital(self, at: int) -> bool:
        """Whether it begins with a capital letter."""
        return 0 <= at < len(self.starts) and self.text[self.starts[at]].isupper()

    def touches(self, at: int) -> bool:
        """Whether it stands right after the one before it, without white space."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]


def _kind(group: str, word: str) -> tuple[str, int | str]:
    match group:
        case "word":
            kind, value = LEXICON.get(word.lower(), ("word", 0))
            return ("word", 0) if kind in _NEEDS_CAPITAL and not word[0].isupper() else (kind, value)
        case "number":
            return ("number", int(word)) if word.isdigit() and len(word) <= 4 and word.isascii() else ("amount", 0)
        case "ordinal":
            return ("ordinal", int(word[:-2]))
    return group, 0


def is_abbreviated(tokens: Tokens, at: int) -> bool:
    """Whether a month or weekday is cut and may take a full stop."""
    return tokens.kind(at).endswith("-short")


Forms = Callable[[Tokens, int], Form | None]
