"""Packages that are damaged, or made to do harm: each is refused in one sentence, soon, and leaves nothing."""

from __future__ import annotations

import hashlib
import random
import stat
import struct
import time
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.errors import CaseError
from caseapp.exchange.packages import passphrases, sealing
from caseapp.exchange.packages.errors import NotForUs, PassphraseRefused, PassphraseWanted
from caseapp.exchange.packages.own_keys import new_keys, own_keys
from caseapp.exchange.packages.recipients import recipient_of
from caseapp.exchange.packages.sealing import Seal
from caseapp.exchange.packages.streams import unwatched
from caseapp.store import lifecycle
from caseapp.workspace import packages
from tests.exchange.packages.packs import MOST_S, Parts, is_sentence

PASSPHRASE = "한 글자 𠮷 e\u0301"


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase costs a millisecond."""
    monkeypatch.setattr(passphrases, "WORK", 8)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a case that nobody has open."""
    path = tmp_path / "talks.case"
    lifecycle.create(path, "Talks")
    return path


def _zip_file(parts: Parts) -> Iterator[tuple[str, bytes]]:
    """Containers that hold what none of ours does, or lie in their list."""
    manifest = ("manifest.json", parts.manifest_bytes())
    case = ("case.case", parts.case)
    link = zipfile.ZipInfo("case.case")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    for name in (
        "../case.case",
        "/etc/passwd",
        "C:\\case.case",
        "CASE.CASE",
        "case.case/",
        "cas\u0435.case",
    ):
        yield f"case named {name!r}", parts.zip(manifest, (name, parts.case))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield "manifest twice", parts.zip(manifest, manifest, case)
        yield "case twice", parts.zip(manifest, case, case)
    yield "one entry more", parts.zip(manifest, case, ("signature.json", b"{}"), ("readme.txt", b"hello"))
    yield "a thousand entries", parts.zip(manifest, case, *((f"{number}", b"") for number in range(1000)))
    yield "a case that is a link", parts.zip(manifest, (link, b"/etc/passwd"))
    yield "no manifest", parts.zip(case)
    yield "no case", parts.zip(manifest)
    yield "nothing", parts.zip()
    yield "bzip2", parts.zip(manifest, case, method=zipfile.ZIP_BZIP2)
    whole = parts.package()
    yield "a NUL in the name", whole.replace(b"case.case", b"cas\0.case")
    at = whole.rindex(b"PK\x01\x02")
    yield "encrypted by ZIP", _put(whole, at + 8, struct.pack("<H", 1))
    yield "a list that says 2 GB", _put(whole, at + 24, struct.pack("<L", 0x7FFFFFFF))
    yield "a list that says less", _put(whole, at + 24, struct.pack("<L", 100))
    yield "an entry that begins outside", _put(whole, at + 42, struct.pack("<L", len(whole) + 9))
    yield "a list outside", _put(whole, len(whole) - 6, struct.pack("<L", 0xFFFFFFF0))
    yield "65,535 entries", _put(whole, len(whole) - 14, b"\xff" * 4)
    yield "words behind", whole + b"and more"
    yield "a comment", _put(whole, len(whole) - 2, b"\x04\0") + b"more"
    yield "words before", b"#!/bin/sh\n" + whole
    bomb = bytes(64 << 20)
    told = {**parts.manifest["files"][0], "size": len(bomb)}
    yield "a bomb", parts.package(parts.manifest_bytes(files=[told]), bomb)
    yield "a manifest of a megabyte", parts.package(b" " * (1 << 20) + parts.manifest_bytes())


