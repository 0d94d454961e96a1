// Watches how the page is left: what is erased when, what can still be seen, and how soon nothing can. What it has seen is put
// where the next page of the site finds it. Where the exit never answers, this page then goes on to that one by itself.
{
  const keep = Storage.prototype.setItem;
  const drop = Storage.prototype.removeItem;
  const noted = { steps: [], frames: 0, milliseconds: null };
  let begun = null;

  const views = () => [...document.querySelectorAll("ebb-quiz")].map((quiz) => quiz.shadowRoot.querySelector("[data-view]"));
  const isBlank = (view) => view.dataset.view === "blank" && view.innerText.trim() === "Loading." && !view.querySelector("input, textarea, select");
  const blank = () => views().every(isBlank);
  const kept = () => {
    try {
      return localStorage.getItem("ebb:1");
    } catch {
      return null;
    }
  };
  const write = () =>
    keep.call(sessionStorage, "left", JSON.stringify({ ...noted, kept: kept(), writes: seen.writes.filter(({ key }) => key !== "left"), texts: views().map((view) => view.innerText) }));
  const step = (what) => {
    if (begun === null) return;
    noted.steps.push({ what, blank: blank(), kept: kept() !== null });
    write();
  };

  Storage.prototype.removeItem = function (key) {
    drop.call(this, key);
    if (key === "ebb:1") step("erased");
  };
  // Where the browser does not say that it is about to leave, what is asked just before comes closest.
  if (!window.navigation) addEventListener("beforeunload", () => step("left"), { capture: true, once: true });
  else navigation.addEventListener("navigate", ({ destination }) => destination.url.startsWith("https:") && step("left"));

  const goOn = () => {
    write();
    stop();
    location.href = "/look";
  };
  const watch = () =>
    requestAnimationFrame(() => {
      noted.frames += 1;
      write();
      if (!blank()) return noted.frames > 300 ? goOn() : watch();
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        noted.milliseconds = Math.round(performance.now() - begun);
        write();
        if (window.goesOn) setTimeout(goOn, 150);
      };
      port2.postMessage(null);
    });
  const begin = () => {
    if (begun === null) watch();
    begun = performance.now();
    noted.frames = 0;
  };
  addEventListener("click", (event) => event.composedPath().some((it) => it.dataset && it.dataset.action === "exit") && begin(), true);
  addEventListener("keyup", (event) => event.key === "Shift" && begin(), true);
}
