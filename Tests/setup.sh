# shellcheck shell=bash
# Sets up a machine that has only Swift and Debian. Sourced by Tests/run and Examples/run.
#
# After this the working folder is the top of the repository.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# Ends with one line on standard error.
stop() {
    echo "$1" >&2
    exit 1
}

# Whether Debian has this package installed.
is_installed() {
    [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs those of the named Debian packages that are missing.
need_packages() {
    local package missing=() as_root=()
    command -v dpkg-query >/dev/null ||
        stop "Only Debian can be set up by itself. Elsewhere, install what these hold: $*"
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo -n)
        "${as_root[@]}" true 2>/dev/null ||
            stop "Missing Debian packages. As an administrator: apt-get install ${missing[*]}"
    fi
    echo "Installing ${missing[*]} / ${missing[*]} wordt geïnstalleerd"
    # The list of packages may be absent or old, so after a failure it is fetched anew.
    install_packages "${missing[@]}" >/dev/null 2>&1 ||
        { "${as_root[@]}" apt-get update --quiet && install_packages "${missing[@]}"; } >&2 ||
        stop "Could not install: ${missing[*]}"
}

# Installs packages; `as_root` is the caller's.
install_packages() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --no-install-recommends "$@"
}

need_swift() {
    command -v swift >/dev/null ||
        stop "Swift 6.2 or later is needed: https://www.swift.org/install/linux"
}
