// Walks through the whole widget as fast as it goes: every screen, every option, every field, every button that does
// something in its place. Tests say what is looked at on each screen, and get what was seen.
{
  const root = () => document.querySelector("ebb-quiz").shadowRoot;
  const view = () => root().querySelector("[data-view]");
  const shown = (element) => element.getClientRects().length > 0;
  const all = (selector) => [...root().querySelectorAll(selector)].filter(shown);
  const tick = () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(null); });
  const until = async (what, holds) => {
    for (let turn = 0; turn < 2000; turn++) {
      if (holds()) return;
      await (turn < 20 ? tick() : new Promise((done) => setTimeout(done, 10)));
    }
    throw new Error(`expected ${what}, but the view is ${view().dataset.view}: ${view().innerText.slice(0, 200)}`);
  };
  const arrive = (name) => until(name, () => view().dataset.view === name);
  const press = async (selector) => {
    const found = all(selector)[0];
    if (!found) throw new Error(`no ${selector} on ${view().dataset.view}`);
    found.click();
    await tick();
  };
  const go = async (action, name) => { await press(`[data-action=${action}]`); await arrive(name); };

  /** What every reader's text holds, so that it can be looked for everywhere. */
  const MARK = "Quince marmalade";
  const seen = { screens: [], options: 0, fields: 0, buttons: 0, ends: [] };
  // What takes something away comes last.
  const STAYS = "add note copy print export save practise change cancel newer older remove undo".split(" ");

  async function choose(input) {
    const find = () => all("input").find((it) => it.type === input.type && it.name === input.name && it.value === input.value);
    const { type, name, value } = input;
    input = find();
    if (!input || name === "remember") return;
    input.click();
    seen.options += 1;
    await tick();
    if (type === "radio" && !find()?.checked) seen.ends.push(`${name}=${value} was not taken`);
  }

  /** The answers with which the most is asked after all options of a question have been tried. */
  const KEEPS = {
    stage: ["committed"], since: ["months"], "my-needs-said": ["clearly"], tried: ["tell", "ask", "talk", "boundaries", "space", "therapy"],
  };
  async function keep(question) {
    for (const value of KEEPS[question] || []) {
      const input = all(`[data-question="${question}"] input[value="${value}"]`)[0];
      if (!input.checked) await choose(input);
    }
    // How each thing went that was tried.
    if (question === "tried") for (const input of all("input[type=radio]")) await choose(input);
  }

  async function write(field) {
    const text = { date: "2027-01-03", text: MARK, textarea: MARK }[field.type];
    if (field.type === "file" || !text) return;
    field.value = field.type === "date" && field.max ? field.max : text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    seen.fields += 1;
    await tick();
  }

  async function exercise(look) {
    const here = view().dataset.view;
    if (here === "waiting") await until("the screen", () => view().dataset.view !== "waiting");
    for (const fold of all("details")) fold.open = true;
    await tick();
    for (const input of all("input[type=radio], input[type=checkbox]")) await choose(input);
    if (here === "question") await keep(view().querySelector("[data-question]").dataset.question);
    for (const select of all("select")) {
      for (const { value } of [...select.options].slice(0, 4)) {
        select.value = value;
        for (const kind of ["input", "change"]) select.dispatchEvent(new Event(kind, { bubbles: true }));
        await tick();
      }
      seen.fields += 1;
    }
    for (const field of all("textarea, input[type=text], input[type=date]")) await write(field);
    for (const action of STAYS) {
      const buttons = () => (action === "change" && here !== "changes" ? [] : all(`button[data-action=${action}]`));
      for (let number = 0; number < Math.min(buttons().length, 12); number++) {
        buttons()[number].click();
        seen.buttons += 1;
        await tick();
        if (view().dataset.view !== here) throw new Error(`a button led from ${here} to ${view().dataset.view}`);
      }
    }
    for (const field of all("textarea, input[type=text], input[type=date]")) await write(field);
    for (const fold of all("details")) fold.open = true;
    await tick();
    seen.screens.push(view().dataset.view + (view().querySelector("[data-question]") && here === "question" ? " " + view().querySelector("[data-question]").dataset.question : ""));
    if (look) await look();
  }

  /** The questions of one round, as far as the result. */
  async function round(stop) {
    for (let number = 0; view().dataset.view === "question"; number++) {
      await stop();
      const before = view().querySelector("[data-question]").dataset.question;
      await press("[data-action=next]");
      await until("another question", () => view().dataset.view !== "question" || view().querySelector("[data-question]").dataset.question !== before);
      if (number > 40) throw new Error("the questions do not end");
    }
    await arrive("result");
  }

  async function walk(look) {
    Object.assign(seen, { screens: [], options: 0, fields: 0, buttons: 0, ends: [] });
    const stop = () => exercise(look);
    await arrive("start");
    await stop();
    await go("limits", "limits");
    await stop();
    await go("next", "start");
    await go("start", "safety");
    await stop();
    for (const input of all("input[value=none]")) await choose(input);
    await go("next", "question");
    await round(stop);
    await stop();
    await press("[data-action=deeper]");
    await arrive("question");
    await round(stop);
    await go("review", "review");
    await stop();
    await press("[data-action=finish]");
    await until("the result", () => view().dataset.view === "result");
    await stop();
    for (const [action, name] of [["faq", "faq"], ["sources", "sources"], ["help", "help"]]) {
      await go(action, name);
      await stop();
      await go("next", "result");
    }
    await go("signs", "signs");
    await stop();
    await press("[data-action=back]");
    await until("the result", () => view().dataset.view === "result");
    await go("tools", "tools");
    await stop();
    for (const tool of all("[data-action=open]").map((it) => it.dataset.for)) {
      await press(`[data-action=open][data-for=${tool}]`);
      await arrive(tool);
      await stop();
      await go("back", "tools");
    }
    await go("data", "data");
    await bring();
    await stop();
    return seen;
  }

  /** A saved copy is brought back. */
  async function bring() {
    const field = all("input[type=file]")[0];
    const files = new DataTransfer();
    files.items.add(new File(['{"v":1,"rev":1,"at":1,"exp":1,"answers":{"stage":"dating"},"rating":{"stars":5,"note":"Quince marmalade"}}'], "notes.json", { type: "application/json" }));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await until("what would change", () => all("[data-action=import]").length);
    await press("[data-action=import]");
    await press("[data-action=undo]");
  }

  const told = (promise, name) => promise.then((found) => { window[name] = JSON.stringify({ found }); }, (error) => { window[name] = JSON.stringify({ error: String(error) }); });
  window.walker = { walk, all, view, root, tick, told, MARK };
}
