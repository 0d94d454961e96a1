// Lets the wasm trap at any of its calls to the page, as a panic or a lack of memory does: the trap of a tiny wasm
// travels through Rust's frames. A walk through the widgets meets such traps, and notes what a reader would have lost.
{
  const Instance = WebAssembly.Instance;
  // (module (func (export "t") unreachable))
  const tiny = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11);
  const trap = new Instance(new WebAssembly.Module(tiny)).exports.t;
  const now = Date.now;
  window.traps = { left: 0, fired: 0, took: [], lost: [], given: {}, noted: 0, memory: [], ahead: 0, clock: true };

  /** The so many-th call from now traps, a minute and more after the last trap. */
  traps.arm = (calls) => {
    traps.left = calls;
    if (traps.clock) traps.ahead += 61000;
  };
  Date.now = () => now() + traps.ahead;

  const counted = (call) =>
    function (...given) {
      if (traps.left && --traps.left === 0) {
        traps.fired++;
        traps.ready = 0;
        traps.at = performance.now();
        (traps.failure || trap)();
      }
      return call.apply(this, given);
    };

  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, [module, imports]) {
      // Later parts get the exports of the first, which stay as they are.
      const page = imports["./ebb_bg.js"];
      const given = page ? Object.fromEntries(Object.entries(page).map(([name, call]) => [name, counted(call)])) : undefined;
      const made = new target(module, page ? { "./ebb_bg.js": given } : imports);
      if (page) traps.memory.push(new WeakRef(made.exports.memory));
      return made;
    },
  });

  /** How many instances the page still has; asked again and again, until the engine has cleared away what nothing uses. */
  traps.alive = () => {
    traps.filled = Array.from({ length: 300000 }, (_, number) => ({ number, room: [number] }));
    for (let filled = 0; filled < 20; filled++) new Uint8Array(1 << 20).fill(filled);
    return traps.memory.filter((it) => it.deref()).length;
  };

  const all = () => [...document.querySelectorAll("ebb-quiz")];
  const inside = (quiz) => quiz.shadowRoot.querySelector("[data-view]");

  // Visible again: each widget is mounted anew, and has been laid out.
  document.addEventListener("ebb-ready", (event) => {
    if (traps.at === undefined || !inside(event.target).getBoundingClientRect().height) return;
    if (++traps.ready < all().length) return;
    traps.took.push(performance.now() - traps.at);
    traps.at = undefined;
  });

  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done));
  };

  const seed = { state: 1 };
  const chance = (most) => {
    seed.state = (seed.state * 48271) % 2147483647;
    return 1 + (seed.state % most);
  };

  const press = (view, action) => view.querySelector(`.screen [data-action="${action}"]`).click();

  /** What a reader does on each screen. */
  const acts = {
    start: (view) => press(view, "start"),
    async safety(view) {
      for (const option of view.querySelectorAll("input[value=none]")) option.click();
      await settle();
      if (view.isConnected) press(view, "next");
    },
    async question(view) {
      const { question } = view.querySelector("fieldset[data-question]").dataset;
      const chosen = () => [...all().map(inside)].filter((it) => it && it.querySelector(`[data-question="${question}"] input:checked`));
      const fired = traps.fired;
      if (traps.given[question] && !chosen().includes(view)) traps.lost.push(question);
      const option = view.querySelector("fieldset input:checked, fieldset input");
      if (!option.checked) option.click();
      await settle();
      if (traps.fired !== fired) return;
      traps.given[question] = option.value;
      // Where the other widget shows the same question, it shows the same answer.
      const same = all().map(inside).filter((it) => it.querySelector(`[data-question="${question}"]`));
      if (chosen().length < same.length) traps.lost.push(`${question} in the other widget`);
      press(view, "next");
    },
    review: (view) => press(view, "finish"),
    result: (view) => press(view, view.querySelector("[data-action=deeper]") ? "deeper" : "tools"),
    tools: (view) => view.querySelector("[data-action=open][data-for=changes]").click(),
    async changes(view) {
      const fired = traps.fired;
      const before = view.querySelectorAll("[data-entry]").length;
      press(view, "add");
      await settle();
      if (traps.fired === fired && view.querySelectorAll("[data-entry]").length > before) traps.noted++;
      else if (before < traps.noted) traps.lost.push("a note");
    },
  };

  /** What happens around the widgets. */
  const around = {
    mount: () => document.querySelector("main").append(document.createElement("ebb-quiz")),
    unmount: () => all().at(-1).remove(),
    attribute: (quiz) => quiz.setAttribute("partner", quiz.getAttribute("partner") === "she" ? "they" : "she"),
    theme: () => (document.documentElement.dataset.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark"),
  };

  const check = (device) => {
    for (const quiz of all()) if (!inside(quiz)?.getBoundingClientRect().height) traps.lost.push("a widget");
    const kept = JSON.parse(localStorage.getItem("ebb:1") || "{}");
    if (!device) return;
    for (const question in traps.given) {
      // What is ticked as tried is kept as the question how it went.
      if (question === "tried" && `tried-${traps.given.tried}` in (kept.answers || {})) continue;
      if (![kept.answers?.[question]].flat().includes(traps.given[question])) traps.lost.push(`${question} on the device`);
    }
    if ((kept.tools?.changes || []).length < traps.noted) traps.lost.push("a note on the device");
  };

  /** Meets a trap at each of these points, somewhere within so many calls, and acts in the other widget after each. */
  traps.walk = async (start, points, device) => {
    seed.state = start;
    let turn = 0;
    const todo = [...points];
    for (let act = 0; act < 600 && (todo.length || traps.left || !traps.noted); act++) {
      const quiz = all()[turn];
      const view = inside(quiz);
      const name = view.dataset.view;
      const [point, calls] = todo[0] || [];
      const arms = !traps.left && (point === name || (around[point] && name === "changes"));
      if (arms) {
        todo.shift();
        traps.arm(chance(calls));
      }
      const fired = traps.fired;
      try {
        if (arms && around[point]) around[point](quiz);
        else if (acts[name]) await acts[name](view);
      } catch (error) {
        // A screen that a trap has taken away under the reader's finger.
        if (traps.fired === fired) throw error;
      }
      await settle();
      if (traps.fired === fired) continue;
      turn = 1 - turn;
      check(device);
    }
    traps.done = true;
  };
}
