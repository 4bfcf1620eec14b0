#!/usr/bin/env bash
# Builds the wheel, installs it with the libraries it asks for, in the locked versions, into an empty environment, and
# runs the program's self-test there, far from this tree, so that nothing can be found by accident.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

.venv/bin/python -m build --no-isolation --outdir "$place/dist" . >"$place/build.log" 2>&1 || {
    cat "$place/build.log" >&2
    exit 1
}
wheel=("$place"/dist/*.whl)
.venv/bin/python -m venv "$place/venv"
# Only what the wheel itself names: the lock also holds the tools, which would hide a forgotten dependency.
grep -E '^[a-z0-9].*==' requirements.lock | sed 's/ *\\$//' >"$place/constraints.txt"
"$place/venv/bin/python" -m pip --quiet --disable-pip-version-check install -c "$place/constraints.txt" "${wheel[0]}"
mkdir "$place/elsewhere"
cd "$place/elsewhere"
export CASEAPP_HOME="$place/home" QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
"$place/venv/bin/caseapp" --version
"$place/venv/bin/caseapp" self-test
echo "wheel: $(basename "${wheel[0]}"), $(du -k "${wheel[0]}" | cut -f1) KiB, self-test passed in an empty environment"
