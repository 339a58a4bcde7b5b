## 活动

# -- 初次见面

group-hello = 请私聊我使用这些功能：打开与我的对话，发送 /start。
group-anonymous = 您现在以群的身份发言，我看不出是哪位。请先关闭“保持匿名”，用本人身份发送 /events。

# -- 活动：近期安排

events-title = <b>近期活动</b>
events-none = 近期暂无活动，有新活动会显示在这里。
events-line =
    { $number }. <b>{ $title }</b>
    { $when }
    { $state }
events-fits = ☆ { $grade }：与您的“{ $words }”有关
event-demo = 🧪 <b>演示数据：这场活动并不会举行。</b>
event-cancelled-note = ✕ <b>这场活动已取消。</b>
event-over-note = <i>这场活动已经结束。</i>
event-gone = 这场活动已不在列表中。
event-when = 🕒 { $when }
event-place = 📍 { $place }
event-online = 💻 线上
event-link = 🔗 { $link }
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
event-mine-seated = ✓ <b>您已报名{ $way }。</b>
event-mine-waiting = ⏳ <b>您在候补第 { $place } 位{ $way }。</b>
event-mine-offered = 🎟 <b>有一个名额为您留着{ $way }，保留到 { $until }。</b>
event-mine-there = ✓ <b>您参加过这场活动。</b>
event-mine-checked-in = ✓ <b>您已签到。</b>
event-waiting-means = 一有名额轮到您，我就告诉您，并且为您留一阵子，等您点一下确认，不用一直盯着。
event-waiting-door = 活动就要开始，不再逐一通知候补：有空位的话，先到先得，在这里或到现场都可以。开始十分钟后，没来的人的座位会让给在现场等候的人。
event-cancel-until = { $until }之前可以随时取消，之后将记为临时取消。
event-cancel-late = 现在取消将记为临时取消。
event-quiet = <i>您设了免打扰：这期间有空名额、快开始了，我都不会告诉您；不过您已报名的活动如果改期或取消，还是会告诉您。/pause</i>
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
event-reminds_day-on = ☑ 提前一天提醒
event-reminds_day-off = ☐ 提前一天提醒
event-reminds_hours-on = ☑ 提前两小时提醒
event-reminds_hours-off = ☐ 提前两小时提醒
event-listed-on = ☑ 让同场的人看到我的名字
event-listed-off = ☐ 让同场的人看到我的名字
event-meets-on = ☑ 告诉我可以和谁聊聊
event-meets-off = ☐ 告诉我可以和谁聊聊
event-options-ask =
    <b>{ $title }</b>
    由您决定，只对这场活动有效。

    <b>让同场的人看到我的名字：</b>名字会出现在活动卡片上，只有同样报了名的人能看到。不选的话，只有园区工作人员知道您来。

    <b>告诉我可以和谁聊聊：</b>开始前一小时，我向您介绍两三位值得认识的人，并说明原因；对方也会看到您的名字和你们的共同点；没有共同点的，会看到您研究什么。只在同样选了这一项的人之间进行。
event-signed-seated = <b>报名成功，到时候见！</b>
event-signed-waiting = 名额暂时满了，先替您排上候补，常有人临时来不了。
event-signed-offered = 已经有一个名额为您留着。
event-signed-in = <b>您已报名{ $way }，到时候见！</b>
event-refused-gone = 这场活动已不在列表中。
event-refused-started = 报名已截止：活动已经开始或结束。
event-refused-field = 这场活动面向的学科里没有您资料中的学科，可用 /profile 修改。
event-refused-way = 没有这一类名额。
event-offer-declined = 好的，名额让给别人。
event-left = 您的名额已让出，谢谢您告诉我。
event-left-late = 您的名额已让出。谢谢告知。
event-left-line = 您已退出候补。
event-left-before = 您没有这场活动的名额，也不在候补中。
event-not-left = 现在不能再让出名额：活动已经开始，或您已签到。
event-leave-ask =
    <b>要让出名额吗？</b>
    { $title }

    让出后，名额归其他人。
event-leave-late = 已经过了{ $until }，将记为临时取消：{ $days } 天内再排候补时，位置会稍稍靠后。
event-leave-yes = 让出名额
event-leave-no = 还是要去
event-code-caption =
    🎫 <b>{ $title }</b>
    { $when }

    入场时出示，由工作人员扫描。签到码只属于您本人，请不要转给别人。
