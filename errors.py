"""The errors of tiplex, one tree with one root.

TiplexError
├── WrongUse                    the request itself is malformed
│   ├── BadIdentifier           a URI, eId, locator or short name that cannot be read
│   └── BadRequest              an option or combination of options that means nothing
├── InputRefused                a file that is not taken, and why
│   ├── FileMissing             no such file or folder
│   ├── FileUnreadable          it is there, but may not be opened
│   ├── FormatUnknown           a format that no reader takes (binary, or not written yet)
│   ├── DocumentEmpty           a file without a word in it
│   └── DocumentBroken          it claims to be a format and is not well formed
├── NotFound                    what was asked for is not in the library
│   ├── WorkNotFound
│   ├── ProvisionNotFound
│   └── ConceptNotFound
├── LibraryError                the data directory cannot be used
│   ├── LibraryBroken           a stored file is damaged or was made by a newer version
│   └── LibraryBusy             another process is writing
└── EngineError                 the search engine cannot answer
    ├── EngineUnreachable       it is not there, or does not let us in
    └── IndexMissing            there is no index yet

No HTTP and no exit codes here: `api/errors.py` and `cli.py` each hold one table, and a test asserts that every
leaf is in both. Messages are one sentence that says what is wrong and what to do.
"""


class TiplexError(Exception):
    """Root of everything that tiplex raises on purpose."""


class WrongUse(TiplexError):
    """The request itself is malformed."""


class BadIdentifier(WrongUse):
    """A URI, eId, locator or short name that cannot be read."""


class BadRequest(WrongUse):
    """An option or combination of options that means nothing."""


class InputRefused(TiplexError):
    """A file that is not taken, and why."""


class FileMissing(InputRefused):
    """No such file or folder."""


class FileUnreadable(InputRefused):
    """The file is there, but may not be opened."""


class FormatUnknown(InputRefused):
    """A format that no reader takes."""


class DocumentEmpty(InputRefused):
    """A file without a word in it."""


class DocumentBroken(InputRefused):
    """A file that claims a format and is not well formed."""


class NotFound(TiplexError):
    """What was asked for is not in the library."""


class WorkNotFound(NotFound):
    """No work of that URI or short name."""


class ProvisionNotFound(NotFound):
    """The work is there, the provision is not."""


class ConceptNotFound(NotFound):
    """No concept of that id, and no label that names one."""


class LibraryError(TiplexError):
    """The data directory cannot be used."""


class LibraryBroken(LibraryError):
    """A stored file is damaged or was made by a newer version."""


class LibraryBusy(LibraryError):
    """Another process is writing."""


class EngineError(TiplexError):
    """The search engine cannot answer."""


class EngineUnreachable(EngineError):
    """The engine is not there, or does not let us in."""


class IndexMissing(EngineError):
    """There is no index yet."""
