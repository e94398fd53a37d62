// Takes the first paint away once Vaadin has put the same page in its place: what was read moves over, and what was typed.
import { give, take } from '/scripts/typed.js';

const first = document.getElementById('first-paint');
const outlet = document.getElementById('outlet');

function swap() {
  const main = outlet.querySelector('.shell main');
  if (!main) return false;
  const [from, to] = [first, outlet].map((part) => part.querySelector('form#sheet'));
  if (from && !to) return false;
  if ('twin' in main.dataset) main.replaceChildren(...first.querySelector('main').childNodes);
  const typed = from && take(from);
  first.remove();
  if (typed) give(to, typed);
  return true;
}

if (first && outlet && !swap()) {
  new MutationObserver((_, seen) => {
    if (swap()) seen.disconnect();
  }).observe(outlet, { childList: true, subtree: true });
}
