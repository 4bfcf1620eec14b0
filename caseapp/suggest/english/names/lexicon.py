"""The tables of English, read once: states, bodies, places, given names, offices, and words that are no names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from caseapp.suggest.gazetteer import Entry, Gazetteer, Site
from caseapp.suggest.known import Known
from caseapp.suggest.tables import bag, rows, several, words

HONORIFICS = bag(
    """mr mrs messrs ms miss dr sir dame lord lady madam mme mx herr frau señor señora signor monsieur comrade daw
    samdech datuk dato seri tun"""
)
#: Ranks and offices that are written short before a name.
SHORT_OFFICES = bag("rep reps gen adm sen sens gov col lt sgt capt maj brig cmdr prof rev amb hon cllr atty det insp")
PARTICLES = bag("de da do dos das del della di du la le van von der den ter ten zu bin ibn al el ben abu y")
DETERMINERS = bag("the a an this that these those its his her their our my your")
POSSESSIVES = bag("its his her their our my your")
CALENDAR = bag(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"""
)


#: What states call themselves before their name.
_FORMS = (
    "Republic of",
    "Federal Republic of",
    "United Republic of",
    "Islamic Republic of",
    "Democratic Republic of",
    "Socialist Republic of",
    "Bolivarian Republic of",
    "Plurinational State of",
    "Kingdom of",
    "Hashemite Kingdom of",
    "Sultanate of",
    "Commonwealth of",
)
_MODALS = bag("will would must should can could may might has had have shall cannot")


@lru_cache
def offices() -> dict[str, str]:
    """Words that head an office, singular and plural, with the singular."""
    found = {}
    for (word,) in rows("en/roles.txt"):
        found[word] = word
        found[_plural(word)] = word
    return found


def office_words() -> frozenset[str]:
    """Words that stand before the head of an office and belong to it."""
    return words("en/role_words.txt")


@lru_cache
def body_words() -> dict[str, str]:
    """Words that end the name of a body, with what it is; “place” and “thing” for what is none."""
    return dict(rows("en/org_words.txt"))


def given_names() -> frozenset[str]:
    """Given names in Latin letters."""
    return words("given_names.txt")


@lru_cache
def sure_given_names() -> frozenset[str]:
    """Given names that are hardly ever anything else."""
    return given_names() - words("en/doubtful_names.txt")


def surnames() -> frozenset[str]:
    """East Asian family names in small letters."""
    return words("en/surnames.txt")


def acting() -> frozenset[str]:
    """Verbs of those who speak and act in the news."""
    return words("en/acting.txt")


def modals() -> frozenset[str]:
    """Auxiliary verbs that follow who acts."""
    return _MODALS


def common_words() -> frozenset[str]:
    """Words that begin sentences and are no names, in small letters."""
    return words("en/common_words.txt")


@lru_cache
def states() -> dict[str, str]:
    """ISO code to the name of a state."""
    return {iso: name for iso, name, *_ in rows("en/states.tsv")}


def gazetteer(known: Sequence[Known]) -> Gazetteer:
    """All names known beforehand, those of the case first."""
    found = Gazetteer(_shipped())
    for each in known:
        if each.kind not in ("person", "organisation", "state", "place"):
            continue
        entry = Entry(each.kind, each.title, state_of(each), record_id=each.record_id)
        found.add_all((name, entry) for name in (each.title, *each.names) if name and not name[0].islower())
    return found


@lru_cache
def _shipped() -> Gazetteer:
    names = Gazetteer()
    names.add_all(_shipped_names())
    return names


def _shipped_names() -> list[tuple[str, Entry]]:
    found: list[tuple[str, Entry]] = []
    sites = _sites()
    for iso, name, others, demonyms, capitals in rows("en/states.tsv"):
        found += [(each, Entry("state", name, iso)) for each in (name, *several(others))]
        found += [(f"{form} {name}", Entry("state", name, iso)) for form in _FORMS if iso != "CN"]
        found += [(each, Entry("demonym", name, iso)) for each in several(demonyms)]
        found += [(each, Entry("capital", each, iso, site=sites.get((each, iso)))) for each in several(capitals)]
    for name, kind, others in rows("en/organisations.tsv"):
        entry = Entry("organisation", name, org_kind=kind)
        found += [(each, entry) for each in (name, *several(others))]
    found += [(name, Entry("place", name)) for (name,) in rows("en/regions.txt")]
    for name, iso, *_ in rows("places.tsv"):
        entry = Entry("place", name, iso, site=sites[name, iso])
        found.append((name, entry))
        if (plain := _plain(name)) not in given_names():  # Būsh is a town, Bush is not
            found.append((plain, entry))
    return found


def _sites() -> dict[tuple[str, str], Site]:
    """Where the places are, by name and state; of several of one name and state the first, which has most people."""
    found: dict[tuple[str, str], Site] = {}
    for name, iso, latitude, longitude, tz in rows("places.tsv"):
        site = Site(float(latitude), float(longitude), tz)
        found.setdefault((name, iso), site)
        found.setdefault((_plain(name), iso), site)
    return found


def state_of(known: Known) -> str:
    """The ISO code of a state of the case, "" when no table knows it."""
    if known.kind != "state":
        return ""
    return next((iso for iso, name in states().items() if name in (known.title, *known.names)), "")


def _plain(name: str) -> str:
    """A name without its marks: São Paulo, Sao Paulo."""
    apart = unicodedata.normalize("NFKD", name)
    return "".join(char for char in apart if not unicodedata.combining(char))


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")
