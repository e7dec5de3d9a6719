"""Our own highlighter: from the words that matched to a fragment at sentence bounds, with offsets."""

from tiplex.language.sentences import sentences
from tiplex.language.tokens import Token, tokenize
from tiplex.schemas.query import Fragment
from tiplex.search.query import Analysis, Word

LONGEST = 320
"""Characters that a fragment may have."""


def highlight(text: str, language: str, analysis: Analysis) -> Fragment:
    """The sentence (or part of it) in which most different words of the query stand; the beginning where none does."""
    stems = frozenset(stem for word in _all_words(analysis) for stem in word.stems)
    folded = frozenset(word.folded for word in _all_words(analysis))
    hits = [token for token in tokenize(text, language) if token.stem in stems or token.folded in folded]
    start, end = _window(text, hits)
    marks = tuple((hit.start - start, hit.end - start) for hit in hits if start <= hit.start and hit.end <= end)
    return Fragment(text=text[start:end], marks=marks)


def mark_up(fragment: Fragment, before: str = "«", after: str = "»") -> str:
    """The fragment as plain text with its matches between two marks."""
    parts, last = [], 0
    for start, end in fragment.marks:
        parts += [fragment.text[last:start], before, fragment.text[start:end], after]
        last = end
    return " ".join("".join([*parts, fragment.text[last:]]).split())


def _all_words(analysis: Analysis) -> list[Word]:
    return [*analysis.words, *(word for phrase in analysis.phrases for word in phrase)]


def _window(text: str, hits: list[Token]) -> tuple[int, int]:
    if len(text) <= LONGEST:
        return 0, len(text)
    spans = sentences(text) or [(0, len(text))]
    best = max(spans, key=lambda span: (len({hit.stem for hit in hits if span[0] <= hit.start < span[1]}), -span[0]))
    start, end = best
    if end - start <= LONGEST:
        return start, end
    first = next((hit.start for hit in hits if start <= hit.start < end), start)
    return _cut(text, start, end, first)


def _cut(text: str, start: int, end: int, first: int) -> tuple[int, int]:
    """A part of a long sentence around its first match, cut between words."""
    begin = max(start, first - LONGEST // 4)
    while begin > start and not text[begin - 1].isspace():
        begin -= 1
    stop = min(end, begin + LONGEST)
    while stop < end and stop > first + 1 and not text[stop].isspace():
        stop -= 1
    return begin, stop
