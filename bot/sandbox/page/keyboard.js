// Keyboards: the inline one under a message, and the reply keyboard under the composer.
import { copy, icon, make } from "./dom.js";
import { askForChat } from "./people.js";
import { startPayload } from "./text.js";
import { say } from "./words.js";

const STYLES = ["primary", "success", "danger"];
const styleOf = (button) => (STYLES.includes(button.style) ? button.style : "");

const rows = (keyboard, key) =>
  keyboard.map((row, y) => make("div", { class: "row" }, row.map((button, x) => key(button, `${y}:${x}`))));

/**
 * The buttons under `message`, or null. `chat` is asked to press(message, button, place), start(payload) or toast(text);
 * A button names its place, so that the focus and the spinner find it again.
 */
export function inlineKeyboard(message, chat) {
  if (!message.keyboard?.length) return null;
  return make("div", { class: "keyboard" }, rows(message.keyboard, (button, place) => inlineKey(message, button, place, chat)));
}

function inlineKey(message, button, place, chat) {
  const attributes = { class: `key ${styleOf(button)}`.trim(), "data-place": place };
  if (button.url !== undefined) {
    const payload = startPayload(button.url, chat.botName);
    const onclick = payload === null ? undefined : (event) => { event.preventDefault(); chat.start(payload); };
    const opens = { href: button.url, title: button.url, target: "_blank", rel: "noopener noreferrer", onclick };
    return make("a", { ...attributes, ...opens }, button.text, icon("link", "corner"));
  }
  if (button.copy_text !== undefined) {
    const text = button.copy_text;
    const onclick = async () => chat.toast(say((await copy(text)) ? "copied" : "copyFailed"));
    return make("button", { ...attributes, type: "button", title: say("copies", { text }), onclick }, button.text, icon("copy", "corner"));
  }
  const here = button.switch_inline_query_current_chat;
  const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (here !== undefined || elsewhere !== undefined) {
    const onclick = () => (here === undefined ? askForChat(chat, () => chat.typeInline(elsewhere)) : chat.typeInline(here));
    return make("button", { ...attributes, type: "button", onclick }, button.text, icon("reply", "corner"));
  }
  const played = button.data !== undefined;
  const onclick = () => (played ? chat.press(message, button, place) : chat.toast(say("notPlayed")));
  return make("button", { ...attributes, "data-sends": button.data, type: "button", onclick }, button.text);
}

/** The reply keyboard of `markup` (rows of {text, style}); a press calls `press(button)`. */
export function replyKeyboard(markup, press) {
  return rows(markup, (button, place) =>
    make("button", { type: "button", class: `key ${styleOf(button)}`.trim(), "data-place": place, onclick: () => press(button) }, button.text));
}
