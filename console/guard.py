"""The outer edge of the command line: every error becomes one sentence and its exit code."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from tiplex import errors

ClickError: Any = typer.BadParameter.__mro__[2]
"""Root of what the option parser raises; newer typers carry their own copy of click, so it is not imported by name."""


def complain(error: errors.TiplexError) -> None:
    """One sentence on standard error."""
    sys.stderr.write(f"tiplex: {error}\n")


@contextmanager
def one_sentence(exit_code: Callable[[errors.TiplexError], int]) -> Iterator[None]:
    """Turn every error into one sentence on standard error and its documented exit code."""
    try:
        yield
    except errors.TiplexError as error:
        complain(error)
        raise SystemExit(exit_code(error)) from error
    except ClickError as error:
        message = str(error.format_message())
        sys.stderr.write(
            f"{message}\n" if "\n" in message else f"tiplex: {message.rstrip('.')}. See `tiplex --help`.\n"
        )
        raise SystemExit(2) from error
    except (typer.Abort, KeyboardInterrupt) as error:
        sys.stderr.write("tiplex: stopped.\n")
        raise SystemExit(130) from error
    except BrokenPipeError as error:
        sys.stderr.close()
        raise SystemExit(0) from error
    except Exception as error:
        sys.stderr.write(
            f"tiplex: something unexpected went wrong ({type(error).__name__}: {error}). "
            "Please report it with the command; TIPLEX_TRACEBACK=1 shows where.\n"
        )
        if os.environ.get("TIPLEX_TRACEBACK"):
            traceback.print_exc()
        raise SystemExit(1) from error
