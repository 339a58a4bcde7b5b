// The messages of one chat on the wall: kept in step with the server, scrolled as a reader expects.
import { bubble, senderOf, serviceLine, summary } from "./bubble.js";
import { announce, icon, make } from "./dom.js";
import { settle } from "./text.js";
import { dayName, say } from "./words.js";

const NEAR_END_PX = 48;
const isService = (message) => Boolean(message.came ?? message.went);
/** Whether two messages stand in one run of a sender. */
const joined = (one, next) => one.from === next.from && !isService(one) && !isService(next);

export class History {
  /** `chat` as bubble() wants it; `chat.hidden` says whether nobody sees the column now. */
  constructor(chat) {
    this.chat = chat;
    this.drawn = new Map(); // message id or day -> {key, node}
    this.newest = null; // id of the newest message seen; null until the first load
    this.unread = 0;
    this.pinned = true; // whether the newest message stays in view
    this.top = 0; // where the reader was after the last scroll
    this.list = make("ol", { class: "messages" });
    this.scroller = make("div", { class: "scroll", tabindex: "0", role: "region" }, this.list);
    this.down = make("button", { type: "button", class: "down", hidden: true, onclick: () => this.toEnd() });
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    const observer = new ResizeObserver(() => this.pinned && !this.chat.hidden && this.toEnd());
    observer.observe(this.scroller);
    observer.observe(this.list);
  }

  /** Draw `messages`; what did not change keeps its element, and with it focus, selection and opened spoilers. */
  update(messages) {
    this.scroller.setAttribute("aria-label", say("messagesOf", { name: this.chat.personName }));
    const focused = this.#focused();
    this.#place(messages);
    this.#refocus(focused);
    this.markWaiting();
    const firstLoad = this.newest === null;
    const fresh = messages.filter(({ id }) => id > (this.newest ?? -1));
    this.newest = Math.max(this.newest ?? -1, ...messages.map(({ id }) => id));
    const heard = fresh.filter(({ from }) => from !== this.chat.person.id);
    if (!firstLoad) heard.forEach((message) => announce(`${senderOf(message, this.chat)} → ${this.chat.personName}: ${summary(message)}`));
    if (firstLoad || (this.pinned && !this.chat.hidden) || heard.length < fresh.length) this.toEnd();
    else this.unread += heard.length;
    this.#showDown();
  }

  /** Another chat takes the place of this one. */
  reset() {
    this.newest = null;
    this.unread = 0;
    this.pinned = true;
  }

  /** A spinner on each button that waits for the bot's answer. */
  markWaiting() {
    for (const key of this.list.querySelectorAll("button.key")) {
      const waits = this.chat.waiting.has(`${key.closest("[data-id]").dataset.id}:${key.dataset.place}:${key.dataset.sends}`);
      key.classList.toggle("waiting", waits);
      key.setAttribute("aria-busy", String(waits));
    }
  }

  /** The column came into view. */
  seen() {
    settle(this.list);
    if (this.pinned) this.toEnd();
  }

  toEnd() {
    this.pinned = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.top = this.scroller.scrollTop;
    this.unread = 0;
    this.#showDown();
  }

  goTo(id) {
    const item = this.list.querySelector(`[data-id="${Number(id)}"]`);
    if (!item) return;
    item.scrollIntoView({ block: "center", behavior: "smooth" });
    item.classList.add("found");
    item.addEventListener("animationend", () => item.classList.remove("found"), { once: true });
  }

  #place(messages) {
    const nodes = new Map();
    const now = this.chat.now();
    messages.forEach((message, index) => {
      const day = dayName(new Date(message.date), now);
      const newDay = !index || day !== dayName(new Date(messages[index - 1].date), now);
      if (newDay) nodes.set(day, this.#node(day, day, () => make("li", { class: "day" }, day)));
      const next = messages[index + 1];
      const first = newDay || !joined(messages[index - 1], message);
      const last = !next || !joined(message, next) || dayName(new Date(next.date), now) !== day;
      const key = JSON.stringify([message, first, last, this.chat.dress]);
      nodes.set(message.id, this.#node(message.id, key, () => (isService(message) ? serviceLine(message) : bubble(message, { first, last }, this.chat))));
    });
    for (const [id, { node }] of this.drawn) if (nodes.get(id)?.node !== node) node.remove();
    let before = this.list.firstChild;
    for (const { node } of nodes.values()) {
      if (node === before) before = before.nextSibling;
      else this.list.insertBefore(node, before);
    }
    for (const [id, drawn] of nodes) if (this.drawn.get(id)?.node !== drawn.node) settle(drawn.node);
    this.drawn = nodes;
    if (!messages.length) this.list.replaceChildren(this.#empty());
    else this.list.querySelector(".empty")?.remove();
  }

  #node(id, key, build) {
    const old = this.drawn.get(id);
    return old?.key === key ? old : { key, node: build() };
  }

  #empty() {
    const words = this.chat.group ? "" : this.chat.description;
    return make("li", { class: "empty" }, make("strong", {}, words ? say("whatCan") : this.chat.title), words || say("empty"));
  }

  #focused() {
    const element = document.activeElement;
    const item = this.list.contains(element) ? element.closest("[data-id]") : null;
    return item && { id: Number(item.dataset.id), place: element.dataset.place };
  }

  /** A pressed button whose message was edited gives the focus to the button in its place. */
  #refocus(focused) {
    if (!focused || this.list.contains(document.activeElement)) return;
    const item = this.drawn.get(focused.id)?.node;
    const target = item && (item.querySelector(`[data-place="${focused.place}"]`) ?? item.querySelector(".key") ?? item);
    (target ?? this.scroller).focus({ preventScroll: true });
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    // Only a reader moves up; a wall that shrinks under an opening keyboard leaves the place as it was.
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.pinned = true;
    else if (scrollTop < this.top) this.pinned = false;
    this.top = scrollTop;
    if (this.pinned) this.unread = 0;
    this.#showDown();
  }

  #showDown() {
    this.chat.page.unread();
    this.down.hidden = this.pinned;
    const label = say(this.unread ? "newMessages" : "toBottom");
    const shown = `${label} ${this.unread}`;
    if (this.down.dataset.shown === shown) return;
    this.down.dataset.shown = shown;
    this.down.title = label;
    this.down.setAttribute("aria-label", this.unread ? shown : label);
    this.down.replaceChildren(...(this.unread ? [label, make("b", {}, String(this.unread))] : []), icon("down"));
  }
}
