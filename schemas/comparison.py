"""A side-by-side comparison: columns are works, rows are topics, elements or the provisions of one work."""

import datetime as dt

from pydantic import BaseModel, ConfigDict, Field

from tiplex.schemas.concept import Evidence, Strength
from tiplex.schemas.work import ExpressionKind, OfficialStatus


class ComparedText(BaseModel):
    """Which expression a column shows, and which of its axes a reader must know."""

    model_config = ConfigDict(frozen=True)

    uri: str
    language: str
    version: dt.date | None
    status: OfficialStatus
    kind: ExpressionKind
    complete: bool
    scope: str | None = None


class Column(BaseModel):
    """One work of the comparison, with the texts that its cells quote."""

    model_config = ConfigDict(frozen=True)

    work: str = Field(description="URI of the work.")
    short: str
    title: str
    title_en: str | None = None
    title_mn: str | None = None
    place: str
    type: str
    texts: tuple[ComparedText, ...]
    assessed: bool = Field(description="True when an editor coded the work, so that “not found” can be said.")


class CellProvision(BaseModel):
    """One provision that answers a row, in the words of the text named."""

    model_config = ConfigDict(frozen=True)

    uri: str
    locator: str
    citation: str
    heading: str | None
    lead_in: str = Field(default="", description="Words above that govern the provision, such as “Each Party shall:”.")
    text: str = Field(description="The provision whole, with everything below it.")
    closing: str = Field(default="", description="Words after the list that govern the provision.")
    repealed: bool = False
    language: str
    kind: ExpressionKind
    status: OfficialStatus
    evidence: Evidence
    strength: Strength | None = None
    digest: str | None = Field(
        default=None, description="Our restatement in English, where `text` is the law's own words."
    )
    digest_uri: str | None = None


class NotFound(BaseModel):
    """Negative evidence: what was searched, and what could not be."""

    model_config = ConfigDict(frozen=True)

    searched: tuple[str, ...] = Field(
        description="Citations of what was read, for example “Palermo Protocol, arts. 1–20”."
    )
    note: str | None = Field(default=None, description="What a reader must know: a partial text, an uncoded work.")


class Cell(BaseModel):
    """One work's answer to one row."""

    model_config = ConfigDict(frozen=True)

    provisions: tuple[CellProvision, ...] = ()
    candidates: tuple[CellProvision, ...] = Field(
        default=(), description="Provisions that only use words of the topic: to be read, not an answer."
    )
    not_found: NotFound | None = None
    not_assessed: NotFound | None = Field(
        default=None,
        description="Set instead of not_found where nobody coded the work: nothing can be concluded.",
    )


class Row(BaseModel):
    """One topic, element or provision."""

    model_config = ConfigDict(frozen=True)

    row: str = Field(description="Concept id, or locator of the row work.")
    label: str
    label_mn: str | None = None
    cells: tuple[Cell, ...]


class Comparison(BaseModel):
    """The whole table, with what is needed to trust and to find it again."""

    model_config = ConfigDict(frozen=True)

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    method: str
    texts: tuple[str, ...] = Field(description="One line a text: title, language, version date, standing, URI.")
    warnings: tuple[str, ...] = ()
    permalink: str
    software: str
    made: dt.date
    disclaimer: str
