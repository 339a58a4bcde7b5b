## 中文读者看到的每一句话。键名与 en.ftl 一一对应。

# -- 初次见面

consent-hello-fellow =
    <b>您好，我是站友（Zhanyou）。</b>
    我帮博士后在重庆找到合适的科研工作站，并说明理由。
consent-hello-host =
    <b>您好，我是站友（Zhanyou）。</b>
    我把合适的博士后介绍给重庆的科研工作站。
consent-hello-staff =
    <b>您好，我是站友（Zhanyou）。</b>
    园区用我联系博士后和科研工作站。
consent-as-fellow = <b>作为博士后</b>
consent-as-host = <b>作为联系人</b>
consent-as-staff = <b>作为工作人员</b>
consent-short-fellow =
    • <b>保存什么：</b>您的 Telegram 编号、姓名、用户名，您填的称呼、毕业年份、学科、研究方向和意愿，您的收藏、引荐申请和活动报名。
    • <b>谁能看到：</b>您申请引荐时，该站的联系人先看到学科、方向和附言，同意之后才看到您的称呼。您可以指定哪些单位看不到您。
consent-short-host =
    • <b>保存什么：</b>您的 Telegram 编号、姓名、用户名，您是哪个站的联系人，怎样答复了申请，写了哪些课题，以及活动报名。
    • <b>谁能看到：</b>您接受申请后，申请人看到您的姓名。园区工作人员知道您是联系人。
    • <b>您看到的：</b>申请人的信息只用于这次对接，请不要转给别人。
consent-short-staff =
    • <b>保存什么：</b>您的 Telegram 编号、姓名、用户名，您是工作人员，以及您以此身份做了什么；最后这一项长期保留，以便查证。
    • <b>谁能看到：</b>其他工作人员看到您的姓名和身份。
    • <b>您看到的：</b>别人的信息只用于园区的工作，请不要转给别人。
consent-short-common =
    • <b>经过境外：</b>我们的对话经过 Telegram 在境外的服务器。
    • <b>保存多久：</b>到您离开为止，/forget 立即删除。两年没有来过，我会问您一次，30 天没有回音就删除。
    • <b>谁负责：</b>{ $responsible }
consent-responsible = { $name }，{ $contact }
consent-responsible-none = 还没有写明。这是试用，请不要填写真实信息。
consent-details = <b>详细说明</b>
consent-details-fellow =
    <b>用途：</b>为您推荐工作站和课题，也用每周速递告诉您（随时可停）；您提出时为您引荐；为您留活动名额、发提醒，介绍活动上值得一聊的人；转达园区工作人员的通知（/pause 可停）。
    <b>联系人</b>是您所申请单位的人，收到的内容由该单位自行负责。您的联系方式，只有您愿意才给。此后我替双方转达的消息不保存。
    <b>不带姓名的展示：</b>只有您在 /digest 打开之后，联系人的速递里才会出现您的学科和方向。
    <b>活动：</b>报名后，工作人员看到您的称呼，用于签到；只有您愿意，称呼才会出现在参加者名单里，才会把您介绍给同场的人。
    <b>工作人员</b>平时只看到您的 Telegram 姓名、用户名、编号和身份。
    <b>推荐</b>由程序按词语和含义排序，每条都附理由，不代替任何人作决定。
consent-details-host =
    <b>用途：</b>把申请转给您，提醒您答复；把您写的课题交工作人员审核后发布；每周速递（随时可停）；为您留活动名额；转达园区工作人员的通知（/pause 可停）。
    您的联系方式，只有您愿意才给申请人。此后我替双方转达的消息不保存。申请人在您接受之前，只知道该站有联系人。
consent-details-staff =
    <b>用途：</b>让您管理联系人、课题、活动和通知，并在需要时查得到是谁作的决定；把园区的通知和故障告诉您。
consent-details-common =
    <b>境外：</b>接收方是 Telegram，其名称、地址和联系方式见 telegram.org/privacy。它传送并保存我们的对话，也就是您发来的和我发给您的全部内容。您可以在 Telegram 里删除聊天，也可以按它的说明行使权利。不愿意经过境外，请点“不用了”。
    <b>备份：</b>删除之后，备份里的副本最多再留 30 天。
    <b>您的权利：</b>/privacy 查看保存了什么、谁看过；/export 取走一份；/profile 更正；/forget 撤回同意并删除。也可以找上面的负责人，或向网信部门投诉。
consent-end = 在您同意之前，以上内容我都不保存。
consent-yes = 同意
consent-no = 不用了
consent-other-language = English
consent-declined = 好的，什么都没有保存。想法变了随时发 /start。
consent-declined-newer = 好的。您之前填的先留着，但不再使用、不给任何人看，我也不再给您发消息。想继续，发 /start；想全部删除，发 /forget。
consent-declined-part = 好的，其他一切照旧。
consent-first = 在保存您说的内容之前，需要先征得您的同意。
consent-written = 请看一下，再点最下面的“同意”；打字回复不算，您刚才发的没有保存。
consent-part = 填写资料之前，还需要您看一下这部分并同意。
consent-part-tapped = 您目前同意的是联系人或工作人员的部分，这一步属于申请人的部分。请先看一下，点“同意”后马上为您办好。
consent-thanks-tapped = 谢谢！已经办好。
consent-thanks = 谢谢！下面有几个小问题，帮我了解您想找什么样的工作站。哪一题都可以跳过。
consent-thanks-link = 谢谢！正在打开链接内容。
consent-thanks-again = 谢谢！发 /help 看看我能做什么。
consent-changed = 自您上次同意以来，说明有所更新，请再看一遍。在您同意之前，我不使用您之前的内容，也不保存新的。
welcome-back = { $name }，又见面了。
welcome-back-nameless = 又见面了。

help =
    <b>我能帮您做这些</b>
    /matches – 最适合您的工作站，以及理由
    /profile – 您的学科、方向和意愿
    /workstations – 浏览、搜索全部工作站
    /topics – 工作站发布的课题，按适合程度排序
    /requests – 我的引荐申请
    /events – 咖啡会等近期活动，以及我的名额
    /digest – 每周一次，看看有什么新的
    /pause – 暂时不打扰我
    /language – 中文 / English
    /privacy – 我保存了您的哪些信息，怎样离开
    /cancel – 关闭当前页面

    有话随时发给我；看不懂的，我会直说。
not-understood =
    抱歉，这句我没看懂。我会的有这些：
not-understood-open = 这里用不上文字，请点按钮，或发 /cancel 关闭。
only-text = 这里我只看得懂文字，您发来的内容没有保存。
cancelled = 已关闭。您之前填的都还在。发 /help 看看还能做什么。
nothing-to-cancel = 现在没有打开的页面。发 /help 看看我能做什么。
language-ask = 您想用哪种语言？
language-set = 好的，以后我用中文和您说话。
group-hello = 我只在私聊里说话。请打开与我的对话，发送 /start。
group-anonymous = 您现在以群的身份发言，我看不出是哪位。请先关闭“保持匿名”，用本人身份发送 /events。
start-link-unknown = 您点的链接我不认识，可能不完整，也可能已经失效。
screen-outdated = 那个页面已经过时了，这是最新的。
screen-of-another-version = 我刚刚更新过，之前打开的页面已关闭。您告诉我的内容都还在。
screen-closed = 那个页面已经关闭，请从菜单重新打开。
too-long-to-keep = 内容太长，没有保存。请缩短后再发。
too-many-open = 您已有 { $limit } 份未完成的，最多同时保留这么多。请先完成或删掉一份，再新建。
button-unknown = 这个按钮已经停用。
error = 我这边出了点问题，已经记下了。您填的内容都还在，请稍后再试。
too-fast = 您发得太快了，请等一分钟；这期间的消息我不会读取。
unreadable = 这种消息我还读不了。请直接打字发给我。

command-start = 开始
command-matches = 适合我的工作站
command-profile = 我的学科与意愿
command-workstations = 浏览全部工作站
command-requests = 我的引荐申请
command-events = 咖啡会等活动
command-pause = 暂时不打扰我
command-language = 中文 / English
command-privacy = 保存了我的哪些信息
command-host = 我的工作站收到的申请
command-staff = 工作人员
command-help = 我能做什么
command-cancel = 关闭当前页面
bot-description =
    说一次您的研究方向，就能看到重庆哪些博士后科研工作站适合您，以及为什么。
bot-about = 重庆博士后科研工作站，说得出理由。Workstations of Chongqing for postdoctoral fellows, with reasons.

# -- 按钮

back = ‹ 上一步
next = 下一步 ›
skip = 跳过 ›
done = ✓ 完成
close = 关闭
clear = 清空
yes = 是
no = 否

# -- 标记

demo = 演示
demo-note = 这是演示数据，该工作站并不存在。
unknown = 未知
anywhere = 不限
nothing-yet = 还没有填
level-national = 国家级
level-municipal = 市级

# -- 个人资料

profile-title = <b>我的资料</b>
profile-hint-new = 点任意一项填写或修改。
profile-matches = 看看适合我的工作站
profile-start = 从头一步步填
profile-line = <b>{ $label }</b>：{ $value }
profile-saved = 已保存。

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
policy-fact = { $fact }（{ $asof }，{ $scope }；<a href="{ $url }">来源</a>）
policy-fact-unlinked = { $fact }（{ $asof }，{ $scope }）
year-not-a-year = 请输入 { $from } 到 { $to } 之间的年份，例如 2024。

disciplines-ask =
    <b>您的学科是？</b>
    请选一到三个一级学科。可以直接输入（“计算机”“法学”“0812”），也可以按门类挑选。
disciplines-now = 已选：{ $list }
disciplines-category = <b>{ $category }</b>：点一下即可选择。
disciplines-found = 与“{ $words }”有关的学科，点一下即可选择：
disciplines-not-found = 没有找到与“{ $words }”相近的学科。
disciplines-full = 最多选三个，请先去掉一个。
disciplines-back-to-categories = 全部门类

interests-ask =
    <b>您在做什么研究？还想做什么？</b>
    用自己的话写，中文、英文或混着写都行，可以分几条发。一行一个方向效果最好。
interests-example = <i>例如：“动力电池热管理，固态电解质”。</i>
interests-now = 已有 { $count } 条：
interests-more = ……以及更早的 { $count } 条
interests-kept = 记下了。可以继续写，也可以往下走。
interests-remove = 删掉最后一条
interests-removed = 已删除：“{ $text }”
interests-removed-before = 这一条已经删除了。
interests-put-back = 恢复
edit-not-followed = 这条修改不会生效，之前发的内容保持原样。如果需要更改，请重新发一条消息。
relay-edited = ✓ { $name }现在看到的就是这一版。
relay-edited-caption = ✓ 文字说明的修改已同步给{ $name }；如果换了文件，请另发一条。
relay-edited-not = 修改没有同步过去，{ $name }看到的还是原来的内容。请另发一条。
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
districts-only-on = ☑ 只看这些区县
districts-only-off = ☐ 只看这些区县
level-ask =
    <b>您想要哪一级的工作站？</b>
    国家级由全国博管办批准，市级由市里批准。
level-any = 不限
level-only-on = ☑ 只看这一级
level-only-off = ☐ 只看这一级
level-only-hint = <i>选了“只看”，已知是另一级的工作站会隐藏；没有公布级别的仍会显示。</i>
benefits-ask =
    <b>您需要哪些支持？</b>
    很多工作站没有公布能提供什么，没公布的不会因此减分。
benefits-source = <i>这份清单出自 { $asof } 关于江北区的报道，该区现已撤销。</i>
hidden-ask =
    <b>有没有哪个工作站绝不能看到您？</b>
    比如您现在的单位。它不会与您匹配，也不会知道您在这里。请输入名称的一部分。
hidden-now = 不让看到：{ $list }
hidden-found = 与“{ $words }”有关的工作站：
hidden-not-found = 没有找到与“{ $words }”相近的工作站，名单没有变。请只写名称里的几个字，例如“长安”。
hidden-remove = ✕ { $name }

use-buttons = 这一题请用按钮选择。
pending-ask = 您写了：“{ $text }”。这不像是这一题的回答，要加到研究方向里吗？
pending-yes = 加到研究方向
pending-no = 不用
pending-added = 已加到研究方向。
pending-dropped = 好，不加。

# -- 推荐

