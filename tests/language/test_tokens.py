"""Tokens, normal forms and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.language.codes import alpha2, alpha3
from tiplex.language.normalise import fold, repair_letters
from tiplex.language.stems import is_stopword, stem
from tiplex.language.tokens import tokenize


@given(st.text(max_size=200), st.sampled_from(["en", "mn", "zh", "ar", "fr"]))
def test_offsets_of_tokens_slice_back_to_their_text(text: str, language: str) -> None:
    assert all(text[token.start : token.end] == token.text for token in tokenize(text, language))


@given(st.text(max_size=100), st.sampled_from(["mn", "ru"]))
def test_repairing_letters_keeps_the_length(text: str, language: str) -> None:
    assert len(repair_letters(text, language)) == len(text)


@pytest.mark.parametrize(
    ("broken", "right"), [("Эрїїгийн", "Эрүүгийн"), ("Тєрийн", "Төрийн"), ("xууль", "хууль"), ("PDF файл", "PDF файл")]
)
def test_old_font_letters_and_latin_lookalikes_become_cyrillic(broken: str, right: str) -> None:
    assert repair_letters(broken, "mn") == right


def test_latin_letters_lose_accents_and_mongolian_ones_keep_their_own() -> None:
    assert fold("Répression", "fr") == "repression"
    assert fold("Өмгөөлөгч", "mn") == "өмгөөлөгч"


def test_a_number_with_dots_is_one_token_and_a_hyphenated_word_two() -> None:
    assert [token.text for token in tokenize("art. 13.1 non-punishment", "en")] == ["art", "13.1", "non", "punishment"]


def test_chinese_is_cut_into_overlapping_pairs() -> None:
    assert [token.text for token in tokenize("贩卖人口", "zh")] == ["贩卖", "卖人", "人口"]


@pytest.mark.parametrize(
    "forms",
    [
        "хохирогч хохирогчийн хохирогчийг хохирогчид хохирогчдын хохирогчоос хохирогчдод",
        "чөлөөлөх чөлөөлөхийг чөлөөлсөн чөлөөлнө чөлөөлж",
        "шийтгэх шийтгэнэ шийтгэсэн шийтгэхгүй",
        "ял ялаас ялын ялыг ялаар",
        "хэрэг хэргийн хэргийг хэргээс",
        "хүүхэд хүүхдийн хүүхдүүд хүүхдийг",
        "хууль хуулийн хуулиар хуульд хуулиас",
    ],
)
def test_forms_of_one_mongolian_word_meet(forms: str) -> None:
    assert len({stem(form, "mn") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("хохирогч", "хохирол"), ("худалдаалах", "худалдаа"), ("хохирол", "хохирох"), ("хил", "хилэнц")]
)
def test_different_mongolian_words_stay_apart(one: str, other: str) -> None:
    assert stem(one, "mn") != stem(other, "mn")


@pytest.mark.parametrize(("word", "language"), [("not", "en"), ("without", "en"), ("үл", "mn"), ("үгүй", "mn")])
def test_negations_are_no_stop_words(word: str, language: str) -> None:
    assert not is_stopword(word, language)


def test_codes_of_two_and_three_letters_lead_to_each_other() -> None:
    assert (alpha3("mn"), alpha2("mon"), alpha2("eng")) == ("mon", "mn", "en")
    with pytest.raises(ValueError, match="xx"):
        alpha3("xx")
