"""`caseapp share` writes a copy with nothing in it but what may go, and says what that is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Caseapp


def test_a_copy_is_shared(tmp_path: Path, case: Path, source: str, add: Callable[..., str], caseapp: Caseapp) -> None:
    person = add("person", "title=Park Jin", "sensitivity=secret")
    meeting = add("event", "title=Talks", "notes=with Park Jin")
    out = tmp_path / "out.case"
    dry = caseapp("share", case, "--dry-run", "--json")
    assert dry.code == 0, dry.err
    assert not out.exists()
    assert set(dry.data["goes"]["ids"]) == {source, meeting}
    assert dry.data["stays"] == {"counts": {"person": 1}, "ids": [person]}
    assert [each["where"]["id"] for each in dry.data["names_left"]] == [meeting]
    only = caseapp("share", case, "--dry-run", "--json", "--only", meeting, "--max-sensitivity", "secret").data
    assert only["goes"]["ids"] == [meeting]
    mistyped = caseapp("share", case, "-o", out, "--without", meeting + "0")
    assert (mistyped.code, out.exists()) == (2, False)
    assert meeting + "0" in mistyped.err
    said = caseapp("share", case, "-o", out, "--no-history", "--no-notes", "--kinds", "event,person")
    assert (said.code, out.exists()) == (0, True)
    assert "Goes:  1 meeting\n" in said.out
    assert caseapp("check", out).code == 0
    assert caseapp("share", case, "-o", out).code == 1
    rules = tmp_path / "rules.json"
    replacement = {"record_id": person, "label": "Source A"}
    rules.write_text(json.dumps({"max_sensitivity": "secret", "replacements": [replacement]}), encoding="utf-8")
    told = caseapp("share", case, "-o", out, "--rules", rules, "--force", "--json").data
    assert told["unnamed"][0]["as"] == "[Source A]"
    assert b"Park Jin" not in out.read_bytes()


def test_what_cannot_be_followed_is_refused(tmp_path: Path, case: Path, caseapp: Caseapp) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text('{"wish": 1}', encoding="utf-8")
    out = tmp_path / "out.case"
    for wrong in (
        ("--max-sensitivity", "top"),
        ("--kinds", "dragon"),
        ("--replace", "x"),
        ("--since", "yesterday"),
        ("--tags", ""),
    ):
        said = caseapp("share", case, "-o", out, *wrong)
        assert said.code == 2, wrong
        assert len(said.err.splitlines()) == 1
    assert caseapp("share", case).code == 2
    assert caseapp("share", case, "-o", case, "--force").code == 1
    assert caseapp("share", case, "-o", out, "--rules", rules).code == 1
    assert not out.exists()


def test_who_is_named_is_known_by_id_or_title_and_what_names_nothing_is_refused(
    tmp_path: Path, case: Path, source: str, add: Callable[..., str], caseapp: Caseapp
) -> None:
    person = add("person", "title=Park Jin")
    talks = add("event", "title=Talks, Munich", "tags=For Lee")
    add("event", "title=Twice")
    add("event", "title=Twice")
    out, rules = tmp_path / "out.case", tmp_path / "rules.json"
    for wrong, said_of in (
        (("--without", "nonsense"), "nonsense"),
        (("--without", "Twice"), "Twice"),
        (("--without", ""), "--without names nothing"),
        (("--without", "Park Jin,nonsense"), "“nonsense”"),
        (("--sources", "Park Jin"), "no source “Park Jin”"),
        (("--only", "nobody"), "nobody"),
        (("--without-tags", "nosuchtag"), "No record has the tag “nosuchtag”"),
        (("--tags", "for lee,nosuchtag"), "No record has the tag “nosuchtag”"),
        (("--kinds", ","), "--kinds names nothing"),
        (("--replace", "Nobody=Source A"), "Nobody"),
    ):
        said = caseapp("share", case, "-o", out, *wrong)
        assert (said.code, said_of in said.err, len(said.err.splitlines())) == (2, True, 1), (wrong, said.err)
    for wished in ({"without": ["nonsense"]}, {"without_tags": ["nosuchtag"]}, {"sources": ["nosuch"]}):
        rules.write_text(json.dumps(wished), encoding="utf-8")
        assert caseapp("share", case, "-o", out, "--rules", rules).code == 2, wished
    assert not out.exists()
    told = caseapp(
        "share", case, "--dry-run", "--without", f"Park Jin,{source}", "--without", "Talks, Munich", "--json"
    )
    assert set(told.data["stays"]["ids"]) == {person, talks, source}
    told = caseapp("share", case, "--dry-run", "--tags", "for lee", "--replace", "Park Jin=Source A", "--json")
    assert (told.data["goes"]["ids"], told.data["unnamed"][0]["id"]) == ([talks], person)


def test_a_family_name_that_is_left_is_told_before_anything_is_written(
    tmp_path: Path, case: Path, add: Callable[..., str], caseapp: Caseapp
) -> None:
    add("person", "title=Park Jin")
    other = add("person", "title=Park Geun-hye", "notes=PARK GEUN-HYE is another Park")
    meeting = add("event", "title=Park urges restraint", "notes=Park Jin came. Mr Park left; Mr. PARK came back.")
    out = tmp_path / "out.case"
    words = ("share", case, "-o", out, "--replace", "Park Jin=Source A")
    said = caseapp(*words)
    assert (said.code, out.exists(), len(said.err.splitlines())) == (1, False, 1)
    assert "“Park” 4×" in said.err
    assert "“Park” in “Park urges restraint”, 3×" in said.out
    said = caseapp(*words, "--accept-names")
    assert (said.code, said.out.splitlines()[-1]) == (0, f"Wrote {out}")
    said = caseapp(*words, "--replace-left", "--force", "--json")
    assert (said.code, said.data["names_left"], said.data["path"]) == (0, [], str(out))
    shown = caseapp("show", out, meeting, "--json").data
    assert shown["title"] == "[Source A] urges restraint"
    shown = caseapp("show", out, other, "--json").data
    assert (shown["title"], shown["fields"]["notes"]) == ("Park Geun-hye", "PARK GEUN-HYE is another [Source A]")
    assert "park" not in caseapp("dump", out).out.lower().replace("park geun-hye", "")
