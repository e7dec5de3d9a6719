"""Excel: one line a provision, the matrix on a second sheet, what it is on a third."""

import io

import xlsxwriter

from tiplex.compare.formats.data import guard
from tiplex.compare.formats.records import FIELDS, Record, about, cell_records, label, records, title
from tiplex.schemas.comparison import Comparison

LONGEST_CELL = 32_000
"""Characters: Excel cuts a cell at 32,767; a longer text goes on in the next line, marked."""
_WIDTHS = {
    "row": 28,
    "column": 28,
    "citation": 26,
    "heading": 24,
    "lead_in": 30,
    "text": 60,
    "closing": 30,
    "digest": 50,
    "uri": 40,
}


def render_xlsx(comparison: Comparison) -> bytes:
    """A workbook with frozen header, filter and wrapped cells; no cell is ever a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#EEEEEE"})
    _provisions(book, comparison, wrap, bold)
    _matrix(book, comparison, wrap, bold)
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 16, bold)
    sheet.set_column(1, 1, 120, wrap)
    for line, (name, value) in enumerate(about(comparison)):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, guard(value), wrap)
    book.close()
    return out.getvalue()


def _provisions(book: xlsxwriter.Workbook, comparison: Comparison, wrap: object, bold: object) -> None:
    sheet = book.add_worksheet("Provisions")
    _page(sheet)
    for index, name in enumerate(FIELDS):
        sheet.set_column(index, index, _WIDTHS.get(name, 14))
        sheet.write_string(0, index, name.replace("_", " "), bold)
    line = 0
    for record in records(comparison):
        for part in _parts(record):
            line += 1
            for index, name in enumerate(FIELDS):
                sheet.write_string(line, index, guard(part.get(name, "")), wrap)
    sheet.autofilter(0, 0, max(line, 1), len(FIELDS) - 1)


def _parts(record: Record) -> list[dict[str, str]]:
    """The record as lines: one, or more where its text is longer than a cell can be."""
    values = {name: str(getattr(record, name)) for name in FIELDS}
    rest = values["text"][LONGEST_CELL:]
    values["text"] = values["text"][:LONGEST_CELL]
    parts = [{name: value[:LONGEST_CELL] for name, value in values.items()}]
    while rest:
        again = {name: values[name] for name in ("row", "row_id", "column", "citation", "uri")}
        parts.append({**again, "finding": "continued", "text": rest[:LONGEST_CELL]})
        rest = rest[LONGEST_CELL:]
    return parts


def _matrix(book: xlsxwriter.Workbook, comparison: Comparison, wrap: object, bold: object) -> None:
    sheet = book.add_worksheet("Matrix")
    _page(sheet)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, max(len(comparison.columns), 1), 50)
    sheet.write_string(0, 0, "Topic", bold)
    for index, column in enumerate(comparison.columns, 1):
        sheet.write_string(0, index, guard(title(column)), bold)
    for line, row in enumerate(comparison.rows, 1):
        sheet.write_string(line, 0, guard(label(row)), bold)
        for index, (column, cell) in enumerate(zip(comparison.columns, row.cells, strict=True), 1):
            text = "\n\n".join(_cell_text(record) for record in cell_records(row, column, cell))
            if len(text) > LONGEST_CELL:
                text = text[: LONGEST_CELL - 60] + "\n… continued: see the sheet Provisions, which has all of it."
            sheet.write_string(line, index, guard(text), wrap)


def _cell_text(record: Record) -> str:
    if not record.uri:
        return f"{record.finding.upper()}. Searched: {record.searched}. {record.note}".strip()
    before = "Words of the topic stand in " if record.finding == "candidate" else ""
    lines = (f"{before}{record.citation} {record.heading}".strip(), record.lead_in, record.text, record.closing)
    return "\n".join([*filter(None, lines), f"[{record.standing}]"])


def _page(sheet: object) -> None:
    sheet.freeze_panes(1, 1)  # type: ignore[attr-defined]
    sheet.set_landscape()  # type: ignore[attr-defined]
    sheet.set_paper(9)  # type: ignore[attr-defined]
    sheet.fit_to_pages(1, 0)  # type: ignore[attr-defined]
    sheet.repeat_rows(0)  # type: ignore[attr-defined]
