"""Interim sample, until the real one lands."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from caseapp.ops import evidence, records, sources
from caseapp.workspace.workspace import Workspace

TEXT = "Seoul: talks held at the top, next round awaited\n\nSeoul and Tokyo have now talked at high level about compensation, and measures in keeping with those talks are to come, Foreign Ministry spokesman Im Soo-seok said.\n\nThe vice-ministers had met in Washington the week before. On the 18th, Munich time, Foreign Minister Park Jin held talks with Hayashi 林芳正.\n"


def build_sample(path: Path) -> None:
    with Workspace.create(path, "Forced labour consultations", "Sample") as w:
        kr = w.do(partial(records.create, kind_name="state", title="South Korea"))
        jp = w.do(partial(records.create, kind_name="state", title="Japan"))
        im = w.do(partial(sources.import_text, title="CNS 22 Feb", text=TEXT))
        mu = w.do(partial(records.create, kind_name="place", title="Munich", fields={"tz": "Europe/Berlin"}))
        p = w.do(partial(records.create, kind_name="person", title="Park Jin", fields={"state": kr, "names": [{"text": "박진"}]}))
        q = w.do(partial(records.create, kind_name="person", title="Hayashi Yoshimasa", fields={"state": jp, "names": [{"text": "林芳正"}]}))
        for s, k, f in (("The vice-ministers had met in Washington the week before", "event", {"date": "13-19 Feb 2023"}), ("On the 18th, Munich time, Foreign Minister Park Jin held talks", "event", {"date": "18 Feb 2023", "place": mu, "participants": [{"actor": p, "title_as_printed": "Foreign Minister"}, {"actor": q}]}), ("measures in keeping with those talks are to come", "action_item", {"owed_by": [jp], "owed_to": [kr], "due": "1 Mar 2023"}), ("Im Soo-seok", "person", {})):
            a = TEXT.index(s)
            w.do(partial(evidence.add_from_words, version_id=im.version_id, span_cp=(a, a + len(s)), kind_name=k, fields=f))


def open_sample_path(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "Sample case.case"
    if not path.exists():
        build_sample(path)
    return path
