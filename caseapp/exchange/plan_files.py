"""Plan files: JSON read, held against the shipped schema, and made a Plan. Nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.plans import Plan, read_plan
from caseapp.exchange.plan_schema import FILE_NAME
from caseapp.platform.paths import resources_dir
from caseapp.platform.translation import mark, tr

MAX_BYTES = 200 * 1024 * 1024
_SEE = mark("The form of a plan is described in {file}.")


def read_plan_file(path: Path) -> Plan:
    """The plan in a file; NotFound when there is none, BadInput naming the place (`records[3].kind`) of a mistake."""
    return plan_from_json(_json(path, _bytes(path)))


def plan_from_json(data: object) -> Plan:
    """The plan in parsed JSON; BadInput naming the place of a mistake."""
    _validate(data)
    return read_plan(data)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound(tr("There is no plan file “{path}”.", path=path), tr("Check its name.")) from error
    except IsADirectoryError as error:
        raise BadInput(tr("“{name}” is a folder, not a plan.", name=path.name), tr("Choose a JSON file.")) from error
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or error),
            tr("Check its permissions."),
        ) from error
    if len(data) > MAX_BYTES:
        raise BadInput(tr("“{name}” is larger than 200 MB.", name=path.name), tr("Split the plan."))
    return data


def _json(path: Path, data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise BadInput(tr("“{name}” is not text in UTF-8.", name=path.name), tr("Save the plan as UTF-8.")) from error
    except RecursionError as error:
        raise BadInput(
            tr("“{name}” is nested too deeply for a plan.", name=path.name), tr(_SEE, file=FILE_NAME)
        ) from error
    except json.JSONDecodeError as error:
        where = tr("line {line}, column {column}", line=error.lineno, column=error.colno)
        raise BadInput(
            tr("“{name}” is not JSON: {reason} at {where}.", name=path.name, reason=error.msg, where=where),
            tr("Correct it there."),
        ) from error


def _refuse_constant(word: str) -> float:
    raise BadInput(tr("The plan holds {word}, which JSON does not have.", word=word), tr("Leave the value out."))


def _validate(data: object) -> None:
    from jsonschema import Draft202012Validator  # slow to import and seldom needed
    from jsonschema.exceptions import best_match

    schema = json.loads((resources_dir() / FILE_NAME).read_bytes())
    error = best_match(Draft202012Validator(schema).iter_errors(data))
    if error is not None:
        raise BadInput(
            tr("The plan is wrong at {place}: {reason}.", place=_place(error.absolute_path), reason=_words(error)),
            tr(_SEE, file=FILE_NAME),
        )


def _place(path: Iterable[str | int]) -> str:
    found = ""
    for part in path:
        found += f"[{part}]" if isinstance(part, int) else f".{part}" if found else part
    return found or tr("its top")


def _words(error: Any) -> str:
    said = str(error.message)
    return said if len(said) <= 200 else f"{said[:120]} … {said[-60:]}"
