"""What tests in the browser share: the real site as it is published, with a full address of its own, and a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from page_kinds import page_kinds
from simpul.build import Order, build
from simpul.settings import SITE_URL_VARIABLE
from tests.conftest import REPOSITORY, TODAY, made_once, served

PUBLISHED = "https://simpul.example/hub/"
"""Address that the published site believes to have."""
BROKEN_WORDS = """mark => [...document.querySelectorAll(mark)].flatMap((found) => {
  const text = document.createTreeWalker(found, NodeFilter.SHOW_TEXT).nextNode();
  const words = [...text.data.matchAll(/[^\\s-]+/g)].filter(({ 0: word, index }) => {
    const range = new Range();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  });
  return words.map(([word]) => word);
})"""
"""Words, in what a selector finds, that stand on more than one line."""


def _build_published(output: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SITE_URL_VARIABLE, PUBLISHED)
        report = build(Order(REPOSITORY, output, TODAY, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of this repository, built once for `PUBLISHED`, without search."""
    return made_once(tmp_path_factory, "terbit/site", _build_published)


@pytest.fixture(scope="session")
def published_address(published_site: Path) -> Iterator[str]:
    """Return where the published site is served for tests."""
    with served(published_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone; an error, also one on the console, fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    made = context.new_page()
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield made
    context.close()
    assert [error for error in errors if "net::ERR_FAILED" not in error] == []


@pytest.fixture(scope="session")
def kinds(real_site: Path) -> list[str]:
    """Return one address or more of every kind of page, found in the site itself."""
    return page_kinds(real_site)
