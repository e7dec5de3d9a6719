"""Works, expressions, manifestations and components: the FRBR levels as Akoma Ntoso uses them."""

import datetime as dt
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from tiplex.schemas.provision import Provision
from tiplex.schemas.uri import Uri


class WorkType(StrEnum):
    """Kind of instrument."""

    TREATY = "treaty"
    ACT = "act"
    CODE = "code"
    CONSTITUTION = "constitution"
    REGULATION = "regulation"
    BILL = "bill"
    POLICY = "policy"
    MODEL_LAW = "model-law"
    UNKNOWN = "unknown"


class OfficialStatus(StrEnum):
    """What standing the words have. Independent of language and of version date."""

    AUTHENTIC = "authentic"
    OFFICIAL_CONSOLIDATION = "official-consolidation"
    UNOFFICIAL_CONSOLIDATION = "unofficial-consolidation"
    OFFICIAL_TRANSLATION = "official-translation"
    UNOFFICIAL_TRANSLATION = "unofficial-translation"
    MACHINE_TRANSLATION = "machine-translation"
    DIGEST = "digest"
    UNKNOWN = "unknown"


class ExpressionKind(StrEnum):
    """Whether the words are the law's own (`source`) or this project's restatement (`digest`)."""

    SOURCE = "source"
    DIGEST = "digest"


class CitationStyle(StrEnum):
    """How lawyers cite a place in the work; see `corpus/citation.py`."""

    TREATY = "treaty"
    ACT = "act"
    MN_LAW = "mn-law"
    MN_CODE = "mn-code"


class ExpressionRef(BaseModel):
    """An expression as a list shows it."""

    model_config = ConfigDict(frozen=True)

    uri: str
    language: str = Field(description="BCP 47 code.")
    version: dt.date | None = Field(description="Date of the text version; None when the file does not say.")
    status: OfficialStatus
    kind: ExpressionKind
    provisions: int = Field(ge=0)
    sha256: str = Field(default="", description="Of the file that it was read from.")


class Work(BaseModel):
    """An act or treaty as such."""

    model_config = ConfigDict(frozen=True)

    uri: str
    short: str = Field(description="Short name for `WORK~locator`.")
    aliases: tuple[str, ...] = ()
    title: str
    title_en: str | None = None
    title_mn: str | None = None
    place: str
    type: WorkType
    date: str = Field(description="ISO date, or a year; `0000` when not known.")
    languages: tuple[str, ...] = ()
    citation: dict[str, str] = Field(default_factory=dict, description="Short citation by language of the reader.")
    citation_style: CitationStyle = CitationStyle.ACT
    levels: tuple[str, ...] = ("article", "paragraph", "subparagraph", "point")
    official_url: str | None = None
    facts: str | None = None
    expressions: tuple[ExpressionRef, ...] = ()


class Manifestation(BaseModel):
    """One file that an expression was read from."""

    model_config = ConfigDict(frozen=True)

    sha256: str
    bytes: int = Field(ge=0)
    media_type: str
    name: str = Field(description="File name, without its folder.")
    origin: str | None = Field(default=None, description="Official URL, or path in a mirror.")
    encoding: str | None = None


class Component(BaseModel):
    """A part of an expression with its own numbering: the main text, a schedule, an annexed treaty."""

    model_config = ConfigDict(frozen=True)

    name: str
    title: str | None = None


class Warning(BaseModel):
    """Something odd but usable."""

    model_config = ConfigDict(frozen=True)

    code: str
    message: str
    where: str = Field(default="", description="Line, page or locator.")


class Furniture(BaseModel):
    """Words of the file that are not the law's: repeated numbers, running heads, navigation."""

    model_config = ConfigDict(frozen=True)

    reason: str
    text: str
    count: int = Field(default=1, ge=1)


class Expression(BaseModel):
    """One language at one date, with its provisions in reading order."""

    model_config = ConfigDict(frozen=True)

    format: int = Field(default=1, description="Version of this record's shape.")
    uri: str
    work: str
    language: str
    version: dt.date | None
    status: OfficialStatus
    kind: ExpressionKind
    title: str
    complete: bool = Field(default=True, description="False when only selected provisions are there.")
    scope: str | None = Field(default=None, description="What is there, when not everything is.")
    manifestation: Manifestation
    components: tuple[Component, ...] = (Component(name="main"),)
    provisions: tuple[Provision, ...]
    warnings: tuple[Warning, ...] = ()
    furniture: tuple[Furniture, ...] = ()

    def uri_of(self, provision: Provision) -> str:
        """The full URI of one of this expression's provisions."""
        component = None if provision.component == "main" else provision.component
        return str(Uri.parse(self.uri).with_portion(provision.eid, component))

    @property
    def ref(self) -> ExpressionRef:
        """The expression as a list shows it."""
        return ExpressionRef(
            uri=self.uri,
            language=self.language,
            version=self.version,
            status=self.status,
            kind=self.kind,
            provisions=len(self.provisions),
            sha256=self.manifestation.sha256,
        )
