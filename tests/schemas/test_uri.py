"""URIs of works, expressions and provisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.errors import BadIdentifier
from tiplex.schemas.uri import Uri

SLUG = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
DATE = st.one_of(st.dates().map(str), st.integers(1000, 2999).map(str), st.just("0000"))
EID = st.lists(
    st.builds(
        lambda kind, num: f"{kind}_{num}",
        st.sampled_from(["art", "para", "subpara", "sec"]),
        st.from_regex(r"[0-9a-z]{1,4}(-[0-9]{1,2})?", fullmatch=True),
    ),
    min_size=1,
    max_size=4,
).map("__".join)


@given(
    place=st.sampled_from(["mn", "un", "coe", "asean", "us-ca"]),
    subtype=st.none() | SLUG,
    date=DATE,
    number=SLUG,
    version=st.none() | DATE,
    variant=st.none() | SLUG,
    component=st.none() | SLUG,
    portion=st.none() | EID,
)
def test_printing_and_reading_a_uri_gives_it_back(  # noqa: PLR0917
    place: str,
    subtype: str | None,
    date: str,
    number: str,
    version: str | None,
    variant: str | None,
    component: str | None,
    portion: str | None,
) -> None:
    uri = Uri(
        place=place,
        doctype="act",
        subtype=subtype,
        date=date,
        number=number,
        language="mon",
        version=version,
        variant=variant,
        component=component,
        portion=portion,
    )
    assert Uri.parse(str(uri)) == uri


@pytest.mark.parametrize(
    "text",
    [
        "/akn/mn/act/2012-01-19/combating-trafficking/mon@2018-01-19/~art_3__para_1__subpara_1",
        "/akn/un/act/protocol/2000-11-15/trafficking/eng@2000-11-15/~art_3__para_a",
        "/akn/mn/act/code/2015-12-03/criminal-code/mon@2018-06-27/!sch_1~art_3",
        "/akn/un/act/protocol/2000-11-15/trafficking",
    ],
)
def test_the_uris_of_the_design_are_read_and_printed_unchanged(text: str) -> None:
    assert str(Uri.parse(text)) == text


def test_the_work_of_a_provision_has_no_expression_left() -> None:
    uri = Uri.parse("/akn/mn/act/2012-01-19/combating-trafficking/mon@2018-01-19/~art_3")
    assert str(uri.work) == "/akn/mn/act/2012-01-19/combating-trafficking"


@pytest.mark.parametrize(
    "text",
    ["", "palermo", "/akn/", "/akn/mn/act/combating", "/akn/mn/act/2012/x/english@2012", "/akn/mn/act/2012/x/~art 3"],
)
def test_what_is_no_uri_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadIdentifier, match="write for example"):
        Uri.parse(text)
