// One person's chat with the bot: header, messages, composer, toasts and alerts.
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { announce, make } from "./dom.js";
import { drawChats, drawHeader } from "./header.js";
import { History } from "./history.js";
import { startPayload } from "./text.js";
import { pageLanguage, say } from "./words.js";

const TOAST_MS = 4000;
const PATIENCE_MS = 15_000; // clients let a button spin about that long
const TYPING_MS = 5500; // a chat action lasts five seconds, and nobody tells when it is over

export class Column {
  /** `page` knows {bot, now()}; it hears unread() when the count may have changed, and lost() when the sandbox is silent. */
  constructor(person, page) {
    this.page = page;
    this.person = person;
    this.messages = [];
    this.waiting = new Map(); // "message:row:column:data" of a pressed button without an answer yet -> the query's id
    this.heard = null; // ids of the toasts that were shown
    this.chatId = null; // the group that is open, null for the private chat
    this.unreadChats = new Set(); // of chats that are not open
    this.newest = new Map(); // chat -> id of the newest message of others that was seen
    this.history = new History(this);
    this.composer = new Composer(this);
    this.header = make("header", { class: "person" });
    this.chats = make("nav", { class: "chats", hidden: true });
    this.wall = make("div", { class: "wall" }, this.history.scroller, this.history.down);
    this.element = make("section", { class: "column loading" }, this.header, this.chats, this.wall, this.composer.element);
    this.#relabel();
  }

  get botName() { return this.page.bot.username; }
  get botTitle() { return this.page.bot.first_name; }
  get description() { return this.state?.description; }
  get group() { return this.person.groups.find(({ id }) => id === this.chatId) ?? null; }
  /** What the open chat is called. */
  get title() { return this.group?.title ?? this.botTitle; }
  get unread() { return this.history.unread + this.unreadChats.size; }
  get hidden() { return this.element.hidden; }
  get personName() { return [this.person.first_name, this.person.last_name].filter(Boolean).join(" "); }
  get locale() { return this.person.language_code.startsWith("zh") ? "zh-CN" : this.person.language_code; }
  /** What bubbles depend on beside their message: a change draws them anew. */
  get dress() { return `${pageLanguage()} ${this.botTitle} ${this.personName}`; }

  now() { return this.page.now(); }
  message(id) { return this.messages.find((message) => message.id === id); }
  lastOwn() { return this.messages.findLast(({ from, via, text, photo, document: file }) => from === this.person.id && !via && text && !photo && !file); }
  goTo(id) { this.history.goTo(id); }

  /** Fetch the chat and draw it; calls that come meanwhile are answered by one more fetch. */
  async refresh() {
    if (this.refreshing) {
      this.again = true;
      return this.refreshing;
    }
    this.refreshing = this.#fetch().catch(this.page.lost).finally(() => { this.refreshing = null; });
    await this.refreshing;
    if (this.again) {
      this.again = false;
      return this.refresh();
    }
    return undefined;
  }

