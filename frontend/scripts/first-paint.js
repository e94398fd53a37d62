// Takes the first paint away once Vaadin has put the same page in its place.
const first = document.getElementById('first-paint');
const outlet = document.getElementById('outlet');
if (first && outlet) {
  new MutationObserver((_, seen) => {
    if (outlet.querySelector('.shell')) {
      first.remove();
      seen.disconnect();
    }
  }).observe(outlet, { childList: true, subtree: true });
}