def _words(parts: Parts) -> Iterator[tuple[str, bytes]]:
    """Manifests and signatures that are not what they should be."""
    named: dict[str, Any] = parts.manifest["files"][0]
    altered: tuple[tuple[str, dict[str, Any]], ...] = (
        ("another format", {"format": "x"}),
        ("a newer version", {"version": 2}),
        ("no version", {"version": None}),
        ("no files", {"files": []}),
        ("files as words", {"files": "case.case"}),
        ("two files", {"files": [named, named]}),
        ("another name", {"files": [{**named, "name": "../../x"}]}),
        ("a negative size", {"files": [{**named, "size": -1}]}),
        ("a huge size", {"files": [{**named, "size": 1 << 60}]}),
        ("a size as words", {"files": [{**named, "size": "1"}]}),
        ("another hash", {"files": [{**named, "sha256": "0" * 64}]}),
        ("no hash", {"files": [{**named, "sha256": ""}]}),
        ("a title that is too long", {"title": "x" * 5000}),
        ("a title that is none", {"title": 7}),
        ("no moment", {"made_at": "yesterday"}),
        ("a moment before all", {"made_at": "0001-01-01T00:00:00+23:59"}),
        ("a key that is none", {"reply_to": "age1abc"}),
    )
    for why, values in altered:
        yield why, parts.package(parts.manifest_bytes(**values))
    yield "no JSON", parts.package(b"{")
    yield "no object", parts.package(b"[]")
    yield "nested too deeply", parts.package(b"[" * 60_000)
    yield "no UTF-8", parts.package(b'{"title": "\xff"}')
    yield "another case", parts.package(case=parts.case[:-1] + b"x")
    yield "no case inside", parts.package(parts.manifest_bytes(files=[_named(b"text")]), b"text")
    yield "a database of others", _foreign_case(parts)
    manifest, other = parts.manifest_bytes(), parts.manifest_bytes(title="Other")
    yield "the signature of another manifest", parts.package(manifest, sign=parts.signature(other))
    swapped = parts.signature(manifest, key=new_keys().signer)
    yield "another key than signed", parts.package(manifest, sign=swapped)
    yield "a signature of zeros", parts.package(manifest, sign=parts.signature(manifest, signature="00" * 64))
    yield "half a signature", parts.package(manifest, sign=parts.signature(manifest, signature="00" * 32))
    yield "a signature without words", parts.package(manifest, sign=b"{}")
    yield "another algorithm", parts.package(manifest, sign=parts.signature(manifest, algorithm="none"))
    weak = parts.signature(manifest, key="ed25519:" + "A" * 43, signature="00" * 64)
    yield "a key that signs everything", parts.package(manifest, sign=weak)


