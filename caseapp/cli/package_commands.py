"""Commands that pack a case for a journey, and take one out of a package. Passphrases come from files, never from words
of the command, which other people on the machine can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.copies import PassphraseOption, package_passphrase
from caseapp.cli.files import file_problems
from caseapp.cli.output import answer
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.passphrases import key_of
from caseapp.domain.errors import BadInput, CaseError

if TYPE_CHECKING:
    from caseapp.workspace.packages import Unpacked

ForceOption = Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("pack")(pack)
    app.command("unpack")(unpack)


def pack(
    case: CaseArgument,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.casepack", help="The package to make.")],
    sign: Annotated[bool, typer.Option("--sign", help="Sign it with your key, made at first use.")] = False,
    recipient: Annotated[
        list[str] | None,
        typer.Option(
            "--recipient", metavar="WHO", help="Encrypt to this key of age, or name that is known; repeatable."
        ),
    ] = None,
    passphrase_file: PassphraseOption = None,
    force: ForceOption = False,
    as_json: JsonOption = False,
) -> None:
    """Make a package of a case: its hashes, signed and encrypted as wished."""
    from caseapp.exchange.packages.sealing import Seal
    from caseapp.workspace import packages

    if recipient and passphrase_file is not None:
        raise BadInput("A package is locked with a passphrase or for recipients, not both.", "Leave one of them out.")
    output, case = output.expanduser(), case.expanduser()
    seal = Seal(package_passphrase(passphrase_file), tuple(_key(each) for each in recipient or ()))
    with file_problems():
        _check_free(output, force)
        made = packages.pack(case, output, seal, is_signed=sign, key=key_of(case))
    told = {
        "path": str(made.path),
        "bytes": made.bytes,
        "encryption": made.lock.value,
        "signed_by": made.signer or None,
    }
    answer(as_json, told, [f"Wrote {made.path}"])


def unpack(
    package: Annotated[Path, typer.Argument(metavar="PACKAGE", help="A .casepack file.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.case", help="The case to write.")],
    passphrase_file: PassphraseOption = None,
    force: ForceOption = False,
    as_json: JsonOption = False,
) -> None:
    """Verify a package and write the case in it as a new file."""
    from caseapp.workspace import packages

    output = output.expanduser()
    passphrase = package_passphrase(passphrase_file)
    with file_problems():
        _check_free(output, force)
        with packages.unpack(package.expanduser(), passphrase) as unpacked:
            unpacked.save_as(output, replace=force)
            told = _told(unpacked, output)
    answer(as_json, told, _lines(told))


def _told(unpacked: Unpacked, output: Path) -> dict[str, Any]:
    from caseapp.exchange.packages.signing import fingerprint

    manifest, signer = unpacked.manifest, unpacked.signer
    return {
        "path": str(output),
        "title": manifest.title,
        "made_at": manifest.made_at,
        "program": manifest.program,
        "bytes": manifest.size,
        "sha256": manifest.sha256,
        "locked": unpacked.is_locked,
        "encryption": unpacked.lock.value,
        "signed_by": signer or None,
        "fingerprint": fingerprint(signer) if signer else None,
        "signer_known_as": unpacked.known.name if unpacked.known else None,
        "signed_by_me": unpacked.is_own,
    }


def _lines(told: dict[str, Any]) -> Iterator[str]:
    yield f"Wrote {told['path']}"
    if told["title"]:
        yield f"Title: {told['title']}"
    if told["locked"]:
        yield "The case is locked with a passphrase of its own."
    yield f"Made {told['made_at']} with {told['program']}"
    if not told["signed_by"]:
        yield "Not signed: nothing says who made it."
    elif told["signed_by_me"]:
        yield "Signed by you"
    elif told["signer_known_as"]:
        yield f"Signed by {told['signer_known_as']}"
    else:
        yield f"Signed by somebody you do not know: {told['signed_by']}"
        yield f"In words, to compare with theirs: {told['fingerprint']}"


def _check_free(output: Path, force: bool) -> None:
    if output.is_dir():
        raise CaseError(f"“{output}” is a folder.", "Name a file in it.")
    if not output.parent.is_dir():
        raise CaseError(f"There is no folder “{output.parent}”.", "Choose a folder that exists.")
    if output.exists() and not force:
        raise CaseError(f"“{output.name}” is there already.", "Choose another name, or replace it with --force.")


def _key(who: str) -> str:
    from caseapp.exchange.packages.people import People
    from caseapp.exchange.packages.recipients import checked_recipient

    known = People().find(who)
    if known is not None and not known.recipient:
        raise BadInput(
            f"“{known.name}” is known, but not by a key to encrypt to.", "Ask for it, and add it: caseapp keys add."
        )
    return known.recipient if known is not None else checked_recipient(who)
