// Keeps how somebody wants to read in the cookie `look`, prints, leaves, and warns before typed words are lost.
const DAYS = 31536000;
const OF = { care: ['care'], ground: ['dark', 'light'], language: ['zh', 'en'] };

function kept() {
  const found = document.cookie.split('; ').find((c) => c.startsWith('look='));
  return found ? found.slice(5).split('.').filter(Boolean) : [];
}

function choose(what, word) {
  const words = kept().filter((w) => !OF[what].includes(w));
  if (word) words.push(word);
  document.cookie = `look=${words.join('.')}; path=/; max-age=${DAYS}; samesite=lax`;
  const address = new URL(location.href);
  ['lang', 'care'].forEach((name) => address.searchParams.delete(name));
  if (address.href === location.href) location.reload();
  else location.replace(address);
}

let leaving = false;
function act(event) {
  const on = event.target.closest?.('[data-look-of],[data-print],[data-leave]');
  if (!on) return;
  event.preventDefault();
  event.stopPropagation();
  if (on.dataset.lookOf) choose(on.dataset.lookOf, on.dataset.lookIs);
  else if ('print' in on.dataset) window.print();
  else {
    leaving = true;
    document.body.hidden = true;
    location.replace('about:blank');
  }
}

document.addEventListener('click', act, true);
document.addEventListener('keydown', (event) => {
  if (event.key === ' ' && event.target.closest?.('a[role=button]')) act(event);
}, true);
window.addEventListener('beforeunload', (event) => {
  const typed = [...document.querySelectorAll('[data-unsent] textarea')].some((t) => t.value.trim());
  if (!leaving && (typed || document.querySelector('[data-unsent=yes]'))) event.preventDefault();
});
