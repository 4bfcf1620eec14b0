"""Packages to spoil: made whole by the program, or put together by hand as no program of ours would."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from caseapp.domain.errors import CaseError
from caseapp.exchange.packages import signing
from caseapp.exchange.packages.private_keys import OwnKeys

MOST_S = 2.0
"""So long it may take to refuse a package."""


@dataclass(frozen=True)
class Parts:
    """What a package is made of, to be altered before it is put together."""

    case: bytes
    manifest: dict[str, Any]
    keys: OwnKeys

    @classmethod
    def of(cls, case: Path, keys: OwnKeys) -> Parts:
        """The parts of a true package of `case`."""
        content = case.read_bytes()
        named = {"name": "case.case", "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        manifest = {
            "format": "Caseapp package",
            "version": 1,
            "title": "Talks",
            "made_at": "2026-11-28T20:00:00.000Z",
            "program": "Caseapp 0.1.0",
            "reply_to": "",
            "files": [named],
        }
        return cls(content, manifest, keys)

    def manifest_bytes(self, **other: Any) -> bytes:
        """The manifest, with other values."""
        return json.dumps({**self.manifest, **other}).encode()

    def signature(self, manifest: bytes, **other: str) -> bytes:
        """A true signature over `manifest`, with other values."""
        made = signing.sign(manifest, self.keys.signing_key).hex()
        return json.dumps({"algorithm": "Ed25519", "key": self.keys.signer, "signature": made, **other}).encode()

    def zip(self, *entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """A ZIP file of these entries, in order."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method, compresslevel=1) as archive:
            for name, content in entries:
                if isinstance(name, zipfile.ZipInfo):
                    name.compress_type = method
                archive.writestr(name, content)
        return file.getvalue()

    def package(self, manifest: bytes | None = None, case: bytes | None = None, sign: bytes | None = None) -> bytes:
        """A package, with other parts where they are given."""
        manifest = self.manifest_bytes() if manifest is None else manifest
        entries = [("manifest.json", manifest), ("case.case", self.case if case is None else case)]
        if sign is not None:
            entries.insert(1, ("signature.json", sign))
        return self.zip(*entries)


def is_sentence(error: CaseError, why: str) -> None:
    """What is said to a person: one sentence, and nothing of the program's insides."""
    assert error.message.endswith("."), why
    assert "\n" not in error.message, why
    assert len(error.message) < 200, why
    assert "Error" not in error.message, why
    assert "Traceback" not in error.message, why
