## 课题

# -- 课题：博士后看到的

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
topic-dismissed-done = 已标为不感兴趣：“{ $title }”。其他课题请看 /topics
topic-fewer-done = 已标为不感兴趣：“{ $title }”。今后相似的课题会排得靠后，并注明原因。
button-topic-interested = ✓ 感兴趣
button-topic-withdraw = 撤回
button-topic-ask = ✉ 写几句再申请
button-topic-send = ✉ 发出申请
button-topic-sure_withdraw = 确定撤回
button-topic-back = ‹ 返回
button-topic-dismiss = 不适合我
button-topic-fewer = 少推荐此类
button-topic-undo = 撤销
topic-toast-interested = 申请已记下。联系人会看到您的学科和研究方向，看不到姓名。
topic-toast-withdrawn = 已撤回。
topic-toast-undone = 已撤销。
topic-toast-aside = 已标为不感兴趣。
topic-refused-gone = 这个工作站已不在名单上。
topic-refused-over = 这个课题已不再接收意向。
topic-refused-hidden = 这个工作站看不到您：它在您的“不让谁看到”名单里，或与名单中的某站是同一位联系人。
topic-refused-part = 请先用 /profile 看一下申请人的部分并同意。
topic-refused-own = 这是您自己工作站的课题。
topic-refused-open = 关于这个课题的申请正在进行中，请看 /requests
topic-refused-often = 30 天内您已两次申请这个课题，请过些时候再试。
topic-refused-paused = 您设置了免打扰，有了答复也无法通知您。请先用 /pause 恢复。
topic-to-station = 🏢 看看工作站
topics-title = <b>开放的课题</b> · { $count } 个
topics-aside-title = <b>您不感兴趣的课题</b> · { $count } 个
topics-none = 目前没有开放的课题。有适合您的，我会发给您；点下面的按钮可以设置多久收一次。
topics-none-besides = 目前没有其他开放的课题。
topics-nothing-fits = <i>这些课题都和您写的对不太上，最多算相关。在 /profile 再写一句您在做什么，会有帮助。</i>
topics-mine = ✓ 您已申请：{ $state }
topics-none-found = 没有开放的课题同时包含这些词。
topics-hint = <i>点编号查看课题；输入词语即可搜索，中英文都行。</i>
topics-until = { $day }截止
topics-aside-count = 不感兴趣的（{ $aside }）
topics-back-to-open = ‹ 开放的课题
topics-often = 🔔 提醒设置
topics-wishes =
    <b>有新课题时怎样告诉您？</b>
    夜间（北京时间 22:00–8:00）不会发送。
topics-often-now-on = ● 立即告诉我
topics-often-now-off = ○ 立即告诉我
topics-often-digest-on = ● 只放在每周速递里
topics-often-digest-off = ○ 只放在每周速递里
topics-often-never-on = ● 不用告诉我
topics-often-never-off = ○ 不用告诉我
topics-every-on = ☑ 接收全部课题，不论学科
topics-every-off = ☐ 接收全部课题，不论学科
topics-followed = 您关注了这些工作站，点一下即可取消：
topics-followed-none = 您还没有关注任何工作站。工作站卡片和课题页面上都有“关注”按钮。
topics-unfollow = 🔕 { $name }

# -- 课题：撰写与发布

topic-why-other = <b>为什么发给您：</b>园区推荐。
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
topic-lacks = <b>提交前还缺：</b>
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
topic-interested-count = 感兴趣的人（{ $interested }）
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

# -- 课题：分享到其他聊天

inline-card =
    <b>{ $title }</b>
    { $line }

    { $text }
inline-short =
    <b>{ $title }</b>
    { $line }
inline-open = 在站友中打开
