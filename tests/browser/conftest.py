"""The real site as it is published: with a full address of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simpul.build import Order, build
from simpul.settings import SITE_URL_VARIABLE
from tests.conftest import REPOSITORY, TODAY, served

PUBLISHED = "https://simpul.example/hub/"
"""Address that the published site believes to have."""


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of this repository, built once for `PUBLISHED`, without search."""
    output = tmp_path_factory.mktemp("terbit") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SITE_URL_VARIABLE, PUBLISHED)
        report = build(Order(REPOSITORY, output, TODAY, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))
    return output


@pytest.fixture(scope="session")
def published_address(published_site: Path) -> Iterator[str]:
    """Return where the published site is served for tests."""
    with served(published_site) as address:
        yield address