  async #fetch() {
    const chat = this.chatId;
    const state = await api.getChat(this.person.id, chat);
    if (chat !== this.chatId) return; // another chat was opened meanwhile, and fetches itself
    if (chat !== null && !state.group) this.#leave();
    this.state = state;
    this.messages = state.messages;
    this.person = state.person;
    this.unreadChats.delete(this.chatId);
    this.newest.set(this.chatId, state.messages.findLast(({ from }) => from !== this.person.id)?.id ?? -1);
    this.#forgetAnswered();
    this.draw();
    this.#hear(this.state.toasts);
    this.#answerAsked();
    clearTimeout(this.typingEnds);
    if (this.state.typing) this.typingEnds = setTimeout(() => this.refresh(), TYPING_MS);
  }

  /** The newest message may ask to be answered as a reply: then it is, unless the person says otherwise. */
  #answerAsked() {
    const newest = this.messages.at(-1);
    if (newest?.force_reply === undefined || newest.id === this.asked) return;
    this.asked = newest.id;
    this.composer.answer(newest, !document.activeElement?.closest(".column") || this.element.contains(document.activeElement));
  }

  /** The same person, newly fetched (blocked or not, put out of a group or brought into one). */
  async update(person) {
    this.person = person;
    if (this.chatId === null) this.draw();
    else await (this.group ? this.refresh() : this.open(null));
  }

  /** Draw all from what is known; also after the page's language changed. */
  draw(relabel = false) {
    if (relabel) this.composer.relabel();
    this.#relabel();
    if (!this.state) return;
    this.element.classList.remove("loading");
    this.history.update(this.messages);
    this.composer.update({ ...this.person, commands: this.state.commands, keyboard: this.state.reply_keyboard, group: this.group });
  }

  #relabel() {
    const words = this.group ? { key: "chatIn", bot: this.title } : { key: "chatOf", bot: this.botTitle };
    this.element.setAttribute("aria-label", say(words.key, { name: this.personName, bot: words.bot }));
    for (const part of [this.history.list, this.composer.element]) part.lang = this.locale;
    drawHeader(this.header, this);
    drawChats(this.chats, this);
  }

  /** Go to a group, or with null to the private chat with the bot. */
  async open(chatId) {
    if (chatId === this.chatId) return;
    this.#leave();
    this.chatId = chatId;
    await this.refresh();
    this.composer.focus();
  }

  /** Back to the private chat with the bot. */
  #leave() {
    this.chatId = null;
    this.heard = null;
    this.waiting.clear();
    this.history.reset();
    this.composer.clear();
  }

  /** Something happened in the chat `chatId` (a person's id stands for their private chat). */
  async happened(chatId) {
    const chat = chatId === this.person.id ? null : chatId;
    if (chat === this.chatId) await this.refresh();
    else if (chat === null || this.person.groups.some(({ id }) => id === chat)) await this.#glance(chat);
  }

  /** A dot on a chat that is not open and has something new of others. */
  async #glance(chat) {
    const { messages, group } = await api.getChat(this.person.id, chat);
    if ((group?.id ?? null) !== chat) return; // left meanwhile
    const newest = messages.findLast(({ from }) => from !== this.person.id)?.id ?? -1;
    if (chat === this.chatId || newest <= (this.newest.get(chat) ?? -1)) return;
    this.newest.set(chat, newest);
    this.unreadChats.add(chat);
    this.#relabel();
    this.page.unread();
  }

  /** Begin an inline query in the open chat. */
  typeInline(words) { this.composer.type(`@${this.botName} ${words}`); }
  ask(text, offset) { return this.attempt(() => api.askInline(this.person.id, this.chatId, text, offset)); }
  latestInline() { return this.attempt(() => api.getInline(this.person.id)); }
  choose(queryId, resultId) { return this.attempt(() => api.choose(this.person.id, queryId, resultId)); }
  /** The bot has answered an inline query of this person. */
  async hearInline() { this.composer.results.hear(await this.latestInline()); }
  react(message, emoji) { return this.attempt(() => api.react(this.person.id, this.chatId, message.id, emoji)); }
  /** A deep link leads to the private chat with the bot, from wherever it was followed. */
  async start(payload) {
    await this.open(null);
    if (this.person.blocked && !(await this.unblock())) return null;
    return this.send(payload ? `/start ${payload}` : "/start");
  }
  send(text, file, replyTo) {
    const { person: { id }, chatId } = this;
    return this.attempt(() => (file ? api.sendFile(id, chatId, file, text, replyTo) : api.send(id, chatId, text, replyTo)));
  }
  answer(message) { this.composer.answer(message); }
  edit(message, text) { return this.attempt(() => api.edit(this.person.id, this.chatId, message.id, text)); }
  unblock() { return this.attempt(() => api.unblock(this.person.id)); }
  /** A button of the reply keyboard: its text as a message, or what it asks for. */
  pressReply(button) {
    if (button.request_contact || button.request_location) return this.attempt(() => api.share(this.person.id, this.chatId, button.text));
    return this.send(button.text);
  }

  async press(message, button, place) {
    const key = `${message.id}:${place}:${button.data}`; // the screen may change before the answer: another button is pressed then
    if (this.waiting.has(key)) return;
    this.waiting.set(key, null);
    this.history.markWaiting();
    const give = () => { this.waiting.delete(key); this.history.markWaiting(); };
    const query = await this.attempt(() => api.press(this.person.id, this.chatId, message.id, button.data));
    if (!query) return give();
    this.waiting.set(key, query.query_id);
    setTimeout(() => {
      if (this.waiting.get(key) !== query.query_id) return;
      give();
      this.toast(say("unanswered"));
    }, PATIENCE_MS);
    return this.refresh(); // the answer may have come before the id
  }

  #forgetAnswered() {
    const open = new Set(this.state.waiting.map(({ query_id: id }) => id));
    for (const [key, id] of this.waiting) if (id !== null && !open.has(id)) this.waiting.delete(key);
  }

  /** What the sandbox answered, or null after telling the person why it did not. */
  async attempt(act) {
    try {
      return await act();
    } catch (problem) {
      this.toast(problem instanceof api.Refused ? problem.message : say("unreachable"));
      return null;
    }
  }

  /** The answers to presses since the last look: lines that fade, alerts that want to be closed. */
  #hear(toasts) {
    const fresh = toasts.filter(({ query_id: id }) => this.heard && !this.heard.has(id));
    this.heard = new Set(toasts.map(({ query_id: id }) => id));
    for (const { text, alert, url } of fresh) {
      const payload = url ? startPayload(url, this.botName) : null;
      if (payload !== null) this.start(payload);
      else if (url) this.toast(say("otherChat", { url }));
      else if (alert && text) this.#alert(text);
      else if (text) this.toast(text);
    }
  }

  toast(text) {
    this.wall.querySelector(".toast")?.remove();
    const line = make("div", { class: "toast", dir: "auto" }, text);
    this.wall.append(line);
    announce(`${this.personName}: ${text}`);
    setTimeout(() => line.remove(), TOAST_MS);
  }

  #alert(text) {
    const close = () => dialog.close();
    const dialog = make("dialog", { class: "alert", "aria-label": `${this.botTitle} → ${this.personName}`, lang: this.locale },
      make("h2", {}, this.botTitle), make("p", { dir: "auto" }, text),
      make("div", { class: "actions" }, make("button", { type: "button", class: "filled", onclick: close }, say("ok"))));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}
