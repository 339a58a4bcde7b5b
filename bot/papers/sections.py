"""The parts of a CV: which lines stand below which heading, in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

Section = Literal["research", "keywords", "education", "works", "other", "start"]

_HEADINGS: dict[Section, str] = {
    "research": """
        研究方向 研究领域 研究兴趣 主要研究方向 主要研究领域 研究方向与兴趣 研究内容 研究专长 研究特长 感兴趣的研究方向 个人研究方向
        research interests|research interest|research areas|research area|research fields|research field|research focus
        areas of research|areas of interest|areas of expertise|fields of interest|fields of research|research topics
        research directions|research direction|current research|research|research expertise
        research interests and expertise|main research interests|scientific interests|academic interests
        """,
    "keywords": """
        关键词 关键字
        keywords|key words|index terms|author keywords
        """,
    "education": """
        教育背景 教育经历 学习经历 学历 学历背景 教育情况 求学经历 教育与学术背景 教育及工作经历 教育与工作经历 教育
        education|educational background|academic background|education background|academic qualifications|qualifications
        education and training|degrees|academic degrees|education and qualifications
        """,
    "works": """
        论文 发表论文 学术论文 代表性论文 代表论文 主要论文 论文发表 论文成果 学术成果 科研成果 代表作 代表性成果 代表性学术论文 主要学术成果 论著 发表的论文
        发表论文情况 期刊论文 会议论文 已发表论文 学术论著 论文与专著 研究成果
        publications|selected publications|publication|list of publications|journal articles|journal papers
        peer-reviewed publications|peer reviewed publications|papers|selected papers|conference papers|publication list
        representative publications|recent publications|journal publications|refereed publications|articles
        conference proceedings|preprints|books and chapters
        """,
    "other": """
        个人信息 基本信息 个人简介 个人资料 个人情况 联系方式 工作经历 工作经验 任职经历 科研经历 研究经历 实习经历 项目经历 科研项目 主持项目 参与项目 承担项目 获奖
        获奖情况 奖励 荣誉 荣誉奖励 所获荣誉 奖励与荣誉 专利 发明专利 授权专利 技能 专业技能 个人技能 语言能力 外语水平 自我评价 兴趣爱好 学术兼职 社会兼职 学术服务 教学
        教学经历 主讲课程 学术会议 学术活动 推荐人 证明人 其他 个人特长 校园经历 博士后经历 资助
        personal information|personal details|personal data|contact|contact information|contact details|profile|summary
        about me|employment|work experience|professional experience|experience|appointments|academic appointments
        research experience|projects|research projects|grants|funding|grants and funding|awards|honours|honors
        awards and honours|awards and honors|honors and awards|patents|skills|technical skills|languages
        language skills|teaching|teaching experience|references|referees|service|professional service|memberships
        conferences|presentations|conference presentations|talks|invited talks|hobbies|volunteering|certificates
        academic service|reviewing|supervision|software|computer skills|objective|additional information
        postdoctoral experience|positions|career|other|others|miscellaneous|media
        """,
}
_KNOWN: dict[str, Section] = {
    heading.strip(): section
    for section, words in _HEADINGS.items()
    for line in words.split("\n")
    for heading in (line.split("|") if line.strip().isascii() else line.split())
    if heading.strip()
}
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[IVX]{1,4}\.|[#*■◆●▪►▶★☆•·|]+)\s*"
)
_BULLET = re.compile(r"^\s*(?:[-–—•●▪■◆►▶·*○◦]|[(（\[]?\d{1,3}[)）\].、．]|[①-⑳])\s*")
_LONGEST_HEADING = 45


def lines_of(text: str) -> list[str]:
    """The lines of a text in one form: compatible characters (of PDFs: radicals for characters) as the usual ones."""
    found = (" ".join(line.split(" ")) for line in unicodedata.normalize("NFKC", text).splitlines())
    return [_closed(line.strip()) for line in found if line.strip()]


def _closed(line: str) -> str:
    """A line whose Chinese characters all stand apart, as titles are set, with them together."""
    return (
        line.replace(" ", "")
        if re.fullmatch(r"(?:[㐀-鿿]\s+){2,}[㐀-鿿]\s*:?", line)
        else " ".join(line.split())
    )


def sections(lines: list[str]) -> Iterator[tuple[Section, list[str]]]:
    """The lines of each section in their order; those before the first heading are "start"."""
    section: Section = "start"
    held: list[str] = []
    for line in lines:
        heading, rest = _heading(line)
        if heading is None:
            held.append(line)
            continue
        yield section, held
        section, held = heading, [rest] if rest else []
    yield section, held


def _heading(line: str) -> tuple[Section | None, str]:
    """The section that a line begins, with what stands beside the heading; None where it is no heading."""
    bare = _NUMBERED.sub("", line).strip("【】[]<>《》*#=_-— ")
    before, colon, after = bare.partition(":")
    name = _name(before)
    if colon and name in _KNOWN:
        return _KNOWN[name], after.strip(" 】]*")
    if len(bare) <= _LONGEST_HEADING and (name := _name(bare)) in _KNOWN:
        return _KNOWN[name], ""
    # 【研究方向】固态电解质
    boxed = re.match(r"^[【\[]([^】\]]{2,20})[】\]]\s*(.+)$", line)
    if boxed and (name := _name(boxed[1])) in _KNOWN:
        return _KNOWN[name], boxed[2]
    return None, ""


def _name(heading: str) -> str:
    """A heading without what it is set off with; of one in two languages the first."""
    text = re.sub(r"\s*[(（].*?[)）]\s*", "", heading).replace("&", "and").strip(" .:—-").casefold()
    if text in _KNOWN:
        return text
    first = re.split(r"\s*[/|]\s*|(?<=[㐀-鿿])\s+(?=[a-z])", text)[0]
    return first if first in _KNOWN else text.replace(" ", "") if not text.isascii() else text


def items(lines: list[str]) -> list[str]:
    """What the lines of a section list: a bullet or a number begins an item; without any, each line that begins anew."""
    bulleted = any(_BULLET.match(line) for line in lines)
    found: list[str] = []
    for line in lines:
        marked = _BULLET.match(line)
        goes_on = found and not marked and (bulleted or _goes_on(found[-1], line))
        text = line[marked.end() :] if marked else line
        if goes_on:
            joint = "" if _is_han(found[-1][-1:]) and _is_han(text[:1]) else " "
            found[-1] = (
                f"{found[-1].removesuffix('-') if found[-1].endswith('-') else found[-1]}{joint}{text}"
            )
        elif text:
            found.append(text)
    return found


def _goes_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the one before, which a page was too narrow for."""
    if before.endswith((",", "、", ";", "-", "(", "and", "of")):
        return True
    return len(before) > 60 and line[:1].islower()


def _is_han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"
