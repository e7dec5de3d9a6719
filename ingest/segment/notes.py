"""Amendment notes: dated metadata of the unit they name, and the status that a repeal gives it."""

import datetime as dt

from tiplex.ingest.profiles import AmendmentRule
from tiplex.ingest.segment.outline import walk
from tiplex.ingest.tree import Node
from tiplex.schemas.provision import Note, NoteKind, ProvisionStatus


def read_note(text: str, rule: AmendmentRule | None) -> tuple[Note, str] | None:
    """The amendment note that a paragraph is, with the words that name its target, or None."""
    match = rule.pattern.match(text) if rule else None
    if match is None or rule is None:
        return None
    dates = [
        dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
        for found in rule.date.finditer(text)
        if _is_date(found["year"], found["month"], found["day"])
    ]
    lower = text.casefold()
    actions = tuple(action for word, action in rule.actions.items() if word in lower)
    note = Note(kind=NoteKind.AMENDMENT, text=text, date=max(dates, default=None), actions=actions)
    return note, match.groupdict().get("target") or ""


def attach_note(note: Note, target: str, node: Node, rule: AmendmentRule) -> None:
    """Put a note on the unit that it names: the one it follows, or the nearest above that is of the named type."""
    owner = _owner(target.casefold(), node, rule)
    owner.notes.append(note)
    names_heading = len(target.split()) > 1 and owner.type != "note"
    if "repealed" in note.actions and not names_heading:
        for each in walk([owner]):
            each.status = ProvisionStatus.REPEALED


def _owner(target: str, node: Node, rule: AmendmentRule) -> Node:
    for words, types in rule.targets.items():
        if not target.startswith(words):
            continue
        if types == ("note",):
            return _last_note(node) or node
        return node.climb(types) or node
    return node


def _last_note(node: Node) -> Node | None:
    scope: Node | None = node
    while scope is not None:
        if scope.type == "note":
            return scope
        for child in reversed(scope.children):
            if child.type == "note":
                return child
        scope = scope.parent
    return None


def _is_date(year: str, month: str, day: str) -> bool:
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
