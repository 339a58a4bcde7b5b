"""Settings: what is right is read, what is wrong is one line that does not repeat a secret."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Settings, problem

TOKEN = "123456789:" + "A" * 35


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without .env, and none of our names in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def problem_of() -> str:
    with pytest.raises(ValidationError) as caught:
        Settings()
    return problem(caught.value)


def test_everything_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("STAFF_IDS", "1, 22,")
    monkeypatch.setenv("DATABASE", "elsewhere/bot.db")
    monkeypatch.setenv("TELEGRAM_API_BASE", "")
    settings = Settings()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert (settings.staff_ids, settings.database) == (frozenset({1, 22}), Path("elsewhere/bot.db"))
    assert settings.telegram_api_base is None
    assert TOKEN not in repr(settings)


def test_the_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"BOT_TOKEN={TOKEN}\nLOG_LEVEL=DEBUG\nOTHER=x\n", encoding="utf-8")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    assert (Settings().bot_token.get_secret_value(), Settings().log_level) == (TOKEN, "WARNING")


def test_a_missing_token_is_one_line() -> None:
    assert problem_of() == (
        "BOT_TOKEN is not set: put it into the environment or into .env (see .env.example)."
    )


@pytest.mark.parametrize("token", ["secret", "12:short", f"{TOKEN} ", f"x{TOKEN}"])
def test_a_malformed_token_is_one_line_without_the_token(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("BOT_TOKEN", token)
    assert problem_of() == "BOT_TOKEN has not the form 123456789:AAE… that @BotFather gives."


def test_staff_that_are_no_numbers_are_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("STAFF_IDS", "1,@somebody")
    line = problem_of()
    assert line.startswith("STAFF_IDS ")
    assert "\n" not in line
    assert "@somebody" not in line


def test_the_example_names_every_setting_and_no_other() -> None:
    example = (Path(__file__).parent.parent / ".env.example").read_text(encoding="utf-8")
    named = {line.lstrip("# ").partition("=")[0] for line in example.splitlines() if "=" in line}
    assert named == {name.upper() for name in Settings.model_fields}
