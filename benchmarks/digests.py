"""Every shipped digest against its law: `python benchmarks/digests.py FOLDER` exits 1 where figures or units differ."""

import sys
from pathlib import Path

from tiplex.service.fidelity import check_all


def main(folder: Path) -> None:
    """Print a line a divergence and the sum."""
    found = check_all(folder)
    for work, divergences in found.items():
        print(f"{work}: {len(divergences)} divergences")
        for each in divergences:
            print(f"  {each.locator}: {each.problem}")
    sys.exit(1 if any(found.values()) else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
