// The page: people as columns (or tabs where they do not fit), kept in step with the sandbox.
import * as api from "./api.js";
import { startClock } from "./clock.js";
import { Column } from "./column.js";
import { icon, make } from "./dom.js";
import { askForPerson, readyPerson } from "./people.js";
import { Tour } from "./tour.js";
import { fillWords, pageLanguage, remember, remembered, say, switchLanguage } from "./words.js";

const COLUMN_PX = 360;
const $ = (id) => document.getElementById(id);
const columns = new Map(); // person id -> Column, in the order of the people
let chosen = Number(remembered("chosen")); // whose chat was used last
let recent = []; // person ids, the most recently chosen first
let connection = true;

const clock = startClock($("now"), document.querySelectorAll(".step"), report);
const tour = new Tour($("tour"), play);
const page = { bot: { username: "", first_name: "…" }, now: clock.now, unread: drawTabs, lost: () => report(say("unreachable")) };

/** Shows `problem` (or nothing) on the line under the project's name. */
function report(problem) {
  const text = problem || say(!connection ? "lost" : page.bot.has_bot === false ? "noBot" : "local");
  if ($("status").textContent !== text) $("status").textContent = text;
  $("status").classList.toggle("lost", Boolean(problem) || !connection);
}

async function loadPeople() {
  const [people, bot] = await Promise.all([api.getPeople(), api.getBot()]);
  page.bot = bot;
  report();
  document.title = `${bot.first_name} · 站友`;
  for (const id of [...columns.keys()].filter((known) => !people.some((person) => person.id === known))) {
    columns.get(id).element.remove();
    columns.delete(id);
  }
  const drawn = [];
  for (const person of people) {
    if (!columns.has(person.id)) {
      columns.set(person.id, new Column(person, page));
      $("columns").append(columns.get(person.id).element);
      drawn.push(columns.get(person.id).refresh());
    } else drawn.push(columns.get(person.id).update(person));
  }
  if (!columns.has(chosen)) chosen = people[0]?.id;
  layOut();
  await Promise.all(drawn);
  return people;
}

/** As many columns as fit, the most recently chosen ones; tabs only where some are left out. */
function layOut() {
  recent = [chosen, ...recent.filter((id) => id !== chosen)];
  for (const id of columns.keys()) if (!recent.includes(id)) recent.push(id);
  recent = recent.filter((id) => columns.has(id));
  const fit = Math.max(1, Math.floor($("columns").clientWidth / COLUMN_PX));
  const shown = new Set(recent.slice(0, fit));
  for (const [id, { element }] of columns) element.hidden = !shown.has(id);
  $("tabs").hidden = columns.size <= fit;
  drawTabs();
}

function drawTabs() {
  if ($("tabs").hidden) return;
  const focused = document.activeElement.closest?.("#tabs button")?.dataset.id;
  $("tabs").replaceChildren(...[...columns.values()].map(({ person, unread, element }) =>
    make("button", { type: "button", "data-id": person.id, "aria-pressed": String(!element.hidden), onclick: () => choose(person.id) },
      make("span", {}, person.first_name), unread > 0 && make("span", { class: "badge" }, String(unread)))));
  if (focused) $("tabs").querySelector(`[data-id="${focused}"]`)?.focus();
}

function choose(id) {
  chosen = id;
  remember("chosen", id);
  layOut();
  columns.get(id).history.seen();
  drawTabs();
}

function dress() {
  document.documentElement.lang = pageLanguage();
  fillWords();
  report();
  clock.draw();
  tour.draw();
  for (const column of columns.values()) column.draw(true);
  document.documentElement.dataset.ready = "";
}

async function play(person) {
  if (!columns.has(person.id)) {
    await api.addPerson(person).catch(refused);
    await loadPeople();
  }
  choose(person.id);
  await columns.get(person.id).refresh(); // what it has to focus is known then
  columns.get(person.id).composer.focus();
}

function switchTheme() {
  const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
  remember("theme", document.documentElement.dataset.theme);
}

/** An empty sandbox (a new one, or one that was restarted) gets one person, so that there is somebody to play. */
async function loadSomebody() {
  const people = await loadPeople();
  if (people.length) return;
  tour.begin();
  await api.addPerson(readyPerson("fellow", pageLanguage())).catch(refused); // a second window may have been quicker
  await loadPeople();
}

function refused(problem) {
  if (!(problem instanceof api.Refused)) throw problem;
}

async function loadAll() {
  await Promise.all([loadSomebody(), clock.load()]);
  await Promise.all([...columns.values()].map((column) => column.refresh()));
}

async function changed(event) {
  if (event.kind === "chat") await Promise.all([...columns.values()].map((column) => column.happened(event.chat_id)));
  else if (event.kind === "inline") await columns.get(event.person_id)?.hearInline();
  else if (event.kind === "people" || event.kind === "bot") await loadPeople();
  else if (event.kind === "clock" || event.kind === "commands") await loadAll();
}

async function begin() {
  for (const button of document.querySelectorAll("[data-icon]")) button.append(icon(button.dataset.icon));
  dress();
  $("theme").addEventListener("click", switchTheme);
  $("language").addEventListener("click", () => { switchLanguage(); dress(); });
  $("add").addEventListener("click", () => askForPerson(pageLanguage(), [...columns.keys()], (person) => choose(person.id), loadPeople));
  $("columns").addEventListener("focusin", (event) => {
    const column = [...columns.values()].find(({ element }) => element.contains(event.target));
    if (column) { chosen = column.person.id; remember("chosen", chosen); }
  });
  new ResizeObserver(layOut).observe($("columns"));
  await Promise.all([loadSomebody(), clock.load()]);
  api.listen((event) => changed(event).catch(page.lost), (open) => {
    connection = open;
    report();
    if (open) loadAll().catch(page.lost);
  });
  const payload = new URLSearchParams(location.search).get("start");
  if (payload !== null) {
    // Written, and sent by whoever reads it: any page may hold such a link. Taken out of the address for the next reload.
    history.replaceState(null, "", location.pathname);
    await columns.get(chosen).open(null);
    columns.get(chosen).composer.type(`/start ${payload}`);
  }
  // On a phone the focus would open the keyboard over half of the chat.
  if (matchMedia("(pointer: fine)").matches) columns.get(chosen).composer.focus();
}

begin().catch(page.lost);
