## 人员：初次见面、同意、隐私、免打扰、角色

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
    • <b>保存什么：</b>您的 Telegram 编号、姓名、用户名，您是工作人员，您的活动报名，以及您以此身份做了什么；最后这一项长期保留，以便查证。
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
    <b>用途：</b>让您管理联系人、课题、活动和通知，并在需要时查得到是谁作的决定；把园区的通知和故障告诉您；为您留活动名额。
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
consent-thanks = 谢谢！常用功能在输入框下方的菜单里，可以收起。
consent-thanks-link = 谢谢！正在打开链接内容。
consent-thanks-again = 谢谢！发 /help 看看我能做什么。
consent-changed = 自您上次同意以来，说明有所更新，请再看一遍。在您同意之前，我不使用您之前的内容，也不保存新的。
welcome-back = { $name }，又见面了。
welcome-back-nameless = 欢迎回来！
language-ask = 您想用哪种语言？
language-set = 好的，以后我用中文和您说话。
command-start = 开始
command-matches = 适合我的工作站
command-profile = 我的学科与意愿
command-workstations = 浏览全部工作站
command-requests = 我的引荐申请
command-events = 沙龙等活动
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

# -- 输入框下方的菜单

menu-matches = ⭐ 我的推荐
menu-topics = 🧩 课题
menu-events = ☕ 活动
menu-requests = ✉ 我的申请
menu-profile = 👤 我的资料
menu-host = 📥 我的工作站
menu-digest = 🗞 每周速递
menu-staff = 🛠 工作人员
menu-help = ❓ 帮助
menu-write = 直接打字，或点下方菜单

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
seen-desk = • { $day }：园区工作人员 – 您转给他们的一个问题，不带姓名
privacy-nothing = 我没有保存您的任何信息。发 /start 开始。
privacy-erased = 除了您的 Telegram 编号和删除日期（{ $day }），我没有保存您的任何信息。这条记录保留到{ $until }，万一从备份恢复，可以再次删除您的信息。
privacy-users = <b>Telegram 编号、姓名、用户名、语言和同意记录</b>：用来与您对话；到您离开为止
privacy-consents = <b>您同意过哪几版说明、哪一部分、何时</b>：用来证明您同意过；到您离开为止
privacy-profiles = <b>个人资料</b>：用来推荐工作站；到您离开为止
privacy-interests = <b>研究方向的每条消息</b>：用来推荐工作站；到您离开为止
privacy-choices = <b>收藏或不感兴趣的工作站</b>：让推荐更懂您；到您离开为止
privacy-fsm = <b>打开的是哪个页面</b>：重启也不会丢；到关闭页面或您离开为止
privacy-updates-seen = <b>正在处理或处理失败的消息</b>：以免丢失；处理完即删，失败的保留 30 天
privacy-hosts = <b>您是哪个工作站的联系人</b>：用来给您看申请；到身份结束或您离开为止
privacy-staff = <b>您是工作人员</b>：用来显示工作菜单；到身份结束或您离开为止
privacy-invites = <b>您发出或接受的邀请</b>：以便知道是谁邀请了谁；到您离开为止
privacy-erasures = <b>您曾经离开，以及日期</b>：万一从备份恢复，可以删除当时的信息；30 天
privacy-requests = <b>您提出或答复的引荐申请，以及您的附言和您让联系人看到的匹配理由</b>：用来为您引荐；到您离开为止
privacy-request-sides = <b>您同意了什么、后来如何</b>：按您的意愿引荐；到您离开为止
privacy-relays = <b>哪条消息属于哪次引荐（只有编号）</b>：用来转达您的回复，内容不保存；到您离开为止
privacy-deliveries = <b>我给您发过哪类消息、什么时候，以及您的哪条消息转给了园区工作人员（均不含内容）</b>：以免遗漏或重复；180 天
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
forget-choices = 收藏和不感兴趣的工作站
forget-fsm = 对话进度
forget-updates-seen = 尚未处理的消息
forget-hosts = 您的联系人身份
forget-staff = 您的工作人员身份
forget-invites = 邀请上您的名字
forget-requests = 您的引荐申请
forget-request-sides = 引荐中您同意提供的内容
forget-relays = 消息与引荐的对应关系
forget-deliveries = 发给您的消息的记录，以及待发送的消息
forget-audit = 操作记录
kept-erasures = • 您的 Telegram 编号和今天的日期，{ $days } 天：万一从备份恢复，可以再次删除
kept-audit = • 您作为工作人员的操作，连同 Telegram 编号：对他人的决定要能查证
kept-requests = • 您的工作站的申请已被答复这一事实，不含是谁答复的

