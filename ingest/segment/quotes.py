"""Quoted provisions: what an amending act inserts into another law."""

import re
from dataclasses import replace

from tiplex.ingest.blocks import Block
from tiplex.ingest.labels import split_label

_OPENING = '“„«"'
_CLOSES = re.compile(r"[”“»\"][.,;:]*\s*(?:,?\s*(?:and|or))?[.,;]*\s*$")
CONNECTIVE = re.compile(r"^(?:and|or|and/or|but|et|ou|und|oder|y|o|эсхүл|болон|ба)[,;.]?$", re.IGNORECASE)
"""A line that only joins two points of a list."""
_INTRODUCES = re.compile(r"[:—–,-]\s*$")


class QuoteGuard:
    """The mark at the beginning of a quotation."""

    @staticmethod
    def opens(text: str) -> bool:
        """Whether a paragraph begins with a quotation mark and a label: “(1) …, “12.— …."""
        return text[:1] in _OPENING and split_label(text[1:].lstrip()) is not None

    @staticmethod
    def strip(block: Block) -> Block:
        """The block without its opening mark."""
        return replace(block, text=block.text[1:].lstrip())


def take_quoted(blocks: list[Block], index: int, before: str) -> list[Block] | None:
    """The blocks of a quotation that begins at `index`, or None where none does or none ends."""
    if not QuoteGuard.opens(blocks[index].text) or not _INTRODUCES.search(before):
        return None
    for end in range(index, len(blocks)):
        if _CLOSES.search(blocks[end].text) and (
            end > index or blocks[end].text.count("“") <= blocks[end].text.count("”")
        ):
            follows = end + 1 < len(blocks) and CONNECTIVE.match(blocks[end + 1].text)
            return blocks[index : end + (2 if follows else 1)]
    return None
