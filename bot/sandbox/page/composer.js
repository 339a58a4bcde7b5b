// Where a person writes: text, a file, a command from the menu, the edit of their last message, Start and Unblock.
import { summary } from "./bubble.js";
import { CommandMenu } from "./commands.js";
import { icon, iconButton, make } from "./dom.js";
import { InlineResults } from "./inline.js";
import { replyKeyboard } from "./keyboard.js";
import { say } from "./words.js";

export class Composer {
  /** `chat` is asked to send(text, file), edit(message, text), unblock(), pressReply(button) and lastOwn(). */
  constructor(chat) {
    this.chat = chat;
    this.element = make("footer", { class: "foot" });
    this.editing = null;
    this.file = null;
    this.answering = null;
    this.keysShown = true;
    this.keysOf = null;
    this.#build("");
  }

  /** Everything is built anew when the page's language changes; what was typed stays. */
  relabel() {
    this.#build(this.input.value);
    if (this.state) this.update(this.state);
  }

  #build(typed) {
    this.input = make("textarea", {
      rows: "1", dir: "auto", maxlength: "4096", autocomplete: "off", placeholder: say("message"), "aria-label": say("message"),
      onkeydown: (event) => this.#key(event), oninput: () => { this.#fit(); this.menu.filter(this.input.value); this.results.filter(this.input.value); },
      onpaste: (event) => this.#offer(event.clipboardData.files[0], event),
    });
    this.#write(typed);
    this.picker = make("input", { type: "file", hidden: true, onchange: () => this.#attach(this.picker.files[0]) });
    this.menu = new CommandMenu(this.input, (command) => this.#sendText(command));
    this.results = new InlineResults(this.input, this.chat, () => { this.#write(""); this.focus(); });
    this.sendButton = iconButton("send", say("send"), () => this.submit(), "round send");
    this.keysButton = iconButton("keys", say("keyboard"), () => this.#toggleKeys());
    this.strip = make("div", { class: "strip", hidden: true });
    this.row = make("div", { class: "compose" }, this.menu.opener, iconButton("attach", say("attach"), () => this.picker.click()),
      this.input, this.keysButton, this.sendButton, this.picker);
    this.keys = make("div", { class: "replies", role: "group", "aria-label": say("keyboard") });
    this.big = make("button", { type: "button", class: "big", onclick: () => this.#begin() });
    this.element.replaceChildren(this.menu.element, this.results.element, this.strip, this.row, this.keys, this.big);
  }

  /** `state`: the person, their commands [{command, description}] and keyboard {rows, placeholder, one_time} or null. */
  update(state) {
    const hadFocus = this.element.contains(document.activeElement);
    this.state = state;
    const wait = state.deactivated || (!state.group && (!state.started || state.blocked));
    this.big.hidden = !wait || state.deactivated;
    this.big.textContent = say(state.blocked ? "restart" : "start");
    this.row.hidden = wait;
    this.strip.hidden = wait || !(this.editing || this.file || this.answering);
    this.menu.offer(state.commands);
    this.#placehold();
    const shape = JSON.stringify(state.keyboard?.rows ?? null);
    if (shape !== this.keysOf) {
      this.keysOf = shape;
      this.keysShown = true;
    }
    this.keys.replaceChildren(...(state.keyboard ? replyKeyboard(state.keyboard.rows, (button) => this.#pressReply(button)) : []));
    this.#showKeys();
    if (hadFocus && !this.element.contains(document.activeElement)) this.focus();
  }

  #placehold() {
    this.input.placeholder = this.answering?.force_reply || (this.state?.keyboard?.placeholder ?? say("message"));
  }

  /** As if the person had typed `text`. */
  type(text) {
    this.#write(text);
    this.results.filter(text);
    this.focus();
  }

  /** Another chat: what was typed for the last one goes. */
  clear() {
    this.#clearStrip(false);
    this.#write("");
    this.menu.close();
    this.results.filter("");
  }

  focus() {
    (this.row.hidden ? this.big : this.input).focus({ preventScroll: true });
  }

  #showKeys() {
    const exists = Boolean(this.state?.keyboard) && !this.row.hidden;
    this.keys.hidden = !exists || !this.keysShown;
    this.keysButton.hidden = !exists;
    this.keysButton.setAttribute("aria-expanded", String(!this.keys.hidden));
  }

  #toggleKeys() {
    this.keysShown = !this.keysShown;
    this.#showKeys();
  }

  #pressReply(button) {
    this.chat.pressReply(button);
    if (this.state.keyboard.one_time) this.#toggleKeys();
    this.focus();
  }

  async #begin() {
    if (this.state.blocked) await this.chat.unblock();
    await this.chat.send("/start");
    this.focus();
  }

  #key(event) {
    // Enter also confirms what a Chinese input method offers; that must not send.
    if (event.isComposing || event.keyCode === 229 || this.menu.key(event) || this.results.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && this.input.value === "" && !this.editing) {
      const message = this.chat.lastOwn();
      if (!message) return;
      event.preventDefault();
      this.#edit(message);
    } else if (event.key === "Escape" && (this.editing || this.file || this.answering)) {
      event.preventDefault();
      this.#clearStrip();
    }
  }

  async submit() {
    const { editing, file, answering } = this;
    const text = this.input.value.trim();
    if (!text && !file) return this.focus();
    this.#clearStrip();
    this.#write("");
    this.menu.close();
    this.results.filter("");
    const done = editing ? await this.chat.edit(editing, text) : await this.chat.send(text, file, answering?.id);
    if (done) return undefined;
    // Refused: what was typed comes back, so that nothing is lost.
    this.#write(text);
    if (editing) this.#edit(editing, text);
    if (answering) this.answer(answering);
    if (file) this.#attach(file);
    return undefined;
  }

  #write(text) {
    this.input.value = text;
    this.#fit();
  }

  /** For browsers that do not know field-sizing yet. */
  #fit() {
    this.input.rows = Math.min(6, this.input.value.split("\n").length);
  }

  #sendText(text) {
    this.#write("");
    this.chat.send(text);
    this.focus();
  }

  /** The next message answers `message`. */
  answer(message, focus = true) {
    if (this.row.hidden) return;
    if (this.editing) this.#clearStrip();
    this.answering = message;
    this.file = null;
    this.#placehold();
    this.#showStrip("reply", say("answering"), summary(message), say("cancel"));
    if (focus) this.input.focus();
  }

  #edit(message, text = message.text) {
    this.editing = message;
    this.file = null;
    this.answering = null;
    this.#write(text);
    this.input.setSelectionRange(text.length, text.length);
    this.#showStrip("edit", say("editing"), summary(message), say("cancel"));
    this.sendButton.replaceChildren(icon("save"));
    this.sendButton.setAttribute("aria-label", say("save"));
  }

  #offer(file, event) {
    if (!file) return;
    event.preventDefault();
    this.#attach(file);
  }

  #attach(file) {
    this.picker.value = "";
    if (!file || this.editing) return;
    this.file = file; // an answer may have a file, too: the strip then names the file
    this.#showStrip("file", say("file"), file.name, say("remove"));
    this.input.focus();
  }

  #showStrip(name, title, text, cancel) {
    this.strip.replaceChildren(icon(name), make("div", {}, make("b", {}, title), make("span", {}, text)),
      iconButton("close", cancel, () => this.#clearStrip()));
    this.strip.hidden = false;
  }

  #clearStrip(focus = true) {
    if (this.editing) this.#write("");
    this.editing = null;
    this.file = null;
    this.answering = null;
    this.#placehold();
    this.strip.hidden = true;
    this.sendButton.replaceChildren(icon("send"));
    this.sendButton.setAttribute("aria-label", say("send"));
    if (focus) this.input.focus();
  }
}
