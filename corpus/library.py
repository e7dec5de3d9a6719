"""The library: parsed expressions as files under the data directory, from which any index can be rebuilt.

    DATA/library.json                     version of the store's shape
    DATA/works/<key>.json                 one work each
    DATA/expressions/<key>.json           one expression each
    DATA/sources/<sha256>                 the files themselves
    DATA/index/                           derivable, see `search/`

Every write goes to a temporary file beside its goal, is flushed to disk and renamed: after a kill at any moment a
file is
either the old one or the new one. One process writes at a time (an advisory lock on DATA/lock); readers never wait.
"""

import datetime as dt
import fcntl
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from tiplex.errors import LibraryBroken, LibraryBusy
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import Expression, ExpressionKind, ExpressionRef, Work

_T = TypeVar("_T", bound=BaseModel)

FORMAT = 1
"""Version of the store's shape; a store of a newer version is refused, never rewritten."""


class Library:
    """A data directory. Opening it creates nothing; the first write does."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def check(self) -> None:
        """Raise LibraryBroken where the store was made by a newer version or cannot be read."""
        path = self.root / "library.json"
        if not path.exists():
            return
        try:
            found = json.loads(path.read_text("utf-8"))["format"]
        except (OSError, ValueError, KeyError) as error:
            raise LibraryBroken(f"{path} cannot be read: restore it, or choose another folder with --data.") from error
        if found > FORMAT:
            raise LibraryBroken(
                f"{self.root} was made by a newer tiplex (format {found}): update tiplex, or choose another --data."
            )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock; raises LibraryBusy where another process holds it."""
        self._prepare()
        with (self.root / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise LibraryBusy(
                    f"Another tiplex is writing to {self.root}: wait for it to finish, then try again."
                ) from error
            yield

    def put(self, work: Work, expression: Expression, data: bytes | None = None) -> None:
        """Store a work, one expression of it and the file it came from, each whole or not at all.

        The work's file lists its expressions and is written last: after a kill the expression is either listed and
        whole, or not listed and stored again by the next run.
        """
        self._prepare()
        if data is not None:
            target = self.root / "sources" / expression.manifestation.sha256
            if not target.exists():
                write_atomic(target, data)
        write_atomic(self._expression_path(expression.uri), expression.model_dump_json(exclude_defaults=True).encode())
        known = self.work(work.uri)
        refs = {ref.uri: ref for ref in (known.expressions if known else ())} | {expression.uri: expression.ref}
        listed = work.model_copy(update={"expressions": tuple(sorted(refs.values(), key=ref_rank))})
        write_atomic(self._work_path(work.uri), listed.model_dump_json(exclude_defaults=True).encode())

    def works(self) -> list[Work]:
        """All works with their expressions, verbatim texts before digests, sorted by place and title."""
        found = [_load(Work, path) for path in (self.root / "works").glob("*.json")]
        return sorted(found, key=lambda work: (work.place, work.title_en or work.title, work.uri))

    def work(self, uri: str) -> Work | None:
        """One work with its expressions."""
        path = self._work_path(uri)
        return _load(Work, path) if path.exists() else None

    def expressions(self, work: Work) -> tuple[Expression, ...]:
        """Expressions of a work, best text first; raises LibraryBroken where a listed one is gone or damaged."""
        return tuple(_load(Expression, self._expression_path(ref.uri)) for ref in work.expressions)

    def expression(self, uri: str) -> Expression | None:
        """One expression by its URI."""
        path = self._expression_path(uri)
        return _load(Expression, path) if path.exists() else None

    def stamp(self) -> str:
        """A value that changes when the stored expressions do."""
        digest = hashlib.sha256(str(FORMAT).encode())
        for folder in ("expressions", "works"):
            for path in sorted((self.root / folder).glob("*.json")):
                state = path.stat()
                digest.update(f"{path.name}:{state.st_size}:{state.st_mtime_ns}".encode())
        return digest.hexdigest()[:16]

    def changed(self) -> dt.datetime | None:
        """When the newest stored expression was written, or None for an empty library."""
        times = [path.stat().st_mtime for path in (self.root / "expressions").glob("*.json")]
        return dt.datetime.fromtimestamp(max(times), dt.UTC) if times else None

    def _prepare(self) -> None:
        self.check()
        try:
            for name in ("works", "expressions", "sources"):
                (self.root / name).mkdir(parents=True, exist_ok=True)
            marker = self.root / "library.json"
            if not marker.exists():
                write_atomic(marker, json.dumps({"format": FORMAT}).encode())
        except OSError as error:
            raise LibraryBroken(
                f"{self.root} cannot be written ({error.strerror}): choose another folder with --data."
            ) from error

    def _work_path(self, uri: str) -> Path:
        return self.root / "works" / f"{_key(uri)}.json"

    def _expression_path(self, uri: str) -> Path:
        return self.root / "expressions" / f"{_key(str(Uri.parse(uri).expression))}.json"


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        os.fchmod(handle, 0o644)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _key(uri: str) -> str:
    """A file name for a URI: readable, and unique by a hash of the whole."""
    readable = uri.removeprefix("/akn/").replace("/", "_")[:80]
    return f"{readable}.{hashlib.sha256(uri.encode()).hexdigest()[:12]}"


def ref_rank(ref: ExpressionRef) -> tuple[bool, bool, int, str]:
    """Order of the texts of a work: the law's own words, those with a version date, the newest, then by URI."""
    version = ref.version.toordinal() if ref.version else 0
    return ref.kind is ExpressionKind.DIGEST, ref.version is None, -version, ref.uri


def _load(model: type[_T], path: Path) -> _T:
    try:
        return model.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise LibraryBroken(f"{path} is damaged: delete it and run `tiplex ingest` on its source again.") from error
