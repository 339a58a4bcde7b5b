from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.html_text import checked_url, parse
from bot.sandbox.rules.text import finish, render_html, utf16_length, utf16_slice

ENTITIES: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("plain &amp; <b>bold</b>", "plain & bold", [{"type": "bold", "offset": 8, "length": 4}]),
    ("😀<i>é</i>", "😀é", [{"type": "italic", "offset": 2, "length": 1}]),
    ("<strong>a</strong><em>b</em>", "ab", [{"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 1, "length": 1}]),
    ("<u>a</u><ins>b</ins>", "ab", [{"type": "underline", "offset": 0, "length": 1}, {"type": "underline", "offset": 1, "length": 1}]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [{"type": "strikethrough", "offset": n, "length": 1} for n in range(3)]),
    ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab", [{"type": "spoiler", "offset": n, "length": 1} for n in range(2)]),
    ("<a href='https://t.me/x?a=1&amp;b=2'>x</a>", "x", [{"type": "text_link", "offset": 0, "length": 1, "url": "https://t.me/x?a=1&b=2"}]),
    ("<a>example.com</a>", "example.com", [{"type": "text_link", "offset": 0, "length": 11, "url": "http://example.com/"}]),
    ('<a href="no link">x</a>', "x", []),
    ("<code>x</code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
    ('<code class="language-py">x</code>', "x", [{"type": "code", "offset": 0, "length": 1}]),
    ("<pre>x</pre>", "x", [{"type": "pre", "offset": 0, "length": 1}]),
    ('<pre><code class="language-py">x</code></pre>', "x", [{"type": "pre", "offset": 0, "length": 1, "language": "py"}]),
    ("<blockquote>x</blockquote>", "x", [{"type": "blockquote", "offset": 0, "length": 1}]),
    ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5"}]),
    ('<tg-time unix="1647531900" format="wDT">now</tg-time>', "now", [{"type": "date_time", "offset": 0, "length": 3, "unix_time": 1647531900, "date_time_format": "wDT"}]),
    ("<B>x</b >", "x", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<b></b>&lt;&#x263a;&#9786;&nbsp;&quot;", '<☺☺&nbsp;"', []),
    ("a > b & c", "a > b & c", []),
]  # fmt: skip

ERRORS = [
    ("<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 0'),
    ("é<!-- c -->", 'Unsupported start tag "!--" at byte offset 2'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("x<b", "Unclosed start tag at byte offset 1"),
    ("<a href='x", 'Unclosed start tag "a" at byte offset 0'),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
    ('<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<tg-time>x</tg-time>", 'Tag "tg-time" must have a valid attribute "unix" at byte offset 0'),
    (
        "<tg-time unix='1' format='Dd'>x</tg-time>",
        'Tag "tg-time" must have a valid attribute "unix" at byte offset 0',
    ),
]


@pytest.mark.parametrize(("source", "text", "entities"), ENTITIES, ids=[row[0] for row in ENTITIES])
def test_tags_become_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse(source) == (text, entities)


@pytest.mark.parametrize(("source", "message"), ERRORS, ids=[row[0] for row in ERRORS])
def test_errors_have_telegrams_texts(source: str, message: str) -> None:
    with pytest.raises(ApiError) as raised:
        parse(source)
    assert raised.value.body() == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: can't parse entities: {message}",
    }


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.com", "https://example.com/"),
        ("example.com/a?b#c", "http://example.com/a?b#c"),
        ("tg://user?id=5", "tg://user?id=5"),
        ("http://localhost/", None),
        ("javascript:alert(1)", None),
        ("https://exa mple.com", None),
        ("https://example.com:99999/", None),
        ("ftp://example.com", None),
        ("", None),
    ],
)
def test_only_links_that_telegram_takes_are_kept(url: str, kept: str | None) -> None:
    assert checked_url(url) == kept


MARKUP = st.lists(
    st.sampled_from(
        ["<b>", "</b>", "<i>", "</i>", "<a href='https://a.b/'>", "</a>", "<pre>", "</pre>", "<code>", "</code>",
         "<blockquote expandable>", "</blockquote>", "<", ">", "&", "&lt;", "&#128512;", "'", "=", "/", " ", "x", "站", "😀"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(st.one_of(MARKUP, st.text()))
def test_any_input_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse(source)
        result = finish(text, entities)
    except ApiError:
        return
    size = utf16_length(result.text)
    assert all(
        each["offset"] >= 0 and 0 < each["length"] <= size - each["offset"] for each in result.entities
    )
    render_html(result.text, result.entities)


@settings(deadline=None)
@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse(html.escape(text)) == (text, [])


@settings(deadline=None)
@given(before=st.text(), inside=st.text(min_size=1), after=st.text())
def test_an_entity_covers_what_stood_in_its_tag(before: str, inside: str, after: str) -> None:
    text, entities = parse(f"{html.escape(before)}<b>{html.escape(inside)}</b>{html.escape(after)}")
    (bold,) = entities
    assert text == before + inside + after
    assert utf16_slice(text, bold["offset"], bold["length"]) == inside.encode(
        "utf-16-le", "surrogatepass"
    ).decode("utf-16-le", "replace")
