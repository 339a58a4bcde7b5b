"""Settings: the only reader of the environment and of `.env`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")


class Settings(BaseSettings):
    """What an operator may set. Names in the environment are these in capitals; `.env.example` explains each."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    bot_token: SecretStr
    telegram_api_base: str | None = None
    database: Path = Path("data/zhanyou.db")
    staff_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    responsible_name: str = ""
    responsible_contact: str = ""
    log_level: str = "INFO"
    backup_every_s: int = Field(default=3600, ge=60)
    backups_kept: int = Field(default=48, ge=1)

    @field_validator("bot_token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr) -> SecretStr:
        if not TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("has not the form 123456789:AAE… that @BotFather gives")
        return token

    @field_validator("staff_ids", mode="before")
    @classmethod
    def _numbers_with_commas(cls, value: object) -> object:
        return (
            [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
        )


def problem(error: ValidationError) -> str:
    """One line that says what is wrong with the settings, without the value, which may be a secret."""
    first = error.errors(include_input=False, include_url=False)[0]
    name = str(first["loc"][0]).upper()
    if first["type"] == "missing":
        return f"{name} is not set: put it into the environment or into .env (see .env.example)."
    return f"{name} {first['msg'].removeprefix('Value error, ')}."
