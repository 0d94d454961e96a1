// The paragraph for a site's privacy page: what is kept, where, for how long, who can read it, and that nothing is sent.

const kept = (visit) =>
  visit
    ? "Unless you ask otherwise on its first screen, everything is gone when you close the page. If you ask it to, your browser keeps your answers"
    : "So that you can come back, your browser keeps your answers, unless you choose otherwise on its first screen; then everything is gone when you close the page. What is kept lies";

/** @param {import("./snippet.js").Choices} choices */
export function privacy(choices) {
  const value = (name, usual) => choices.attributes.find(([known]) => known === name)?.[1] ?? usual;
  const days = Number(value("expires", "30"));
  const from = choices.other ? new URL(choices.folder, location.href).host : "this site";
  return [
    "This site has a self-assessment called Ebb.",
    "What you answer and write in it is not sent to us or to anybody else, and it sets no cookies.",
    `${kept(value("remember", "device") === "visit")} on your device (in the browser’s local storage, under the name “ebb:1”).`,
    `It is no longer used ${days === 1 ? "one day" : `${days} days`} after your last change and then erased when the page is next opened; some browsers erase it earlier.`,
    "On every screen you can see, save or erase all of it.",
    "What you answer to the safety questions is never kept.",
    "Whoever can open this browser on your device can read what is kept, and other scripts of this site could read it, too; the visit itself stays in the browser’s history.",
    `The files of the self-assessment come from ${from}; as with any file, the server learns your internet address and when you asked for it.`,
  ].join(" ");
}
