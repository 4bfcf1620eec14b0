#!/usr/bin/env bash
# Puts dist/Caseapp.app on a disk image with a link to Applications. On macOS only; `packaging/build.py` comes first.
# With SIGNING_IDENTITY (see NOTARISATION.md) the program is signed for people outside; without, only as macOS asks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
app=dist/Caseapp.app
here=packaging/macos
[ -d "$app" ] || {
    echo "$app is not there: run packaging/build.py first." >&2
    exit 1
}
python=${PYTHON:-.venv/bin/python}
version=$("$python" packaging/version.py version)
image=dist/caseapp-$version-macos-$(uname -m).dmg

sign() {
    if [ -n "${SIGNING_IDENTITY:-}" ]; then
        codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY" "$@"
    else
        codesign --force --sign - "$@"
    fi
}

# From the inside out: a signature covers those of what it holds.
while IFS= read -r -d '' file; do
    if file -b "$file" | grep -q '^Mach-O'; then
        sign "$file"
    fi
done < <(find "$app/Contents/Frameworks" "$app/Contents/Resources" -type f -print0)
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/Caseapp.app"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname Caseapp -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
if [ -n "${SIGNING_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGNING_IDENTITY" "$image"
fi
echo "$image"
