## 各处共用的词

# -- 初次见面

help-title = <b>我能帮您做这些</b>
help-words = 也可以直接打字：工作站的名字、研究方向，或者您的问题。
not-understood =
    抱歉，没看懂。您可以试试：
not-understood-open = 这一步请点按钮选择，或发 /cancel 关闭。
only-text = 目前只支持文字，您发来的内容没有保存。
cancelled = 已关闭。您之前填的都还在。发 /help 看看还能做什么。
nothing-to-cancel = 现在没有打开的页面。发 /help 看看我能做什么。
start-link-unknown = 这个链接无效，或已过期。
start-without-link = 发送 /start 可直接开始；如需新的邀请，请联系给您链接的人。
screen-outdated = 那个页面已经过时了，这是最新的。
screen-of-another-version = 我刚刚更新过，之前打开的页面已关闭。您告诉我的内容都还在。
screen-closed = 那个页面已经关闭，请从菜单重新打开。
too-long-to-keep = 内容太长，没有保存。请缩短后再发。
too-many-open = 您已有 { $limit } 份未完成的，最多同时保留这么多。请先完成或删掉一份，再新建。
button-unknown = 这个按钮已经停用。
error = 系统出错了，已记录。您填的内容都还在，请稍后再试。
too-fast = 您发得太快了，请等一分钟；这期间的消息我不会读取。
unreadable = 这种消息我还读不了。请直接打字发给我。

# -- 按钮

back = ‹ 上一步
next = 下一步 ›
done = ✓ 完成
close = 关闭
to-my-list = ⭐ 适合我的工作站
clear = 清空
yes = 是
no = 否

# -- 标记

demo = 演示
unknown = 未知
nothing-yet = 还没有填
level-national = 国家级
level-municipal = 市级

# -- 个人资料

policy-fact = { $fact }（{ $asof }，{ $scope }；<a href="{ $url }">来源</a>）
policy-fact-unlinked = { $fact }（{ $asof }，{ $scope }）
disciplines-found = 与“{ $words }”有关的学科，点一下即可选择：
disciplines-not-found = 没有找到与“{ $words }”相近的学科。
disciplines-full = 最多选三个，请先去掉一个。

# -- 推荐

match-title = { $number }. <b>{ $name }</b>
grade-close = 很对口
grade-fits = 合适
grade-related = 相关
match-demo = 🧪 演示
quoted = “{ $text }”

# -- 工作人员

staff-set-aside = 更新 { $update } 处理失败三次，已搁置：{ $error }
staff-fault-again = 上次告知您之后，同样的问题又出现了 { $count } 次。
staff-unreadable = 更新 { $update } 是我还不认识的新类型，无法读取，已告知发送者。如果反复出现，需要升级我的版本。
staff-nameless = 用户 { $id }
staff-delivery-failed = { $type } 类消息无法发出：{ $error }
staff-job-failed = 任务 { $kind } { $key } 执行失败五次，已搁置：{ $error }
staff-background-failed = 后台任务 { $task } 运行失败（{ $error }），会自动重试，间隔最长五分钟。

# -- 日期（字母为 CLDR 的日期格式）

weekday = ccc
calendar-month = y年M月
calendar-month-name = M月
calendar-year = y年
calendar-day = d
calendar-today = [d]
calendar-next = M月 ›
calendar-back = ‹ M月
calendar-weekday = ccccc
calendar-not-read = 没认出日期，请写成例如 12月6日、下周三。
calendar-too-far = 请写明天起一年以内的日期。

# -- 暂停打扰

clock-home = 北京时间
clock-own = { $zone }时间

# -- 联系人

host-away-open = 另有 { $count } 份申请已经在等您答复，这段时间仍在 /host 里，到期自动结束。

# -- 课题：博士后看到的

follow = 🔔 关注
unfollow = 🔕 取消关注

# -- digest: once a week, what is new

digest-zone-china = 中国（重庆、北京）
