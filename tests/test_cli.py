"""The command line as an operator meets it, on real files."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from bot.__main__ import main
from bot.config import Settings

GOOD = "name,level,district\n甲站,国家级,巴南区\nBeta Station,municipal,Yubei District\n"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def call(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=answer)


def stations(path: str = "data/zhanyou.db") -> list[tuple[str, str, str]]:
    db = sqlite3.connect(path)
    try:
        return db.execute(
            "SELECT name_zh || name_en, level, district FROM workstations ORDER BY 1"
        ).fetchall()
    finally:
        db.close()


IMPORTED = [("Beta Station", "municipal", "liangjiang"), ("甲站", "national", "banan")]


def test_run_without_a_token_is_one_clear_line() -> None:
    result = call("run")
    assert (result.exit_code, result.output) == (
        1,
        "Error: BOT_TOKEN is not set: put it into the environment or into .env (see .env.example).\n",
    )


def test_run_with_a_malformed_token_does_not_repeat_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "my-secret-token")
    result = call("run")
    assert (result.exit_code, result.output) == (
        1,
        "Error: BOT_TOKEN has not the form 123456789:AAE… that @BotFather gives.\n",
    )


def test_a_run_for_which_nobody_is_responsible_says_so_in_one_line(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456789:" + "A" * 35)
    monkeypatch.setenv("DATABASE", str(place))  # a folder, so that it ends at once
    line = (
        "Nobody is named as responsible for people’s data: set RESPONSIBLE_NAME and RESPONSIBLE_CONTACT (see "
        ".env.example). Until then everybody reads that this is a trial.\n"
    )
    assert call("run").output.startswith(line)
    monkeypatch.setenv("RESPONSIBLE_NAME", "Park Office")
    monkeypatch.setenv("RESPONSIBLE_CONTACT", "office@example.com")
    assert "responsible" not in call("run").output


def test_settings_that_others_can_read_are_warned_about(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", str(place))
    settings = place / ".env"
    settings.write_text("BOT_TOKEN=123456789:" + "A" * 35, "utf-8")
    settings.chmod(0o644)
    line = "Others on this machine can read .env, which holds the bot’s token: chmod 600 .env\n"
    assert call("run").output.startswith(line)
    settings.chmod(0o600)
    assert line not in call("run").output


def test_an_import_shows_what_it_would_do_and_does_it_after_a_yes() -> None:
    Path("list.csv").write_text(GOOD, encoding="utf-8")
    refused = call("import", "list.csv", answer="n\n")
    assert "2 new, 0 changed, 0 unchanged, 0 bad\n  + 甲站\n  + Beta Station\n" in refused.output
    assert refused.output.endswith("Nothing was changed.\n")
    assert stations() == []
    taken = call("import", "list.csv", answer="y\n")
    assert (taken.exit_code, taken.output.splitlines()[-1]) == (0, "Done: 2 new, 0 changed.")
    assert stations() == IMPORTED


def test_the_same_list_again_changes_nothing_also_as_xlsx() -> None:
    Path("list.csv").write_text(GOOD, encoding="utf-8-sig")
    call("import", "list.csv", "--yes")
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for line in GOOD.splitlines():
        sheet.append(line.split(","))
    workbook.save("list.xlsx")
    again = call("import", "list.xlsx", "--yes")
    assert (again.exit_code, again.output) == (0, "0 new, 0 changed, 2 unchanged, 0 bad\n")
    assert stations() == IMPORTED


def test_one_bad_line_keeps_the_whole_list_out_unless_it_may_be_skipped() -> None:
    Path("list.csv").write_text(GOOD + "Gamma,galactic,\n", encoding="utf-8")
    result = call("import", "list.csv", "--yes")
    assert result.exit_code == 1
    assert "  ! line 4: “galactic” is no level: national or municipal\n" in result.output
    assert result.output.endswith(
        "Error: Nothing was changed, because of the bad lines. Mend them, or take the good ones with --skip-bad.\n"
    )
    assert stations() == []
    assert call("import", "list.csv", "--yes", "--skip-bad").exit_code == 0
    assert stations() == IMPORTED


@pytest.mark.parametrize(
    ("name", "content"), [("empty.csv", b""), ("odd.xlsx", b"PK\x03\x04 no"), ("a.csv", b"\0\1")]
)
def test_what_is_no_list_is_refused_in_words(name: str, content: bytes) -> None:
    Path(name).write_bytes(content)
    result = call("import", name, "--yes")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert "Error: Nothing was changed" in result.output


def test_a_backup_is_a_whole_database_in_a_file_or_a_folder() -> None:
    Path("list.csv").write_text(GOOD, encoding="utf-8")
    call("import", "list.csv", "--yes")
    for target in ("copy.db", "folder"):
        if target == "folder":
            Path(target).mkdir()
        result = call("backup", target)
        assert result.exit_code == 0, result.output
        assert stations(result.output.strip()) == IMPORTED


def test_a_backup_of_nothing_is_one_clear_line() -> None:
    result = call("backup", "copy.db")
    assert (result.exit_code, result.output) == (1, "Error: there is no database data/zhanyou.db\n")


def test_restore_says_what_it_put_in_place_and_where_the_former_is() -> None:
    Path("list.csv").write_text(GOOD, encoding="utf-8")
    call("import", "list.csv", "--yes")
    call("backup", "copy.db")
    made = r"Restored what was backed up at \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n"
    again = call("restore", "copy.db")
    kept = re.fullmatch(rf"{made}The former database is kept for 30 days as (\S+)\n", again.output)
    assert (again.exit_code, stations(kept[1]) if kept else again.output) == (0, IMPORTED)

    elsewhere = call("restore", "copy.db", "--db", "new/zhanyou.db")
    assert re.fullmatch(
        rf"{made}There was no database here before, so nobody knows who has left since the backup: they are back\. "
        r"Ask those whom you remember to send /forget again\.\n",
        elsewhere.output,
    )
    assert (elsewhere.exit_code, stations("new/zhanyou.db")) == (0, IMPORTED)


def test_what_staff_did_could_be_read_by_nobody() -> None:
    Path("list.csv").write_text(GOOD, encoding="utf-8")
    call("import", "list.csv", "--yes")
    db = sqlite3.connect("data/zhanyou.db")
    added = [
        ("2027-11-30T01:00:00Z", 7, "staff-added", "user:8", ""),
        ("2027-11-30T02:00:00Z", None, "request-expired", "request:1", ""),
        ("2027-11-30T03:00:00Z", 8, "host-added", "workstation:D01", "by link"),
    ]
    db.executemany("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)", added)
    db.commit()
    db.close()
    first = "2027-11-30T01:00:00Z\t7\tstaff-added\tuser:8\t\n"
    third = "2027-11-30T03:00:00Z\t8\thost-added\tworkstation:D01\tby link\n"
    assert call("audit", "--about", "user:8").output == first + third
    assert (
        call("audit", "--last", "2").output
        == f"2027-11-30T02:00:00Z\t-\trequest-expired\trequest:1\t\n{third}"
    )
    assert call("audit", "--db", "none.db").output == "Error: there is no database none.db\n"
