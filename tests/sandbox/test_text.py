from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.text import FormattedText, check_explicit, finish, render_html, utf16_length


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


def test_text_is_trimmed_and_entities_follow() -> None:
    assert finish("\n  hi  x \r\n", [entity("bold", 3, 8), entity("italic", 9, 3)]) == FormattedText(
        "hi  x", [entity("bold", 0, 5)]
    )


def test_control_characters_and_bidi_overrides_do_not_arrive() -> None:
    text = "\u202ea\x00b\r\nשלום\u200f😀"
    assert finish(text, [entity("bold", 1, 3), entity("italic", 6, 4)]) == FormattedText(
        "a b\nשלום\u200f😀", [entity("bold", 0, 3), entity("italic", 4, 4)]
    )
    with pytest.raises(ApiError, match="strings must be encoded in UTF-8"):
        finish("\ud800", [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start ref_1", [entity("bot_command", 0, 6)]),
        ("/help@zhanyou_bot x", [entity("bot_command", 0, 17)]),
        ("站 /start", [entity("bot_command", 2, 6)]),
        ("a/b/c 1/2 http", []),
        ("😀 https://a.org/x?y=1.", [entity("url", 3, 19)]),
        ("see example.com, ok", [entity("url", 4, 11)]),
        ("@linxiao me@example.com", [entity("mention", 0, 8), entity("email", 9, 14)]),
        ("#postdoc #12 $USD", [entity("hashtag", 0, 8), entity("cashtag", 13, 4)]),
    ],
)
def test_what_clients_mark_by_themselves(text: str, found: list[dict[str, Any]]) -> None:
    assert finish(text, []).entities == found


def test_code_takes_no_other_entity_and_hides_commands() -> None:
    marked = [entity("bold", 0, 6), entity("code", 0, 6), entity("blockquote", 0, 6)]
    assert finish("/start", marked).entities == [entity("code", 0, 6), entity("blockquote", 0, 6)]


@pytest.mark.parametrize(
    ("entities", "message"),
    [
        ([entity("bold", 0, 9)], "entity begins or ends outside of the message text: bold at 0"),
        ([entity("bold", -1, 1)], "entity begins or ends outside of the message text: bold at -1"),
        ([entity("bold", 1, 1)], "entity beginning at UTF-16 offset 1 splits a character"),
        ([entity("text_link", 0, 2)], "can't parse MessageEntity: Can't find field \"url\""),
        ([entity("date_time", 0, 2)], "can't parse MessageEntity: Can't find field \"unix_time\""),
        (
            [entity("date_time", 0, 2, unix_time=2**40)],
            "can't parse MessageEntity: wrong unix_time 1099511627776",
        ),
        (
            [entity("date_time", 0, 2, unix_time=1, date_time_format="x")],
            "can't parse MessageEntity: wrong date_time_format 'x'",
        ),
    ],
)
def test_explicit_entities_are_checked(entities: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ApiError, match=f"^Bad Request: {message}$"):
        check_explicit("😀a", entities)


def test_a_bot_cannot_mark_words_as_a_command() -> None:
    assert check_explicit("hello", [entity("bot_command", 0, 5), entity("bold", 0, 5)]) == [
        entity("bold", 0, 5)
    ]


def test_more_than_a_hundred_entities_and_quotes_in_quotes_are_refused() -> None:
    with pytest.raises(ApiError, match="too many entities: 101, the limit is 100"):
        finish("x" * 101, [entity("bold", number, 1) for number in range(101)])
    with pytest.raises(ApiError, match="blockquote entities can't be nested"):
        finish("abc", [entity("blockquote", 0, 3), entity("expandable_blockquote", 1, 1)])


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ('<script>&"', [], "&lt;script&gt;&amp;&quot;"),
        ("abc", [entity("bold", 0, 3), entity("italic", 1, 1)], "<b>a<i>b</i>c</b>"),
        ("abc", [entity("bold", 0, 2), entity("italic", 1, 2)], "<b>a<i>b</i></b><i>c</i>"),
        ("😀b", [entity("spoiler", 0, 2)], '<span class="tg-spoiler">😀</span>b'),
        (
            "x",
            [entity("text_link", 0, 1, url='javascript:"x"')],
            '<a href="http://javascript:&quot;x&quot;" target="_blank" rel="noopener noreferrer nofollow">x</a>',
        ),
        (
            "t",
            [entity("date_time", 0, 1, unix_time=0, date_time_format="r")],
            '<time datetime="1970-01-01T00:00:00+00:00" data-format="r">t</time>',
        ),
        ("q", [entity("expandable_blockquote", 0, 1)], '<blockquote class="expandable">q</blockquote>'),
        ("p", [entity("pre", 0, 1, language='"')], '<pre data-language="&quot;">p</pre>'),
    ],
)
def test_html_for_the_page(text: str, entities: list[dict[str, Any]], html: str) -> None:
    assert render_html(text, entities) == html


@settings(deadline=None)
@given(st.data())
def test_html_is_balanced_whatever_overlaps(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab<>😀", min_size=1, max_size=12))
    size = utf16_length(text)
    kinds = st.sampled_from(["bold", "italic", "code", "spoiler", "blockquote"])
    spans = st.tuples(st.integers(0, size - 1), st.integers(1, size), kinds)
    entities = [
        entity(kind, begin, min(length, size - begin))
        for begin, length, kind in data.draw(st.lists(spans, max_size=5))
    ]
    html = render_html(text, entities)
    for tag in ("b", "i", "code", "span", "blockquote"):
        opened = html.count(f"<{tag}>") + html.count(f"<{tag} ")
        assert opened == html.count(f"</{tag}>")
