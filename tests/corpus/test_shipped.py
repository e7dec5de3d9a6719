"""What the project ships: catalogue, concepts, digests."""

import pytest

from tiplex.corpus.catalogue import catalogue, entry_of_file, find_entry
from tiplex.corpus.concepts import concept_scheme, find_concept
from tiplex.corpus.digest import coded_locators, coding, digest_expression, shipped_digests
from tiplex.errors import ConceptNotFound, WorkNotFound
from tiplex.schemas.concept import Role
from tiplex.schemas.uri import Uri

SHIPPED = [entry.work.short for entry in shipped_digests()]


def test_the_four_digests_are_there() -> None:
    assert SHIPPED == ["cets-197", "mn-criminal-code", "mn-law-2012", "palermo"]


@pytest.mark.parametrize(
    ("short", "articles"), [("palermo", 20), ("cets-197", 47), ("mn-law-2012", 18), ("mn-criminal-code", 43)]
)
def test_a_digest_has_its_articles(short: str, articles: int) -> None:
    assert len(coded_locators(find_entry(short).work.uri)) == articles


@pytest.mark.parametrize("short", SHIPPED)
def test_a_digest_is_a_sound_expression(short: str) -> None:
    expression = digest_expression(short)
    assert expression is not None
    locators = [each.locator for each in expression.provisions]
    assert len(set(locators)) == len(locators) == len({each.eid for each in expression.provisions})
    assert all(each.parent is None or each.parent in locators for each in expression.provisions)
    for each in expression.provisions:
        Uri.parse(expression.uri).with_portion(each.eid)


@pytest.mark.parametrize("short", ["mn-law-2012", "mn-criminal-code"])
def test_mongolian_digests_have_mongolian_headings_and_terms(short: str) -> None:
    expression = digest_expression(short)
    assert expression is not None
    assert all(
        each.heading_translations.get("mn") for each in expression.provisions if each.type in ("article", "chapter")
    )
    assert all(each.terms for each in expression.provisions if each.text and each.type != "article")


def test_every_coded_concept_is_in_the_scheme_and_every_place_in_the_digest() -> None:
    known = {concept.id for concept in concept_scheme().concepts}
    for entry in shipped_digests():
        expression = digest_expression(entry.work.short)
        assert expression is not None
        have = {each.locator: each for each in expression.provisions}
        for annotation in coding(entry.work.uri):
            assert annotation.concept in known
            assert annotation.locator in have
            assert have[annotation.locator].status == "in-force" or annotation.role is Role.MENTIONS


def test_the_scheme_has_101_concepts_67_of_them_topics() -> None:
    concepts = concept_scheme().concepts
    assert [concept.number for concept in concepts] == list(range(1, 102))
    assert sum(1 for concept in concepts if concept.kind == "topic") == 67
    assert all(
        concept.pref_label.keys() >= {"en", "mn"} and concept.definition.keys() >= {"en", "mn"} for concept in concepts
    )


def test_no_label_belongs_to_two_concepts() -> None:
    owners: dict[tuple[str, str], str] = {}
    for concept in concept_scheme().concepts:
        for language in ("en", "mn"):
            for label in {concept.pref_label[language], *concept.alt_label[language]}:
                key = (language, label.casefold())
                assert owners.setdefault(key, concept.id) == concept.id, label


def test_a_concept_is_found_by_id_and_by_any_label() -> None:
    assert find_concept("non-punishment").id == "non-punishment"
    assert find_concept("Victims not punished").id == "non-punishment"
    assert find_concept("хохирогчийг ялаас чөлөөлөх").id == "non-punishment"
    with pytest.raises(ConceptNotFound, match="gardening"):
        find_concept("gardening")


def test_a_work_is_found_by_short_name_alias_and_uri() -> None:
    uri = "/akn/un/act/protocol/2000-11-15/trafficking"
    assert find_entry("palermo").work.uri == find_entry("palermo-protocol").work.uri == find_entry(uri).work.uri == uri
    with pytest.raises(WorkNotFound):
        find_entry("atlantis")


def test_a_file_is_known_by_its_sha256_and_by_its_title() -> None:
    entry = find_entry("cets-197")
    by_hash = entry_of_file(entry.sources[0].sha256, ())
    by_title = entry_of_file("0" * 64, ("COUNCIL OF EUROPE CONVENTION on Action against Trafficking in Human Beings",))
    assert by_hash == (entry, entry.sources[0])
    assert by_title == (entry, None)
    assert entry_of_file("0" * 64, ("A Convention on Gardens",)) is None


def test_references_of_concepts_to_shipped_works_lead_somewhere() -> None:
    have = {short: digest_expression(short) for short in SHIPPED}
    lost = []
    for concept in concept_scheme().concepts:
        for reference in concept.references:
            expression = have.get(reference.work)
            if expression is not None and reference.locator not in {each.locator for each in expression.provisions}:
                lost.append((concept.id, reference.work, reference.locator))
    assert lost == []


def test_the_catalogue_names_seven_works_with_their_sources() -> None:
    assert len(catalogue()) == 7
    assert all(len(record.sha256) == 64 for entry in catalogue() for record in entry.sources)
