"""Where the words of a topic stand in a law: candidates to be read, never a finding.

A spaCy PhraseMatcher runs over our own tokens' stems, so that every inflected form of a label is met in every language
that `language/` can stem.
"""

from functools import cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tiplex.annotate.labels import label_stems
from tiplex.language.stems import is_stopword
from tiplex.language.tokens import tokenize
from tiplex.schemas.concept import Annotation, Evidence, Role
from tiplex.schemas.work import Expression


@cache
def _matcher(language: str) -> tuple[PhraseMatcher, Vocab]:
    vocab = Vocab()
    matcher = PhraseMatcher(vocab, attr="ORTH")
    for label in label_stems(language):
        if len(label.stems) > 1:
            matcher.add(label.concept, [Doc(vocab, words=list(label.stems))])
    return matcher, vocab


def mentions(expression: Expression) -> tuple[Annotation, ...]:
    """Every place where the words of a label stand in order, function words passed over."""
    matcher, vocab = _matcher(expression.language)
    found = []
    for provision in expression.provisions:
        text = f"{provision.heading or ''}\n{provision.text}"
        tokens = [
            each
            for each in tokenize(text, expression.language)
            if not is_stopword(each.text.casefold(), expression.language)
        ]
        if len(tokens) < 2:
            continue
        doc = Doc(vocab, words=[token.stem for token in tokens])
        for concept, first, end in matcher(doc):
            span = (tokens[first].start, tokens[end - 1].end)
            found.append(
                Annotation(
                    locator=provision.locator,
                    concept=vocab.strings[concept],
                    role=Role.MENTIONS,
                    span=span,
                    quote=text[span[0] : span[1]],
                    evidence=Evidence.LABEL,
                )
            )
    return tuple(found)
