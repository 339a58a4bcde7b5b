// What to try first: three people to play, a line each. Shown where nobody was there yet, until it is put away.
import { iconButton, make } from "./dom.js";
import { READY, readyPerson } from "./people.js";
import { pageLanguage, remember, remembered, say } from "./words.js";

const LINES = { fellow: "tourFellow", host: "tourHost", staff: "tourStaff" };

export class Tour {
  /** `play(person)` adds a person who is ready, where they are not there yet, and goes to their chat. */
  constructor(element, play) {
    this.element = element;
    this.play = play;
  }

  /** Nobody has played here before. */
  begin() {
    if (remembered("tour") !== null) return;
    this.element.hidden = false;
    this.draw();
  }

  draw() {
    if (this.element.hidden) return;
    const cards = Object.keys(READY).map((role) => {
      const person = readyPerson(role, pageLanguage());
      return make("li", {}, make("b", {}, say(role)), make("span", {}, say(LINES[role])),
        make("button", { type: "button", class: "plain", onclick: () => this.play(person) }, say("play", { name: person.first_name })));
    });
    this.element.setAttribute("aria-label", say("tour"));
    this.element.replaceChildren(make("p", {}, say("tour")), make("ul", {}, cards), iconButton("close", say("tourHide"), () => this.#end()));
  }

  #end() {
    remember("tour", "seen");
    this.element.hidden = true;
  }
}
