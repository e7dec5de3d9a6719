"""The command line, run as a user runs it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import typer

from tests.api.test_api import leaves
from tests.ingest.test_segment import CODE, TREATY
from tiplex import errors
from tiplex.cli import EXIT_CODES, app, exit_code


def run(*arguments: str, data: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """One call of the program."""
    options = ["--data", str(data)] if data else []
    return subprocess.run(
        [sys.executable, "-m", "tiplex.cli", *arguments, *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
        timeout=120,
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library made by `tiplex start`."""
    folder = tmp_path_factory.mktemp("cli") / "library"
    started = run("start", "--no-serve", data=folder)
    assert started.returncode == 0, started.stderr
    assert "not found" in started.stdout
    assert "art. 26" in started.stdout
    return folder


@pytest.mark.parametrize("leaf", leaves())
def test_every_error_has_an_exit_code(leaf: type[errors.TiplexError]) -> None:
    assert any(leaf is kind for kind, _ in EXIT_CODES)
    assert exit_code(leaf("")) in {1, 2, 3, 5, 6}


def test_starting_again_changes_nothing(data: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*") if path.is_file() and path.name != "lock"}
    assert run("start", "--no-serve", data=data).returncode == 0
    assert {
        path: path.stat().st_mtime_ns for path in data.rglob("*") if path.is_file() and path.name != "lock"
    } == before


def test_a_start_that_was_killed_is_taken_up_again(tmp_path: Path) -> None:
    for delay in (0.4, 0.8, 1.2):
        process = subprocess.Popen(
            [sys.executable, "-m", "tiplex.cli", "start", "--no-serve", "--data", str(tmp_path / "l")],
            stdout=subprocess.DEVNULL,
        )
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
    again = run("start", "--no-serve", data=tmp_path / "l")
    assert again.returncode == 0, again.stderr
    assert "Criminal Code" in again.stdout


def test_parse_prints_the_promised_records(tmp_path: Path) -> None:
    file = tmp_path / "code.txt"
    file.write_text(CODE, "utf-8")
    answer = run("parse", str(file), "--json")
    records = [json.loads(line) for line in answer.stdout.splitlines()]
    promised = {
        "file",
        "component",
        "locator",
        "eid",
        "type",
        "num",
        "heading",
        "text",
        "parent",
        "order",
        "language",
        "status",
    }
    assert all(promised <= record.keys() for record in records)
    assert "\\u" not in answer.stdout
    assert [record["order"] for record in records] == list(range(len(records)))


def test_parse_shows_a_readable_tree(tmp_path: Path) -> None:
    file = tmp_path / "treaty.md"
    file.write_text(TREATY, "utf-8")
    answer = run("parse", str(file), "--type", "treaty", "--language", "en")
    assert "article 1  Aim" in answer.stdout
    assert "2 articles" in answer.stdout


def test_ingest_reads_a_folder_reports_and_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "good.txt").write_text(CODE, "utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
    (folder / "empty.txt").write_bytes(b"")
    answer = run("ingest", str(folder), "--json", data=tmp_path / "library")
    outcomes = {Path(each["path"]).name: each for each in map(json.loads, answer.stdout.splitlines())}
    assert answer.returncode == 4
    assert outcomes["good.txt"]["outcome"] == "read"
    assert outcomes["good.txt"].keys() >= {"path", "outcome", "uri", "language", "provisions", "warnings", "seconds"}
    assert outcomes["bad.pdf"]["outcome"] == outcomes["empty.txt"]["outcome"] == "refused"
    assert "PDF" in outcomes["bad.pdf"]["error"]
    again = run("ingest", str(folder / "good.txt"), "--json", data=tmp_path / "library")
    assert json.loads(again.stdout)["outcome"] == "unchanged"
    assert "Усална" in run("search", "усална", data=tmp_path / "library").stdout


def test_the_closing_table_of_ingest_sums_up(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(CODE, "utf-8")
    answer = run("ingest", str(tmp_path / "good.txt"), data=tmp_path / "library")
    assert "1 read (1 with warnings), 0 unchanged, 0 refused" in answer.stdout


@pytest.mark.parametrize("words", ["victims not punished", "хохирогчийг ялаас чөлөөлөх"])
def test_search_prints_the_promised_records(data: Path, words: str) -> None:
    hits = [json.loads(line) for line in run("search", *words.split(), "--json", data=data).stdout.splitlines()]
    promised = {
        "rank",
        "score",
        "uri",
        "locator",
        "citation",
        "work",
        "place",
        "language",
        "kind",
        "heading",
        "snippet",
        "matched",
    }
    assert all(promised <= hit.keys() for hit in hits)
    assert {hit["locator"] for hit in hits[:5]} >= {"26", "4/1/4", "4.4/1", "19.14/note"}


def test_show_takes_a_short_name_and_prints_the_uri_back(data: Path) -> None:
    view = json.loads(run("show", "palermo~3/a", "--json", data=data).stdout)
    assert view["uri"] == "/akn/un/act/protocol/2000-11-15/trafficking/eng@2000-11-15/digest/~art_3__para_a"
    assert run("show", view["uri"], data=data).stdout.startswith("Palermo Protocol, art. 3(a)")


def test_works_prints_the_promised_records(data: Path) -> None:
    works = [json.loads(line) for line in run("works", "--json", data=data).stdout.splitlines()]
    assert len(works) == 4
    assert all(work.keys() >= {"uri", "title", "title_en", "place", "type", "date", "expressions"} for work in works)


def test_compare_writes_a_file_and_prints_json(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.docx"
    assert (
        run(
            "compare",
            "non-punishment",
            "--columns",
            "palermo,cets-197",
            "--format",
            "docx",
            "--output",
            str(out),
            data=data,
        ).returncode
        == 0
    )
    assert out.read_bytes().startswith(b"PK")
    table = json.loads(
        run("compare", "victims not punished", "--columns", "palermo", "--format", "json", data=data).stdout
    )
    assert table["rows"][0]["row"] == "non-punishment"


def test_index_and_settings_answer(data: Path) -> None:
    assert json.loads(run("index", "--json", data=data).stdout)["provisions"] > 700
    assert f"TIPLEX_DATA={data}" in run("settings", data=data).stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["plant"], 2, "No such command"),
        (["search"], 2, "Say what to search for"),
        (["show"], 2, "Missing argument"),
        (["search", "x", "--top", "0"], 2, "--top"),
        (["parse", "nothing.txt"], 3, "does not exist"),
        (["ingest", "nothing.txt"], 3, None),
        (["show", "atlantis"], 6, "atlantis"),
        (["show", "palermo~99"], 6, "has no provision 99"),
        (["show", "/akn/x"], 2, "not an Akoma Ntoso URI"),
        (["compare", "gardening"], 6, "gardening"),
        (["compare", "assistance", "--format", "papyrus"], 2, "papyrus"),
        (["search", "x", "--engine", "elasticsearch"], 2, "embedded engine only"),
        (["search", "x", "--engine", "paper"], 2, "engine"),
    ],
)
def test_a_wrong_call_gives_one_sentence_and_its_exit_code(
    data: Path, arguments: list[str], code: int, words: str | None
) -> None:
    answer = run(*arguments, data=data)
    assert answer.returncode == code
    assert "Traceback" not in answer.stderr
    if words is not None:
        assert words in answer.stderr
        assert len(answer.stderr.strip().splitlines()) == 1


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "picture.txt"
    file.write_bytes(bytes(range(256)) * 20)
    answer = run("parse", str(file))
    assert answer.returncode == 3
    assert "binary" in answer.stderr


