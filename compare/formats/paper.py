"""PDF for print, set by typst. Our text goes in as data, so nothing in a law is ever read as mark-up."""

import json

import typst

from tiplex.compare.formats.records import Record, about, cell_records, label, title
from tiplex.schemas.comparison import Comparison

_TEMPLATE = """
#let data = json(bytes(sys.inputs.comparison))
#set document(title: data.title)
#set page(paper: "a4", flipped: true, margin: 14mm, numbering: "1 / 1")
#set text(size: 8pt, font: ("DejaVu Sans", "Libertinus Serif"), fallback: true)
#set par(leading: 0.5em)
#show table.cell: set par(justify: false)
= #data.title
#let lines(text, lang) = for line in text.split("\\n") { if line.trim() != "" { par(std.text(lang: lang, line)) } }
#let record(r) = [
  #if r.uri == "" [*#r.finding*. Searched: #r.searched. #r.note] else [
    #if r.finding == "candidate" [Words of the topic stand in ]*#r.citation* #r.heading
    #if r.lead_in != "" [#emph[Lead-in:] #emph(lines(r.lead_in, r.language))]
    #lines(r.text, r.language)
    #if r.closing != "" [#emph[Closing words:] #emph(lines(r.closing, r.language))]
    #if r.digest != "" [#emph[Digest by tiplex:] #lines(r.digest, "en")]
    #text(size: 6.5pt)[#r.said \\ #r.uri]
  ]
]
#table(
  columns: (0.7fr,) + data.columns.map(c => 1fr),
  table.header(strong[Topic], ..data.columns.map(c => strong(c))),
  ..data.rows.map(row => (strong(row.label),) + row.cells.map(cell => cell.map(record).join(v(4pt)))).flatten()
)
== About this comparison
#for item in data.about { par[*#item.at(0):* #item.at(1)] }
"""


def render_pdf(comparison: Comparison) -> bytes:
    """The comparison on landscape A4, its head repeated on every page."""
    data = {
        "title": comparison.title or "Comparison",
        "columns": [title(column) for column in comparison.columns],
        "rows": [
            {
                "label": label(row),
                "cells": [
                    [_values(record) for record in cell_records(row, column, cell)]
                    for column, cell in zip(comparison.columns, row.cells, strict=True)
                ],
            }
            for row in comparison.rows
        ],
        "about": about(comparison)[1:],
    }
    made: bytes = typst.compile(_TEMPLATE.encode(), sys_inputs={"comparison": json.dumps(data, ensure_ascii=False)})
    return made


def _values(record: Record) -> dict[str, str]:
    names = (
        "finding",
        "citation",
        "heading",
        "lead_in",
        "text",
        "closing",
        "digest",
        "language",
        "uri",
        "searched",
        "note",
    )
    values = {name: str(getattr(record, name)) for name in names}
    values["language"] = values["language"] or "en"
    values["said"] = " · ".join(filter(None, (record.standing, record.version, record.strength)))
    return values
