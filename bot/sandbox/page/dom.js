// Elements made in one line each. Strings become text nodes, never markup.
const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  add: "M15 19a6 6 0 0 0-12 0M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8m10 0v6m-3-3h6",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  more: "M12 5v.01M12 12v.01M12 19v.01",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M5.7 5.7l12.6 12.6",
  attach: "m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.3 17a1.6 1.6 0 0 1-2.3-2.3l7.5-7.4",
  send: "M3.5 20.5 21 12 3.5 3.5 6 12zM6 12h7",
  save: "m5 12.5 4.5 4.5L19 7.5",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 8V4l-7 7 7 7v-4c5 0 8.5 1.5 11 5-1-6-4.5-10-11-11z",
  keys: "M4 5h16v14H4zM8 9.5v.01M12 9.5v.01M16 9.5v.01M8 14.5h8",
  down: "m6 9 6 6 6-6",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  ticks: "m1.5 13 4 4L14 8m-3.5 8 1 1L20 8.500",
  link: "M8 16 16 8M9 8h7v7",
  copy: "M9 9h10v10H9zM5 15V5h10",
};

/** `make("button", {class: "x", onclick: f, "aria-label": "y"}, "text", child, null)`; null and false are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name, extra = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name} ${extra}`.trim());
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  if (name === "more") path.setAttribute("stroke-width", "3.4");
  svg.append(path);
  return svg;
}

/** A button that shows an icon; its name is read out and shown as a tooltip. */
export const iconButton = (name, label, onclick, extra = "round") =>
  make("button", { type: "button", class: extra, "aria-label": label, title: label, onclick }, icon(name));

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // Pages served over plain HTTP from another host may not reach the clipboard.
  }
}

/** Tell assistive tools, once. */
export function announce(text) {
  const region = document.getElementById("announcements");
  region.append(make("p", {}, text));
  while (region.children.length > 20) region.firstChild.remove();
}
