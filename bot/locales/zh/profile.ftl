## 个人资料

# -- 按钮

skip = 跳过 ›

# -- 标记

anywhere = 不限

# -- 个人资料

profile-title = <b>我的资料</b>
profile-hint-new = 点任意一项填写或修改。也可以直接发简历（PDF、DOCX）或论文列表（BibTeX、RIS），我来列出可填的内容，由您决定。
profile-matches = 看看适合我的工作站
profile-start = 从头一步步填
profile-line = <b>{ $label }</b>：{ $value }
label-name = 称呼
label-year = 博士毕业
label-disciplines = 学科
label-interests = 研究方向
label-sectors = 行业
label-districts = 区县
label-level = 级别
label-benefits = 需要的支持
label-hidden = 不让谁看到
only-suffix = { $value }（只看这些）
name-ask =
    <b>怎么称呼您？</b>
    写下您希望我用的称呼就好。
name-now = 目前：<b>{ $name }</b>
name-invisible = 我没看到可以显示的字。请问怎么称呼您？
name-too-long = 您写了 { $count } 个字符，称呼最多 { $limit } 个。
year-ask =
    <b>您哪一年获得博士学位？</b>
    点一个年份，或直接输入。还没毕业的，写预计的年份。
year-now = 目前：<b>{ $year }</b>
year-hint =
    <i>供参考，在这里不是门槛：</i>
    { $facts }
year-not-a-year = 请输入 { $from } 到 { $to } 之间的年份，例如 2024。
disciplines-ask =
    <b>您的学科是？</b>
    请选一到三个一级学科。可以直接输入（“计算机”“法学”“0812”），也可以按门类挑选。
disciplines-now = 已选：{ $list }
disciplines-category = <b>{ $category }</b>：点一下即可选择。
disciplines-back-to-categories = 全部门类
interests-ask =
    <b>您在做什么研究？还想做什么？</b>
    用自己的话写，中文、英文或混着写都行，可以分几条发。一行一个方向效果最好。也可以发简历、论文列表或一段摘要，我从中列出方向供您选。
interests-example = <i>例如：“动力电池热管理，固态电解质”。</i>
interests-now = 已有 { $count } 条：
interests-more = ……以及更早的 { $more } 条
interests-kept = 记下了。可以继续写，也可以往下走。
interests-beside = 已按原话记下。这些不属于研究方向，排序时没有算进去：{ $list }。联系人会和您的研究兴趣一起看到。
interests-remove = 删掉最后一条
interests-removed = 已删除：“{ $text }”
interests-removed-before = 这一条已经删除了。
interests-put-back = 恢复
edit-not-followed = 这条修改不会生效，之前发的内容保持原样。如果需要更改，请重新发一条消息。
interests-edited = 研究方向里的那一条已同步更新。
interests-full = 您已经写了 { $count } 条，存不下更多了，请先删掉一条。
interests-long = 这条有 { $count } 个字符。所有方向合计最多 { $limit } 个字符，还能再写 { $room } 个。可以写短一些，或先删掉一条旧的。您发的内容还在上面。
interests-edit-long = 改完后，所有方向合计会超过 { $limit } 个字符，所以那一条暂时没有改动。请再精简一些。
sectors-ask =
    <b>您对哪些行业感兴趣？</b>
    可以多选，也可以跳过。
districts-ask =
    <b>您希望在哪里工作？</b>
    点选区县，或输入名称。旧名也可以：江北、渝北已于 2025 年 11 月撤销，归入两江新区。
districts-now = 已选：{ $list }
districts-found = 与“{ $words }”有关的区县：
districts-not-found = 没有找到与“{ $words }”相近的区县。
districts-renamed = { $old }已撤销，现属{ $now }。
districts-all = 全部区县
districts-anywhere = 不限
only-districts-on = ☑ 只看这些区县
only-districts-off = ☐ 只看这些区县
level-ask =
    <b>您想要哪一级的工作站？</b>
    国家级由全国博管办批准，市级由市里批准。
