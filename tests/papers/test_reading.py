"""A file from its bytes to the lines that are proposed: what each kind says, and why one cannot be read."""

from __future__ import annotations

import pytest

from bot.papers.child import PAGES_AT_MOST
from bot.papers.kinds import BYTES_AT_MOST, CannotReadError, Problem
from bot.papers.phrases import phrases
from bot.papers.proposal import Proposal, propose
from bot.papers.reading import PaperReader
from tests.papers import files

THIS_YEAR = 2026
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
OF_CV_EN = Proposal(
    (
        "Solid-state electrolytes for lithium metal batteries",
        "Thermal runaway of lithium-ion cells",
        "Battery safety assessment",
    ),
    ("0805",),
    2022,
)
OF_CV_ZH = Proposal(("固态电解质界面", "动力电池热管理与热失控", "电池安全评价"), ("0805",), 2022)
ROWS = (
    ("2019.9-2023.6", "西南大学", "食品科学与工程", "博士"),
    ("2016.9-2019.6", "西南大学", "生物学", "硕士"),
)


@pytest.mark.parametrize(
    ("content", "proposed"),
    [
        pytest.param(files.pdf(files.CV_EN), OF_CV_EN, id="cv in English, PDF"),
        pytest.param(files.pdf(files.CV_ZH), OF_CV_ZH, id="cv in Chinese, PDF"),
        pytest.param(files.word(files.CV_EN), OF_CV_EN, id="cv in English, DOCX"),
        pytest.param(files.word(files.CV_ZH), OF_CV_ZH, id="cv in Chinese, DOCX"),
        pytest.param(files.pdf(files.CV_ZH, password=""), OF_CV_ZH, id="a PDF that forbids changes alone"),
        pytest.param(
            files.word("研究兴趣：柑橘采后保鲜；果蔬品质无损检测\n教育经历", ROWS),
            Proposal(("柑橘采后保鲜", "果蔬品质无损检测"), ("0832",), 2023),
            id="education as a table, DOCX",
        ),
        pytest.param(files.CV_ZH.encode("gb18030"), OF_CV_ZH, id="cv as text in GB 18030"),
        pytest.param(files.CV_EN.encode("utf-16"), OF_CV_EN, id="cv as text in UTF-16"),
        pytest.param(
            files.BIBTEX.encode(),
            Proposal(("Garnet electrolytes", "lithium dendrites"), year=2023),
            id="BibTeX",
        ),
        pytest.param(files.RIS.encode(), Proposal(("滑坡易发性", "图神经网络")), id="RIS in Chinese"),
    ],
)
async def test_what_people_have_becomes_lines(content: bytes, proposed: Proposal) -> None:
    found = propose(await PaperReader().read(content), THIS_YEAR)
    assert found.directions[: len(proposed.directions)] == proposed.directions
    assert (found.disciplines, found.year) == (proposed.disciplines, proposed.year)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (bytes(BYTES_AT_MOST + 1), "big"),
        (files.archive({"word/document.xml": bytes(60_000_000)}), "big"),
        (files.archive({"word/document.xml": b"", **{f"word/{at}": b"" for at in range(3000)}}), "big"),
        (files.pdf(files.CV_EN, password="secret"), "locked"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (files.pdf(""), "scan"),
        (files.word(""), "scan"),
        (files.pdf(files.CV_EN)[:400], "broken"),
        (files.word(files.CV_EN)[:-200], "broken"),
        (files.archive({"word/document.xml": b"<no word>"}), "broken"),
        (b"@article{x, year = 2020}", "broken"),
        (OLE + "WordDocument".encode("utf-16-le"), "old-word"),
        (b"{\\rtf1 Lin Xiao}", "old-word"),
        (files.archive({"xl/workbook.xml": b""}), "table"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (files.archive({"mimetype": b"application/epub+zip"}), "kind"),
        (bytes(range(256)), "kind"),
    ],
)
async def test_what_cannot_be_read_says_why(content: bytes, problem: Problem) -> None:
    with pytest.raises(CannotReadError) as refused:
        await PaperReader().read(content)
    assert refused.value.problem == problem


async def test_of_a_book_the_first_pages_are_read(recwarn: pytest.WarningsRecorder) -> None:
    contents = await PaperReader().read(files.pdf(files.CV_EN, pages=PAGES_AT_MOST + 1))
    assert contents.is_cut
    assert contents.text.count("Battery safety assessment") <= PAGES_AT_MOST


async def test_letters_of_latex_and_a_key_that_stands_twice_lose_no_title() -> None:
    contents = await PaperReader().read(files.BIBTEX.encode())
    assert {work.year for work in contents.works} == {2012, 2023, 2024, 2025}
    assert "Garnet electrolytes for Lithium metal batteries: a study of Kirkendall voids" in {
        work.title for work in contents.works
    }


def test_how_good_a_method_was_is_no_interest() -> None:
    text = "结合迁移学习实现桥梁损伤定位。该方法在斜拉桥监测数据上的识别准确率达到95%，优于现有方法。桥梁损伤定位的识别准确率达到95%。"
    found = list(phrases(text))
    assert "桥梁损伤定位" in found
    assert [phrase for phrase in found if "准确率" in phrase or "达到" in phrase or "优于" in phrase] == []
