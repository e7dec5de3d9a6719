"""Markdown: headings and quotations instead of a table, whose cells could not hold articles of law."""

import re
from collections.abc import Iterable, Iterator

from tiplex.compare.formats.data import lines
from tiplex.compare.formats.records import Record, cell_records, label, title
from tiplex.compare.formats.wording import (
    ABOUT,
    DIGEST,
    absence,
    heading,
    introduction,
    notices,
    parts,
    provenance,
    said,
)
from tiplex.schemas.comparison import Comparison

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&$])")
_LINE_START = re.compile(r"^(\s*\d*)([-+=.):])", re.MULTILINE)
"""Signs that begin a list or underline a heading, alone or after a number."""


def render_markdown(comparison: Comparison) -> bytes:
    """A heading a row, a heading a work, a quotation a provision."""
    return ("\n".join(_page(comparison)) + "\n").encode()


def plain(text: str) -> str:
    """Text that Markdown (CommonMark, and GitHub's tables and formulas) would read as mark-up, escaped."""
    return _LINE_START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text))


def _page(comparison: Comparison) -> Iterator[str]:
    yield f"# {_one_line(heading(comparison))}"
    yield from _list(notices(comparison))
    for row in comparison.rows:
        yield f"\n## {_one_line(label(row))}"
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            yield f"\n### {_one_line(title(column))}"
            for record in cell_records(row, column, cell):
                yield from _record(record)
    yield f"\n## {ABOUT}"
    yield from _list(provenance(comparison))


def _list(values: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield ""
    for name, value in values:
        yield f"- **{name}:** {_one_line(value)}"


def _record(record: Record) -> Iterator[str]:
    if not record.uri:
        head, rest = absence(record)
        yield f"\n**{head}**{_one_line(rest)}"
        return
    yield f"\n{introduction(record)}**{_one_line(record.citation)}** {_one_line(record.heading)}".rstrip()
    for part in parts(record):
        if part.name:
            yield f"\n*{part.name}:*"
        yield from _quotation(part.lines, "*" if part.name else "")
    yield f"\n*{_one_line(said(record))}*"
    yield f"\n{_code(record.uri)}"
    if record.digest:
        yield f"\n*{DIGEST}:*"
        yield from _quotation(lines(record.digest))
        yield f"\n{_code(record.digest_uri)}"


def _quotation(paragraphs: Iterable[str], around: str = "") -> Iterator[str]:
    yield "\n" + "\n>\n".join(f"> {around}{plain(each)}{around}" for each in paragraphs)


def _code(uri: str) -> str:
    """The URI letter for letter, so that it can be copied from the file."""
    return f"`{uri}`" if "`" not in uri else plain(uri)


def _one_line(text: str) -> str:
    """Escaped, with its line breaks as blanks: a heading or list entry ends at the first one."""
    edge = " " if text.startswith(" ") else ""
    return edge + plain(" ".join(text.split()))
