"""Files and folders into the library: a bad file is reported and the batch goes on."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tiplex.errors import FileUnreadable, InputRefused
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import parse_source
from tiplex.ingest.source import read_source
from tiplex.schemas.uri import Uri
from tiplex.schemas.views import IngestOutcome
from tiplex.schemas.work import Expression, ExpressionKind, ExpressionRef, Warning
from tiplex.service.workspace import Workspace


def list_files(paths: Sequence[Path]) -> list[Path]:
    """Every file at or below the paths, hidden ones left out, in a steady order."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_inside(path)))
        else:
            found[path] = None
    return list(found)


def ingest(
    workspace: Workspace,
    paths: Sequence[Path],
    stated: Stated,
    *,
    report: Callable[[IngestOutcome, int, int], None] = lambda *_: None,
) -> list[IngestOutcome]:
    """Read files into the library and bring the index up to date; `report` is called after every file."""
    unreadable = [_refused(path, error) for path, error in unreadable_folders(paths)]
    files = list_files(paths)
    total = len(files) + len(unreadable)
    outcomes = []
    for outcome in unreadable:
        outcomes.append(outcome)
        report(outcome, len(outcomes), total)
    with workspace.library.writing():
        known = {
            ref.sha256: ref
            for work in workspace.library.works()
            for ref in work.expressions
            if ref.kind is ExpressionKind.SOURCE
        }
        for path in files:
            outcomes.append(_ingest_one(workspace, path, stated, known))
            report(outcomes[-1], len(outcomes), total)
    if any(each.outcome == "read" for each in outcomes):
        workspace.ensure_index()
    return outcomes


def _ingest_one(workspace: Workspace, path: Path, stated: Stated, known: dict[str, ExpressionRef]) -> IngestOutcome:
    started = time.perf_counter()
    try:
        source = read_source(path)
        same = known.get(source.sha256)
        if same is not None and stated == Stated():
            return _outcome(path, "unchanged", same, started)
        parsed = parse_source(source, stated)
        expression = _settle(workspace, parsed.expression)
        workspace.library.put(parsed.work, expression, source.data)
        known[source.sha256] = expression.ref
        return _outcome(path, "read", expression.ref, started, expression.warnings)
    except InputRefused as error:
        return _refused(path, error, time.perf_counter() - started)
    except Exception as error:  # noqa: BLE001 - the outer edge of a batch: one file must not take the others down
        reason = f"{path} made the parser fail ({type(error).__name__}: {error}): please report it with the file."
        return IngestOutcome(path=str(path), outcome="refused", error=reason, seconds=time.perf_counter() - started)


def _settle(workspace: Workspace, expression: Expression) -> Expression:
    """An expression that would take the place of another one: with a version date it does, and says so.

    Without one nobody can say that the two files hold the same text, so both are kept, told apart by the file.
    """
    replaced = workspace.library.expression(expression.uri)
    if replaced is None or replaced.manifestation.sha256 == expression.manifestation.sha256:
        return expression
    if expression.version is None:
        variant = f"file-{expression.manifestation.sha256[:10]}"
        uri = str(Uri.parse(expression.uri).model_copy(update={"variant": variant}))
        code, message = (
            "same-identity",
            f"Another file has the same title, language and no version date: this one is {uri}.",
        )
    else:
        uri, code = expression.uri, "expression-replaced"
        message = f"{uri} was read before from {replaced.manifestation.name}; this file took its place."
    warning = Warning(code=code, message=f"{message} Say --title, --date or --version if they differ.")
    return expression.model_copy(update={"uri": uri, "warnings": (*expression.warnings, warning)})


def _outcome(
    path: Path, outcome: str, ref: ExpressionRef, started: float, warnings: tuple[Warning, ...] = ()
) -> IngestOutcome:
    return IngestOutcome(
        path=str(path),
        outcome=outcome,
        uri=ref.uri,
        language=ref.language,
        provisions=ref.provisions,
        warnings=warnings,
        seconds=round(time.perf_counter() - started, 4),
    )


def _refused(path: Path, error: Exception, seconds: float = 0.0) -> IngestOutcome:
    return IngestOutcome(path=str(path), outcome="refused", error=str(error), seconds=round(seconds, 4))


def _inside(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _inside(entry)
        elif entry.is_file():
            yield entry


def unreadable_folders(paths: Sequence[Path]) -> Iterator[tuple[Path, FileUnreadable]]:
    """Folders that may not be opened, each with the error that says so."""
    for path in paths:
        if not path.is_dir():
            continue
        for folder in [path, *(each for each in path.rglob("*") if each.is_dir())]:
            try:
                next(folder.iterdir(), None)
            except OSError as error:
                yield (
                    folder,
                    FileUnreadable(
                        f"{folder} is a folder that may not be opened ({error.strerror}): check its permissions."
                    ),
                )
