// A message's text: the server's safe HTML, made alive (commands, links, spoilers, folded quotes, dates).
import { icon, make } from "./dom.js";
import { say } from "./words.js";

const DAY_PARTS = {
  w: { weekday: "long" }, d: { dateStyle: "short" }, D: { dateStyle: "long" }, t: { timeStyle: "short" }, T: { timeStyle: "medium" },
};
const STEPS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** The payload of a deep link to this very bot, or null: t.me/bot?start=…, bot.t.me?start=…, tg://resolve?domain=bot&start=… */
export function startPayload(href, botName) {
  const url = URL.parse(href);
  if (!url || !botName) return null;
  const name = url.protocol === "tg:" ? url.searchParams.get("domain")
    : ["t.me", "telegram.me"].includes(url.hostname) ? url.pathname.slice(1)
      : url.hostname.endsWith(".t.me") ? url.hostname.slice(0, -".t.me".length) : "";
  return name?.toLowerCase() === botName.toLowerCase() ? url.searchParams.get("start") : null;
}

/**
 * The text of `message` as a span. `chat` answers what is pressed in it: {start(payload), send(text), botName, locale, now()}.
 * Only here does markup from the server enter the page: it is built from entities, every character escaped.
 */
export function richText(message, chat) {
  const body = make("span", { class: "body" });
  body.innerHTML = message.html;
  for (const link of body.querySelectorAll("a")) {
    const payload = startPayload(link.href, chat.botName);
    if (payload !== null) link.addEventListener("click", (event) => { event.preventDefault(); chat.start(payload); });
  }
  for (const command of body.querySelectorAll(".tg-bot-command")) {
    const text = command.textContent;
    command.replaceWith(make("button", { type: "button", class: "tg-link", onclick: () => chat.send(text) }, text));
  }
  for (const block of body.querySelectorAll("pre, blockquote")) {
    // The line break that ends a block is the block's own end, not an empty line.
    const next = block.nextSibling;
    if (next?.nodeType === Node.TEXT_NODE && next.data.startsWith("\n")) next.deleteData(0, 1);
  }
  for (const time of body.querySelectorAll("time")) showTime(time, chat);
  for (const quote of body.querySelectorAll("blockquote.expandable")) fold(quote);
  for (const pre of body.querySelectorAll('pre[data-language=""]')) pre.removeAttribute("data-language");
  const spoilers = [...body.querySelectorAll(".tg-spoiler")];
  const uncover = () => spoilers.forEach(show);
  spoilers.forEach((spoiler) => cover(spoiler, uncover));
  return body;
}

/** Dates follow the reader's own time zone and language; one without a format keeps the bot's words. */
function showTime(time, { locale, now }) {
  const moment = new Date(time.dateTime);
  const format = time.dataset.format;
  time.title = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(moment);
  if (format === "r") {
    const seconds = (moment - now()) / 1000;
    const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? STEPS.at(-1);
    time.textContent = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / length), unit);
  } else if (format) {
    const weekday = format.includes("w") ? [new Intl.DateTimeFormat(locale, DAY_PARTS.w).format(moment)] : [];
    const styles = Object.assign({}, ...[...format].filter((part) => part !== "w").map((part) => DAY_PARTS[part]));
    const rest = Object.keys(styles).length ? [new Intl.DateTimeFormat(locale, styles).format(moment)] : [];
    time.textContent = [...weekday, ...rest].join(locale.startsWith("zh") ? " " : ", ");
  }
}

function fold(quote) {
  const inside = make("span", { class: "fold" });
  inside.append(...quote.childNodes);
  const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": say("unfold") }, icon("down"));
  button.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(!folded));
    button.setAttribute("aria-label", say(folded ? "unfold" : "fold"));
  });
  quote.classList.add("folded");
  quote.append(inside, button);
}

/** Once a message is on the page: a quote that fits into three lines needs no button. */
export function settle(element) {
  for (const quote of element.querySelectorAll("blockquote.folded")) {
    const inside = quote.querySelector(".fold");
    if (inside.clientHeight === 0 || inside.scrollHeight > inside.clientHeight + 1) continue;
    quote.classList.remove("folded");
    quote.querySelector(".unfold").remove();
  }
}

function cover(spoiler, uncover) {
  spoiler.classList.add("covered");
  spoiler.setAttribute("role", "button");
  spoiler.setAttribute("aria-label", say("spoiler"));
  spoiler.tabIndex = 0;
  spoiler.addEventListener("click", uncover, { once: true });
  spoiler.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    uncover();
  });
}

function show(spoiler) {
  spoiler.classList.remove("covered");
  for (const name of ["role", "aria-label", "tabindex"]) spoiler.removeAttribute(name);
}
