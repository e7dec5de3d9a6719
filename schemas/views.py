"""What the library answers when it is asked for works and provisions."""

from pydantic import BaseModel, ConfigDict, Field

from tiplex.schemas.concept import Annotation
from tiplex.schemas.provision import Note, Provision
from tiplex.schemas.work import ExpressionRef, Furniture, Manifestation, Warning, Work


class Crumb(BaseModel):
    """A unit above a provision."""

    model_config = ConfigDict(frozen=True)

    locator: str
    uri: str
    num: str | None
    heading: str | None
    type: str


class ProvisionView(BaseModel):
    """One provision in its law."""

    model_config = ConfigDict(frozen=True)

    uri: str
    citation: str
    work: Work
    expression: ExpressionRef
    provision: Provision
    above: tuple[Crumb, ...] = ()
    lead_in: str = ""
    closing: str = ""
    below: tuple[Provision, ...] = Field(default=(), description="All units below, in reading order.")
    previous: str | None = Field(default=None, description="URI of the basic unit before.")
    next: str | None = Field(default=None, description="URI of the basic unit after.")
    topics: tuple[Annotation, ...] = ()
    others: tuple[str, ...] = Field(default=(), description="URIs of the same provision in other expressions.")
    notes: tuple[Note, ...] = ()


class ExpressionView(BaseModel):
    """One expression with its table of contents."""

    model_config = ConfigDict(frozen=True)

    work: Work
    expression: ExpressionRef
    title: str
    complete: bool
    scope: str | None
    manifestation: Manifestation
    provisions: tuple[Provision, ...]
    warnings: tuple[Warning, ...]
    furniture: tuple[Furniture, ...]


class IngestOutcome(BaseModel):
    """What became of one file."""

    model_config = ConfigDict(frozen=True)

    path: str
    outcome: str = Field(description="read, unchanged, refused.")
    uri: str | None = None
    language: str | None = None
    provisions: int = 0
    warnings: tuple[Warning, ...] = ()
    error: str | None = None
    seconds: float = 0.0
