"""Ten minutes of packages bent in all ways: each is refused in words, or opens as what it was, and none takes long."""

from __future__ import annotations

import random
import time
import warnings
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.exchange.packages import passphrases
from caseapp.exchange.packages.own_keys import own_keys
from caseapp.exchange.packages.sealing import Seal
from caseapp.store import lifecycle
from caseapp.workspace import packages
from tests.exchange.packages.packs import MOST_S, is_sentence

SECONDS = 600
PASSPHRASE = "words"


@pytest.mark.soak
def test_bent_packages_for_ten_minutes(tmp_path: Path, caseapp_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "WORK", 4)
    monkeypatch.setattr(passphrases, "MOST_WORK", 10)
    case, path = tmp_path / "talks.case", tmp_path / "bent.casepack"
    lifecycle.create(case, "Talks")
    whole = []
    for seal in (Seal(), Seal(PASSPHRASE), Seal(recipients=(own_keys().recipient,))):
        packages.pack(case, path, seal, is_signed=True)
        whole.append(path.read_bytes())
    chance, until, tried, opened = random.Random(), time.monotonic() + SECONDS, 0, 0
    while time.monotonic() < until:
        seed = chance.randrange(1 << 60)
        path.write_bytes(_bent(random.Random(seed), whole))
        began = time.monotonic()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", UserWarning)  # zipfile: of names that stand twice
                packages.unpack(path, PASSPHRASE).close()
            opened += 1
        except CaseError as error:
            is_sentence(error, str(seed))
        assert time.monotonic() - began < MOST_S, seed
        tried += 1
    assert not list((caseapp_home / "cache" / "private").iterdir())
    assert tried > SECONDS
    assert opened < tried // 4


def _bent(chance: random.Random, whole: list[bytes]) -> bytes:
    """One of the packages, with bytes turned, cut out, doubled or put in, mostly where the format is."""
    content = bytearray(chance.choice(whole))
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        ends = (chance.randrange(min(600, len(content))), len(content) - 1 - chance.randrange(min(300, len(content))))
        at = chance.choice((*ends, chance.randrange(len(content))))
        match chance.randrange(5):
            case 0:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                content[at] = chance.choice((0, 255, chance.randrange(256)))
            case 2:
                del content[at : at + chance.choice((1, 4, 100))]
            case 3:
                content[at:at] = content[at : at + chance.choice((1, 30, 500))]
            case _:
                content[at:at] = chance.randbytes(chance.choice((1, 4, 2000)))
        if not content:
            return b""
    return bytes(content)
