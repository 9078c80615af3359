"""Hold what is drawn on a page of a PDF, in points from its lower left corner, in the order in which it is drawn."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text drawn at once."""

    text: str
    x: float
    y: float
    """Of the line it stands on."""
    width: float
    size: float
    """Height of its letters."""
    is_bold: bool = False
    is_italic: bool = False
    tag: int | None = None
    """Number of its marked content, which the structure of a tagged PDF names."""
    is_margin: bool = False
    """Whether the PDF itself says that it belongs to the page, not to the text."""
    link: str = ""
    """Where it leads."""

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, upright or level."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_upright(self) -> bool:
        """Tell whether it goes up, not along."""
        return self.x1 - self.x0 < self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Image:
    """An image on a page."""

    part: str
    """Name of its file among those taken out of the PDF; "" when it could not be taken."""
    page: int
    after: int
    """How many pieces of text were drawn before it."""
    tag: int | None = None


@dataclass(slots=True)
class Page:
    """One page."""

    number: int
    """From 1, as a reader counts."""
    width: float = 0
    pieces: list[Piece] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    """Texts that are struck out."""
    comments: list[str] = field(default_factory=list)
    lost_links: list[str] = field(default_factory=list)
    """Addresses that cannot be links of a case, or lead from nowhere in the text."""
