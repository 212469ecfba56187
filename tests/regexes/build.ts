/**
 * Imports the files named, and prints every pattern that code builds while it runs, as JSON, with the place that built it. Run in a
 * process of its own: the patterns are caught by putting another constructor in the place of `RegExp`.
 */
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const found = new Map<string, { source: string; flags: string; file: string; line: number }>();
/** `at name (file:///…/x.ts:12:34)`: the nearest that is not this file. */
const CALLER = /((?:file:\/\/)?\/[^()\s]+):(\d+):\d+\)?$/u;

function note({ source, flags }: RegExp): void {
  const at = (new Error().stack ?? '')
    .split('\n')
    .slice(1)
    .map((line) => CALLER.exec(line))
    .find((match) => match !== null && match[1] !== import.meta.url);
  if (at?.[1] === undefined) return;
  const [, name] = at;
  const file = relative(process.cwd(), name.startsWith('file:') ? fileURLToPath(name) : name).replaceAll('\\', '/');
  if (file.startsWith('node_modules/')) return;
  found.set(`${file}:${at[2] ?? ''} /${source}/${flags}`, { source, flags, file, line: Number(at[2]) });
}

const Original = RegExp;
globalThis.RegExp = new Proxy(Original, {
  construct: (target, given, self) => {
    const pattern = Reflect.construct(target, given, self) as RegExp;
    note(pattern);
    return pattern;
  },
  apply: (target, self, given) => {
    const pattern = Reflect.apply(target, self, given) as RegExp;
    note(pattern);
    return pattern;
  },
});

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);

// Some are built only where something is found, or when a hint says that the text has need of them: here every hint does.
const { readStory } = await import('../../plugins/story-lint/read/story.ts');
const { lint, rules } = await import('../../plugins/story-lint/index.ts');
const { JUDGEMENT_CLASSES, JUDGEMENTS } = await import('../../plugins/story-lint/rules/privacy/data/person-frames.ts');
const { PAY_CLASSES, PAY_FRAMES } = await import('../../plugins/story-lint/rules/privacy/data/pay-frames.ts');
for (const { examples } of rules) lint(examples.bad.join('\n\n').replaceAll(/[⟦⟧]/gu, ''));
/** Every word that a frame waits for, beside a sum of money. */
const said = [JUDGEMENT_CLASSES, PAY_CLASSES]
  .flatMap((classes) => Object.values(classes))
  .concat([...JUDGEMENTS, ...PAY_FRAMES].map(({ needs }) => needs))
  .flatMap((words) => words.split('|'))
  .join(' £61,200 ');
const story = readStory(`I moved 5 % of the cost. Maria agreed.\n\n${said}`, {});
Original.prototype.test = () => true;
for (const rule of rules) rule.check(story);

process.stdout.write(JSON.stringify([...found.values()]));
