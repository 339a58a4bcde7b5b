// One message as Telegram shows it: quote, picture or file, text, time, keyboard.
import { icon, iconButton, make } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { richText } from "./text.js";
import { clockTime, fileSize, fullTime, say } from "./words.js";

const ONLY_EMOJI = /^(?:\p{RI}\p{RI}|\p{Emoji_Presentation}[\p{EMod}\u200D\uFE0F\p{Extended_Pictographic}]*|\p{Extended_Pictographic}\uFE0F){1,3}$/u;

/** A few words for what a message is, as replies, the live region and edit strips quote it. */
export function summary(message) {
  if (message.text) return message.text;
  const kind = ["photo", "voice", "sticker", "location", "contact"].find((name) => message[name]);
  return kind ? say(kind) : message.document?.file_name ?? say("file");
}

/** `message` as a list item; `first` and `last` say where it stands in a run of one sender. See text.js for `chat`. */
export function bubble(message, { first, last }, chat) {
  const own = message.from !== "bot";
  const bare = Boolean(message.photo) && !message.text;
  const emoji = !message.keyboard.length && ONLY_EMOJI.test(message.text ?? "");
  const classes = { message: true, own, first, last, bare, emoji, keyed: Boolean(message.keyboard?.length) };
  const item = make("li", {
    class: Object.keys(classes).filter((name) => classes[name]).join(" "), "data-id": message.id, tabindex: "-1",
  });
  const box = make("div", { class: "bubble" }, make("span", { class: "unseen" }, `${own ? chat.personName : chat.botTitle}: `));
  if (message.forwarded_from) box.append(make("span", { class: "forwarded" }, say("forwarded", { name: message.forwarded_from })));
  if (message.reply_to) box.append(quote(message.reply_to, chat));
  box.append(...attachments(message));
  const line = make("div", { class: "text", dir: "auto" });
  if (message.text) line.append(richText(message, chat));
  line.append(meta(message, own));
  box.append(line);
  box.append(iconButton("reply", say("answer"), () => chat.answer(message), "answer"));
  item.append(make("div", { class: "stack" }, box, inlineKeyboard(message, chat)));
  return item;
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
    make("b", {}, original?.from === "bot" ? chat.botTitle : chat.personName),
    make("span", {}, original ? summary(original) : "…"));
}

function attachments(message) {
  const { photo, document: file, voice, sticker, contact } = message;
  const location = message.venue?.location ?? message.location;
  return [
    photo && make("a", { class: "photo", href: photo.file, target: "_blank" },
      make("img", { src: photo.file, alt: message.text || say("photo"), width: photo.width, height: photo.height })),
    file && fileLink(file, file.file_name ?? say("file")),
    voice && (voice.file ? make("audio", { controls: true, src: voice.file, "aria-label": say("voice") }) : `🎤 ${say("voice")}`),
    sticker && make("span", { class: "sticker", role: "img", "aria-label": say("sticker") }, sticker.emoji ?? "🖼️"),
    location && make("span", {}, `📍 ${location.latitude}, ${location.longitude}`),
    contact && make("span", {}, `👤 ${[contact.first_name, contact.last_name].filter(Boolean).join(" ")} ${contact.phone_number}`),
  ].filter(Boolean);
}

function fileLink(file, name) {
  return make("a", { class: "file", href: file.file, download: name },
    make("span", { class: "disc" }, icon("file")),
    make("span", {}, make("b", {}, name), make("small", {}, file.file_size === undefined ? say("file") : fileSize(file.file_size))));
}
