"""One provision in its law, or a whole expression."""

from tiplex.corpus.citation import cite
from tiplex.corpus.digest import coding
from tiplex.corpus.reading import ancestors_of, provisions_by_locator, read_whole, unit_type
from tiplex.schemas.provision import Provision
from tiplex.schemas.views import Crumb, ExpressionView, ProvisionView
from tiplex.schemas.work import Expression, Work
from tiplex.service.workspace import Workspace

_UNITS = frozenset({"article", "section", "rule", "heading"})


def show(workspace: Workspace, address: str, *, reader: str = "en") -> ProvisionView | ExpressionView:
    """What stands at a URI or WORK~locator."""
    work, expression, provision = workspace.find_provision(address)
    if provision is None:
        return _expression_view(work, expression)
    return _provision_view(workspace, work, expression, provision, reader)


def _expression_view(work: Work, expression: Expression) -> ExpressionView:
    return ExpressionView(
        work=work,
        expression=expression.ref,
        title=expression.title,
        complete=expression.complete,
        scope=expression.scope,
        manifestation=expression.manifestation,
        provisions=expression.provisions,
        warnings=expression.warnings,
        furniture=expression.furniture,
    )


def _provision_view(
    workspace: Workspace, work: Work, expression: Expression, provision: Provision, reader: str
) -> ProvisionView:
    reading = read_whole(expression, provision.locator)
    units = [each for each in expression.provisions if each.type in _UNITS]
    above = ancestors_of(expression, provision)
    own = next((each for each in [provision, *reversed(above)] if each.type in _UNITS), provision)
    position = units.index(own) if own in units else -1
    return ProvisionView(
        uri=expression.uri_of(provision),
        citation=cite(work, provision.locator, language=reader, unit=unit_type(expression)),
        work=work,
        expression=expression.ref,
        provision=provision,
        above=tuple(_crumb(expression, each) for each in above),
        lead_in=reading.lead_in if reading else "",
        closing=reading.closing if reading else "",
        below=tuple(_below(expression, provision)),
        previous=expression.uri_of(units[position - 1]) if position > 0 else None,
        next=expression.uri_of(units[position + 1]) if 0 <= position < len(units) - 1 else None,
        topics=tuple(
            each
            for each in coding(work.uri)
            if each.locator == provision.locator or each.locator.startswith(f"{provision.locator}/")
        ),
        others=tuple(_others(workspace, work, expression, provision)),
        notes=provision.notes,
    )


def _below(expression: Expression, provision: Provision) -> list[Provision]:
    inside, found = {provision.locator}, []
    for each in expression.provisions[provision.order + 1 :]:
        if each.parent not in inside:
            break
        inside.add(each.locator)
        found.append(each)
    return found


def _crumb(expression: Expression, provision: Provision) -> Crumb:
    return Crumb(
        locator=provision.locator,
        uri=expression.uri_of(provision),
        num=provision.num,
        heading=provision.heading,
        type=provision.type,
    )


def _others(workspace: Workspace, work: Work, expression: Expression, provision: Provision) -> list[str]:
    found = []
    for other in workspace.expressions(work.uri):
        same = provisions_by_locator(other).get(provision.locator)
        if other.uri != expression.uri and same is not None:
            found.append(other.uri_of(same))
    return found
