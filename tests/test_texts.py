"""The words of both languages: the same keys and values, all of them used, none missing, HTML that Telegram reads."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.rules import html_text
from bot.store.privacy.registry import REGISTRY
from bot.texts import LANGUAGES, LOCALES, Html, Texts, fit, isolate, language_of, language_written, shorten

ROOT = Path(__file__).parent.parent
SOURCES = [path for path in (ROOT / "bot").rglob("*.py") if "sandbox" not in path.parts]
# Texts of buttons, toasts, command lists and the command line, which show no tags.
PLAIN = re.compile(r"\.plain\(\s*f?\"([a-z0-9-]+)\"|Label\(\s*\"([a-z0-9-]+)\"")


class _Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  (the visitor's own form)
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """The keys of one language and the variables of each."""
    files = sorted((LOCALES / language).glob("*.ftl"))
    entries = [
        entry for path in files for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
    ]
    assert [entry for entry in entries if isinstance(entry, ast.Junk)] == []
    found: dict[str, set[str]] = {}
    for entry in entries:
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)


def possible_keys() -> tuple[set[str], list[re.Pattern[str]]]:
    """The strings of the code that could be keys, and patterns of those that are put together."""
    whole: set[str] = set()
    families: set[str] = set()
    for path in SOURCES:
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.JoinedStr):
                parts = (part.value if isinstance(part, python.Constant) else "{}" for part in node.values)
                families.add("".join(map(str, parts)))
            elif isinstance(node, python.Constant) and isinstance(node.value, str):
                (families if "{" in node.value else whole).add(node.value)
    return whole, [
        re.compile(".+".join(re.escape(part) for part in re.split(r"\{[^{}]*\}", text)))
        for text in families
        if re.match(r"[a-z-]+-\{", text)
    ]


def test_both_languages_have_the_same_keys_with_the_same_variables() -> None:
    assert messages("en") == messages("zh")


def test_every_text_is_used() -> None:
    whole, families = possible_keys()
    unused = [
        key
        for key in messages("en")
        if key not in whole and not any(family.fullmatch(key) for family in families)
    ]
    assert unused == []


def test_no_text_is_missing() -> None:
    asked = set(re.findall(r"(?:texts|words|texts_of\(manager\))(?:\.plain)?\(\s*\"([a-z0-9-]+)\"", code()))
    asked |= {match[0] or match[1] for match in PLAIN.findall(code())}
    asked |= {f"forget-{table.replace('_', '-')}" for table, about in REGISTRY.items() if about.erase}
    assert asked - set(messages("en")) - {"key"} == set()  # "key" stands in the docstring of Texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_texts_have_no_tags(language: str) -> None:
    texts = Texts("zh" if language == "zh" else "en")
    keys = {match[0] or match[1] for match in PLAIN.findall(code())} & set(messages(language))
    values = messages(language)
    tagged = [key for key in keys if "<" in texts.plain(key, **dict.fromkeys(values[key], 1))]
    assert tagged == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_reads_the_html_of_every_text(language: str) -> None:
    texts = Texts("zh" if language == "zh" else "en")
    for key, variables in messages(language).items():
        for value in (1, "a < b & c > d", 'https://example.org/?a="b"'):
            text, _ = html_text.parse(texts(key, **dict.fromkeys(variables, value)))
            assert text.strip(), key


def between_chinese() -> Iterator[tuple[str, str]]:
    """Half-width marks between two Chinese characters or beside one of them."""
    han = "[\u4e00-\u9fff]"
    for key, variables in messages("zh").items():
        text = Texts("zh")(key, **dict.fromkeys(variables, 1))
        if found := re.search(f"{han}[,;:!?()]|[,;:!?(]{han}|{han}\\.(?!\\w)", text):
            yield key, found.group()


def test_chinese_has_its_own_punctuation() -> None:
    assert list(between_chinese()) == []


# Where Chinese in the code is meant.
CHINESE_ALLOWED = {
    "bot/__main__.py",  # the name of the bot
    "bot/importing/cells.py",  # what stands in the lists of the city, and what people call places and fields
    "bot/importing/find.py",
    "bot/importing/table.py",
    "bot/handlers/people/start.py",  # the name of the language, in itself
    "bot/handlers/workstations/host_edits.py",  # a source, in both languages as every source has it
    "bot/handlers/profile/words.py",  # people type 2024年
    *(
        f"bot/papers/{name}.py" for name in ("child", "degrees", "phrases", "proposal", "sections", "works")
    ),  # CVs
    "bot/typed_dates.py",  # 下周三下午三点
    "bot/typed_events.py",  # and 20人，线上50
    "bot/typed_series.py",  # and 每两周
    "bot/zones.py",  # and 慕尼黑, 东八区
    "matching/dictionary.py",  # characters that are what is spoken of
    "matching/suggest.py",
    "matching/wishes.py",  # how people write what is no field
    "matching/text.py",
}


def test_chinese_stands_in_the_locales_alone() -> None:
    found = {
        str(path.relative_to(ROOT))
        for folder in ("bot", "matching")
        for path in (ROOT / folder).rglob("*.py")
        if "sandbox" not in path.parts and re.search("[\u4e00-\u9fff]", path.read_text(encoding="utf-8"))
    }
    assert found - CHINESE_ALLOWED == set()


def test_values_are_escaped_unless_they_are_html() -> None:
    assert Texts("en")("welcome-back", name="<b>&") == "Good to see you again, &lt;b&gt;&amp;."
    assert Texts("en")("welcome-back", name=Html("<b>x</b>")) == "Good to see you again, <b>x</b>."
    assert Texts("en").plain("welcome-back", name="<b>&") == "Good to see you again, <b>&."


def test_an_unknown_key_and_a_missing_value_are_lookup_errors() -> None:
    for key in ("no-such-key", "welcome-back"):
        with pytest.raises(LookupError):
            Texts("en")(key)


def test_any_zh_is_chinese() -> None:
    codes = ["zh", "zh-hans", "zh-TW", "ZH-hant", "en", "de", "", None]
    assert [language_of(code) for code in codes] == ["zh"] * 4 + ["en"] * 4
    assert [language_written(text) for text in ("电池 battery", "battery", "")] == ["zh", "en", "en"]


def test_long_and_right_to_left_values() -> None:
    assert [shorten("a  b\nc", 5), shorten("abcdef", 5), shorten("ab cdef", 4)] == ["a b c", "abcd…", "ab…"]
    assert [isolate("שלום"), isolate("abc")] == ["\u2068שלום\u2069", "abc"]


HOSTILE = st.text(st.sampled_from("'\"&<>a点\u05d0\u0301🧪 \n;"), max_size=60).map(lambda text: text * 100)


@pytest.mark.parametrize("language", LANGUAGES)
def test_seven_hundred_apostrophes_are_not_too_much_for_any_text(language: str) -> None:
    texts = Texts("zh" if language == "zh" else "en")
    value = "'" * 4096
    for key, names in messages(language).items():
        given = {name: value if name not in ("count", "limit") else 2 for name in names}
        texts(key, **given)
    assert texts("quoted", text=value).count("&#x27;") == 4096
    assert texts.plain("quoted", text=value).count("'") == 4096


@settings(deadline=None)
@given(HOSTILE, st.integers(2, 300))
def test_what_is_cut_to_fit_is_whole_html_of_at_most_so_many_characters(text: str, limit: int) -> None:
    for html in (
        Texts("en")("quoted", text=text),
        Html(
            f"<b>{Texts('zh')('quoted', text=text)}</b>\n<a href='https://a.b/?c=1&amp;d'><i>{len(text)}</i> more</a>"
        ),
    ):
        whole = html_text.parse(html)[0]
        cut = html_text.parse(fit(html, limit))[0]
        assert len(cut) <= limit
        assert cut == whole if len(whole) <= limit else whole.startswith(cut.removesuffix("…"))


def test_a_sentence_that_ended_with_a_company_had_two_full_stops() -> None:
    texts = Texts("en")
    for key, names in messages("en").items():
        given = {name: "Foo Co., Ltd." if name not in ("count", "limit") else 2 for name in names}
        assert not re.search(r"Ltd\.(</\w+>)*\.", texts(key, **given)), key
    assert texts("welcome-back", name="A. B.") == "Good to see you again, A. B."
    assert texts("told-event-way-seated", title="T", way="by X Ltd.").endswith("other: <b>by X Ltd.</b>")
    assert texts.plain("relay-offer-taken", name="wait ..") == "On its way to wait .."
    assert Texts("zh")("quoted", text="Foo Ltd.").count("Foo Ltd.") == 1