event-code-none = 活动未取消、您有名额时才有签到码。目前的情况请看 /events
event-calendar-caption = 打开文件，活动就会加入您的日历。活动有变动时再打开一次新文件，日程会随之更新。
event-calendar-cancel-caption = 打开文件，日历里的这项日程就会去掉。
event-calendar-waiting = 您还在候补，报名成功后才有日历文件。
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
told-event-reminder-foot = <i>如不能参加，请点“来不了了”，把名额让给别人。</i>
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
    ☕ <b>{ $title }</b>即将开始，推荐您认识：

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

staff-events = <b>活动</b>（北京时间），即将举行的在前。点编号打开。
staff-events-none = 还没有活动。点下面的按钮新建一场；发布之前，别人都看不到。
staff-event-line =
    { $number }. <b>{ $title }</b>
    { $when } · { $state }
staff-event-untitled = 还没有标题
staff-event-state-draft = ✎ 草稿
staff-event-state-published = ● 已报名 { $seated }/{ $seats }，候补 { $waiting }
staff-event-state-unsaved = {" · "}✎ 有未保存的改动
staff-event-state-cancelled = ✕ 已取消
staff-event-state-over = 已结束，到场 { $there } 人
staff-event-new = ＋ 新建活动
staff-event-edit = ✎ 修改
staff-event-copy = 📄 复制（日期顺延四周）
staff-event-publish = ● 发布
staff-event-announce = 📣 发通知
staff-event-poster = 🖼 海报
staff-event-people = ☰ 报名的人（{ $count }）
staff-event-list = ⇩ 签到名单（CSV）
staff-event-cancel = ✕ 取消活动
staff-event-discard = ✕ 丢弃草稿
staff-event-sure-discard = <b>要丢弃草稿“{ $title }”吗？</b>除工作人员外没有人看到过它。
staff-event-as-seen = <i>预览：</i>
staff-event-missing = <b>发布前还缺：</b>{ $list }
staff-event-missing-title = 标题
staff-event-missing-seats = 名额
staff-event-missing-place = 地点（现场参加）或链接（线上参加）
staff-event-missing-past = 开始时间须晚于现在
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
staff-step-title =
    <b>活动叫什么？</b>（1/4）
    中文或英文标题都行，另一种语言可以之后再补。
staff-step-when-both =
    <b>什么时候？</b>（2/4）
    北京时间，怎么说就怎么写，例如“12月6日 下午3点到5点”“下周三 下午3点”。
staff-step-when-day = <b>哪一天？</b>（2/4）
staff-step-when-start = <b>几点开始？</b>（2/4）
staff-step-where =
    <b>在哪里？</b>（3/4）
    写地址，或线上会议的 https:// 链接，也可以两个都写。发送位置（📎 › 位置）会标在地图上。
staff-step-seats-one =
    <b>多少名额？</b>（4/4）
    点一个，或直接输入；现场、线上都可以参加的，例如“20人，线上50”。
staff-step-seats-both =
    <b>现场、线上各多少名额？</b>（4/4）
    请一起写，例如“20人，线上50”。
staff-step-seats-on_site = <b>现场多少名额？</b>（4/4）
staff-step-seats-online = <b>线上多少名额？</b>（4/4）
staff-step-all = 全部项目
staff-event-form = <b>{ $title }</b> · 点任意一项修改。
staff-event-form-published = <i>点“保存”之后，所有改动才会一起生效并通知。</i>
staff-event-unsaved = ✎ <b>尚未保存，别人还不知道：</b>
staff-event-change = { $label }：{ $before } → { $after }
staff-event-drop = ✕ 放弃改动
staff-event-dropped = 已放弃改动，活动保持原样。
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
    请直接输入（最多 { $limit } 个字符）。发送“-”可清空。
staff-event-ask-day =
    <b>哪一天？</b>
    点一个日期（北京时间），或直接输入，例如“12月6日”“下周三下午3点”。
staff-event-ask-time =
    <b>几点开始？</b>
    北京时间。点一个，或直接输入，例如“下午3点”“15:30”。
staff-event-ask-minutes =
    <b>多长时间？</b>
    点一个，或输入分钟数。
staff-event-ask-seats =
    <b>{ $label }</b>
    点一个，或输入 0 到 { $limit } 之间的数字。
