#!/bin/sh
# Installs Caseapp into the home folder of whoever runs it; the archive around it has unpacked it into a folder that
# goes away. A second run is an upgrade: the new program is put beside the old one, and one link changes.
set -eu
umask 022

here=$(cd "$(dirname "$0")" && pwd)
. "$here/made.for"
prefix=${HOME:?"There is no home folder to install into."}/.local
home=$prefix/lib/caseapp
share=${XDG_DATA_HOME:-$prefix/share}
list=$home/installed

fail() {
    echo "Caseapp was not installed: $*" >&2
    exit 1
}

check_machine() {
    [ "$(uname -s)" = Linux ] || fail "it is made for Linux, and this is $(uname -s)."
    [ "$(uname -m)" = "$architecture" ] ||
        fail "it is made for $architecture processors, and this machine has $(uname -m)."
    have=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2) || have=
    [ -n "$have" ] || fail "it needs the GNU C library, glibc $glibc or newer, which is not here."
    oldest=$(printf '%s\n%s\n' "$glibc" "$have" | sort -V | head -n 1)
    [ "$oldest" = "$glibc" ] || fail "it needs glibc $glibc or newer, and this system has $have."
}

# A folder for this copy alone, so that a program that is running keeps its own.
put_program() {
    said=$(mkdir -p "$home" 2>&1) || fail "$said"
    new=$(mktemp -d "$home/$version.XXXXXX") || fail "nothing can be written into $home."
    if ! said=$(cp -a "$here/program/." "$new/" 2>&1); then
        rm -rf "$new"
        fail "its files cannot be written into $home. $(printf '%s\n' "$said" | head -n 1)"
    fi
    chmod 755 "$new"
    if ! "$new/caseapp" --version >/dev/null 2>&1; then
        lacking=
        if command -v ldd >/dev/null; then
            lacking=$(LD_LIBRARY_PATH=$new/_internal ldd "$new/caseapp" "$new"/_internal/*.so* 2>/dev/null |
                sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
        fi
        rm -rf "$new"
        fail "the program does not start here.${lacking:+ The system lacks: $lacking}"
    fi
    # Without -n, a link that an interrupted run left would be followed, and the new one made inside that folder.
    ln -sfn "${new##*/}" "$home/current.new"
    mv -fT "$home/current.new" "$home/current"
}

# Every desktop has them, and a machine without one may not.
warn_of_missing_libraries() {
    command -v ldd >/dev/null || return 0
    carried=$home/current/_internal
    qt=$carried/PySide6/Qt
    lacking=$(LD_LIBRARY_PATH=$carried:$qt/lib ldd "$qt/lib/libQt6Widgets.so.6" "$qt/plugins/platforms/libqxcb.so" 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
    [ -z "$lacking" ] || echo "The window cannot open yet; it needs libraries that this system lacks: $lacking"
}

put_link() {
    mkdir -p "$prefix/bin"
    if [ -e "$prefix/bin/caseapp" ] && [ ! -L "$prefix/bin/caseapp" ]; then
        echo "$prefix/bin/caseapp is another program and was left; start $home/current/caseapp instead."
        return
    fi
    ln -sfn ../lib/caseapp/current/caseapp "$prefix/bin/caseapp"
}

# What the desktop reads. Files of an earlier version that this one does not bring go.
put_desktop_files() {
    escaped=$(printf '%s' "$prefix" | sed 's/[\\&|]/\\&/g')
    : >"$list.new"
    (cd "$here/share" && find . -type f | sed 's|^\./||' | sort) >"$home/wanted"
    while IFS= read -r name; do
        mkdir -p "$share/${name%/*}"
        case $name in
        *.desktop)
            # xdg-open, where no desktop environment helps it, takes the quotes for part of the program's name.
            sed -e "s|@PREFIX@|$escaped|g" -e 's|^Exec="\([A-Za-z0-9/._+-]*\)"|Exec=\1|' \
                "$here/share/$name" >"$share/$name.new"
            ;;
        *) cp "$here/share/$name" "$share/$name.new" ;;
        esac
        chmod 644 "$share/$name.new"
        mv -f "$share/$name.new" "$share/$name"
        printf '%s\n' "$share/$name" >>"$list.new"
    done <"$home/wanted"
    rm -f "$home/wanted"
    if [ -f "$list" ]; then
        while IFS= read -r path; do
            grep -qxF "$path" "$list.new" || rm -f "$path"
        done <"$list"
    fi
    mv -f "$list.new" "$list"
    cp "$here/uninstall" "$home/uninstall"
    chmod 755 "$home/uninstall"
}

remove_old_programs() {
    current=$(readlink "$home/current")
    for folder in "$home"/*/; do
        folder=${folder%/}
        [ -L "$folder" ] && continue
        [ "${folder##*/}" = "$current" ] && continue
        "$home/uninstall" --is-used "$folder" || rm -rf "$folder"
    done
}

tell() {
    echo "Caseapp $version is installed."
    echo "  program           $home"
    echo "  command           $prefix/bin/caseapp"
    echo "  menu, file types  $share"
    echo "  to remove it      $home/uninstall"
    case ":$PATH:" in
    *":$prefix/bin:"*) ;;
    *) echo "$prefix/bin is not on your path: start Caseapp from the menu, or by $prefix/bin/caseapp." ;;
    esac
}

check_machine
put_program
put_link
put_desktop_files
"$home/uninstall" --refresh
remove_old_programs
tell
warn_of_missing_libraries
