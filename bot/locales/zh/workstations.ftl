## 工作站：推荐、浏览、详情

# -- 标记

demo-note = 🧪 <b>这是演示数据，该工作站并不存在。</b>

# -- 个人资料

profile-saved = 已保存。

# -- 推荐

matches-title =
    { $total ->
        [1] <b>适合您的工作站</b> · 1 个
       *[other] <b>适合您的工作站</b> · 第 { $first }–{ $last } 个，共 { $total } 个
    }
matches-of-words = <b>“{ $words }”</b>（这次只按这几个字排列，您的资料没有变）
matches-add-words = ＋ 加到研究方向
matches-all-mine = ‹ 回到我的名单
matches-basis-disciplines = <i>您写的内容还没有工作站提到，这份名单先按学科排列。</i>
matches-basis-meaning = <i>您用的词没有出现在任何工作站的介绍里，这份名单按意思的远近排列。</i>
matches-basis-meaning-missing = <i>这里没有安装语义比较，名单只按词语排列。</i>
matches-empty-profile =
    <b>您在做什么研究？</b>
    用自己的话写一句就够，中英文都行，例如“动力电池热管理，固态电解质”。也可以发简历、论文列表或一段摘要。
    写完马上给您看适合的工作站。
matches-nothing-fits = <b>没有工作站与您写的真正对口，只有一些相关的。</b>
matches-suggest-line = 在 /profile 再写一句您在做什么（中英文都行），会有帮助。
matches-related-below = <i>以下只是相关。</i>
matches-related-folded = <i>另有 { $related } 个只是相关。</i>
matches-show-related = 展开只是相关的 { $related } 个
matches-fold-related = 收起只是相关的
matches-none =
    <b>没有工作站与您写的相符。</b>
    没有一家提到您的方向——多半是因为它们公开的太少，而不是您的问题。多写几个词（中英文都行），或选一个学科，会有帮助。
matches-hides-level = “只看{ $value }”隐藏了 { $count } 个工作站。
matches-hides-districts = “只看{ $value }”隐藏了 { $count } 个工作站。
matches-loosen-level = 也看其他级别
matches-loosen-districts = 也看其他区县
matches-only-level = ↩ 重新只看{ $value }
matches-only-districts = ↩ 重新只看{ $value }
matches-learned = 您收藏的 { $saved } 个、不感兴趣的 { $dismissed } 个工作站会稍稍影响排序；打开卡片即可撤销。
matches-suggest = <b>怎样推荐得更准</b>
suggest-discipline = 如果相符，选上学科：{ $list }
suggest-words = 如果也是您的方向，可补充：{ $list }
suggest-interests = 用自己的话写一句您在做什么
better-hidden = <b>现在最有用的一项：</b>您似乎有在职单位。有没有哪个工作站绝不能看到您？
better-disciplines = <b>现在最有用的一项：</b>您的学科。选上之后，只是碰巧用了同一个词的会往后排。
better-districts = <b>现在最有用的一项：</b>有 { $count } 个适合您，分布在不同区县。您希望在哪里工作？
better-sectors = <b>现在最有用的一项：</b>有 { $count } 个适合您，分属不同行业。您对哪些行业感兴趣？
better-level = <b>现在最有用的一项：</b>有 { $count } 个适合您，国家级和市级都有。您想要哪一级？
reason-directions = 您的“<b>{ $mine }</b>” ↔ 该站的“<b>{ $theirs }</b>”
reason-focus = 您的“<b>{ $mine }</b>” ↔ 设站单位的业务“<b>{ $theirs }</b>”
reason-name = 您的“<b>{ $mine }</b>” ↔ 站名里的“<b>{ $theirs }</b>”
reason-topic = 您的“<b>{ $mine }</b>” ↔ 该课题的“<b>{ $theirs }</b>”
reason-disciplines = 您的学科：{ $mine }
reason-disciplines-words = 您的学科{ $mine } ↔ 该站的“<b>{ $theirs }</b>”
reason-disciplines-near = 您的学科“{ $mine }”与该站的“{ $theirs }”相近
reason-meaning-directions = 意思相近：您的“{ $mine }”与该站的“{ $theirs }”
reason-meaning-focus = 意思相近：您的“{ $mine }”与设站单位的业务“{ $theirs }”
reason-meaning-name = 意思相近：您的“{ $mine }”与站名里的“{ $theirs }”
reason-usual = 该站没有写学科，按相近的工作站计
reason-meaning-topic = 意思相近：您的“{ $mine }”与该课题的“{ $theirs }”
reason-similar = 与提到您方向的“{ $name }”相近
reason-both = { $reason }，意思也相近
reason-rest = 其余零散的关联
reason-share = { $reason } · { $percent }%
reason-dismissed = 与您不感兴趣的{ $name }相近
reason-useful = 与您觉得有用的“{ $name }”相近
reason-not_useful = 与您觉得没用的“{ $name }”相近
reason-saved = 与您收藏的“{ $name }”相近
match-met = ✓ { $list }
match-unmet = ✗ { $list }
match-unknown = ? 未公布：{ $list }
match-similar = 另有 { $count } 个相似的
match-saved = ★ 已收藏
matches-browse = 浏览全部
matches-by-discipline = 选我的学科
matches-profile = ＋ 让推荐更准
matches-dismissed = 不再显示“{ $last_dismissed }”。
matches-undo = 撤销

