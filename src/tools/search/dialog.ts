import { find } from './find.ts';
import type { Page } from './pagefind.ts';

const MOST = 10;

/** The search dialog: a box, a list, arrows, Enter and Escape. */
class SiteSearch extends HTMLElement {
  private readonly dialog = this.piece('dialog');
  private readonly input = this.piece('input');
  private readonly list = this.piece('ol');
  private readonly status = this.piece('output');
  private asked = 0;

  connectedCallback(): void {
    const open = this.piece('button');
    open.disabled = false;
    open.addEventListener('click', () => {
      this.open();
    });
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.input.addEventListener('input', () => void this.search());
    this.dialog.addEventListener('keydown', (event) => {
      this.move(event);
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        if (this.dialog.open) this.dialog.close();
        else this.open();
      }
    });
  }

  private piece<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const element = this.querySelector(name);
    if (!element) throw new Error(`<site-search> has no <${name}>; see src/components/search/Search.astro`);
    return element;
  }

  private open(): void {
    this.dialog.showModal();
    this.input.select();
  }

  private async search(): Promise<void> {
    const mine = ++this.asked;
    const query = this.input.value.trim();
    if (query === '') {
      this.show([], '');
      return;
    }
    const waiting = setTimeout(() => (this.status.textContent = 'Searching …'), 150);
    try {
      const pages = await find(query, MOST);
      if (mine !== this.asked) return;
      const count = pages.length === 1 ? '1 page' : `${pages.length} pages, best first`;
      this.show(
        pages,
        pages.length === 0 ? 'Nothing found. Try the words you heard, such as “not enough depth”.' : count,
      );
    } catch {
      if (mine === this.asked) this.show([], this.dataset['failed'] ?? '');
    } finally {
      clearTimeout(waiting);
    }
  }

  private show(pages: readonly Page[], status: string): void {
    this.status.textContent = status;
    this.list.replaceChildren(...pages.map(result));
  }

  private move(event: KeyboardEvent): void {
    // A search field keeps the first Escape to clear itself.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.dialog.close();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.input, ...this.list.querySelectorAll('a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

function result({ url, meta, excerpt, sub_results: parts }: Page): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const title = document.createElement('strong');
  title.textContent = meta['title'] ?? url;
  const kind = document.createElement('small');
  kind.textContent = meta['kind'] ?? '';
  const text = document.createElement('span');
  // Pagefind escapes the page's text and adds only <mark>.
  text.innerHTML =
    parts.length > 0 ? (parts.find((part) => part.excerpt.includes('<mark>'))?.excerpt ?? excerpt) : excerpt;
  link.append(title, kind, text);
  item.append(link);
  return item;
}

customElements.define('site-search', SiteSearch);
