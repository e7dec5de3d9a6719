"""Search over the shipped works."""

import multiprocessing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tiplex.errors import BadRequest, IndexMissing
from tiplex.schemas.query import Filters, Query
from tiplex.search.engine import EmbeddedIndex
from tiplex.search.highlight import highlight, mark_up
from tiplex.search.query import analyse
from tiplex.service.queries import Asked, resolve_filters, run_queries, run_query
from tiplex.service.workspace import Workspace

MONGOLIAN_RULES = {"4/1/4", "4.4/1", "19.14/note"}


def found(workspace: Workspace, text: str, **options: object) -> list[str]:
    """Short work and locator of the hits."""
    asked = Asked(**options)  # type: ignore[arg-type]
    works = {work.uri: work.short for work in workspace.works()}
    return [f"{works[hit.work]}~{hit.locator}" for hit in run_query(workspace, text, asked).hits]


@pytest.mark.parametrize("words", ["victims not punished", "хохирогчийг ялаас чөлөөлөх"])
def test_both_languages_bring_cets_26_and_the_mongolian_rules_into_the_first_five(
    shipped: Workspace, words: str
) -> None:
    first = found(shipped, words)[:5]
    assert "cets-197~26" in first
    assert {each.partition("~")[2] for each in first} >= MONGOLIAN_RULES


@pytest.mark.parametrize("words", ["victims not punished", "хохирогчийг ялаас чөлөөлөх"])
def test_they_do_so_too_when_the_real_laws_are_there(full: Workspace, words: str) -> None:
    first = found(full, words)[:5]
    assert "cets-197~26" in first
    assert {each.partition("~")[2] for each in first} >= MONGOLIAN_RULES


def test_the_laws_own_words_lead_and_the_digest_is_named_beside_them(full: Workspace) -> None:
    hit = run_query(full, "хохирогчийг үл буруутгах", Asked(limit=1)).hits[0]
    assert (hit.kind, hit.locator) == ("source", "4/1/4")
    assert len(hit.also) == 1
    assert "/digest/" in hit.also[0]


def test_the_palermo_protocol_is_not_found_for_non_punishment(shipped: Workspace) -> None:
    asked = Asked({"topic": ("non-punishment",), "work": ("palermo",)})
    assert run_query(shipped, "", asked).total == 0


def test_a_hit_says_why_it_matched(shipped: Workspace) -> None:
    hit = run_query(shipped, "хохирогчийг ялаас чөлөөлөх", Asked()).hits
    cets = next(each for each in hit if each.locator == "26")
    assert cets.matched == ("topic:non-punishment",)


def test_topic_matching_can_be_switched_off(shipped: Workspace) -> None:
    assert "cets-197~26" not in found(shipped, "хохирогчийг ялаас чөлөөлөх", by_topic=False)


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({"place": ("mn",)}, {"mn"}),
        ({"type": ("treaty",)}, {"un", "coe"}),
        ({"work": ("palermo",)}, {"un"}),
        ({"language": ("eng",)}, {"mn", "un", "coe"}),
    ],
)
def test_a_filter_never_lets_another_thing_through(
    shipped: Workspace, filters: dict[str, tuple[str, ...]], places: set[str]
) -> None:
    hits = run_query(shipped, "victim", Asked(filters, limit=200)).hits
    assert {hit.place for hit in hits} == places


def test_facets_count_what_was_found(shipped: Workspace) -> None:
    results = run_query(shipped, "child", Asked())
    counts = {facet.value: facet.count for facet in results.facets if facet.field == "place"}
    assert sum(counts.values()) == results.total


def test_a_phrase_and_an_excluded_word_narrow_the_hits(shipped: Workspace) -> None:
    assert found(shipped, '"organized criminal group"', by_topic=False)[0].startswith("palermo~")
    assert not any(
        each.startswith("cets") and "26" in each
        for each in found(shipped, "victims penalties -compelled", by_topic=False)
    )


def test_a_number_finds_its_article(shipped: Workspace) -> None:
    assert found(shipped, "13.1", by_topic=False)[0].endswith("~13.1")


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_no_text_of_a_user_makes_the_engine_fail(shipped: Workspace, text: str) -> None:
    assert run_query(shipped, text, Asked()).total >= 0


@pytest.mark.parametrize(
    "text", ["title:", "a AND", "((", '"', "*", "~2", "^", "field:value OR", "\\", "-", "--x", "/akn/"]
)
def test_engine_syntax_is_only_text(shipped: Workspace, text: str) -> None:
    assert run_query(shipped, text, Asked()).total >= 0


def test_pages_continue_without_repeats(shipped: Workspace) -> None:
    first = found(shipped, "victim", limit=10)
    second = found(shipped, "victim", limit=10, offset=10)
    assert not set(first) & set(second)
    assert first + second == found(shipped, "victim", limit=20)


def test_an_unknown_filter_is_refused(shipped: Workspace) -> None:
    with pytest.raises(BadRequest, match="no filter colour"):
        resolve_filters(shipped, {"colour": ("red",)})


def test_a_missing_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="tiplex index"):
        EmbeddedIndex(tmp_path).search(Query(text="x", filters=Filters()), limit=1)


def test_a_file_of_queries_is_answered_line_by_line(shipped: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text('{"id": "q1", "text": "reflection period", "filters": {"place": "coe"}}\nplain words\n', "utf-8")
    lines = list(run_queries(shipped, file, Asked()))
    assert [line["id"] for line in lines] == ["q1", "2"]
    hits = lines[0]["hits"]
    assert isinstance(hits, list)
    assert "~art_13__para_" in hits[0]["uri"]


def test_a_bad_line_of_queries_is_named(shipped: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text("fine\n{broken\n", "utf-8")
    with pytest.raises(BadRequest, match="line 2"):
        list(run_queries(shipped, file, Asked()))


def test_a_fragment_marks_every_form_of_the_words() -> None:
    fragment = highlight("Victims are helped. Each victim is heard.", "en", analyse("victim", ["en"]))
    assert mark_up(fragment) == "«Victims» are helped. Each «victim» is heard."


def test_a_long_text_is_cut_at_the_sentence_that_matches() -> None:
    text = "Filler words stand here. " * 40 + "The guardian helps the child. " + "More filler follows. " * 40
    fragment = highlight(text, "en", analyse("guardian child", ["en"]))
    assert fragment.text == "The guardian helps the child."


def _read_often(root: Path, results: "multiprocessing.Queue[int]") -> None:
    workspace = Workspace(root)
    results.put(min(run_query(workspace, "victim", Asked()).total for _ in range(30)))


def test_readers_see_whole_indexes_while_one_process_rebuilds(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.add_shipped()
    workspace.ensure_index()
    expected = run_query(workspace, "victim", Asked()).total
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[int] = context.Queue()
    readers = [context.Process(target=_read_often, args=(tmp_path, results)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(6):
        workspace.ensure_index(rebuild=True)
    assert [results.get(timeout=60) for _ in readers] == [expected, expected]
    for reader in readers:
        reader.join()
