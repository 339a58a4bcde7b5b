// The sandbox's clock in the top bar. It runs with the machine's; the sandbox says by how much it is ahead.
import * as api from "./api.js";
import { barTime, fullTime } from "./words.js";

const SECOND_MS = 1000;

/** Starts the clock in `face`; `steps` are buttons with data-advance in seconds; `report(sentence)` hears of refusals. */
export function startClock(face, steps, report) {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const draw = () => {
    const text = barTime(now());
    if (face.textContent === text) return;
    face.textContent = text;
    face.dateTime = now().toISOString();
    face.title = fullTime(now());
  };
  const set = (moment) => {
    aheadMs = new Date(moment) - Date.now();
    draw();
  };
  const load = async () => set((await api.getClock()).now);
  for (const step of steps) {
    step.addEventListener("click", async () => {
      try {
        set((await api.advanceClock(Number(step.dataset.advance))).now);
      } catch (problem) {
        report(problem.message);
      }
    });
  }
  setInterval(draw, SECOND_MS);
  return { now, draw, load };
}
