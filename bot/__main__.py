"""The command line. Words that a person reads are in the locales; the help of the commands is for operators.

Each command imports what it needs when it runs: aiogram and scikit-learn take seconds, and only a bot needs them.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import logs
from bot.clock import Clock

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.handlers.people.consent_view import Responsible
    from bot.texts import Language, Texts

DATABASE = Path("data/zhanyou.db")
CHATS_SUFFIX = ".chats.json"  # what the demo's sandbox keeps beside the database
DEMO_STAFF_ID = 1003  # of the person whom the page adds as a member of staff
database_option = click.option(
    "--db",
    "database",
    type=click.Path(dir_okay=False, path_type=Path),
    default=DATABASE,
    show_default=True,
    help="The one file that holds everything.",
)
port_option = click.option("--port", type=click.IntRange(0, 65535), default=8081, show_default=True)


@click.group()
@click.version_option(package_name="zhanyou")
def main() -> None:
    """Zhanyou (站友): workstations for postdoctoral fellows, in a chat."""


@contextmanager
def _in_one_line(*mendable: type[Exception]) -> Iterator[None]:
    """What an operator can mend, these besides OSError and ValueError, is one clear line, not a traceback."""
    kinds: tuple[type[Exception], ...] = (OSError, ValueError, *mendable)
    try:
        yield
    except kinds as error:
        raise click.ClickException(str(error)) from error


@main.command("run")
def run_command() -> None:
    """Run the bot on Telegram (BOT_TOKEN), or on TELEGRAM_API_BASE where that is set."""
    from pydantic import ValidationError

    from bot.config import Settings, problem
    from bot.errors import TokenRefusedError
    from bot.store.core.lock import StoreInUseError

    try:
        settings = Settings()
    except ValidationError as error:
        raise click.ClickException(problem(error)) from error
    logs.set_up(settings.log_level)
    _warn_of_open_settings(Path(".env"))
    gc.disable()  # until `run`: what is loaded stays, and looking through it again and again is an eighth of the start
    with _in_one_line(StoreInUseError, TokenRefusedError):
        asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    from bot.app import build_bot
    from bot.importing.table import seed_stations
    from bot.running import open_bot, run

    session = None
    if settings.telegram_api_base:
        session = AiohttpSession(api=TelegramAPIServer.from_base(settings.telegram_api_base))
    bot = build_bot(settings.bot_token.get_secret_value(), session)
    async with (
        bot,
        open_bot(
            bot,
            settings.database,
            Clock(),
            staff_ids=settings.staff_ids,
            packaged=seed_stations(),
            responsible=_responsible(settings),
        ) as zhanyou,
    ):
        await run(zhanyou, settings)


def _warn_of_open_settings(file: Path) -> None:
    """The token in it lets anybody be the bot."""
    if os.name == "posix" and file.is_file() and file.stat().st_mode & 0o077:
        click.echo(_texts().plain("run-settings-readable", file=str(file)), err=True)


def _responsible(settings: Settings) -> Responsible | None:
    """Who answers for the data, or None with a line to the operator: the law asks that people be told."""
    from bot.handlers.people.consent_view import Responsible

    if settings.responsible_name and settings.responsible_contact:
        return Responsible(settings.responsible_name, settings.responsible_contact)
    click.echo(_texts().plain("run-nobody-responsible"), err=True)
    return None


@main.command()
@port_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Other addresses need --allow-remote.")
@click.option("--allow-remote", is_flag=True, help="Let other machines play every person of the sandbox.")
def sandbox(port: int, host: str, allow_remote: bool) -> None:
    """Serve the local Telegram alone, for `zhanyou run` with TELEGRAM_API_BASE."""
    logs.set_up()
    with _in_one_line():
        asyncio.run(_sandbox(host, port, allow_remote))


async def _sandbox(host: str, port: int, allow_remote: bool) -> None:
    from bot.sandbox import DEFAULT_TOKEN, Engine, ids_from_time
    from bot.sandbox.http.server import address_of, serve

    runner = await serve(Engine(first_id=ids_from_time()), host, port, allow_remote=allow_remote)
    click.echo(f"Sandbox: {address_of(runner)}   BOT_TOKEN={DEFAULT_TOKEN}")
    try:
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


@main.command()
@port_option
@database_option
@click.option("--fresh", is_flag=True, help="Begin with an empty database.")
@click.option(
    "--staff-id",
    "staff_ids",
    type=int,
    multiple=True,
    default=[DEMO_STAFF_ID],
    show_default=True,
    help="Who is staff; the page's button for a member of staff adds this one.",
)
def demo(port: int, database: Path, fresh: bool, staff_ids: tuple[int, ...]) -> None:
    """The bot and the sandbox together, with a page to chat in. Needs no token."""
    click.echo(_texts().plain("demo-starting"))
    logs.set_up("WARNING")
    if fresh:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{database}{suffix}").unlink(missing_ok=True)
    if not database.exists():  # a bot that knows nobody has no chats, either
        Path(f"{database}{CHATS_SUFFIX}").unlink(missing_ok=True)
    from bot.store.core.lock import StoreInUseError

    # While the bot loads, in a thread that cannot be stopped, Ctrl+C ends the process; from then on `run` takes it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()  # as for the bot alone
    with _in_one_line(StoreInUseError):
        asyncio.run(_demo(port, database, staff_ids))


async def _demo(port: int, database: Path, staff_ids: tuple[int, ...]) -> None:
    from bot.demo import open_demo

    def on_page(address: str) -> None:
        click.echo(_texts().plain("demo-page", url=address))

    chats = Path(f"{database}{CHATS_SUFFIX}")
    opening = open_demo(database, port=port, staff_ids=staff_ids, chats=chats, on_page=on_page)
    async with opening as (_, zhanyou):
        from bot.running import run

        click.echo(_texts().plain("demo-ready"))
        await run(zhanyou)


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@database_option
@click.option("--yes", is_flag=True, help="Do not ask; still nothing is taken where a line is bad.")
@click.option("--skip-bad", is_flag=True, help="Take the good lines of a file that has bad ones.")
def import_command(file: Path, database: Path, yes: bool, skip_bad: bool) -> None:
    """Take a list of workstations (CSV or XLSX) in: a preview first, then all of it or nothing."""
    from bot.importing.command import take_in
    from bot.store.core.lock import StoreInUseError
    from bot.store.core.store import Store

    content = file.read_bytes()

    async def work() -> None:
        store = await Store.open(database, Clock())
        try:
            await take_in(store, content, _texts(), yes, skip_bad)
        finally:
            await store.close()

    logs.set_up("WARNING")
    with _in_one_line(StoreInUseError):
        asyncio.run(work())


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
@database_option
def backup(target: Path, database: Path) -> None:
    """Copy the database, also of a running bot, and check the copy. TARGET is a file or a folder."""
    from bot.store.core.backup import BackupError, back_up

    if not database.exists():
        raise click.ClickException(f"there is no database {database}")
    with _in_one_line(BackupError):
        click.echo(back_up(database, target, Clock().now()))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@database_option
def restore(file: Path, database: Path) -> None:
    """Put a backup in the place of a stopped bot's database. Whoever left since is erased again."""
    from bot.store.core.backup import BackupError
    from bot.store.core.lock import StoreInUseError
    from bot.store.core.sqlite import DatabaseError
    from bot.store.privacy.restore import restore as restore_backup

    with _in_one_line(BackupError, StoreInUseError, DatabaseError):
        done = restore_backup(file, database, Clock().now())
    texts = _texts()
    click.echo(
        texts.plain("restore-done", made=f"{done.made_at:%Y-%m-%d %H:%M} UTC", count=done.erased_again)
    )
    if done.kept_aside:
        click.echo(texts.plain("restore-aside", file=str(done.kept_aside)))
    else:
        click.echo(texts.plain("restore-leavers-unknown"))