matches-title = <b>适合您的工作站</b> · 第 { $first }–{ $last } 个，共 { $total } 个
matches-basis-disciplines = <i>您写的内容还没有工作站提到，这份名单先按学科排列。</i>
matches-basis-meaning = <i>您用的词没有出现在任何工作站的介绍里，这份名单按意思的远近排列。</i>
matches-basis-meaning-missing = <i>这里没有安装语义比较，名单只按词语排列。</i>
matches-empty-profile =
    <b>我对您还了解得太少。</b>
    告诉我您的学科，或者写一句您在做什么，我就能为您排序。在那之前，您可以先浏览全部工作站。
matches-none =
    <b>没有工作站与您写的相符。</b>
    没有一家提到您的方向——多半是因为它们公开的太少，而不是您的问题。多写几个词（中英文都行），或选一个学科，会有帮助。
matches-hidden = 按您的条件，隐藏了 { $count } 个工作站。
matches-learned = 您收藏的 { $saved } 个、略过的 { $dismissed } 个工作站会稍稍影响排序；打开卡片即可撤销。
matches-suggest = <b>怎样推荐得更准</b>
suggest-discipline = 如果相符，选上学科：{ $list }
suggest-words = 如果您也做，写上：{ $list }
suggest-interests = 用自己的话写一句您在做什么
suggest-disciplines-missing = 选上您的学科
match-title = { $number }. <b>{ $name }</b>
match-demo = 🧪 演示
reason-directions = 您的“<b>{ $mine }</b>” ↔ 该站的“<b>{ $theirs }</b>”
reason-focus = 您的“<b>{ $mine }</b>” ↔ 设站单位的业务“<b>{ $theirs }</b>”
reason-name = 您的“<b>{ $mine }</b>” ↔ 站名里的“<b>{ $theirs }</b>”
reason-disciplines = 您的学科：{ $mine }
reason-disciplines-words = 您的学科{ $mine } ↔ 该站的“<b>{ $theirs }</b>”
reason-disciplines-near = 您的学科“{ $mine }”与该站的“{ $theirs }”相近
reason-meaning-directions = 意思相近：您的“{ $mine }”与该站的“{ $theirs }”
reason-meaning-focus = 意思相近：您的“{ $mine }”与设站单位的业务“{ $theirs }”
reason-meaning-name = 意思相近：您的“{ $mine }”与站名里的“{ $theirs }”
reason-similar = 与提到您方向的“{ $name }”相近
reason-both = { $reason }，意思也相近
reason-share = { $reason } · { $percent }%
reason-dismissed = 与您略过的{ $name }相近
reason-useful = 与您觉得有用的“{ $name }”相近
reason-not_useful = 与您觉得没用的“{ $name }”相近
quoted = “{ $text }”
reason-saved = 与您收藏的“{ $name }”相近
match-weak = 匹配较弱：只靠一个常见词
match-met = ✓ { $list }
match-unmet = ✗ { $list }
match-unknown = ? 未公布：{ $list }
match-similar = 另有 { $count } 个相似的
match-saved = ★ 已收藏
matches-browse = 浏览全部
matches-profile = 修改资料
matches-dismissed = 不再显示“{ $name }”。
matches-undo = 撤销

# -- 工作站卡片

card-level = 级别：{ $level }
card-level-unknown = 级别：查到的资料没有说明
card-district = 区县：{ $district }
card-district-was = 区县：{ $district }（原文为“{ $published }”）
card-park = 园区：{ $park }
card-sector = 行业：{ $sector }
card-disciplines = 学科：{ $list }
card-benefits = 提供：{ $list }
card-directions = <b>工作站的研究方向</b>
card-directions-unknown = <b>工作站的研究方向：</b>查到的资料没有说明
card-focus = <b>设站单位的整体业务</b>
card-facts = <b>已知情况</b>
card-why = <b>为什么推荐给您</b>
card-caveat = <i>请注意：{ $caveat }</i>
card-sources = <b>来源</b>（截至 { $asof }）
card-source = <a href="{ $url }">{ $title }</a>{ $date }
card-source-unlinked = { $title }{ $date }
card-save = ☆ 收藏
card-saved = ★ 已收藏
card-dismiss = 不适合我
card-dismissed = 您标过“不适合我”。
card-undo = 撤销
card-gone = 这个工作站已不在名单上。
card-similar = 与它很像的：{ $list }
card-not-for-you = 这个工作站看不到您：它在您设置的“不让谁看到”名单里，或与名单中的某站是同一位联系人。名单可在 /profile 修改。

# -- 浏览

browse-title = <b>工作站</b> · 找到 { $count } 个
browse-hint = 输入词语即可搜索，中英文都行。
browse-words = 关键词：“{ $words }”
browse-none = 没有同时符合这些条件的。去掉一个条件，或换个词试试。
browse-filter-park = 园区
browse-filter-district = 区县
browse-filter-sector = 行业
browse-filter-level = 级别
browse-filter-words = ✕ 关键词
browse-all = 全部
browse-pick-park = <b>哪个园区？</b>
browse-pick-district = <b>哪个区县？</b>
browse-pick-sector = <b>哪个行业？</b>
browse-pick-level = <b>哪个级别？</b>
browse-counts = <i>{ $asof } 全市共有 { $count } 个工作站；这里只列出能在公开来源查到的。</i>

# -- 隐私

privacy =
    <b>我保存了您的哪些信息</b>
    您于 { $date } 同意（第 { $version } 版）。谁负责：{ $responsible }
    { $list }

    “到您离开为止”指您发送 /forget，或两年没有来过。备份里的副本最多保留 { $days } 天。

    /seen – 谁看到过您的什么信息、什么时候
    /export – 全部内容，一个文件
    /forget – 全部删除
    /pause – 免打扰
privacy-stranger =
    <b>您没有同意过，但我还存着</b>
    { $list }

    /export – 全部内容，一个文件
    /forget – 全部删除
seen =
    <b>谁看到过您的信息</b>
    { $list }

    只列单位和身份，不列个人。
seen-nobody = 目前还没有人看到过您的信息。
seen-request = • { $day }：{ $name }的联系人 – 学科、方向和附言
seen-name = • { $day }：{ $name }的联系人 – 您的称呼，以及您愿意提供的联系方式
seen-host-name = • { $day }：向{ $name }提出申请的博士后 – 您的姓名，以及您愿意提供的联系方式
seen-digest = • { $day }：{ $name }的联系人 – 速递里的学科和方向，不带姓名
seen-door = • { $day }：园区工作人员 – “{ $name }”的报名名单
seen-in = • { $day }：园区工作人员 – 在“{ $name }”签到时看到您的称呼
seen-announced = • { $day }：园区工作人员 – 通知发送名单上的姓名
seen-listed = • { $day }：“{ $name }”的其他参加者 – 名单上的称呼
seen-pairs = • { $day }：“{ $name }”的 { $count } 位参加者 – 您的称呼和方向，作为值得一聊的人
seen-staff = • { $day }：园区工作人员 – 查找了您的 Telegram 姓名、用户名、编号和身份
privacy-nothing = 我没有保存您的任何信息。发 /start 开始。
privacy-erased = 除了您的 Telegram 编号和删除日期（{ $day }），我没有保存您的任何信息。这条记录保留到{ $until }，万一从备份恢复，可以再次删除您的信息。
privacy-users = <b>Telegram 编号、姓名、用户名、语言和同意记录</b>：用来与您对话；到您离开为止
privacy-consents = <b>您同意过哪几版说明、哪一部分、何时</b>：用来证明您同意过；到您离开为止
privacy-profiles = <b>个人资料</b>：用来推荐工作站；到您离开为止
privacy-interests = <b>研究方向的每条消息</b>：用来推荐工作站；到您离开为止
privacy-choices = <b>收藏或略过的工作站</b>：让推荐更懂您；到您离开为止
privacy-fsm = <b>打开的是哪个页面</b>：重启也不会丢；到关闭页面或您离开为止
privacy-updates-seen = <b>正在处理或处理失败的消息</b>：以免丢失；处理完即删，失败的保留 30 天
privacy-hosts = <b>您是哪个工作站的联系人</b>：用来给您看申请；到身份结束或您离开为止
privacy-staff = <b>您是工作人员</b>：用来显示工作菜单；到身份结束或您离开为止
privacy-invites = <b>您发出或接受的邀请</b>：以便知道是谁邀请了谁；到您离开为止
privacy-erasures = <b>您曾经离开，以及日期</b>：万一从备份恢复，可以删除当时的信息；30 天
privacy-requests = <b>您提出或答复的引荐申请，以及您的附言</b>：用来为您引荐；到您离开为止
privacy-request-sides = <b>您同意了什么、后来如何</b>：按您的意愿引荐；到您离开为止
privacy-relays = <b>哪条消息属于哪次引荐（只有编号）</b>：用来转达您的回复，内容不保存；到您离开为止
privacy-deliveries = <b>我给您发过哪类消息、什么时候（不含内容）</b>：以免遗漏或重复；180 天
privacy-audit = <b>您在引荐和身份上的操作（只有代码）</b>：以便查证；到您离开为止，作为工作人员的操作长期保留
export-caption = 保存的关于您的全部内容。JSON 格式，用任何文本编辑器都能打开。
forget-ask =
    <b>全部删除吗？</b>
    会删除：{ $erased }。
    无法恢复。与您有未结束的申请或引荐的联系人、申请人会得知已经结束。
forget-yes = 全部删除
forget-no = 先留着
forget-kept = 什么都没有删除。
forget-done =
    <b>已经删除，我不再记得您。</b>
    上面列出的都已删除。

    保留的：
    { $kept }
    • 备份里的副本，到 { $until } 为止：备份不能逐条修改；若从备份恢复，会再次删除您的信息
    • 我发给别人的消息里，如果提到您（申请、引荐、活动名单、转达的话），还在对方的聊天里：那里我删不了
    • 这段聊天记录在您自己的 Telegram 里，需要您自行删除
forget-users = 同意记录、语言和姓名
forget-consents = 您的同意记录
forget-profiles = 个人资料
forget-interests = 研究方向
forget-choices = 收藏和略过的工作站
forget-fsm = 对话进度
forget-updates-seen = 尚未处理的消息
forget-hosts = 您的联系人身份
forget-staff = 您的工作人员身份
forget-invites = 邀请上您的名字
forget-requests = 您的引荐申请
forget-request-sides = 引荐中您同意提供的内容
forget-relays = 消息与引荐的对应关系
forget-deliveries = 发给您的消息的记录，以及待发送的消息
forget-audit = 关于您的记录
kept-erasures = • 您的 Telegram 编号和今天的日期，{ $days } 天：万一从备份恢复，可以再次删除
kept-audit = • 您作为工作人员的操作，连同 Telegram 编号：对他人的决定要能查证
kept-requests = • 您的工作站的申请已被答复这一事实，不含是谁答复的

# -- 工作人员

staff-set-aside = 更新 { $update } 处理失败三次，已搁置：{ $error }
staff-fault-again = 上次告知您之后，同样的问题又出现了 { $count } 次。
staff-unreadable = 更新 { $update } 是我还不认识的新类型，无法读取，已告知发送者。如果反复出现，需要升级我的版本。
staff-title =
    <b>工作人员</b>
    想处理哪一项？
staff-hosts = 联系人与邀请
staff-team = 工作人员名单
staff-find = 查找用户
staff-waiting-count = 等待联系人的申请（{ $count }）
staff-aside-count = 搁置的更新（{ $count }）
staff-stations =
    <b>联系人</b>
    输入工作站名称的一部分，就能为它邀请联系人。
staff-stations-with-hosts = 已有联系人的工作站：
staff-stations-no-hosts = 还没有工作站有联系人。
staff-stations-found = 与“{ $words }”有关的：
staff-stations-none = 没有找到与“{ $words }”相近的工作站。
staff-hosts-title = <b>{ $name }的联系人</b>
staff-team-title = <b>工作人员名单</b>
staff-person-line = • { $name }{ $note }
staff-nobody = 还没有人。
staff-host-away = （{ $day }前不接申请）
staff-host-unreachable = （目前通知不到：停用了机器人，或尚未重新同意）
staff-by-settings = （由系统设置指定）
staff-nameless = 用户 { $id }
staff-invite-line = • 一份未使用的邀请，{ $day }前有效
staff-make-link = ＋ 生成邀请链接
staff-revoke = ✕ { $name }
staff-revoke-invite = ✕ { $day }到期的邀请
staff-invite-revoked = 这份邀请已作废。
staff-link =
    <b>邀请{ $what }</b>
    请把链接只发给一个人：只能用一次，{ $day }前有效，谁先打开就归谁。

    { $link }
