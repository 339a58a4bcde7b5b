## 群发与公告

# -- 活动: 零碎

campaign-out-signed-up = 已经报名
campaign-out-gave-back = 让出过名额，或没有接受名额
campaign-out-no-seat = 没有名额（或已让出）
campaign-out-field = 学科不在面向范围内

# -- 群发：一条消息发给许多人

campaign-name = 📣 <b>{ $name }</b>
campaign-going =
    { $count ->
        [0] 按现在的选择，<b>没有人</b>会收到。
       *[other] 会发给 <b>{ $count } 人</b>：
    }
campaign-few = 会收到的<b>不足 { $fewest } 人</b>，也可能没有人。人数太少，不显示也不能发送，否则能看出某人资料里填了什么。请放宽条件。
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
campaign-why-interests = 符合研究方向
campaign-why-follows = 关注了该工作站
campaign-why-discipline = 学科相同
campaign-why-all = 要求接收全部课题
campaign-why-attendee = 参加该活动
campaign-why-host = 联系人
campaign-why-fellow = 博士后
campaign-why-other = 其他所有人
campaign-out-paused = 正在免打扰
campaign-out-unreachable = 已停用机器人
campaign-out-erased = 已离开
campaign-out-no-consent = 尚未同意现行说明
campaign-out-excluded = 不愿被该工作站看到
campaign-out-digest = 只在每周速递里看课题
campaign-out-never = 不接收课题
campaign-out-dismissed = 已表示不感兴趣
campaign-out-interested = 已经表示感兴趣
campaign-out-own = 该工作站的联系人
campaign-out-conditions = 不符合本人设定的条件
campaign-out-before = 之前已经收到
campaign-out-over = 已结束，或不再适合本人
campaign-out-stopped = 发到之前已停止
campaign-out-expired = 太久发不出去
campaign-flag-good = 只发匹配较好的
campaign-flag-again = 也发给收到过的人
campaign-only-disciplines = 只限这些学科：{ $disciplines }
campaign-only-districts = 只限想去这些区县工作的人：{ $districts }
campaign-disciplines = 按学科
campaign-districts = 按区县
campaign-ask-disciplines = <b>只发给哪些学科的人？</b>都不勾选就是全部。
campaign-ask-districts = <b>只发给想去哪里工作的人？</b>都不勾选就是不限。
campaign-ask-few = 只列出至少有 { $fewest } 人填写的选项。
campaign-names = 看前几位是谁
campaign-first = <b>将收到的人</b>（前 { $count } 位）
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
campaign-begins-morning = 夜间不发送，将于{ $at }（北京时间）开始。
campaign-waits = 夜间不发送，将于{ $at }（北京时间）继续。
campaign-send = 发给 { $count } 人 ›
campaign-sure = <b>{ $name }</b>将发给 { $count } 人。
campaign-yes = ✉ 确定，发给 { $count } 人
campaign-not-yet = 再看看
campaign-nothing-to-send = 还没有可以发送的内容。
campaign-too-long = 这条消息有 { $count } 个字符，最多 { $limit } 个。请先缩短，现在不会发送。
campaign-changed = 刚才有人加入或离开，人数变了，请再看一眼。
campaign-confirmed = ✓ 已确认发给 { $count } 人，进展见下面。
campaign-bar = { $bar } { $percent }%
campaign-numbers = 🟩 已发 { $sent } · 🟥 已停用 { $blocked } · 🟪 失败 { $failed } · 🟨 不确定 { $uncertain } · 🟦 未发 { $left }
campaign-running = 大约还要 { $time }。
campaign-held = ⏸ <b>{ $name }</b>已暂停：发送时系统出错（<code>{ $place }</code>）。工作人员点“继续”之前不会再发。
campaign-late = ⏸ <b>{ $name }</b>几小时前就该发出，当时系统没有运行。内容现在还合适吗？工作人员点“继续”之前不会再发。
campaign-paused = 已暂停。工作人员点“继续”之前不会再发。
campaign-stopped = 已停止。全部 { $count } 人都已处理。
campaign-done = 已发完。全部 { $count } 人都已处理。
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
campaign-too-late = 已处理，不能再更改。
campaign-gone = 已经不在了，或者已经发出。
campaign-report = 📊 <b>{ $name }</b>
campaign-adds-up = ⬜ 连同不发的，共 { $count } 人。
campaign-adds-up-few = ⬜ 连同不发的，除不计入的少数几位外，共 { $count } 人。
campaign-from-to = { $start } 至 { $end }（北京时间）。
campaign-csv = 共 { $count } 行，含个人信息，请只保存在工作人员能看到的地方。
campaign-uncertain =
    <b>不确定：{ $count } 人。</b>发送时连接中断，无法知道是否送达。
    再发一次的话，已经收到的人会收到两份。
campaign-none-uncertain = 没有结果不明的人（了）。
campaign-person = • { $name }
campaign-more = ……还有 { $count } 人
campaign-again = ✓ 正在再发给 { $count } 人。
campaign-again-not = 没有再发：名单已经变了，请看新的报告。
campaign-column-number = 序号
campaign-column-person = Telegram 编号
campaign-column-name = 姓名
campaign-column-username = 用户名
campaign-column-state = 结果
campaign-column-at = 时间（北京时间）
campaign-state-sent = 已发
campaign-state-blocked = 已停用
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
