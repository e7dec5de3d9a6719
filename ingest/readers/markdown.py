"""Markdown as publishers of laws write it: headings, emphasis, front matter, pipe tables.

A CommonMark parser would renumber lists and swallow labels such as `a)`, and the labels are the law's; so mark-up
is taken off line by line and nothing else is changed.
"""

import re
from collections.abc import Iterator

import yaml

from tiplex.errors import DocumentBroken
from tiplex.ingest.blocks import Block, BlockKind, ReadText
from tiplex.ingest.readers.lines import Line, is_wrapped, join_lines, split_lines
from tiplex.ingest.source import Source

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s*(?P<text>\S.*?)\s*#*\s*$")
_HTML_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->")
_RULE = re.compile(r"^\s*([-*_])(?:\s*\1){2,}\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]*-{3}[\s:|-]*\|?\s*$")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?!\*)|(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])"
)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~<&])")
_QUOTE = re.compile(r"^\s{0,3}>\s?")
_SIGNS = re.compile(r"^\s{0,3}#{1,6}\s*\S|\*\*\S|^\s*\|.*\|\s*$|\]\(", re.MULTILINE)


class MarkdownReader:
    """Markdown with or without YAML front matter."""

    media_type = "text/markdown"

    def claims(self, source: Source) -> float:
        """By signs in the text; the ending of the file name only tips the balance."""
        signs = len(_SIGNS.findall(source.text[:50_000]))
        named = source.name.lower().endswith((".md", ".markdown"))
        if source.text.startswith("---\n") and "\n---" in source.text[4:20_000]:
            return 0.8
        if named:
            return 0.7
        return 0.5 if signs >= 5 else 0.0

    def read(self, source: Source) -> ReadText:
        """Headings and paragraphs, mark-up taken off."""
        lines = split_lines(source.text)
        front, metadata, rest = _front_matter(lines, source)
        body = [Line(line.number, line.start, _without_tags(line.text)) for line in rest]
        wrapped = is_wrapped([line for line in body if not _HEADING.match(line.text)])
        blocks = [*front, *_blocks(body, wrapped=wrapped)]
        return ReadText(tuple(block for block in blocks if block.text), self.media_type, metadata)


def plain(text: str) -> str:
    """One line of Markdown without emphasis, links and escapes."""
    text = _LINK.sub(r"\1", text)
    for _ in range(3):
        text = _STRONG.sub(r"\2", text)
        text = _EMPHASIS.sub(lambda match: match[1] or match[2], text)
    return _ESCAPE.sub(r"\1", text).replace("\\\n", "\n").strip()


def _front_matter(lines: list[Line], source: Source) -> tuple[list[Block], dict[str, str], list[Line]]:
    """Front matter as one metadata block (its words are the file's), as a mapping, and the lines after it."""
    if not lines or lines[0].text.strip() != "---":
        return [], {}, lines
    for index, line in enumerate(lines[1:], 1):
        if line.text.strip() == "---":
            raw = "\n".join(each.text for each in lines[1:index])
            return [_metadata_block(lines[1:index], raw)], _mapping(raw, source), lines[index + 1 :]
    return [], {}, lines


def _metadata_block(lines: list[Line], raw: str) -> Block:
    end = lines[-1].start + len(lines[-1].text) if lines else 0
    return Block(raw, BlockKind.METADATA, 0, 2, lines[0].start if lines else 0, end)


def _mapping(raw: str, source: Source) -> dict[str, str]:
    try:
        loaded = yaml.safe_load(raw)
    except yaml.YAMLError as error:
        raise DocumentBroken(f"{source.path} has front matter that is not YAML: {_one_line(error)}.") from error
    if not isinstance(loaded, dict):
        return {}
    return {str(key): str(value) for key, value in loaded.items() if value is not None}


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _without_tags(text: str) -> str:
    return _QUOTE.sub("", _HTML_TAG.sub("", text)) if "<" in text or ">" in text else text


def _blocks(lines: list[Line], *, wrapped: bool) -> Iterator[Block]:
    held: list[Line] = []
    for line in lines:
        heading = _HEADING.match(line.text)
        if heading is None and not _RULE.match(line.text):
            held.append(line)
            continue
        yield from _paragraphs(held, wrapped=wrapped)
        held = []
        if heading is not None:
            text, level = plain(heading["text"]), len(heading[1])
            yield Block(text, BlockKind.HEADING, level, line.number, line.start, line.start + len(line.text))
    yield from _paragraphs(held, wrapped=wrapped)


def _paragraphs(lines: list[Line], *, wrapped: bool) -> Iterator[Block]:
    """Paragraphs and pipe tables between two headings."""
    rows: list[Line] = []
    held: list[Line] = []
    for line in [*lines, Line(0, 0, "")]:
        if line.text.strip().startswith("|") and line.text.strip().endswith("|"):
            yield from join_lines(held, wrapped=wrapped)
            held = []
            rows.append(line)
            continue
        if rows:
            yield _table(rows)
            rows = []
        held.append(Line(line.number, line.start, plain(line.text)))
    yield from join_lines(held, wrapped=wrapped)


def _table(rows: list[Line]) -> Block:
    cells = [
        "\t".join(plain(cell) for cell in row.text.strip().strip("|").split("|"))
        for row in rows
        if not _TABLE_RULE.match(row.text)
    ]
    last = rows[-1]
    return Block("\n".join(cells), BlockKind.TABLE, 0, rows[0].number, rows[0].start, last.start + len(last.text))
