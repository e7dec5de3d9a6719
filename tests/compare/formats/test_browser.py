"""The HTML export in real Chromium."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from tests.compare.formats.made_up import comparison
from tiplex.compare.formats.registry import render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    """The made-up comparison, opened."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        found = browser.new_page()
        found.set_content(render(comparison(), "html").decode())
        yield found
        browser.close()


def test_axe_finds_nothing_wrong_with_the_page(page: Page) -> None:
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []


def test_a_narrow_screen_scrolls_the_table_only(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
