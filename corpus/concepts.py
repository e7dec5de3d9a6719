"""The concept scheme of counter-trafficking law, read from `corpus/concepts/*.toml`."""

import tomllib
from functools import cache
from importlib import resources

from tiplex.errors import ConceptNotFound
from tiplex.schemas.concept import Concept, ConceptGroup, ConceptScheme


@cache
def concept_scheme() -> ConceptScheme:
    """All groups and concepts, in the order of their numbers."""
    groups, concepts = [], []
    folder = resources.files("tiplex.corpus") / "concepts"
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if not entry.name.endswith(".toml"):
            continue
        raw = tomllib.loads(entry.read_text("utf-8"))
        group = ConceptGroup.model_validate(raw["group"])
        groups.append(group)
        concepts += [Concept.model_validate({**each, "group": group.letter}) for each in raw["concept"]]
    return ConceptScheme(
        groups=tuple(sorted(groups, key=lambda each: each.letter)),
        concepts=tuple(sorted(concepts, key=lambda each: each.number)),
    )


def find_concept(name: str) -> Concept:
    """The concept of an id or of any label in any language; raises ConceptNotFound."""
    wanted = " ".join(name.casefold().split())
    for concept in concept_scheme().concepts:
        labels = [
            *concept.pref_label.values(),
            *(each for labels in concept.alt_label.values() for each in labels),
        ]
        if wanted == concept.id or wanted in (label.casefold() for label in labels):
            return concept
    raise ConceptNotFound(
        f"No topic is called “{name}”: give an id such as non-punishment, or one of a topic's labels."
    )
