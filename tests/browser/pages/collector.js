window.seen = { errors: [], console: [], violations: [], events: [], writes: [] };
addEventListener("error", (event) => event.message && seen.errors.push(event.message));
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  // Some browsers look for a tab icon that no page has asked for.
  if (!blockedURI.endsWith("/favicon.ico")) seen.violations.push(effectiveDirective + " " + blockedURI);
});
for (const name of ["ebb-ready", "ebb-finish", "ebb-error"]) {
  document.addEventListener(name, (event) => seen.events.push({ name, detail: event.detail, composed: event.composed }));
}
for (const level of ["error", "warn", "info", "log", "debug"]) {
  const original = console[level];
  console[level] = function (...words) {
    seen.console.push(words.join(" "));
    original.apply(console, words);
  };
}
{
  const original = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    seen.writes.push({ key, value });
    original.call(this, key, value);
  };
}
