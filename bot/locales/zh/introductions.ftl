## 引荐

# -- 个人资料

relay-edited = ✓ { $name }现在看到的就是这一版。
relay-edited-caption = ✓ 文字说明的修改已同步给{ $name }；如果换了文件，请另发一条。
relay-edited-over = 修改没有同步过去，{ $name }看到的还是原来的内容。这件事已经结束，不再转达。
relay-edited-not = 修改没有同步过去，{ $name }看到的还是原来的内容。请另发一条。

# -- 引荐：博士后一侧

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
ask-reasons = <i>点一下已勾选的理由，就不给联系人看。</i>
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
request-why = <b>匹配之处</b> · { $grade }
request-reason-directions = 这位博士后的“<b>{ $theirs }</b>” ↔ 本站的“<b>{ $yours }</b>”
request-reason-focus = 这位博士后的“<b>{ $theirs }</b>” ↔ 设站单位业务“<b>{ $yours }</b>”
request-reason-name = 这位博士后的“<b>{ $theirs }</b>” ↔ 站名里的“<b>{ $yours }</b>”
request-reason-discipline = 学科：{ $theirs }
request-words = <b>留言：</b>
request-note = <i>您接受之前，双方都看不到彼此的姓名；接受之后互相可见。</i>
request-note-swap = <i>申请人愿意互换用户名，由您决定。</i>
request-until = 请在{ $until }前答复，逾期自动关闭。
request-remind =
    <b>这份申请还在等您答复。</b>

    { $request }
button-request-accept = ✓ 接受
button-request-swap = ✓ 接受并互换用户名
button-request-decline = 婉拒
button-request-ask = 先问一个问题
button-request-full = 目前没有名额
button-request-field = 研究方向不符
button-request-elsewhere = 更适合其他单位
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
button-request-no = 没有见，不再联系
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
    <b>{ $names }</b> · 联系人工作台
    想看哪一项？
host-fit-on = 🔔 每周最多一次，把可能合适的博士后告诉您，不带姓名。
host-fit-off = 🔕 目前不推荐合适的博士后。
host-fit-turn-on = 🔕 不用推荐合适的博士后
host-fit-turn-off = 🔔 推荐合适的博士后
host-open-count = 待答复的申请（{ $waiting }）
host-introduced-count = 已引荐的人（{ $introduced }）
host-open-line = { $number }. { $station }，有效期至 { $day }
host-introduced-line = { $number }. <b>{ $name }</b>，对接{ $station }

# -- 课题：博士后看到的

request-topic = 📌 课题：<b>{ $title }</b>
request-reason-topic = 这位博士后的“<b>{ $theirs }</b>” ↔ 课题的“<b>{ $yours }</b>”
ask-refused-over = { $station }的这个课题已不再接收意向。

# -- 课题：撰写与发布

host-topics = 📌 课题

# -- digest: once a week, what is new

invitation = ✉ <b>{ $station }的联系人想与您沟通。</b>

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