staff-link-host = { $name }的联系人
staff-link-staff = 工作人员
staff-link-copy = 复制链接
staff-sure-host = { $name }将不再是{ $station }的联系人：正在进行的引荐会结束并通知双方；未答复的申请留给其他联系人，没有其他联系人就先等着。确定吗？
staff-sure-staff = { $name }将不再是工作人员，其发出的邀请也随之作废。确定吗？
staff-revoke-yes = 确定
staff-revoke-no = 取消
staff-revoked = 已处理。
staff-find-ask =
    <b>查找用户</b>
    请输入 Telegram 编号、@用户名或 Telegram 姓名的一部分。
staff-find-found = 与“{ $words }”有关的：
staff-find-none = 这里没有叫“{ $words }”的人。
staff-person-title = <b>{ $name }</b>
staff-person-id = Telegram 编号 <code>{ $id }</code>
staff-person-since = { $day }加入
staff-person-paused = 已暂停：不会主动发消息给对方
staff-person-unreachable = { $day }起屏蔽了机器人
staff-person-staff = 工作人员
staff-person-host = { $name }的联系人
staff-person-gone = 此人已不在这里。
staff-waiting = <b>等待联系人的申请</b>
staff-waiting-none = 没有申请在等待联系人。
staff-waiting-line = • { $name }：{ $count } 份，最早 { $day }
staff-aside = <b>搁置的更新</b>（最新的在最后，北京时间）
staff-not-arrived = 近半年主动发出的消息：{ $failed } 条失败，{ $uncertain } 条不确定是否送达（发送时断线）。详见群发报告和每次发送的记录。
staff-aside-none = 没有搁置的更新。
staff-aside-line = • { $update } · { $at } · <code>{ $error }</code>
invited-host =
    <b>您现在是{ $name }的联系人。</b>
    有博士后想认识你们时，我会把申请发给您，点一下就能答复。/host 里能看到全部申请、修改工作站介绍，也可以暂停接收。
invited-staff =
    <b>您现在是工作人员。</b>
    发 /staff 打开菜单。
invite-used-host = { $name }已接受{ $maker }发出的邀请，现在是{ $station }的联系人。如有不妥，可在 /staff 中取消。
invite-used-staff = { $name }已接受{ $maker }发出的邀请，现在是工作人员。如有不妥，可在 /staff 中取消。
role-ended-host = 您不再是{ $name }的联系人，今后收不到发给它的申请，您在该站的引荐也已结束。
role-ended-staff = 您不再是这里的工作人员，其他一切照旧。
staff-delivery-failed = { $type } 类消息无法发出：{ $error }
staff-job-failed = 任务 { $kind } { $key } 执行失败五次，已搁置：{ $error }

# -- 日期

day = { $year }年{ $month }{ $day }日
calendar-month = { $year }年{ $month }
calendar-month-name = { $month }
calendar-year = { $year }年
calendar-day = { $day }
calendar-today = [{ $day }]
calendar-next = { $month } ›
calendar-back = ‹ { $month }
weekday-1 = 一
weekday-2 = 二
weekday-3 = 三
weekday-4 = 四
weekday-5 = 五
weekday-6 = 六
weekday-7 = 日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

# -- 暂停打扰

pause-off = <b>您现在没有暂停。</b>
pause-on = <b>您已暂停，直到您自己恢复为止。</b>
pause-on-until = <b>您已暂停到{ $day }。</b>
pause-means = 暂停期间，我只在您发消息时回复您，不主动联系，也不会把您匹配给任何人；只有您报上名的活动改期或取消，还是会告诉您。引荐中的消息等您恢复后转达，其他消息不会补发，候补的活动有了名额也不会告诉您。除了申请引荐，这里的功能您照常可用。
pause-ask-day =
    <b>暂停到哪一天？</b>
    到了那天（{ $clock }）自动恢复。
clock-home = 北京时间
clock-own = { $zone }时间
pause-until-day = 暂停到某一天……
pause-until-further-notice = 一直暂停，直到我恢复
pause-end = 恢复
pause-done = 好的，不打扰您了。
pause-ended = 欢迎回来！有合适的消息我再告诉您。

# -- 命令行

demo-ready =
    站友已在本机沙箱中运行，请打开 { $url } 打个招呼。
    数据不会离开这台电脑，按 Ctrl+C 结束。
run-settings-readable = 其他用户也能读取 { $file }，里面有机器人的令牌：请执行 chmod 600 { $file }
run-nobody-responsible = 没有写明由谁负责：请在 .env 里填写 RESPONSIBLE_NAME 和 RESPONSIBLE_CONTACT。在此之前，每个人看到的都是“这是试用，请不要填写真实信息”。
demo-responsible = 演示站友 (Zhanyou demo)
source-host = 设站单位在此填写
restore-done =
    { $count ->
        [0] 已恢复 { $made } 的备份。
       *[other] 已恢复 { $made } 的备份，此后离开的 { $count } 人已再次删除。
    }
restore-leavers-unknown = 这里原来没有数据库，无从知道备份之后谁离开过：他们的信息又回来了。请告诉您记得的人再发一次 /forget。
restore-aside = 原来的数据库保留 30 天：{ $file }
import-summary = 新增 { $new }，变更 { $changed }，不变 { $unchanged }，有误 { $bad }
import-ignored = 用不上的列：{ $list }
import-more = { "  " }……还有 { $count } 条
import-row = 第 { $row } 行：{ $why }
import-ask = 确认导入吗？
import-nothing = 没有做任何改动。
import-nothing-bad = 有错误的行，因此没有做任何改动。请修改后重试，或用 --skip-bad 只导入正确的行。
import-done = 完成：新增 { $new }，变更 { $changed }。
import-empty = 文件是空的
import-too-big = 文件太大
import-too-many-rows = 行数太多
import-old-excel = 这是旧版 Excel 格式，请另存为 .xlsx 或 CSV
import-unreadable = 既不是 CSV 也不是 XLSX
import-no-headings = 没有找到表头，至少要有“名称”一列
import-no-name = 缺少名称
import-too-long = “{ $column }”超过 { $limit } 个字符
import-formula = “{ $column }”是公式，这里不计算，请粘贴数值
import-bad-id = “{ $value }”不能用作编号：只能用字母、数字、- 和 _
import-bad-date = “{ $value }”不是日期，应如 2024-05-31
import-unknown-level = “{ $value }”不是级别，应为国家级或市级
import-unknown-district = “{ $value }”不是重庆的区县
import-unknown-discipline = “{ $value }”不是一级学科
import-unknown-sector = “{ $value }”不在行业列表里
import-unknown-park = “{ $value }”不在园区列表里
import-unknown-benefit = “{ $value }”不在支持列表里
import-duplicate = 与第 { $first } 行是同一个工作站
import-name-taken = “{ $name }”已有编号 { $id }
import-two-stations = “{ $name }”对应两个不同的工作站
import-demo-mixed = { $id } 一处是演示，一处是真实数据

# -- 引荐：博士后一侧

card-ask = ✉ 申请引荐
ask-title = <b>申请引荐：{ $station }</b>
ask-words = 可以给联系人写几句话（最多 { $limit } 个字符），也可以直接下一步。发出之前，您会看到联系人将看到的全部内容。
ask-words-replaced = 留言已换成您刚写的这一条。
ask-words-now = 您写的话（{ $count } 个字符）：
ask-words-too-long = 一共 { $count } 个字符，最多 { $limit } 个。原文保留在上面，请精简后重新发送。
ask-no-host = 这个工作站还没有联系人在这里。申请会先交给园区工作人员，由他们邀请联系人；您随时可以撤回，满 60 天自动结束。
ask-host-away = 联系人在 { $day }之前暂不接收申请。您可以现在发出，到那天转交。
ask-host-away-long = 联系人目前暂不接收申请。您可以现在发出，等联系人恢复接收后再转交。
ask-next = 预览 ›
ask-preview = <b>{ $station }的联系人只会看到以下内容：</b>
ask-preview-note =
    <i>不含姓名、用户名和联系方式。只有联系人接受后，双方才会看到彼此的称呼，并由我代为转达消息。您若修改资料，联系人看到的也会随之更新。</i>
ask-username = <i>您也可以选择互换用户名：联系人也愿意公开用户名时，双方互相可见（您的是 @{ $username }）。</i>
ask-offer-off = ☐ 联系人接受后互换用户名
ask-offer-on = ☑ 联系人接受后互换用户名
ask-send = ✉ 发出申请
ask-change-words = 修改留言
ask-cancel = 不发了
ask-sent =
    <b>已发出。</b>
    申请已转给{ $station }的联系人，一有答复就告诉您；14 天没有答复会自动结束。进展可在 /requests 查看。
ask-sent-waits =
    <b>已记下。</b>
    目前没有联系人接收{ $station }的申请，您的申请先排着，转交后会告诉您。进展可在 /requests 查看。
ask-all = 我的申请
ask-refused-gone = 这个工作站已不在名单上。
ask-refused-hidden = { $station }看不到您：它在您设置的“不让谁看到”名单里，或与名单中的某站是同一位联系人。名单可在 /profile 修改。
ask-refused-part = 您目前看过并同意的是联系人或工作人员的部分。想申请引荐，请先用 /profile 看一下申请人的部分并同意。
ask-refused-own = 您自己就是{ $station }的联系人。
ask-refused-open = 您已向{ $station }提出申请，正在进行中。可在 /requests 查看。
ask-refused-often = 30 天内您已两次向{ $station }提出申请，请过些时候再试。
ask-refused-paused = 您设置了免打扰，有了答复也无法通知您。请先用 /pause 恢复。
requests-title = <b>我的申请</b>
requests-none = 您还没有申请过引荐。每个工作站的卡片上都有申请按钮：/matches
requests-line =
    { $number }. <b>{ $station }</b>
    { $state }
requests-one =
    <b>{ $station }</b>
    { $day }发出
requests-fellow-waiting = ⏳ 等待联系人接收
requests-fellow-asked = ✉ 已转给联系人
requests-fellow-introduced = 🤝 已引荐
requests-fellow-declined = 联系人婉拒
requests-fellow-withdrawn = 已撤回
requests-fellow-expired = 无答复，已结束
requests-fellow-ended = 已结束
requests-withdraw = 撤回
requests-withdrawn = 已撤回。
requests-answer = 回答联系人的问题
requests-card = 查看联系方式

# -- 引荐：双方所见

request-title = <b>有一位博士后希望认识{ $station }</b>
request-field = <b>学科：</b>{ $list }
request-interests = <b>研究方向（本人原话）：</b>
request-nothing-told = <i>尚未填写研究方向。</i>
request-why = <b>双方的契合点：</b>
request-reason-directions = 申请人的“<b>{ $theirs }</b>” ↔ 本站的“<b>{ $yours }</b>”
request-reason-focus = 申请人的“<b>{ $theirs }</b>” ↔ 设站单位业务“<b>{ $yours }</b>”
request-reason-name = 申请人的“<b>{ $theirs }</b>” ↔ 站名里的“<b>{ $yours }</b>”
request-reason-discipline = 学科：{ $theirs }
request-words = <b>留言：</b>
request-note = <i>您接受之前，双方都看不到彼此的姓名；接受之后互相可见。</i>
request-note-swap = <i>申请人愿意互换用户名，由您决定。</i>
request-until = 有效期至 { $until }。
request-remind =
    <b>这份申请还在等您答复。</b>

    { $request }