# -- 工作人员

staff-title =
    <b>工作人员</b>
    想处理哪一项？
staff-hosts = 联系人与邀请
staff-team = 工作人员名单
staff-find = 查找用户
staff-waiting-count = 等待联系人的申请（{ $waiting }）
staff-aside-count = 搁置的更新（{ $aside }）
staff-stations =
    <b>联系人</b>
    输入工作站名称的一部分，就能为它邀请联系人。
staff-stations-with-hosts = 已有联系人的工作站：
staff-stations-no-hosts = 还没有工作站有联系人。
staff-stations-found = 与“{ $words }”有关的：
staff-stations-none = 没有找到与“{ $words }”相近的工作站。
staff-hosts-title = <b>{ $station }的联系人</b>
staff-team-title = <b>工作人员名单</b>
staff-person-line = • { $name }{ $note }
staff-nobody = 还没有人。
staff-host-away = （{ $day }前不接申请）
staff-host-unreachable = （目前通知不到：停用了机器人，或尚未重新同意）
staff-by-settings = （由系统设置指定）
staff-invite-line = • 一份未使用的邀请，{ $day }前有效
staff-make-link = ＋ 生成邀请链接
staff-revoke = ✕ { $name }
staff-revoke-invite = ✕ { $day }到期的邀请
staff-invite-revoked = 这份邀请已作废。
staff-link =
    <b>邀请{ $what }</b>
    请把链接只发给一个人：只能用一次，{ $day }前有效，谁先打开就归谁。对方会看到您的 Telegram 姓名（邀请人）。

    { $link }
staff-link-host = { $name }的联系人
staff-link-staff = 工作人员
staff-link-copy = 复制链接
staff-forward = 可以连同下面这段话一起发给对方，点按钮即可复制。
staff-forward-zh = 复制中文邀请语
staff-forward-en = 复制英文邀请语
forward-host = 邀请您在“站友”担任{ $station }的联系人，有博士后想对接贵站时会先联系您。请用 Telegram 打开（{ $day }前有效，只能用一次）：{ $link }
forward-staff = 邀请您成为“站友”的园区工作人员。请用 Telegram 打开（{ $day }前有效，只能用一次）：{ $link }
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
staff-person-since = { $since }加入
staff-person-paused = 免打扰中：不会主动发消息给这位用户
staff-person-unreachable = { $blocked }起停用了机器人
staff-person-staff = 工作人员
staff-person-host = { $station }的联系人
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
    博士后的申请会发到这里，点一下就能答复。
invited-staff = <b>您现在是工作人员。</b>
invited-by-park = 园区工作人员
station-in-park = { $station }（{ $park }）
offer-host =
    ✉ <b>{ $by }邀请您担任{ $station }的联系人。</b>
    我是站友（Zhanyou），帮重庆的博士后工作站与博士后对接。作为联系人：
    • 博士后的申请发到这里，不带姓名；您点一下就能接受或婉拒。
    • 您接受之后，双方才看到怎么联系。
    • 每周最多一次，告诉您有哪些可能合适的博士后，随时可关。
offer-staff =
    ✉ <b>{ $by }邀请您成为园区工作人员。</b>
    我是站友（Zhanyou），园区用我联系博士后和工作站。
