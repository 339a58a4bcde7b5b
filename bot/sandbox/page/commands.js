// The bot's commands: offered while "/…" is typed, or by the Menu button.
import { Choices } from "./choices.js";
import { make } from "./dom.js";
import { say } from "./words.js";

export class CommandMenu extends Choices {
  /** `input` is the text field that the list completes; `choose(text)` gets the command that was chosen. */
  constructor(input, choose) {
    super(input, say("commandsLong"));
    this.choose = choose;
    this.commands = [];
    this.opener = make("button", {
      type: "button", class: "commands-open", hidden: true, "aria-expanded": "false", title: say("commandsLong"), onclick: () => this.#toggle(),
    }, say("commands"));
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": this.element.id, "aria-expanded": "false", "aria-autocomplete": "list" })) {
      input.setAttribute(name, value);
    }
    this.opener.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** `commands`: [{command, description}] */
  offer(commands) {
    this.commands = commands;
    this.opener.hidden = commands.length === 0;
  }

  filter(typed) {
    this.#list(/^\/\w*$/.test(typed) ? this.commands.filter(({ command }) => `/${command}`.startsWith(typed.toLowerCase())) : []);
  }

  show(items) {
    super.show(items);
    this.opener.setAttribute("aria-expanded", String(items.length > 0));
  }

  key(event) {
    if (event.key !== "Tab" || !this.input.value || this.element.hidden) return super.key(event);
    this.input.value = `${this.items[this.chosen].command} `;
    this.close();
    event.preventDefault();
    return true;
  }

  #toggle() {
    if (!this.element.hidden) return this.close();
    this.input.focus();
    return this.#list(this.commands);
  }

  #list(commands) {
    if (!commands.length) return this.close();
    return this.show(commands.map(({ command, description }) => ({
      command: `/${command}`,
      parts: [make("b", {}, `/${command}`), make("span", {}, description)],
      pick: () => { this.close(); this.choose(`/${command}`); },
    })));
  }
}
