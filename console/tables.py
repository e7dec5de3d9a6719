"""Tables in the terminal: works, search results, outcomes of an ingest, a comparison."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tiplex.schemas.comparison import Cell, CellProvision, Comparison
from tiplex.schemas.query import Hit, Results
from tiplex.schemas.views import IngestOutcome
from tiplex.schemas.work import Work


def works_table(works: Iterable[Work]) -> RenderableType:
    """One line an expression."""
    table = Table("short name", "title", "place", "type", "date", "text", "version", "provisions", show_lines=False)
    for work in works:
        for index, text in enumerate(work.expressions):
            version = text.version.isoformat() if text.version else "not known"
            first = (
                (work.short, work.title_en or work.title, work.place, work.type.value, work.date)
                if index == 0
                else ("",) * 5
            )
            table.add_row(*first, f"{text.language} {text.kind.value}", version, str(text.provisions))
    return table


def results_list(results: Results) -> RenderableType:
    """Hits with citation, snippet and why they matched."""
    if not results.hits:
        return Text("Nothing found. Try fewer or other words, or drop a filter; `tiplex works` lists what is searched.")
    lines: list[RenderableType] = []
    lines += [_hit(hit) for hit in results.hits]
    count = f"{results.total} provisions found, {len(results.hits)} shown, {results.seconds * 1000:.0f} ms"
    topics = ", ".join(results.query.topics)
    lines.append(Text(count + (f" · words name the topic {topics}" if topics else ""), style="dim"))
    return Group(*lines)


def _hit(hit: Hit) -> Text:
    line = Text()
    line.append(f"{hit.rank:>3}. ", style="bold")
    line.append(hit.citation, style="bold cyan")
    if hit.heading:
        line.append(f" · {hit.heading}", style="bold")
    line.append(f"\n     {hit.snippet}\n     ")
    standing = "digest" if hit.kind == "digest" else "law's words"
    line.append(
        f"{hit.place} · {hit.language} · {standing} · matched by {', '.join(hit.matched)} · {hit.uri}",
        style="dim",
    )
    return line


def outcomes_table(outcomes: Sequence[IngestOutcome]) -> RenderableType:
    """What was read, warned of and refused, and the sums."""
    table = Table("file", "outcome", "provisions", "language", "remarks", show_lines=False)
    for each in outcomes:
        remarks = each.error or "; ".join(warning.message for warning in each.warnings)
        style = {"refused": "red", "unchanged": "dim"}.get(each.outcome, "")
        table.add_row(each.path, each.outcome, str(each.provisions), each.language or "", remarks, style=style)
    sums = {name: sum(1 for each in outcomes if each.outcome == name) for name in ("read", "unchanged", "refused")}
    warned = sum(1 for each in outcomes if each.outcome == "read" and each.warnings)
    said = f"{sums['read']} read ({warned} with warnings), {sums['unchanged']} unchanged, {sums['refused']} refused"
    return Group(table, Text(said, style="bold"))


def comparison_table(comparison: Comparison) -> RenderableType:
    """Columns of works, a row a topic; what the texts are and how it was made below."""
    table = Table(title=comparison.title, show_lines=True, expand=True)
    table.add_column("topic", ratio=1)
    for column in comparison.columns:
        table.add_column(column.title_en or column.title, ratio=3)
    for row in comparison.rows:
        label = row.label if row.label_mn is None else f"{row.label}\n{row.label_mn}"
        table.add_row(Text(label, style="bold"), *(_cell(cell) for cell in row.cells))
    below: list[RenderableType] = [Text(f"text · {line}", style="dim") for line in comparison.texts]
    below += [Text(f"note · {line}", style="yellow") for line in comparison.warnings]
    below += [Text(comparison.method, style="dim"), Text(comparison.disclaimer, style="dim")]
    return Group(table, Panel(Group(*below), title="How to read this"))


def _cell(cell: Cell) -> RenderableType:
    if cell.provisions:
        return Group(*(_provision(each) for each in cell.provisions))
    missing = cell.not_found or cell.not_assessed
    text = Text(
        "not found" if cell.not_found else "not assessed",
        style="bold red" if cell.not_found else "bold yellow",
    )
    if missing is not None:
        text.append(f"\nsearched: {'; '.join(missing.searched)}", style="not bold")
        if missing.note:
            text.append(f"\n{missing.note}", style="not bold")
    candidates: list[RenderableType] = [_provision(each, "words of the topic stand in ") for each in cell.candidates]
    return Group(text, *candidates)


def _provision(provision: CellProvision, before: str = "") -> Text:
    text = Text(f"{before}{provision.citation}", style="bold cyan")
    if provision.heading:
        text.append(f" · {provision.heading}", style="bold")
    for part, style in (
        (provision.lead_in, "italic"),
        (provision.text, "not bold"),
        (provision.closing, "italic"),
    ):
        if part:
            text.append(f"\n{part}", style=f"{style} default")
    if provision.kind == "digest":
        text.append("\n[digest by tiplex]", style="dim")
    elif provision.digest:
        text.append(f"\n[digest by tiplex: {provision.digest}]", style="dim")
    return text
