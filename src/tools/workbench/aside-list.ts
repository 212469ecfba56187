import type { Deleted, PutAside } from './bench.ts';
import type { Piece } from '../pieces.ts';

const LONGEST = 90;

/** The drafts that made room for others: each can come back or go, and the one that went last can come back still. */
export function drawAside(piece: Piece, aside: readonly PutAside[], deleted: Deleted | null): void {
  piece('.aside').hidden = aside.length === 0 && deleted === null;
  piece('.aside ol').replaceChildren(...aside.map(itemOf));
  piece('.deleted').hidden = deleted === null;
  piece('.deleted output').textContent = deleted === null ? '' : `Deleted “${beginning(wordsOf(deleted.one))}”.`;
}

/** Without front matter, in one line. */
const wordsOf = ({ text }: PutAside): string =>
  text
    .replace(/^---\n[^]*?\n---\n/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const beginning = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words);

function itemOf(one: PutAside, index: number): HTMLElement {
  const item = document.createElement('li');
  const words = document.createElement('q');
  const plain = wordsOf(one);
  words.textContent = beginning(plain);
  const count = document.createElement('span');
  const day = new Date(one.when);
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
