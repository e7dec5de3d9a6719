"""Blocks: what a reader hands on, in reading order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tiplex.ingest.source import Source


class BlockKind(StrEnum):
    """What the format itself says of a piece of text."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TABLE = "table"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or table, without the format's mark-up.

    `line` counts from 1 and `start`, `end` are character offsets, all in the decoded text of the Source.
    Rows of a table are lines, its cells stand between tabs.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    line: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a reader found: the law's blocks, what is not the law's, and what the file says of itself."""

    blocks: tuple[Block, ...]
    media_type: str
    metadata: dict[str, str]
    furniture: tuple[tuple[str, str], ...] = ()
    """Pairs of reason and text: words of the file that are the publisher's page, not the law."""


class Reader(Protocol):
    """Bytes of one format → blocks in reading order.

    `claims` looks at the content, never at the file name alone, and answers how sure it is from 0 to 1; the surest
    reader reads. `read` raises InputRefused where the content is not what was claimed, loses no word, and invents
    none: the blocks' texts and the furniture together hold every word of the file that a reader of the page would see.
    """

    media_type: str

    def claims(self, source: Source) -> float:
        """How sure this reader is that the source is of its format."""
        ...

    def read(self, source: Source) -> ReadText:
        """Turn the source into blocks."""
        ...
