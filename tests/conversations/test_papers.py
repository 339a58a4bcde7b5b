"""A CV, publications or an abstract in the chat: lines are proposed, and a tap takes them in; the file stays nowhere."""

from __future__ import annotations

import pytest

from bot.store.people import invites, profiles, roles
from bot.store.people.profiles import ProfileRow
from tests.conversations.chat import Fellow, World
from tests.papers import files

ABSTRACT = (
    "Thermal runaway remains the main safety challenge of lithium-ion batteries. We propose a physics-informed neural "
    "network that predicts the propagation of thermal runaway in battery modules from sparse measurements. The model "
    "combines a lumped heat transfer model with a recurrent network. It is trained on abuse tests of prismatic cells, "
    "and warns of thermal runaway 40 s earlier than a detector."
)


async def profile_of(world: World, fellow: Fellow) -> ProfileRow:
    return await world.bot.store.read(profiles.row, fellow.person.id)


async def send_file(fellow: Fellow, content: bytes, name: str = "cv.pdf") -> None:
    await fellow.do(lambda: fellow.person.send_document(name, content))


async def test_lines_of_a_cv_are_kept_left_out_and_put_in_own_words(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile")
    await send_file(fellow, files.pdf(files.CV_EN))
    assert fellow.screen == (
        "I would add this to your profile\nNothing has changed yet.\n\n"
        "1. Solid-state electrolytes for lithium metal batteries\n2. Thermal runaway of lithium-ion cells\n"
        "3. Battery safety assessment\n4. Discipline: Materials Science and Engineering\n"
        "5. Year of the doctorate: 2022\n\n"
        "Tap a number to leave that line out, or to take it back in. To put a line in your own words, write its "
        "number and the words: “1 solid electrolytes”. Other words become a line more.\n\n"
        "I read what you sent in memory only and keep none of it. These lines, too, are gone once you close this.\n"
        "[✓ 1][✓ 2][✓ 3][✓ 4]\n[✓ 5]\n[✓ Add these 5 lines]\n[No, change nothing]"
    )
    assert await profile_of(world, fellow) == ProfileRow()
    await world.restart()
    await fellow.walk("✓ 3", "1 solid electrolytes", "5 the year", "5 2023", "fast charging")
    assert fellow.screen.endswith(
        "[✓ 1][✓ 2][✕ 3][✓ 4]\n[✓ 5][✓ 6]\n[✓ Add these 5 lines]\n[No, change nothing]"
    )
    assert await profile_of(world, fellow) == ProfileRow()
    await fellow.press("✓ Add these 5 lines")
    assert fellow.tapped == (
        "Added to your profile\n• solid electrolytes\n• Thermal runaway of lithium-ion cells\n"
        "• Discipline: Materials Science and Engineering\n• Year of the doctorate: 2023\n• fast charging\n"
    ).rstrip("\n")
    assert fellow.screen.startswith(
        "Your profile\n\nName: Lin Xiao\nDoctorate: 2023\nDisciplines: Materials Science and Engineering\n"
        "Interests: solid electrolytes / Thermal runaway of lithium-ion cells / fast charging\n"
    )
    row = await profile_of(world, fellow)
    assert (row.disciplines, row.doctorate_year) == (("0805",), 2023)
    assert [one.text for one in row.interests] == [
        "solid electrolytes\nThermal runaway of lithium-ion cells\nfast charging"
    ]


async def test_a_cv_in_chinese_is_confirmed_in_chinese(world: World, xiao: Fellow) -> None:
    await send_file(xiao, files.word(files.CV_ZH), "简历.docx")
    assert xiao.screen == (
        "这些可以加到您的资料里\n现在还没有任何改动。\n\n1. 固态电解质界面\n2. 动力电池热管理与热失控\n3. 电池安全评价\n"
        "4. 学科：材料科学与工程\n5. 博士毕业：2022\n\n"
        "点编号可以去掉那一条，再点一下恢复。想换个说法，就发编号加文字，例如“1 固态电解质”。直接发文字会多加一条。\n\n"
        "您发来的内容只在内存里读取，不会保存。关闭这一页后，这些条目也不再保留。\n"
        "[✓ 1][✓ 2][✓ 3][✓ 4]\n[✓ 5]\n[✓ 加上这 5 条]\n[不用，保持原样]"
    )
    await xiao.walk("✓ 5", "2、热失控", "4 没有这个学科", "4 化学", "✓ 加上这 4 条")
    row = await profile_of(world, xiao)
    assert (row.disciplines, row.doctorate_year) == (("0703",), None)
    assert [one.text for one in row.interests] == ["固态电解质界面\n热失控\n电池安全评价"]
    await send_file(xiao, files.word(files.CV_ZH), "简历.docx")  # what is known is not proposed again
    assert "1. 动力电池热管理与热失控\n2. 学科：材料科学与工程\n3. 博士毕业：2022" in xiao.screen


async def test_nothing_of_a_file_is_kept_and_the_lines_go_with_the_screen(
    world: World, fellow: Fellow
) -> None:
    await fellow.send("/cancel")
    of_the_file = ["138 0013", "Skylark New Energy", "Wang Wei", "Sichuan University"]
    lines = ["Battery safety assessment", "Thermal runaway of lithium-ion cells"]
    await send_file(fellow, files.pdf(files.CV_EN))
    assert world.words_on_disk([*of_the_file, *lines]) == lines
    await fellow.press("No, change nothing")
    stored = await world.stored_about(fellow)
    assert [word for word in (*of_the_file, *lines) if word in str(stored)] == []
    assert await profile_of(world, fellow) == ProfileRow()
    await send_file(fellow, files.pdf(files.CV_EN))
    await fellow.walk("/forget", "Erase everything")
    assert world.words_on_disk([*of_the_file, *lines]) == []


async def test_a_file_in_the_middle_of_an_answer_loses_nothing(world: World, fellow: Fellow) -> None:
    await fellow.begin_profile()
    await fellow.walk("Lin", "2024", "Skip ›", "fast charging")
    question = fellow.screen.removeprefix("Kept. Write more, or go on.\n\n")
    await send_file(fellow, b"\xff\xd8\xff\xe0", "cv.jpg")
    assert fellow.screen == (
        "That is a picture, and I can read no words in pictures. Send your CV as PDF or DOCX, or paste its text here."
        f"\n\n{question}"
    )
    await send_file(fellow, files.BIBTEX.encode(), "papers.bib")
    assert fellow.screen.startswith(
        "I would add this to your profile\nNothing has changed yet.\n\n1. Garnet electrolytes"
    )
    assert "Year of the doctorate: 2023" in fellow.screen
    before = fellow.screen.splitlines()
    await send_file(fellow, files.RIS.encode(), "papers.ris")  # joins what is there
    assert set(before[:8]) <= set(fellow.screen.splitlines())
    assert "滑坡易发性" in fellow.screen
    await fellow.press("No, change nothing")
    assert fellow.tapped == question


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (files.BIBTEX, "1. Garnet electrolytes"),
        (files.RIS, "1. 滑坡易发性"),
        (files.CV_EN, "2. Thermal runaway of lithium-ion cells"),
        (ABSTRACT, "1. Thermal runaway\n2. lithium-ion batteries"),
    ],
    ids=["BibTeX", "RIS", "CV", "abstract"],
)
async def test_what_is_pasted_is_proposed_and_a_few_words_are_kept_as_ever(
    world: World, fellow: Fellow, text: str, line: str
) -> None:
    await fellow.begin_profile()
    await fellow.walk("Skip ›", "Skip ›", "Skip ›", text)
    assert fellow.screen.startswith("I would add this to your profile\nNothing has changed yet.\n\n1. ")
    assert line in fellow.screen
    assert (await profile_of(world, fellow)).interests == ()
    await fellow.walk(
        "No, change nothing", "battery recycling", "/cancel", text
    )  # and where no screen is open
    assert fellow.screen.startswith("I would add this to your profile")
    assert [one.text for one in (await profile_of(world, fellow)).interests] == ["battery recycling"]


