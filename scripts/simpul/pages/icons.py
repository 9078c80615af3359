"""Icons from the set that comes with the theme (Material Design Icons, Apache-2.0), drawn into the page."""

import importlib.resources
import re
from functools import cache

from markupsafe import Markup

_PATH = re.compile(r'<path d="([^"]+)"')


@cache
def icon(name: str) -> Markup:
    """Return the icon of a name as inline SVG, decorative; nothing when the set has none of that name."""
    folder = importlib.resources.files("material") / "templates" / ".icons" / "material"
    try:
        drawn = (folder / f"{name}.svg").read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Markup()
    shapes = Markup().join(Markup('<path d="{}"/>').format(shape) for shape in _PATH.findall(drawn))
    return Markup(
        '<svg class="icon-term" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">{}</svg>'
    ).format(shapes)
