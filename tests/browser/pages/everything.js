// Does everything that a reader can do, one thing after the other, by clicks in the page itself. `middle` is called on the
// way; `window.meddle`, where there is one, after every few steps. Says what was read, and how many notices there were.
window.everything = async (answers, middle) => {
  const root = () => document.querySelector("ebb-quiz").shadowRoot;
  const view = () => root().querySelector("[data-view]").dataset.view;
  const all = (selector) => [...root().querySelectorAll(selector)].filter((it) => it.getClientRects().length > 0);
  const notices = () => all("[data-notice]").map((it) => it.dataset.notice);
  const pause = () => new Promise((done) => setTimeout(done));
  let steps = 0, most = 0;
  const did = async () => {
    await pause();
    most = Math.max(most, notices().length);
    if (window.meddle && ++steps % 4 === 0) window.meddle();
  };
  const until = async (what, find) => {
    for (const end = Date.now() + 8000; Date.now() < end; await new Promise((done) => setTimeout(done, 10))) {
      const found = find();
      if (found) return found;
    }
    throw new Error(`no ${what} on ${view()}`);
  };
  const press = async (action, more = "") => {
    (await until(action, () => all(`[data-action="${action}"]${more}`)[0])).click();
    await did();
  };
  const arrive = (name) => until(`view ${name}`, () => view() === name);
  const choose = async (question, option) => {
    (await until(option, () => root().querySelector(`[data-question="${question}"] input[value="${option}"]`))).click();
    await did();
  };
  const write = async (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await did();
  };
  const fill = async () => {
    for (const it of root().querySelectorAll(".screen details")) it.open = true;
    for (const it of all(".screen textarea")) await write(it, "a few words");
    for (const it of all(".screen input[type=date]")) await write(it, "2026-11-20");
    for (const it of all(".screen input[type=checkbox], .screen input[type=radio]")) {
      if (it.isConnected && !it.checked) it.click();
    }
    await did();
  };
  const pick = async (text) => {
    const field = all("input[type=file]")[0], files = new DataTransfer();
    files.items.add(new File([text], "notes.json", { type: "application/json" }));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  await arrive("start");
  all("[name=partner][value=they]")[0].click();
  // What could not be read is erased by this choice, and its notice goes.
  if (!notices().length) for (const it of ["visit", "device"]) all(`[name=remember][value=${it}]`)[0].click();
  await press("start");
  await arrive("safety");
  await choose("safety", "none");
  await press("next");
  let last;
  for (let number = 0; number < 40; number++) {
    const next = () => view() === "question" && all("fieldset[data-question]").map((it) => it.dataset.question).find((id) => id !== last);
    const question = await until("the next question", () => next() || (view() === "result" && "result"));
    if (question === "result") {
      // The second round begins at the result of the first, and leads back there.
      if (!all("[data-action=deeper]").length) break;
      await press("deeper");
      continue;
    }
    if (number === 3) {
      await press("back");
      await press("next");
    }
    if (number === 8) middle();
    for (const option of answers[question] || []) await choose(question, option);
    await press(answers[question] ? "next" : "skip");
    last = question;
  }
  await press("review");
  await arrive("review");
  await press("finish");
  await arrive("result");
  const readings = all("[data-reading]").map((it) => [it.dataset.reading, it.dataset.level]);
  all("[name=stars][value='4']")[0].click();
  await write(all("[data-tool=rating] textarea")[0], "Shorter.");
  await press("signs");
  await arrive("signs");
  for (const it of ["needs-unmet", "more-pain", "paths-diverge"]) await choose(it, "no");
  for (const it of ["talked", "gave-space", "set-boundaries"]) await choose(it, "yes");
  await until("a verdict", () => all("[data-verdict]")[0]);
  await press("back");
  await press("tools");
  await arrive("tools");
  for (const tool of all("[data-action=open]").map((it) => it.dataset.for)) {
    await press("open", `[data-for="${tool}"]`);
    await arrive(tool);
    await fill();
    if (tool === "changes") {
      await press("add");
      await press("add");
      await press("change");
      await press("save");
      await press("remove");
      await press("undo");
    }
    await press("back");
    await arrive("tools");
  }
  await press("data");
  await arrive("data");
  const parts = all("[data-part]").length;
  HTMLAnchorElement.prototype.click = () => {};
  let copy;
  URL.createObjectURL = (blob) => ((copy = blob.text()), "about:blank");
  await press("export", ":not([data-for])");
  await press("remove", "[data-for=space]");
  await press("undo");
  await pick(await copy);
  await until("what is to become of the copy", () => all("[data-action=cancel]")[0]);
  await press("cancel");
  await press("remove", "[data-for=rating]");
  await pick(await copy);
  await press("import");
  await press("undo");
  await press("back");
  await arrive("result");
  await press("restart");
  await until("the first question", () => all("[data-question=asks]")[0]);
  const kept = notices();
  delete window.meddle;
  await press("erase", ".button--quiet");
  await arrive("start");
  await pause();
  return { readings, parts, most, notices: kept, said: root().querySelector("[role=status]").textContent };
};
