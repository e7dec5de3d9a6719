"""Structure of laws, on fixtures of our own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.ingest.conservation import words_of_provision
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import Parsed, parse_source
from tiplex.ingest.source import decode_source
from tiplex.schemas.work import WorkType

TREATY = """## Convention on Keeping Gardens

Preamble The Parties to this Convention, wishing for flowers, have agreed as follows:

###I

####Basics

### Article 1

####Aim

1.   Gardens are kept.
2.   Each Party shall:

a) plant;

b) water:

(i) in the morning; and

(ii) in the evening.

### Article 2

Weeds are removed.

IN WITNESS WHEREOF, the gardeners have signed.
"""
ACT = """---
title: "Garden Act 2001"
country: "ie"
publication_date: "2001-02-03"
language: en
---
##### 1.. **Interpretation.**

**1**.— In this Act—

“gate” means a door in a fence;

“plot” means, in relation to land—

(*a*) a bed, or

(*b*) a lawn.

##### 2.. **Offences.**

**2**.— (1) A person who—

(*a*) steals a rose, or

(*b*) breaks a pot,

shall be guilty of an offence.

F5[(1A) A person who helps is guilty too.]

(2) Section 4 is amended by the substitution of the following for subsection (3):

“(3) A gate stays shut.

(4) A gate is painted.”.
"""
CODE = """МОНГОЛ УЛСЫН ХУУЛЬ

2020 оны 02 дугаар сарын 03-ны өдөр
Улаанбаатар хот

ЦЭЦЭРЛЭГИЙН КОДЕКС
ЕРӨНХИЙ АНГИ


НЭГДҮГЭЭР БҮЛЭГ
НИЙТЛЭГ ЗҮЙЛ
1.1 дүгээр зүйл.Зорилго

1.Цэцэг тарина.

/Энэ хэсэгт 2021 оны 5 дугаар сарын 11-ний өдрийн хуулиар өөрчлөлт оруулсан/

2.Уг үйлдлийг:

2.1.шөнө;

2.2.бүлэглэж үйлдсэн бол нэг жилээс гурван жил хүртэл хугацаагаар хорих ял шийтгэнэ.

Тайлбар: -Шөнө гэж харанхуй цагийг ойлгоно.

-Бүлэг гэж хоёр хүнийг ойлгоно.

1.2 дугаар зүйл.Усалгаа

1.Усална.

/Энэ зүйлийг 2022 оны 6 дугаар сарын 1-ний өдрийн хуулиар хүчингүй болсонд тооцсон/

1.3 дугаар зүйл.Хашаа

1.Хашаа барина.

