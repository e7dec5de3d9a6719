"""The pages in real Chromium: axe finds nothing serious, everything works by keyboard and without JavaScript."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tiplex.api.app import create_app
from tiplex.service.workspace import Workspace
from tiplex.settings import Settings

pytestmark = pytest.mark.browser
PATHS = (
    "/",
    "/search?q=victims+not+punished",
    "/works",
    "/works/mn-law-2012",
    "/provisions/palermo~3/a",
    "/topics",
    "/topics/non-punishment",
    "/compare",
    "/compare?topics=non-punishment&columns=palermo,cets-197,mn-law-2012",
    "/nothing-here",
)


@pytest.fixture(scope="module")
def address(shipped: Workspace) -> Iterator[str]:
    """A running server."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(Settings(data=shipped.library.root)), port=port, log_level="error")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    flags = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript of its own."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", ["en", "mn"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_serious(page: Page, address: str, path: str, lang: str) -> None:
    page.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={lang}")
    violations = [each for each in Axe().run(page).response["violations"] if each["impact"] in ("serious", "critical")]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in violations] == []


def test_search_works_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("хохирогчийг ялаас чөлөөлөх")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert page.locator(".hits li").count() >= 4
    assert "4.1.4" in page.locator(".hits").inner_text()


def test_everything_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/compare?columns=palermo&columns=cets-197&lang=en")
    page.locator("summary", has_text="Protection and status").click()
    page.locator("summary", has_text="Liability").click()
    page.get_by_label("Non-punishment of victims").check()
    page.get_by_role("button", name="Compare").click()
    table = page.locator("table.comparison")
    assert "Not found" in table.inner_text()
    assert "CETS No. 197, art. 26" in table.inner_text()
    table.get_by_role("link", name="CETS No. 197, art. 26").click()
    assert page.locator("h1").inner_text() == "CETS No. 197, art. 26"
    context.close()


def test_facets_narrow_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}/search?q=victim&lang=en")
    before = int(page.get_by_role("status").inner_text().split()[0])
    page.locator("#f-place-1").check()
    page.get_by_role("button", name="Apply filters").click()
    assert 0 < int(page.get_by_role("status").inner_text().split()[0]) < before


def test_the_language_of_the_labels_can_be_changed_and_is_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/search?q=victim&lang=en")
    page.get_by_role("link", name="Монгол хэл").click()
    assert page.locator("html").get_attribute("lang") == "mn"
    page.locator(".hits h2 a").first.click()
    assert page.locator("html").get_attribute("lang") == "mn"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_never_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in PATHS:
        page.goto(f"{address}{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_pages_load_nothing_from_elsewhere(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/compare?topics=non-punishment")
    assert asked
    assert all(url.startswith(address) for url in asked)
