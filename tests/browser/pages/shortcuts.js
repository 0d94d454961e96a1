// A page that listens to everything, as slides, documentation, carousels, editors and scripts against copying do. It spares
// what it can see to be a field; what it did all the same is in `did`.
window.did = [];
window.reached = [];
const SPARED = /^(INPUT|TEXTAREA|SELECT|BUTTON|A|LABEL|SUMMARY)$/;
for (const capture of [false, true]) {
  for (const kind of ["keydown", "keypress", "keyup"]) {
    document.addEventListener(
      kind,
      (event) => {
        reached.push(event.key);
        if (SPARED.test(event.target.tagName) || event.ctrlKey || !/^([a-z/ ]|Arrow.*|Enter|Backspace)$/i.test(event.key)) return;
        did.push(`${kind} ${event.key}`);
        event.preventDefault();
      },
      capture,
    );
  }
  for (const kind of ["mousedown", "pointerdown", "touchstart", "selectstart", "contextmenu", "dragstart", "copy", "cut", "paste", "beforeinput"]) {
    document.addEventListener(
      kind,
      (event) => {
        const { tagName = "" } = event.target;
        // Ours is one element to the page: only what stands for a field is looked at.
        if (tagName !== "EBB-QUIZ" || !event.composedPath()[0].matches("input, textarea, select")) return;
        did.push(kind);
        event.preventDefault();
      },
      { capture, passive: false },
    );
  }
  // Throws where what is written into is no field.
  document.addEventListener("input", (event) => event.target.value.trim(), capture);
}
