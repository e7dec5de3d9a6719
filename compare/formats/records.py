"""The cells of a comparison as flat records, which every format prints in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass

from tiplex.schemas.comparison import Cell, CellProvision, Column, Comparison, Row


@dataclass(frozen=True, slots=True)
class Record:
    """One provision of one cell, or why there is none.

    `finding` is found, candidate, not found or not assessed.
    """

    row: str
    row_id: str
    column: str
    finding: str
    citation: str = ""
    heading: str = ""
    lead_in: str = ""
    text: str = ""
    closing: str = ""
    digest: str = ""
    strength: str = ""
    standing: str = ""
    language: str = ""
    version: str = ""
    uri: str = ""
    searched: str = ""
    note: str = ""


FIELDS = (
    "row", "row_id", "column", "finding", "citation", "heading", "lead_in", "text", "closing", "digest", "strength",
    "standing", "language", "version", "uri", "searched", "note",
)  # fmt: skip


def records(comparison: Comparison) -> Iterator[Record]:
    """All records, row by row."""
    for row in comparison.rows:
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            yield from cell_records(row, column, cell)


def cell_records(row: Row, column: Column, cell: Cell) -> Iterator[Record]:
    """The records of one cell, in its order."""
    for provision in cell.provisions:
        yield _provision(row, column, provision, "found")
    missing = cell.not_found or cell.not_assessed
    if missing is not None:
        finding = "not found" if cell.not_found else "not assessed"
        searched = "; ".join(missing.searched)
        yield Record(label(row), row.row, title(column), finding, searched=searched, note=missing.note or "")
    for provision in cell.candidates:
        yield _provision(row, column, provision, "candidate")


def label(row: Row) -> str:
    """The row's label in both languages, where it has both."""
    return row.label if not row.label_mn or row.label_mn == row.label else f"{row.label} / {row.label_mn}"


def title(column: Column) -> str:
    """The column's title for a reader of English."""
    return column.title_en or column.title


def standing(provision: CellProvision) -> str:
    """Whether the words are the law's own or ours."""
    if provision.kind == "digest":
        return "digest by tiplex, not the law's words"
    return f"the law's own words ({provision.status.value.replace('-', ' ')})"


def about(comparison: Comparison) -> list[tuple[str, str]]:
    """What every export says of itself."""
    lines = [("Comparison", comparison.title)]
    lines += [("Text", text) for text in comparison.texts]
    lines += [("Note", warning) for warning in comparison.warnings]
    return [
        *lines,
        ("Method", comparison.method),
        ("Disclaimer", comparison.disclaimer),
        ("Permalink", comparison.permalink),
        ("Made", f"{comparison.made.isoformat()} with {comparison.software}"),
    ]


def _provision(row: Row, column: Column, provision: CellProvision, finding: str) -> Record:
    version = next((each.version for each in column.texts if provision.uri.startswith(each.uri)), None)
    return Record(
        row=label(row),
        row_id=row.row,
        column=title(column),
        finding=finding,
        citation=provision.citation,
        heading=provision.heading or "",
        lead_in=provision.lead_in,
        text=provision.text,
        closing=provision.closing,
        digest=provision.digest or "",
        strength=provision.strength.value if provision.strength else "",
        standing=standing(provision),
        language=provision.language,
        version=version.isoformat() if version else "",
        uri=provision.uri,
    )
