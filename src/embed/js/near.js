// When a widget is fetched, and in which language.

/** The elements on the page that have been mounted, or are to be. */
const mounted = new Set();

/** How far from the window a widget is fetched, in px. */
const NEAR = 600;

/** Sees the reader come near. */
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.begin();
  },
  { rootMargin: `${NEAR}px 0px` },
);

/** The network is back, or the reader is. */
const watchAgain = () => {
  for (const quiz of mounted) quiz.watch();
};
addEventListener("online", watchAgain);
document.addEventListener("visibilitychange", watchAgain);

/** The reader's languages. A page may have replaced both properties, by anything. */
const preferred = () => {
  try {
    return [navigator.languages, navigator.language].flat().slice(0, 20);
  } catch {
    return [];
  }
};

/** The first language that we have texts in, of the element's, the page's, the browser's, English. */
function language(element) {
  const near = element.closest("[lang]");
  const wanted = [element.getAttribute("lang"), near && near.lang, ...preferred(), "en"].filter((tag) => typeof tag === "string");
  for (const tag of wanted) {
    for (let part = tag.toLowerCase(); part; part = part.includes("-") ? part.replace(/-[^-]*$/, "") : "") {
      if (Object.hasOwn(FILES.text, part)) return part;
    }
  }
  return "en";
}
