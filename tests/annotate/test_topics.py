"""Topics that words name, and where a topic's words stand."""

import pytest

from tiplex.annotate.mentions import mentions
from tiplex.annotate.naming import topics_named
from tiplex.corpus.digest import digest_expression
from tiplex.schemas.concept import Role


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("victims not punished", "non-punishment"),
        ("not punishing a victim", "non-punishment"),
        ("хохирогчийг ялаас чөлөөлөх", "non-punishment"),
        ("хохирогчийг шийтгэхгүй байх тухай", "non-punishment"),
        ("recovery and reflection period", "recovery-reflection"),
        ("оршин суух зөвшөөрлийн тухай", "residence"),
        ("forced labour offence", "offence-forced-labour"),
    ],
)
def test_words_in_any_form_and_order_name_their_topic(words: str, topic: str) -> None:
    assert topic in topics_named(words)


@pytest.mark.parametrize("words", ["", "garden", "victim", "law", "хууль", "the of and", "??"])
def test_general_words_name_no_topic(words: str) -> None:
    assert topics_named(words) == ()


def test_mentions_are_candidates_with_the_words_that_put_them_there() -> None:
    expression = digest_expression("cets-197")
    assert expression is not None
    found = [each for each in mentions(expression) if each.concept == "recovery-reflection"]
    assert {each.locator for each in found} >= {"13"}
    assert all(each.role is Role.MENTIONS and each.quote for each in found)
