// Runs before the first paint, so that a reader who chose dark never sees a white flash.
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused in some private windows: the system's theme then stays.
}
