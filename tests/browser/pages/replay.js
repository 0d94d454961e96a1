// Plays recorded runs on a page with two widgets, by clicks, and compares what is to be seen after each step.

// A task of its own, by which all that a click has set going is done; a timer would wait for four milliseconds.
const channel = new MessageChannel();
const settled = () =>
  new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });

const rootOf = (quiz) => quiz.shadowRoot;
const viewOf = (quiz) => rootOf(quiz).querySelector("[data-view]");

function find(quiz, selector) {
  const found = rootOf(quiz).querySelector(selector);
  if (!found) throw new Error(`there is no ${selector} on ${viewOf(quiz)?.dataset.view}`);
  return found;
}

function write(quiz, selector, text) {
  const field = find(quiz, selector);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Takes a widget out and puts it back where it was. */
async function remount(quiz) {
  const place = document.createComment("");
  quiz.replaceWith(place);
  await settled();
  place.replaceWith(quiz);
  await settled();
}

/** Waits for parts that are still on their way. */
async function arrived(quiz, selector) {
  for (let turns = 0; turns < 5000 && !rootOf(quiz).querySelector(selector); turns++) await new Promise((done) => setTimeout(done, 1));
  return find(quiz, selector);
}

const ACTS = {
  press: (quiz, name, of) => find(quiz, `[data-action="${name}"]` + (of && `[data-for="${of}"]`)).click(),
  tap: (quiz, name, option) => find(quiz, `input[name="${name}"][value="${option}"]`).click(),
  write: (quiz, name, text) => write(quiz, `textarea[name="${name}"]`, text),
  jot(quiz, day) {
    write(quiz, "input[name=on]", day);
    find(quiz, "[data-action=add]:not([data-for])").click();
  },
  cross: (quiz, number) => find(quiz, `[data-entry="${number}"] [data-action=remove]`).click(),
  async bring(quiz, copy) {
    const files = new DataTransfer();
    files.items.add(new File([copy], "notes.json", { type: "application/json" }));
    const field = find(quiz, "input[type=file]");
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    (await arrived(quiz, "[data-action=import]")).click();
  },
  remount,
};

/** What is on the device, without its times and its count of changes. */
function stored() {
  const text = localStorage.getItem("ebb:1");
  if (!text) return "null";
  const document = JSON.parse(text);
  for (const name of ["rev", "at", "exp", "by"]) delete document[name];
  for (const pass of document.history) delete pass.at;
  return JSON.stringify(document);
}

/** What a widget shows: the view, the question, and every option that is chosen. */
function shown(quiz) {
  const view = viewOf(quiz).dataset.view;
  const question = view === "question" ? find(quiz, "fieldset[data-question]").dataset.question : "";
  const chosen = [...rootOf(quiz).querySelectorAll("[data-question] input:checked")].map((input) => `${input.name}=${input.value}`);
  return [view, question, ...chosen].join(" ");
}

/** Plays every run; what differs is thrown, with the number of the run and of the step. */
window.replay = async (runs) => {
  const quizzes = [...document.querySelectorAll("ebb-quiz")];
  let steps = 0;
  // Nothing below asks where things stand, and most of the time would go into painting them.
  document.body.style.display = "none";
  for (const [number, { alone, run }] of runs.entries()) {
    ACTS.press(quizzes[0], "erase", "");
    quizzes[1].setAttribute("view", alone);
    for (const quiz of quizzes) await remount(quiz);
    if (!find(quizzes[0], "[name=remember][value=device]").checked) ACTS.tap(quizzes[0], "remember", "device");
    let kept = "null";
    for (const [at, { widget, act, shows, keeps }] of run.entries()) {
      const where = `run ${number}, step ${at}, ${act.join(" ")} on widget ${widget}`;
      try {
        await ACTS[act[0]](quizzes[widget], ...act.slice(1));
      } catch (error) {
        throw new Error(`${where}: ${error.message}`);
      }
      await settled();
      for (const quiz of quizzes) await arrived(quiz, '[data-view]:not([data-view="waiting"])');
      kept = keeps ?? kept;
      const [before, now] = [[...shows, kept].join("\n"), [...quizzes.map(shown), stored()].join("\n")];
      if (now !== before) throw new Error(`${where}: the domain says\n${before}\nand the page\n${now}`);
      steps += 1;
    }
  }
  return steps;
};
