"""One person's preferences on one machine: a JSON file behind one class. It must not hold anything of a case's content.

A preference that cannot be read or written never stops the work: a damaged file is set aside as `.bad`, defaults are
used and the log says so. Keys of newer versions are kept.
"""

from __future__ import annotations

import base64
import json
import logging
import threading
from pathlib import Path
from typing import Any, Literal, get_args

from caseapp.platform.atomic import write_atomic
from caseapp.platform.machine import default_author_name
from caseapp.platform.paths import user_config_dir

Theme = Literal["dark", "light", "system"]
THEMES: tuple[Theme, ...] = get_args(Theme)
MAX_RECENT = 12
VERSIONS_LIMIT_MB = 1024

_log = logging.getLogger(__name__)


class Settings:
    """Typed preferences, saved as soon as they are set. Safe to use from any thread."""

    def __init__(self, path: Path | None = None) -> None:
        """Read `path`, or `settings.json` in the user's folder. Raises nothing."""
        self.path = path or user_config_dir() / "settings.json"
        self._lock = threading.Lock()
        self._values = self._read()

    @property
    def author_name(self) -> str:
        """The name written beside changes; the account's full name until the person gives another."""
        return self.get_str("author_name", "") or default_author_name()

    @author_name.setter
    def author_name(self, name: str) -> None:
        self.set("author_name", name.strip())

    @property
    def theme(self) -> Theme:
        """The colours: `dark`, `light`, or `system` (as the desktop has it)."""
        name = self.get_str("theme", "system")
        return name if name in THEMES else "system"

    @theme.setter
    def theme(self, name: Theme) -> None:
        self.set("theme", name)

    @property
    def text_zoom(self) -> int:
        """The size of all words in per cent, 100 to 200."""
        value = self._values.get("text_zoom")
        return min(max(value, 100), 200) if isinstance(value, int) else 100

    @text_zoom.setter
    def text_zoom(self, percent: int) -> None:
        self.set("text_zoom", percent)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without a touch a locked case is hidden; 0 never."""
        value = self._values.get("lock_minutes")
        return value if isinstance(value, int) and 0 <= value <= 1440 else 15

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self.set("lock_minutes", minutes)

    @property
    def language(self) -> str:
        """The code of the window's language; "" follows the desktop."""
        return self.get_str("language", "")

    @language.setter
    def language(self, code: str) -> None:
        self.set("language", code)

    @property
    def recent_cases(self) -> tuple[Path, ...]:
        """Cases opened lately, the latest first; they may no longer exist."""
        return tuple(Path(name) for name in self._get_list("recent_cases"))

    def add_recent_case(self, case: Path) -> None:
        """Put `case` first among the recent ones."""
        name = str(case.absolute())
        others = [other for other in self._get_list("recent_cases") if other != name]
        self.set("recent_cases", [name, *others][:MAX_RECENT])

    def remove_recent_case(self, case: Path) -> None:
        """Forget `case`."""
        name = str(case.absolute())
        self.set("recent_cases", [other for other in self._get_list("recent_cases") if other != name])

    @property
    def keys(self) -> dict[str, str]:
        """The keys a person chose, by verb; "" means that the verb has none."""
        return self._get_map("keys")

    @keys.setter
    def keys(self, chosen: dict[str, str]) -> None:
        self.set("keys", chosen)

    @property
    def is_tour_offered(self) -> bool:
        """Whether the tour was offered or taken once; it is not offered again."""
        return self._values.get("tour") is True

    def note_tour_offered(self) -> None:
        """Do not offer the tour again."""
        self.set("tour", True)

    def layout(self, name: str) -> bytes | None:
        """Return the window layout kept under `name`, as Qt gave it, or None."""
        encoded = self._get_map("layouts").get(name)
        try:
            return base64.b64decode(encoded, validate=True) if encoded else None
        except ValueError:
            _log.warning("The window layout %s is damaged; the standard one is used.", name)
            return None

    def set_layout(self, name: str, blob: bytes | None) -> None:
        """Keep a window layout under `name`; None forgets it."""
        layouts = {other: encoded for other, encoded in self._get_map("layouts").items() if other != name}
        if blob is not None:
            layouts[name] = base64.b64encode(blob).decode("ascii")
        self.set("layouts", layouts)

    def layout_names(self) -> list[str]:
        """The names under which window layouts are kept."""
        return sorted(self._get_map("layouts"))

    def table(self, name: str) -> str:
        """How a table is set out, as `set_table` was given it; "" for the standard."""
        return self._get_map("tables").get(name, "")

    def set_table(self, name: str, layout: str) -> None:
        """Keep how a table is set out, without any words of a case; "" forgets it."""
        others = {each: words for each, words in self._get_map("tables").items() if each != name}
        self.set("tables", {**others, name: layout} if layout else others)

    def pages(self, case: Path) -> dict[str, Any]:
        """Which pages of a case were open: as `set_pages` was given them, {} for none."""
        try:
            found = json.loads(self._get_map("pages").get(str(case.absolute()), "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def set_pages(self, case: Path, state: dict[str, Any]) -> None:
        """Keep which pages of a case are open, by ids alone; those of the cases opened lately are kept."""
        name = str(case.absolute())
        lately = {name, *self._get_list("recent_cases")}
        others = {each: words for each, words in self._get_map("pages").items() if each in lately}
        self.set("pages", {**others, name: json.dumps(state)})

    def choice(self, case: Path, about: str) -> str:
        """What a person chose for one case `about` something, as `choose` was given it; "" for the standard."""
        return self._get_map(f"choice_{about}").get(str(case.absolute()), "")

    def choose(self, case: Path, about: str, chosen: str) -> None:
        """Keep a choice for one case; "" forgets it."""
        name = str(case.absolute())
        others = {each: words for each, words in self._get_map(f"choice_{about}").items() if each != name}
        self.set(f"choice_{about}", {**others, name: chosen} if chosen else others)

    @property
    def versions_limit_mb(self) -> int:
        """How much room the versions of one case may take, in MB."""
        value = self._values.get("versions_limit_mb")
        return max(value, 1) if isinstance(value, int) and not isinstance(value, bool) else VERSIONS_LIMIT_MB

    @versions_limit_mb.setter
    def versions_limit_mb(self, limit: int) -> None:
        self.set("versions_limit_mb", limit)

    def texts(self) -> dict[str, dict[str, str]]:
        """What is kept under each key, where that is a number of named texts: for a file that is a list of its own."""
        return {key: self._get_map(key) for key, value in self._values.items() if isinstance(value, dict)}

    def get_str(self, key: str, default: str) -> str:
        """Return the text kept under `key`, or `default` if there is none or it is no text."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def set(self, key: str, value: str | int | bool | list[str] | dict[str, str]) -> None:
        """Keep `value` under `key` and save. If saving fails it holds for this run, and the log says so."""
        with self._lock:
            # Another window of the program may have saved since: take its values, then change one.
            self._values = {**self._values, **self._read(), key: value}
            self._save()

    def forget(self, key: str) -> None:
        """Keep nothing under `key` any more, and save, as `set` does."""
        with self._lock:
            self._values = {**self._values, **self._read()}
            self._values.pop(key, None)
            self._save()

    def _save(self) -> None:
        text = json.dumps(self._values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, text.encode())
        except OSError as error:
            _log.warning("The settings cannot be saved: %s", error.strerror or type(error).__name__)

    def _get_list(self, key: str) -> list[str]:
        value = self._values.get(key)
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def _get_map(self, key: str) -> dict[str, str]:
        value = self._values.get(key)
        if not isinstance(value, dict):
            return {}
        return {name: words for name, words in value.items() if isinstance(name, str) and isinstance(words, str)}

    def _read(self) -> dict[str, object]:
        try:
            values = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.warning("The settings cannot be read: %s", error.strerror or type(error).__name__)
            return {}
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return values
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        kept = self.path.with_name(self.path.name + ".bad")
        try:
            self.path.replace(kept)
        except OSError as error:
            _log.warning("The damaged settings cannot be set aside: %s", error.strerror or type(error).__name__)
        else:
            _log.warning("The settings were damaged; they are kept as %s and the defaults are used.", kept.name)
