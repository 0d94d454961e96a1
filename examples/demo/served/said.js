// The page's one status line.

const said = document.getElementById("said");

/** Says something for a while; nothing takes back what was said. */
export function tell(text) {
  said.textContent = text;
  if (text) setTimeout(() => said.textContent === text && (said.textContent = ""), 10000);
}
