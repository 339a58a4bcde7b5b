desk-name = <b>{ $name }</b>
desk-text = { $text }
desk-who = 对象：{ $text }
desk-how = 办理：{ $text }
desk-when = 时间：{ $text }
desk-unknown = 这个问题我查不到出处，不敢乱答，可以转人工。
desk-gap =
    “{ $name }”没有查到出处，不敢乱答。
    可以转人工。
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