def _sealed(folder: Path, case: Path, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Encrypted packages, altered."""
    whole = b""
    for seal in (Seal(PASSPHRASE), Seal(recipients=(own_keys().recipient,))):
        packages.pack(case, folder / "sealed", seal, is_signed=True)
        whole = (folder / "sealed").read_bytes()
        how = seal.lock.value
        for _ in range(10):
            yield f"a bit turned, {how}", _flipped(whole, chance.randrange(len(whole) * 8))
        for length in (30, 60, 200, len(whole) - 1, len(whole) // 2):
            yield f"cut at {length}, {how}", whole[:length]
        yield f"longer, {how}", whole + b"x"
    yield (
        "too much work",
        whole.split(b"\n-> ")[0] + b"\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 63\n" + b"A" * 43 + b"\n--- AA\n",
    )
    yield (
        "no numbers of work",
        b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA -1\n" + b"A" * 43 + b"\n--- AA\n",
    )
    yield "a head without end", b"age-encryption.org/v1\n" + b"-> x y\nAAAA\n" * 100_000
    yield "a line without end", b"age-encryption.org/v1\n-> X25519 " + b"A" * 1_000_000
    yield "ways that nobody knows", b"age-encryption.org/v1\n-> ssh-rsa x\nAAAA\n--- AAAA\n"
    (folder / "inner").write_bytes(b"no container at all" * 1000)
    sealing.seal(folder / "inner", folder / "sealed", Seal(PASSPHRASE), unwatched)
    yield "no container inside", (folder / "sealed").read_bytes()


def test_each_is_refused_in_a_sentence_and_leaves_nothing(tmp_path: Path, case: Path, caseapp_home: Path) -> None:
    chance = random.Random(20261128)
    parts = Parts.of(case, own_keys())
    path = tmp_path / "package.casepack"
    packages.pack(case, path, Seal(), is_signed=True)
    whole = path.read_bytes()
    hostile = [*_zip_file(parts), *_words(parts), *_sealed(tmp_path, case, chance)]
    hostile += [(f"cut at {length}", whole[:length]) for length in (0, 3, 10, 500, len(whole) // 2, len(whole) - 1)]
    hostile += [("random bytes", chance.randbytes(5000)), ("a case", parts.case), ("zeros", bytes(5000))]
    left = sorted(tmp_path.iterdir())
    for why, content in hostile:
        path.write_bytes(content)
        began = time.monotonic()
        try:
            packages.unpack(path, PASSPHRASE).close()
        except CaseError as error:
            is_sentence(error, why)
        else:
            pytest.fail(f"opened: {why}")
        assert time.monotonic() - began < MOST_S, why
        assert not list((caseapp_home / "cache" / "private").iterdir()), why
    assert len(hostile) > 90
    assert sorted(tmp_path.iterdir()) == left
    # The other way round: what is true opens.
    for content in (parts.package(), parts.package(sign=parts.signature(parts.manifest_bytes()))):
        path.write_bytes(content)
        with packages.unpack(path) as unpacked:
            assert unpacked.path.read_bytes() == parts.case


def test_any_bit_of_a_signed_package_is_refused_or_means_nothing(tmp_path: Path, case: Path) -> None:
    path = tmp_path / "package.casepack"
    packages.pack(case, path, Seal(), is_signed=True)
    whole, chance, refused = path.read_bytes(), random.Random(7), 0
    with packages.unpack(path) as unpacked:
        true = unpacked.path.read_bytes()
    for _ in range(80):
        path.write_bytes(_flipped(whole, chance.randrange(len(whole) * 8)))
        try:
            with packages.unpack(path) as unpacked:
                # A bit that nobody reads, such as the day in a ZIP entry.
                assert (unpacked.signer, unpacked.path.read_bytes()) == (own_keys().signer, true)
        except CaseError as error:
            refused += 1
            is_sentence(error, "a bit turned")
    assert refused > 50


def test_what_is_wrong_is_told_apart(tmp_path: Path, case: Path) -> None:
    path = tmp_path / "package.casepack"
    packages.pack(case, path, Seal(PASSPHRASE), is_signed=False)
    with pytest.raises(PassphraseWanted):
        packages.unpack(path)
    with pytest.raises(PassphraseRefused, match="does not open"):
        packages.unpack(path, "another")
    # One accent, typed in two ways, is one passphrase.
    packages.unpack(path, "한 글자 𠮷 \u00e9").close()
    packages.pack(case, path, Seal(recipients=(own_keys().recipient,)), is_signed=False)
    packages.unpack(path).close()
    # `pack` would encrypt to this person, too.
    sealing.seal(case, path, Seal(recipients=(recipient_of(new_keys().identity),)), unwatched)
    with pytest.raises(NotForUs, match="somebody else"):
        packages.unpack(path)


def _named(content: bytes) -> dict[str, Any]:
    return {"name": "case.case", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _foreign_case(parts: Parts) -> bytes:
    # The header of SQLite with the number of another program.
    other = _put(parts.case, 68, b"\0\0\0\x07")
    return parts.package(parts.manifest_bytes(files=[_named(other)]), other)


def _flipped(content: bytes, bit: int) -> bytes:
    return _put(content, bit // 8, bytes([content[bit // 8] ^ 1 << bit % 8]))


def _put(content: bytes, at: int, other: bytes) -> bytes:
    return content[:at] + other + content[at + len(other) :]
