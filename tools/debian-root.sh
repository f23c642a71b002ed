# SPDX-FileCopyrightText: 2026 Vitae contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A Debian 13 root for machines whose own packages are too old: made once, kept up to date with
# tools/packages, entered through tools/enter-root. Sourced by platform.sh.
#
# shellcheck disable=SC2154 # project and tools are set by ./dev

cache=${XDG_CACHE_HOME:-$HOME/.cache}/vitae
root=$cache/debian-13
# Beside the root, whose files may belong to other users: what it holds, as "size path", and for which
# packages. The second is written last, so a root without it is a half-made one.
files=$root.files
stamp=$root.packages

# Packages that only another branch wants do no harm.
root_has_packages() { [[ -f $stamp && -z $(comm -23 <(wanted_packages) "$stamp") ]]; }

# Every file there, none cut short.
root_is_whole() {
    [[ -s $files && -d $root/usr ]] &&
        (cd "$root" && perl -ne '/^(\d+) (.*)$/; exit 1 if ((lstat $2)[7] // -1) < $1' "$files")
}

# A plain command in the root, without the project and the display: for looking after the root itself.
in_root() { "$tools/enter-root" --writable "$root" -- / env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# The first mirror in this machine's own apt sources that carries its release, as
# "[options] URI"; both the one-line and the deb822 form are read.
debian_mirror() {
    if [[ -n ${VITAE_DEBIAN_MIRROR:-} ]]; then
        echo "$VITAE_DEBIAN_MIRROR"
        return
    fi
    [[ $(os_release ID) == debian ]] || return 1
    local codename uri
    codename=$(os_release VERSION_CODENAME)
    uri=$({
        cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | one_line_mirrors "$codename"
        deb822_mirrors "$codename" /etc/apt/sources.list.d/*.sources
    } | head -n 1)
    case $uri in
        '') return 1 ;;
        mirror+file:*) uri=$(sed -n '/^[a-z]/{s/[[:space:]].*//p;q}' "${uri#mirror+file:}") ;;
    esac
    echo "$uri"
}

one_line_mirrors() {
    sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]*\)\?//p' | awk -v suite="$1" '$2 == suite && / main( |$)/ { print $1 }'
}

deb822_mirrors() {
    local codename=$1 file
    shift
    for file in "$@"; do
        [[ -r $file ]] || continue
        # Comment lines may stand inside a stanza; a line that starts with space continues the field.
        grep -v '^#' "$file" | awk -v suite="$codename" '
            BEGIN { RS = ""; FS = "\n" }
            {
                delete field; name = ""
                for (i = 1; i <= NF; i++) {
                    if ($i ~ /^[ \t]/) { field[name] = field[name] $i; continue }
                    name = tolower(substr($i, 1, index($i, ":") - 1))
                    field[name] = substr($i, index($i, ":") + 1)
                }
                if (field["enabled"] ~ /no/ || " " field["types"] " " !~ / deb /) next
                if (" " field["suites"] " " !~ " " suite " " || " " field["components"] " " !~ / main /) next
                split(field["uris"], uris, " ")
                print uris[1]
            }'
    done
}

# How this machine reaches its mirror: proxies, timeouts, checks of dates.
apt_settings() {
    apt-config dump | grep -E '^Acquire::((http|https|ftp)::|Retries|Check-|AllowInsecure|ForceIPv|Languages)' || true
    echo 'APT::Install-Recommends "false";'
}

make_root() {
    local mirror new=$root.new setting
    local -a settings
    mirror=$(debian_mirror) || die "this system has neither Qt 6.8 with KDE Frameworks 6 nor a Debian package source;" \
        "install the packages that README.md lists, or name a Debian mirror in VITAE_DEBIAN_MIRROR"
    if ! command -v mmdebstrap >/dev/null; then
        say "installing mmdebstrap"
        install_packages mmdebstrap debian-archive-keyring || die "mmdebstrap is needed; as root: apt-get install mmdebstrap"
    fi
    say "making a Debian 13 root in $root (once; some minutes, 2 GB)"
    remove_root "$new"
    while IFS= read -r setting; do settings+=("--aptopt=$setting"); done < <(apt_settings)
    as_root_of_files mmdebstrap --mode=root --variant=minbase --components=main "${settings[@]}" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --include="$(wanted_packages | paste -sd,)" trixie "$new" "$mirror" >&2 ||
        { remove_root "$new"; die "the Debian 13 root could not be made"; }
    rm -f "$stamp" "$files"
    remove_root "$root"
    mv "$new" "$root"
    wanted_packages | write_stamp
}

# Reads the packages from standard input.
write_stamp() {
    (cd "$root" && find usr \( -type f -o -type l \) -printf '%s %p\n') >"$files"
    cat >"$stamp.new"
    mv "$stamp.new" "$stamp"
}

remove_root() { [[ ! -e $1 ]] || as_root_of_files rm -rf --one-file-system "$1"; }

