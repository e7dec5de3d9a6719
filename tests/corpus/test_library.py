"""The library store."""

import json
import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from tiplex.corpus.catalogue import find_entry
from tiplex.corpus.digest import digest_expression
from tiplex.corpus.library import FORMAT, Library, write_atomic
from tiplex.errors import LibraryBroken, LibraryBusy


def stored(root: Path, short: str = "palermo") -> Library:
    """A library with one digest in it."""
    library = Library(root)
    expression = digest_expression(short)
    assert expression is not None
    library.put(find_entry(short).work, expression, b"source")
    return library


def test_what_is_put_is_read_back_the_same(tmp_path: Path) -> None:
    library = stored(tmp_path)
    expression = digest_expression("palermo")
    assert expression is not None
    assert library.expression(expression.uri) == expression
    assert [work.short for work in library.works()] == ["palermo"]


def test_the_source_is_kept_by_its_sha256(tmp_path: Path) -> None:
    library = stored(tmp_path)
    expression = library.expressions(library.works()[0])[0]
    assert (tmp_path / "sources" / expression.manifestation.sha256).read_bytes() == b"source"


def test_opening_a_library_creates_nothing(tmp_path: Path) -> None:
    Library(tmp_path / "new").check()
    assert not (tmp_path / "new").exists()


def test_the_stamp_changes_with_the_content_only(tmp_path: Path) -> None:
    library = stored(tmp_path)
    before = library.stamp()
    assert Library(tmp_path).stamp() == before
    stored(tmp_path, "cets-197")
    assert library.stamp() != before


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text(json.dumps({"format": FORMAT + 1}))
    with pytest.raises(LibraryBroken, match="newer tiplex"):
        Library(tmp_path).check()


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    library = stored(tmp_path)
    damaged = next((tmp_path / "expressions").glob("*.json"))
    damaged.write_text("{half")
    with pytest.raises(LibraryBroken, match=damaged.name):
        library.expressions(library.works()[0])


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    with Library(tmp_path).writing(), pytest.raises(LibraryBusy, match="wait for it"), Library(tmp_path).writing():
        pass


def _write_forever(path: Path) -> None:
    value = 0
    while True:
        value += 1
        write_atomic(path, json.dumps({"value": value, "filling": "x" * 200_000}).encode())


def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    for delay in (0.05, 0.11, 0.17, 0.23):
        writer = multiprocessing.get_context("spawn").Process(target=_write_forever, args=(path,))
        writer.start()
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(delay)
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        assert json.loads(path.read_text())["value"] >= 1
