"""The command line: parse the words of the user, call a service, render. Nothing else happens here."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from tiplex import errors
from tiplex.console.guard import complain, one_sentence
from tiplex.console.options import (
    Data,
    Date,
    Engine,
    Files,
    Host,
    Json,
    Labels,
    Language,
    Many,
    Place,
    Port,
    Status,
    Title,
    Type,
    Version,
    split_values,
    stated_by_user,
)
from tiplex.console.stage import emit, people, progress_bar
from tiplex.settings import Settings

EXIT_CODES: tuple[tuple[type[errors.TiplexError], int], ...] = (
    (errors.BadIdentifier, 2),
    (errors.BadRequest, 2),
    (errors.FileMissing, 3),
    (errors.FileUnreadable, 3),
    (errors.FormatUnknown, 3),
    (errors.DocumentEmpty, 3),
    (errors.DocumentBroken, 3),
    (errors.WorkNotFound, 6),
    (errors.ProvisionNotFound, 6),
    (errors.ConceptNotFound, 6),
    (errors.LibraryBroken, 1),
    (errors.LibraryBusy, 1),
    (errors.EngineUnreachable, 5),
    (errors.IndexMissing, 5),
)
"""Exit code of every leaf of the error tree; 0 is done, 1 unexpected, 4 partly done."""

PARTLY_DONE = 4

app = typer.Typer(
    name="tiplex",
    help="Counter-trafficking law, searched and compared, with the words of the law as evidence.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def exit_code(error: errors.TiplexError) -> int:
    """The documented exit code of an error."""
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), 1)


def _settings(data: Path | None, engine: str | None) -> Settings:
    given = {"data": data, "engine": engine}
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        raise errors.BadRequest(
            f"{'.'.join(map(str, first['loc']))}: {first['msg']} (given: {first['input']})."
        ) from error


def _workspace(data: Path | None, engine: str | None) -> Any:
    from tiplex.service.workspace import Workspace

    settings = _settings(data, engine)
    return Workspace(settings.data, settings.engine)


@app.command()
def parse(
    files: Files,
    place: Place = None,
    type_: Type = None,
    language: Language = None,
    title: Title = None,
    data: Data = None,  # noqa: ARG001 - every command takes it; parse writes nothing
    engine: Engine = None,  # noqa: ARG001
    json: Json = False,
) -> None:
    """Show the tree of a law as it is read from a file. Nothing is written to the library."""
    from tiplex.console.laws import law_tree
    from tiplex.service.parsing import parsed_files, provision_records

    console = people(json=json)
    stated = stated_by_user(place=place, type=type_, language=language, title=title)
    refused = 0
    for path, outcome in parsed_files(files, stated):
        if isinstance(outcome, errors.TiplexError):
            refused += 1
            complain(outcome)
        elif json:
            for record in provision_records(path, outcome.expression):
                emit(record)
            for warning in outcome.expression.warnings:
                sys.stderr.write(f"{path}: {warning.message} {warning.where}".rstrip() + "\n")
        else:
            console.print(law_tree(outcome.expression))
    _finish(refused, len(files))


@app.command()
def ingest(
    paths: Files,
    place: Place = None,
    type_: Type = None,
    language: Language = None,
    title: Title = None,
    date: Date = None,
    version: Version = None,
    status: Status = None,
    data: Data = None,
    engine: Engine = None,
    json: Json = False,
) -> None:
    """Read files and folders into the library and the index."""
    from tiplex.console.tables import outcomes_table
    from tiplex.service.ingesting import ingest as run

    stated = stated_by_user(
        place=place, type=type_, language=language, title=title, date=date, version=version, status=status
    )
    workspace = _workspace(data, engine)
    console = people(json=json)
    with progress_bar(people(json=True)) as follow:
        outcomes = run(
            workspace,
            paths,
            stated,
            report=lambda outcome, done, total: _report(outcome, done, total, follow, json),
        )
    if not json:
        console.print(outcomes_table(outcomes))
        console.print(f"The library is in {workspace.library.root}.")
    if not outcomes:
        raise errors.FileMissing("There is no file to read in the folders given.")
    _finish(sum(1 for each in outcomes if each.outcome == "refused"), len(outcomes))


def _report(outcome: Any, done: int, total: int, follow: Callable[[str, int, int], None], json: bool) -> None:
    follow("Reading", done, total)
    if json:
        emit(outcome)
        sys.stdout.flush()


@app.command()
def index(data: Data = None, engine: Engine = None, json: Json = False) -> None:
    """Build the index again from the library."""
    workspace = _workspace(data, engine)
    console = people(json=json)
    with progress_bar(people(json=True)) as follow:
        count = workspace.ensure_index(follow, rebuild=True)
    if json:
        emit({"provisions": count, "data": str(workspace.library.root)})
    else:
        console.print(f"{count} provisions are in the index at {workspace.index.root}.")


@app.command()
def search(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS…", show_default=False)] = None,
    queries: Annotated[
        Path | None, typer.Option("--queries", help="File of queries: JSON Lines or plain lines.")
    ] = None,
    place: Annotated[Many, typer.Option("--place", help="Only works of these places.")] = None,
    type_: Annotated[Many, typer.Option("--type", help="Only these instrument types.")] = None,
    language: Annotated[Many, typer.Option("--language", help="Only texts in these languages.")] = None,
    topic: Annotated[Many, typer.Option("--topic", help="Only provisions that state these topics.")] = None,
    work: Annotated[Many, typer.Option("--work", help="Only these works.")] = None,
    kind: Annotated[Many, typer.Option("--kind", help="source or digest.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=1000, help="How many hits.")] = 10,
    no_topics: Annotated[bool, typer.Option("--no-topics", help="Match words only, not the topics they name.")] = False,
    labels: Labels = "en",
    data: Data = None,
    engine: Engine = None,
    json: Json = False,
) -> None:
    """Find provisions by words, in any language; words that name a topic find it in every language."""
    from tiplex.console.tables import results_list
    from tiplex.service.queries import Asked, run_queries, run_query

    workspace = _workspace(data, engine)
    filters = {
        "place": place,
        "type": type_,
        "language": language,
        "topic": topic,
        "work": work,
        "kind": kind,
    }
    asked = Asked(
        filters={name: split_values(values) for name, values in filters.items()},
        limit=top,
        reader=labels,
        by_topic=not no_topics,
    )
    if queries is not None:
        for line in run_queries(workspace, queries, asked):
            emit(line)
        return
    if not words:
        raise errors.BadRequest("Say what to search for: tiplex search WORDS, or --queries FILE.")
    results = run_query(workspace, " ".join(words), asked)
    if json:
        for hit in results.hits:
            emit(hit)
    else:
        people(json=False).print(results_list(results))


@app.command()
def show(
    address: Annotated[str, typer.Argument(metavar="URI", help="A URI, a short name, or WORK~locator: palermo~3/a.")],
    labels: Labels = "en",
    data: Data = None,
    engine: Engine = None,
    json: Json = False,
) -> None:
    """Show a provision with all that governs it, or the contents of a work."""
    from tiplex.console.laws import shown_expression, shown_provision
    from tiplex.schemas.views import ProvisionView
    from tiplex.service.showing import show as run

    view = run(_workspace(data, engine), address, reader=labels)
    if json:
        emit(view)
        return
    people(json=False).print(shown_provision(view) if isinstance(view, ProvisionView) else shown_expression(view))


@app.command()
def compare(
    topics: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC…", help="Ids or labels of topics.", show_default=False),
    ] = None,
    columns: Annotated[Many, typer.Option("--columns", help="Works to put side by side: palermo,cets-197.")] = None,
    places: Annotated[Many, typer.Option("--in", help="All works of these places.")] = None,
    rows: Annotated[str | None, typer.Option("--rows", help="topics:a,b, elements, or work:NAME.")] = None,
    format_: Annotated[
        str, typer.Option("--format", help="table, docx, xlsx, csv, pdf, html, md, json or jsonld.")
    ] = "table",
    output: Annotated[
        Path | None, typer.Option("--output", help="File to write; standard output where left out.")
    ] = None,
    labels: Labels = "en",
    data: Data = None,
    engine: Engine = None,
    json: Json = False,
) -> None:
    """Put works side by side, topic by topic, with the words of the law in every cell."""
    from tiplex.compare.formats.registry import render
    from tiplex.console.tables import comparison_table
    from tiplex.corpus.library import write_atomic
    from tiplex.service.comparing import compare as run

    wanted = "json" if json else format_
    table = run(
        _workspace(data, engine),
        topics or (),
        columns=split_values(columns),
        places=split_values(places),
        rows=rows,
        reader=labels,
    )
    if wanted == "table":
        people(json=False).print(comparison_table(table))
        return
    made = render(table, wanted)
    if output is None:
        sys.stdout.buffer.write(made)
        return
    try:
        write_atomic(output, made)
    except OSError as error:
        raise errors.BadRequest(f"{output} cannot be written ({error.strerror}): choose another --output.") from error
    people(json=True).print(f"Written: {output}")


@app.command()
def works(data: Data = None, engine: Engine = None, json: Json = False) -> None:
    """List the works of the library and their texts."""
    from tiplex.console.tables import works_table
    from tiplex.service.listing import work_records

    found = _workspace(data, engine).works()
    if json:
        for record in work_records(found):
            emit(record)
    elif found:
        people(json=False).print(works_table(found))
    else:
        people(json=False).print("The library is empty: run `tiplex start`, or `tiplex ingest PATH`.")


@app.command()
def settings(data: Data = None, engine: Engine = None, json: Json = False) -> None:
    """Print the settings in force and the environment variable of each."""
    for name, field in Settings.model_fields.items():
        value = getattr(_settings(data, engine), name)
        record = {
            "name": name,
            "value": value if isinstance(value, int) else str(value),
            "variable": f"TIPLEX_{name.upper()}",
        }
        if json:
            emit(record)
        else:
            people(json=False).print(f"{record['variable']}={record['value']}   {field.description}", soft_wrap=True)


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    engine: Engine = None,
) -> None:
    """Serve the HTTP interface and the pages."""
    from tiplex.api.server import run

    found = _settings(data, engine)
    run(found.model_copy(update={name: value for name, value in (("host", host), ("port", port)) if value is not None}))


@app.command()
def start(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    engine: Engine = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Stop after the comparison.")] = False,
) -> None:
    """Build the library from the shipped works, index it, print one comparison, and serve."""
    from tiplex.console.tables import comparison_table
    from tiplex.service.comparing import compare as run
    from tiplex.service.starting import EXAMPLE_COLUMNS, EXAMPLE_TOPIC

    workspace = _workspace(data, engine)
    console = people(json=False)
    with progress_bar(console) as follow:
        changed = workspace.add_shipped(follow)
        count = workspace.ensure_index(follow)
    console.print(
        f"{changed} shipped works were new or changed; {count} provisions are indexed. Data: {workspace.library.root}"
    )
    console.print(comparison_table(run(workspace, [EXAMPLE_TOPIC], columns=EXAMPLE_COLUMNS)))
    if not no_serve:
        serve(host, port, data, engine)


def _finish(refused: int, total: int) -> None:
    """Exit by how much of the input was taken."""
    if refused:
        raise SystemExit(3 if refused == total else PARTLY_DONE)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; always ends in SystemExit with a documented code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    with one_sentence(exit_code):
        code = app(args=arguments, standalone_mode=False, prog_name="tiplex")
        raise SystemExit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
