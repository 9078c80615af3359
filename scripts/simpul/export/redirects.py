"""Let former addresses of a case lead to it, on any plain server and under any sub-path."""

from collections.abc import Iterator

from markupsafe import Markup

from simpul import urls
from simpul.case.model import Case
from simpul.case.retirement import Retired
from simpul.catalogue import Catalogue
from simpul.export.files import ExportFile

_PAGE = Markup("""\
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={link}">
<link rel="canonical" href="{canonical}">
<title>{title} pindah alamat</title>
</head>
<body data-pagefind-ignore="all">
<main>
<h1>Halaman ini pindah alamat</h1>
<p>Buka <a href="{link}">{title}</a>.</p>
</main>
</body>
</html>
""")


def redirect_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield a small page for each former id of each case, withdrawn ones too."""
    cases: list[Case | Retired] = [record.case for record in catalogue.records if record.outline.former]
    for case in [*cases, *catalogue.retired]:
        for former in case.alamat_lama:
            yield ExportFile(f"{urls.case_uri(former)}index.html", _page(case, former, catalogue.hub.situs))


def _page(case: Case | Retired, former: str, site: str) -> bytes:
    uri = urls.case_uri(case.id)
    link = urls.relative(urls.case_uri(former), uri)
    canonical = urls.full_address(site, uri) or link
    return _PAGE.format(link=link, canonical=canonical, title=case.judul or case.id).encode()