@pytest.mark.skipif(
    os.geteuid() == 0 and not shutil.which("setpriv"), reason="root reads every folder, and setpriv is not there"
)
def test_an_unreadable_folder_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "law.txt").write_text(CODE, "utf-8")
    folder.chmod(0)
    script = (
        "from pathlib import Path; import sys; from tiplex.service.ingesting import unreadable_folders; "
        "print(*[error for _, error in unreadable_folders([Path(sys.argv[1])])])"
    )
    prefix = ["setpriv", "--reuid=65534", "--clear-groups", "--"] if os.geteuid() == 0 else []
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.geteuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)
    answer = subprocess.run(
        [*prefix, sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False
    )
    folder.chmod(0o755)
    if "Permission denied" in answer.stderr and "closed" not in answer.stdout:
        pytest.skip("another user may not read this checkout's interpreter")
    assert "may not be opened" in answer.stdout


def test_every_command_has_help() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(commands) == {
        "parse",
        "ingest",
        "index",
        "search",
        "show",
        "compare",
        "works",
        "settings",
        "serve",
        "start",
    }
    assert all(command.help for command in commands.values())


def test_serve_answers_and_a_taken_port_is_told(data: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "tiplex.cli", "serve", "--port", str(port), "--data", str(data)],
        stdout=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                body = urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2).read()
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.1)
        assert json.loads(body)["status"] == "ok"
        answer = run("serve", "--port", str(port), data=data)
        assert (answer.returncode, "choose another --port" in answer.stderr) == (2, True)
    finally:
        process.terminate()
        process.wait()


def test_two_files_that_say_the_same_of_themselves_are_both_kept(tmp_path: Path) -> None:
    for name, rule in (("one.txt", "Roses are watered daily."), ("two.txt", "Roses are watered weekly.")):
        (tmp_path / name).write_text(f"LAW ON WATERING ROSES\n\nArticle 1. Water\n\n{rule}\n", "utf-8")
    answer = run("ingest", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--json", data=tmp_path / "library")
    outcomes = [json.loads(line) for line in answer.stdout.splitlines()]
    assert len({each["uri"] for each in outcomes}) == 2
    assert "same-identity" in {each["code"] for each in outcomes[1]["warnings"]}
    found = run("search", "watered", "--json", data=tmp_path / "library").stdout
    hits = [json.loads(line) for line in found.splitlines()]
    assert {hit["snippet"] for hit in hits if hit["locator"] == "1"} == {
        "Roses are «watered» daily.",
        "Roses are «watered» weekly.",
    }
