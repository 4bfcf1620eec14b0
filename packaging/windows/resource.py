"""What Windows shows of the program under Properties, Details: the version resource, as PyInstaller reads it."""

from __future__ import annotations

NEUTRAL, UNICODE = 0x0000, 1200


def version_resource(version: str, numbers: str, file_name: str) -> str:
    """The text of a version file; `numbers` is the version as `a.b.c.d`, for Windows to compare."""
    four = tuple(int(part) for part in numbers.split("."))
    words = {
        "CompanyName": "The Caseapp developers",
        "FileDescription": "Caseapp",
        "FileVersion": version,
        "InternalName": "caseapp",
        "LegalCopyright": "The Caseapp developers, Apache-2.0",
        "OriginalFilename": file_name,
        "ProductName": "Caseapp",
        "ProductVersion": version,
    }
    table = ",\n".join(f"        StringStruct({key!r}, {value!r})" for key, value in words.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable('{NEUTRAL:04x}{UNICODE:04x}', [
{table}
    ])]),
    VarFileInfo([VarStruct('Translation', [{NEUTRAL}, {UNICODE}])]),
  ],
)
"""
