"""Files as people have them, made anew for each test: CVs as PDF and DOCX, lists as BibTeX and RIS."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

CV_EN = """Lin Xiao
lin.xiao@example.org   +86 138 0013 8000
Research Interests
• Solid-state electrolytes for lithium metal batteries
• Thermal runaway of lithium-ion cells
• Battery safety assessment
Education
2018.09 – 2022.06  PhD in Materials Science and Engineering, Chongqing University (Supervisor: Prof. Wang Wei)
2015.09 – 2018.06  M.Sc. in Chemistry, Sichuan University
Work Experience
2022.07 – present  R&D engineer, Skylark New Energy Co., Ltd.
"""
CV_ZH = """个人简历
姓名：林晓    性别：女
电话：13800138000  邮箱：lin@example.org
教育背景
2018.09-2022.06  重庆大学  材料科学与工程  博士（导师：王伟教授）
2015.09-2018.06  四川大学  化学  硕士
研究方向
1. 固态电解质界面
2. 动力电池热管理与热失控
3、电池安全评价
代表性论文
[1] 林晓, 王伟. 石榴石型固态电解质的界面改性研究[J]. 材料导报, 2021, 35(3): 1-9.
工作经历
2022.07-至今 云雀新能源有限公司 研发工程师
"""
BIBTEX = r"""
@article{xiao2024, author = {Xiao, Lin and Wang, Wei}, year = {2024}, journal = {Nano Energy},
  title = {Garnet electrolytes for {L}ithium metal batteries: a study of {K}irkendall voids},
  keywords = {solid electrolytes; lithium dendrites}}
@article{xiao2024, author = {Xiao, Lin}, year = {2025}, title = {Lithium dendrites in garnet electrolytes}}
@inproceedings{xiao2012, author = {M\"uller, J\'er\^ome}, year = 2012, title = {Corrosion of bridge cables}}
@phdthesis{thesis, author = {Xiao, Lin}, year = {2023}, title = {Interfaces of garnet electrolytes},
  school = {Chongqing University}}
"""
RIS = """TY  - JOUR
AU  - 林晓
TI  - 三峡库区滑坡易发性评价的图神经网络方法
KW  - 滑坡易发性
KW  - 图神经网络
PY  - 2024/05//
ER  -

TY  - JOUR
AU  - 林晓
TI  - 基于InSAR的库区滑坡形变监测
PY  - 2025
ER  -
"""


def pdf(text: str, *, password: str | None = None, owner: str = "", pages: int = 1) -> bytes:
    """The lines of a text on A4, `pages` times; with a password to open it, or ("" and an owner's) to change it alone."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    made = io.BytesIO()
    encrypt = None if password is None else StandardEncryption(password, owner or "owner", strength=128)
    canvas = Canvas(made, encrypt=encrypt)
    for _ in range(pages):
        canvas.setFont("STSong-Light", 11)
        for at, line in enumerate(text.splitlines()):
            canvas.drawString(40, 800 - 16 * at, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def word(text: str, rows: Sequence[Sequence[str]] = ()) -> bytes:
    """The lines of a text as paragraphs, and below them a table."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, value in zip(cells.cells, row, strict=True):
                cell.text = value
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP of these parts, as DOCX and XLSX are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in parts.items():
            into.writestr(name, content)
    return made.getvalue()
