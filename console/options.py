"""Options that several commands share."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from tiplex.ingest.identity.document import Stated
from tiplex.schemas.work import OfficialStatus, WorkType

Json = Annotated[bool, typer.Option("--json", help="Print data as JSON Lines on standard output.")]
Data = Annotated[Path | None, typer.Option("--data", help="Folder of the library (TIPLEX_DATA).", show_default=False)]
Engine = Annotated[
    str | None,
    typer.Option("--engine", help="embedded or elasticsearch (TIPLEX_ENGINE).", show_default=False),
]
Many = list[str] | None
Place = Annotated[str | None, typer.Option("--place", help="The law's place: mn, un, coe, us-ca …")]
Type = Annotated[WorkType | None, typer.Option("--type", help="What kind of instrument it is.")]
Language = Annotated[str | None, typer.Option("--language", help="Language of the text: en, mn, fr …")]
Title = Annotated[str | None, typer.Option("--title", help="The work's title.")]
Date = Annotated[str | None, typer.Option("--date", help="Date of the work: 2012-01-19, or a year.")]
Version = Annotated[
    dt.datetime | None,
    typer.Option("--version", formats=["%Y-%m-%d"], help="Date of this version of the text."),
]
Status = Annotated[OfficialStatus | None, typer.Option("--status", help="What standing the words have.")]
Files = Annotated[list[Path], typer.Argument(metavar="PATH…", show_default=False)]
Labels = Annotated[str, typer.Option("--lang", help="Language of citations and labels: en or mn.")]

Host = Annotated[str | None, typer.Option("--host", help="Address to listen on (TIPLEX_HOST).", show_default=False)]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535, help="Port (TIPLEX_PORT).", show_default=False)]


def stated_by_user(**values: object) -> Stated:
    """What the options say of a file."""
    version = values.pop("version", None)
    return Stated.model_validate({**values, "version": version.date() if isinstance(version, dt.datetime) else None})


def split_values(values: Many) -> tuple[str, ...]:
    """`--place mn --place un` and `--place mn,un` mean the same."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