button-request-accept = ✓ 接受
button-request-swap = ✓ 接受并互换用户名
button-request-decline = 婉拒
button-request-ask = 先问一个问题
button-request-full = 目前没有名额
button-request-field = 研究方向不符
button-request-elsewhere = 建议申请其他单位
button-request-own = 自己写理由
button-request-back = ‹ 返回
button-request-share = 公开我的联系方式
button-request-end = 结束引荐
button-request-sure_share = ✓ 公开
button-request-sure_end = 确定结束
request-sure-share-username = 向{ $name }公开您的用户名 @{ $username }？公开后不能收回。
request-sure-share-link = 向{ $name }公开您的 Telegram 账号链接（您没有用户名）？公开后不能收回。
request-sure-end = 结束与{ $name }的引荐？结束后不再转达任何消息，也不能恢复；{ $name }会收到通知。
requests-sure = 撤回向<b>{ $station }</b>提出的申请？撤回后不能恢复；30 天内最多申请两次。
requests-withdraw-yes = 确定撤回
button-request-yes = 见了
button-request-not_yet = 还没有
button-request-no = 没有谈成
request-too-late = 已经无法操作：申请已答复、已撤回、已结束，或不再由您处理。
request-over = 这份申请已关闭，或不再由您处理。
request-taken = 贵站另一位联系人已接受这份申请。
request-rests = 目前暂时无法继续：另一方现在还收不到我的消息。这件事并没有结束。
request-write-question = 请直接写下您的问题，下一条消息就会转达。不显示您的姓名，申请人的回答也这样转给您。仅限文字。
request-write-answer = 请直接写下您的回答，下一条消息就会转达。不显示您的姓名。仅限文字。
request-write-message = 请直接写，下一条消息就会转给{ $name }：文字、图片、文件、语音都可以。
request-write-not = 先不写
button-request-write = ✎ 写消息
relay-offer = 这条消息要转给谁？
relay-offer-nobody = 不转给任何人
relay-offer-none = 好的，没有转给任何人。
relay-offer-taken = 正在转给{ $name }。
relay-name-station = { $station }的联系人
relay-name-host = { $name }（{ $station }的联系人）
relay-name-fellow = { $name }（对接{ $station }）
request-write-reason = 请直接写下理由（最多 500 个字符）。下一条消息会原文转达，同时婉拒该申请。
request-because-full = “目前没有名额。”
request-because-field = “研究方向不符。”
request-because-elsewhere = “建议申请其他单位。”
request-because-own = 联系人另写了理由。
request-state-fellow-waiting = 正在等待：目前没有联系人接收申请。
request-state-fellow-asked = 已转给联系人，等待答复。
request-state-fellow-declined = 联系人婉拒了。
request-state-fellow-withdrawn = 您已撤回。
request-state-fellow-expired = 没有收到答复，已结束。
request-state-fellow-ended = 这次引荐已结束。
request-state-fellow-introduced = 双方已引荐。
request-state-host-waiting = 这份申请正等待其他联系人。
request-state-host-declined = 这份申请已婉拒。
request-state-host-withdrawn = 申请人已撤回这份申请。
request-state-host-expired = 这份申请未获答复，已结束。
request-state-host-ended = 这次引荐已结束。
request-nameless-fellow = 这位博士后
request-nameless-host = 联系人
request-card-fellow =
    <b>{ $station }已接受您的申请，双方已引荐。</b>
    联系人：<b>{ $name }</b>
request-card-host =
    <b>已为您引荐{ $name }</b>
    对接工作站：{ $station }
request-card-fellow-invited =
    <b>您已接受邀请，与{ $station }建立了联系。</b>
    联系人：<b>{ $name }</b>
request-card-shared = { $name }可以看到您的联系方式。
request-card-reply = 点“✎ 写消息”或直接回复这条消息，我就转达：文字、图片、文件、语音都可以。
request-contact-username = Telegram：@{ $username }
request-contact-link = Telegram：<a href="tg://user?id={ $person }">{ $name }</a>
request-contact-relay = 双方的消息由我转达。
request-met-fellow = 三周前为您引荐了{ $name }（{ $station }）。见过面了吗？
request-met-host = 三周前为您引荐了{ $name }（对接{ $station }）。见过面了吗？
request-met-noted-yes = 记下了：已见面。愿意的话，回复这条消息说说情况；仅供工作人员参考，不会转给另一方。
request-met-noted-not_yet = 记下了：还没有。愿意的话，回复这条消息说说原因；仅供工作人员参考，不会转给另一方。
request-met-noted-no = 记下了：没有谈成。愿意的话，回复这条消息说说原因；仅供工作人员参考，不会转给另一方。
request-answered-before = 您已经回答过了。

# -- 引荐：主动通知

told-request-passed-on = 您向<b>{ $station }</b>提出的申请已转给联系人，一有答复就告诉您。
told-request-waits = <b>{ $station }</b>目前没有联系人在这里。您的申请先由园区工作人员跟进，等有联系人后再转交；可在 /requests 撤回。
told-request-expired = 您向<b>{ $station }</b>提出的申请没有收到答复，已结束。这并不说明您不合适；可以再次申请，也可以看看别的：/matches
told-request-declined =
    <b>{ $station }</b>婉拒了您的申请。
    { $reason }
told-request-ended-fellow = 您与<b>{ $station }</b>的引荐已结束，消息不再转达。
told-request-hidden = <b>{ $station }</b>现在与您设置“不让谁看到”的某站是同一位联系人，您与该站之间尚未办完的事，我已替您撤回。
told-request-ended-host = 一位博士后结束了与<b>{ $station }</b>的引荐，消息不再转达。
told-request-left = 一位与<b>{ $station }</b>引荐过的博士后已离开，这次引荐随之结束。
told-request-contact-fellow =
    <b>{ $name }</b>（{ $station }的联系人）向您公开了联系方式。
    { $contact }
told-request-contact-host =
    <b>{ $name }</b>（对接{ $station }）向您公开了联系方式。
    { $contact }
told-request-question = <b>{ $station }</b>的联系人在答复之前想问您一个问题。直接写下回答即可，文字会转达，不显示您的姓名。
told-request-question-late = <b>{ $station }</b>的联系人在接受您的申请之前，问了您下面这句。
told-request-answer = <b>{ $station }</b>的第 { $number } 号申请：申请人回答了您的问题。
told-requests-many = 有 { $count } 位博士后希望与您认识，请看 /host
told-requests-wait = 有 { $count } 位博士后在等<b>{ $station }</b>的联系人，可在 /staff 邀请。
relay-kinds = 只能转达文字、图片、文件和语音。这一条没有转达。
relay-text-only = 引荐之前只转达文字，因为文件和语音会透露身份。这一条没有转达。
relay-arrived = ✓ 已送达。
relay-arrived-to-fellow = ✓ 问题已送达。
relay-arrived-to-host = ✓ 回答已送达。
relay-arrived-reason = ✓ 理由已送达。
relay-waits-host = ⏳ 联系人在 { $day }之前设了免打扰。这一条先替您留着，到那天转达，送达后告诉您。
relay-waits-fellow = ⏳ 申请人在 { $day }之前设了免打扰。这一条先替您留着，到那天转达，送达后告诉您。
relay-waits-long-host = ⏳ 联系人设了免打扰，没有说到哪天。这一条替您保留 30 天，联系人恢复后马上转达；到期仍未送达也会告诉您。
relay-waits-long-fellow = ⏳ 申请人设了免打扰，没有说到哪天。这一条替您保留 30 天，申请人恢复后马上转达；到期仍未送达也会告诉您。
relay-away-host = ⏳ 目前联系不上联系人（可能停用了机器人）。这一条替您保留 30 天，联系人回来后马上转达；到期仍未送达也会告诉您。
relay-away-fellow = ⏳ 目前联系不上申请人（可能停用了机器人）。这一条替您保留 30 天，申请人回来后马上转达；到期仍未送达也会告诉您。
relay-lost-unreachable-host = ✗ 没有送达：联系不上联系人，可能停用了机器人或注销了账号。联系人回来后，请再发一次。
relay-lost-unreachable-fellow = ✗ 没有送达：联系不上申请人，可能停用了机器人或注销了账号。申请人回来后，请再发一次。
relay-lost-voice-host = ✗ 没有送达：联系人不接收语音消息。请改用文字再发一次。
relay-lost-voice-fellow = ✗ 没有送达：申请人不接收语音消息。请改用文字再发一次。
relay-lost-late-host = ✗ 没有送达：等了 30 天，仍然联系不上联系人。
relay-lost-late-fellow = ✗ 没有送达：等了 30 天，仍然联系不上申请人。
relay-lost-deleted = ✗ 没有送达：转达之前，这条消息已被删除。
relay-lost-refused = ✗ 没有送达：Telegram 没有接受这种内容。请改用文字或文件再发一次。
relay-often-before = 引荐之前，每份申请每天最多转达 10 条。这一条没有转达，请明天再发。
relay-often-after = 一小时内最多转达 60 条。这一条没有转达，请过一会儿再发。
relay-nobody = 联系人还没有提问，这一条没有转达。
relay-taken = 没有转达：贵站另一位联系人已接受这份申请。
relay-closed = 没有转达：这次引荐已结束。
relay-declined = ✓ 已婉拒，理由随后转达。
relay-reason-too-long = 一共 { $count } 个字符，最多 { $limit } 个。还没有婉拒，也没有转达；请精简后再发。
relay-words-only = 这里请用文字回复。
relay-why-kept = ✓ 谢谢，记下了。
relay-why-too-long = 一共 { $count } 个字符，最多 { $limit } 个，请精简后再回复。

# -- 联系人

host-none = 您还不是任何工作站的联系人。联系人由园区工作人员用链接邀请。
host-title =
    <b>您是联系人：</b>{ $names }
    想看哪一项？
host-open-count = 待答复的申请（{ $waiting }）
host-introduced-count = 已引荐的人（{ $introduced }）
host-open-title = <b>待答复的申请</b>，点编号在下方查看。
host-open-none = 没有待答复的申请。
host-open-line = { $number }. { $station }，有效期至 { $day }
host-introduced-title = <b>已引荐的人</b>，点编号在下方查看联系方式。
host-introduced-none = 还没有。
host-introduced-line = { $number }. <b>{ $name }</b>，对接{ $station }
host-not-yours = 您已不是这个工作站的联系人。
host-station-title = <b>{ $name }</b>
host-directions_zh = 研究方向（中文）
host-directions_en = 研究方向（英文）
host-focus_zh = 单位业务（中文）
host-focus_en = 单位业务（英文）
host-here = 正在接收申请。
host-away = { $day }之前暂不接收申请，这期间的申请到那天转给您。
host-away-others = { $day }之前暂不接收申请，这期间的申请转给其他联系人。
host-away-open = 另有 { $count } 份申请已经在等您答复，暂停期间仍在 /host 里，到期自动结束。
host-away-ask = <b>暂停到哪一天？</b>
host-stop = 暂停接收申请
host-resume = 恢复接收申请
host-text-ask =
    <b>{ $label }</b>
    请写下要在卡片上显示的内容，也可以写招收名额（最多 { $limit } 个字符）。
host-text-now = 目前：
host-text-too-long = 一共 { $count } 个字符，最多 { $limit } 个。没有做任何改动。


# -- 课题：保存的内容

privacy-topics = <b>您写过或改过的课题</b>：方便您继续编辑；草稿保留到您离开为止，已提交的留下，但不再有您的名字
privacy-topic-choices = <b>您不感兴趣、希望少推的课题</b>：以后少打扰您；到您离开为止
privacy-follows = <b>您关注的工作站</b>：有新课题时告诉您；到您离开为止
privacy-topic-settings = <b>您希望多久收到一次课题</b>：按您的意愿发送；到您离开为止
forget-topics = 课题草稿，以及已提交课题上您的名字
forget-topic-choices = 您不想看的课题
forget-follows = 您关注的工作站
forget-topic-settings = 课题接收设置

# -- 课题：博士后看到的

