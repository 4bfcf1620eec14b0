"""The checks of licences and system libraries refuse what they should."""

from __future__ import annotations

import sys

import pytest

import check_licences
import check_system_libraries as check


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "MIT License",
        "Apache-2.0 OR BSD-3-Clause",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "BSD License; Apache Software License",
        "DFSG approved; MIT License",
        "MIT AND PSF-2.0",
        "Mozilla Public License 2.0 (MPL 2.0)",
    ],
)
def test_licences_that_go_with_ours_pass(licence: str) -> None:
    assert check_licences.is_allowed(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "UNKNOWN",
        "GPL-3.0-only",
        "GNU General Public License v3 (GPLv3)",
        "AGPL-3.0-or-later",
        "MIT AND GPL-2.0-only",
        "MIT License; GNU Affero General Public License v3",
        "Other/Proprietary License",
        "DFSG approved",
    ],
)
def test_licences_that_do_not_are_refused(licence: str) -> None:
    assert not check_licences.is_allowed(licence)


def test_a_missing_library_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(check, "missing_libraries", lambda _: ["libEGL.so.1", "libxcb-cursor.so.0", "libEGL.so.1"])
    monkeypatch.setattr(check, "missing_fonts", list)
    assert check.main([]) == 1
    assert "sudo apt-get install libegl1 libxcb-cursor0\n" in capsys.readouterr().err


def test_nothing_missing_says_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(check, "missing_libraries", lambda _: [])
    monkeypatch.setattr(check, "missing_fonts", list)
    assert check.main([]) == 0
    assert capsys.readouterr().out == ""