@main.command()
@click.option("--last", default=20, show_default=True, help="How many.")
@click.option("--about", default="", help="Only of a person or a thing, such as user:1001 or request:7.")
@database_option
def audit(last: int, about: str, database: Path) -> None:
    """Who changed what: time (UTC), who ("-" is the bot, or who has left), what, of whom.

    The latest last; also of a running bot.
    """
    from bot.store.core.audit import latest
    from bot.store.core.sqlite import connect_to_read

    if not database.exists():
        raise click.ClickException(f"there is no database {database}")
    with closing(connect_to_read(database.absolute())) as db:
        for one in latest(db, last, about):
            click.echo("\t".join(str(value) if value is not None else "-" for value in one))


@main.command()
@click.argument("question", nargs=-1)
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Of the answer; else that of the question.")
@click.option("--json", "as_json", is_flag=True, help='A line each: {"rows": […], "answered": …, "text": …}')
def ask(question: tuple[str, ...], lang: Language | None, as_json: bool) -> None:
    """Answer a QUESTION as the desk does, with the ids of the rows; without one, each line that comes in."""
    import json

    from bot.desk.answers import answer
    from bot.desk.wording import plain_answer
    from bot.texts import Texts, language_written

    lines: Iterable[str] = [" ".join(question)] if question else sys.stdin
    for asked in lines:
        found = answer(asked)
        text = plain_answer(found, Texts(lang or language_written(asked)))
        rows = [clause.id for clause in found.clauses]
        told = {"rows": rows, "answered": found.answered, "text": text}
        click.echo(json.dumps(told, ensure_ascii=False) if as_json else f"{text}\n[{' '.join(rows) or '-'}]")


def _texts() -> Texts:
    import locale

    from bot.texts import Texts, language_of

    return Texts(language_of(locale.getlocale()[0]))


if __name__ == "__main__":
    main()
