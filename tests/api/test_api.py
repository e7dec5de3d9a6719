"""The HTTP interface."""

import csv
import io
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tiplex import errors
from tiplex.api.app import create_app
from tiplex.api.errors import STATUS, status_of
from tiplex.settings import Settings

PALERMO = "/akn/un/act/protocol/2000-11-15/trafficking"


def leaves(kind: type[errors.TiplexError] = errors.TiplexError) -> list[type[errors.TiplexError]]:
    """Errors that have no kinds of their own."""
    below = kind.__subclasses__()
    return [leaf for each in below for leaf in leaves(each)] if below else [kind]


def test_health_says_what_can_be_searched(client: TestClient) -> None:
    answer = client.get("/healthz").json()
    assert (answer["status"], answer["works"]) == ("ok", 4)
    assert answer["provisions"] > 700


def test_works_come_in_the_envelope_of_lists(client: TestClient) -> None:
    answer = client.get("/v1/works").json()
    assert answer.keys() == {"items", "total", "next"}
    assert answer["total"] == 4
    work = next(each for each in answer["items"] if each["uri"] == PALERMO)
    assert work["expressions"][0].keys() >= {"uri", "language", "version", "status", "kind", "provisions"}


@pytest.mark.parametrize("address", ["palermo", PALERMO.lstrip("/"), f"{PALERMO.lstrip('/')}/eng@2000-11-15/digest"])
def test_a_work_is_read_by_short_name_and_by_uri(client: TestClient, address: str) -> None:
    answer = client.get(f"/v1/works/{address}").json()
    assert answer["work"]["uri"] == PALERMO
    assert len(answer["provisions"]) == 102


@pytest.mark.parametrize("address", ["palermo~3/a", f"{PALERMO.lstrip('/')}/eng@2000-11-15/digest/~art_3__para_a"])
def test_a_provision_is_read_by_both_its_names(client: TestClient, address: str) -> None:
    answer = client.get(f"/v1/provisions/{address}").json()
    assert answer["citation"] == "Palermo Protocol, art. 3(a)"
    assert answer["uri"] == f"{PALERMO}/eng@2000-11-15/digest/~art_3__para_a"


def test_search_gives_hits_facets_and_the_next_page(client: TestClient) -> None:
    answer = client.get("/v1/search", params={"q": "victim", "limit": 5}).json()
    assert len(answer["items"]) == 5
    assert answer["items"][0].keys() >= {
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
    assert client.get(answer["next"]).json()["items"][0]["rank"] == 6
    assert {facet["field"] for facet in answer["facets"]} >= {"place", "type", "language", "topic"}


def test_search_filters_by_repeated_and_by_joined_values(client: TestClient) -> None:
    repeated = client.get("/v1/search?q=victim&place=un&place=coe").json()["total"]
    assert repeated == client.get("/v1/search?q=victim&place=un,coe").json()["total"] > 0


def test_lists_come_as_csv_and_json_lines_when_asked(client: TestClient) -> None:
    table = client.get("/v1/search", params={"q": "victim", "format": "csv"})
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert rows[0]["citation"]
    lines = client.get("/v1/works", headers={"Accept": "application/x-ndjson"}).text.splitlines()
    assert len([json.loads(line) for line in lines]) == 4


def test_comparison_is_served_in_every_format(client: TestClient) -> None:
    query = {"topics": "non-punishment", "columns": "palermo,cets-197"}
    answer = client.get("/v1/compare", params=query).json()
    assert answer["rows"][0]["cells"][0]["not_found"]["searched"] == ["Palermo Protocol, arts. 1–20"]
    word = client.get("/v1/compare", params={**query, "format": "docx"})
    assert word.content.startswith(b"PK")
    assert "comparison.docx" in word.headers["content-disposition"]


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/v1/works")
    assert "last-modified" in first.headers
    assert client.get("/v1/works", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/v1/works/atlantis", 404, "WorkNotFound"),
        ("/v1/provisions/palermo~99", 404, "ProvisionNotFound"),
        ("/v1/provisions/palermo", 404, "ProvisionNotFound"),
        ("/v1/works/akn/nonsense", 400, "BadIdentifier"),
        ("/v1/compare?topics=gardening", 404, "ConceptNotFound"),
        ("/v1/compare", 400, "BadRequest"),
        ("/v1/compare?topics=assistance&format=papyrus", 400, "BadRequest"),
        ("/v1/search?limit=0", 422, "InvalidRequest"),
        ("/v1/nothing", 404, "HttpError"),
    ],
)
def test_an_error_is_a_problem_that_says_what_to_do(client: TestClient, path: str, status: int, kind: str) -> None:
    answer = client.get(path)
    body = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert body["type"] == f"urn:tiplex:error:{kind}"
    assert len(body["detail"]) > 10


@pytest.mark.parametrize("leaf", leaves())
def test_every_error_has_a_status_and_reaches_the_client(leaf: type[errors.TiplexError], tmp_path: Path) -> None:
    assert any(leaf is kind for kind, _ in STATUS)
    app = create_app(Settings(data=tmp_path))

    @app.get("/v1/broken")
    def broken() -> None:
        raise leaf("It is broken: mend it.")

    answer = TestClient(app, raise_server_exceptions=False).get("/v1/broken")
    assert (answer.status_code, answer.json()["detail"]) == (status_of(leaf("")), "It is broken: mend it.")


def test_the_description_of_the_interface_has_examples(client: TestClient) -> None:
    description = client.get("/v1/openapi.json").json()
    assert "victims not punished" in json.dumps(description)
    assert {
        "/v1/works",
        "/v1/works/{address}",
        "/v1/provisions/{address}",
        "/v1/search",
        "/v1/compare",
        "/healthz",
    } <= set(description["paths"])


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=victims",
        "/works",
        "/works/palermo",
        "/provisions/palermo~3/a",
        "/topics",
        "/topics/non-punishment",
        "/compare",
        "/compare?topics=non-punishment",
        "/compare?rows=elements&columns=palermo",
    ],
)
@pytest.mark.parametrize("lang", ["en", "mn"])
def test_every_page_is_served_in_both_languages(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang} if "?" not in path else None, headers={"Accept-Language": lang})
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text


def test_a_page_that_is_not_there_says_so_as_a_page(client: TestClient) -> None:
    answer = client.get("/provisions/palermo~99")
    assert answer.status_code == 404
    assert "palermo has no provision 99" in answer.text


def test_what_a_user_types_is_never_markup(client: TestClient) -> None:
    assert "<script>" not in client.get("/search", params={"q": "<script>alert(1)</script>"}).text


def test_an_empty_library_is_served_and_says_what_to_do(tmp_path: Path) -> None:
    empty = TestClient(create_app(Settings(data=tmp_path)))
    assert empty.get("/healthz").json()["works"] == 0
    assert "tiplex start" in empty.get("/").text


def test_labels_are_the_same_in_both_languages() -> None:
    from tiplex.api.labels import labels

    assert labels("en").keys() == labels("mn").keys()
    assert all(labels("mn").values())
