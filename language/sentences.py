"""Sentence bounds: spans that cover the text, abbreviations and numbers kept whole."""

import re

_END = re.compile(r"[.!?…。！？]+[”\"’'»)\]]*(?=\s+[“\"‘'«(\[]*[^\Wa-zа-яөүё_]|\s*\n|\s*$)|\n+|[。！？]+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:arts?|nos?|paras?|subparas?|ss?|sec|cf|etc|e\.g|i\.e|vol|pp?|ch|cap|ex|dr|mr|mrs|ms|st|т\.м|т\.х|гэх\s+мэт|ст|п|ч|г)"
    r"|(?<![^\W\d_])[A-ZА-ЯӨҮЁ]|^\s*\d{1,3})\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences in order; between two spans stands white space only."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if (
            _ABBREVIATION.search(text[start : match.start() + 1])
            and "\n" not in match.group()
            and end < len(text.rstrip())
        ):
            continue
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        begin = start + len(piece) - len(piece.lstrip())
        spans.append((begin, start + len(piece.rstrip())))
