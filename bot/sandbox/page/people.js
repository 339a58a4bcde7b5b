// People to play: three that are ready, the dialog that adds these or any other, and what they are asked for.
import * as api from "./api.js";
import { make } from "./dom.js";
import { startPayload } from "./text.js";
import { say } from "./words.js";

/** The roles of an introduction; the bot of the demo takes the last one for a member of its staff. */
export const READY = {
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

/** A small dialog with `fields` and one button; `act(form)` answers with a problem's sentence, or nothing when done. */
function askFor(title, verb, fields, act) {
  const problem = make("p", { class: "problem", role: "alert" });
  const cancel = make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("cancel"));
  const form = make("form", { method: "dialog" }, make("h2", {}, title), fields, problem,
    make("div", { class: "actions" }, cancel, make("button", { type: "submit", class: "filled" }, verb)));
  const dialog = make("dialog", { "aria-label": title }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = (await act(form)) ?? "";
    if (!problem.textContent) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Follow a link to the bot as a camera does that reads it from a poster. */
export function askForLink(column) {
  const field = make("label", {}, make("span", {}, say("link")), make("input", { name: "link", required: true, autocomplete: "off", spellcheck: "false", placeholder: `https://t.me/${column.botName}?start=…` }));
  askFor(say("openLink"), say("open"), field, (form) => {
    const payload = startPayload(form.elements.link.value.trim(), column.botName);
    if (payload === null) return say("otherChat", { url: form.elements.link.value });
    column.start(payload);
    return undefined;
  });
}

/** In which of their chats a person wants to go on; whoever has one only is not asked. */
export async function askForChat(column, go) {
  const { groups } = column.person;
  if (!groups.length) return go();
  const choose = async (id) => {
    dialog.close();
    await column.open(id);
    go();
  };
  const chats = [{ id: null, title: column.botTitle }, ...groups].map(({ id, title }) =>
    make("button", { type: "button", class: "plain", dir: "auto", onclick: () => choose(id) }, title));
  const cancel = make("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("cancel"));
  const dialog = make("dialog", { "aria-label": say("whichChat") }, make("h2", {}, say("whichChat")),
    make("div", { class: "presets" }, chats), make("div", { class: "actions" }, cancel));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  return dialog.showModal();
}

/** A group of this person with everybody who is on the page. */
export function askForGroup(column) {
  const title = make("label", {}, make("span", {}, say("groupTitle")), make("input", { name: "title", required: true, maxlength: "128", autocomplete: "off", value: say("parkGroup") }));
  const admin = make("label", { class: "choice" }, make("input", { type: "checkbox", name: "admin", checked: true }), say("botIsAdmin"));
  askFor(say("newGroup"), say("create"), [title, admin], async (form) => {
    try {
      const people = await api.getPeople();
      const members = people.map(({ id }) => id).filter((id) => id !== column.person.id);
      const bot = form.elements.admin.checked ? "administrator" : "member";
      const group = await api.makeGroup({ title: form.elements.title.value, by: column.person.id, members, bot });
      await column.update((await api.getPeople()).find(({ id }) => id === column.person.id));
      await column.open(group.id);
      return undefined;
    } catch (refusal) {
      return refusal instanceof api.Refused ? refusal.message : say("unreachable");
    }
  });
}
