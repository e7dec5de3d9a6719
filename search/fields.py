"""The fields of the index and what stands in them.

Analysis is ours (`language/`): stems and folded words are joined by spaces and cut at spaces by the engine.
"""

import json
from collections.abc import Iterator, Mapping

import tantivy

from tiplex.corpus.library import ref_rank
from tiplex.corpus.reading import unit_type
from tiplex.language.tokens import tokenize
from tiplex.schemas.concept import Annotation, Role
from tiplex.schemas.provision import Provision
from tiplex.schemas.work import Expression, Work

VERSION = 2
"""Raised when fields or analysis change: an index of another version is rebuilt."""

FACETS = ("place", "type", "language", "kind", "status", "topic", "work")
"""Fields that can be filtered by and are counted in facets."""


def index_schema() -> tantivy.Schema:
    """The schema of one index."""
    builder = tantivy.SchemaBuilder()
    for name in ("uri", "expression", "locator", "repealed", *FACETS):
        builder.add_text_field(name, stored=False, fast=True, tokenizer_name="raw")
    for name in ("body", "exact", "heading", "context", "number"):
        builder.add_text_field(name, stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("payload", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def documents(work: Work, expression: Expression, annotations: tuple[Annotation, ...]) -> Iterator[dict[str, object]]:
    """One document for every provision that has words, ready for the schema above."""
    topics: dict[str, list[str]] = {}
    for annotation in annotations:
        if annotation.role is Role.STATES:
            topics.setdefault(annotation.locator, []).append(annotation.concept)
    headings = {each.locator: each for each in expression.provisions}
    for provision in expression.provisions:
        if provision.heading or provision.text:
            yield _document(work, expression, provision, topics.get(provision.locator, []), headings)


def _document(
    work: Work, expression: Expression, provision: Provision, topics: list[str], all_: Mapping[str, Provision]
) -> dict[str, object]:
    shown: dict[str, object] = {
        "uri": expression.uri_of(provision),
        "work": work.uri,
        "place": work.place,
        "type": work.type.value,
        "language": expression.language,
        "kind": expression.kind.value,
        "status": expression.status.value,
        "locator": provision.locator,
    }
    number = {provision.locator, provision.locator.replace("/", "."), (provision.num or "").casefold()} - {""}
    return {
        **shown,
        **_analysed(provision, expression.language),
        "expression": expression.uri,
        "repealed": "yes" if provision.status == "repealed" else "no",
        "topic": topics,
        "context": " ".join(_context(provision, all_, expression.language)),
        "number": " ".join(sorted(number)),
        "payload": json.dumps(
            {**shown, **_payload(provision, topics, all_), **_text_facts(expression)}, ensure_ascii=False
        ),
    }


def _analysed(provision: Provision, language: str) -> dict[str, str]:
    """Stems and folded words of the provision's own words; a digest's Mongolian terms and headings beside them."""
    terms = [(term, _script(term, language)) for term in provision.terms]
    body = _stems(provision.text, language) + [stem for term, code in terms for stem in _stems(term, code)]
    heading = _stems(provision.heading or "", language)
    for code, text in provision.heading_translations.items():
        heading += _stems(text, code)
    own = f"{provision.heading or ''}\n{provision.text}"
    folded = [token.folded for text, code in ((own, language), *terms) for token in tokenize(text, code)]
    return {"body": " ".join(body), "exact": " ".join(folded), "heading": " ".join(heading)}


def _text_facts(expression: Expression) -> dict[str, object]:
    """What ranks the texts of one provision, and how its law is cited."""
    return {"rank": list(ref_rank(expression.ref)), "unit": unit_type(expression)}


def _payload(provision: Provision, topics: list[str], all_: Mapping[str, Provision]) -> dict[str, object]:
    """What a hit needs to be shown."""
    return {
        "heading": provision.heading,
        "text": provision.text,
        "terms": list(provision.terms),
        "translations": provision.heading_translations,
        "topics": topics,
        "repealed": provision.status == "repealed",
        "above": _headings_above(provision, all_),
    }


def _stems(text: str, language: str) -> list[str]:
    return [token.stem for token in tokenize(text, language)] if text else []


def _script(text: str, language: str) -> str:
    """Terms of a digest may be in Mongolian though the digest is in English."""
    return "mn" if any("\u0400" <= character <= "\u04ff" for character in text) else language


def _headings_above(provision: Provision, all_: Mapping[str, Provision]) -> list[str]:
    found = []
    parent = provision.parent
    while parent is not None and parent in all_:
        heading = all_[parent].heading
        if heading:
            found.append(heading)
        parent = all_[parent].parent
    return found


def _context(provision: Provision, all_: Mapping[str, Provision], language: str) -> list[str]:
    """Stems of the nearest heading above, and of its lead-in: a point is read below them."""
    parent = all_.get(provision.parent or "")
    stems: list[str] = []
    while parent is not None:
        stems += _stems(parent.heading or "", language)
        for code, text in parent.heading_translations.items():
            stems += _stems(text, code)
        if parent.heading:
            break
        stems += _stems(parent.text, language)
        parent = all_.get(parent.parent or "")
    return stems
