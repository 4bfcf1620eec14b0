"""The cast: names of the case before all rules, what is no person, other languages, and the same answer every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from caseapp.__main__ import main
from caseapp.domain.plans import Proposed
from caseapp.suggest.engine import suggest
from caseapp.suggest.known import Known
from tests.suggest.own_texts import drafted

DAY = date(2023, 2, 22)
KNOWN = (
    Known("r1", "person", "Hayashi Yoshimasa", ("Lin Fangzheng", "林芳正")),
    Known("r2", "person", "Park Jin", ("박진",)),
    Known("r3", "organisation", "Japan Victims' Fund", ("JVF",)),
    Known("r4", "state", "Japan", ("日本",)),
    Known("r5", "person", "Park Geun-hye", ()),
)


def _found(text: str, kind: str, known: tuple[Known, ...] = (), language: str = "en") -> list[Proposed]:
    return [each for each in suggest(text, DAY, known, language).records if each.kind == kind]


def _titles(text: str, kind: str, known: tuple[Known, ...] = (), language: str = "en") -> list[str]:
    return [each.title for each in _found(text, kind, known, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Hayashi met his aides in Munich.",
        "Aides waited for Mr. Hayashi.",
        "Foreign Minister Lin Fangzheng left on Monday.",
        "The minister, 林芳正, left on Monday.",
        "Yoshimasa Hayashi said so.",
    ],
)
def test_a_person_of_the_case_is_found_by_any_name_and_by_the_family_name(text: str) -> None:
    assert [each for each in _titles(text, "person", KNOWN) if each == "Hayashi Yoshimasa"] == ["Hayashi Yoshimasa"]


def test_a_family_name_that_two_people_of_the_case_have_is_not_guessed() -> None:
    assert _titles("Then Park spoke.", "person", KNOWN) == []
    assert _titles("Park Jin came. Then Park spoke.", "person", KNOWN) == ["Park Jin"]


def test_bodies_and_states_of_the_case_keep_the_names_they_have() -> None:
    text = "The JVF and the Japanese side agreed."
    assert _titles(text, "organisation", KNOWN) == ["Japan Victims' Fund"]
    assert _titles(text, "state", KNOWN) == ["Japan"]


@pytest.mark.parametrize(
    "text",
    [
        "She was born at John Radcliffe Hospital.",
        "They cited the Paris Climate Accord and the Vienna Convention.",
        "A Royal Air Force jet left on Monday.",
        "He won the Nobel Peace Prize for ending the Bosnian War.",
        "El Niño and Brent Crude were discussed.",
        "The ship passed the Strait of Malacca and Cape Verde Islands.",
    ],
)
def test_what_is_no_person_is_none(text: str) -> None:
    assert _titles(text, "person") == []


@pytest.mark.parametrize(
    ("text", "name", "role", "state"),
    [
        ("Egypt's Nabil Fahmy spoke.", "Nabil Fahmy", "", "Egypt"),
        ("They heard Zorka Vukić (Serbia) and others.", "Zorka Vukić", "", "Serbia"),
        ("Gen. Tomáš Nový left.", "Tomáš Nový", "Gen.", ""),
        ("Xhevdet Qosja, 58, a lawyer, left.", "Xhevdet Qosja", "lawyer", ""),
        ("Foreign Minister HAYASHI Yoshimasa left.", "HAYASHI Yoshimasa", "Foreign Minister", ""),
        ("Kenya sent its foreign minister, Amina Omamo.", "Amina Omamo", "foreign minister", "Kenya"),
    ],
)
def test_whose_somebody_is(text: str, name: str, role: str, state: str) -> None:
    (person,) = _found(text, "person")
    titles = {each.ref: each.title for each in suggest(text, DAY, (), "en").records}
    posts = person.fields.get("posts", [])
    assert (person.title, posts[0].get("title", "") if posts else "") == (name, role)
    assert titles.get(person.fields.get("state", ""), "") == state


def test_a_place_brings_its_state_its_zone_and_where_it_is() -> None:
    (place,) = _found("Talks were held in Pretoria.", "place")
    assert place.fields["tz"] == "Africa/Johannesburg"
    assert (place.fields["latitude"], place.fields["longitude"]) == (-25.74, 28.19)
    assert {"tz", "latitude", "longitude"} <= set(place.inferred)


def test_a_capital_that_acts_is_its_state() -> None:
    assert _titles("Seoul and Tokyo agreed to talk in Munich.", "place") == ["Munich"]
    assert _titles("Seoul and Tokyo agreed to talk in Munich.", "state")[:2] == ["South Korea", "Japan"]


@pytest.mark.parametrize("language", ["ru", ""])
def test_a_text_without_rules_gives_dates_and_names_of_the_case_alone(language: str) -> None:
    text = "Министр иностранных дел Japan встретился с 林芳正 в Сеуле, сообщил John Smith, the minister."
    assert _titles(text, "person", KNOWN, language) == ["Hayashi Yoshimasa"]
    assert _titles(text, "event", KNOWN, language) == []


def test_the_command_says_that_a_language_has_no_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("وصل وزير الخارجية إلى القاهرة يوم الأحد للقاء الرئيس.", "utf-8")
    assert main(["suggest", str(file), "--json"]) == 0
    said = capsys.readouterr()
    assert "“ar”" in said.err
    assert json.loads(said.out)["records"] == []


@pytest.mark.parametrize("content", [b"", b" \n\n ", b"\x00\x01\x02\xff\xfe\x00PK\x03\x04" * 50])
def test_the_command_refuses_what_holds_no_words(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert main(["suggest", str(file)]) != 0
    assert capsys.readouterr().err.strip()


UNITS = (
    "A A A A ",
    "of the of the ",
    "((((((((",
    "Mr. Mr. ",
    "Alpha Bravo Carol ",
    "minister of ",
    "Japan's “a ” (",
    "ministers of Japan and ",
    "John Smith and ",
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text(unit: str) -> None:
    suggest("A warm-up.", DAY, (), "en")
    small, large = (_seconds(unit, size) for size in (4_000, 16_000))
    assert large < 0.05 + small * 10


def _seconds(unit: str, size: int) -> float:
    text = "Words. " + (unit * (size // len(unit) + 1))[:size]
    begun = time.process_time()
    suggest(text, DAY, (), "en")
    return time.process_time() - begun


def test_the_answer_does_not_hang_on_the_order_of_hashes() -> None:
    """What this process says, with a seed of its own, is what another says."""
    path = Path(__file__).parent / "data" / "own-cast.json"
    script = (
        "import sys\nfrom pathlib import Path\nfrom tests.suggest.own_texts import drafted\n"
        f"sys.stdout.write(drafted(Path({str(path)!r})))\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run(
        [sys.executable, "-c", script], env=environment, check=True, capture_output=True, encoding="ascii"
    ).stdout
    assert said == drafted(path)
    assert len(said) > 1000


def test_a_person_of_the_case_is_known_by_the_family_name_that_stands_first() -> None:
    known = [Known("of-the-case", "person", "Park Jin", ("박진",))]
    plan = suggest("Mr Park met Antony Blinken in Munich. Park said little.", date(2023, 2, 22), known, "en")
    people = {each.title: each.record_id for each in plan.records if each.kind == "person"}
    assert people == {"Park Jin": "of-the-case", "Antony Blinken": ""}


def test_two_officials_without_an_article_are_nobody_told_of_before() -> None:
    text = (
        "Somali Foreign Minister Ahmed Fiqi wrote to Ebba Kalondo, a spokeswoman of the African Union. Addis Ababa "
        "proposed that duties be waived, said two officials of the Kenyan foreign ministry who asked not to be named."
    )
    plan = suggest(text, date(2024, 5, 15), (), "en")
    words = {each.title: [span.exact for span in each.evidence] for each in plan.records if each.kind == "person"}
    assert not any("officials" in span for name in ("Ahmed Fiqi", "Ebba Kalondo") for span in words[name])
    assert not any("named" in each.title for each in plan.records if each.kind == "action_item")


def test_a_talk_is_found_with_its_day_between_the_verb_and_with() -> None:
    text = "Secretary of State James Baker spoke today with Norwegian Foreign Minister Espen Barth Eide."
    plan = suggest(text, date(2024, 5, 15), (), "en")
    (talk,) = (each for each in plan.records if each.kind == "event")
    assert talk.fields["date"]["edtf"] == "2024-05-15"
    assert len(talk.fields["participants"]) == 2
