"""How documents say what they are: place, type, date, as data in `rules.toml`."""

import re
import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, field_validator


class IdentityRule(BaseModel):
    """A line in the first lines of a document, and what it says; `date` has groups year, month, day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pattern: re.Pattern[str]
    place: str | None = None
    type: str | None = None
    title: bool = False

    @field_validator("pattern", mode="before")
    @classmethod
    def _compile(cls, value: object) -> object:
        return re.compile(value) if isinstance(value, str) else value


class IdentityRules(BaseModel):
    """All rules: `lines` are tried on the first lines, `dates` on the same, `types` on the title."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: tuple[IdentityRule, ...]
    dates: tuple[IdentityRule, ...]
    types: tuple[IdentityRule, ...]


@cache
def identity_rules() -> IdentityRules:
    """The rules as shipped."""
    text = resources.files(__package__).joinpath("rules.toml").read_text("utf-8")
    return IdentityRules.model_validate(tomllib.loads(text))
