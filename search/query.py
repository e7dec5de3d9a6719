"""A Query of ours → a query of tantivy. Pure: no index is opened, and text of the user is only ever text."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import tantivy

from tiplex.language.stems import is_stopword
from tiplex.language.tokens import Token, tokenize
from tiplex.schemas.query import Filters, Query

TOPIC_SCORE = 60.0
"""What a provision gains when it states a topic that the words name: more than any words of a query bring, so that
what states the rule stands above what only uses its words, however large the library is."""
HEADING_BOOST, EXACT_BOOST, CONTEXT_BOOST, PHRASE_BOOST = 2.0, 0.4, 0.5, 2.0
"""A heading names the subject; the very form of a word counts beside its stem; the heading above counts less."""
ENOUGH = 0.6
"""Share of the words that must be found when no topic is named."""

_PHRASE = re.compile(r'"([^"]+)"|“([^”]+)”|«([^»]+)»')
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W\d_])(\S+)")


class Word(NamedTuple):
    """One word of a query: its folded form and its stems, one for each language that is tried."""

    folded: str
    stems: frozenset[str]


class Analysis(NamedTuple):
    """What the text of a query asks for."""

    words: tuple[Word, ...]
    phrases: tuple[tuple[Word, ...], ...]
    excluded: tuple[Word, ...]


def analyse(text: str, languages: Iterable[str]) -> Analysis:
    """Cut a query into words, “phrases” and -excluded words; stop words count only where nothing else is left."""
    tried = sorted(set(languages)) or ["en"]
    phrases = tuple(
        words for match in _PHRASE.finditer(text) if (words := _words(next(filter(None, match.groups())), tried))
    )
    bare = _PHRASE.sub(" ", text)
    excluded = tuple(word for match in _EXCLUDED.finditer(bare) for word in _words(match[1], tried))
    return Analysis(_words(_EXCLUDED.sub(" ", bare), tried), phrases, excluded)


def _words(text: str, languages: list[str]) -> tuple[Word, ...]:
    by_language = {language: tokenize(text, language) for language in languages}
    found: dict[int, tuple[Token, set[str]]] = {}
    for tokens in by_language.values():
        for token in tokens:
            found.setdefault(token.start, (token, set()))[1].add(token.stem)
    ordered = [found[start] for start in sorted(found)]
    said = [
        each for each in ordered if not any(is_stopword(each[0].text.casefold(), language) for language in languages)
    ]
    return tuple(Word(token.folded, frozenset(stems)) for token, stems in (said or ordered))


def build_query(query: Query, analysis: Analysis, schema: tantivy.Schema) -> tantivy.Query:
    """The whole question: words or topics must be met, filters and exclusions hold, repealed units are found last."""
    wanted = _wanted(query, analysis, schema)
    parts: list[tuple[tantivy.Occur, tantivy.Query]] = [(tantivy.Occur.Must, wanted)]
    parts += [(tantivy.Occur.Must, _phrase(words, schema)) for words in analysis.phrases]
    parts += [
        (tantivy.Occur.Must, tantivy.Query.const_score_query(each, 0.0)) for each in _filters(query.filters, schema)
    ]
    parts += [(tantivy.Occur.MustNot, _word(word, schema)) for word in analysis.excluded]
    return tantivy.Query.boolean_query(parts)


def _wanted(query: Query, analysis: Analysis, schema: tantivy.Schema) -> tantivy.Query:
    should = tantivy.Occur.Should
    words = [_word(word, schema) for word in analysis.words]
    topics = [
        tantivy.Query.const_score_query(tantivy.Query.term_query(schema, "topic", topic), TOPIC_SCORE)
        for topic in query.topics
    ]
    if not words and not topics:
        return tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
    enough = max(1, round(len(words) * ENOUGH)) if words else 0
    matched = [(should, each) for each in words]
    met = tantivy.Query.boolean_query(matched, minimum_number_should_match=enough) if words else None
    if not topics:
        assert met is not None
        return met
    topical = tantivy.Query.boolean_query([(should, each) for each in topics])
    if met is None:
        return topical
    named = tantivy.Query.boolean_query([(tantivy.Occur.Must, topical), *matched])
    return tantivy.Query.disjunction_max_query([named, met])


def _word(word: Word, schema: tantivy.Schema) -> tantivy.Query:
    """One word: the best of its stems in the body or heading, with its very form and the heading above beside it."""
    clauses = []
    for stem in sorted(word.stems):
        clauses.append(tantivy.Query.term_query(schema, "body", stem))
        clauses.append(_boosted(schema, "heading", stem, HEADING_BOOST))
        clauses.append(_boosted(schema, "context", stem, CONTEXT_BOOST))
    clauses.append(_boosted(schema, "exact", word.folded, EXACT_BOOST))
    clauses.append(_boosted(schema, "number", word.folded, HEADING_BOOST))
    return tantivy.Query.disjunction_max_query(clauses, 0.3)


def _boosted(schema: tantivy.Schema, field: str, value: str, boost: float) -> tantivy.Query:
    return tantivy.Query.boost_query(tantivy.Query.term_query(schema, field, value), boost)


def _phrase(words: tuple[Word, ...], schema: tantivy.Schema) -> tantivy.Query:
    if len(words) == 1:
        return _word(words[0], schema)
    exact = tantivy.Query.phrase_query(schema, "exact", [word.folded for word in words])
    return tantivy.Query.boost_query(exact, PHRASE_BOOST)


def _filters(filters: Filters, schema: tantivy.Schema) -> list[tantivy.Query]:
    found = []
    for field in ("place", "type", "language", "topic", "work", "kind"):
        values: tuple[str, ...] = getattr(filters, field)
        if values:
            found.append(tantivy.Query.term_set_query(schema, field, list(values)))
    return found
