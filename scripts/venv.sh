#!/usr/bin/env bash
# Make a virtual environment, or make a broken one again.
set -euo pipefail
python=$1 venv=$2
if ! command -v "$python" >/dev/null 2>&1; then
  echo "There is no $python: install Python 3.11 or later, or say make PYTHON=/path/to/python." >&2
  exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "$("$python" --version) is too old: tiplex needs Python 3.11 or later; say make PYTHON=/path/to/python." >&2
  exit 1
fi
if "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
  exit 0
fi
echo "Making a virtual environment in $venv …"
rm -rf "$venv"
"$python" -m venv "$venv"
