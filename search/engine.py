"""The index on disk: built beside the live one and swapped by a pointer file, updated in place, read by many."""

import json
import shutil
import time
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from tiplex.errors import EngineUnreachable, IndexMissing, LibraryBusy
from tiplex.schemas.concept import Annotation
from tiplex.schemas.query import Facet, Query
from tiplex.schemas.work import Expression, Work
from tiplex.search.fields import FACETS, VERSION, documents, index_schema
from tiplex.search.query import Analysis, analyse, build_query

HEAP = 64 * 1024 * 1024
"""Bytes that the writer may hold before it writes a segment."""
REPEALED = 0.3
"""Factor on the score of a repealed provision: found, but after what is in force."""

Entry = tuple[Work, Expression, tuple[Annotation, ...]]


class EmbeddedIndex:
    """One index directory: `current` names the live generation and says what it was built from."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._open: tuple[str, tantivy.Index] | None = None

    def state(self) -> dict[str, Any] | None:
        """Generation, version and stamp of the live index, or None where there is none."""
        try:
            state: dict[str, Any] = json.loads((self.root / "current").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return state if (self.root / str(state.get("generation"))).is_dir() else None

    def is_fresh(self, stamp: str) -> bool:
        """Whether the live index was built by this version from a library of this stamp."""
        state = self.state()
        return state is not None and state.get("version") == VERSION and state.get("stamp") == stamp

    def build(self, entries: Iterable[Entry], stamp: str) -> int:
        """Build a new generation beside the live one, then swap; returns how many provisions went in."""
        generation = f"v{VERSION}-{uuid.uuid4().hex[:12]}"
        folder = self.root / generation
        folder.mkdir(parents=True)
        count, languages = 0, set()
        try:
            writer = self._writer(tantivy.Index(index_schema(), path=str(folder)))
            for work, expression, annotations in entries:
                languages.add(expression.language)
                for record in documents(work, expression, annotations):
                    writer.add_document(tantivy.Document.from_dict(record, index_schema()))
                    count += 1
            writer.commit()
            writer.wait_merging_threads()
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._swap(generation, stamp, languages, count)
        return count

    def _swap(self, generation: str, stamp: str, languages: set[str], count: int) -> None:
        state = {
            "generation": generation,
            "version": VERSION,
            "stamp": stamp,
            "languages": sorted(languages),
            "provisions": count,
        }
        temporary = self.root / f".current.{generation}"
        temporary.write_text(json.dumps(state), "utf-8")
        temporary.replace(self.root / "current")
        for folder in self.root.glob("v*-*"):
            if folder.name != generation:
                shutil.rmtree(folder, ignore_errors=True)

    def search(
        self, query: Query, *, limit: int
    ) -> tuple[int, list[tuple[float, dict[str, Any]]], list[Facet], Analysis]:
        """Total, the best `limit` payloads with their scores, facets, and how the text was read."""
        index, state = self._live()
        languages = {query.language} if query.language else set(state.get("languages", ()))
        analysis = analyse(query.text, languages & set(state.get("languages", ())) or languages)
        built = build_query(query, analysis, index_schema())
        searcher = index.searcher()
        result = searcher.search(built, limit)
        hits = []
        for score, address in result.hits:
            payload = json.loads(searcher.doc(address)["payload"][0])
            hits.append((score * (REPEALED if payload["repealed"] else 1.0), payload))
        hits.sort(key=lambda hit: (-round(hit[0], 5), hit[1]["uri"]))
        return int(getattr(result, "count", None) or 0), hits, self._facets(searcher, built), analysis

    def _facets(self, searcher: tantivy.Searcher, built: tantivy.Query) -> list[Facet]:
        wanted = {name: {"terms": {"field": name, "size": 200}} for name in FACETS}
        answer = searcher.aggregate(built, wanted)
        return [
            Facet(field=name, value=str(bucket["key"]), count=int(bucket["doc_count"]))
            for name in FACETS
            for bucket in sorted(answer[name]["buckets"], key=lambda each: (-each["doc_count"], str(each["key"])))
        ]

    def _live(self) -> tuple[tantivy.Index, dict[str, Any]]:
        for _ in range(3):
            state = self.state()
            if state is None:
                raise IndexMissing("There is no index yet: run `tiplex index`.")
            if self._open is not None and self._open[0] == state["generation"]:
                return self._open[1], state
            try:
                index = tantivy.Index.open(str(self.root / state["generation"]))
            except (ValueError, OSError):
                time.sleep(0.05)  # the generation was swapped between reading its name and opening it
                continue
            self._open = (state["generation"], index)
            return index, state
        raise EngineUnreachable(f"The index in {self.root} cannot be opened: run `tiplex index` to build it again.")

    @staticmethod
    def _writer(index: tantivy.Index) -> tantivy.IndexWriter:
        try:
            return index.writer(heap_size=HEAP, num_threads=1)
        except ValueError as error:
            raise LibraryBusy(
                f"Another tiplex is writing the index ({error}): try again when it has finished."
            ) from error
