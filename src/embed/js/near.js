// When a widget is fetched, and in which language.

/** The elements on the page that have been mounted, or are to be. */
const mounted = new Set();

/** How far from the window a widget is fetched, in px. */
const NEAR = 600;

/** Who comes near, or comes back. */
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.begin();
  },
  { rootMargin: `${NEAR}px 0px` },
);

/** The line is there again, or the reader is. */
const lookAgain = () => {
  for (const quiz of mounted) quiz.look();
};
addEventListener("online", lookAgain);
document.addEventListener("visibilitychange", lookAgain);

/** The reader's languages, as far as the browser says; anything may have been put in the place of what it says. */
const preferred = () => {
  try {
    return [navigator.languages, navigator.language].flat().slice(0, 20);
  } catch {
    return [];
  }
};

/** The best language that we have words in: the element's, the page's, the browser's, English. */
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
