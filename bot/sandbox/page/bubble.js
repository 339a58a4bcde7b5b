// One message as Telegram shows it: quote, picture or file, text, time, keyboard.
import { icon, iconButton, make } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { richText } from "./text.js";
import { clockTime, fileSize, fullTime, say } from "./words.js";

const LIKE = "👍";
const HUES = 7;
const hueOf = (from) => (from === "bot" ? 5 : Math.abs(from) % HUES);
const ONLY_EMOJI = /^(?:\p{RI}\p{RI}|\p{Emoji_Presentation}[\p{EMod}\u200D\uFE0F\p{Extended_Pictographic}]*|\p{Extended_Pictographic}\uFE0F){1,3}$/u;

/** A few words for what a message is, as replies, the live region and edit strips quote it. */
export function summary(message) {
  if (message.text) return message.text;
  if (message.came || message.went) return serviceLine(message).textContent;
  const kind = ["photo", "voice", "sticker", "location", "contact"].find((name) => message[name]);
  return kind ? say(kind) : message.document?.file_name ?? say("file");
}

/** Who wrote it: the person themselves, the bot, or another member of a group. */
export const senderOf = (message, chat) =>
  message.from === chat.person.id ? chat.personName : message.from === "bot" ? chat.botTitle : message.name;

/** Who came into a group or left it. */
export function serviceLine(message) {
  const words = say(message.came ? "came" : "went", { name: (message.came ?? message.went).join(", ") });
  return make("li", { class: "day service", "data-id": message.id }, words);
}

/** `message` as a list item; `first` and `last` say where it stands in a run of one sender. See text.js for `chat`. */
export function bubble(message, { first, last }, chat) {
  const own = message.from === chat.person.id;
  const bare = Boolean(message.photo) && !message.text;
  const emoji = !message.keyboard.length && ONLY_EMOJI.test(message.text ?? "");
  const classes = { message: true, own, first, last, bare, emoji, keyed: Boolean(message.keyboard?.length), shared: Boolean(message.name) };
  const item = make("li", {
    class: Object.keys(classes).filter((name) => classes[name]).join(" "), "data-id": message.id, tabindex: "-1",
  });
  const box = make("div", { class: "bubble" }, make("span", { class: "unseen" }, `${senderOf(message, chat)}: `));
  if (message.name && first && !own) {
    box.append(make("span", { class: "sender", "data-hue": String(hueOf(message.from)), dir: "auto", "aria-hidden": "true" }, senderOf(message, chat)));
  }
  if (message.via) box.append(make("span", { class: "via" }, say("via", { name: `@${message.via}` })));
  if (message.forwarded_from) box.append(make("span", { class: "forwarded" }, say("forwarded", { name: message.forwarded_from })));
  if (message.reply_to) box.append(quote(message.reply_to, chat));
  box.append(...attachments(message));
  const line = make("div", { class: "text", dir: "auto" });
  if (message.text) line.append(richText(message, chat));
  line.append(meta(message, own));
  box.append(line);
  const acts = make("div", { class: "acts" }, iconButton("reply", say("answer"), () => chat.answer(message), "act"));
  const liked = message.reactions?.some(({ emoji, by }) => emoji === LIKE && by.includes(chat.person.id));
  if (message.name && !liked) {
    acts.append(make("button", { type: "button", class: "act", "aria-label": say("like"), title: say("like"), onclick: () => chat.react(message, LIKE) }, LIKE));
  }
  box.append(acts);
  item.append(make("div", { class: "stack" }, box, inlineKeyboard(message, chat), reactions(message, chat)));
  return item;
}

/** Each emoji with how many gave it; a press gives it, too, or takes it back. */
function reactions(message, chat) {
  if (!message.reactions) return null;
  return make("div", { class: "reactions", role: "group", "aria-label": say("reactions") }, message.reactions.map(({ emoji, by }) => {
    const mine = by.includes(chat.person.id);
    const attributes = { type: "button", "aria-pressed": String(mine), disabled: !message.name };
    return make("button", { ...attributes, onclick: () => chat.react(message, mine ? null : emoji) }, emoji, make("span", {}, String(by.length)));
  }));
}

function meta(message, own) {
  const date = new Date(message.date);
  return make("span", { class: "meta" },
    message.edited && make("span", {}, say("edited")),
    make("time", { datetime: message.date, title: fullTime(date) }, clockTime(date)),
    own && make("span", { class: "unseen" }, say("sent")),
    own && icon("ticks"));
}

function quote(replyTo, chat) {
  const original = chat.message(replyTo);
  return make("button", { type: "button", class: "quote", onclick: () => chat.goTo(replyTo) },
    make("b", {}, original ? senderOf(original, chat) : ""),
    make("span", {}, original ? summary(original) : "…"));
}

function attachments(message) {
  const { photo, document: file, voice, sticker, contact } = message;
  const { venue } = message;
  const location = venue?.location ?? message.location;
  return [
    photo && make("a", { class: "photo", href: photo.file, target: "_blank" },
      make("img", { src: photo.file, alt: message.text || say("photo"), width: photo.width, height: photo.height })),
    file && fileLink(file, file.file_name ?? say("file")),
    voice && (voice.file ? make("audio", { controls: true, src: voice.file, "aria-label": say("voice") }) : `🎤 ${say("voice")}`),
    sticker && make("span", { class: "sticker", role: "img", "aria-label": say("sticker") }, sticker.emoji ?? "🖼️"),
    location && make("span", { class: "place" }, make("span", { "aria-hidden": "true" }, "📍"),
      make("span", {}, venue && make("b", {}, venue.title), venue && make("span", {}, venue.address), make("small", {}, `${location.latitude}, ${location.longitude}`))),
    contact && make("span", {}, `👤 ${[contact.first_name, contact.last_name].filter(Boolean).join(" ")} ${contact.phone_number}`),
  ].filter(Boolean);
}

function fileLink(file, name) {
  return make("a", { class: "file", href: file.file, download: name },
    make("span", { class: "disc" }, icon("file")),
    make("span", {}, make("b", {}, name), make("small", {}, file.file_size === undefined ? say("file") : fileSize(file.file_size))));
}
