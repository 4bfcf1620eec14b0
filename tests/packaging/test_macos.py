"""What macOS is told of the program: a list of properties that it can read, with both types of files."""

from __future__ import annotations

import plistlib
import subprocess
from pathlib import Path

from macos import info_plist as plist

ROOT = Path(__file__).parents[2]
MACOS = ROOT / "packaging" / "macos"


def test_the_list_of_properties_names_version_and_both_types_of_files() -> None:
    info = plistlib.loads(plistlib.dumps(plist.info_plist("0.2.0.dev7+g12", "0.1.0.7")))
    assert (info["CFBundleShortVersionString"], info["CFBundleVersion"]) == ("0.1.0", "0.1.0.7")
    assert info["NSHighResolutionCapable"] is True
    types = {each["UTTypeIdentifier"]: each["UTTypeTagSpecification"] for each in info["UTExportedTypeDeclarations"]}
    assert types == {
        f"{plist.IDENTIFIER}.case": {"public.filename-extension": ["case"]},
        f"{plist.IDENTIFIER}.casepack": {"public.filename-extension": ["casepack"]},
    }
    opened = [kind for each in info["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]]
    assert opened == list(types)


def test_a_release_has_its_number_alone() -> None:
    info = plist.info_plist("0.2.0", "0.2.0.0")
    assert (info["CFBundleShortVersionString"], info["CFBundleVersion"]) == ("0.2.0", "0.2.0")


def test_the_entitlements_are_readable_and_no_more_than_python_needs() -> None:
    assert set(plistlib.loads((MACOS / "entitlements.plist").read_bytes())) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }


def test_the_script_of_the_disk_image_is_sound_shell() -> None:
    subprocess.run(["bash", "-n", MACOS / "dmg.sh"], check=True)


def test_the_specification_is_sound_python() -> None:
    path = ROOT / "packaging" / "caseapp.spec"
    compile(path.read_text(encoding="utf-8"), str(path), "exec")
