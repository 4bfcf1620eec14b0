"""The arguments and options that many commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CaseArgument = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
KindArgument = Annotated[str, typer.Argument(metavar="KIND", help="Such as person, event, statement, action_item.")]
RecordArgument = Annotated[str, typer.Argument(metavar="ID", help="A record: its id, or its exact title or name.")]
FieldsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FIELD=VALUE...",
        help="Lists are separated by “;”, or given as JSON; references by id or exact name; FIELD= empties.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
