"""What a comparison is made of: one column's work, texts and coding."""

from dataclasses import dataclass

from tiplex.corpus.citation import cite, cite_range
from tiplex.corpus.reading import Reading, read_whole, unit_type
from tiplex.schemas.comparison import CellProvision, Column, ComparedText
from tiplex.schemas.concept import Annotation, Evidence, Role
from tiplex.schemas.work import Expression, ExpressionKind, Work


@dataclass(frozen=True, slots=True)
class ColumnInput:
    """A work with its expressions (best first), its coding, and what the coder read."""

    work: Work
    expressions: tuple[Expression, ...]
    annotations: tuple[Annotation, ...]
    coded: tuple[str, ...]
    label_matches: tuple[Annotation, ...] = ()
    """Provisions that nobody coded and that use a topic's words."""

    @property
    def assessed(self) -> bool:
        """Whether “not found” can be said of this work."""
        return bool(self.coded)

    @property
    def best(self) -> Expression:
        """The text shown: verbatim before digest."""
        return self.expressions[0]

    @property
    def digest(self) -> Expression | None:
        """The digest, where there is one."""
        return next((each for each in self.expressions if each.kind is ExpressionKind.DIGEST), None)

    def column(self) -> Column:
        """The head of the column."""
        return Column(
            work=self.work.uri,
            short=self.work.short,
            title=self.work.title,
            title_en=self.work.title_en,
            title_mn=self.work.title_mn,
            place=self.work.place,
            type=self.work.type.value,
            texts=tuple(_compared(each) for each in self.shown()),
            assessed=self.assessed,
        )

    def shown(self) -> tuple[Expression, ...]:
        """The texts that cells quote: the best one, and the digest beside it."""
        digest = self.digest
        return (self.best,) if digest is None or digest is self.best else (self.best, digest)

    def locators(self, concept: str, role: Role = Role.STATES) -> list[str]:
        """Locators coded with a concept, outermost units only, in the law's order."""
        order = {each.locator: each.order for each in reversed(self.expressions[0].provisions)}
        found = {each.locator for each in self.annotations if each.concept == concept and each.role is role}
        outer = [each for each in found if not any(each.startswith(f"{other}/") for other in found)]
        return sorted(outer, key=lambda locator: (order.get(locator, 1_000_000), locator))

    def searched(self, language: str) -> tuple[str, ...]:
        """Citations of what was read."""
        if self.coded:
            return (cite_range(self.work, self.coded, language=language, unit=unit_type(self.best)),)
        units = tuple(each.locator for each in self.best.provisions if each.type in ("article", "section", "rule"))
        return (cite_range(self.work, units, language=language, unit=unit_type(self.best)),)

    def cell_provision(self, locator: str, concept: str, language: str) -> CellProvision | None:
        """The provision at a locator as a cell shows it, from the best text that has it."""
        for expression in self.expressions:
            reading = read_whole(expression, locator)
            if reading is not None:
                return self._cell(expression, reading, concept, language)
        return None

    def _cell(self, expression: Expression, reading: Reading, concept: str, language: str) -> CellProvision:
        provision = reading.provision
        coded = next(
            (each for each in self.annotations if each.locator == provision.locator and each.concept == concept),
            None,
        )
        digest = self.digest if expression.kind is ExpressionKind.SOURCE else None
        restated = read_whole(digest, provision.locator) if digest else None
        return CellProvision(
            uri=expression.uri_of(provision),
            locator=provision.locator,
            citation=cite(self.work, provision.locator, language=language, unit=unit_type(expression)),
            heading=reading.heading,
            lead_in=reading.lead_in,
            text=reading.text,
            closing=reading.closing,
            repealed=provision.status == "repealed",
            language=expression.language,
            kind=expression.kind,
            status=expression.status,
            evidence=coded.evidence if coded else Evidence.LABEL,
            strength=coded.strength if coded else None,
            digest="\n".join(filter(None, (restated.lead_in, restated.text, restated.closing))) if restated else None,
            digest_uri=digest.uri_of(restated.provision) if restated and digest else None,
        )


def _compared(expression: Expression) -> ComparedText:
    return ComparedText(
        uri=expression.uri,
        language=expression.language,
        version=expression.version,
        status=expression.status,
        kind=expression.kind,
        complete=expression.complete,
        scope=expression.scope,
    )
