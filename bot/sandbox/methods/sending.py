"""The methods that put a message into a chat."""

from __future__ import annotations

from typing import Any

from bot.sandbox import files as file_rules
from bot.sandbox.files import File, StoredFile
from bot.sandbox.model import Chat, Group, Message
from bot.sandbox.rules import html_text, text
from bot.sandbox.rules.errors import bad_request, not_imitated
from bot.sandbox.rules.markup import check_markup
from bot.sandbox.state import State

Params = dict[str, Any]
Files = dict[str, File]

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024  # code points after parsing
ACTION_S = 5.0  # a chat action is shown that long or until a message comes
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def formatted(
    state: State, source: str, parse_mode: str | None, entities: list[text.Entity] | None
) -> text.FormattedText:
    """Text as the server keeps it. A parse mode goes before entities, as on Telegram."""
    mode = (parse_mode or "").lower()
    if mode in ("markdown", "markdownv2"):
        raise not_imitated(f"parse_mode {parse_mode}; the bot writes HTML")
    if mode not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    if mode == "html":
        plain, marked = html_text.parse(source)
    else:
        plain, marked = source, text.check_explicit(source, entities or [])
    return text.finish(plain, [entity for entity in map(state.resolve_mention, marked) if entity])


def message_text(state: State, params: Params) -> dict[str, Any]:
    """The content of a text message."""
    result = formatted(state, params["text"], params.get("parse_mode"), params.get("entities"))
    if not result.text:
        raise bad_request("message text is empty")
    if len(result) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return result.content("text", "entities")


def caption(state: State, params: Params) -> dict[str, Any]:
    """The content fields of a caption, none where it is empty."""
    result = formatted(
        state, params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    if len(result) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return result.content("caption", "caption_entities")


def resolve_file(state: State, kind: str, value: Any, files: Files) -> StoredFile:
    """The file that a parameter means: an upload, attach://name, or a file_id. A new upload is stored."""
    if isinstance(value, File):
        return state.files.add(kind, value)
    name = str(value)
    if name.startswith("attach://"):
        upload = files.get(name.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"attached file {name.removeprefix('attach://')} is not found in the request")
        return state.files.add(kind, upload)
    if "://" in name:
        raise not_imitated("files given by URL: it reaches nothing outside of this machine")
    stored = state.files.by_id(name)
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
    return stored


def media(state: State, kind: str, value: Any, files: Files) -> tuple[dict[str, Any], list[str]]:
    """The content field of one file, and its download path."""
    stored = resolve_file(state, kind, value, files)
    return {kind: file_rules.media_object(stored)}, [stored.path]


def deliver(state: State, params: Params, content: dict[str, Any], paths: list[str] | None = None) -> Message:
    """Put a checked message into its chat: markup, chat, reply and rate are checked here, in Telegram's order."""
    inline, other = check_markup(params.get("reply_markup"))
    chat = state.chat_for_bot(params["chat_id"])
    reply_to = _reply_target(chat, params.get("reply_parameters"))
    state.limiter.check(chat.id, is_group=isinstance(chat, Group), now=state.clock.time())
    message = Message(
        id=state.next_message_id(chat),
        chat=chat,
        sender=state.bot_user(),
        date=int(state.clock.time()),
        content=content | _shown_options(params),
        inline=inline,
        reply_markup=other,
        reply_to=reply_to,
        silent=params.get("disable_notification", False),
        protected=params.get("protect_content", False),
        file_paths=paths or [],
    )
    if other is not None and "force_reply" not in other:
        chat.reply_keyboard = other if "keyboard" in other else None
    chat.action = None
    state.store_message(message)
    return message


def _shown_options(params: Params) -> dict[str, Any]:
    """Fields of a message that come from parameters under another name; false ones are left out, as on Telegram."""
    names = {
        "link_preview_options": "link_preview_options",
        "has_spoiler": "has_media_spoiler",
        "show_caption_above_media": "show_caption_above_media",
    }
    return {field: params[name] for name, field in names.items() if params.get(name)}


def _reply_target(chat: Chat, parameters: Params | None) -> Message | None:
    if not parameters:
        return None
    if ("chat_id" in parameters and parameters["chat_id"] != chat.id) or "quote" in parameters:
        raise not_imitated("replies to another chat and quotes")
    target = chat.messages.get(parameters.get("message_id", 0))
    if target is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return target


def send_message(state: State, params: Params, files: Files) -> Any:
    return deliver(state, params, message_text(state, params)).api()


def send_file(kind: str) -> Any:
    """The method that sends a file of this kind."""

    def send(state: State, params: Params, files: Files) -> Any:
        words = caption(state, params)
        content, paths = media(state, kind, params[kind], files)
        return deliver(state, params, content | words, paths).api()

    return send


send_photo = send_file("photo")
send_document = send_file("document")
send_voice = send_file("voice")
send_sticker = send_file("sticker")


def send_media_group(state: State, params: Params, files: Files) -> Any:
    """Of photos or of documents; each counts as a message."""
    kinds = {item["type"] for item in params["media"]}
    if len(kinds) > 1 or not kinds <= {"photo", "document"}:
        raise not_imitated(f"albums of {', '.join(sorted(kinds))}")
    contents = [
        (media(state, item["type"], item["media"], files), caption(state, item)) for item in params["media"]
    ]
    group = str(next(state.media_group_ids))
    return [
        deliver(state, params, content | words | {"media_group_id": group}, paths).api()
        for (content, paths), words in contents
    ]


def _place(params: Params) -> dict[str, Any]:
    if abs(params["latitude"]) > 90 or abs(params["longitude"]) > 180:
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": params["latitude"], "longitude": params["longitude"]}


def send_location(state: State, params: Params, files: Files) -> Any:
    """A point that does not move."""
    if params.keys() & {"live_period", "heading", "proximity_alert_radius"}:
        raise not_imitated("live locations")
    return deliver(state, params, {"location": _place(params)}).api()


def send_venue(state: State, params: Params, files: Files) -> Any:
    place = _place(params)
    venue = {"location": place, "title": params["title"], "address": params["address"]}
    return deliver(state, params, {"location": place, "venue": venue}).api()


def send_contact(state: State, params: Params, files: Files) -> Any:
    fields = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(
        state, params, {"contact": {name: params[name] for name in fields if name in params}}
    ).api()


def send_chat_action(state: State, params: Params, files: Files) -> Any:
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = state.chat_for_bot(params["chat_id"])
    chat.action, chat.action_until = params["action"], state.clock.time() + ACTION_S
    state.changes.emit("chat", chat_id=chat.id)
    return True


def _source(state: State, params: Params, verb: str, participle: str) -> Message:
    source = state.chat_known(params["from_chat_id"]).messages.get(params["message_id"])
    if source is None:
        raise bad_request(f"message to {verb} not found")
    if source.protected:
        raise bad_request(f"message has protected content and can't be {participle}")
    return source


def copy_message(state: State, params: Params, files: Files) -> Any:
    """The content without a link to the original; a new caption replaces the old one."""
    source = _source(state, params, "copy", "copied")
    content = {name: value for name, value in source.content.items() if name != "media_group_id"}
    if "caption" in params and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption(state, params)
    return {"message_id": deliver(state, params, content, source.file_paths).id}


def forward_message(state: State, params: Params, files: Files) -> Any:
    source = _source(state, params, "forward", "forwarded")
    origin = {"type": "user", "sender_user": source.sender, "date": source.date}
    return deliver(state, params, source.content | {"forward_origin": origin}, source.file_paths).api()
