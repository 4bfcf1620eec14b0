"""The command line as a person uses it: words in, exit code and both streams out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from caseapp.__main__ import main

TEXT = "Munich, 18 February.\n박진 외교부 장관은 林芳正 외무상과 만났다 🤝🏽 𠮷野家.\nSeoul will pay.\n"


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Its JSON."""
        return json.loads(self.out)


Caseapp = Callable[..., Said]


@pytest.fixture
def caseapp(capsys: pytest.CaptureFixture[str]) -> Caseapp:
    """Return a function that runs one command; arguments become words."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run


@pytest.fixture
def case(tmp_path: Path, caseapp: Caseapp) -> Path:
    """Return a new, empty case."""
    path = tmp_path / "tālks 會談.case"
    assert caseapp("new", path, "--title", "Talks").code == 0
    return path


@pytest.fixture
def source(tmp_path: Path, case: Path, caseapp: Caseapp) -> str:
    """Return the id of a source with TEXT in the case."""
    document = tmp_path / "report.txt"
    document.write_text(TEXT, encoding="utf-8")
    return str(caseapp("import", case, document, "--json").data["sources"][0]["id"])


@pytest.fixture
def add(case: Path, caseapp: Caseapp) -> Callable[..., str]:
    """Return a function that adds a record and gives its id."""

    def add_record(kind: str, *fields: str) -> str:
        said = caseapp("add", case, kind, *fields, "--json")
        assert said.code == 0, said.err
        return str(said.data["id"])

    return add_record
