"""Plain text: paragraphs, and lines of tabs as tables."""

from tiplex.ingest.blocks import ReadText
from tiplex.ingest.readers.lines import is_wrapped, join_lines, split_lines
from tiplex.ingest.source import Source


class TextReader:
    """Plain text in any encoding."""

    media_type = "text/plain"

    def claims(self, source: Source) -> float:
        """Any decoded text may be plain text; every other reader is surer of its own."""
        return 0.1 if source.text else 0.0

    def read(self, source: Source) -> ReadText:
        """Paragraphs as the empty lines and the line width divide them."""
        lines = split_lines(source.text)
        blocks = tuple(join_lines(lines, wrapped=is_wrapped(lines)))
        return ReadText(blocks, self.media_type, {})
