import type { PutAside } from './bench.ts';

const LONGEST = 90;

/** The drafts that made room for others: each can come back or go. */
export function drawAside(section: HTMLElement, aside: readonly PutAside[]): void {
  section.hidden = aside.length === 0;
  const list = section.querySelector('ol');
  list?.replaceChildren(...aside.map(itemOf));
}

function itemOf({ text, when }: PutAside, index: number): HTMLElement {
  const item = document.createElement('li');
  const words = document.createElement('q');
  const plain = text
    .replace(/^---\n[^]*?\n---\n/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  words.textContent = plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
  const count = document.createElement('span');
  const day = new Date(when);
  const { length } = plain.split(' ');
  count.textContent = `${length} word${length === 1 ? '' : 's'}, ${day.toLocaleDateString('en', { dateStyle: 'medium' })}`;
  words.id = `aside-${index}`;
  item.append(words, count, button('back', 'Bring back', index), button('gone', 'Delete', index));
  return item;
}

/** What it does, and of which draft. */
function button(value: string, words: string, index: number): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.value = value;
  element.textContent = words;
  element.dataset['aside'] = String(index);
  element.setAttribute('aria-describedby', `aside-${index}`);
  return element;
}
