"""Pictures of every pane and dialog in both themes at 1x and 1.5x: `python -m caseapp.ui.screens FOLDER`.

Each theme at each scale is a process of its own: Qt takes the scale of the screen once, when it starts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from caseapp.ui import scenes
from caseapp.ui.stage import Stage
from caseapp.workspace.sample import build_sample

THEMES, SCALES = ("dark", "light"), ("1", "1.5")


def main(arguments: list[str]) -> int:
    """Writes the pictures into the folder named, a folder for each theme and scale, and says how many; 1 when one of
    the processes failed. With a theme as second argument, only the pictures of that one, in this process."""
    folder = Path(arguments[0] if arguments else "out/screens").absolute()
    if len(arguments) > 1:
        _take(folder, arguments[1])
        return 0
    failed = 0
    for scale in SCALES:
        for theme in THEMES:
            command = [sys.executable, "-m", "caseapp.ui.screens", str(folder / f"{theme}-{scale}x"), theme]
            failed |= subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": scale}, check=False).returncode
    sys.stdout.write(f"{len(list(folder.glob('*x/*.png')))} pictures are in {folder}\n")
    return 1 if failed else 0


def _take(folder: Path, theme: str) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["CASEAPP_HOME"] = scratch  # the copy of the sample that the tour is on, and the style sheets
        case = Path(scratch) / "Forced labour consultations.case"
        build_sample(case)
        stage = Stage(folder)
        stage.theme(theme)
        scenes.without_case(stage)
        scenes.of_tour(stage)
        stage.window.open_path(case)
        scenes.of_sample(stage)
        scenes.zoomed(stage)
        scenes.of_new_case(stage, Path(scratch))
        scenes.of_shared(stage, Path(scratch))
        scenes.of_locked(stage)
        stage.close()
    (folder / "settings.json").unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
