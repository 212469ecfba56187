import { drawn, type Drawn } from '../manuscript/drawn.ts';
import type { Answers } from './form-answers.ts';
import { keyWords, plainRun, plainWords } from './as-plain-text.ts';
import { filled, isTooWide, messagesIn, type Part, type Run, type Table, type Words } from './filled.ts';
import type { Form } from './form-types.ts';
import { subjectOf } from './message-text.ts';

/** The page’s title and “The document” stand above. */
const UNDER_THE_PAGE = 3;

/** The document as a page shows and prints it. Its headings begin below the page’s own. */
export function paperDrawn(form: Form, answers: Answers): readonly Drawn[] {
  const parts = filled(form, answers);
  const top = Math.min(...parts.map((part) => (part.kind === 'heading' ? part.level : Infinity)));
  const listsIn = (some: readonly Part[]): readonly Drawn[] => piecesOf(some, UNDER_THE_PAGE - top);
  if (!form.messages) return listsIn(parts);
  const titles = messagesIn(form).map(({ title }) => title);
  const sections: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'heading' && part.level > 1) sections.push([]);
    sections.at(-1)?.push(part);
  }
  return sections.flatMap((some) => {
    const [first] = some;
    const index = first?.kind === 'heading' && first.level > 1 ? titles.indexOf(plainWords(first.words)) : -1;
    if (index < 0) return listsIn(some);
    return [drawn('section', { class: 'message' }, listsIn(some), copies(form, answers, index, titles[index] ?? ''))];
  });
}

function copies(form: Form, answers: Answers, index: number, title: string): Drawn {
  const button = (value: string, words: string): Drawn =>
    drawn('button', { type: 'button', value, 'data-message': index, 'aria-label': `${words}: ${title}` }, words);
  const hasSubject = subjectOf(form, answers, index) !== null;
  return drawn(
    'p',
    { class: 'copies' },
    button('message', 'Copy this message'),
    hasSubject && button('subject', 'Copy its subject'),
  );
}

/** Items that follow one another are a list. @param deeper by how much headings are below the document’s own */
function piecesOf(parts: readonly Part[], deeper: number): readonly Drawn[] {
  const out: Drawn[] = [];
  let items: Drawn[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'item') {
      out.push(partDrawn(part, deeper));
      return;
    }
    items.push(drawn('li', {}, part.words.map(run)));
    if (parts[index + 1]?.kind === 'item') return;
    out.push(drawn(/\d/u.test(part.mark) ? 'ol' : 'ul', {}, items));
    items = [];
  });
  return out;
}

function partDrawn(part: Exclude<Part, { kind: 'item' }>, deeper: number): Drawn {
  switch (part.kind) {
    case 'heading':
      return drawn(`h${Math.min(6, part.level + deeper)}`, { class: `level-${part.level}` }, part.words.map(run));
    case 'paragraph':
      return drawn('p', { dir: part.words[0]?.is === 'answer' ? 'auto' : null }, part.words.map(run));
    case 'rule':
      return drawn('hr', {});
    case 'front':
      return drawn(
        'dl',
        {},
        part.lines.flatMap(({ key, words }) =>
          words === null ? [] : [drawn('dt', {}, keyWords(key)), drawn('dd', {}, words.map(run))],
        ),
      );
    case 'table':
      return isTooWide(part.table) ? entriesDrawn(part.table) : tableDrawn(part.table);
  }
}

/** An answer keeps its own direction, whatever stands around it. */
const run = (one: Run): Drawn | string =>
  one.is === 'told' ? plainRun(one) : drawn(one.is === 'answer' ? 'bdi' : 'span', { class: one.is }, plainRun(one));

function tableDrawn({ across, labels, entries }: Table): Drawn {
  const head = (name: string, scope: string): Drawn => drawn('th', { scope }, name);
  const cell = (words: Words): Drawn => drawn('td', {}, words.map(run));
  const [top, lines] = across
    ? [
        [drawn('td', {}), ...entries.map(({ name }) => head(name, 'col'))],
        labels.map((name, at) => [head(name, 'row'), ...entries.map(({ cells }) => cell(cells[at] ?? []))]),
      ]
    : [labels.map((name) => head(name, 'col')), entries.map(({ cells }) => cells.map(cell))];
  return drawn(
    'div',
    { class: 'frame', tabindex: 0, role: 'region', 'aria-label': 'Table, as the document holds it' },
    drawn(
      'table',
      {},
      drawn('thead', {}, drawn('tr', {}, top)),
      drawn(
        'tbody',
        {},
        lines.map((cells) => drawn('tr', {}, cells)),
      ),
    ),
  );
}

function entriesDrawn({ labels, entries }: Table): Drawn {
  return drawn(
    'ol',
    { class: 'entries' },
    entries.map(({ cells }) =>
      drawn(
        'li',
        {},
        drawn(
          'dl',
          {},
          cells.flatMap((words, at) =>
            words.length === 0 ? [] : [drawn('dt', {}, labels[at]), drawn('dd', {}, words.map(run))],
          ),
        ),
      ),
    ),
  );
}
