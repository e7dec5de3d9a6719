"""Which topics the words of a query name."""

from tiplex.annotate.labels import LabelStems, content_stems, label_languages, label_stems


def topics_named(text: str, language: str | None = None) -> tuple[str, ...]:
    """Concepts of which some label's words all stand in the text, in any order; the longest labels win.

    A label whose words are all part of a longer matched label names nothing of its own: “protection of victims in
    court” is about the court. A single word names a concept only when it is the whole query.
    """
    matched: list[LabelStems] = []
    for code in (language,) if language else label_languages():
        said = content_stems(text, code)
        words = frozenset(said)
        for label in label_stems(code):
            needed = frozenset(label.stems)
            if needed <= words and (len(needed) > 1 or needed == words):
                matched.append(label)
    longest = [label for label in matched if not any(_outdone(label, other) for other in matched)]
    return tuple(dict.fromkeys(label.concept for label in longest))


def _outdone(label: LabelStems, other: LabelStems) -> bool:
    """Whether all words of a label are part of a longer label of another concept."""
    return other.concept != label.concept and frozenset(label.stems) < frozenset(other.stems)
