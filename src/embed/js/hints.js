// What went wrong on the way into the page, where that can be seen: one console line each, and nothing else.

/** Names that come out where a system rewrites the tag. */
const NEARLY = "ebbquiz, ebb_quiz, ebb-quizz, ebb-widget";

/** Whether nothing but scripts follows a node in what it stands in. */
function isLast(node) {
  for (let next = node; (next = next.nextSibling); ) {
    if (next.localName !== "script" && next.nodeType !== Node.COMMENT_NODE && next.textContent.trim()) return false;
  }
  return true;
}

/** HTML ignores the slash of `<ebb-quiz />`: what follows stands in it, and is not shown any more. */
const holdsTheRest = (quiz) =>
  quiz.querySelector(`${NAME}, script[src*="ebb.js"], h1, main, footer, nav`) ||
  (!quiz.parentElement.hasAttribute("data-" + NAME) && isLast(quiz) && (quiz.childElementCount > 4 || quiz.textContent.length > 1500));

function hint() {
  const all = [...document.querySelectorAll(NAME)];
  const nearly = document.querySelector(NEARLY);
  if (nearly) warn(`<${nearly.localName}> is not the tag: its name is ${NAME}, in small letters, with a hyphen.`);
  if (all.some(holdsTheRest)) warn(`<${NAME}> holds what follows it in the page. If it is written <${NAME} />, end it with </${NAME}>.`);
  if (!all.length && !nearly && document.body && /<ebb-?quiz/i.test(document.body.innerText)) warn(`the tag is on the page as text: this system does not let tags through. Use a link to #${NAME}.`);
}
