// Inline mode: while "@bot words" is typed, the bot's results are offered; the chosen one is sent.
import { Choices } from "./choices.js";
import { make } from "./dom.js";
import { say } from "./words.js";

const PAUSE_MS = 300; // clients ask when the typing pauses

export class InlineResults extends Choices {
  /** `chat` is asked to ask(text, offset), choose(queryId, resultId) and start(payload), and knows botName; `sent()` follows a choice. */
  constructor(input, chat, sent) {
    super(input, say("inlineLong"));
    this.element.classList.add("results");
    this.chat = chat;
    this.sent = sent;
    this.query = null; // the newest query of ours
    this.found = []; // results of earlier pages of the same words
  }

  filter(typed) {
    clearTimeout(this.pause);
    const words = this.#words(typed);
    if (words === null) {
      this.query = null;
      this.close();
      return;
    }
    this.pause = setTimeout(() => this.#ask(words, ""), PAUSE_MS);
  }

  #words(typed) {
    const name = `@${this.chat.botName} `;
    return typed.toLowerCase().startsWith(name.toLowerCase()) ? typed.slice(name.length) : null;
  }

  async #ask(text, offset) {
    if (!offset) this.found = [];
    this.query = await this.chat.ask(text, offset);
    this.hear(await this.chat.latestInline()); // the answer may have come before the id
  }

  /** The newest query of the person, with its answer if there is one. */
  hear(query) {
    if (!query?.answer || query.id !== this.query?.id) return;
    this.query = null;
    const { results, button, next_offset: next } = query.answer;
    this.found.push(...results.map((result) => ({
      parts: make("span", { class: "result" }, make("b", {}, result.title), result.description && make("span", {}, result.description)),
      pick: () => this.#pick(query.id, result.id),
    })));
    const items = [...this.found];
    if (button) items.unshift({ parts: make("b", { class: "go" }, button.text), pick: () => this.#go(button.start_parameter) });
    if (next) items.push({ parts: make("b", { class: "go" }, say("more")), pick: () => this.#ask(query.text, next) });
    if (!items.length) items.push({ parts: make("span", {}, say("noResults")), pick: () => this.close() });
    this.show(items);
  }

  async #pick(queryId, resultId) {
    this.close();
    if (await this.chat.choose(queryId, resultId)) this.sent();
  }

  #go(payload) {
    this.close();
    this.sent();
    this.chat.start(payload);
  }
}
