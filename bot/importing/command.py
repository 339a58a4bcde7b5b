"""`zhanyou import`: what a list of workstations would change, in words, and then all of it or nothing."""

from __future__ import annotations

import click

from bot.clock import Clock
from bot.importing.table import read_table
from bot.store.core.store import Store
from bot.store.workstations.importing import ImportPlan, Problem, apply_import, plan_import
from bot.texts import Texts

SHOWN = 20  # lines of each kind in the preview


async def take_in(store: Store, content: bytes, texts: Texts, yes: bool, skip_bad: bool) -> None:
    """Show the preview, ask unless `yes`, and write. Raises ClickException where bad lines forbid it."""
    table = read_table(content)
    plan = await store.read(plan_import, table.rows)
    bad = sorted([*table.problems, *plan.bad], key=lambda problem: problem.row)
    for line in preview(plan, bad, table.ignored, texts):
        click.echo(line)
    if bad and (not skip_bad or any(problem.row == 0 for problem in bad)):
        raise click.ClickException(texts.plain("import-nothing-bad"))
    if not plan.new and not plan.changed:
        return
    if not yes and not click.confirm(texts.plain("import-ask")):
        click.echo(texts.plain("import-nothing"))
        return
    await store.write(apply_import, plan, Clock().now())
    click.echo(texts.plain("import-done", new=len(plan.new), changed=len(plan.changed)))


def preview(plan: ImportPlan, bad: list[Problem], ignored: tuple[str, ...], texts: Texts) -> list[str]:
    """What would be new, what would change and in which fields, and which lines are bad and why."""
    lines = [
        texts.plain(
            "import-summary",
            new=len(plan.new),
            changed=len(plan.changed),
            unchanged=len(plan.unchanged),
            bad=len(bad),
        )
    ]
    if ignored:
        lines.append(texts.plain("import-ignored", list=texts.listing(list(ignored))))
    new = [f"  + {texts.pick(card.workstation.name_en, card.workstation.name_zh)}" for card in plan.new]
    changed = [
        f"  ~ {texts.pick(change.card.workstation.name_en, change.card.workstation.name_zh)}: "
        f"{texts.listing(list(change.fields))}"
        for change in plan.changed
    ]
    wrong = [f"  ! {reason(problem, texts)}" for problem in bad]
    for group in (new, changed, wrong):
        lines += group[:SHOWN]
        if len(group) > SHOWN:
            lines.append(texts.plain("import-more", count=len(group) - SHOWN))
    return lines


def reason(problem: Problem, texts: Texts) -> str:
    """One bad line with its number and why it cannot be taken."""
    why = texts.plain(f"import-{problem.code.replace('_', '-')}", **problem.args)
    return texts.plain("import-row", row=str(problem.row), why=why) if problem.row else why