# Runs a command that owns the root's files: as root, or in a user namespace where this user is root and the
# others are the ids that the system lends to this user. Its mounts vanish with it, also when it is killed.
as_root_of_files() {
    local user=()
    ((EUID == 0)) || user=(--user --map-root-user --map-auto)
    # shellcheck disable=SC2016 # the inner shell expands
    unshare "${user[@]}" --mount --propagation unchanged \
        sh -c 'mount --make-rprivate / 2>/dev/null; exec "$@"' sh "$@"
}

# Brings a whole root whose package list has changed, or whose last change was cut short, up to date.
top_up_root() {
    [[ -x $root/usr/bin/apt-get ]] || return 1
    [[ ! -f $stamp ]] || root_is_whole || return 1
    local packages
    mapfile -t packages < <({ wanted_packages; cat "$stamp" 2>/dev/null; } | sort -u)
    say "bringing the Debian 13 root up to date"
    rm -f "$stamp"
    {
        # A package must not start its server: it would run on this machine, not in the root alone. What is
        # there stays as it is: another checkout may be building with it.
        in_root sh -c 'printf "#!/bin/sh\nexit 101\n" >/usr/sbin/policy-rc.d && chmod 755 /usr/sbin/policy-rc.d' &&
            in_root dpkg --configure -a && in_root apt-get update -qq &&
            in_root apt-get install -qq -y --no-install-recommends --no-upgrade "${packages[@]}" && in_root apt-get clean
    } >&2 && printf '%s\n' "${packages[@]}" | write_stamp
}

# Commands that build look at the whole root; the others start faster.
root_is_ready() {
    root_has_packages || return
    case $1 in
        exec | shell) [[ -x $root/usr/bin/env ]] ;;
        *) root_is_whole ;;
    esac
}

ensure_root() {
    local lock
    if root_is_ready "$1"; then return; fi
    mkdir -p "$cache"
    exec {lock}>"$cache/lock"
    flock -n "$lock" || { say "waiting for another ./dev that makes the Debian 13 root"; flock "$lock"; }
    root_is_ready "$1" || top_up_root || make_root
    exec {lock}>&-
}

# Folders that the command line names, besides those that are there anyway. Words inside a longer
# argument count too: `exec sh -c 'cat /mnt/cv.md'`.
named_folders() {
    local argument word path
    for argument in "$@"; do
        [[ $argument == */* ]] || continue
        while IFS= read -r word; do
            [[ $word == */* ]] || continue
            for path in "$(realpath -sm -- "$word")" "$(realpath -m -- "$word")"; do
                [[ -d $path ]] || path=${path%/*}
                [[ -d $path ]] && echo "$path"
            done
        done < <(printf '%s\n' "$argument" "${argument#*=}"; printf '%s\n' "$argument" | tr -s " \t\"'=;|&<>()" '\n')
    done
}

# In a linked worktree, .git is a file that names a folder inside the main repository's.
linked_repository() {
    local gitdir
    [[ -f $project/.git ]] || return 0
    gitdir=$(sed -n 's/^gitdir: //p' "$project/.git")
    realpath -m -- "$gitdir/$(cat "$gitdir/commondir" 2>/dev/null)"
}

# What a command in the root sees of this machine, at the same paths.
shared_folders() {
    printf '%s\n' "$HOME" "$cache" "$project" /tmp /var/tmp "$PWD" "$(pwd -P)"
    [[ ! -d $project/../shared ]] || realpath "$project/../shared"
    linked_repository
    named_folders "$@"
    printf '%s\n' "${XDG_RUNTIME_DIR:-}" /run/dbus /run/cups
}

# The root knows no locale but C.UTF-8; Qt finds the language of the person in LANGUAGE.
set_locale() {
    local name=${LC_ALL:-${LANG:-C.UTF-8}}
    export LANG=${LANG:-C.UTF-8}
    case $name in
        C | C.* | POSIX) ;;
        *) export LC_ALL=C.UTF-8 LANGUAGE=${LANGUAGE:-${name%%.*}} ;;
    esac
}

enter_debian_root() {
    local folders
    ensure_root "$1"
    set_locale
    mapfile -t folders < <(shared_folders "$@" | awk 'NF && !seen[$0]++')
    exec "$tools/enter-root" "$root" "${folders[@]}" -- "$PWD" env -u LD_LIBRARY_PATH -u LD_PRELOAD -u PKG_CONFIG_PATH \
        -u CMAKE_PREFIX_PATH -u QT_PLUGIN_PATH -u XDG_DATA_DIRS -u PYTHONPATH -u CC -u CXX -u CFLAGS -u CXXFLAGS \
        VITAE_ROOT="$root" VITAE_CACHE="$cache" XDG_CACHE_HOME="$cache" CCACHE_DIR="$cache/ccache" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$project/dev" "$@"
}
