// The control API of the sandbox: plain HTTP + JSON on this origin. Answers become what the page draws.

/** The sandbox said no; the message is its sentence for people. */
export class Refused extends Error {}

async function call(path, method = "GET", body = undefined) {
  const request = { method };
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) Object.assign(request, { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  const response = await fetch(path, request);
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error ?? response.statusText);
  return answer;
}

/** `chat` is the id of a group, or null for the private chat. */
const of = (id, what, chat = null) => `/people/${encodeURIComponent(id)}/${what}${chat === null ? "" : `?chat=${encodeURIComponent(chat)}`}`;

export const getPeople = () => call("/people");
export const getBot = () => call("/bot");
export const addPerson = (person) => call("/people", "POST", person);
export const getChat = (id, chat) => call(of(id, "chat", chat));
export const send = (id, chat, text, replyTo) => call(of(id, "send", chat), "POST", replyTo ? { text, reply_to: replyTo } : { text });
export const edit = (id, chat, messageId, text) => call(of(id, "edit", chat), "POST", { message_id: messageId, text });
export const press = (id, chat, messageId, data) => call(of(id, "press", chat), "POST", { message_id: messageId, data });
export const share = (id, chat, text) => call(of(id, "press", chat), "POST", { text });
export const react = (id, chat, messageId, emoji) => call(of(id, "react", chat), "POST", { message_id: messageId, emoji });
export const askInline = (id, chat, text, offset) => call(of(id, "inline", chat), "POST", { text, offset });
export const getInline = (id) => call(of(id, "inline"));
export const choose = (id, queryId, resultId) => call(of(id, "choose"), "POST", { query_id: queryId, result_id: resultId });
export const changeMember = (groupId, by, status) => call(`/groups/${encodeURIComponent(groupId)}/members`, "POST", { by, status });
export const makeGroup = (group) => call("/groups", "POST", group);
export const block = (id) => call(of(id, "block"), "POST");
export const unblock = (id) => call(of(id, "unblock"), "POST");
export const getClock = () => call("/clock");
export const advanceClock = (seconds) => call("/clock", "POST", { advance_s: seconds });

/** The sandbox sends a picture as a photo, as clients do, and anything else as a document. */
export function sendFile(id, chat, file, caption, replyTo) {
  const form = new FormData();
  if (caption) form.append("text", caption);
  if (replyTo) form.append("reply_to", String(replyTo));
  form.append("file", file, file.name);
  return call(of(id, "send", chat), "POST", form);
}

/** Calls `changed(event)` for each change, `connected(boolean)` as the stream comes and goes; the browser reconnects by itself. */
export function listen(changed, connected) {
  const stream = new EventSource("/events");
  stream.addEventListener("open", () => connected(true));
  stream.addEventListener("error", () => {
    connected(false);
    // After some refusals (a restarting proxy, a 500) a stream is closed for good: begin a new one.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(changed, connected), 1000);
  });
  stream.addEventListener("message", (message) => changed(JSON.parse(message.data)));
}
