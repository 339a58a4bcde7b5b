"""What the consent says to a fellow, a host and staff, and its buttons.

Until the yes nothing is stored, so the buttons carry all that is needed: the version and the parts that were read, the
language, and the deep link that the person came with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardMarkup

from bot.handlers.widgets.replies import button
from bot.store.people import users
from bot.store.people.users import PARTS, Part
from bot.texts import Html, Language, Texts


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for what is stored, as the operator names them, and how to reach them."""

    name: str
    contact: str


class Agree(CallbackData, prefix="agree"):
    """The yes to what was read: version, language, `parts` as a sum of 1, 2 and 4; and the deep link to follow."""

    version: int
    language: Language
    parts: int
    payload: str = ""


class Decline(CallbackData, prefix="decline"):
    """The no to the consent."""

    language: Language


class ReadIn(CallbackData, prefix="read"):
    """Show the consent in another language."""

    version: int
    language: Language
    parts: int
    payload: str = ""


def named(responsible: Responsible | None, texts: Texts) -> Html:
    """Who is responsible, or that nobody is named."""
    if responsible is None:
        return texts("consent-responsible-none")
    return texts("consent-responsible", name=responsible.name, contact=responsible.contact)


def words(
    parts: Collection[str], texts: Texts, responsible: Responsible | None, offer: Html | None = None
) -> Html:
    """The consent to these parts: the short form, and the details in a quotation that opens with a tap. `offer` is what
    they are invited to."""
    here = [part for part in PARTS if part in parts]

    def of_each(form: str) -> Iterable[str]:
        for part in here:
            if len(here) > 1:
                yield texts(f"consent-as-{part}")
            yield texts(f"consent-{form}-{part}")

    short = "\n".join(
        [*of_each("short"), texts("consent-short-common", responsible=named(responsible, texts))]
    )
    details = "\n".join([texts("consent-details"), *of_each("details"), texts("consent-details-common")])
    quote = f"<blockquote expandable>{details}</blockquote>"
    hello = texts(f"consent-hello-{here[0]}") if offer is None else offer
    return Html(f"{hello}\n\n{short}\n{quote}\n{texts('consent-end')}")


def view(
    parts: Collection[str],
    texts: Texts,
    responsible: Responsible | None,
    payload: str = "",
    offer: Html | None = None,
) -> tuple[Html, InlineKeyboardMarkup]:
    """The consent to `parts` with its buttons: yes, no, and the other language. `payload` is the link to follow, and
    `offer` what it invites to."""
    other: Language = "en" if texts.language == "zh" else "zh"
    version, number = users.CONSENT_VERSION, sum(2**at for at, part in enumerate(PARTS) if part in parts)
    yes = Agree(version=version, language=texts.language, parts=number, payload=payload)
    no = Decline(language=texts.language)
    read = ReadIn(version=version, language=other, parts=number, payload=payload)
    rows = [
        [button(texts.plain("consent-yes"), yes, "success")],
        [button(texts.plain("consent-no"), no), button(texts.plain("consent-other-language"), read)],
    ]
    return words(parts, texts, responsible, offer), InlineKeyboardMarkup(inline_keyboard=rows)


def parts_in(number: int) -> frozenset[Part]:
    """The parts that a button stands for."""
    return frozenset(part for at, part in enumerate(PARTS) if number >> at & 1)
