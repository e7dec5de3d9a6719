"""Formats for reading: one HTML page by itself, Markdown."""

from collections.abc import Iterator
from html import escape

from tiplex.compare.formats.records import Record, about, cell_records, label, title
from tiplex.schemas.comparison import Comparison

_STYLE = """body{font:1rem/1.5 sans-serif;margin:1.5rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.5rem;text-align:left;vertical-align:top}
thead th{background:#eee}caption{text-align:left;font-weight:bold}
.lead{border-left:3px solid #999;padding-left:.6rem;font-style:italic}
.standing{border:1px solid;padding:0 .3rem;font-size:.85rem}
@page{size:A4 landscape}thead{display:table-header-group}tr{break-inside:auto}"""


def render_html(comparison: Comparison) -> bytes:
    """One accessible page without scripts; it prints on landscape A4."""
    head = "".join(f'<th scope="col">{escape(title(column))}</th>' for column in comparison.columns)
    rows = "".join(_html_row(comparison, index) for index in range(len(comparison.rows)))
    notes = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in about(comparison)[1:])
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(comparison.title)}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(comparison.title)}</h1>"
        f'<table><caption>Works side by side</caption><thead><tr><th scope="col">Topic</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        f"<h2>About this comparison</h2><dl>{notes}</dl></main></body></html>\n"
    )
    return text.encode()


def _html_row(comparison: Comparison, index: int) -> str:
    row = comparison.rows[index]
    cells = []
    for column, cell in zip(comparison.columns, row.cells, strict=True):
        inner = "".join(_html_record(record) for record in cell_records(row, column, cell))
        cells.append(f"<td>{inner}</td>")
    mongolian = f'<br><span lang="mn">{escape(row.label_mn)}</span>' if row.label_mn else ""
    return f'<tr><th scope="row">{escape(row.label)}{mongolian}</th>{"".join(cells)}</tr>'


def _html_record(record: Record) -> str:
    if not record.uri:
        note = f" {escape(record.note)}" if record.note else ""
        return f"<p><strong>{record.finding.capitalize()}</strong>. Searched: {escape(record.searched)}.{note}</p>"
    language = escape(record.language)
    before = "Words of the topic stand in " if record.finding == "candidate" else ""
    parts = [f"<p>{before}<strong>{escape(record.citation)}</strong> {escape(record.heading)}</p>"]
    parts += [_html_lead("Lead-in", record.lead_in, language)] if record.lead_in else []
    parts.append(f'<blockquote lang="{language}">{_html_lines(record.text)}</blockquote>')
    parts += [_html_lead("Closing words", record.closing, language)] if record.closing else []
    said = " · ".join(filter(None, (record.standing, record.version, record.strength)))
    parts.append(f'<p><span class="standing">{escape(said)}</span></p>')
    parts += [f'<div lang="en"><p>Digest by tiplex:</p>{_html_lines(record.digest)}</div>'] if record.digest else []
    parts.append(f"<p><small>{escape(record.uri)}</small></p>")
    return "".join(parts)


def _html_lead(name: str, text: str, language: str) -> str:
    return f'<div class="lead"><span>{name}:</span><div lang="{language}">{_html_lines(text)}</div></div>'


def _html_lines(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())


def render_markdown(comparison: Comparison) -> bytes:
    """Headings instead of a table: cells of law are too long for one."""
    return ("\n".join(_markdown(comparison)) + "\n").encode()


def _markdown(comparison: Comparison) -> Iterator[str]:
    yield f"# {plain(comparison.title)}"
    for row in comparison.rows:
        yield f"\n## {plain(label(row))}"
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            yield f"\n### {plain(title(column))}"
            for record in cell_records(row, column, cell):
                yield from _markdown_record(record)
    yield "\n## About this comparison\n"
    for name, value in about(comparison)[1:]:
        yield f"- **{name}:** {plain(value)}"


def _markdown_record(record: Record) -> Iterator[str]:
    if not record.uri:
        yield f"\n**{record.finding.capitalize()}.** Searched: {plain(record.searched)}. {plain(record.note)}".rstrip()
        return
    before = "Words of the topic stand in " if record.finding == "candidate" else ""
    yield f"\n{before}**{plain(record.citation)}** {plain(record.heading)}"
    for name, text in (("Lead-in", record.lead_in), ("", record.text), ("Closing words", record.closing)):
        if text:
            quoted = "\n>\n".join(f"> {plain(line)}" for line in text.split("\n"))
            yield f"\n{f'{name}:{chr(10)}{chr(10)}' if name else ''}{quoted}"
    said = " · ".join(filter(None, (record.standing, record.version, record.strength)))
    yield f"\n*{plain(said)}* `{record.uri}`"
    if record.digest:
        yield f"\nDigest by tiplex: {plain(' '.join(record.digest.split()))}"


def plain(text: str) -> str:
    """Text that Markdown would read as mark-up, escaped."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|" else character for character in text)
