"""Numbering traditions as data: one TOML file a tradition, chosen by place, type and language, tightest match first."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

WEIGHTS = {"place": 4, "type": 2, "language": 1}
"""A profile for a place is tighter than one for a type, and that tighter than one for a language."""


class UnitRule(BaseModel):
    """How the head of one kind of unit is written."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    pattern: re.Pattern[str] = Field(description="Groups: num, heading (both optional).")
    where: Literal["any", "heading"] = Field(
        default="any", description="`heading`: only where the format says heading."
    )
    next_heading: Literal["none", "heading", "short", "upper"] = Field(
        default="short", description="What the block after a bare head must be to count as its heading."
    )

    @field_validator("pattern", mode="before")
    @classmethod
    def _compile(cls, value: object) -> object:
        return re.compile(value, re.IGNORECASE) if isinstance(value, str) else value


class Levels(BaseModel):
    """Names of the enumerated units below a basic unit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by_depth: tuple[str, ...] = ("paragraph", "subparagraph", "point", "indent", "item")
    by_style: dict[str, str] = Field(default_factory=dict, description="Label style (`paren:1`, `paren:a`) → type.")


class AmendmentRule(BaseModel):
    """How the publisher notes amendments in the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pattern: re.Pattern[str] = Field(description="The whole note; group `target` names the unit, if it does.")
    date: re.Pattern[str] = Field(description="Groups year, month, day; may match more than once in a note.")
    targets: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Words that `target` begins with → unit types."
    )
    actions: dict[str, str] = Field(default_factory=dict, description="Words in the note → action.")

    @field_validator("pattern", "date", mode="before")
    @classmethod
    def _compile(cls, value: object) -> object:
        return re.compile(value, re.IGNORECASE) if isinstance(value, str) else value


class Profile(BaseModel):
    """One numbering tradition."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    extends: str | None = None
    place: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    containers: tuple[UnitRule, ...] = ()
    units: tuple[UnitRule, ...] = ()
    levels: Levels = Levels()
    notes: tuple[re.Pattern[str], ...] = Field(default=(), description="Beginnings of explanatory notes.")
    amendments: AmendmentRule | None = None
    preamble: tuple[re.Pattern[str], ...] = ()
    conclusions: tuple[re.Pattern[str], ...] = ()
    closings: tuple[re.Pattern[str], ...] = Field(
        default=(),
        description="Group `closing`: words at the end of a list's last unit that govern the whole list.",
    )
    definition: re.Pattern[str] | None = Field(default=None, description="Group `term`: an unnumbered definition.")
    repealed: re.Pattern[str] | None = Field(default=None, description="Text of a unit that is repealed in place.")
    insertion: re.Pattern[str] | None = Field(
        default=None, description="Publisher's mark before an inserted unit's number."
    )

    @field_validator("notes", "preamble", "conclusions", "closings", mode="before")
    @classmethod
    def _compile_all(cls, value: object) -> object:
        if isinstance(value, list):
            return tuple(re.compile(each) if isinstance(each, str) else each for each in value)
        return value

    @field_validator("definition", "repealed", "insertion", mode="before")
    @classmethod
    def _compile_one(cls, value: object) -> object:
        return re.compile(value) if isinstance(value, str) else value

    def tightness(self, *, place: str, type_: str, language: str) -> int | None:
        """How closely this profile fits, or None where it does not."""
        total = 0
        for name, wanted, value in (
            ("place", self.place, place),
            ("type", self.type, type_),
            ("language", self.language, language),
        ):
            if not wanted:
                continue
            if value not in wanted:
                return None
            total += WEIGHTS[name]
        return total


@cache
def all_profiles() -> dict[str, Profile]:
    """Every profile by name, each completed with what it extends."""
    raw = {}
    for entry in sorted(resources.files(__package__).iterdir(), key=lambda each: each.name):
        if entry.name.endswith(".toml"):
            raw[entry.name.removesuffix(".toml")] = tomllib.loads(entry.read_text("utf-8"))
    return {name: Profile.model_validate(_complete(name, raw)) for name in raw}


def _complete(name: str, raw: dict[str, dict[str, object]]) -> dict[str, object]:
    own = raw[name]
    parent = own.get("extends")
    base = _complete(parent, raw) if isinstance(parent, str) else {}
    selectors = {"place", "type", "language"}
    merged = {key: value for key, value in base.items() if key not in selectors} | own
    return merged | {"name": name}


def choose_profile(*, place: str = "", type_: str = "", language: str = "") -> Profile:
    """The tightest profile; `default` fits everything."""
    fitting = [
        (tightness, profile.name, profile)
        for profile in all_profiles().values()
        if (tightness := profile.tightness(place=place, type_=type_, language=language)) is not None
    ]
    return max(fitting, key=lambda each: each[:2])[2]
