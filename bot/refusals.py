"""What Telegram refuses through nobody's fault: one list, so that nobody is alarmed and nothing is tried in vain."""

from __future__ import annotations

from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat

# The message is as it should be already.
UNCHANGED = ("message is not modified",)
# It was deleted, or is too old to be touched.
GONE = (
    "message to edit not found",
    "message to copy not found",
    "message to forward not found",
    "message to delete not found",
    "message to be replied not found",
    "message can't be edited",
    "message can't be deleted",
    "message_id_invalid",
)
# A tap or an inline query that waited too long, or was answered before.
LATE = ("query is too old", "query_id_invalid")
# Nobody is there any more under this number.
NOBODY = ("chat not found", "user not found", "peer_id_invalid", "group chat was deactivated")
# A group whose admins let the bot read and not write.
MUTED = (
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_send_plain_forbidden",
    "chat_restricted",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
    "group chat was upgraded",
)
# A person who takes no voice messages, or a kind of message that Telegram does not let through to them.
UNWANTED = ("voice_messages_forbidden",)
HARMLESS = (*UNCHANGED, *GONE, *LATE, *NOBODY, *MUTED, *UNWANTED)


def is_harmless(error: BaseException, reasons: tuple[str, ...] = HARMLESS) -> bool:
    """Whether `error` is one of Telegram's refusals for one of `reasons`, each a part of its text in small letters."""
    if not isinstance(error, TelegramBadRequest | TelegramMigrateToChat):
        return False
    words = error.message.lower()
    return any(reason in words for reason in reasons)