# -- 工作站卡片

card-level = 级别：{ $level }
card-level-unknown = 级别：未公开
card-district = 区县：{ $district }
card-district-was = 区县：{ $district }（原文为“{ $published }”）
card-park = 园区：{ $park }
card-sector = 行业：{ $sector }
card-disciplines = 学科：{ $disciplines }
card-benefits = 提供：{ $benefits }
card-directions = <b>工作站的研究方向</b>
card-directions-unknown = <b>工作站的研究方向：</b>查到的资料没有说明
card-focus = <b>设站单位的整体业务</b>
card-facts = <b>已知情况</b>
card-why = <b>为什么推荐给您</b>
card-lift-direction = <i>如果您也做“{ $text }”，在 /profile 写上，该站就是“{ $grade }”。</i>
card-lift-discipline = <i>如果{ $text }也是您的学科，在 /profile 选上，该站就是“{ $grade }”。</i>
card-exactly = 具体为什么
card-in-short = 简短些
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
browse-counts = <i>{ $counted }这里只列出能在公开来源查到的。</i>

# -- 命令行

source-host = 设站单位在此填写

# -- 引荐：博士后一侧

card-ask = ✉ 申请引荐

# -- 联系人

host-open-title = <b>待答复的申请</b>，点编号在下方查看。
host-open-none = 没有待答复的申请。
host-introduced-title = <b>已引荐的人</b>，点编号在下方查看联系方式。
host-introduced-none = 还没有。
host-not-yours = 您已不是这个工作站的联系人。
host-station-title = <b>{ $name }</b>
host-directions_zh = 研究方向（中文）
host-directions_en = 研究方向（英文）
host-focus_zh = 单位业务（中文）
host-focus_en = 单位业务（英文）
host-here = 正在接收申请。
host-away = { $day }之前暂不接收申请，这期间的申请到那天转给您。
host-away-others = { $day }之前暂不接收申请，这期间的申请转给其他联系人。
host-away-ask = <b>到哪一天恢复接收申请？</b>
host-stop = 暂停接收申请
host-resume = 恢复接收申请
host-wanted = 💡 怎样让更多博士后合适？
host-wanted-line = 介绍里写上“{ $text }”，会多 { $count } 位博士后合适。
host-wanted-note = <i>确实在做的才写。这些是其他工作站写到的方向，人数以今天为准。</i>
host-wanted-none = 其他工作站写到的方向里，目前没有哪一项能让合适的博士后多出 { $least } 位。
host-text-ask =
    <b>{ $label }</b>
    请写下要在卡片上显示的内容，也可以写招收名额（最多 { $limit } 个字符）。
host-text-now = 目前：
host-text-too-long = 一共 { $count } 个字符，最多 { $limit } 个。没有做任何改动。