invite-used-host = { $name }已接受{ $maker }发出的邀请，现在是{ $station }的联系人。如有不妥，可在 /staff 中取消。
invite-used-staff = { $name }已接受{ $maker }发出的邀请，现在是工作人员。如有不妥，可在 /staff 中取消。
role-ended-host = 您不再是{ $name }的联系人，今后收不到发给它的申请，您在该站的引荐也已结束。
role-ended-staff = 您不再是这里的工作人员，其他一切照旧。

# -- 暂停打扰

pause-off = <b>当前正常接收消息。</b>
pause-on = <b>免打扰中，直到您自己恢复为止。</b>
pause-on-until = <b>免打扰到{ $day }。</b>
pause-means = 免打扰期间，我只在您发消息时回复您，不主动联系，也不会把您匹配给任何人；只有您已报名的活动改期或取消，还是会告诉您。引荐中的消息等您恢复后转达，其他消息不会补发，候补的活动有了名额也不会告诉您。除了申请引荐，这里的功能您照常可用。
pause-ask-day =
    <b>免打扰到哪一天？</b>
    到了那天（{ $clock }）自动恢复。
pause-until-day = 免打扰到某一天……
pause-until-further-notice = 一直免打扰，直到我恢复
pause-end = 恢复
pause-done = 好的，不打扰您了。
pause-ended = 欢迎回来！有合适的消息我再告诉您。

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

# -- 活动：工作人员

staff-events-count = 活动（{ $events }）

# -- 课题：撰写与发布

staff-topics-count = 📌 课题（待审核 { $topics }）

# -- 群发：一条消息发给许多人

staff-announce = 发通知
staff-campaigns = 已发内容
privacy-campaigns = <b>您作为工作人员发布的内容</b>：以便追溯；保留到您离开
privacy-campaign-recipients = <b>发给您的课题和通知，以及原因</b>：避免重复发送；保留到您离开，之后只剩一个不含您身份的数字
privacy-campaign-views = <b>您在哪里查看发布进展</b>：以便更新那条消息；保留到您离开
forget-campaigns = 您在所发布内容上的署名
forget-campaign-recipients = 发给您的记录
forget-campaign-views = 您查看发布进展的位置

# -- digest: once a week, what is new

command-digest = 每周一次，看看有什么新的
staff-digest = 每周速递
privacy-digest-settings = <b>您希望何时、如何收到每周速递</b>：用于按时发送；直到您离开
privacy-digests = <b>哪几周收到过每周速递，或为什么没有</b>：保证每周最多一期；直到您离开
privacy-digest-items = <b>每周速递给您看过什么，以及是否向联系人展示过您</b>：避免重复；直到您离开
privacy-digest-feedback = <b>您评价过的“有用/没用”</b>：让排序更合您意；直到您撤回或离开
forget-digest-settings = 每周速递的设置
forget-digests = 收到每周速递的周次
forget-digest-items = 每周速递给您看过的内容
forget-digest-feedback = 您评价过的“有用/没用”

# -- 活动：保存的内容

privacy-events = <b>您作为工作人员录入的活动</b>：让活动能够举行；您离开后不再记录是谁录入的
privacy-signups = <b>您报名的活动：名额或候补、提醒、是否到场、您的评价，以及您当时同意的内容</b>：为您留名额，有变动时告诉您；到您离开为止
privacy-signup-answers = <b>您对活动问题的回答（例如胸牌姓名）</b>：供现场工作人员使用；到活动结束一周后为止
privacy-event-meets = <b>活动上把您介绍给了谁，您想和谁继续联系</b>：双方都愿意才互相告知，并优先介绍新认识的人；到您离开为止
forget-events = 您录入的活动上您的名字
forget-signups = 您的活动名额、候补和评价
forget-signup-answers = 您对活动问题的回答
forget-event-meets = 活动上的互相介绍
kept-signups = • 某场活动曾有人报名或候补这一事实，不含是谁

# -- 很久没来

still-here =
    <b>您还在吗？</b>
    您已经两年没有来过。如果还想用，点一下下面的按钮，或发任何消息。没有回音的话，我会在 { $until }删除您的全部信息。
still-here-yes = 我还在
still-here-noted = 好的，一切照旧。
