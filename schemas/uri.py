"""Akoma Ntoso URIs of works, expressions and provisions.

Form (Akoma Ntoso Naming Convention 1.0, with the codes of `architecture.md`):

    /akn/{place}/{doctype}[/{subtype}][/{actor}]/{date}/{number}             the work
        /{lang3}@[{version}][/{variant}]                                     one expression of it
        /~{eId}   or   /!{component}[~{eId}]                                 a provision, or an annexed instrument

`place` is an ISO 3166 country, a locality (`us-ca`) or an organisation (`un`, `eu`, `coe`, `ilo`, `asean`, `saarc`);
`zz` (user-assigned in ISO 3166) stands for a place that is not known. `date` is a year, a month or a day; `0000` stands
for a date that is not known. `variant` tells apart two expressions of one language and date: `digest`, or a translator.
"""

import re
from typing import Self

from pydantic import BaseModel, ConfigDict, field_validator

from tiplex.errors import BadIdentifier
from tiplex.schemas.eid import parse_eid

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_SLUG = r"[\w][\w.\-]*"
_PATTERN = re.compile(
    rf"^/akn/(?P<place>[a-z]{{2,6}}(?:-[a-z0-9]+)?)/(?P<doctype>[a-z]+)"
    rf"(?:/(?P<subtype>(?!{_DATE}/){_SLUG}))?(?:/(?P<actor>(?!{_DATE}/){_SLUG}))?"
    rf"/(?P<date>{_DATE})/(?P<number>{_SLUG})"
    rf"(?:/(?P<language>[a-z]{{3}})@(?P<version>{_DATE})?(?:/(?P<variant>{_SLUG}))?)?"
    rf"(?:/!(?P<component>{_SLUG})(?:~(?P<inner>[^/~!]+))?|/~(?P<portion>[^/~!]+))?$"
)


class Uri(BaseModel):
    """One identifier, taken apart; `str()` puts it together again."""

    model_config = ConfigDict(frozen=True)

    place: str
    doctype: str
    subtype: str | None = None
    actor: str | None = None
    date: str
    number: str
    language: str | None = None
    version: str | None = None
    variant: str | None = None
    component: str | None = None
    portion: str | None = None

    @field_validator("portion")
    @classmethod
    def _check_portion(cls, value: str | None) -> str | None:
        if value is not None:
            parse_eid(value)
        return value

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a URI; raises BadIdentifier when it is not of the form above."""
        match = _PATTERN.match(text.strip())
        if match is None:
            raise BadIdentifier(
                f"“{text}” is not an Akoma Ntoso URI: write for example "
                "/akn/un/act/protocol/2000-11-15/trafficking, or a short name such as palermo~3/a."
            )
        parts = match.groupdict()
        inner = parts.pop("inner")
        parts["portion"] = parts["portion"] or inner
        if parts["language"] is not None:
            parts["version"] = parts["version"] or None
        return cls(**parts)

    @property
    def work(self) -> "Uri":
        """The work that this belongs to."""
        return Uri(
            place=self.place,
            doctype=self.doctype,
            subtype=self.subtype,
            actor=self.actor,
            date=self.date,
            number=self.number,
        )

    @property
    def expression(self) -> "Uri":
        """The expression, without component and portion."""
        return self.model_copy(update={"component": None, "portion": None})

    def with_language(self, language: str, version: str | None, variant: str | None = None) -> "Uri":
        """An expression of this work: `language` is ISO 639-3, `version` an ISO date or None when not known."""
        return self.work.model_copy(update={"language": language, "version": version, "variant": variant})

    def with_portion(self, eid: str, component: str | None = None) -> "Uri":
        """A provision of this expression (or of this work, when no expression is meant)."""
        parse_eid(eid)
        return self.expression.model_copy(update={"component": component, "portion": eid})

    def __str__(self) -> str:
        steps = ["/akn", self.place, self.doctype, self.subtype, self.actor, self.date, self.number]
        text = "/".join(step for step in steps if step)
        if self.language:
            text += f"/{self.language}@{self.version or ''}"
            if self.variant:
                text += f"/{self.variant}"
        if self.component:
            text += f"/!{self.component}"
            return f"{text}~{self.portion}" if self.portion else text
        return f"{text}/~{self.portion}" if self.portion else text
