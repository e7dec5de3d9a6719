"""The two streams: data on standard output, everything said to people on standard error when data is asked for."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from pydantic import BaseModel
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def people(*, json: bool) -> Console:
    """Where words for people go; without a terminal lines are not cut at its width."""
    stream = sys.stderr if json else sys.stdout
    width = None if stream.isatty() else 120
    return Console(file=stream, width=width, highlight=False, soft_wrap=False)


def emit(value: BaseModel | Mapping[str, object]) -> None:
    """One object on one line of standard output, UTF-8, no ASCII escapes."""
    import json

    data = value.model_dump(mode="json", exclude_none=True) if isinstance(value, BaseModel) else value
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")


@contextmanager
def progress_bar(console: Console) -> Iterator[Callable[[str, int, int], None]]:
    """A bar that follows `(what, done, total)`; where there is no terminal, one line a stage."""
    if not console.is_terminal:
        yield _line_progress(console)
        return
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        tasks: dict[str, object] = {}

        def follow(what: str, done: int, total: int) -> None:
            task = tasks.setdefault(what, bar.add_task(what, total=total))
            bar.update(task, completed=done, total=total)  # type: ignore[arg-type]

        yield follow


def _line_progress(console: Console) -> Callable[[str, int, int], None]:
    said: set[str] = set()

    def follow(what: str, _done: int, _total: int) -> None:
        if what not in said:
            said.add(what)
            console.print(f"{what} …")

    return follow
