"""Every text, Markdown and HTML law of a folder: units found, words lost, speed.

Run: `python benchmarks/parsing.py FOLDER`.
"""

import sys
import time
from pathlib import Path

from tiplex.errors import InputRefused
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import parse_source
from tiplex.ingest.source import read_source

ENDINGS = (".txt", ".md", ".html")
_ODD = ("words-lost", "words-invented", "number-gap", "number-repeated", "number-missing")


def main(folder: Path) -> None:
    """Print a line a file and the sums; the peer for speed is reading and decoding the same files."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS)
    size = parsing = reading = 0.0
    for path in files:
        started = time.perf_counter()
        try:
            source = read_source(path)
            reading += time.perf_counter() - started
            started = time.perf_counter()
            expression = parse_source(source, Stated()).expression
        except InputRefused as error:
            print(f"{path.relative_to(folder)}\trefused\t{error}")
            continue
        took = time.perf_counter() - started
        parsing += took
        size += len(source.data)
        units = sum(1 for each in expression.provisions if each.type in ("article", "section", "rule"))
        longest = max((len(each.text) for each in expression.provisions), default=0)
        odd = [f"{each.code}: {each.message}" for each in expression.warnings if each.code in _ODD]
        columns = (units, len(expression.provisions), longest, expression.language, f"{took:.2f} s", len(odd), *odd[:2])
        print(path.relative_to(folder), *columns, sep="	")
    speed = f"{size / 1e6:.1f} MB, {size / 1e6 / parsing:.2f} MB/s"
    print(f"{len(files)} files, {speed}; parsing takes {parsing / reading:.1f} times reading")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