command-topics = 工作站的课题
topic-new = 📌 <b>有一个适合您的课题</b>
topic-title = <b>{ $title }</b>
topic-untitled = 未命名课题
topic-station = 🏢 { $station }
topic-demo = 🧪 <b>这是演示课题，该工作站并不存在。</b>
topic-updated = ✎ <i>{ $day }更新。</i>
topic-only-zh = <i>目前全部或部分只有中文。</i>
topic-only-en = <i>目前全部或部分只有英文。</i>
topic-disciplines = <b>学科：</b>{ $list }
topic-funding = <b>经费：</b>{ $funding }
topic-deadline = <b>截止：</b>{ $day }（北京时间）
topic-note = <i>点“感兴趣”，先看联系人会看到什么，再决定是否发出；联系人答复之前都可以撤回。</i>
topic-filled = <b>这个课题已有人选。</b>
topic-closed = <b>这个课题已结束。</b>
topic-gone = 这个课题已不在这里。
topic-over = 这个课题已不再接收意向。
topic-mine = 您的申请：{ $state }
topic-why-interests = <b>为什么发给您：</b>与您写的研究方向相符。
topic-why-discipline = <b>为什么发给您：</b>属于您的学科。
topic-why-follows = <b>为什么发给您：</b>您关注了{ $station }。
topic-why-all = <b>为什么发给您：</b>您选择了接收全部课题。
topic-dismissed-done = 已放到一边：“{ $title }”。其他课题请看 /topics
topic-fewer-done = 已放到一边：“{ $title }”。今后相似的课题会排得靠后，并注明原因。
button-topic-interested = ✓ 感兴趣
button-topic-withdraw = 撤回
button-topic-ask = ✉ 写几句再申请
button-topic-send = ✉ 发出申请
button-topic-sure_withdraw = 确定撤回
button-topic-back = ‹ 返回
button-topic-dismiss = 不适合我
button-topic-fewer = 少推这类
button-topic-undo = 撤销
topic-toast-interested = 申请已记下。联系人会看到您的学科和研究方向，看不到姓名。
topic-toast-withdrawn = 已撤回。
topic-toast-undone = 已撤销。
topic-toast-aside = 已放到一边。
topic-refused-gone = 这个工作站已不在名单上。
topic-refused-over = 这个课题已不再接收意向。
topic-refused-hidden = 这个工作站看不到您：它在您的“不让谁看到”名单里，或与名单中的某站是同一位联系人。
topic-refused-part = 请先用 /profile 看一下申请人的部分并同意。
topic-refused-own = 这是您自己工作站的课题。
topic-refused-open = 关于这个课题的申请正在进行中，请看 /requests
topic-refused-often = 30 天内您已两次申请这个课题，请过些时候再试。
topic-refused-paused = 您设置了免打扰，有了答复也无法通知您。请先用 /pause 恢复。
topic-to-station = 🏢 看看工作站
follow = 🔔 关注
unfollow = 🔕 取消关注
request-topic = 📌 课题：<b>{ $title }</b>
request-reason-topic = 申请人的“<b>{ $theirs }</b>” ↔ 课题的“<b>{ $yours }</b>”
ask-refused-over = { $station }的这个课题已不再接收意向。
topics-title = <b>开放的课题</b> · { $count } 个
topics-aside-title = <b>您放到一边的课题</b> · { $count } 个
topics-none = 目前没有开放的课题。有适合您的，我会发给您；点下面的按钮可以设置多久收一次。
topics-none-besides = 目前没有其他开放的课题。
topics-mine = ✓ 您已申请：{ $state }
topics-none-found = 没有开放的课题同时包含这些词。
topics-hint = <i>点编号查看课题；输入词语即可搜索，中英文都行。</i>
topics-until = { $day }截止
topics-aside-count = 放到一边的（{ $count }）
topics-back-to-open = ‹ 开放的课题
topics-often = 🔔 多久收一次……
topics-wishes =
    <b>有新课题时怎样告诉您？</b>
    夜间（北京时间 22:00–8:00）不会发送。
topics-often-now-on = ● 立即告诉我
topics-often-now-off = ○ 立即告诉我
topics-often-digest-on = ● 只放在每周摘要里
topics-often-digest-off = ○ 只放在每周摘要里
topics-often-never-on = ● 不用告诉我
topics-often-never-off = ○ 不用告诉我
topics-every-on = ☑ 接收全部课题，不论学科
topics-every-off = ☐ 接收全部课题，不论学科
topics-followed = 您关注了这些工作站，点一下即可取消：
topics-followed-none = 您还没有关注任何工作站。工作站卡片和课题页面上都有“关注”按钮。
topics-unfollow = 🔕 { $name }

# -- 活动：近期安排

events-title = <b>近期活动</b>
events-none = 眼下还没有安排。下一次咖啡会一定下来，就会出现在这里。
events-line =
    { $number }. <b>{ $title }</b>
    { $when }
    { $state }
events-fits = ☆ 与您的“{ $words }”有关
event-demo = 🧪 <b>演示数据：这场活动并不会举行。</b>
event-cancelled-note = ✕ <b>这场活动已取消。</b>
event-over-note = <i>这场活动已经结束。</i>
event-gone = 这场活动已不在列表中。
event-when = 🕒 { $when }
event-place = 📍 { $place }
event-online = 💻 线上
event-link = 🔗 { $link }
event-link-later = 💻 线上参加；报上名的人可在这里看到链接。
event-host = ☕ 主办：{ $name }
event-host-staff = 园区工作人员
event-for = 面向：{ $list }
event-not-for-you = <i>您资料里的学科不在其中，可用 /profile 修改。</i>
event-free = 共 { $seats } 个名额，还剩 { $free } 个
event-free-in-line = 空出 { $free } 个名额，先给候补的 { $waiting } 人
event-full =
    { $waiting ->
        [0] { $seats } 个名额已满
       *[other] { $seats } 个名额已满，{ $waiting } 人候补
    }
event-way-line = { $way }：{ $seats }
event-seats-all = 共 { $seats } 个名额
event-seats = 🪑 { $seats }
way-on_site = 现场
way-online = 线上
way-of-on_site = （{ way-on_site }）
way-of-online = （{ way-online }）
event-mine-seated = ✓ <b>您已报上名{ $way }。</b>
event-mine-waiting = ⏳ <b>您在候补第 { $place } 位{ $way }。</b>
event-mine-offered = 🎟 <b>有一个名额为您留着{ $way }，保留到 { $until }。</b>
event-mine-there = ✓ <b>您参加过这场活动。</b>
event-mine-checked-in = ✓ <b>您已签到。</b>
event-waiting-means = 一有名额轮到您，我就告诉您，并且为您留一阵子，等您点一下确认，不用一直盯着。
event-waiting-door = 活动就要开始，不再逐一通知候补：有空位的话，先到先得，在这里或到现场都可以。开始十分钟后，没来的人的座位会让给在现场等候的人。
event-cancel-until = { $until }之前可以随时取消，之后算临时取消。
event-cancel-late = 现在取消算临时取消。
event-quiet = <i>您设了免打扰：这期间有空名额、快开始了，我都不会告诉您；不过您报上名的活动如果改期或取消，还是会告诉您。/pause</i>
event-also = 👥 一起参加的还有：{ $list }
event-also-more = { $list }等，另有 { $count } 人
event-sign-up = ✋ 我要参加
event-sign-up-on_site = ✋ 到现场参加
event-sign-up-online = 💻 线上参加
event-wait = ⏳ 排队候补
event-wait-on_site = ⏳ 候补现场名额
event-wait-online = ⏳ 候补线上名额
event-accept = ✓ 要这个名额
event-decline = 不用了，谢谢
event-code = 🎫 我的签到码
event-calendar = 📅 加入日历
event-calendar-cancel = 📅 从日历里去掉
event-map = 📍 地图
event-leave = 我来不了了
event-leave-line = 退出候补
event-options = ⚙ 提醒，以及谁能看到我
event-remind-day-on = ☑ 提前一天提醒
event-remind-day-off = ☐ 提前一天提醒
event-remind-hours-on = ☑ 提前两小时提醒
event-remind-hours-off = ☐ 提前两小时提醒
event-listed-on = ☑ 让同场的人看到我的名字
event-listed-off = ☐ 让同场的人看到我的名字
event-meet-on = ☑ 告诉我可以和谁聊聊
event-meet-off = ☐ 告诉我可以和谁聊聊
event-options-ask =
    <b>{ $title }</b>
    由您决定，只对这场活动有效。

    <b>让同场的人看到我的名字：</b>名字会出现在活动卡片上，只有同样报上名的人能看到。不选的话，只有园区工作人员知道您来。

    <b>告诉我可以和谁聊聊：</b>开始前一小时，我向您介绍两三位值得认识的人，并说明原因；对方也会看到您的名字和你们的共同点；没有共同点的，会看到您研究什么。只在同样选了这一项的人之间进行。
event-signed-seated = <b>报名成功，到时候见！</b>
event-signed-waiting = 名额暂时满了，先替您排上候补，常有人临时来不了。
event-signed-offered = 已经有一个名额为您留着。
event-signed-in = <b>您已报上名{ $way }，到时候见！</b>
event-refused-gone = 这场活动已不在列表中。
event-refused-started = 报名已截止：活动已经开始或结束。
event-refused-field = 这场活动面向的学科里没有您资料中的学科，可用 /profile 修改。
event-refused-way = 没有这一类名额。
event-offer-declined = 好的，名额让给别人。
event-left = 您的名额已让出，谢谢您告诉我。
event-left-late = 您的名额已让出。虽然晚了些，还是谢谢您告诉我。
event-left-line = 您已退出候补。
event-left-before = 您没有这场活动的名额，也不在候补中。
event-not-left = 现在不能再让出名额：活动已经开始，或您已签到。
event-leave-ask =
    <b>要让出名额吗？</b>
    { $title }

    让出后，名额归其他人。
event-leave-late = 已经过了{ $until }，算临时取消：{ $days } 天内再排候补时，位置会稍稍靠后。不过，总比空着一把椅子好。
event-leave-yes = 让出名额
event-leave-no = 还是要去
event-code-caption =
    🎫 <b>{ $title }</b>
    { $when }

    入场时出示，由工作人员扫描。签到码只属于您本人，请不要转给别人。
event-code-none = 活动未取消、您有名额时才有签到码。目前的情况请看 /events
event-calendar-caption = 打开文件，活动就会加入您的日历。活动有变动时再打开一次新文件，日程会随之更新。
event-calendar-cancel-caption = 打开文件，日历里的这项日程就会去掉。
event-calendar-waiting = 您还在候补，报上名后才有日历文件。
event-calendar-none = 您没有这场活动的名额。

# -- 活动：推送的消息

told-event-offer =
    🎟 <b>有一个名额轮到您了{ $way }</b>
    <b>{ $title }</b>
    { $when }

    为您保留到 { $until }，过时让给别人。
told-event-reminder-day =
    ☕ <b>明天：{ $title }</b>
told-event-reminder-hours =
    ☕ <b>马上开始：{ $title }</b>
told-event-reminder-foot = <i>万一来不了，点一下告诉我就好，免得座位空着。</i>
told-event-changed =
    <b>{ $title }</b>有变动：
    { $changes }
told-event-changed-ask = 您还来吗？
event-changed-time =
    🕒 <s>{ $before }</s>
    → { $now }
event-changed-place =
    📍 <s>{ $before }</s>
    → { $now }
event-nowhere = 待定
told-event-cancelled =
    ✕ <b>{ $title }</b>取消了。
    { $when }

    很抱歉。其他活动请看 /events
told-event-pairs =
    ☕ <b>{ $title }</b>快开始了，在那里值得和这几位聊聊：

    { $people }

    <i>和您一样，他们也愿意被介绍。</i>
event-pair-line =
    • <b>{ $name }</b>
    { $why }
event-pair-both = 共同点：{ $list }
event-pair-field = 研究：{ $list }
event-pair-new = 之前还没有向您介绍过
event-pair-met = 以前介绍过你们
told-event-after = <b>{ $title }</b>怎么样？
event-after-contact = 想和谁继续联系吗？双方都愿意，我才会告诉你们；否则谁也不会知道。
event-after-words = <i>想多说两句的话，直接回复这条消息就好，只有工作人员看得到，不带您的名字。</i>
told-event-contact =
    🤝 <b>{ $name }</b>也愿意和您继续联系（{ $title }）。
    { $contact }

# -- 活动：入场

checkin-welcome =
    ✅ <b>{ $name }，欢迎！</b>
    { $title }
checkin-already =
    ☑ <b>{ $name }</b>已于 { $time }（北京时间）签到。
    { $title }
checkin-not_signed_up =
    ⚠ <b>{ $name }</b>没有名额。
    { $title }
checkin-other_event =
    ⚠ <b>这是另一场活动的签到码：</b>
    { $title }
    { $when }
checkin-forged = ⛔ <b>不是我们的签到码。</b>校验不符，是伪造的或被改过。
checkin-expired =
    ⌛ <b>签到码已过期：</b>活动已经结束。
    { $title }
checkin-count = 已签到 { $inside } 人，共 { $seats } 个名额。
checkin-not-staff = 签到码由工作人员在入口扫描。您自己的签到码在 /events 里。
checkin-yours = 这是您的签到码，入场时由工作人员扫描。

# -- 活动：工作人员

staff-events-count = 活动（{ $count }）
staff-events = <b>活动</b>（北京时间），即将举行的在前。点编号打开。
staff-events-none = 还没有活动。点下面的按钮新建一场；发布之前，别人都看不到。
staff-event-line =
    { $number }. <b>{ $title }</b>
    { $when } · { $state }
