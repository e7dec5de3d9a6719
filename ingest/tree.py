"""The tree while it is being built; numbered and frozen into Provisions at the end."""

from dataclasses import dataclass, field

from tiplex.ingest.blocks import Block
from tiplex.schemas.provision import Note, ProvisionStatus


@dataclass(slots=True)
class Node:
    """One unit: `texts` are its own paragraphs, `body` the blocks that are not segmented yet.

    `key` overrides the part of the locator that would come from `num`.
    """

    type: str
    num: str | None = None
    heading: str | None = None
    designation: str | None = None
    texts: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    quoted: list[list[Block]] = field(default_factory=list)
    key: str | None = None
    status: ProvisionStatus = ProvisionStatus.IN_FORCE
    line: int = 0
    start: int = 0
    end: int = 0
    parent: "Node | None" = None

    def add(self, child: "Node") -> "Node":
        """Put a unit below this one."""
        child.parent = self
        self.children.append(child)
        return child

    def climb(self, types: tuple[str, ...]) -> "Node | None":
        """The unit itself, or the nearest one above it, that is of one of the types."""
        node: Node | None = self
        while node is not None and node.type not in types:
            node = node.parent
        return node

    @property
    def text(self) -> str:
        """The unit's own text, paragraphs on lines of their own."""
        return "\n".join(text for text in self.texts if text)

    @classmethod
    def of_block(cls, type_: str, block: Block, **values: str | None) -> "Node":
        """A unit that begins with a block."""
        return cls(type_, line=block.line, start=block.start, end=block.end, **values)  # type: ignore[arg-type]
