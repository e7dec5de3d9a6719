"""Sentence bounds and the language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.language.detection import detect_language
from tiplex.language.sentences import sentences


@given(st.text(max_size=200))
def test_sentences_leave_nothing_out_but_white_space(text: str) -> None:
    spans = sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_abbreviations_and_numbers_do_not_end_a_sentence() -> None:
    text = "See art. 3 of Law No. 29. It holds."
    assert [text[start:end] for start, end in sentences(text)] == ["See art. 3 of Law No. 29.", "It holds."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The court may order compensation for the victim.", "en"),
        ("Хохирогчийн аюулгүй байдлыг хангах тухай журам", "mn"),
        ("Суд может назначить наказание за это преступление", "ru"),
        ("La víctima tiene derecho a la asistencia gratuita", "es"),
    ],
)
def test_the_language_of_a_sentence_is_found(text: str, language: str) -> None:
    assert detect_language(text)[0] == language
