"""Labels of the concept scheme as sets and sequences of stems."""

from functools import cache
from typing import NamedTuple

from tiplex.corpus.concepts import concept_scheme
from tiplex.language.stems import is_stopword
from tiplex.language.tokens import tokenize


class LabelStems(NamedTuple):
    """One label: its concept and the stems of its words, function words left out."""

    concept: str
    stems: tuple[str, ...]
    label: str


@cache
def label_stems(language: str) -> tuple[LabelStems, ...]:
    """Every label in one language, longest first."""
    found = []
    for concept in concept_scheme().concepts:
        preferred = concept.pref_label.get(language)
        for label in (*((preferred,) if preferred else ()), *concept.alt_label.get(language, ())):
            stems = content_stems(label, language)
            if stems:
                found.append(LabelStems(concept.id, stems, label))
    return tuple(sorted(found, key=lambda each: (-len(each.stems), each.concept, each.label)))


@cache
def label_languages() -> tuple[str, ...]:
    """Languages in which the scheme has labels."""
    codes = {code for concept in concept_scheme().concepts for code in (*concept.pref_label, *concept.alt_label)}
    return tuple(sorted(codes))


def content_stems(text: str, language: str) -> tuple[str, ...]:
    """Stems of the words of a text in order, function words left out."""
    tokens = tokenize(text, language)
    said = [token for token in tokens if not is_stopword(token.text.casefold(), language)]
    return tuple(token.stem for token in (said or tokens))
