"""No word lost, none invented: the tree's words against the reader's."""

import re
from collections import Counter
from collections.abc import Iterable

from tiplex.ingest.blocks import Block
from tiplex.schemas.provision import Provision
from tiplex.schemas.work import Warning

_WORD = re.compile(r"\w+", re.UNICODE)


def words_of_provision(provision: Provision) -> list[str]:
    """Every word that a provision carries: its head as printed, heading, text and publisher's notes."""
    head = provision.designation if provision.designation is not None else (provision.num or "")
    notes = " ".join(note.text for note in provision.notes)
    return _WORD.findall(f"{head} {provision.heading or ''} {provision.text} {notes}")


def lost_words(blocks: Iterable[Block], provisions: Iterable[Provision], furniture: Iterable[str]) -> list[Warning]:
    """A warning for words of the blocks that the tree lacks, and one for the reverse; empty when all is well."""
    found = Counter(word for block in blocks for word in _WORD.findall(block.text))
    kept = Counter(word for provision in provisions for word in words_of_provision(provision))
    aside = Counter(word for text in furniture for word in _WORD.findall(text))
    warnings = []
    for code, words, message in (
        ("words-lost", found - kept - aside, "of the file are not in the tree"),
        ("words-invented", kept - found, "of the tree are not in the file"),
    ):
        if words:
            sample = ", ".join(word for word, _ in words.most_common(8))
            warnings.append(Warning(code=code, message=f"{words.total()} words {message}: {sample}."))
    return warnings
