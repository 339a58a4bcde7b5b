// The bot's commands: offered while "/…" is typed, or by the Menu button.
import { make } from "./dom.js";
import { say } from "./words.js";

let lists = 0;

export class CommandMenu {
  /** `input` is the text field that the list completes; `choose(text)` gets the command that was chosen. */
  constructor(input, choose) {
    this.input = input;
    this.choose = choose;
    this.commands = [];
    this.chosen = -1;
    lists += 1;
    this.element = make("ul", { class: "commands", id: `commands-${lists}`, role: "listbox", "aria-label": say("commandsLong"), hidden: true });
    this.opener = make("button", {
      type: "button", class: "commands-open", hidden: true, "aria-expanded": "false", title: say("commandsLong"), onclick: () => this.#toggle(),
    }, say("commands"));
    for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": this.element.id, "aria-expanded": "false", "aria-autocomplete": "list" })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus while the list is clicked, or the list would close before the click arrives.
    for (const part of [this.element, this.opener]) part.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** `commands`: [{command, description}] */
  offer(commands) {
    this.commands = commands;
    this.opener.hidden = commands.length === 0;
  }

  filter(typed) {
    const matching = /^\/\w*$/.test(typed) ? this.commands.filter(({ command }) => `/${command}`.startsWith(typed.toLowerCase())) : [];
    this.#show(matching);
  }

  close() {
    this.#show([]);
  }

  /** Whether the list took the key. */
  key(event) {
    if (this.element.hidden) return false;
    const options = [...this.element.children];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) this.#mark((this.chosen + move + options.length) % options.length);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && this.input.value) this.#complete(options[this.chosen]);
    else if (event.key === "Enter" && !event.shiftKey) this.#pick(options[this.chosen].dataset.command);
    else return false;
    event.preventDefault();
    return true;
  }

  #toggle() {
    if (!this.element.hidden) return this.close();
    this.input.focus();
    return this.#show(this.commands);
  }

  #show(commands) {
    this.element.replaceChildren(...commands.map(({ command, description }, index) =>
      make("li", { id: `${this.element.id}-${index}`, role: "option", "data-command": `/${command}`, onclick: () => this.#pick(`/${command}`) },
        make("b", {}, `/${command}`), make("span", {}, description))));
    this.element.hidden = commands.length === 0;
    for (const part of [this.input, this.opener]) part.setAttribute("aria-expanded", String(commands.length > 0));
    this.#mark(commands.length ? 0 : -1);
  }

  #mark(index) {
    this.chosen = index;
    [...this.element.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.element.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #complete(option) {
    this.input.value = `${option.dataset.command} `;
    this.close();
  }

  #pick(command) {
    this.close();
    this.choose(command);
  }
}
