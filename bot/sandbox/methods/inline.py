"""Inline mode: a person types "@bot words" in any chat, and sends one of the results that the bot answers with.

Imitated are articles with text. Where the answer may be cached, the same words bring the same answer without asking
the bot, as Telegram's server does it.
"""

from __future__ import annotations

import re
import secrets
from typing import Any

from bot.sandbox.methods.sending import Files, Params, message_text
from bot.sandbox.model import Chat
from bot.sandbox.rules.errors import ApiError, PersonError, bad_request, not_imitated
from bot.sandbox.rules.markup import check_inline
from bot.sandbox.state import InlineAnswer, InlineQuery, InlineResult, State

QUERY_LENGTH, MAX_RESULTS, OFFSET_BYTES = 256, 50, 64
DEFAULT_CACHE_S = 300
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def ask(state: State, user: dict[str, Any], chat: Chat, text: str, offset: str) -> InlineQuery:
    """Ask the bot, or take what the cache has; raises PersonError where a client would not ask."""
    queries, now = state.inline, state.clock.time()
    if not queries.is_on:
        raise PersonError("the bot has no inline mode")
    if len(text) > QUERY_LENGTH:
        raise PersonError(f"a client asks with at most {QUERY_LENGTH} characters")
    query = InlineQuery(str(secrets.randbits(62)), user["id"], text, offset, chat, now)
    queries.by_id[query.id] = queries.latest[user["id"]] = query
    for owner in (user["id"], None):
        until, answer = queries.cached.get((owner, text, offset), (0.0, None))
        if answer is not None and now < until:
            query.answer = answer
    if query.answer is None:
        kind = "sender" if chat.type == "private" else chat.type
        asked = {"id": query.id, "from": user, "chat_type": kind, "query": text, "offset": offset}
        state.updates.add("inline_query", asked)
    state.changes.emit("inline", person_id=user["id"])
    return query


def chosen(state: State, query: InlineQuery, result_id: str) -> InlineResult:
    """The result of an answered query; raises PersonError where there is none."""
    results = query.answer.results if query.answer else []
    for result in results:
        if result.id == result_id:
            return result
    raise PersonError(f"no result {result_id!r}; the bot offered {[result.id for result in results]}")


def tell_chosen(
    state: State, user: dict[str, Any], query: InlineQuery, result_id: str, inline_message_id: str | None
) -> None:
    """chosen_inline_result, which comes only where the bot's owner has turned feedback on."""
    if state.inline.has_feedback:
        chosen = {"result_id": result_id, "from": user, "query": query.text}
        known = {"inline_message_id": inline_message_id} if inline_message_id else {}
        state.updates.add("chosen_inline_result", chosen | known)


def _article(state: State, raw: dict[str, Any]) -> InlineResult:
    if not raw["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    given = raw["input_message_content"]
    try:
        content = message_text(state, {**given, "text": given["message_text"]})
        inline = check_inline(raw.get("reply_markup"))
    except ApiError as error:
        if error.code != 400:
            raise
        reason = error.description.removeprefix("Bad Request: ")
        if reason == "message is too long":
            raise bad_request("MESSAGE_TOO_LONG") from None
        raise bad_request(f"can't parse InlineQueryResult: {reason}") from None
    if given.get("link_preview_options"):
        content["link_preview_options"] = given["link_preview_options"]
    return InlineResult(raw["id"], raw["title"], raw.get("description", ""), content, inline)


def _check_button(button: dict[str, Any] | None) -> None:
    if button is None:
        return
    if "web_app" in button:
        raise not_imitated("web apps")
    if not button.get("start_parameter"):
        raise bad_request("can't use empty start_parameter")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", button["start_parameter"], re.ASCII):
        raise bad_request("unallowed characters in start_parameter are used")


def answer_inline_query(state: State, params: Params, files: Files) -> Any:
    """Once, and while the person's client still waits."""
    _check_button(params.get("button"))
    if len(params["results"]) > MAX_RESULTS:
        raise bad_request("too many inline query results specified")
    results = [_article(state, raw) for raw in params["results"]]
    if len({result.id for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    next_offset = params.get("next_offset", "")
    if len(next_offset.encode()) > OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    query, now = state.inline.by_id.get(params["inline_query_id"]), state.clock.time()
    if query is None or query.answer or query.date < now - state.limits.inline_query_lifetime_s:
        raise bad_request(QUERY_TOO_OLD)
    personal, cache_s = params.get("is_personal", False), params.get("cache_time", DEFAULT_CACHE_S)
    query.answer = InlineAnswer(results, params.get("button"), next_offset)
    owner = query.user_id if personal else None
    if cache_s > 0:
        state.inline.cached[owner, query.text, query.offset] = (now + cache_s, query.answer)
    state.changes.emit("inline", person_id=query.user_id)
    return True
