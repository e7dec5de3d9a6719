"""What a record and a comparison say of themselves, in the same words in every format."""

from collections.abc import Iterator
from dataclasses import dataclass

from tiplex.compare.formats.data import clean, lines
from tiplex.compare.formats.records import Record
from tiplex.schemas.comparison import Comparison

DIGEST = "Digest in English, by tiplex, not the law's words"
ABOUT = "About this comparison"
CORNER = "Topic"
"""Head of the first column."""
_HEADS = {
    "not found": ("Not found", "searched: "),
    "not assessed": ("Not assessed", "nobody coded this work; texts at hand: "),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a provision. `name` is ours and set apart from `lines`, which are paragraphs of the text."""

    name: str
    lines: tuple[str, ...]
    language: str


def parts(record: Record) -> Iterator[Part]:
    """The words of the provision, with those above and below that govern it; only what is there."""
    for name, text in (("Lead-in", record.lead_in), ("", record.text), ("Closing words", record.closing)):
        if text.strip():
            yield Part(name, tuple(lines(text)), record.language)


def introduction(record: Record) -> str:
    """What stands before the citation: nothing, or that it is a candidate only."""
    return "Words of the topic occur in " if record.finding == "candidate" else ""


def absence(record: Record) -> tuple[str, str]:
    """Why there is no provision: a head to print bold, and the rest of the sentence."""
    if record.finding not in _HEADS:
        return "Nothing shown", " — the comparison names neither a provision nor a search."
    head, before = _HEADS[record.finding]
    rest = f" — {before}{_stop(record.searched or 'not recorded')}"
    return head, f"{rest} {record.note}".rstrip()


def said(record: Record) -> str:
    """Whose words they are, of which version, how firmly they ask; in brackets, as nothing of the law is."""
    known = f"version of {record.version}" if record.version else "version date not known"
    strength = f"strength: {record.strength}" if record.strength else ""
    return f"[{' · '.join(filter(None, (f'{record.standing}, {known}', strength, record.repealed)))}]"


def about(comparison: Comparison) -> list[tuple[str, str]]:
    """What every export says of itself, as name and value."""
    return [("Comparison", heading(comparison)), *notices(comparison), *provenance(comparison)]


def heading(comparison: Comparison) -> str:
    """The title; never empty, for a page without one is not accessible."""
    return clean(comparison.title).strip() or "Comparison"


def notices(comparison: Comparison) -> list[tuple[str, str]]:
    """What a reader must know before the table."""
    return [("Note", clean(warning)) for warning in comparison.warnings]


def provenance(comparison: Comparison) -> list[tuple[str, str]]:
    """What a reader finds after the table: texts, method, and the way back."""
    return [
        *(("Text", clean(text)) for text in comparison.texts),
        ("Method", clean(comparison.method)),
        ("Disclaimer", clean(comparison.disclaimer)),
        ("Permalink", clean(comparison.permalink)),
        ("Made", f"{comparison.made.isoformat()} with {clean(comparison.software)}"),
    ]


def _stop(text: str) -> str:
    return text if text.endswith((".", "…")) else f"{text}."