МОНГОЛ УЛСЫН ИХ ХУРЛЫН ДАРГА        Ц.ЦЭЦЭГ
"""


def parsed(text: str, **stated: object) -> Parsed:
    """A fixture as the parser reads it."""
    source = decode_source(text.encode(), name="fixture.md" if "#" in text else "fixture.txt", path="fixture")
    return parse_source(source, Stated.model_validate(stated))


def tree(text: str, **stated: object) -> dict[str, str]:
    """Text by locator."""
    return {each.locator: each.text for each in parsed(text, **stated).expression.provisions}


def test_a_treaty_has_parts_articles_paragraphs_and_points() -> None:
    found = tree(TREATY, type=WorkType.TREATY, language="en")
    assert list(found) == [
        "preface",
        "preamble",
        "part1",
        "1",
        "1/1",
        "1/2",
        "1/2/a",
        "1/2/b",
        "1/2/b/i",
        "1/2/b/ii",
        "2",
        "conclusions",
    ]
    assert found["1/2/b/ii"] == "in the evening."
    assert found["2"] == "Weeds are removed."


def test_units_carry_eids_types_headings_and_parents() -> None:
    provisions = {
        each.locator: each for each in parsed(TREATY, type=WorkType.TREATY, language="en").expression.provisions
    }
    point = provisions["1/2/b/i"]
    assert (point.eid, point.type, point.parent) == ("art_1__para_2__subpara_b__point_i", "point", "1/2/b")
    assert (provisions["1"].heading, provisions["1"].parent, provisions["part1"].heading) == ("Aim", "part1", "Basics")
    assert provisions["preamble"].heading == "Preamble"


def test_an_act_has_definitions_closing_words_inserted_and_quoted_units() -> None:
    found = tree(ACT)
    assert found["1/def:plot/b"] == "a lawn."
    assert found["2/1/closing"] == "shall be guilty of an offence."
    assert found["2/1a"].startswith("F5[A person who helps")
    assert found["2/2/4"] == "A gate is painted.”."


def test_an_acts_front_matter_says_what_it_is() -> None:
    found = parsed(ACT)
    assert (found.work.title, found.work.place, found.work.date) == ("Garden Act 2001", "ie", "2001-02-03")


def test_a_number_that_the_publisher_repeats_is_furniture() -> None:
    assert [each.text for each in parsed(ACT).expression.furniture] == ["1.—", "2.—"]


def test_a_mongolian_code_has_compound_numbers_notes_and_penalties_that_govern_the_list() -> None:
    found = tree(CODE)
    assert found["1.1/2/2"] == "бүлэглэж"
    assert found["1.1/2/closing"].startswith("үйлдсэн бол нэг жилээс")
    assert found["1.1/note"].count("\n") == 1
    assert {"part1", "part1/chp1", "conclusions"} <= set(found)


def test_amendment_notes_are_dated_metadata_of_the_unit_they_name() -> None:
    provisions = {each.locator: each for each in parsed(CODE).expression.provisions}
    note = provisions["1.1/1"].notes[0]
    assert (str(note.date), note.actions) == ("2021-05-11", ("amended",))


def test_a_repealed_article_keeps_its_place_and_its_children_are_repealed_with_it() -> None:
    status = {each.locator: each.status.value for each in parsed(CODE).expression.provisions}
    assert (status["1.2"], status["1.2/1"], status["1.3"]) == ("repealed", "repealed", "in-force")


def test_a_document_that_says_its_place_and_date_is_not_asked_for_them() -> None:
    found = parsed(CODE)
    assert (found.work.place, found.work.date, found.expression.language) == ("mn", "2020-02-03", "mn")
    assert str(found.expression.version) == "2022-06-01"


def test_what_had_to_be_inferred_is_warned_of() -> None:
    codes = {
        each.code
        for each in parsed("A law without a name.\n\n1. It has a rule about many things here.").expression.warnings
    }
    assert {"language-detected", "title-inferred", "place-unknown", "date-unknown"} <= codes


def test_a_hole_in_the_numbers_is_warned_of() -> None:
    text = TREATY.replace("### Article 2", "### Article 4")
    warnings = parsed(text, type=WorkType.TREATY, language="en").expression.warnings
    assert [each.message for each in warnings if each.code == "number-gap"] == ["Article 2–3 is missing before 4."]


def test_a_repeated_number_gets_a_locator_of_its_own_and_a_warning() -> None:
    text = TREATY.replace("### Article 2", "### Article 1")
    expression = parsed(text, type=WorkType.TREATY, language="en").expression
    assert "1-2" in {each.locator for each in expression.provisions}
    assert any(each.code == "number-repeated" for each in expression.warnings)


LINE = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=60),
    st.sampled_from(
        [
            "### Article 1",
            "Article 2",
            "1. one",
            "(a) two",
            "(i) three",
            "“x” means y",
            "Тайлбар: юу",
            "1 дүгээр зүйл.Гарчиг",
            "a\tb",
            "| a | b |",
            "> q",
            "**b** *c*",
        ]
    ),
)


@given(st.lists(LINE, max_size=30))
def test_no_word_of_any_text_is_lost_and_none_is_invented(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    if not any(character.isalnum() for character in text):
        return
    expression = parse_source(
        decode_source(text.encode(), name="any.txt", path="any"), Stated(language="en")
    ).expression
    assert [each for each in expression.warnings if each.code.startswith("words-")] == []


@given(st.lists(LINE, max_size=30))
def test_locators_and_eids_are_unique_and_order_is_reading_order(lines: list[str]) -> None:
    text = "\n\n".join(["A law.", *lines])
    provisions = parse_source(
        decode_source(text.encode(), name="any.md", path="any"), Stated(language="en")
    ).expression.provisions
    assert len({each.locator for each in provisions}) == len(provisions) == len({each.eid for each in provisions})
    assert [each.order for each in provisions] == list(range(len(provisions)))


def test_every_word_of_a_fixture_stands_in_its_tree() -> None:
    words = [word for each in parsed(CODE).expression.provisions for word in words_of_provision(each)]
    assert {"Цэцэг", "Тайлбар", "бүлэглэж", "ЦЭЦЭГ", "НИЙТЛЭГ"} <= set(words)


def test_parsing_twice_gives_the_same_identifiers(tmp_path: Path) -> None:
    first, second = parsed(ACT).expression, parsed(ACT).expression
    assert [each.eid for each in first.provisions] == [each.eid for each in second.provisions]


@pytest.mark.parametrize("text", [TREATY, ACT, CODE])
def test_every_unit_knows_its_line(text: str) -> None:
    lines = text.split("\n")
    for each in parsed(text).expression.provisions:
        assert each.anchor.line is not None
        first = (each.designation or each.text).split()[0] if (each.designation or each.text) else ""
        assert first[:4].strip("*“") in lines[each.anchor.line - 1].replace("*", "") or each.type in (
            "preface",
            "closing",
        )
