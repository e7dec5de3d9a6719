#!/usr/bin/env bash
# Debian packages that the tests need beyond Python. Quick when all is there; asks for root only to install.
set -euo pipefail
packages=(chromium fonts-dejavu-core)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "System packages are there: ${packages[*]}"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "This is no Debian system: install by hand what ${missing[*]} would bring." >&2
  exit 1
fi
root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Root is needed to install ${missing[*]}: run this as root." >&2; exit 1; }
  root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing ${missing[*]} …"
install() { "${root[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }
install 2>/dev/null || { "${root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq; install; }
echo "Installed: ${missing[*]}"
