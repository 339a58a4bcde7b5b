## 没有页面在等文字时，大家会打的字。指同一件事的词并排写，用“ / ”隔开

typed-words-matches = 我的推荐 / 推荐 / 匹配 / 适合我的工作站 / 推荐名单 / 看看推荐
typed-words-profile = 我的资料 / 资料 / 个人资料 / 修改资料 / 改名字 / 我的研究方向 / 换方向 / 改方向 / 修改方向 / 改一下方向
typed-words-workstations = 跳过 / 下一步 / 先看看 / 随便看看 / 工作站 / 全部工作站 / 浏览 / 浏览全部 / 找工作站
typed-words-topics = 课题 / 揭榜 / 揭榜挂帅 / 项目 / 看看课题
typed-words-requests = 我的申请 / 申请 / 引荐 / 我的引荐 / 撤回申请 / 取消申请 / 申请进度 / 申请到哪了 / 介绍 / 申请介绍 / 申请引荐
typed-words-events = 活动 / 我的活动 / 咖啡会 / 沙龙 / 取消报名 / 退出活动 / 不能参加了 / 来不了了 / 我的报名 / 报名 / 有活动吗 / 有沙龙吗 / 有什么活动 / 有哪些活动 / 最近的活动
typed-words-digest = 速递 / 每周速递 / 周报 / 退订 / 取消订阅
typed-words-pause = 免打扰 / 暂停 / 不要打扰 / 别发了 / 不要发了 / 停止推送 / 停
typed-words-host = 我的工作站 / 我们站 / 我是联系人 / 联系人 / 收到的申请
typed-words-thanks = 谢谢 / 谢谢您 / 谢谢你 / 多谢 / 感谢 / 非常感谢 / 辛苦了 / 太好了谢谢
typed-words-hello = 您好 / 你好 / 您好呀 / 嗨 / 在吗 / 早上好 / 下午好 / 晚上好
typed-words-help = 帮助 / 菜单 / 命令 / 怎么用 / 你会什么 / 你能做什么 / 您能做什么 / 开始 / 设置 / 你是谁 / 您是谁 / 你们是谁 / 你是干什么的 / 你们是干什么的 / 你们是做什么的
typed-words-language = 语言 / 换语言 / 切换语言 / 英文 / 英语 / 中文
typed-words-privacy = 隐私 / 我的数据 / 删除我的数据 / 删除我的信息 / 注销 / 注销账号 / 谁能看到我 / 谁看过我
typed-words-ok = 好 / 好的 / 嗯 / 行 / 可以 / 知道了 / 收到 / 是 / 是的 / 不 / 不是 / 不用 / 不用了 / 不了
typed-words-person = 人工 / 转人工 / 人工客服 / 客服 / 找人工 / 找工作人员 / 联系工作人员
typed-words-back = 返回 / 取消 / 关闭 / 退出 / 上一步 / 后退 / 算了
typed-words-unfold = 展开 / 更多 / 显示全部 / 都看看 / 还有吗 / 还有呢
typed-words-next = 下一页 / 下页 / 往后 / 翻页
typed-words-previous = 上一页 / 上页 / 往前
typed-words-why = 为什么 / 理由 / 为啥 / 为什么推荐
typed-words-asks = 请问 / 怎么 / 怎样 / 如何 / 为什么 / 为何 / 什么 / 谁 / 哪里 / 哪个 / 哪些 / 多少 / 是否 / 有没有 / 能不能 / 可不可以 / 能否 / 我想问 / 想问 / 我想知道 / 想了解 / 我想了解 / 问一下
typed-words-asked = 吗 / 呢 / 么 / 怎么办 / 多少 / 是什么 / 多久
words-employed = 在职 / 就职于 / 任职于 / 供职于 / 现单位 / 我们公司 / 目前在 / 现在在 / 跳槽 / 换工作 / 想离职 / 我在公司

typed-thanks = 不客气，随时找我。
typed-hello = 您好！很高兴收到您的消息。
typed-help = 我能做的都在这里：/help
typed-language = 在这里选语言：/language
typed-privacy = 我保存了您的哪些信息、谁看过、怎样离开：/privacy
typed-ok = 好的，需要什么直接写给我。
typed-person = 请把您的问题写成一句话发给我。我查不到出处的，答复下面有“转人工”，点一下就发给园区工作人员。
typed-nothing = 我没看到文字。
typed-no-number = 名单上没有这个编号。
