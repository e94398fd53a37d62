// Takes the first paint away once Vaadin has put the same page in its place; what was typed meanwhile moves along.
import { give, take } from '/scripts/typed.js';

const first = document.getElementById('first-paint');
const outlet = document.getElementById('outlet');
if (first && outlet) {
  new MutationObserver((_, seen) => {
    if (!outlet.querySelector('.shell main')) return;
    const [from, to] = [first, outlet].map((part) => part.querySelector('form#sheet'));
    if (from && !to) return;
    const typed = from && take(from);
    first.remove();
    if (typed && to) give(to, typed);
    seen.disconnect();
  }).observe(outlet, { childList: true, subtree: true });
}