staff-event-untitled = 还没有标题
staff-event-state-draft = ✎ 草稿
staff-event-state-published = ● 已报名 { $seated }/{ $seats }，候补 { $waiting }
staff-event-state-cancelled = ✕ 已取消
staff-event-state-over = 已结束，到场 { $there } 人
staff-event-new = ＋ 新建活动
staff-event-edit = ✎ 修改
staff-event-copy = 📄 复制到四周之后
staff-event-publish = ● 发布
staff-event-announce = 📣 发通知
staff-event-poster = 🖼 海报
staff-event-people = ☰ 报名的人（{ $count }）
staff-event-list = ⇩ 签到名单（CSV）
staff-event-cancel = ✕ 取消活动
staff-event-discard = ✕ 丢弃草稿
staff-event-sure-discard = <b>要丢弃草稿“{ $title }”吗？</b>除工作人员外没有人看到过它。
staff-event-as-seen = <i>博士后看到的样子：</i>
staff-event-missing = <b>发布前还缺：</b>{ $list }
staff-event-missing-title = 标题
staff-event-missing-seats = 名额
staff-event-missing-place = 地点（现场参加）或链接（线上参加）
staff-event-missing-past = 一个还没过去的开始时间
staff-event-published = 已发布，在 /events 里可以看到。点“发通知”告诉大家；在我加入的群里，发 /events 即可。
staff-event-copied = 这是复制出来的草稿，请检查后再发布。
staff-event-over = 活动已经结束或取消，不能再修改。
staff-event-sure-cancel =
    <b>要取消“{ $title }”吗？</b>
    { $count ->
        [0] 还没有人报名。
       *[other] 已报名和候补的 { $count } 人会收到通知。
    }
    取消后无法恢复。
staff-event-cancel-yes = 确定取消
staff-event-cancel-no = 不取消
staff-event-cancelled = 已取消，正在通知大家。
staff-event-form = <b>{ $title }</b> · 点任意一项修改。
staff-event-form-published = <i>点“保存”之后，所有改动才会一起生效并通知。</i>
staff-event-field = <b>{ $label }</b>：{ $value }
staff-event-title_zh = 标题（中文）
staff-event-title_en = 标题（英文）
staff-event-text_zh = 介绍（中文）
staff-event-text_en = 介绍（英文）
staff-event-day = 日期
staff-event-time = 开始时间
staff-event-minutes = 时长
staff-event-place_zh = 地点（中文）
staff-event-place_en = 地点（英文）
staff-event-pin = 地图位置
staff-event-pin-set = 已标注
staff-event-link = 线上链接
staff-event-seats_on_site = 现场名额
staff-event-seats_online = 线上名额
staff-event-cancel_until = 最晚取消
staff-event-hours-before =
    { $hours ->
        [0] 开始之前
       *[other] 开始前 { $hours } 小时
    }
staff-event-host_zh = 主办（中文）
staff-event-host_en = 主办（英文）
staff-event-disciplines = 面向谁
staff-event-everybody = 所有人
staff-event-lists = 愿意公开名字的人互相可见
staff-event-minutes-value = { $minutes } 分钟
staff-event-ask-words =
    <b>{ $label }</b>
    请直接输入（最多 { $limit } 个字符）。只发一个减号表示清空。
staff-event-ask-day =
    <b>哪一天？</b>
    点一个日期（北京时间），或输入，如 2026-12-03。
staff-event-ask-time =
    <b>几点开始？</b>
    北京时间。点一个，或输入，如 15:30。
staff-event-ask-minutes =
    <b>多长时间？</b>
    点一个，或输入分钟数。
staff-event-ask-seats =
    <b>{ $label }</b>
    点一个，或输入 0 到 { $limit } 之间的数字。
staff-event-ask-cancel_until =
    <b>最晚什么时候取消不算临时取消？</b>
    点一个，或输入提前几小时。
staff-event-ask-pin =
    <b>在哪里？</b>
    请发送位置或地点（📎 › 位置），大家就能看到地图。
staff-event-ask-disciplines =
    <b>面向谁？</b>
    输入几个字（“计算机”“法学”“0812”），再点选学科；一个都不选就是面向所有人。
staff-event-disciplines-full = 最多选 { $limit } 个，请先去掉一个，或者面向所有人。
staff-event-pin-remove = ✕ 去掉位置
staff-event-now = 目前：{ $value }
staff-event-too-long = 您写了 { $count } 个字符，最多 { $limit } 个，没有改动。
staff-event-no-day = 请输入今天或以后的日期，如 2026-12-03。
staff-event-no-time = 请输入时间，如 15:30。
staff-event-no-number = 请输入 { $least } 到 { $most } 之间的数字。
staff-event-no-link = 请输入以 https:// 开头的链接。
staff-event-gone-by = 这个时间已经过去了。
staff-event-save = ✓ 保存并通知报名的人
staff-event-saved = 已保存。
staff-event-saved-told = 已保存，正在通知 { $count } 人。
staff-event-night = 🌙 要通知的人里，有人那边现在是夜里（22:00 至次日 8:00）。
staff-event-night-morning = ✓ 保存，早上再通知
staff-event-night-now = 保存，现在就通知
staff-event-cancel-morning = 取消活动，早上再通知
staff-event-cancel-now = 取消活动，现在就通知
staff-event-saved-morning = 已保存，会通知 { $count } 人；那边是夜里的，早上再通知。
staff-event-cancelled-morning = 已取消，正在通知大家；那边是夜里的，早上再通知。
staff-event-unchanged = 没有改动。
staff-event-fewer = <b>名额少于已报名的人数</b>
staff-event-fewer-way = { $way }：已有 { $seated } 人报上名，您要改成 { $seats } 个名额。
staff-event-fewer-choice = 可以让大家都保留，在空出来之前不再接新人；也可以把最后报名的几位移到候补最前面，并通知他们。
staff-event-still-missing = 没有保存。已经报名的人需要知道：{ $list }
staff-event-words = • “{ $words }”
staff-event-ratings-few = 反馈：满 { $fewest } 人评价后才显示，以免猜出是谁。
staff-event-ratings = 反馈：👍 { $good } · 😐 { $fair } · 👎 { $poor }
staff-people-undone = 已取消{ $name }的签到。
staff-people-welcome = { $name } 已签到。
staff-people-already = { $name } 之前已经签到了。
staff-people-not_signed_up = { $name } 没有名额，也没有空位。开始十分钟后，没来的人的座位可以给在场的人。
staff-people-other_event = 还太早：开始前两小时才能签到。
staff-people-expired = 活动已经结束。
staff-people-forged = 此人已不在名单上。
staff-event-fewer-keep = 大家都保留
staff-event-fewer-move = 最后报名的移到候补
staff-event-fewer-back = 名额不变
staff-people-title = <b>{ $title }</b> · 已签到 { $inside }/{ $seated }
staff-people-none = 还没有人报名。
staff-people-hint = 点名字即可签到。
staff-list-caption = <b>{ $title }</b>：此刻的名单，共 { $count } 人。没有网络也能用，活动结束后请删除。
staff-list-name = 姓名
staff-list-username = Telegram
staff-list-way = 方式
staff-list-state = 状态
staff-list-place = 候补位次
staff-list-in = 签到时间（北京时间）
staff-list-state-seated = 已报名
staff-list-state-offered = 名额保留中
staff-list-state-waiting = 候补
poster-scan = 扫码，或打开 { $link }

# -- 活动: 零碎

event-more = 详情 ›
event-group-hint = <i>点 👍 或下面的按钮即可报名。第一次用的朋友请点按钮，会先转到我这里。</i>
event-joined-seated = 报名成功{ $way }！详情在我们的私聊里。
event-joined-waiting = 名额暂时满了，您在候补第 { $place } 位{ $way }，我会私下告诉您。
event-joined-offered = 有一个名额为您留着{ $way }，请看我们的私聊。
event-joined-other = 您选的是另一种参加方式，请看我们的私聊。
told-event-why-interests = <i>这场活动与您的研究方向有关，所以告诉您。</i>
told-event-why-discipline = <i>这场活动面向您的学科，所以告诉您。</i>
campaign-out-signed-up = 已经报名
campaign-out-gave-back = 让出过名额，或没有接受名额
campaign-out-no-seat = 没有名额（或已让出）
campaign-out-field = 学科不在面向范围内
event-nameless = 一位参加者
event-rated-good = 👍 那太好了，谢谢！
event-rated-fair = 😐 谢谢，下次争取更好。
event-rated-poor = 👎 谢谢您直说。
event-quiet-done = 这场活动不再提醒。
event-button-over = 已经结束，或不再与您有关。最新情况请看 /events
event-offer-over = 这个名额的保留时间已过，最新情况请看 /events
event-off = 这场活动已取消。
event-now-cancelled = 您已退出。改变主意的话，请看 /events
event-now-late = 您已让出名额。虽然晚了些，还是谢谢您告诉我。
event-now-declined = 好的，名额让给别人。
event-now-missed = 保留时间已过。想再报名请看 /events
event-changed-pin = 📍 地图上的位置有调整。
event-changed-link = 🔗 线上链接换了，新链接在活动卡片里。
event-changed-kept = { $way }不再增加名额，您的名额保留；还有哪些名额，请看活动卡片。
event-switch-on_site = ✋ 改为到现场
event-switch-online = 💻 改为线上参加
event-switch-wait_on_site = ⏳ 改排现场候补（排在最后）
event-switch-wait_online = ⏳ 改排线上候补（排在最后）
event-switched = 已改为：{ $way }，原来的不再保留。
event-switched-line = 已改排候补：{ $way }，原来的位置不再保留。
event-not-switched = { $way }暂时没有名额，您现在的保持不变。
event-other-free = { $way }还有名额，要换吗？换好之前，您现在的一直保留。
event-other-full = { $way }暂时没有名额，您现在的保持不变。
event-moment = { $day }（周{ $weekday }）{ $time }
event-in-beijing = { $moment }（北京时间）
event-weekday-1 = 一
event-weekday-2 = 二
event-weekday-3 = 三
event-weekday-4 = 四
event-weekday-5 = 五
event-weekday-6 = 六
event-weekday-7 = 日
told-event-reminder-today =
    ☕ <b>今天：{ $title }</b>
told-event-offer-over-missed = <b>{ $title }</b>为您留的名额保留时间已过。没关系，想参加可以再报名：/events
told-event-offer-over-fewer = 很抱歉，<b>{ $title }</b>的名额减少了，原本为您留的那个也没有了。您仍在候补第 { $place } 位。
told-event-offer-over-earlier = <b>{ $title }</b>提前了，来不及再为您保留名额。空着的名额先到先得，您也可以报：/events
told-event-moved = 很抱歉，<b>{ $title }</b>的名额减少了，您的名额没能保住。您排在候补第 { $place } 位，在其他候补的人之前，一有空位就归您。
told-event-way-seated = <b>{ $title }</b>不再设您原来那种名额，已为您换成：<b>{ $way }</b>。
told-event-way-waiting = <b>{ $title }</b>不再设您候补的那种名额，已为您转到<b>{ $way }</b>候补第 { $place } 位。
told-event-vain = <b>{ $title }</b>已经结束，一直没有空出名额给您，很抱歉。其他活动请看 /events
button-event-accept = ✓ 要这个名额
button-event-decline = 不用了，谢谢
button-event-still = ✓ 还来
button-event-cannot = 来不了了
button-event-leave = 让出名额
button-event-keep = 还是要去
button-event-on_site = { event-switch-on_site }
button-event-online = { event-switch-online }
button-event-wait_on_site = { event-switch-wait_on_site }
button-event-wait_online = { event-switch-wait_online }
button-event-code = 🎫 我的签到码
button-event-calendar = 📅 加入日历
button-event-quiet = 🔕 不再提醒
button-event-good = 👍 很好
button-event-fair = 😐 一般
button-event-poor = 👎 不适合我
button-event-wish = 🤝 继续联系
button-event-unwish = ✓ 继续联系

# -- 课题：撰写与发布

topic-why-other = <b>为什么发给您：</b>园区工作人员认为可能与您有关。
topic-not-yours = 这不归您管理（或已不归您管理）。
topic-not-now = 已经无法操作：课题的状态变了，或不归您管理。
topic-label-title_zh = 标题（中文）
topic-label-title_en = 标题（英文）
topic-label-text_zh = 课题内容（中文）
topic-label-text_en = 课题内容（英文）
topic-label-disciplines = 学科
topic-label-funding = 经费
topic-label-deadline = 截止日
our-topics = <b>课题</b>，点编号打开。
our-topics-none = <b>课题</b>：还没有。课题是工作站希望解决的问题；工作人员发布后，会送到适合的博士后手中。
topic-new-one = ＋ 新课题
topic-station-ask = <b>是哪个工作站的课题？</b>
topic-station-search = 请输入名称的一部分。
topic-state-draft = 草稿
topic-state-submitted = 待审核
topic-state-approved = 已通过，待发布
topic-state-open = 开放
topic-state-filled = 已有人选
topic-state-closed = 已结束
topic-edit-title = <b>课题</b> · { $state }
topic-words-ask = <b>{ $label }</b>
topic-hint-title = 用一行话说清是什么课题。
topic-hint-text = 要解决什么问题、有哪些条件、期望什么成果？另一种语言还没有内容时，读者会看到这一份，并附说明。
topic-hint-funding = 一行即可，例如“每年 20 万元，共两年”。
topic-words-now = 目前（{ $count } 个字符）：
topic-disciplines-ask =
    <b>涉及哪些学科？</b>
    最多三个。可以直接输入（“计算机”“法学”“0812”），也可以按门类挑选。
