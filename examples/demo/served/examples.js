// The demo page's list of example readers. Choosing one stores its answers as the widget itself would, and loads the
// page again: the widget then goes on from there, and asks its safety questions first, for those are never stored.

const KEY = "ebb:1";
const MONTH = 30 * 24 * 60 * 60 * 1000;
const list = document.getElementById("examples");

const documentOf = ({ answers, signs = {} }, at) => ({
  v: 2, rev: 1, at, exp: at + MONTH, answers, signs, tools: {}, history: [], rating: null,
  reader: { partner: null, leave: "erase", place: "result" },
});

function offer(examples) {
  localStorage.getItem(KEY); // throws where the browser lets nobody save: then the list stays off
  list.append(...examples.map(({ id, title }) => new Option(title, id)));
  list.addEventListener("change", () => {
    const example = examples.find(({ id }) => id === list.value);
    if (!example) return; // the visitor's own answers
    localStorage.setItem(KEY, JSON.stringify(documentOf(example, Date.now())));
    location.reload();
  });
  list.disabled = false;
}

fetch("examples.json")
  .then((answer) => answer.json())
  .then(offer)
  .catch((error) => console.info("The examples cannot be shown:", error.message));
