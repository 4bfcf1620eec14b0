"""What the composition root hands to every part of the window."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.platform.settings import Settings
from caseapp.ui.languages import Languages
from caseapp.ui.theme.icons import Icons
from caseapp.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """Settings, theme, icons and language of the running program."""

    settings: Settings
    theme: Theme
    icons: Icons
    languages: Languages
