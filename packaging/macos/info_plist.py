"""What macOS is told of the program: its name and version, and the two types of files that it opens."""

from __future__ import annotations

from typing import Any

IDENTIFIER = "io.github.caseapp.Caseapp"
#: Qt 6.11 asks for macOS 13.
OLDEST_SYSTEM = "13.0"


def info_plist(version: str, numbers: str) -> dict[str, Any]:
    """The entries of Info.plist beyond those of PyInstaller; `numbers` is the version as `a.b.c.d`.

    People are shown three of them; the fourth, the commits since a release, is in the number of the build.
    """
    release = ".".join(numbers.split(".")[:3])
    return {
        "CFBundleName": "Caseapp",
        "CFBundleDisplayName": "Caseapp",
        "CFBundleShortVersionString": release,
        "CFBundleVersion": numbers.removesuffix(".0") if numbers.count(".") == 3 else numbers,
        "CFBundleGetInfoString": f"Caseapp {version}",
        "CFBundleLocalizations": ["en", "ko"],
        "CFBundleDocumentTypes": [
            _document("Caseapp case", "case", "case.icns"),
            _document("Caseapp package", "casepack", "casepack.icns"),
        ],
        "UTExportedTypeDeclarations": [
            _type("Caseapp case", "case", "case.icns", "public.database"),
            _type("Caseapp package", "casepack", "casepack.icns", "public.data"),
        ],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Caseapp developers, Apache-2.0",
        "NSRequiresAquaSystemAppearance": False,
    }


def _document(name: str, ending: str, icon: str) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": icon,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [f"{IDENTIFIER}.{ending}"],
    }


def _type(name: str, ending: str, icon: str, parent: str) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": f"{IDENTIFIER}.{ending}",
        "UTTypeDescription": name,
        "UTTypeIconFile": icon,
        "UTTypeConformsTo": [parent, "public.content"],
        "UTTypeTagSpecification": {"public.filename-extension": [ending]},
    }
