"""HTML: one accessible page by itself, without scripts, that prints on landscape A4."""

from collections.abc import Iterable
from html import escape

from tiplex.compare.formats.data import language_of, lines
from tiplex.compare.formats.markdown import plain
from tiplex.compare.formats.records import Record, cell_records, labels, titles
from tiplex.compare.formats.wording import (
    ABOUT,
    CORNER,
    DIGEST,
    Part,
    absence,
    heading,
    introduction,
    notices,
    parts,
    provenance,
    said,
)
from tiplex.schemas.comparison import Column, Comparison, Row

# `plain` for tests/compare/test_compare.py, which asks for it here, where Markdown was written before.
__all__ = ["plain", "render_html"]

_STYLE = """
body{font:1rem/1.5 "Noto Sans","DejaVu Sans",Arial,sans-serif;margin:1.5rem;color:#1b1b1b;background:#fff;
overflow-wrap:anywhere}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.5rem;text-align:left;vertical-align:top;min-width:14rem}
thead th{background:#eee}
th[scope=row]{position:sticky;left:0;min-width:8rem;background:#f7f7f7}
p{margin:.3rem 0}
blockquote{margin:.3rem 0}
.record+.record{border-top:1px solid #767676;margin-top:.8rem;padding-top:.5rem}
.apart{border-left:3px solid #767676;padding-left:.6rem;font-style:italic}
.digest{border-left:3px double #767676;padding-left:.6rem}
.said,.uri{font-size:.85rem}
dt{font-weight:bold}
@media (max-width:40rem){th[scope=row]{position:static}}
@page{size:A4 landscape;margin:14mm}
@media print{body{margin:0;font-size:9pt}.scroll{overflow:visible}thead{display:table-header-group}
th,td{min-width:0}th[scope=row]{position:static;min-width:0}h1,h2{break-after:avoid}tr{break-inside:auto}}
"""


def render_html(comparison: Comparison) -> bytes:
    """The comparison as one document."""
    title = heading(comparison)
    page = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body><main>{_element('h1', title)}\n"
        f"{_definitions(notices(comparison))}{_table(comparison)}\n"
        f"<h2>{ABOUT}</h2>{_definitions(provenance(comparison))}</main></body></html>\n"
    )
    return page.encode()


def _table(comparison: Comparison) -> str:
    heads = "".join(f'<th scope="col">{_heads(column)}</th>' for column in comparison.columns)
    rows = "\n".join(_row(comparison, row) for row in comparison.rows)
    caption = f"Works side by side: {len(comparison.columns)}; topics one below the other: {len(comparison.rows)}"
    return (
        '<div class="scroll" role="region" aria-labelledby="caption" tabindex="0">'
        f'<table><caption id="caption">{caption}</caption>\n'
        f'<thead><tr><th scope="col">{CORNER}</th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>'
    )


def _heads(column: Column) -> str:
    return "".join(_element("div", title) for title in titles(column))


def _row(comparison: Comparison, row: Row) -> str:
    names = "".join(_element("div", label) for label in labels(row))
    cells = "".join(
        f"<td>{''.join(_record(record) for record in cell_records(row, column, cell))}</td>"
        for column, cell in zip(comparison.columns, row.cells, strict=True)
    )
    return f'<tr><th scope="row">{names}</th>{cells}</tr>'


def _record(record: Record) -> str:
    if not record.uri:
        head, rest = absence(record)
        return f'<div class="record"><p><strong>{head}</strong>{escape(rest)}</p></div>'
    title = f' <span lang="{escape(record.language)}">{escape(record.heading)}</span>' if record.heading else ""
    return (
        f'<div class="record"><p>{introduction(record)}{_element("strong", record.citation)}{title}</p>'
        f"{''.join(_part(part) for part in parts(record))}"
        f'<p class="said">{escape(said(record))}</p><p class="uri">{escape(record.uri)}</p>{_digest(record)}</div>'
    )


def _part(part: Part) -> str:
    if not part.name:
        return f'<blockquote lang="{escape(part.language)}">{_paragraphs(part.lines)}</blockquote>'
    words = f'<div lang="{escape(part.language)}">{_paragraphs(part.lines)}</div>'
    return f'<div class="apart"><p>{part.name}:</p>{words}</div>'


def _digest(record: Record) -> str:
    if not record.digest:
        return ""
    words = _paragraphs(lines(record.digest))
    return f'<div class="digest"><p>{DIGEST}:</p>{words}<p class="uri">{escape(record.digest_uri)}</p></div>'


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _definitions(values: Iterable[tuple[str, str]]) -> str:
    pairs = "".join(f"<dt>{name}</dt>{_element('dd', value)}" for name, value in values)
    return f"<dl>{pairs}</dl>" if pairs else ""


def _element(tag: str, text: str) -> str:
    """An element with our own words in it: marked where they are Mongolian, since the page is English."""
    language = language_of(text)
    mark = f' lang="{language}"' if language != "en" else ""
    return f"<{tag}{mark}>{escape(text)}</{tag}>"
