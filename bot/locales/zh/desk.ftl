desk-name = <b>{ $name }</b>
desk-text = { $text }
desk-who = 对象：{ $text }
desk-how = 办理：{ $text }
desk-when = 时间：{ $text }
desk-unknown = 这个问题我查不到出处，不敢乱答，建议转人工，问园区工作人员。各站提供什么，写在它的卡片上：/workstations
desk-gap =
    “{ $name }”没有查到出处，不敢乱答。
    建议转人工，问园区工作人员。
desk-note = 说明：{ $text }
desk-example = <i>外地示例，并非重庆的规定：</i>
desk-origin = <i>{ $place } · { $asof } · <a href="{ $url }">{ $source }</a></i>
desk-origin-unlinked = <i>{ $place } · { $asof } · { $source }</i>
desk-as-of = 截至{ $day }
desk-undated = 日期不详
desk-which = “{ $name }”不止一个，您问的是哪一个？
desk-conditions = 以上是条件；能否享受，由主管部门认定。
desk-nearest = 相近的主题：{ $topics }
# 提问时的自称，以“ / ”分隔。
desk-words-myself = 我 / 俺 / 咱
desk-topic =
    <b>{ $name }</b>
    有出处的共{ $count }条：
desk-topic-gaps = 没有查到出处：{ $names }。
desk-topic-button = › { $name }
desk-page-ask =
    直接用您自己的话问，中英文都行：“日常资助多少钱”“how long may I stay in the station?”
    我会告诉您规定、日期和出处；没有出处的，我会直说。也可以点一个主题：
desk-page-services = 面向博士后的服务，只列有出处的内容；办理部门或时间没写的，是没有查到。
desk-page-funding = 资助、申报和人才计划：金额、对象和最近一次的时间。
desk-about = <b>全市与园区数据</b>
desk-figure = • { $text }（{ $source }）
desk-source = <a href="{ $url }">来源</a>
desk-source-unlinked = 据转载
desk-gone = 这条内容已经不在了。
command-ask = 问政策、资助和手续
command-services = 博士后享有的服务
command-funding = 资助、申报和人才计划
command-about = 全市与园区数据
# 问句的结尾（两种语言），以“ / ”分隔。
desk-ends-of-questions = ? / ？ / 吗 / 呢
desk-hand-over = ✋ 转人工：发给园区工作人员
desk-handed-over = 已转给园区工作人员，不显示您的姓名。回复会发到这里。
desk-nobody = 暂时联系不上对方，请稍后再试。
button-desk-question = 有人提问：如何回复
button-desk-answered = ✓ 已回复：如何补充
button-desk-answer = 园区工作人员的回复：如何追问
desk-write-back-how = 请直接“回复”这条消息，您写的内容会转给对方，不显示您的姓名。
desk-written-back = 已转达。
desk-written-too = 已转达。此前已有其他同事回复过。
desk-waits = 先替您留着：对方设了免打扰，或停用了机器人。30 天内对方回来后马上转达。
desk-left = 没有转达：对方已离开，或时间已久。
desk-not-staff = 没有转达：您已不是工作人员，不能在这里回复。