staff-event-ask-cancel_until =
    <b>最晚什么时候取消不记为临时取消？</b>
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
staff-event-no-day = 没认出日期，例如 12月6日
staff-event-no-time = 没认出时间，例如 下午3点
staff-event-no-seats = 没认出人数，例如 20人，或“20人，线上50”（最多 { $limit }）
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
staff-event-fewer = <b>名额少于已报名的人数</b>
staff-event-fewer-way = { $way }：已有 { $seated } 人报名，您要改成 { $seats } 个名额。
staff-event-fewer-choice = 可以让大家都保留，在空出来之前不再接新人；也可以把最后报名的几位移到候补最前面，并通知他们。
staff-event-still-missing = 没有保存。已经报名的人需要知道：{ $list }
staff-event-words = • “{ $words }”
staff-event-ratings-few = 反馈：满 { $fewest } 人评价后才显示，以免猜出是谁。
staff-event-ratings-shown = 反馈：👍 { $good } · 😐 { $fair } · 👎 { $poor }
staff-people-undone = 已取消{ $name }的签到。
staff-people-welcome = { $name } 已签到。
staff-people-already = { $name } 之前已经签到了。
staff-people-waits = { $name } 在候补，暂无空位。开始十分钟后，没来的人的座位可以给在场的人；您也可以直接放行。
staff-people-beyond = ✓ 仍然放行
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
poster-name = 站友 · 重庆博士后
poster-when = 时间
poster-where = 地点
poster-host = 主办
poster-scan-here = 扫码报名
poster-or-open = 或在 Telegram 中打开
poster-to-print = 打印用：A4 原图。
poster-scan = 扫码，或打开 { $link }

# -- 活动: 零碎

event-more = 详情 ›
event-group-hint = <i>点下面的按钮即可报名；我是管理员的群里，点 👍 也行。第一次用的朋友请点按钮，会先转到我这里。</i>
event-joined-seated = 报名成功{ $way }！详情在我们的私聊里。
event-joined-waiting = 名额暂时满了，您在候补第 { $place } 位{ $way }，我会私下告诉您。
event-joined-offered = 有一个名额为您留着{ $way }，请看我们的私聊。
event-joined-other = 您选的是另一种参加方式，请看我们的私聊。
told-event-why-interests = <i>这场活动与您的研究方向有关，所以告诉您。</i>
told-event-why-discipline = <i>这场活动面向您的学科，所以告诉您。</i>
event-nameless = 一位参加者
event-rated-good = 👍 那太好了，谢谢！
event-rated-fair = 😐 谢谢，下次争取更好。
event-rated-poor = 👎 谢谢您直说。
event-quiet-done = 这场活动不再提醒。
event-button-over = 已经结束，或不再与您有关。最新情况请看 /events
event-offer-over = 这个名额的保留时间已过，最新情况请看 /events
event-off = 这场活动已取消。
event-now-cancelled = 您已退出。改变主意的话，请看 /events
event-now-late = 您已让出名额，谢谢告知。
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
event-moment = y年M月d日（ccc）HH:mm
event-in-beijing = { $moment }（北京时间）
told-event-reminder-today =
    ☕ <b>今天：{ $title }</b>
told-event-offer-over-missed = <b>{ $title }</b>为您留的名额保留时间已过。没关系，想参加可以再报名：/events
told-event-offer-over-fewer = 很抱歉，<b>{ $title }</b>的名额减少了，原本为您留的那个也没有了。您仍在候补第 { $place } 位。
told-event-offer-over-earlier = <b>{ $title }</b>提前了，来不及再为您保留名额。空着的名额先到先得，您也可以报：/events
told-event-moved = 很抱歉，<b>{ $title }</b>的名额减少了，您的名额已转为候补第 { $place } 位，排在其他候补的人之前，一有空位就为您留着。
told-event-way-seated = <b>{ $title }</b>不再设您原来那种名额，已为您换成：<b>{ $way }</b>。
told-event-way-waiting = <b>{ $title }</b>不再设您候补的那种名额，已为您转到<b>{ $way }</b>候补第 { $place } 位。
told-event-let-in = ✅ <b>{ $title }</b>：您已在现场签到入场，不再候补。祝您愉快！
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
button-event-poor = 👎 不满意
button-event-wish = 🤝 继续联系
button-event-unwish = ✓ 继续联系

# -- 工作人员写给参加者的消息

notes-open = ⏰ 活动前的消息（{ $notes }）
notes-title =
    <b>{ $title }</b> · 发给已报名的人
    改期会跟着变，之后报上名的人也能收到，活动取消则不再发送。点编号打开。
