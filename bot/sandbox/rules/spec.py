"""Checks a call's parameters against the facts of the Bot API in bot_api.json.

Stricter than Telegram where Telegram corrects silently (a `limit` of 1000, a boolean "maybe"): the sandbox refuses,
since what is corrected silently hides a mistake of the bot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from bot.sandbox.rules.errors import bad_request, not_imitated

Field = tuple[str, bool, dict[str, Any]]  # type, required, limits: as in bot_api.json


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resources.files("bot.sandbox").joinpath(name).read_text("utf-8"))
    return read


WORDS = _read("error_words.json")
TRUE, FALSE = {"true", "yes", "1"}, {"false", "no", "0"}


@dataclass(frozen=True)
class Spec:
    """The facts: fields of each method and type, unions, and the names of what is not imitated."""

    methods: dict[str, dict[str, Field]]
    types: dict[str, dict[str, Field]]
    unions: dict[str, list[str]]
    not_imitated: frozenset[str]

    def method_named(self, name: str) -> str | None:
        """The method's own spelling (names are case-insensitive), or None where the Bot API has no such method."""
        return self._spellings.get(name.lower())

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {name.lower(): name for name in (*self.methods, *self.not_imitated)}

    def check(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """The parameters of `method` with their types; raises ApiError at the first that Telegram would not take.

        Values come as a form sends them (all strings, objects as JSON) or as a JSON body does. Empty strings and None
        count as absent, which is how the Bot API reads a form. Unknown parameters are left out: Telegram ignores them.
        """
        fields = self.methods[method]
        typed: dict[str, Any] = {}
        for name, (type_name, required, limits) in fields.items():
            value = params.get(name)
            if value is None or value == "":
                if required:
                    raise bad_request(WORDS["missing"].get(name, f'parameter "{name}" is required'))
                continue
            if name in WORDS["refused"]:
                raise not_imitated(f"{method}.{name}")
            typed[name] = self._value(method, name, type_name, limits, value, is_json=False)
        return typed

    def unknown(self, method: str, params: dict[str, Any]) -> list[str]:
        """Names of parameters that Telegram would ignore."""
        return sorted(params.keys() - self.methods[method].keys())

    def _value(
        self, owner: str, name: str, type_name: str, limits: dict[str, Any], value: Any, is_json: bool
    ) -> Any:
        if type_name.startswith("Array of "):
            return self._array(owner, name, type_name.removeprefix("Array of "), limits, value, is_json)
        if type_name in _SCALARS:
            typed = _scalar(owner, name, type_name, value, is_json)
            _check_limits(owner, name, limits, typed)
            return typed
        if not is_json and isinstance(value, str):
            value = _loads(name, value)
        if not isinstance(value, dict):
            raise bad_request(_not_an_object(name))
        return self._object(self._pick_type(name, type_name, value), value)

    def _array(
        self, owner: str, name: str, item: str, limits: dict[str, Any], value: Any, is_json: bool
    ) -> list[Any]:
        if not is_json and isinstance(value, str):
            value = _loads(name, value)
        if not isinstance(value, list):
            raise bad_request(
                f'Field "{name}" must be of type Array' if is_json else f"expected an Array of {item}"
            )
        lowest, highest = limits.get("items", (0, len(value)))
        if not lowest <= len(value) <= highest:
            raise bad_request(f"{name} must have {lowest} to {highest} items")
        return [self._value(owner, name, item, {}, element, is_json=True) for element in value]

    def _object(self, type_name: str, value: dict[str, Any]) -> dict[str, Any]:
        if type_name not in self.types:
            raise not_imitated(f"objects of type {type_name}")
        typed: dict[str, Any] = {}
        for name, (field_type, required, limits) in self.types[type_name].items():
            item = value.get(name)
            if item is None:
                if required:
                    raise bad_request(_in_object(type_name, f'Can\'t find field "{name}"'))
                continue
            typed[name] = self._value(type_name, name, field_type, limits, item, is_json=True)
        return typed

    def _pick_type(self, name: str, type_name: str, value: dict[str, Any]) -> str:
        """Which of several types an object is: by its `type`, or for reply markups by the field that only one has."""
        if type_name in self.unions:
            return self._of_union(type_name, value)
        candidates = re.split(r", | and | or ", type_name)
        for candidate in candidates:
            fields = self.types.get(candidate)
            if fields is None:
                continue
            if len(candidates) == 1 or any(
                required and field in value for field, (_, required, _) in fields.items()
            ):
                if (
                    "type" in fields
                    and len(candidates) > 1
                    and not candidate.lower().endswith(str(value.get("type")))
                ):
                    continue
                return candidate
        if any(candidate in self.types for candidate in candidates):
            raise bad_request(_not_an_object(name))
        raise not_imitated(f"objects of type {type_name}")

    def _of_union(self, union: str, value: dict[str, Any]) -> str:
        """By the `type`; the kinds of InputMessageContent have none and are told by a field that only one requires."""
        imitated = [self.types[name] for name in self.unions[union] if name in self.types]
        if not any("type" in fields for fields in imitated):
            for name in self.unions[union]:
                if any(
                    needed and field in value for field, (_, needed, _) in self.types.get(name, {}).items()
                ):
                    return name
            raise not_imitated(f"this kind of {union}")
        wanted = f"{union}{value.get('type', '')}".replace("_", "").lower()
        for name in self.unions[union]:
            if name.lower() == wanted:
                return name
        raise bad_request(f"can't parse {union}: unknown type {value.get('type')!r}")


@cache
def load() -> Spec:
    """The facts that ship with the sandbox."""
    facts = _read("bot_api.json")
    return Spec(facts["methods"], facts["types"], facts["unions"], frozenset(facts["not_imitated"]))


def _loads(name: str, value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        what = "reply keyboard markup" if name == "reply_markup" else name
        raise bad_request(f"can't parse {what} JSON object") from None


def _not_an_object(name: str) -> str:
    return "object expected as reply markup" if name == "reply_markup" else f"object expected as {name}"


def _in_object(owner: str, message: str) -> str:
    return f"can't parse {WORDS['json_names'].get(owner, owner)}: {message}"


def _scalar(owner: str, name: str, type_name: str, value: Any, is_json: bool) -> Any:
    read, wanted = _SCALARS[type_name]
    try:
        return read(value, is_json)
    except (TypeError, ValueError):
        message = f'Field "{name}" must be of type {wanted}'
        wrong = f"wrong parameter {name}: a {wanted} is expected"
        raise bad_request(_in_object(owner, message) if is_json else wrong) from None


def _string(value: Any, is_json: bool) -> str:
    # a form knows only strings, and the Bot API reads numbers in a JSON body as if they came from a form
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise bad_request("strings must be encoded in UTF-8")
        return value
    if not is_json and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise TypeError


def _integer(value: Any, _: bool) -> int:
    if isinstance(value, str) and re.fullmatch(r"[+-]?\d{1,19}", value, re.ASCII):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError


def _float(value: Any, _: bool) -> float:
    if isinstance(value, bool):
        raise TypeError
    return float(value)


def _boolean(value: Any, is_json: bool) -> bool:
    if isinstance(value, bool):
        return value
    if not is_json and str(value).lower() in TRUE | FALSE:
        return str(value).lower() in TRUE
    raise TypeError


def _chat(value: Any, is_json: bool) -> int | str:
    if isinstance(value, str) and value.startswith("@"):
        return value
    try:
        return _integer(value, is_json)
    except TypeError:
        raise bad_request("chat not found") from None


def _passed(value: Any, _: bool) -> Any:
    return value


# How each type is read, and what Telegram calls it in an error.
_SCALARS: dict[str, tuple[Callable[[Any, bool], Any], str]] = {
    "String": (_string, "String"),
    "Integer": (_integer, "Number"),
    "Float": (_float, "Number"),
    "Boolean": (_boolean, "Boolean"),
    "True": (_boolean, "Boolean"),
    "Integer or String": (_chat, ""),
    "InputFile or String": (_passed, ""),  # the engine has already put the File in the place of attach://…
    "InputFile": (_passed, ""),
}


def _check_limits(owner: str, name: str, limits: dict[str, Any], value: Any) -> None:
    if "len" in limits and isinstance(value, str):
        lowest, highest, unit, after_parsing = limits["len"]
        size = len(value.encode()) if unit == "bytes" else len(value)
        if not after_parsing and not lowest <= size <= highest:
            own = f"{name} must have {lowest} to {highest} {unit}"
            raise bad_request(WORDS["wrong_value"].get(f"{owner}.{name}", own))
    if "rng" in limits and not limits["rng"][0] <= value <= limits["rng"][1]:
        raise bad_request(f"{name} must be between {limits['rng'][0]} and {limits['rng'][1]}")
    if "enum" in limits and value not in limits["enum"]:
        own = f"{owner}.{name} must be one of {', '.join(limits['enum'])}"
        raise bad_request(WORDS["wrong_value"].get(f"{owner}.{name}", own))
