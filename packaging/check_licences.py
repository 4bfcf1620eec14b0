"""Fails if a library the program is shipped with, or built with, has a licence that does not go with Apache-2.0.

Permissive licences, LGPL and MPL pass, and CC BY for data. Everything else, GPL and unknown ones too, needs a line with
a reason in JUSTIFIED. What is shipped, and what that carries inside, also needs a licence text that can be shown.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys

from caseapp.platform.distributions import installed
from caseapp.platform.licences import without_text

ALLOWED = re.compile(
    r"""
      \(?(?:
        (?:The\ )?(?:MIT|MIT-0|MIT-CMU|MIT\ License|ISC|ISC\ License(?:\ \(ISCL\))?|0BSD|Unlicense|CC0-1\.0|Zlib)
      | (?:BSD|BSD\ License|BSD-[23]-Clause|(?:New|Modified|Simplified|[23]-Clause)\ BSD.*)
      | (?:Apache-2\.0|Apache(?:\ Software)?\ License.*|Apache\ 2\.0)
      | (?:PSF-2\.0|Python-2\.0|Python\ Software\ Foundation\ License)
      | (?:LGPL-(?:2\.1|3\.0)(?:-only|-or-later)?|GNU\ (?:Library\ or\ )?Lesser\ General\ Public\ License.*)
      | (?:MIT-Modern-Variant|FTL|IJG|libpng-2\.0|blessing|Unicode-3\.0)
      | CC-BY-4\.0  # of data
      | (?:MPL-2\.0|Mozilla\ Public\ License\ 2\.0\ \(MPL\ 2\.0\))
      )\)?
    """,
    re.VERBOSE,
)
NO_LICENCES = frozenset({"DFSG approved", "OSI Approved"})
"""What stands among licences in package indexes and is none."""

JUSTIFIED = {
    "sqlcipher3": "The zlib licence, in its LICENSE file but not in its metadata; SQLCipher itself is BSD-3-Clause.",
    "pypdfium2": "BSD-3-Clause and Apache-2.0; what PDFium itself is built from is permissive, its texts in the wheel.",
    "pyrage": "MIT, in its LICENSE file but not in its metadata; the Rust crates in it are MIT, Apache-2.0 or BSD.",
    "pyinstaller": "GPL with an exception for what it builds; a tool, and only its bootloader is shipped, under that.",
    "pyinstaller-hooks-contrib": "Apache-2.0 for what goes into a bundle; GPL only for hooks used while building.",
}


def main() -> int:
    """Print each library that does not pass and return 1 if there is one."""
    command = [sys.executable, "-m", "piplicenses", "--format=json", "--from=mixed", "--with-system"]
    libraries = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    refused = [
        f"{library['Name']} {library['Version']}: {library['License']}"
        for library in libraries
        if library["Name"].lower() not in JUSTIFIED and not is_allowed(library["License"])
    ]
    shipped = installed()
    refused += [f"{part.name}: {part.licence}" for part in shipped if not is_allowed(part.licence)]
    silent = without_text(shipped)
    for line in refused:
        print(f"licence not allowed: {line}", file=sys.stderr)
    for line in silent:
        print(f"licence text missing: {line}", file=sys.stderr)
    print(f"licences: {len(libraries)} libraries, {len(shipped)} parts shipped, {len(refused)} refused")
    return 1 if refused or silent or not libraries else 0


def is_allowed(licence: str) -> bool:
    """Return whether a licence expression, or a list of licences divided by `;`, may be used.

    `A OR B` needs one that is allowed; `A AND B` and `A; B` need both.
    """
    parts = [part for part in re.split(r" AND |; ", licence) if part not in NO_LICENCES]
    return bool(parts) and all(any(ALLOWED.fullmatch(one.strip()) for one in part.split(" OR ")) for part in parts)


if __name__ == "__main__":
    sys.exit(main())