topic-deadline-ask =
    <b>截止到哪一天？</b>
    到那天结束时（北京时间），课题自动关闭。
topic-no-deadline = 不设截止日
topic-lacks = <b>下一步之前还需要：</b>
topic-lacks-words = 至少一种语言的标题和内容
topic-field-too-long = { $label }：{ $count } 个字符，最多 { $limit } 个
topic-too-long = 作为一条消息，加上附带的内容共 { $count } 个字符，最多 { $limit } 个：课题内容请精简 { $over } 个
topic-deadline-past = 截止日已过
topic-pending = ✎ <b>已修改，尚未发布。</b>读者看到的还是原来的内容。
topic-waits-for-second = 等待另一位工作人员审核（撰写者本人不能审核）。
topic-waits-for-staff = 园区工作人员正在审核，有结果就告诉您。
topic-look-en = 👁 英文读者看到的
topic-look-zh = 👁 中文读者看到的
topic-look-too-long = 内容超过一条消息的长度，无法显示。超出多少请看上一页。
topic-submit = 提交审核
topic-approve = ✓ 通过
topic-publish = 发布修改
topic-drop = 放弃修改
topic-take-back = 修改（退回草稿）
topic-fill = ✓ 已有人选
topic-reopen = 重新开放
topic-close = 结束
topic-discard = 删除草稿
topic-release = 📣 发布……
topic-submitted-now = 已提交，并已通知工作人员。
topic-approved-now = 已通过，可以发布了。
topic-published-now = 已发布，正在更新大家收到的消息。
topic-dropped-now = 已放弃修改，读者看到的内容不变。
topic-taken-back-now = 已退回草稿。
topic-filled-now = 已标为“已有人选”，大家收到的消息会注明，不能再申请；等待答复的申请仍然保留。
topic-reopened-now = 已重新开放。
topic-closed-now = 已结束。
topic-sure-discard = 删除草稿“{ $title }”吗？删除后无法恢复。
topic-sure-close = 结束“{ $title }”吗？结束后不能再开放，大家收到的消息会注明，不能再申请；等待答复的申请仍然保留。
topic-interested-count = 感兴趣的人（{ $count }）
topic-interested-title = <b>对这个课题感兴趣的人</b>，点编号在下方查看申请。
topic-interested-none = 还没有人表示感兴趣。
topic-interested-line = { $number }. { $name } · { $state } · { $day }
topic-nameless = 一位博士后
topic-interested-waiting = 等待中
topic-interested-asked = 等您答复
topic-interested-introduced = 已引荐
topic-interested-declined = 已婉拒
topic-interested-expired = 无答复，已结束
topic-interested-ended = 已结束
told-topic-submitted = <b>有课题等待审核：</b>“{ $title }”（{ $station }）
told-topic-edited = <b>已发布的课题有修改：</b>“{ $title }”（{ $station }）
told-topic-draft = “{ $title }”（{ $station }）已退回草稿。
told-topic-approved = ✓ “{ $title }”（{ $station }）已通过审核，即将发布。
told-topic-open = 📣 “{ $title }”（{ $station }）已发布。有人感兴趣，我会告诉您。
told-topic-open-staff = 📣 “{ $title }”（{ $station }）已发布。有人感兴趣，申请会转给该站的联系人。
told-topic-filled = “{ $title }”（{ $station }）已标为“已有人选”。
told-topic-closed = “{ $title }”（{ $station }）已结束。
button-topic-open = 打开
host-topics = 📌 课题
staff-topics-count = 📌 课题（待审核 { $count }）

# -- 群发：一条消息发给许多人

staff-announce = 发通知
staff-campaigns = 已发内容
campaign-name = 📣 <b>{ $name }</b>
campaign-going =
    { $count ->
        [0] 按现在的选择，<b>没有人</b>会收到。
       *[other] 会发给 <b>{ $count } 人</b>：
    }
campaign-few = 会收到的<b>不足 { $count } 人</b>，也可能没有人。人数太少，不显示也不能发送，否则能看出某人资料里填了什么。请放宽条件。
campaign-left-out =
    { $count ->
        [0] 不发：
       *[other] 不发：{ $count } 人
    }
campaign-part = • { $what }：{ $count }
campaign-part-few = • { $what }：少数几位，不计入此处人数
campaign-read-en = { $count } 人用英文
campaign-read-zh = { $count } 人用中文
campaign-language-en = 英文
campaign-language-zh = 中文
campaign-why-interests = 符合研究兴趣
campaign-why-follows = 关注了该工作站
campaign-why-discipline = 学科相同
campaign-why-all = 要求接收全部课题
campaign-why-attendee = 参加该活动
campaign-why-host = 联系人
campaign-why-fellow = 站友
campaign-why-other = 其他所有人
campaign-out-paused = 正在免打扰
campaign-out-unreachable = 已屏蔽机器人
campaign-out-erased = 已离开
campaign-out-no-consent = 尚未同意现行说明
campaign-out-excluded = 不愿被该工作站看到
campaign-out-digest = 只在每周摘要里看课题
campaign-out-never = 不接收课题
campaign-out-dismissed = 已表示不合适
campaign-out-interested = 已经表示感兴趣
campaign-out-own = 该工作站的联系人
campaign-out-conditions = 不符合本人设定的条件
campaign-out-before = 之前已经收到
campaign-out-over = 已结束，或不再适合本人
campaign-out-stopped = 发到之前已停止
campaign-out-expired = 太久发不出去
campaign-only-good = 只发匹配较好的
campaign-also-before = 也发给收到过的人
campaign-only-disciplines = 只限这些学科：{ $list }
campaign-only-districts = 只限想去这些区县工作的人：{ $list }
campaign-disciplines = 按学科
campaign-districts = 按区县
campaign-ask-disciplines = <b>只发给哪些学科的人？</b>都不勾选就是全部。
campaign-ask-districts = <b>只发给想去哪里工作的人？</b>都不勾选就是不限。
campaign-ask-few = 只列出至少有 { $count } 人填写的选项。
campaign-names = 看前几位是谁
campaign-first = <b>最先收到的 { $count } 位</b>
campaign-first-line = • { $name }
campaign-first-narrowed = 筛选后不显示姓名，课题和活动也都不显示：从名单就能看出某人资料里填了什么。
campaign-start = 定时发送
campaign-ask-day = <b>哪一天发？</b>
campaign-ask-hour = <b>几点发（北京时间）？</b>22:00 到 08:00 不发消息。
campaign-at-once = 立即发送
campaign-preview = 预览消息
campaign-preview-en = 用英文的人会收到：
campaign-preview-zh = 用中文的人会收到：
campaign-takes = 按 Telegram 的速度，大约需要 { $time }。
campaign-seconds = { $count } 秒
campaign-minutes = { $count } 分钟
campaign-moment = { $day } { $time }
campaign-begins = 将于{ $at }（北京时间）开始发送。
campaign-begins-morning = 现在是静默时段，将于{ $at }（北京时间）开始发送。
campaign-waits = 现在是静默时段，将于{ $at }（北京时间）继续发送。
campaign-send = 发给 { $count } 人 ›
campaign-sure = <b>{ $name }</b>将发给 { $count } 人。
campaign-yes = ✉ 确定，发给 { $count } 人
campaign-not-yet = 再看看
campaign-nothing-to-send = 还没有可以发送的内容。
campaign-too-long = 这条消息有 { $count } 个字符，最多 { $limit } 个。请先缩短，现在不会发送。
campaign-changed = 刚才有人加入或离开，人数变了，请再看一眼。
campaign-confirmed = ✓ 已确认发给 { $count } 人，进展见下面。
campaign-bar = { $bar } { $percent }%
campaign-numbers = 🟩 已发 { $sent } · 🟥 被屏蔽 { $blocked } · 🟪 失败 { $failed } · 🟨 不确定 { $uncertain } · 🟦 未发 { $left }
campaign-running = 大约还要 { $time }。
campaign-held = ⏸ <b>{ $name }</b>已暂停：发送时系统出错（<code>{ $place }</code>）。工作人员点“继续”之前不会再发。
campaign-late = ⏸ <b>{ $name }</b>几小时前就该发出，当时系统没有运行。内容现在还合适吗？工作人员点“继续”之前不会再发。
campaign-paused = 已暂停。工作人员点“继续”之前不会再发。
campaign-stopped = 已停止。全部 { $count } 人都有着落。
campaign-done = 已发完。全部 { $count } 人都有着落。
campaign-sure-stop = 真的停止吗？剩下的 { $count } 人将不会收到。
campaign-do-pause = ⏸ 暂停
campaign-do-resume = ▶ 继续
campaign-do-stop = ⏹ 停止
campaign-do-end = 确定停止
campaign-do-back = 不停
campaign-do-report = 报告
campaign-do-csv = 名单（CSV）
campaign-do-who = 不确定（{ $count }）
campaign-do-again = 再发给这 { $count } 人
campaign-too-late = 这件事已经定了。
campaign-gone = 已经不在了，或者已经发出。
campaign-report = 📊 <b>{ $name }</b>
campaign-adds-up = ⬜ 加上没有发的，一共 { $count } 人，一个不少。
campaign-adds-up-few = ⬜ 加上没有发的，除不计入的少数几位外，一共 { $count } 人。
campaign-from-to = { $start } 至 { $end }（北京时间）。
campaign-csv = 共 { $count } 行，含个人信息，请只保存在工作人员能看到的地方。
campaign-uncertain =
    <b>不确定：{ $count } 人。</b>发送时连接中断，无法知道是否送达。
    再发一次的话，已经收到的人会收到两份。
campaign-none-uncertain = 没有不确定的人（了）。
campaign-person = • { $name }
campaign-more = ……还有 { $count } 人
campaign-again = ✓ 正在再发给 { $count } 人。
campaign-again-not = 没有再发：名单已经变了，请看新的报告。
campaign-column-number = 序号
campaign-column-person = Telegram 编号
campaign-column-name = 姓名
campaign-column-username = 用户名
campaign-column-state = 结果
campaign-column-at = 时间（UTC）
campaign-state-sent = 已发
campaign-state-blocked = 被屏蔽
campaign-state-failed = 失败
campaign-state-uncertain = 不确定
campaign-state-left = 未发
campaign-state-out = 不发
campaigns-title = <b>已发内容</b>。点一行看进展。
campaigns-none = 还没有群发过消息。
campaign-line-scheduled = 🕗 { $name }
campaign-line-running = ✉ { $name }
campaign-line-paused = ⏸ { $name }
campaign-line-stopped = ⏹ { $name }
campaign-line-done = ✓ { $name }
announce = 📣 园区工作人员通知
announce-only-en = (This announcement is in English only.)
announce-only-zh = （本通知只有中文。）
announce-title = <b>写通知</b>
announce-to-event = 发给参加<b>{ $name }</b>的人：以发送时有名额的为准，候补的不算。
announce-ask = 直接发一条消息给我，可以带格式。用另一种语言的人会收到同样的内容，并注明只有这一种语言，直到您补上另一种。
announce-now-en = 英文：
announce-now-zh = 中文：
announce-next-en = 您现在写的是<b>英文</b>内容。
announce-next-zh = 您现在写的是<b>中文</b>内容。
announce-in-en = ✎ 英文
announce-in-zh = ✎ 中文
announce-clear = ✕ 清空
announce-to-attendees = 发给某个活动的参加者
announce-audience = 发给谁 ›
announce-events = <b>发给哪个活动的参加者？</b>
announce-no-events = 近期没有活动。
announce-noted = 记下了：含标题共 { $count } / { $limit } 个字符。
announce-too-long-kept = 加上标题一共有 { $count } 个字符，一条通知最多 { $limit } 个。原来写的内容保留不变。
announce-too-much = 内容太多，最后发来的这一段没有保留。一条通知最多 { $limit } 个字符。
announce-second = 您又发来：
announce-which = 用它替换原来的内容，还是接在后面？合在一起含标题共 { $count } / { $limit } 个字符。
announce-replace = 替换
announce-add = 接在后面
announce-leave = 保留原来的
announce-too-long = 加上标题一共有 { $count } 个字符，最多 { $limit } 个。没有改动，请发短一点的。
privacy-campaigns = <b>您作为工作人员发布的内容</b>：以便追溯；保留到您离开
privacy-campaign-recipients = <b>发给您的课题和通知，以及原因</b>：避免重复发送；保留到您离开，之后只剩一个不含您身份的数字
privacy-campaign-views = <b>您在哪里查看发布进展</b>：以便更新那条消息；保留到您离开
forget-campaigns = 您在所发布内容上的署名
forget-campaign-recipients = 发给您的记录
forget-campaign-views = 您查看发布进展的位置