level-any = 不限
only-level-on = ☑ 只看这一级
only-level-off = ☐ 只看这一级
level-only-hint = <i>选了“只看”，已知是另一级的工作站会隐藏；没有公布级别的仍会显示。</i>
benefits-ask =
    <b>您需要哪些支持？</b>
    很多工作站没有公布能提供什么，没公布的不会因此减分。
benefits-source = <i>这份清单出自 { $asof } 关于江北区的报道，该区现已撤销。</i>
hidden-ask =
    <b>有没有哪个工作站绝不能看到您？</b>
    比如您现在的单位。它不会与您匹配，也不会知道您在这里。请输入名称的一部分。
    选中之后，您与该站之间还没有办完的申请、邀请和引荐会立即撤回或结束，不能恢复。
hidden-now = 不让看到：{ $list }
hidden-found = 与“{ $words }”有关的工作站：
hidden-not-found = 没有找到与“{ $words }”相近的工作站，名单没有变。请只写名称里的几个字，例如“长安”。
hidden-remove = ✕ { $name }
use-buttons = 这一题请用按钮选择。
pending-ask = 您写了：“{ $pending }”。这不像是这一题的回答，要加到研究方向里吗？
pending-yes = 加到研究方向
pending-no = 不用
pending-added = 已加到研究方向。
pending-dropped = 好，不加。

# -- 现成的材料

papers-title =
    <b>这些可以加到您的资料里</b>
    现在还没有任何改动。
papers-line-on = { $number }. { $said }
papers-line-off = { $number }. <s>{ $said }</s>
papers-discipline = 学科：{ $name }
papers-year = 博士毕业：{ $year }
papers-whole = 原文全文（{ $count } 个字符）
papers-how = 点编号可以去掉那一条，再点一下恢复。想换个说法，就发编号加文字，例如“1 固态电解质”。直接发文字会多加一条。
papers-not-kept = <i>您发来的内容只在内存里读取，不会保存。关闭这一页后，这些条目也不再保留。</i>
papers-accept = ✓ 加上这 { $count } 条
papers-close = 不用，保持原样
papers-added =
    <b>已加到您的资料</b>
    { $list }
papers-read = 不转给人，读来填我的资料
papers-chosen = 好的，用来填您的资料，不会转给任何人。
papers-cut = 内容比较长，我只读了前面的部分：最多 30 页或 500 篇论文。
papers-full = 已经有 { $limit } 条了。请先去掉一些，把其余的加进资料。
papers-line-long = 这条有 { $count } 个字符，这里一条最多 { $limit } 个。
papers-nothing = 读完了，没有找到资料里还缺的内容。您也可以在 /profile 里用几个词写下研究方向。
papers-cannot-empty = 这个文件是空的。请确认一下文件，再发一次。
papers-cannot-big = 这个文件太大了，我最多能读 { $mb } MB。请去掉图片另存一份，或把研究方向那一段复制粘贴到这里。
papers-cannot-locked = 这个文件加了密码，我打不开。请另存一份不带密码的，或把文字粘贴到这里。
papers-cannot-scan = 文件里读不到文字，看起来是扫描件。请发原来的文档（PDF 或 DOCX），或把文字粘贴到这里。
papers-cannot-broken = 这个文件打不开，可能已经损坏。请重新存成 PDF 或 DOCX（论文列表用 BibTeX 或 RIS），或把文字粘贴到这里。
papers-cannot-slow = 这个文件太复杂，我读不完。请重新存成普通的 PDF 或 DOCX，或把文字粘贴到这里。
papers-cannot-busy = 我正在读别人的文件，请过一分钟再发一次。
papers-cannot-old-word = 这是旧版 Word 格式（.doc 或 .rtf）。请另存为 DOCX 或 PDF 再发，或把文字粘贴到这里。
papers-cannot-table = 我读不了这种表格。请把论文导出为 BibTeX 或 RIS，或把题目粘贴到这里。
papers-cannot-picture = 这是图片，我认不出图片里的字。请发 PDF 或 DOCX 格式的简历，或把文字粘贴到这里。
papers-cannot-kind = 我不认识这种文件。简历请发 PDF 或 DOCX，论文列表请发 BibTeX 或 RIS；也可以把文字粘贴到这里。
papers-cannot-gone = 没能从 Telegram 取到这个文件，请再发一次。
