"""Settings: read once at the edge (command line, server) and handed down as plain values."""

from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What can be set from outside, by environment variables that begin with `TIPLEX_`."""

    model_config = SettingsConfigDict(env_prefix="TIPLEX_", frozen=True)

    data: Path = Field(
        default_factory=lambda: user_data_path("tiplex", appauthor=False),
        description="Folder of the library and its index.",
    )
    engine: Literal["embedded", "elasticsearch"] = Field(
        default="embedded", description="Search engine; this version has the embedded one."
    )
    host: str = Field(default="127.0.0.1", description="Address that `tiplex serve` listens on.")
    port: int = Field(default=8000, ge=1, le=65535, description="Port that `tiplex serve` listens on.")
    label_language: Literal["en", "mn"] = Field(
        default="en", description="Language of labels where the request does not say."
    )
