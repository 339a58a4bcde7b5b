## 命令行与命令菜单

# -- 命令行

demo-starting = 站友正在启动：先打开页面，机器人还要几秒钟才能上线。
demo-page = 请打开 { $url } 打个招呼，机器人上线后马上回复。
demo-ready = 机器人已上线。数据不会离开这台电脑，按 Ctrl+C 结束。
run-settings-readable = 其他用户也能读取 { $file }，里面有机器人的令牌：请执行 chmod 600 { $file }
run-nobody-responsible = 没有写明由谁负责：请在 .env 里填写 RESPONSIBLE_NAME 和 RESPONSIBLE_CONTACT。在此之前，每个人看到的都是“这是试用，请不要填写真实信息”。
demo-responsible = 演示站友 (Zhanyou demo)
restore-done =
    { $count ->
        [0] 已恢复 { $made } 的备份。
       *[other] 已恢复 { $made } 的备份，此后离开的 { $count } 人已再次删除。
    }
restore-leavers-unknown = 这里原来没有数据库，无从知道备份之后谁离开过：他们的信息又回来了。请告诉您记得的人再发一次 /forget。
restore-aside = 原来的数据库保留 30 天：{ $file }
import-summary = 新增 { $new }，变更 { $changed }，不变 { $unchanged }，有误 { $bad }
import-ignored = 用不上的列：{ $list }
import-more = { "  " }……还有 { $count } 条
import-row = 第 { $row } 行：{ $why }
import-ask = 确认导入吗？
import-nothing = 没有做任何改动。
import-nothing-bad = 有错误的行，因此没有做任何改动。请修改后重试，或用 --skip-bad 只导入正确的行。
import-done = 完成：新增 { $new }，变更 { $changed }。
import-empty = 文件是空的
import-too-big = 文件太大
import-too-many-rows = 行数太多
import-old-excel = 这是旧版 Excel 格式，请另存为 .xlsx 或 CSV
import-unreadable = 既不是 CSV 也不是 XLSX
import-no-headings = 没有找到表头，至少要有“名称”一列
import-no-name = 缺少名称
import-too-long = “{ $column }”超过 { $limit } 个字符
import-formula = “{ $column }”是公式，这里不计算，请粘贴数值
import-bad-id = “{ $value }”不能用作编号：只能用字母、数字、- 和 _
import-bad-date = “{ $value }”不是日期，应如 2024-05-31
import-unknown-level = “{ $value }”不是级别，应为国家级或市级
import-unknown-district = “{ $value }”不是重庆的区县
import-unknown-discipline = “{ $value }”不是一级学科
import-unknown-sector = “{ $value }”不在行业列表里
import-unknown-park = “{ $value }”不在园区列表里
import-unknown-benefit = “{ $value }”不在支持列表里
import-duplicate = 与第 { $first } 行是同一个工作站
import-name-taken = “{ $name }”已有编号 { $id }
import-two-stations = “{ $name }”对应两个不同的工作站
import-demo-mixed = { $id } 一处是演示，一处是真实数据
