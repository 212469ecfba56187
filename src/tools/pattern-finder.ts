import { find } from './search/find.ts';
import type { Filters } from './search/pagefind.ts';

const BOTH = { any: ['Pattern', 'Case study'] } as const;

/**
 * Searches and filters the cards that the page already holds. Its state lives in the address, so that a filtered list
 * can be kept and sent.
 */
class PatternFinder extends HTMLElement {
  private readonly form = this.piece<HTMLFormElement>('form');
  private readonly list = this.piece<HTMLOListElement>('ol');
  private readonly status = this.piece<HTMLOutputElement>('output');
  private readonly none = this.piece<HTMLElement>('.none');
  private readonly clear = this.piece<HTMLButtonElement>('[type=reset]');
  private readonly cards = [...this.querySelectorAll<HTMLElement>('[data-card]')];
  private readonly whole = this.status.textContent;
  private asked = 0;

  connectedCallback(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.shown()[0]?.querySelector('a')?.click();
    });
    this.form.addEventListener('input', () => void this.search());
    this.form.addEventListener('reset', () => {
      setTimeout(() => void this.search());
      this.form.querySelector('input')?.focus();
    });
    this.addEventListener('keydown', (event) => {
      this.move(event);
    });
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    if (this.chosen().length > 0) void this.search();
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector itself is typed
  private piece<E extends Element>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<pattern-finder> has no “${selector}”; see src/components/search/Finder.astro`);
    return element;
  }

  private chosen(): readonly (readonly [string, string])[] {
    return [...new FormData(this.form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    );
  }

  private shown(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[data-card]:not([hidden])')];
  }

  private async search(): Promise<void> {
    const mine = ++this.asked;
    const chosen = this.chosen();
    this.clear.hidden = chosen.length === 0;
    history.replaceState(
      null,
      '',
      chosen.length === 0 ? location.pathname : `?${new URLSearchParams(chosen.map((pair) => [...pair]))}`,
    );
    if (chosen.length === 0) {
      this.show(this.cards, this.whole);
      return;
    }
    const waiting = setTimeout(() => (this.status.textContent = 'Searching …'), 150);
    try {
      const { words = '', ...filters } = Object.fromEntries(chosen);
      const pages = await find(words, this.cards.length, { kind: BOTH, ...filters } satisfies Filters);
      if (mine !== this.asked) return;
      const found = pages.flatMap(
        ({ url }) => this.cards.find(({ dataset }) => dataset['card'] === new URL(url, location.href).pathname) ?? [],
      );
      this.show(found, found.length === 1 ? '1 fits' : `${found.length} fit`);
    } catch {
      if (mine === this.asked)
        this.show(
          this.cards,
          'The index could not be loaded, so the whole list is shown. Check the connection and try again.',
        );
    } finally {
      clearTimeout(waiting);
    }
  }

  private show(cards: readonly HTMLElement[], status: string): void {
    for (const card of this.cards) card.hidden = !cards.includes(card);
    this.list.append(...cards);
    this.none.hidden = cards.length > 0;
    this.status.textContent = status;
  }

  private move(event: KeyboardEvent): void {
    const box = this.form.querySelector('input');
    if (event.key === 'Escape' && document.activeElement !== box) {
      box?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (document.activeElement instanceof HTMLSelectElement) return;
    const stops = [box, ...this.shown().map((card) => card.querySelector('a'))];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = here === -1 ? undefined : stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
customElements.define('pattern-finder', PatternFinder);
