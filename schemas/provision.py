"""Provisions: the numbered or headed units of a law, kept as a flat list in reading order.

The tree is carried by `parent` (a locator); `order` counts from 0 in reading order. `text` is a provision's own text
without that of its children.
"""

import datetime as dt
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class ProvisionStatus(StrEnum):
    """Whether the unit is part of the law at the version date of its expression."""

    IN_FORCE = "in-force"
    REPEALED = "repealed"


class NoteKind(StrEnum):
    """What an annotation of the publisher says."""

    AMENDMENT = "amendment"
    EDITORIAL = "editorial"


class Anchor(BaseModel):
    """Where a provision stands in its file: page and box in PDF, line and character offsets elsewhere."""

    model_config = ConfigDict(frozen=True)

    page: int | None = Field(default=None, description="Page, from 1.")
    box: tuple[float, float, float, float] | None = Field(default=None, description="x0, top, x1, bottom in points.")
    line: int | None = Field(default=None, description="Line of the decoded text, from 1.")
    start: int | None = Field(default=None, description="First character in the decoded text, from 0.")
    end: int | None = Field(default=None, description="One past the last character.")


class Note(BaseModel):
    """An annotation that the publisher set beside a provision: never part of the rule."""

    model_config = ConfigDict(frozen=True)

    kind: NoteKind
    text: str
    date: dt.date | None = Field(default=None, description="Date of the amending law.")
    actions: tuple[str, ...] = Field(
        default=(),
        description="What was done: amended, reworded, supplemented, inserted, repealed, renumbered.",
    )


class Provision(BaseModel):
    """One unit of one expression."""

    model_config = ConfigDict(frozen=True)

    locator: str
    eid: str
    type: str = Field(description="The law's own unit: article, section, paragraph, chapter, note, closing, table, …")
    num: str | None = Field(default=None, description="The number as the law prints it, without brackets.")
    designation: str | None = Field(default=None, description="The head as printed: `Article 3`, `13.1 дүгээр зүйл`.")
    heading: str | None = None
    text: str = ""
    parent: str | None = Field(default=None, description="Locator of the unit that this one stands in.")
    order: int = Field(ge=0)
    component: str = Field(default="main", description="`main`, or the annexed instrument: `sch1`, `annex2`.")
    status: ProvisionStatus = ProvisionStatus.IN_FORCE
    anchor: Anchor = Anchor()
    notes: tuple[Note, ...] = ()
    terms: tuple[str, ...] = Field(default=(), description="Terms that this unit defines, or by which it is sought.")
    heading_translations: dict[str, str] = Field(
        default_factory=dict, description="Headings in further languages (digests only), by BCP 47 code."
    )
