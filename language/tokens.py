"""Tokens with offsets: words, dotted numbers, and overlapping pairs of Chinese or Japanese characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiplex.language.normalise import fold
from tiplex.language.stems import stem_folded

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    rf"(?P<cjk>[{_IDEOGRAPHS}]+)|(?P<number>\d+(?:[.,]\d+)+|\d+)(?![^\W\d_])"
    rf"|(?P<word>(?:(?![{_IDEOGRAPHS}])[^\W_])+(?:['’ʼ](?=[^\W\d_]{{1,2}}(?![^\W_]))[^\W\d_]+)?)"
)
_POSSESSIVE = re.compile(r"['’ʼ]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as it stands, where (offsets into the text given), its folded form, its stem."""

    text: str
    start: int
    end: int
    folded: str
    stem: str


def tokenize(text: str, language: str) -> list[Token]:
    """Tokens of a text in order; Chinese and Japanese runs give overlapping pairs."""
    return list(_tokens(text, language))


def words(text: str) -> list[str]:
    """The words as they stand."""
    return [match.group() for match in _TOKEN.finditer(text)]


def _tokens(text: str, language: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end, surface = match.start(), match.end(), match.group()
        if match.lastgroup == "cjk":
            yield from _pairs(surface, start)
            continue
        if match.lastgroup == "number":
            yield Token(surface, start, end, surface, surface)
            continue
        folded = _POSSESSIVE.sub("", fold(surface, language))
        yield Token(surface, start, end, folded, stem_folded(folded, language))


def _pairs(run: str, start: int) -> Iterator[Token]:
    if len(run) == 1:
        yield Token(run, start, start + 1, run, run)
    for index in range(len(run) - 1):
        pair = run[index : index + 2]
        yield Token(pair, start + index, start + index + 2, pair, pair)
