// Carries what somebody typed from one rendering of a form into the next: from the first paint, or over a change of language.
const KEY = 'typed';

const fields = (form) => [...form.elements].filter((e) => e.name && !['hidden', 'submit', 'button'].includes(e.type));

export function take(form) {
  return fields(form).map((e) => [e.name, e.value, e.checked, e === document.activeElement ? (e.selectionStart ?? -1) : null]);
}

export function give(form, typed) {
  for (const [name, value, checked, at] of typed) {
    const same = fields(form).filter((e) => e.name === name);
    const choice = same.find((e) => ['radio', 'checkbox'].includes(e.type) && e.value === value);
    const field = choice ?? same[0];
    if (!field) continue;
    if (choice) choice.checked = checked;
    else field.value = value;
    if (at === null) continue;
    field.focus();
    if (at >= 0) field.setSelectionRange?.(at, at);
  }
}

// Kept only until the next page of this tab reads it.
export function keep() {
  const form = document.querySelector('#outlet form#sheet');
  if (form) sessionStorage.setItem(KEY, JSON.stringify(take(form)));
}

export function kept() {
  const typed = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return typed && JSON.parse(typed);
}
