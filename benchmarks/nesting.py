"""How many real enumerations get the depths of the gold: `python benchmarks/nesting.py FOLDER`."""

import json
import sys
from pathlib import Path

from tiplex.ingest.labels import split_label
from tiplex.ingest.nesting import Mark, assign_depths


def main(folder: Path) -> None:
    """Print the share of sequences whose every depth is right, and those that are not."""
    sequences = json.loads((folder / "items_depths.dev.json").read_text("utf-8"))["data"]
    wrong = []
    for sequence in sequences:
        labels = [split_label(f"{text} x") for text in sequence["labels"]]
        marks = [Mark.of_label(label[0]) for label in labels if label is not None]
        if assign_depths(marks) != sequence["depths"]:
            wrong.append(sequence["labels"])
    print(f"{len(sequences) - len(wrong)} of {len(sequences)} sequences exact")
    for labels in wrong:
        print("wrong:", " ".join(labels))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
