"""What is asked of the search engine, and what it answers: typed values, never an engine's own."""

from pydantic import BaseModel, ConfigDict, Field

from tiplex.schemas.work import ExpressionKind, OfficialStatus


class Filters(BaseModel):
    """What a hit must be; an empty field means anything."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: tuple[str, ...] = ()
    type: tuple[str, ...] = Field(default=(), description="Instrument type: treaty, act, code, …")
    language: tuple[str, ...] = Field(default=(), description="BCP 47 codes.")
    topic: tuple[str, ...] = Field(default=(), description="Concept ids that the provision states.")
    work: tuple[str, ...] = Field(default=(), description="Work URIs.")
    kind: tuple[str, ...] = Field(default=(), description="source, digest.")


class Query(BaseModel):
    """A question in the words of the user, with the concepts that its words name."""

    model_config = ConfigDict(frozen=True)

    text: str = ""
    language: str | None = Field(default=None, description="Language of `text`; None lets every analysis try.")
    topics: tuple[str, ...] = Field(default=(), description="Concepts named by the words, found across languages.")
    filters: Filters = Filters()
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=10, ge=1, le=1000)


class Fragment(BaseModel):
    """A piece of text with the spans that matched."""

    model_config = ConfigDict(frozen=True)

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Hit(BaseModel):
    """One provision found."""

    model_config = ConfigDict(frozen=True)

    rank: int
    score: float
    uri: str
    id: str | None = Field(default=None, description="The id that a pre-split collection gave.")
    locator: str
    citation: str
    work: str = Field(description="URI of the work.")
    work_title: str
    place: str
    type: str
    language: str
    kind: ExpressionKind
    status: OfficialStatus
    heading: str | None
    snippet: str = Field(description="Plain text; matches stand between « and ».")
    fragment: Fragment
    matched: tuple[str, ...] = Field(description="words, topic:…")
    also: tuple[str, ...] = Field(default=(), description="URIs of further expressions of the same provision.")


class Facet(BaseModel):
    """How many provisions found have one value of one field."""

    model_config = ConfigDict(frozen=True)

    field: str
    value: str
    count: int


class Results(BaseModel):
    """The answer to one Query. `total` and facets count provisions before expressions are folded together."""

    model_config = ConfigDict(frozen=True)

    query: Query
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    seconds: float = 0.0
