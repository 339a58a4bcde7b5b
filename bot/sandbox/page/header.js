// The head of a column: who plays, what the bot is doing, a menu, and the chats to choose from.
import * as api from "./api.js";
import { icon, iconButton, make } from "./dom.js";
import { askForGroup, askForLink } from "./people.js";
import { pageLanguage, say } from "./words.js";

const HUES = 7;

/** Fills `element` anew where something changed; see Column for `column`. */
export function drawHeader(element, column) {
  const { person, group, botTitle: bot, state } = column;
  const gone = person.deactivated ? "deactivated" : person.blocked ? "blocked" : null;
  const typing = state?.typing && !gone;
  const about = group ? column.title : say(gone ?? "withBot", { bot });
  const doing = typing ? say(state.typing.startsWith("upload") ? "uploading" : "typing", { bot }) : about;
  const shape = JSON.stringify([person, state?.group, column.chatId, [...column.unreadChats], doing, bot, pageLanguage()]);
  if (shape === element.dataset.shape) return;
  element.dataset.shape = shape;
  const chinese = person.language_code.startsWith("zh");
  const known = person.username && !typing && !group ? `@${person.username} · ${doing}` : doing;
  const name = make("h2", {}, make("span", { dir: "auto" }, column.personName), make("span", { class: "chip" }, chinese ? "中文" : person.language_code.toUpperCase()));
  element.replaceChildren(
    make("span", { class: "avatar", "data-hue": String(Math.abs(person.id) % HUES), "aria-hidden": "true" }, [...person.first_name][0]),
    make("div", { class: "names" }, name, make("p", { class: typing ? "typing" : "" }, known)),
    menu(acts(column)));
}

/** The chats of a person who is in groups; nothing for whoever has one chat only. */
export function drawChats(element, column) {
  const { groups } = column.person;
  element.hidden = groups.length === 0;
  const shape = JSON.stringify([groups, column.chatId, [...column.unreadChats], column.botTitle, pageLanguage()]);
  if (shape === element.dataset.shape) return;
  element.dataset.shape = shape;
  element.setAttribute("aria-label", say("chats"));
  const focused = document.activeElement.closest?.(".chats button")?.dataset.chat;
  element.replaceChildren(...[{ id: null, title: column.botTitle }, ...groups].map(({ id, title }) =>
    make("button", { type: "button", "data-chat": String(id), "aria-pressed": String(id === column.chatId), onclick: () => column.open(id) },
      make("span", { dir: "auto" }, title), column.unreadChats.has(id) && make("span", { class: "dot", role: "img", "aria-label": say("newMessages") }))));
  if (focused && element.isConnected) element.querySelector(`[data-chat="${focused}"]`)?.focus();
}

/** What the menu offers: [{icon, label, grave, act}]. */
function acts(column) {
  const { person, state } = column;
  const group = state?.group;
  const offered = [{ icon: "link", label: "openLink", act: () => askForLink(column) }];
  if (!group) {
    offered.push({ icon: "add", label: "newGroup", act: () => askForGroup(column) });
    const blocked = person.blocked;
    offered.push({ icon: "block", label: blocked ? "unblock" : "block", grave: !blocked, act: () => column.attempt(() => (blocked ? api.unblock : api.block)(person.id)) });
    return offered;
  }
  const bot = group.members.find((member) => member.is_bot);
  const turn = (status) => () => column.attempt(() => api.changeMember(group.id, person.id, status));
  const mine = group.members.find(({ id }) => id === person.id);
  if (!bot) offered.push({ icon: "add", label: "addBot", act: turn("member") });
  else if (mine?.status !== "member") {
    const raised = bot.status === "administrator";
    offered.push({ icon: "save", label: raised ? "demoteBot" : "promoteBot", act: turn(raised ? "member" : "administrator") });
    offered.push({ icon: "block", label: "removeBot", grave: true, act: turn("kicked") });
  }
  return offered;
}

function menu(offered) {
  const items = offered.map(({ icon: name, label, grave, act }) =>
    make("button", { type: "button", role: "menuitem", class: grave ? "grave" : "", onclick: () => { toggle(false); act(); } }, icon(name), say(label)));
  const list = make("div", { role: "menu", "aria-label": say("menu"), hidden: true }, items);
  const opener = iconButton("more", say("menu"), () => toggle(list.hidden));
  opener.setAttribute("aria-haspopup", "menu");
  const toggle = (open) => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? items[0] : opener).focus();
  };
  const box = make("div", { class: "menu" }, opener, list);
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) items[(items.indexOf(document.activeElement) + move + items.length) % items.length].focus();
    else if (event.key === "Escape") toggle(false);
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => {
    if (box.contains(event.relatedTarget)) return;
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  });
  return box;
}
