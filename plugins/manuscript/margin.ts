import { DIMENSION_NAMES, points } from './report-words.ts';
import type { Remark, Saying } from './remarks.ts';

type Tree = Readonly<Record<string, unknown>>;
const element = (hName: string, hProperties: Tree, children: readonly unknown[]): Tree => ({
  type: 'pencil',
  data: { hName, hProperties },
  children,
});
const text = (value: string): Tree => ({ type: 'text', value });

/** The number that follows the words; with a keyboard or a finger it leads to the note. */
export function reference({ number, kind, says }: Remark, story: string): Tree {
  const label = `Note ${number}: ${kind === 'fault' ? says.map(({ title }) => title).join('; ') : earns(says)}`;
  return element(
    'a',
    {
      id: `${story}-m${number}`,
      className: ['ref', kind],
      href: `#${story}-n${number}`,
      ariaLabel: label,
      dataN: String(number),
    },
    [text(String(number))],
  );
}

/** The notes of one passage: folded below it, or in the margin beside their lines where there is one. */
export function note(due: readonly Remark[], story: string, above: number): Tree {
  const numbers = due.map(({ number }) => number);
  const faults = due.filter(({ kind }) => kind === 'fault').length;
  const summary = element('summary', {}, [
    text(
      `${counted(faults, 'fault')}${faults > 0 && faults < due.length ? ', ' : ''}${counted(due.length - faults, 'credit')} `,
    ),
    element('span', { className: ['numbers'] }, [text(numbers.join(' '))]),
  ]);
  const items = due.map((remark, index) => item(remark, story, due[index - 1]?.number ?? above));
  return element('details', { className: ['notes', 'not-content'], dataPagefindIgnore: 'all' }, [
    summary,
    element('ol', {}, items),
  ]);
}

function item(remark: Remark, story: string, above: number): Tree {
  const { number, kind, says } = remark;
  const style = `--m:--${story}-m${number};--n:--${story}-n${number};--p:--${story}-n${above}`;
  const back = element(
    'a',
    { className: ['back'], href: `#${story}-m${number}`, ariaLabel: `Note ${number}, back to its words` },
    [text(String(number))],
  );
  return element('li', { id: `${story}-n${number}`, className: [kind], dataN: String(number), style }, [
    back,
    ...(kind === 'fault' ? says.flatMap(fault) : credit(says)),
  ]);
}

function fault({ rule, title, message, cost, places, again }: Saying): Tree[] {
  const link = {
    type: 'link',
    url: `/rules/${rule}/`,
    children: [text(title)],
    data: { hProperties: { className: ['rule'] } },
  };
  if (again !== null) return [element('span', { className: ['says', 'again'] }, [link, text(` as in ${again}`)])];
  const stake =
    cost >= 0.05
      ? [
          element('span', { className: ['cost'] }, [
            text(` −${points(cost)} points${places > 1 ? ` in ${places} places` : ''}`),
          ]),
        ]
      : [];
  return [
    element('span', { className: ['says'] }, [
      link,
      ...stake,
      element('span', { className: ['message'] }, [text(` ${message}`)]),
    ]),
  ];
}

function credit(says: readonly Saying[]): Tree[] {
  return [element('span', { className: ['says'] }, [text(earns(says))])];
}

/** “Earns action depth, evidence” */
export function earns(says: readonly Saying[]): string {
  const names = [
    ...new Set(says.flatMap(({ dimension }) => (dimension ? DIMENSION_NAMES[dimension].toLowerCase() : []))),
  ];
  return `Earns ${names.length > 0 ? names.join(', ') : 'credit'}`;
}
const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
