# SPDX-FileCopyrightText: 2026 Vitae contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where Vitae is built: on this machine when it has, or can install, Qt 6.8 and KDE Frameworks 6;
# else inside a Debian 13 root of its own. Sourced by ./dev.

# shellcheck disable=SC2154 # tools is set by ./dev
# shellcheck source=tools/debian-root.sh
. "$tools/debian-root.sh"

os_release() { sed -n "s/^$1=//p" /etc/os-release 2>/dev/null | tr -d \"; }

wanted_packages() { sed 's/#.*//' "$tools/packages" | tr -s ' \n' '\n' | sed '/^$/d' | sort; }

has_libraries() {
    local config
    command -v cmake ninja pkg-config >/dev/null || return 1
    pkg-config --atleast-version=6.8 Qt6Core 2>/dev/null || return 1
    for config in /usr/lib*/cmake /usr/lib/*/cmake /usr/local/lib*/cmake ${CMAKE_PREFIX_PATH:+"${CMAKE_PREFIX_PATH%%[:;]*}"/lib*/cmake}; do
        [[ -f $config/KF6Archive/KF6ArchiveConfig.cmake ]] && return 0
    done
    return 1
}

# Debian 13 and Ubuntu 25.04 are the first with Qt 6.8 and KF6; Debian testing and sid carry no version.
packages_fit() {
    command -v apt-get >/dev/null || return 1
    local version
    version=$(os_release VERSION_ID)
    version=${version:-999}
    case $(os_release ID) in
        debian) ((${version%%.*} >= 13)) ;;
        ubuntu) ((${version%%.*} >= 25)) ;;
        *) false ;;
    esac
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p' | sort)
    comm -23 <(wanted_packages) <(echo "$installed")
}

# The command prefix that makes us root, empty for root itself. Asks for a password only on a terminal.
become_root() {
    if ((EUID == 0)); then return; fi
    command -v sudo >/dev/null || return 1
    if [[ -t 0 && -t 2 ]]; then echo sudo; return; fi
    sudo -n true 2>/dev/null && echo "sudo -n"
}

install_packages() {
    local as_root
    as_root=$(become_root) || return 1
    # shellcheck disable=SC2086 # as_root is a command with its options, or nothing
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >&2
}

# Returns when commands can run right here; otherwise runs ./dev with the same arguments in the root.
find_platform() {
    local missing
    [[ -z ${VITAE_ROOT:-} ]] || return 0
    if packages_fit; then
        mapfile -t missing < <(missing_packages)
        if [[ ${#missing[@]} -gt 0 ]]; then
            say "installing packages: ${missing[*]}"
            install_packages "${missing[@]}" || has_libraries ||
                die "cannot install them; as root: apt-get install ${missing[*]}"
        fi
    elif ! has_libraries; then
        enter_debian_root "$@"
    fi
}
