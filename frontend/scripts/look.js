// Keeps how somebody wants to read in the cookie `look`, prints, leaves, and warns before typed words are lost.
import { give, keep, kept } from '/scripts/typed.js';

const DAYS = 31536000;
const OF = { care: ['care'], ground: ['dark', 'light'], language: ['zh', 'en'] };

function words() {
  const found = document.cookie.split('; ').find((c) => c.startsWith('look='));
  return found ? found.slice(5).split('.').filter(Boolean) : [];
}

function choose(tool) {
  const what = tool.dataset.lookOf;
  const word = what === 'ground' ? otherGround() : tool.dataset.lookIs;
  const chosen = words().filter((w) => !OF[what].includes(w));
  if (word) chosen.push(word);
  document.cookie = `look=${chosen.join('.')}; path=/; max-age=${DAYS}; samesite=lax`;
  if (what === 'ground') document.documentElement.dataset.look = word;
  else if (what === 'care') turn(tool, word);
  else again();
}

function otherGround() {
  const now = document.documentElement.dataset.look ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  return now === 'dark' ? 'light' : 'dark';
}

// Size is a matter of style sheets: the page stays, and so does what was typed.
function turn(tool, word) {
  document.documentElement.toggleAttribute('data-care', word !== '');
  const other = tool.dataset.lookOther;
  tool.dataset.lookOther = tool.textContent;
  tool.dataset.lookIs = word ? '' : 'care';
  tool.textContent = other;
}

function again() {
  leaving = true;
  keep();
  const address = new URL(location.href);
  ['lang', 'care'].forEach((name) => address.searchParams.delete(name));
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

let leaving = false;
const written = () => [...document.querySelectorAll('[data-unsent] textarea')].some((t) => t.value.trim() !== t.defaultValue.trim());
const unsent = () => !leaving && (written() || document.querySelector('[data-unsent=yes]') !== null);
window.jiandu = { unsent, leave: () => { leaving = true; setTimeout(() => { leaving = false; }, 3000); } };

function safe(on) {
  const part = on.closest('[data-unsent=yes]');
  if (!part) return;
  part.dataset.unsent = 'kept';
  const tick = part.querySelector('[data-kept] input');
  if (tick) tick.checked = true;
}

function act(event) {
  const on = event.target.closest?.('[data-look-of],[data-print],[data-leave],[data-to]');
  if (!on) return;
  event.preventDefault();
  event.stopPropagation();
  if (on.dataset.lookOf) choose(on);
  else if ('to' in on.dataset) document.getElementById(on.dataset.to)?.focus();
  else if ('print' in on.dataset) {
    window.print();
    safe(on);
  } else {
    leaving = true;
    document.body.hidden = true;
    location.replace('about:blank');
  }
}

// A form that goes to its plain twin, or a file that is saved, is not a loss.
function sent(event) {
  if (event.defaultPrevented) return;
  window.jiandu.leave();
  safe(event.target);
}

// The connection is gone for good: the form goes to its plain twin with everything in it.
function rescue() {
  const form = document.querySelector('#outlet form#sheet[data-unsent]');
  if (!form || !document.querySelector('.v-system-error') || !unsent()) return;
  const step = Object.assign(document.createElement('input'), { type: 'hidden', name: 'step', value: 'change' });
  form.append(step);
  leaving = true;
  form.submit();
}

document.addEventListener('click', act, true);
document.addEventListener('keydown', (event) => {
  if (event.key === ' ' && event.target.closest?.('a[role=button]')) act(event);
}, true);
document.addEventListener('submit', sent);
document.addEventListener('change', (event) => {
  const tick = event.target.closest?.('[data-kept] input');
  const part = tick?.closest('[data-unsent]');
  if (part) part.dataset.unsent = tick.checked ? 'kept' : 'yes';
});
window.addEventListener('beforeunload', (event) => {
  if (unsent()) event.preventDefault();
});

const typed = kept();
new MutationObserver((_, seen) => {
  const form = document.querySelector('#outlet form#sheet');
  if (typed && form) {
    give(form, typed);
    seen.disconnect();
  }
}).observe(document.body, { childList: true, subtree: true });
new MutationObserver(rescue).observe(document.body, { childList: true });
