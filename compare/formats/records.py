"""The cells of a comparison as flat records, which every format prints in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from tiplex.compare.formats.data import clean, language_of
from tiplex.errors import BadIdentifier
from tiplex.schemas.comparison import Cell, CellProvision, Column, Comparison, Row
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import ExpressionKind, OfficialStatus


@dataclass(frozen=True, slots=True)
class Record:
    """One provision of one cell, or why there is none; free of control characters.

    `finding` is found, candidate, not found, not assessed, or nothing shown (an empty cell without a reason).
    `row` and `column` are labels, `row_id` and `work` what they stand for. The order is that of the columns in CSV.
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
    digest_uri: str = ""
    evidence: str = ""
    repealed: str = ""
    work: str = ""


FIELDS = tuple(field.name for field in fields(Record))


def records(comparison: Comparison) -> Iterator[Record]:
    """All records, row by row."""
    for row in comparison.rows:
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            yield from cell_records(row, column, cell)


def cell_records(row: Row, column: Column, cell: Cell) -> Iterator[Record]:
    """The records of one cell, in its order; never none."""
    for provision in cell.provisions:
        yield _provision(row, column, provision, "found")
    if cell.not_found or cell.not_assessed or not (cell.provisions or cell.candidates):
        yield _missing(row, column, cell)
    for provision in cell.candidates:
        yield _provision(row, column, provision, "candidate")


def label(row: Row) -> str:
    """The row's label in both languages, where it has both."""
    return " / ".join(labels(row))


def labels(row: Row) -> tuple[str, ...]:
    """The row's labels, the reader's first, none twice."""
    return tuple(dict.fromkeys(clean(each) for each in (row.label, row.label_mn) if each))


def title(column: Column) -> str:
    """The column's title for a reader of English."""
    return clean(column.title_en or column.title)


def titles(column: Column) -> tuple[str, ...]:
    """The title for a reader of English, and beneath it the Mongolian one: the law's own before ours."""
    other = column.title if language_of(column.title) == "mn" else column.title_mn
    return tuple(dict.fromkeys((title(column), clean(other or title(column)))))


def standing(provision: CellProvision) -> str:
    """Whether the words are the law's own or ours."""
    if provision.kind is ExpressionKind.DIGEST:
        return "digest by tiplex, not the law's words"
    known = provision.status is not OfficialStatus.UNKNOWN
    return f"the law's own words ({provision.status.value.replace('-', ' ') if known else 'status not known'})"


def version(column: Column, provision: CellProvision) -> str:
    """The ISO date of the text that the provision is quoted from; empty when not known."""
    texts = [each for each in column.texts if provision.uri.startswith(f"{each.uri}/")]
    # A digest's URI begins with that of the text beside it, so the tightest match wins.
    found = max(texts, key=lambda each: len(each.uri), default=None)
    if found is not None:
        return found.version.isoformat() if found.version else ""
    try:
        return Uri.parse(provision.uri).version or ""
    except BadIdentifier:
        return ""


def _missing(row: Row, column: Column, cell: Cell) -> Record:
    why = cell.not_found or cell.not_assessed
    finding = "not found" if cell.not_found else "not assessed" if cell.not_assessed else "nothing shown"
    return Record(
        row=label(row),
        row_id=row.row,
        column=title(column),
        finding=finding,
        searched=clean("; ".join(why.searched)) if why else "",
        note=clean(why.note or "") if why else "",
        work=column.work,
    )


def _provision(row: Row, column: Column, provision: CellProvision, finding: str) -> Record:
    return Record(
        row=label(row),
        row_id=row.row,
        column=title(column),
        finding=finding,
        citation=clean(provision.citation),
        heading=clean(provision.heading or ""),
        lead_in=clean(provision.lead_in),
        text=clean(provision.text),
        closing=clean(provision.closing),
        digest=clean(provision.digest or ""),
        strength=provision.strength.value if provision.strength else "",
        standing=standing(provision),
        language=provision.language,
        version=version(column, provision),
        uri=provision.uri,
        digest_uri=provision.digest_uri or "",
        evidence=provision.evidence.value,
        repealed="repealed" if provision.repealed else "",
        work=column.work,
    )
