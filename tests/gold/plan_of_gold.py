"""Turns the hand-made gold of the first article into one plan, as a suggestion engine would send it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Gold = Mapping[str, Any]

_LEVELS = {"level": "", "high level, back channel": "", None: ""}
_MODES = {"phone": "by phone", None: ""}
_STATUSES = {"expected (not confirmed)": "expected", "planned, no date": "unscheduled", "expected, no date": "expected"}
_ITEM_KINDS = {"commitment": "promise", "announced": "promise", "demanded": "demand"}


def plan_of(gold: Gold, text_sha256: str) -> dict[str, Any]:
    """The plan in its JSON form: everything the gold names, with the spans that bear it out."""
    records = [record for part in _PARTS for record in part(gold)]
    return {"text_sha256": text_sha256, "document": {"published": "2023-02-22", "basis": "analyst"}, "records": records}


def quotes_in(value: Any) -> Iterator[tuple[str, int, int]]:
    """Every quote with its span, wherever it stands in the gold."""
    if isinstance(value, Mapping):
        if {"quote", "start", "end"} <= value.keys():
            yield value["quote"], value["start"], value["end"]
        for each in value.values():
            yield from quotes_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from quotes_in(each)


def _record(
    ref: str, kind: str, title: str, fields: dict[str, Any], evidence: list[Gold] | None = None
) -> dict[str, Any]:
    spans = [{"start": each["start"], "end": each["end"], "exact": each["quote"]} for each in evidence or []]
    kept = {name: value for name, value in fields.items() if value not in (None, "", [])}
    return {
        "ref": ref,
        "kind": kind,
        "title": title,
        "fields": kept,
        "evidence": spans,
        "confidence": 1.0,
        "rule": "gold",
    }


def _date(edtf: str | None, tz: str = "") -> dict[str, str] | None:
    return {"edtf": edtf, "basis": "resolved", "tz": tz} if edtf else None


def _actors(gold: Gold) -> Iterator[dict[str, Any]]:
    for state in gold["states"]:
        names = [{"text": alias, "kind": "short"} for alias in state["aliases"]]
        yield _record(state["id"], "state", state["name"], {"iso3166": state["iso3166"], "names": names})
    for each in gold["organisations"]:
        names = [{"text": alias} for alias in each.get("aliases", [])]
        fields = {"names": names, "state": each.get("state"), "is_unnamed": each.get("generic", False)}
        yield _record(each["id"], "organisation", each["name"], fields, each["evidence"])
    for each in gold["places"]:
        tz = {"pl-munich": "Europe/Berlin", "pl-newdelhi": "Asia/Kolkata", "pl-washington": "America/New_York"}[
            each["id"]
        ]
        yield _record(each["id"], "place", each["name"], {"tz": tz, "part_of": each.get("state")}, each["evidence"])


def _people(gold: Gold) -> Iterator[dict[str, Any]]:
    for each in gold["people"]:
        names = [{"text": alias} for alias in each["aliases"]]
        past = {"to": {"edtf": "2015", "basis": "analyst"}} if "2015" in each["role"] else {}
        title = each["role"].split(" (")[0]
        posts = [{"title": title, "organisation": each["organisation"], **past}] if each["organisation"] else []
        fields = {"names": names, "state": each["state"], "posts": posts}
        yield _record(each["id"], "person", each["name"], fields, each["evidence"])
    for each in gold["unnamed_people"]:
        fields = {"is_unnamed": True, "state": each.get("state")}
        yield _record(each["id"], "person", each["description"], fields, each["evidence"])


def _issues(gold: Gold) -> Iterator[dict[str, Any]]:
    for each in gold["issues"]:
        yield _record(each["id"], "issue", each["name"], {}, each["evidence"])
    for each in gold["instruments"]:
        kind = "judgment" if "judgment" in each["name"] else "agreement"
        parties = [{"actor": party, "role": "signatory"} for party in each.get("parties", [])]
        fields = {"kind": kind, "parties": parties, "date": _date(each["date"])}
        yield _record(each["id"], "instrument", each["name"], fields, each["evidence"])


def _events(gold: Gold) -> Iterator[dict[str, Any]]:
    for each in gold["events"]:
        if each["id"] != "ev-ww2":
            fields = {"kind": "conference", "date": _date(each.get("date")), "place": each.get("place")}
            yield _record(each["id"], "event", each["name"], {**fields, "status": "planned"}, each["evidence"])
    for each in gold["meetings"]:
        if each["status"] == "past":
            parties = [*each["parties"], *each["participants"]]
            fields = {
                "kind": "back channel",
                "parties": parties,
                "from": _date(each["date"]),
                "precedent_of": "is-forced-labour",
            }
            yield _record(each["id"], "channel", each["title"], fields, each["evidence"])
            continue
        yield _record(each["id"], "event", each["title"], _meeting(each), each["evidence"])


def _meeting(each: Gold) -> dict[str, Any]:
    actors = each["participants"] or each["parties"]
    return {
        "kind": "call" if each["mode"] == "phone" else "meeting",
        "status": _STATUSES.get(each["status"], each["status"]),
        "level": _LEVELS.get(each["level"], each["level"]),
        "mode": _MODES.get(each["mode"], each["mode"]),
        "date": _date(each["date"], "Europe/Berlin" if each["place"] == "pl-munich" else ""),
        "place": each["place"],
        "margin_of": each["margins_of"],
        "participants": [{"actor": actor} for actor in actors],
    }


def _statements(gold: Gold) -> Iterator[dict[str, Any]]:
    for each in gold["statements"]:
        fields = {
            "speaker": each["chain"][-1],
            "on_behalf_of": each["on_behalf_of"],
            "chain": [{"actor": actor} for actor in each["chain"]],
            "said": _date(each["date"]),
            "issue": "is-forced-labour",
            "text": each["text_of"]["quote"],
        }
        yield _record(
            each["id"], "statement", each["text_of"]["quote"][:80], fields, [*each["evidence"], each["text_of"]]
        )
    for each in gold["demands"]:
        fields = {"speaker": each["by"], "kind": "demand", "said": _date(each.get("date")), "text": each["what"]}
        yield _record(each["id"], "statement", each["what"], fields, each["evidence"])
    for each in gold["proposals"]:
        fields = {
            "proposer": each["by"],
            "addressees": [each["to"]],
            "status": "official",
            "components": [each["meaning"]],
        }
        yield _record(each["id"], "proposal", each["meaning"][:80], fields, [*each["evidence"], each["text"]])


def _items(gold: Gold) -> Iterator[dict[str, Any]]:
    for each in gold["action_items"]:
        fields = {
            "owed_by": each["who"],
            "kind": _ITEM_KINDS.get(each["kind"], "open point"),
            "due": _date(each["due"]),
            "condition": each["kind"] if each["kind"].startswith("conditional") else "",
        }
        yield _record(each["id"], "action_item", each["what"], fields, each["evidence"])


_PARTS = (_actors, _people, _issues, _events, _statements, _items)
