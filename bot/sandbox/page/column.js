// One person's chat with the bot: header, messages, composer, toasts and alerts.
import * as api from "./api.js";
import { Composer } from "./composer.js";
import { announce, icon, iconButton, make } from "./dom.js";
import { History } from "./history.js";
import { startPayload } from "./text.js";
import { pageLanguage, say } from "./words.js";

const TOAST_MS = 4000;
const PATIENCE_MS = 15_000; // clients let a button spin about that long
const TYPING_MS = 5500; // a chat action lasts five seconds, and nobody tells when it is over
const HUES = 7;

export class Column {
  /** `page` knows {bot, now()}; it hears unread() when the count may have changed, and lost() when the sandbox is silent. */
  constructor(person, page) {
    this.page = page;
    this.person = person;
    this.messages = [];
    this.waiting = new Map(); // "message:row:column" of a pressed button without an answer yet -> the query's id
    this.heard = null; // ids of the toasts that were shown
    this.history = new History(this);
    this.composer = new Composer(this);
    this.header = make("header", { class: "person" });
    this.wall = make("div", { class: "wall" }, this.history.scroller, this.history.down);
    this.element = make("section", { class: "column loading" }, this.header, this.wall, this.composer.element);
    this.#relabel();
  }

  get botName() { return this.page.bot.username; }
  get botTitle() { return this.page.bot.first_name; }
  get description() { return this.page.bot.description; }
  get hidden() { return this.element.hidden; }
  get personName() { return [this.person.first_name, this.person.last_name].filter(Boolean).join(" "); }
  get locale() { return this.person.language_code.startsWith("zh") ? "zh-CN" : this.person.language_code; }
  /** What bubbles depend on beside their message: a change draws them anew. */
  get dress() { return `${pageLanguage()} ${this.botTitle} ${this.personName}`; }

  now() { return this.page.now(); }
  message(id) { return this.messages.find((message) => message.id === id); }
  lastOwn() { return this.messages.findLast(({ from, text, photo, document: file }) => from !== "bot" && text && !photo && !file); }
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
    this.state = await api.getChat(this.person.id);
    this.messages = this.state.messages;
    this.person = this.state.person;
    this.#forgetAnswered();
    this.draw();
    this.#hear(this.state.toasts);
    clearTimeout(this.typingEnds);
    if (this.state.typing) this.typingEnds = setTimeout(() => this.refresh(), TYPING_MS);
  }

  /** The same person, newly fetched (blocked or not). */
  update(person) {
    this.person = person;
    this.draw();
  }

  /** Draw all from what is known; also after the page's language changed. */
  draw(relabel = false) {
    if (relabel) this.composer.relabel();
    this.#relabel();
    if (!this.state) return;
    this.element.classList.remove("loading");
    this.history.update(this.messages);
    this.composer.update({ ...this.person, commands: this.state.commands, keyboard: this.state.reply_keyboard });
  }

  #relabel() {
    const { person, botTitle: bot } = this;
    this.element.setAttribute("aria-label", say("chatOf", { name: this.personName, bot }));
    for (const part of [this.history.list, this.composer.element]) part.lang = this.locale;
    const gone = person.deactivated ? "deactivated" : person.blocked ? "blocked" : null;
    const typing = this.state?.typing && !gone;
    const doing = typing ? say(this.state.typing.startsWith("upload") ? "uploading" : "typing", { bot }) : say(gone ?? "withBot", { bot });
    const shape = JSON.stringify([person, doing, pageLanguage()]);
    if (shape === this.header.dataset.shape) return;
    this.header.dataset.shape = shape;
    const chinese = person.language_code.startsWith("zh");
    const known = person.username && !typing ? `@${person.username} · ${doing}` : doing;
    this.header.replaceChildren(
      make("span", { class: "avatar", "data-hue": String(Math.abs(person.id) % HUES), "aria-hidden": "true" }, [...person.first_name][0]),
      make("div", { class: "names" },
        make("h2", {}, make("span", { dir: "auto" }, this.personName), make("span", { class: "chip" }, chinese ? "中文" : person.language_code.toUpperCase())),
        make("p", { class: typing ? "typing" : "" }, known)),
      this.#menu());
  }

  #menu() {
    const blocked = this.person.blocked;
    const act = () => this.#try(() => (blocked ? api.unblock : api.block)(this.person.id));
    const item = make("button", { type: "button", role: "menuitem", class: blocked ? "" : "grave", onclick: () => { toggle(false); act(); } },
      icon("block"), say(blocked ? "unblock" : "block"));
    const list = make("div", { role: "menu", "aria-label": say("menu"), hidden: true }, item);
    const opener = iconButton("more", say("menu"), () => toggle(list.hidden));
    opener.setAttribute("aria-haspopup", "menu");
    const toggle = (open) => {
      list.hidden = !open;
      opener.setAttribute("aria-expanded", String(open));
      (open ? item : opener).focus();
    };
    const menu = make("div", { class: "menu" }, opener, list);
    menu.addEventListener("keydown", (event) => { if (event.key === "Escape" && !list.hidden) toggle(false); });
    menu.addEventListener("focusout", (event) => {
      if (menu.contains(event.relatedTarget)) return;
      list.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    });
    return menu;
  }

  start(payload) { return this.send(payload ? `/start ${payload}` : "/start"); }
  send(text, file, replyTo) {
    return this.#try(() => (file ? api.sendFile(this.person.id, file, text, replyTo) : api.send(this.person.id, text, replyTo)));
  }
  answer(message) { this.composer.answer(message); }
  edit(message, text) { return this.#try(() => api.edit(this.person.id, message.id, text)); }
  unblock() { return this.#try(() => api.unblock(this.person.id)); }
  /** A button of the reply keyboard: its text as a message, or what it asks for. */
  pressReply(button) {
    if (button.request_contact || button.request_location) return this.#try(() => api.share(this.person.id, button.text));
    return this.send(button.text);
  }

  async press(message, button, place) {
    const key = `${message.id}:${place}`;
    if (this.waiting.has(key)) return;
    this.waiting.set(key, null);
    this.history.markWaiting();
    const give = () => { this.waiting.delete(key); this.history.markWaiting(); };
    const query = await this.#try(() => api.press(this.person.id, message.id, button.data));
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
  async #try(act) {
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
