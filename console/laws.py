"""Laws in the terminal: the tree of a parsed file, one provision with what governs it."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from tiplex.corpus.reading import printed_number
from tiplex.schemas.provision import Provision
from tiplex.schemas.views import ExpressionView, ProvisionView
from tiplex.schemas.work import Expression


def law_tree(expression: Expression) -> RenderableType:
    """The whole law, indented, with what was odd at the end."""
    tree = Tree(Text(f"{expression.title}  ({expression.uri})", style="bold"), guide_style="dim")
    nodes = {"": tree}
    for provision in expression.provisions:
        parent = nodes.get(provision.parent or "", tree)
        nodes[provision.locator] = parent.add(provision_line(provision))
    counts = counted(expression.provisions)
    lines: list[RenderableType] = [tree, Text(counts, style="bold")]
    lines += [Text(f"warning · {each.message} {each.where}".rstrip(), style="yellow") for each in expression.warnings]
    if expression.furniture:
        words = sum(len(each.text.split()) * each.count for each in expression.furniture)
        lines.append(Text(f"set aside as furniture: {words} words in {len(expression.furniture)} different strings"))
    return Group(*lines)


def provision_line(provision: Provision) -> Text:
    """Number, heading and words of one unit."""
    line = Text()
    name = provision.num or ("" if provision.text else provision.type)
    line.append(
        f"{provision.type} {name}".strip()
        if provision.heading or not provision.text
        else printed_number(provision) or provision.type,
        style="cyan",
    )
    if provision.heading:
        line.append(f"  {provision.heading}", style="bold")
    if provision.status == "repealed":
        line.append("  [repealed]", style="red")
    if provision.text:
        line.append(f"  {provision.text}")
    for note in provision.notes:
        line.append(f"\n  note: {note.text}", style="dim")
    return line


def counted(provisions: Iterable[Provision]) -> str:
    """`20 articles, 63 paragraphs, …` in the order in which the types first stand."""
    counts: dict[str, int] = {}
    for provision in provisions:
        counts[provision.type] = counts.get(provision.type, 0) + 1
    return ", ".join(
        f"{count} {name}{'s' if count != 1 and not name.endswith('s') else ''}" for name, count in counts.items()
    )


def shown_provision(view: ProvisionView) -> RenderableType:
    """A provision with its citation, lead-in, words, closing words, notes and topics."""
    text = view.expression
    what = (
        "DIGEST by tiplex, not the law's words"
        if text.kind == "digest"
        else f"the law's words, {text.status.value.replace('-', ' ')}"
    )
    version = text.version.isoformat() if text.version else "not known"
    lines: list[RenderableType] = [
        Text(view.citation, style="bold"),
        Text(f"{view.work.title} · {text.language} · version {version} · {what}", style="dim"),
        Text(view.uri, style="dim"),
    ]
    if view.provision.heading:
        lines.append(Text(view.provision.heading, style="bold"))
    if view.lead_in:
        lines.append(Padding(Text(view.lead_in, style="italic"), (0, 0, 0, 2)))
    lines.append(provision_line(view.provision))
    depth = view.provision.locator.count("/")
    lines += [Padding(provision_line(each), (0, 0, 0, 2 * (each.locator.count("/") - depth))) for each in view.below]
    if view.closing:
        lines.append(Padding(Text(view.closing, style="italic"), (0, 0, 0, 2)))
    for topic in view.topics:
        lines.append(
            Text(
                f"{topic.role.value} {topic.concept} at {topic.locator} ({topic.evidence.value})",
                style="green",
            )
        )
    lines += [Text(f"also: {uri}", style="dim") for uri in view.others]
    return Group(*lines)


def shown_expression(view: ExpressionView) -> RenderableType:
    """The contents of one expression: containers and basic units with their headings."""
    version = view.expression.version.isoformat() if view.expression.version else "not known"
    head = Text(
        f"{view.work.title}\n{view.expression.uri} · version {version} · {view.expression.kind.value}",
        style="bold",
    )
    lines: list[RenderableType] = [head]
    for provision in view.provisions:
        if "/" not in provision.locator or provision.parent is None or provision.type == "article":
            indent = 2 if provision.parent else 0
            name = f"{provision.type} {provision.num or ''}".strip()
            lines.append(Text(f"{' ' * indent}{name}  {provision.heading or ''}".rstrip()))
    lines.append(Text(counted(view.provisions), style="bold"))
    if view.scope:
        lines.append(Text(f"Not the whole law: {escape(view.scope)}", style="yellow"))
    return Group(*lines)
