"""An opened library with its index: what every question starts from."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tiplex.corpus.catalogue import catalogue
from tiplex.corpus.digest import coding, digest_expression, shipped_digests
from tiplex.corpus.library import Library
from tiplex.errors import BadRequest, ProvisionNotFound, WorkNotFound
from tiplex.schemas.locator import split_address
from tiplex.schemas.provision import Provision
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import Expression, Work
from tiplex.search.engine import EmbeddedIndex, Entry

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def silent(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


class Workspace:
    """A library and its index, with what was read from them kept until the library changes."""

    def __init__(self, root: Path, engine: str = "embedded") -> None:
        if engine != "embedded":
            raise BadRequest("This version has the embedded engine only: use --engine embedded.")
        self.library = Library(root)
        self.library.check()
        self.index = EmbeddedIndex(root / "index")
        self._stamp: str | None = None
        self._works: tuple[Work, ...] = ()
        self._expressions: dict[str, tuple[Expression, ...]] = {}

    def works(self) -> tuple[Work, ...]:
        """All works of the library with their expressions."""
        self._refresh()
        return self._works

    def expressions(self, work_uri: str) -> tuple[Expression, ...]:
        """Expressions of one work, the best text first."""
        self._refresh()
        if work_uri not in self._expressions:
            work = next((each for each in self._works if each.uri == work_uri), None)
            self._expressions[work_uri] = self.library.expressions(work) if work is not None else ()
        return self._expressions[work_uri]

    def find_work(self, name: str) -> Work:
        """The work of a URI, short name or alias; raises WorkNotFound."""
        wanted = name.strip().casefold()
        if wanted.startswith("/akn/"):
            wanted = str(Uri.parse(name.strip()).work)
        for work in self.works():
            if wanted in (work.uri, work.short, *work.aliases):
                return work
        known = any(wanted in (entry.work.uri, entry.work.short, *entry.work.aliases) for entry in catalogue())
        hint = (
            "it is in the catalogue, but no text of it is in the library: ingest one"
            if known
            else "`tiplex works` lists what is there"
        )
        raise WorkNotFound(f"No work called “{name}” is in the library: {hint}.")

    def find_provision(self, address: str) -> tuple[Work, Expression, Provision | None]:
        """Work, expression and provision of a URI or WORK~locator; no provision where a whole work is meant."""
        if address.strip().startswith("/"):
            return self._by_uri(Uri.parse(address))
        name, locator = split_address(address)
        work = self.find_work(name)
        for expression in self.expressions(work.uri):
            if locator is None:
                return work, expression, None
            for provision in expression.provisions:
                if provision.locator == locator:
                    return work, expression, provision
        raise ProvisionNotFound(
            f"{work.short} has no provision {locator}: `tiplex show {work.short}` lists what it has."
        )

    def _by_uri(self, uri: Uri) -> tuple[Work, Expression, Provision | None]:
        work = self.find_work(str(uri.work))
        expressions = self.expressions(work.uri)
        if uri.language is not None:
            expressions = tuple(each for each in expressions if each.uri == str(uri.expression))
            if not expressions:
                raise WorkNotFound(
                    f"{uri.expression} is not in the library: `tiplex works` lists the expressions of {work.short}."
                )
        if uri.portion is None:
            return work, expressions[0], None
        for expression in expressions:
            for provision in expression.provisions:
                if provision.eid == uri.portion and (uri.component or "main") == provision.component:
                    return work, expression, provision
        raise ProvisionNotFound(
            f"{work.short} has no provision {uri.portion}: `tiplex show {work.short}` lists what it has."
        )

    def add_shipped(self, progress: Progress = silent) -> int:
        """Put the works shipped with the project into the library; returns how many were new or changed."""
        changed = 0
        entries = shipped_digests()
        with self.library.writing():
            for done, entry in enumerate(entries):
                progress("Reading the shipped works", done, len(entries))
                expression = digest_expression(entry.work.short)
                if expression is None or self.library.expression(expression.uri) == expression:
                    continue
                self.library.put(entry.work, expression)
                changed += 1
        progress("Reading the shipped works", len(entries), len(entries))
        return changed

    def ensure_index(self, progress: Progress = silent, *, rebuild: bool = False) -> int:
        """Build the index where it is missing or older than the library; returns how many provisions it holds."""
        stamp = self.library.stamp()
        if not rebuild and self.index.is_fresh(stamp):
            return int((self.index.state() or {}).get("provisions", 0))
        with self.library.writing():
            return self.index.build(self._entries(progress), stamp)

    def _entries(self, progress: Progress) -> Iterator[Entry]:
        """Works one after another, so that memory stays flat however many there are."""
        works = self.works()
        for done, work in enumerate(works):
            progress("Indexing", done, len(works))
            for expression in self.library.expressions(work):
                yield work, expression, coding(work.uri)
        progress("Indexing", len(works), len(works))

    def _refresh(self) -> None:
        stamp = self.library.stamp()
        if stamp != self._stamp:
            self._works = tuple(self.library.works())
            self._expressions = {}
            self._stamp = stamp
