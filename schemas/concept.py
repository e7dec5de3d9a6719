"""Concepts of counter-trafficking law (SKOS) and their annotations on provisions."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Strength(StrEnum):
    """How firmly an instrument asks for something."""

    MUST = "must"
    CONSIDER = "consider"
    OPTIONAL = "optional"


class Role(StrEnum):
    """Whether a provision lays a thing down or only refers to it."""

    STATES = "states"
    MENTIONS = "mentions"


class Reference(BaseModel):
    """Where a concept is defined best."""

    model_config = ConfigDict(frozen=True)

    work: str = Field(description="Short name of the work.")
    locator: str
    strength: Strength | None = None


class Concept(BaseModel):
    """One topic or element. Texts are keyed by BCP 47 code."""

    model_config = ConfigDict(frozen=True)

    id: str
    number: int
    group: str = Field(description="Letter of its group, A to J.")
    kind: Literal["topic", "element"]
    four_p: Literal["prevention", "protection", "prosecution", "partnership"]
    pref_label: dict[str, str]
    alt_label: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    definition: dict[str, str] = Field(default_factory=dict)
    references: tuple[Reference, ...] = ()

    def label(self, language: str) -> str:
        """The preferred label in `language`, else in English, else the id."""
        return self.pref_label.get(language) or self.pref_label.get("en") or self.id


class ConceptGroup(BaseModel):
    """A heading over concepts."""

    model_config = ConfigDict(frozen=True)

    letter: str
    label: dict[str, str]


class ConceptScheme(BaseModel):
    """All groups and concepts, in the order of their numbers."""

    model_config = ConfigDict(frozen=True)

    groups: tuple[ConceptGroup, ...]
    concepts: tuple[Concept, ...]

    def get(self, concept_id: str) -> Concept | None:
        """The concept of that id."""
        return next((concept for concept in self.concepts if concept.id == concept_id), None)


class Evidence(StrEnum):
    """What put an annotation there."""

    CODED = "coded"
    LABEL = "label"


class Annotation(BaseModel):
    """A concept on a span of a provision."""

    model_config = ConfigDict(frozen=True)

    locator: str
    concept: str
    role: Role
    span: tuple[int, int] | None = Field(
        default=None, description="Characters of heading + newline + text; None when the whole unit is meant."
    )
    quote: str = ""
    evidence: Evidence
    strength: Strength | None = None
