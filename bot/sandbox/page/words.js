// The page's own few words, in the reader's language; what the bot says is the bot's business.
const WORDS = {
  en: {
    local: "Sandbox: nothing leaves this machine",
    noBot: "The bot is not up yet; it will find what you write",
    lost: "Connecting to the sandbox…",
    clock: "The sandbox’s clock",
    hour: "+1 h", hourLong: "Turn the clock forward by one hour",
    day: "+1 day", dayLong: "Turn the clock forward by one day",
    week: "+1 week", weekLong: "Turn the clock forward by one week",
    theme: "Light or dark",
    otherLanguage: "中文", otherLanguageLong: "本页改用中文",
    tour: "What to try", tourHide: "Hide these suggestions", play: "Play {name}",
    tourFellow: "A postdoctoral fellow who looks for a workstation. Press Start, agree, and say what you work on: “battery safety, thermal runaway”.",
    tourHost: "The contact of a workstation. Staff make the link with /staff › Invite a host; open it here from the ⋮ menu › Open a link.",
    tourStaff: "Park staff: /staff has it all. Invite a host, make an event, release a topic, and watch what the others are told.",
    people: "People", addPerson: "Add a person", presets: "Ready-made people", fellow: "Fellow", host: "Host", staff: "Staff", add: "Add", cancel: "Cancel", close: "Close",
    name: "Name", username: "Username (may stay empty)", theirLanguage: "Their language",
    usernameRule: "4 to 32 letters, digits or _, beginning with a letter",
    chatOf: "Chat of {name} with {bot}", messagesOf: "Messages of {name}",
    menu: "More", block: "Block the bot", unblock: "Unblock the bot", blocked: "blocked the bot", deactivated: "deleted account", forwarded: "Forwarded from {name}", typing: "{bot} is typing",
    uploading: "{bot} is sending a file", remove: "Remove the file", withBot: "chats with {bot}",
    start: "Start", restart: "Unblock and restart", message: "Message", send: "Send", save: "Save the change", attach: "Attach a file",
    commands: "Menu", commandsLong: "Commands of the bot", keyboard: "Show or hide the keyboard",
    editing: "Edit message", answer: "Reply", answering: "Reply to", edited: "edited", sent: "sent", newMessages: "New messages", toBottom: "To the newest message",
    today: "Today", yesterday: "Yesterday", spoiler: "Hidden text, press to show", unfold: "Show all", fold: "Show less",
    copied: "Copied", copyFailed: "The browser did not allow copying", photo: "Photo", file: "File", sticker: "Sticker", voice: "Voice message",
    location: "Location", contact: "Contact", copies: "Copies: {text}", ok: "OK",
    unanswered: "The bot has not answered this button.", unreachable: "The sandbox is not reachable. Is it still running?",
    chats: "Chats", chatIn: "{name} in {bot}", openLink: "Open a link", open: "Open", link: "Link, as a QR code has it", newGroup: "New group", create: "Create",
    groupTitle: "Title", parkGroup: "Demo park group", botIsAdmin: "The bot is an administrator", addBot: "Add the bot", promoteBot: "Make the bot an administrator",
    demoteBot: "No longer an administrator", removeBot: "Remove the bot from the group", came: "{name} joined the group", went: "{name} left the group", via: "via {name}",
    like: "Give a thumbs up", reactions: "Reactions", inlineLong: "What the bot found", more: "Show more", noResults: "Nothing found", whichChat: "In which chat?",
    notPlayed: "A sandbox cannot play this button.", empty: "No messages here yet…", whatCan: "What can this bot do?", otherChat: "This link leads outside the sandbox: {url}",
  },
  zh: {
    local: "本地沙盒：数据不离开这台电脑",
    noBot: "机器人还没上线，上线后会看到您先写的消息",
    lost: "正在连接沙盒…",
    clock: "沙盒时钟",
    hour: "+1 小时", hourLong: "时钟拨快一小时",
    day: "+1 天", dayLong: "时钟拨快一天",
    week: "+1 周", weekLong: "时钟拨快一周",
    theme: "浅色或深色",
    otherLanguage: "EN", otherLanguageLong: "Show this page in English",
    tour: "可以这样试", tourHide: "收起这些建议", play: "扮演{name}",
    tourFellow: "找工作站的博士后。点“开始”，同意说明，再写下研究方向，如“动力电池热失控”。",
    tourHost: "工作站联系人。先由工作人员在 /staff 里邀请联系人，再在这里从 ⋮ 菜单打开链接。",
    tourStaff: "园区工作人员，一切从 /staff 开始：邀请联系人、办一场沙龙、发布课题，再看别人收到了什么。",
    people: "人物", addPerson: "添加人物", presets: "现成的人物", fellow: "博士后", host: "联系人", staff: "工作人员", add: "添加", cancel: "取消", close: "关闭",
    name: "姓名", username: "用户名（可不填）", theirLanguage: "使用语言",
    usernameRule: "4 至 32 个字母、数字或 _，以字母开头",
    chatOf: "{name} 与 {bot} 的聊天", messagesOf: "{name} 的消息",
    menu: "更多", block: "停用机器人", unblock: "恢复机器人", blocked: "已停用机器人", deactivated: "已注销的账号", forwarded: "转发自 {name}", typing: "{bot} 正在输入",
    uploading: "{bot} 正在发送文件", remove: "移除文件", withBot: "与 {bot} 聊天",
    start: "开始", restart: "恢复并重新开始", message: "输入消息", send: "发送", save: "保存修改", attach: "添加文件",
    commands: "菜单", commandsLong: "机器人的命令", keyboard: "显示或隐藏键盘",
    editing: "编辑消息", answer: "回复", answering: "回复", edited: "已编辑", sent: "已发送", newMessages: "新消息", toBottom: "回到最新消息",
    today: "今天", yesterday: "昨天", spoiler: "隐藏的文字，按下显示", unfold: "展开", fold: "收起",
    copied: "已复制", copyFailed: "浏览器不允许复制", photo: "图片", file: "文件", sticker: "贴纸", voice: "语音消息",
    location: "位置", contact: "联系人", copies: "复制：{text}", ok: "好",
    unanswered: "机器人没有回应这个按钮。", unreachable: "连接不到沙盒，它还在运行吗？",
    chats: "聊天", chatIn: "{name} 在 {bot}", openLink: "打开链接", open: "打开", link: "链接（即二维码的内容）", newGroup: "新建群组", create: "创建",
    groupTitle: "群名", parkGroup: "示例园区群", botIsAdmin: "机器人担任管理员", addBot: "添加机器人", promoteBot: "设机器人为管理员",
    demoteBot: "撤销机器人的管理员", removeBot: "将机器人移出群组", came: "{name} 加入了群组", went: "{name} 离开了群组", via: "通过 {name}",
    like: "点赞", reactions: "表情回应", inlineLong: "机器人找到的内容", more: "显示更多", noResults: "没有找到", whichChat: "发到哪个聊天？",
    notPlayed: "沙盒无法演示这个按钮。", empty: "这里还没有消息…", whatCan: "这个机器人能做什么？", otherChat: "这个链接指向沙盒之外：{url}",
  },
};

export const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
export const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window forgets */ } };

let language = remembered("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

export const pageLanguage = () => language;

/** One of the page's phrases, with {name}s filled in. */
export function say(key, values = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Fill every element marked data-say (text), data-say-label (name for assistive tools and tooltip) or data-say-title. */
export function fillWords(root = document) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-title]")) element.title = say(element.dataset.sayTitle);
  for (const element of root.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
    if (element.matches("button")) element.title = say(element.dataset.sayLabel);
  }
}

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  remember("language", language);
}

const format = (options) => new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", options);

export const clockTime = (date) => format({ hour: "2-digit", minute: "2-digit" }).format(date);
export const fullTime = (date) => format({ dateStyle: "full", timeStyle: "long" }).format(date);
export const barTime = (date) =>
  format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(date);

/** "Today", "Yesterday", "12 November" or "12 November 2025", seen from `now`. */
export function dayName(date, now) {
  const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return format({ day: "numeric", month: "long", year }).format(date);
}

export function fileSize(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let power = 0;
  for (; bytes >= 1024 && power < 3; power += 1) bytes /= 1024;
  return `${power && bytes < 10 ? bytes.toFixed(1) : Math.round(bytes)} ${units[power]}`;
}
