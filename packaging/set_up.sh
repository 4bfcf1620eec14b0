#!/usr/bin/env bash
# Makes .venv beside this folder: Python 3.11-3.13, the hash-locked requirements, and the program itself, editable.
# The Makefile calls it when requirements.lock or pyproject.toml changed. PYTHON names an interpreter to use instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

is_usable() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

is_debian_root() {
    [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1
}

find_python() {
    local name
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if is_usable "$name"; then
            echo "$name"
            return
        fi
    done
    echo "Caseapp needs Python 3.11, 3.12 or 3.13 and found none of them (tried: ${PYTHON:-python3, python3.11-13})." >&2
    echo "Install one (Debian 12, Ubuntu 24.04: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python" >&2
    exit 1
}

make_environment() {
    local python=$1
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -m venv --clear .venv
        return
    fi
    # Debian and Ubuntu ship venv apart from Python.
    local package
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! is_debian_root; then
        echo "This Python cannot make environments. On Debian and Ubuntu: sudo apt-get install $package" >&2
        exit 1
    fi
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$package"
    "$python" -m venv --clear .venv
}

python=$(find_python)
echo "Setting up .venv with $("$python" --version) ..."
make_environment "$python"
pip=(.venv/bin/python -m pip --quiet --disable-pip-version-check)
"${pip[@]}" install --require-hashes -r requirements.lock
"${pip[@]}" install --no-deps --no-build-isolation --editable .
touch .venv/ready
echo "Set up."
