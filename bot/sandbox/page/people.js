// The dialog that adds a person.
import * as api from "./api.js";
import { say } from "./words.js";

/** Asks for a person, `language` chosen at first; `added(person)` follows once `reload()` has drawn them. */
export function askForPerson(language, added, reload) {
  const dialog = document.getElementById("person");
  const form = dialog.querySelector("form");
  const problem = dialog.querySelector(".problem");
  form.reset();
  problem.textContent = "";
  form.elements.language_code.value = language === "zh" ? "zh-hans" : "en";
  dialog.querySelector("[value=cancel]").onclick = () => dialog.close();
  form.onsubmit = async (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    const id = 1000 + Math.floor(Math.random() * 9_000_000);
    try {
      const person = await api.addPerson({ id, ...values, username: values.username || undefined });
      await reload();
      dialog.close();
      added(person);
    } catch (refusal) {
      problem.textContent = refusal instanceof api.Refused ? refusal.message : say("unreachable");
    }
  };
  dialog.showModal();
}
