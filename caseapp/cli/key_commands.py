"""Commands about keys: one's own for others to copy, and those of the people one knows."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.output import answer, table
from caseapp.cli.parameters import JsonOption

if TYPE_CHECKING:
    from caseapp.exchange.packages.people import Person


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    keys = typer.Typer(help="Your own public keys, and the people whose keys you know.", rich_markup_mode=None)
    keys.callback(invoke_without_command=True)(show)
    keys.command("add")(add)
    keys.command("forget")(forget)
    app.add_typer(keys, name="keys")


def show(context: typer.Context, as_json: JsonOption = False) -> None:
    """Your own public keys, and the people whose keys you know."""
    if context.invoked_subcommand is not None:
        return
    from caseapp.exchange.packages.own_keys import own_keys
    from caseapp.exchange.packages.people import People
    from caseapp.exchange.packages.signing import fingerprint

    own = own_keys()
    known = [_told(person) for person in People().all()]
    told = {"age": own.recipient, "signer": own.signer, "fingerprint": fingerprint(own.signer), "people": known}
    lines = [
        f"Others encrypt to you with   {own.recipient}",
        f"You sign with                {own.signer}",
        f"In words                     {told['fingerprint']}",
    ]
    if known:
        rows = [(each["name"], each["fingerprint"] or "", each["age"] or "", each["since"][:10]) for each in known]
        lines += ["", *table(("Known", "In words", "age", "Since"), rows)]
    answer(as_json, told, lines)


def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What you call this person.")],
    key: Annotated[str, typer.Argument(metavar="KEY", help="Their key: “ed25519:…” of a signer, or “age1…”.")],
    as_json: JsonOption = False,
) -> None:
    """Remember a key of somebody; compare its words with them first."""
    from caseapp.exchange.packages.people import People

    told = _told(People().add_key(name, key))
    words = f": {told['fingerprint']}" if told["fingerprint"] else ""
    answer(as_json, told, [f"“{told['name']}” is known{words}"])


def forget(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whom to forget.")], as_json: JsonOption = False
) -> None:
    """Forget somebody and their keys."""
    from caseapp.exchange.packages.people import People

    People().forget(name)
    answer(as_json, {"forgotten": name}, [f"“{name}” is forgotten"])


def _told(person: Person) -> dict[str, Any]:
    from caseapp.exchange.packages.signing import fingerprint

    told = asdict(person)
    return {
        "name": told["name"],
        "signer": told["signer"] or None,
        "fingerprint": fingerprint(person.signer) if person.signer else None,
        "age": told["recipient"] or None,
        "since": told["since"],
    }
