"""Steps that take things out: excerpts, lists of sources, the whole content, and packages."""

from __future__ import annotations

import json

from caseapp.cli.self_test.documents import WORDS
from caseapp.cli.self_test.trial import PASSPHRASE, Trial, expect
from caseapp.exchange.annotations import write_annotations
from caseapp.exchange.dump import dump
from caseapp.exchange.packages.own_keys import public_keys
from caseapp.exchange.packages.sealing import Seal
from caseapp.exchange.packages.signing import fingerprint
from caseapp.exchange.references_out import write_csl, write_ris
from caseapp.workspace import packages


def export(trial: Trial) -> str:
    """Excerpts as annotations, sources as references, and everything as lines."""
    annotations = json.loads(write_annotations(trial.reader))
    expect(WORDS in json.dumps(annotations, ensure_ascii=False), "An excerpt is missing among the annotations.")
    references = json.loads(write_csl(trial.reader))
    ris = write_ris(trial.reader)
    expect(len(references) == ris.count("TY  - ") > 0, "The two lists of sources differ.")
    lines = [json.loads(line) for line in dump(trial.reader)]
    expect(any(line["row"].get("title") == "뮌헨 회담" for line in lines), "A record is missing in the dump.")
    return f"annotations, {len(references)} sources as RIS and CSL-JSON, a dump of {len(lines)} rows"


def pack(trial: Trial) -> str:
    """Signed packages, for a passphrase and for keys, with keys of this run's own."""
    before = list(dump(trial.reader))
    signers = set()
    for seal in (Seal(passphrase=PASSPHRASE), Seal(recipients=(public_keys().recipient,))):
        package, back = trial.folder / f"{seal.lock.value}.casepack", trial.folder / f"{seal.lock.value}.case"
        made = packages.pack(trial.path, package, seal, is_signed=True)
        with packages.unpack(package, seal.passphrase) as unpacked:
            expect(unpacked.signer == made.signer, "A signature is not known.")
            unpacked.save_as(back)
        signers.add(made.signer)
        with trial.reading(back) as reader:
            expect(list(dump(reader)) == before, "What was packed does not come back.")
    expect(len(signers) == 1, "Not all packages are signed by one person.")
    return f"signed by {fingerprint(signers.pop())}, for a passphrase and for keys"
