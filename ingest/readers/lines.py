"""Lines into paragraphs: where a file breaks its lines by width, they are joined again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tiplex.ingest.blocks import Block, BlockKind
from tiplex.ingest.labels import starts_with_label

_SPACES = re.compile(r"\s+")
WIDEST = 130
"""Characters: a file whose paragraphs have longer lines does not break its lines by width."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, its offset, its text without the line end."""

    number: int
    start: int
    text: str


def split_lines(text: str) -> list[Line]:
    """All lines of a text, with offsets."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(number, start, line))
        start += len(line) + 1
    return lines


def is_wrapped(lines: Iterable[Line]) -> bool:
    """Whether lines end where the width ends: many paragraphs run over several lines of nearly one width."""
    lengths, followed = [], []
    previous = 0
    for line in lines:
        width = len(line.text.rstrip())
        if width:
            lengths.append(width)
            if previous:
                followed.append(previous)
        previous = width
    if len(followed) < 12 or not lengths:
        return False
    followed.sort()
    widest = followed[int(len(followed) * 0.95)]
    full = sum(1 for width in followed if width >= widest * 0.75)
    return widest <= WIDEST and max(lengths) <= WIDEST * 2 and full >= len(followed) * 0.5


def join_lines(lines: Iterable[Line], *, wrapped: bool) -> Iterator[Block]:
    """Paragraph blocks of plain lines; an empty line always ends one, lines of tabs are a table."""
    held: list[Line] = []
    for line in lines:
        if not line.text.strip() or (held and _begins_block(line, held, wrapped=wrapped)):
            yield from _flush(held)
        if line.text.strip():
            held.append(line)
    yield from _flush(held)


def _begins_block(line: Line, held: list[Line], *, wrapped: bool) -> bool:
    """Whether a line begins a new block after the lines held."""
    tabs, tabs_before = "\t" in line.text.strip(), "\t" in held[-1].text.strip()
    if tabs or tabs_before:
        return tabs != tabs_before
    return not wrapped or starts_with_label(line.text.strip()) or _ends_paragraph(held)


def _ends_paragraph(held: list[Line]) -> bool:
    """A clearly short line ends its paragraph in wrapped text."""
    widest = max(len(line.text) for line in held)
    return len(held) > 1 and len(held[-1].text.rstrip()) < widest * 0.5


def _flush(held: list[Line]) -> Iterator[Block]:
    if not held:
        return
    first, last = held[0], held[-1]
    if "\t" in first.text.strip() and all("\t" in line.text.strip() for line in held):
        text, kind = "\n".join(line.text.strip() for line in held), BlockKind.TABLE
    else:
        text, kind = _join([line.text.strip() for line in held]), BlockKind.PARAGRAPH
    yield Block(text, kind, 0, first.number, first.start, last.start + len(last.text))
    held.clear()


def _join(parts: list[str]) -> str:
    """One paragraph of its lines; a word divided at the line end (`traf-` `ficking`) is made whole."""
    text = parts[0]
    for part in parts[1:]:
        if len(text) > 1 and text[-1] == "-" and text[-2].islower() and part[:1].islower():
            text = text[:-1] + part
        else:
            text = f"{text} {part}"
    return _SPACES.sub(" ", text)
