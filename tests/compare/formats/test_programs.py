"""Formats for programs: JSON, JSON-LD, CSV."""

import csv
import io
import json

import pytest

from tests.compare.formats.made_up import LAW, LAW_MON, TREATY_DIGEST, comparison, provisions
from tests.compare.formats.reading import csv_rows
from tiplex.compare.formats.data import clean, guard
from tiplex.compare.formats.records import FIELDS, records, version
from tiplex.compare.formats.registry import render
from tiplex.schemas.comparison import Comparison

TABLE = comparison()


def graph() -> list[dict[str, object]]:
    """The nodes of the JSON-LD."""
    found: list[dict[str, object]] = json.loads(render(TABLE, "jsonld"))["@graph"]
    return found


def test_json_is_one_line_and_reads_back_as_the_same_comparison() -> None:
    made = render(TABLE, "json")
    assert made.count(b"\n") == 1
    assert "ө ү" in made.decode()
    assert Comparison.model_validate_json(made) == TABLE


def test_json_says_of_each_provision_whose_words_it_holds_and_of_which_version() -> None:
    cells = json.loads(render(TABLE, "json"))["rows"][0]["cells"]
    source, digest, candidate = cells[0]["provisions"][0], cells[1]["provisions"][0], cells[2]["candidates"][0]
    assert (source["kind"], source["version"]) == ("source", "2018-01-19")
    assert digest["standing"] == "digest by tiplex, not the law's words"
    assert candidate["version"] is None


def test_json_ld_names_the_law_as_legislation_and_the_digest_as_a_work_about_it() -> None:
    nodes = {node["@id"]: node for node in graph()}
    assert nodes[LAW_MON]["@type"] == "Legislation"
    assert nodes[LAW_MON]["legislationLegalValue"] == "https://schema.org/OfficialLegalValue"
    assert nodes[LAW_MON]["exampleOfWork"] == {"@id": LAW}
    assert nodes[TREATY_DIGEST]["@type"] == "CreativeWork"
    assert nodes[TREATY_DIGEST]["abstract"] == "Only a part of the text: articles 1 to 3."


def test_json_ld_makes_one_claim_of_every_record() -> None:
    claims = [node for node in graph() if node["@type"] == "Claim"]
    assert [claim["name"] for claim in claims] == [record.finding for record in records(TABLE)]
    assert len({str(claim["@id"]) for claim in claims}) == len(claims)


def test_json_ld_has_no_empty_values() -> None:
    assert not [(node["@id"], key) for node in graph() for key, value in node.items() if value in ("", None, [], {})]


def test_csv_has_a_line_for_every_provision_and_every_missing_answer() -> None:
    rows = [row for row in csv_rows(render(TABLE, "csv")) if row["finding"] != "about"]
    assert [row["finding"] for row in rows] == [
        *("found", "found", "not assessed", "candidate"),
        *("found", "found", "not found", "not assessed"),
        *("nothing shown", "nothing shown", "nothing shown"),
    ]
    assert [row["uri"] for row in rows if row["uri"]] == [each.uri for each in provisions(TABLE)]


def test_csv_keeps_every_text_letter_for_letter() -> None:
    rows = [row for row in csv_rows(render(TABLE, "csv")) if row["uri"]]
    assert [row["text"] for row in rows] == [each.text for each in provisions(TABLE)]


def test_csv_begins_with_a_mark_for_excel_and_every_line_is_equally_long() -> None:
    made = render(TABLE, "csv")
    assert made.startswith(b"\xef\xbb\xbf")
    assert {len(row) for row in csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))} == {len(FIELDS)}


def test_no_field_of_the_csv_can_be_a_formula() -> None:
    rows = csv.reader(io.StringIO(render(TABLE, "csv").decode("utf-8-sig"), newline=""))
    assert not [value for row in rows for value in row if value.lstrip().startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\tx", "\rx", "  =1+1", "\n=1+1"])
def test_a_guarded_value_is_the_value_after_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Article 1", "1 = 1", "'=1"])
def test_a_harmless_value_is_left_alone(text: str) -> None:
    assert guard(text) == text


def test_cleaning_takes_control_characters_and_keeps_line_breaks() -> None:
    assert clean("a\x00b\r\nc\rd\x0be\u2028f\tg\ufffe") == "ab\nc\nd\ne\nf\tg"


def test_a_digest_beside_a_text_does_not_lend_it_its_version() -> None:
    law = TABLE.columns[0]
    digest = law.texts[1].model_copy(update={"uri": f"{LAW_MON}/digest", "version": None})
    column = law.model_copy(update={"texts": (law.texts[0], digest)})
    provision = TABLE.rows[0].cells[0].provisions[0]
    assert version(column, provision) == "2018-01-19"
    assert version(column, provision.model_copy(update={"uri": f"{LAW_MON}/digest/~art_1"})) == ""


def test_the_version_of_a_text_that_the_column_does_not_list_is_read_from_its_uri() -> None:
    provision = TABLE.rows[0].cells[0].provisions[0]
    elsewhere = provision.model_copy(update={"uri": f"{LAW}/eng@2013-05-01/~art_1"})
    assert version(TABLE.columns[0], elsewhere) == "2013-05-01"
    assert version(TABLE.columns[0], provision.model_copy(update={"uri": "no URI"})) == ""
