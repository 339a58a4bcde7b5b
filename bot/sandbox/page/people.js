// People to play: three that are ready, and the dialog that adds these or any other.
import * as api from "./api.js";
import { make } from "./dom.js";
import { say } from "./words.js";

/** The roles of an introduction; the bot of the demo takes the last one for a member of its staff. */
const READY = {
  fellow: { id: 1001, zh: ["林晓", "linxiao"], en: ["Alex", "alex_lin"] },
  host: { id: 1002, zh: ["周明", "zhouming"], en: ["Robin", "robin_zhou"] },
  staff: { id: 1003, zh: ["陈薇", "chenwei"], en: ["Wei", "wei_chen"] },
};

/** The person who is ready for `role`, in the page's language. */
export function readyPerson(role, language) {
  const [first_name, username] = READY[role][language];
  return { id: READY[role].id, first_name, username, language_code: language === "zh" ? "zh-hans" : "en" };
}

/** Asks for a person, `language` chosen at first; `added(person)` follows once `reload()` has drawn them. */
export function askForPerson(language, known, added, reload) {
  const dialog = document.getElementById("person");
  const form = dialog.querySelector("form");
  const problem = dialog.querySelector(".problem");
  form.reset();
  problem.textContent = "";
  form.elements.language_code.value = language === "zh" ? "zh-hans" : "en";
  dialog.querySelector("[value=cancel]").onclick = () => dialog.close();
  const roles = Object.keys(READY).filter((role) => !known.includes(READY[role].id));
  form.querySelector(".presets").replaceChildren(...roles.map((role) =>
    make("button", { type: "button", class: "plain", onclick: () => add(readyPerson(role, language)) }, say(role))));
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    const id = 10_000 + Math.floor(Math.random() * 9_000_000); // clear of those who are ready
    return add({ id, ...values, username: values.username || undefined });
  };
  dialog.showModal();

  async function add(values) {
    try {
      const person = await api.addPerson(values);
      await reload();
      dialog.close();
      added(person);
    } catch (refusal) {
      problem.textContent = refusal instanceof api.Refused ? refusal.message : say("unreachable");
    }
  }
}
