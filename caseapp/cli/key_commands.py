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
    from caseapp.exchange.packages.own_keys import FILE_NAME, public_keys
    from caseapp.exchange.packages.people import People
    from caseapp.exchange.packages.signing import fingerprint
    from caseapp.platform.paths import user_config_dir

    own = public_keys()
    file = str(user_config_dir() / FILE_NAME)
    known = [_told(person) for person in People().all()]
    told = {
        "age": own.recipient,
        "signer": own.signer,
        "fingerprint": fingerprint(own.signer),
        "kept_in": own.ring or file,
        "is_in_key_ring": bool(own.ring),
        "people": known,
    }
    lines = [
        f"Others encrypt to you with   {own.recipient}",
        f"You sign with                {own.signer}",
        f"In words                     {told['fingerprint']}",
        f"Private halves kept in       {_place(own.ring, file)}",
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


def _place(ring: str, file: str) -> str:
    return f"the key ring of this system ({ring})" if ring else f"{file}, which only you may read"


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