async def test_an_abstract_may_be_taken_in_as_it_is(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", ABSTRACT)
    lines = fellow.screen.splitlines()
    whole = next(line for line in lines if "Your text as it is" in line)
    assert whole.endswith(f"Your text as it is ({len(ABSTRACT)} characters)")
    numbers = [button for button in fellow.buttons if button.startswith("✓ ") and button[2:].isdecimal()]
    await fellow.walk(*numbers)
    await fellow.walk(f"✕ {whole.partition('.')[0]}", "✓ Add this line")
    assert [one.text for one in (await profile_of(world, fellow)).interests] == [ABSTRACT]


async def test_who_has_not_agreed_is_asked_first_and_a_host_is_answered_as_ever(world: World) -> None:
    stranger = world.person()
    await send_file(stranger, files.pdf(files.CV_EN))
    assert stranger.screen.startswith("Before I can keep anything")
    await stranger.press("I agree")
    await world.bot.store.write(roles.add_staff, stranger.person.id, by=None, now=world.clock.now())
    host = world.person("周明", "en", 7_654_321_009)
    payload = await world.bot.store.write(
        lambda db: invites.make(db, "host", "D01", by=stranger.person.id, now=world.clock.now())
    )
    await host.walk(f"/start host_{payload}", "I agree", "/cancel")
    await send_file(host, files.pdf(files.CV_EN))
    assert host.screen.startswith("I can read only text here. What you sent was not kept.")


async def test_what_is_too_large_is_not_even_fetched(world: World, fellow: Fellow) -> None:
    await fellow.send("/cancel")
    await send_file(fellow, bytes(6_000_000))
    assert fellow.answers == [
        (
            "That file is too large for me: I read up to 5 MB. Save it without pictures, or copy your research "
            "interests from it and paste them here."
        )
    ]
    assert "getFile" not in {call.method for call in world.engine.calls}


async def test_where_interests_are_full_nothing_is_taken_in(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", "lidar " * 600, "lidar " * 200)
    await send_file(fellow, files.pdf(files.CV_EN))
    await fellow.walk(f"1 {'x' * 199}", f"2 {'y' * 199}", f"3 {'y' * 198}z")
    await fellow.press("✓ Add these 5 lines")
    assert fellow.tapped.startswith(
        "This message has 599 characters, and all that you wrote may have 5,000 together"
    )
    row = await profile_of(world, fellow)
    assert (len(row.interests), row.disciplines, row.doctorate_year) == (2, (), None)
