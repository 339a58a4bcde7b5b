// A list above the composer that is chosen from by pointer or keyboard while the field keeps the focus.
import { make } from "./dom.js";

let lists = 0;

export class Choices {
  /** `input` is the text field that the list belongs to; `label` its name for assistive tools. */
  constructor(input, label) {
    this.input = input;
    this.items = [];
    this.chosen = -1;
    lists += 1;
    this.element = make("ul", { class: "commands", id: `choices-${lists}`, role: "listbox", "aria-label": label, hidden: true });
    // The field keeps the focus while the list is clicked, or the list would close before the click arrives.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    input.addEventListener("blur", () => this.close());
  }

  /** `items`: [{parts: elements or strings, pick()}] */
  show(items) {
    this.items = items;
    this.element.replaceChildren(...items.map(({ parts, pick }, index) =>
      make("li", { id: `${this.element.id}-${index}`, role: "option", onclick: pick }, parts)));
    this.element.hidden = items.length === 0;
    // One field may have two lists, of which one at most is open.
    if (items.length) this.input.setAttribute("aria-controls", this.element.id);
    this.input.setAttribute("aria-expanded", String(items.length > 0));
    this.mark(items.length ? 0 : -1);
  }

  close() {
    if (this.items.length) this.show([]);
  }

  mark(index) {
    this.chosen = index;
    [...this.element.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.element.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  /** Whether the list took the key. */
  key(event) {
    if (this.element.hidden) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) this.mark((this.chosen + move + this.items.length) % this.items.length);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && !event.shiftKey) this.items[this.chosen].pick();
    else return false;
    event.preventDefault();
    return true;
  }
}