# --- digest: once a week, what is new
command-digest = 每周一次，看看有什么新的
digest-title = 🗞 <b>本期为您留意到的</b>
digest-part-waiting = <b>与您有关</b>
digest-part-events = <b>近期活动，还有名额</b>
digest-part-matches = <b>新增或有变动，且与您方向相近</b>
digest-part-fellows = <b>可能合适的站友（不显示姓名）</b>
digest-line = { $number }. { $line }
digest-under = {"   "}{ $line }
digest-why = 理由：{ $reason }
digest-changed = 变动：{ $list }
digest-workstation = <b>{ $name }</b>
digest-topic = 📌 <b>{ $title }</b>
digest-topic-until = { $day }截止
digest-event = ☕ <b>{ $title }</b>
digest-event-online = 线上
digest-event-seats = 还有 { $count } 个名额
digest-seat-offered = 为您保留了一个名额，请在{ $until }前打开并答复
digest-seat-seated = 您已有名额
digest-seat-waiting = 您正在候补
digest-request-fellow-invited = ✉ <b>{ $station }</b>有人想和您聊聊，{ $day }前等您答复
digest-request-fellow-asked = ✉ 您向<b>{ $station }</b>提出的引荐申请还没有答复，{ $day }前有效
digest-request-host-asked = ✉ 有站友申请认识<b>{ $station }</b>，{ $day }前等您答复
digest-fellow = 👤 适合<b>{ $station }</b>
digest-field-name = 名称
digest-field-directions = 研究方向
digest-field-focus = 单位业务领域
digest-field-disciplines = 学科
digest-field-level = 级别
digest-field-district = 地点
digest-field-sector = 行业
digest-field-benefits = 待遇
digest-field-title = 题目
digest-field-text = 内容
digest-field-funding = 经费
digest-field-deadline = 截止日期
digest-field-time = 时间
digest-field-place = 地点
digest-field-state = 进展
digest-open = { $number } ›
digest-useful = 👍
digest-not = 👎
digest-useful-said = 👍 ✓
digest-not-said = 👎 ✓
digest-invite = { $number } · 邀请聊聊
digest-invited = { $number } · 已邀请 ✓
digest-footer = 想换时间或不再接收，请发 /digest。
digest-footer-first = 这是您的第一期周报。以后{ $when }（{ $zone }）送达，没有新内容就不打扰。想调整或停收，请发 /digest。
digest-useful-noted = 记下了，以后多推这类。
digest-not-noted = 记下了，以后少推这类。
digest-taken-back = 已撤回。
digest-gone = 这一项已经不在了。
digest-invite-noted = 我会先问这位博士后愿不愿意，会说明是您的工作站。如果愿意聊，我会告诉您。
digest-invite-open = 你们之间已有一个进行中的引荐。
digest-invite-over = 现在不能再邀请这位站友了。
digest-invite-often = 您这个月邀请的人已经不少，先等等他们的答复吧。
digest-note =
    最近四周没有出现与您档案相符的新内容，所以我一直没有打扰您。

    档案里写的，还是您现在想找的吗？
digest-note-fits = ✓ 没变，就是这些
digest-note-change = ✎ 改一改
digest-note-off = 不再接收周报
digest-note-fits-done = 好的，有合适的我再告诉您。
digest-note-change-done = 一起看看吧。
digest-note-off-done = 好的，不再发送周报。想恢复时请发 /digest。
digest-settings = <b>您的周报</b>
digest-settings-what = 与您相符的新工作站和新课题、还有名额的咖啡会、等您答复的事，最多七条；没有新内容就不发。
digest-when-weekly = 每{ $weekday } { $hour }
digest-when-fortnightly = 每两周的{ $weekday } { $hour }
digest-when-monthly = 每月第一个{ $singular } { $hour }
digest-when-off = 不发送
digest-now = 送达时间：<b>{ $when }</b>（{ $zone }）。
digest-now-off = 目前<b>不发送</b>。
digest-next = 下一期：{ $day }。
digest-none-stopped = 园区工作人员目前暂停了所有周报，恢复之前不会发。
digest-none-quiet = 您设了免打扰，恢复之前不会发。/pause
digest-paused-until = 已暂停到{ $day }。
digest-shown-on = 联系人可以在他们的周报里看到您，但不显示姓名和联系方式，只有学科、兴趣和匹配理由。有人想聊时，会先征求您的意见。
digest-shown-off = 联系人的周报里不会出现您。
digest-host-on = 作为联系人，您会看到可能适合贵站的新站友。
digest-host-off = 作为联系人，您不会收到站友推荐。
digest-said = 您评价过 { $count } 条内容有没有用，这会稍稍影响给您看的内容。
digest-weekday-1 = 周一
digest-weekday-2 = 周二
digest-weekday-3 = 周三
digest-weekday-4 = 周四
digest-weekday-5 = 周五
digest-weekday-6 = 周六
digest-weekday-7 = 周日
digest-a-weekday-1 = 周一
digest-a-weekday-2 = 周二
digest-a-weekday-3 = 周三
digest-a-weekday-4 = 周四
digest-a-weekday-5 = 周五
digest-a-weekday-6 = 周六
digest-a-weekday-7 = 周日
digest-show-now = 现在就看
digest-often = 频率
digest-day = 星期几
digest-hour = 几点
digest-zone = 时区
digest-pause = 暂停到……
digest-unpause = 结束暂停
digest-show-me = ☐ 匿名展示给联系人
digest-hide-me = ☑ 匿名展示给联系人
digest-host-start = ☐ 给我看合适的站友
digest-host-stop = ☑ 给我看合适的站友
digest-reset = 忘掉我评价过的“有用/没用”
digest-reset-done = 已清除。
digest-saved = 已保存。
digest-often-ask = 您希望多久收到一次？
digest-frequency-weekly = 每周
digest-frequency-fortnightly = 每两周
digest-frequency-monthly = 每月
digest-frequency-off = 不发送
digest-day-ask = 星期几送达？
digest-hour-ask = 当地时间（{ $zone }）几点送达？
digest-zone-ask = 您在哪里？请选择，或直接输入城市、国家（如 <i>慕尼黑</i>），也可以输入与 UTC 的时差（如 <i>UTC+8</i>）。
digest-zone-china = 中国（重庆、北京）
digest-zone-none = 没有找到“{ $words }”对应的时区。可以换成附近的大城市、国家，或与 UTC 的时差（如 UTC+8）。
digest-zone-several = 是哪一个？
digest-zone-many = “{ $words }”可能指 { $count } 个地方，请写得再具体一点。
digest-pause-ask = 周报暂停到哪一天？其他功能照常。
digest-nothing-now = 自您上次查看以来，没有新的内容。遇到这种情况，周报也不会打扰您。
digest-barred-no-profile = 我还不了解您的方向，没法判断哪些对您是新的。花两分钟填一下 /profile 吧。
digest-barred-paused = 您正在暂停中，发 /pause 可以恢复。
invitation =
    ✉ <b>{ $station }有人想和您聊聊。</b>

    该站联系人不知道您的姓名和联系方式。您同意后，双方才能看到如何联系；如果您不同意，或在{ $day }前没有答复，联系人只会知道这次没有谈成。
invitation-seen = 联系人看到的内容：
button-request-come = 好，愿意聊聊
button-request-pass = 谢谢，不用了
request-state-fellow-invited = 这个邀请已经失效。
request-state-fellow-refused = 您没有同意。联系人只会知道这次没有谈成。
request-state-fellow-lapsed = 这个邀请已经过期。
request-state-host-invited = 您已邀请这位站友，正在等答复。
request-state-host-refused = 这次没有谈成。
request-state-host-lapsed = 这次没有谈成。
requests-fellow-invited = ✉ 联系人想和您聊聊
requests-fellow-refused = 您没有同意
requests-fellow-lapsed = 已过期
told-invitation-over = 您为{ $station }发出的聊聊邀请这次没有谈成，以后还有机会。
staff-digest = 周报
staff-digest-title = <b>每周周报</b>
staff-digest-next = 下一批：{ $at }（北京时间）。
staff-digest-none = 目前没有待发的周报。
staff-digest-stopped = ⏹ 所有周报<b>已停止</b>。停止期间到期的，恢复后每人补发一期。
staff-digest-week = 若现在给一周内到期的人生成：{ $digests } 人有周报，{ $notes } 人收到“四周无新内容”的提示，{ $none } 人没有内容。
staff-digest-count = 统计未来一周
staff-digest-stop = ⏹ 停止所有周报
staff-digest-sure = <b>停止所有周报？</b>恢复之前，谁都不会再收到{ $count ->
    [0] 。
   *[other] ；本周内有 { $count } 人到期。
}
staff-digest-yes = ⏹ 确定全部停止
staff-digest-no = 不停
staff-digest-start = ▶ 恢复发送周报
staff-digest-preview-en = 预览英文版
staff-digest-preview-zh = 预览中文版
staff-digest-preview-of = <i>这是为一位虚构站友（学科：{ $field }，此前没看过任何内容）生成的预览。</i>
staff-digest-preview-nothing = 目前没有可预览的内容。
staff-digest-runs = <b>最近几批</b>（北京时间）
staff-digest-run = { $at }：已送达 { $sent }，发送中 { $waiting }，未送达 { $failed }，无内容 { $nothing }
staff-digest-run-failed = { $at }：未送达的原因：{ $list }
staff-digest-state-blocked = 被屏蔽 { $count }
staff-digest-state-failed = 失败 { $count }
staff-digest-state-expired = 过时 { $count }
staff-digest-state-cancelled = 取消 { $count }
staff-digest-state-uncertain = 不确定 { $count }
staff-digests-failed = 周报生成失败（{ $error }），每五分钟重试一次。
privacy-digest-settings = <b>您希望何时、如何收到周报</b>：用于按时发送；直到您离开
privacy-digests = <b>哪几周收到过周报，或为什么没有</b>：保证每周最多一期；直到您离开
privacy-digest-items = <b>周报给您看过什么，以及是否向联系人展示过您</b>：避免重复；直到您离开
privacy-digest-feedback = <b>您评价过的“有用/没用”</b>：让排序更合您意；直到您撤回或离开
forget-digest-settings = 周报设置
forget-digests = 收到周报的周次
forget-digest-items = 周报给您看过的内容
forget-digest-feedback = 您评价过的“有用/没用”

# -- 课题：分享到其他聊天

inline-card =
    <b>{ $title }</b>
    { $line }

    { $text }
inline-short =
    <b>{ $title }</b>
    { $line }
inline-open = 在站友中打开

# -- 活动：保存的内容

privacy-events = <b>您作为工作人员录入的活动</b>：让活动能够举行；您离开后不再记录是谁录入的
privacy-signups = <b>您报名的活动：名额或候补、提醒、是否到场、您的评价，以及您当时同意的内容</b>：为您留名额，有变动时告诉您；到您离开为止
privacy-event-meets = <b>活动上把您介绍给了谁，您想和谁继续联系</b>：双方都愿意才互相告知，并优先介绍新认识的人；到您离开为止
forget-events = 您录入的活动上您的名字
forget-signups = 您的活动名额、候补和评价
forget-event-meets = 活动上的互相介绍
kept-signups = • 某场活动曾有人报名或候补这一事实，不含是谁

# -- 很久没来

still-here =
    <b>您还在吗？</b>
    您已经两年没有来过。如果还想用，点一下下面的按钮，或发任何消息。没有回音的话，我会在 { $until }删除您的全部信息。
still-here-yes = 我还在
still-here-noted = 好的，一切照旧。