notes-line-planned =
    { $number }. { $when }
    “{ $said }”
notes-line-missed =
    { $number }. { $when } · 时间已过，不会发出
    “{ $said }”
notes-line-sent =
    { $number }. { $when } · 已发给 { $told } 人
    “{ $said }”
note-new = ＋ 新消息
note-remove = ✕ 删除
note-removed = 已删除。
note-when =
    { $days ->
        [0] 当天 { $time }
        [1] 前一天 { $time }
       *[other] 提前 { $days } 天 { $time }
    }
note-ask-when =
    <b>什么时候发？</b>
    点一个，或直接输入，例如“前一天 18点”“当天 9:00”（北京时间）。
note-ask-text =
    <b>写什么？</b>
    例如：请携带工作证。最多 { $limit } 个字符；中文、英文都行，另一种语言可以之后再补。
note-no-when = 没认出时间，例如 前一天 18点
note-not-ahead = 这个时间已经过去，或不在活动开始之前。
note-head-before = <b>{ $title }</b> · { $when }
note-head-thanks =
    <b>{ $title }</b> · 感谢到场的人
    { $count ->
        [0] 没有人到场。
       *[other] 将发给 { $count } 人。
    }
note-has-file = 📎 附上您的文件。
note-hint = <i>直接输入文字，即替换同一种语言的那一段，可以带链接；发来文件（例如课件），会一并发出。</i>
note-unlooked = <i>没有人签到，所以发给所有有名额的人。</i>
note-unfile = ✕ 不附文件
note-change-when = ✎ 时间
note-send-before = ✓ 到时发送
note-send-thanks = ✓ 现在发送
note-planned = 到时会发出。
note-thanked =
    { $count ->
        [0] 没有可以通知的人。
       *[other] 正在发给 { $count } 人。
    }
note-thank = 🙏 致谢和课件
note-thanks-told = 🙏 致谢已发给 { $thanked } 人。
note-thanks = 感谢您参加“{ $title }”，很高兴见到您，期待下次再会！
told-event-note =
    ☕ <b>{ $title }</b>

    { $words }

# -- 系列活动

series-open = 🔁 系列
series-title = 🔁 <b>{ $title }</b>
series-weeks =
    { $weeks ->
        [1] 每周
       *[other] 每 { $weeks } 周
    }
series-nth =
    { $nth ->
        [1] 每月第一个{ $weekday }
        [2] 每月第二个{ $weekday }
        [3] 每月第三个{ $weekday }
        [4] 每月第四个{ $weekday }
        [5] 每月第五个{ $weekday }
       *[last] 每月最后一个{ $weekday }
    }
series-day = y年M月d日（ccc）
series-ask-how =
    <b>多久一次？</b>
    点一个，或直接输入，例如“每两周，6次”“每月第四个周四”。
series-ask-times = <b>再办几次？</b>
series-ask-ready = 每一场都是单独的活动，内容相同，可以分别修改。
series-not-read = 没认出来，例如 每两周，6次（最多 { $most } 次）
series-draft = ＋ 生成 { $count } 份草稿
series-publish = ● 全部发布（{ $count } 场）
series-drafted = 已生成 { $count } 份草稿，逐一打开即可发布。
series-published = 已发布 { $count } 场活动。

# -- 活动向参加者提的问题

staff-event-questions = 报名问题
staff-event-ask-questions =
    <b>需要向参加者了解什么？</b>
    例如：胸牌姓名、车牌号。每行一个问题，最多三个，报名成功后才问。回答会出现在签到名单里，活动结束一周后删除。发送“-”即不提问。
staff-event-no-questions = 最多 { $most } 个问题，每行一个，每个不超过 { $limit } 个字符。
event-questions = ✎ 活动需要了解的信息
event-questions-title = <b>{ $title }</b> 需要了解
event-questions-line = { $number }. { $question }：{ $answer }
event-questions-ask = ✎ <b>{ $asked }</b>：请直接输入（最多 { $limit } 个字符）。
event-questions-done = ✓ 都已填写。点编号可修改。
event-questions-hint = <i>不填也不影响您的名额。现场工作人员会看到您的回答，活动结束一周后删除。</i>
event-questions-over = 这里已经没有要填写的内容。
told-event-questions =
    ✎ <b>{ $title }</b> 想了解：{ $list }
    不填也不影响名额，填了入场更快。
button-event-answer = ✎ 填写
checkin-answer = { $question }：{ $answer }
