const CHOOSES = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End|[^])$/u;

/** While its list is closed, a key would choose the next entry, and choosing opens it: the key shows the list instead. */
export function listFirst(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey, currentTarget } = event;
  if (ctrlKey || altKey || metaKey || !CHOOSES.test(key) || !(currentTarget instanceof HTMLSelectElement)) return;
  if (!('showPicker' in currentTarget) || !CSS.supports('selector(:open)') || currentTarget.matches(':open')) return;
  event.preventDefault();
  currentTarget.showPicker();
}
