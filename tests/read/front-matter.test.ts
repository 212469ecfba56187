import { docsSchema } from '@astrojs/starlight/schema';
import { describe, expect, test } from 'vitest';
import { lint, readFrontMatter, UnreadableStory } from '../../plugins/story-lint/index.ts';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { FIELDS, STEERING } from '../../plugins/story-lint/read/fields.ts';
import { plainMap } from '../../plugins/story-lint/read/plain-yaml.ts';

const TOLD = 'I traced the stall and moved the export; 14 stalls became 0.';
const story = (front: string, body = TOLD): string => `---\n${front}\n---\n\n${body}\n`;
const read = (front: string) => readFrontMatter(story(front));

function refusal(source: string): UnreadableStory {
  try {
    lint(source, { path: 'a.mdx' });
  } catch (error) {
    if (error instanceof UnreadableStory) return error;
  }
  throw new Error(`This is not refused:\n${source}`);
}

describe('read as meant', () => {
  test.each([
    ['level: l6', { level: 'L6' }],
    ['level: L 7', { level: 'L7' }],
    ['principles: [Dive Deep, ownership]', { principles: ['dive-deep', 'ownership'] }],
    ['principles: [Are Right, A Lot]', { principles: ['are-right-a-lot'] }],
    [
      'principles: Have Backbone; Disagree and Commit, Earn Trust',
      { principles: ['have-backbone-disagree-and-commit', 'earn-trust'] },
    ],
    [
      'principles:\n  - Strive to be Earth’s Best Employer\n  - Think Big',
      { principles: ['strive-to-be-earths-best-employer', 'think-big'] },
    ],
    ['title: 2024-01-01', { title: '2024-01-01' }],
    ['title: 12', { title: '12' }],
    ['title:\nlevel: L5', { title: null, level: 'L5' }],
    ['title: >\n  Two lines\n  of it', { title: 'Two lines of it\n' }],
    ['role: no', { role: 'no' }],
    ['target: "60"', { target: 60 }],
    ['level: L6 # the bar: six', { level: 'L6' }],
    ['title: "Fix: it" # said so', { title: 'Fix: it' }],
  ])('%s', (front, wanted) => {
    const { notes, ...fields } = read(front);
    expect(fields).toMatchObject(wanted);
    expect(notes).toEqual([]);
  });
});

describe('read as meant, and told', () => {
  test.each([
    ['title: Dive Deep: the printer', { title: 'Dive Deep: the printer' }, 'Dive Deep: the printer'],
    ['title: #42 in a day', { title: '#42 in a day' }, '#42 in a day'],
    ['title: Fixing #42 in a day', { title: 'Fixing #42 in a day' }, 'Fixing #42 in a day'],
    ['title: "Fix it" they said', { title: '"Fix it" they said' }, '"Fix it" they said'],
    ['title: [Draft] The printer', { title: '[Draft] The printer' }, '[Draft] The printer'],
    ['question: Tell me: why?\nlevel: L7', { question: 'Tell me: why?', level: 'L7' }, 'Tell me: why?'],
    ['title: "A</title><script>1</script>"', {}, 'A</title><script>1</script>'],
    ['level: 5', { level: 'L5' }, '5'],
    ['principles: [Have Backbone]', { principles: ['have-backbone-disagree-and-commit'] }, '[Have Backbone]'],
  ])('%s', (front, wanted, words) => {
    const source = story(front);
    const found = lint(source, { path: 'a.mdx' }).findings.filter(({ rule }) => rule === 'front-matter-assumed');
    expect(readFrontMatter(source)).toMatchObject(wanted);
    expect(found.map(({ quote, severity }) => [quote, severity])).toEqual([[words, 'warning']]);
  });
  test('what another tool wrote is told, and changes nothing', () => {
    const others = story('date: 2024-03-01\ntags: [star]\nCompany Name: x\nnested: { a: [1] }\nlevel: L7');
    const report = lint(others, { path: 'a.mdx' });
    const found = report.findings.filter(({ rule }) => rule === 'front-matter-ignored');
    expect(found.map(({ quote, line, severity }) => [quote, line, severity])).toEqual([
      ['date', 2, 'suggestion'],
      ['tags', 3, 'suggestion'],
      ['Company Name', 4, 'suggestion'],
      ['nested', 5, 'suggestion'],
    ]);
    expect(report.level).toBe('L7');
    expect(report.score).toBe(lint(story('level: L7'), { path: 'a.mdx' }).score);
  });
});

test('a level that nothing reads is told; words are not taken for one', () => {
  const notes = (body: string) =>
    readFrontMatter(body).notes.map(({ kind, start, end }) => [kind, body.slice(start, end)]);
  expect(notes(`The printer\nLevel: L7\n\n${TOLD}`)).toEqual([['ignored', 'Level: L7']]);
  expect(notes(`${story('title: A')}\nlevel = L5\n`)).toEqual([['ignored', 'level = L5']]);
  const words = 'The visibility: private data stayed so.\n\nPublic: we told customers.\n\nLevel: L7 engineers met.';
  expect(notes(words)).toEqual([]);
});

test('a principle that there is none of is an error that nothing sets aside, and the story is judged', () => {
  const source = story(
    'principles: [dive-dep, ownership, all sixteen]\nallow: [{ rule: unknown-principle, because: x }]',
  );
  const report = lint(source, { path: 'a.md' });
  const found = report.findings.filter(({ rule }) => rule === 'unknown-principle');
  expect(found.map(({ message, severity, line }) => [message, severity, line])).toEqual([
    [expect.stringContaining('nearest is dive-deep'), 'error', 2],
    [expect.stringContaining('“all sixteen”'), 'error', 2],
  ]);
  expect(report.claimed.map(({ slug }) => slug)).toEqual(['ownership']);
  expect(report.score).toBe(lint(story('principles: []'), { path: 'a.md' }).score);
});

describe('refused, with the place and what to do', () => {
  test.each([
    ['visibilty: private', 'visibilty', 'visibility: private'],
    ['Visibility: private', 'Visibility', 'visibility: private'],
    ['visibіlity: private', 'visibіlity', 'visibility: private'],
    ['"visib\\u00adility": private', '"visib', 'visibility: private'],
    ['private: true', 'private', 'visibility: private'],
    ['draft: true', 'draft', 'visibility: private'],
    ['publish: false', 'publish', 'visibility: private'],
    ['visibility: privat', 'privat', '`public` or `private`'],
    ['visibility: Private', 'Private', '`public` or `private`'],
    ['visibility: [private]', '[private]', '`public` or `private`'],
    ['visibility:', 'visibility:', '`public` or `private`'],
    ['visibility: ~', 'visibility:', '`public` or `private`'],
    ['{visibility, title: A}', 'visibility,', '`public` or `private`'],
    ['status: draft', 'status', 'visibility: private'],
    ['meta:\n  access: Private', 'meta', 'visibility: private'],
    ['isDraft: yes', 'isDraft', 'visibility: private'],
    ['visibility:private', 'visibility', 'key: value'],
    ['visibility： private', 'visibility', 'key: value'],
    ['title=A', 'title', 'key: value'],
    ['titel: A', 'titel', 'title'],
    ['Levels: L6', 'Levels', 'level'],
    ['principle: [dive-deep]', 'principle', 'principles'],
    ['slug: framework/your-own-copy', 'slug', 'Delete the line'],
    ['hero: { tagline: x }', 'hero', 'Delete the line'],
    ['<<: { layout: x }', '<<', 'Delete the line'],
    ['level: L9', 'L9', 'one of L4'],
    ['level: [L6, L7]', '[L6', 'one of L4'],
    ['target: 101', '101', 'from 0 to 100'],
    ['target: 60%', '60%', 'from 0 to 100'],
    ['principles: { a: b }', '{ a', 'by name or slug'],
    ['title: [a\n  b]', '[a', 'valid YAML|a text'],
    ['title:\n  a: b', 'a: b', 'a text'],
    ['allow: [{ rule: vague-claim, reason: x }]', 'reason', 'because'],
    ['allow: vague-claim', 'vague-claim', 'because'],
    ['a: &a [x]\nb: *a', '&a', 'Write the value out'],
    ['a: &a\n  b: 1', '&a', 'Write the value out'],
    ['title: *x', '*x', 'valid YAML|Write the value out|quotes'],
    ['title: !!binary x', '!binary', 'Write the value out'],
    ['? [layout]\n: x', '[layout]', 'as a word'],
    ['case: Not A Slug', 'Not', 'kebab-case'],
    ['title: A\ntitle: B', 'title: B', 'Mend that line'],
    ['title: A: b\ntitle: B', 'A: b', 'Keep one'],
    ['level: L6\n level: L7', 'level: L7|: L7|L6', 'Mend that line'],
  ])('%s', (front, place, remedy) => {
    const source = story(front);
    const fault = refusal(source);
    const offsets = place.split('|').map((words) => source.indexOf(words));
    expect(offsets).toContain(fault.offset);
    expect(`${fault.message} ${fault.remedy}`).toMatch(new RegExp(remedy.replaceAll(/[()[\]{}*]/gu, '\\$&'), 'u'));
  });
  test('never closed, TOML, no list of keys, too long', () => {
    expect(refusal('---\ntitle: A\n\nI cut it.').message).toContain('never closed');
    expect(refusal('+++\ntitle = "A"\n+++\n\nI cut it.').remedy).toContain('YAML');
    expect(refusal(story('{title: A')).message).toContain('YAML');
    expect(refusal(story(`title: A\nx: ${'y'.repeat(20_000)}`)).message).toContain('at most');
  });
  test('front matter that does not begin with three dashes alone', () => {
    for (const dashes of ['----', ' ---', '–––', '—-', '---yaml', '\ufeff\ufeff---', '\u200b---', '\f---'])
      expect(refusal(`${dashes}\ntitle: A\nlevel: L7\n---\n\n${TOLD}\n`).message).toContain('three dashes');
  });
  test('a visibility that nothing reads, wherever it stands', () => {
    const lines = ['visibility: private', 'Visibility:: private', '**visibility**: public', '"visibilty": "private",'];
    for (const line of lines) {
      for (const source of [
        `# The printer\n\n---\n${line}\n---\n\n${TOLD}`,
        `${story('title: A')}${line}\r\n`,
        `Title\n${line}\n\n${TOLD}`,
      ]) {
        const fault = refusal(source);
        expect(source.slice(fault.offset)).toMatch(/^visibi/iu);
        expect(fault.message).toContain('outside the front matter');
      }
    }
  });
  test('without repeating a word of a value', () => {
    for (const front of [
      'level: > 3 acme',
      'level: | acme',
      'title: "C:\\qacme"',
      'level: "\\uacme"',
      'level: [acme}',
      '%acme x',
    ])
      expect(refusal(story(`title: A\n${front}`.replace(/^title: A\n(?=title)/u, ''))).message).not.toContain('acme');
  });
  test('however deep, it ends with a sentence', () => {
    for (const deep of ['['.repeat(9000), '{a: '.repeat(4000), '- '.repeat(9000)])
      refusal(story(`title: A\nx: ${deep}`));
  });
});

describe('where it begins and ends', () => {
  test('empty lines and a byte order mark stand above it; lines end as they do', () => {
    const front = story('title: A\nlevel: L4');
    for (const source of [front, `\n\n${front}`, `\ufeff${front}`, `  \r\n${front.replaceAll('\n', '\r\n')}`])
      expect(readFrontMatter(source)).toMatchObject({ title: 'A', level: 'L4' });
  });
  test('a rule in the first line is a rule, and every word behind it is judged', () => {
    for (const source of [
      `---\n\n# The printer\n\n${TOLD}\n`,
      `---\n\n${TOLD}\n\n---\n\n${TOLD}\n`,
      `---\nSituation: the printers stalled.\nTask: mine to end it.\n---\n\n${TOLD}\n`,
      `+++\n\n${TOLD}\n`,
    ]) {
      expect(readFrontMatter(source).block).toBeNull();
      const { coverage } = lint(source, { path: 'a.md' });
      const words = source.match(/\p{L}[\p{L}’]*|\d+/gu)?.length ?? 0;
      expect(coverage.judged + coverage.excluded.reduce((sum, each) => sum + each.words, 0)).toBe(words);
    }
  });
  test('an empty block says nothing', () => {
    expect(readFrontMatter('---\n---\n\nI cut it.')).toMatchObject({ title: null, bodyStart: 7 });
    expect(readFrontMatter('---\n# title: A\n---\n').title).toBeNull();
  });
});

describe('the title', () => {
  const title = (source: string, path = 'content/stories/mine/night-shift_rota.mdx') => lint(source, { path }).title;
  test('is what the front matter says, else the first heading, else the file’s name', () => {
    expect(title(story('title: A', '# B'))).toBe('A');
    expect(title(`# The *label* [printer](https://a.example) \`x_y\`\n\n## Situation\n\n${TOLD}`)).toBe(
      'The label printer x_y',
    );
    expect(title(`## Situation\n\n${TOLD}\n\n## Odds and ends\n`)).toBe('Odds and ends');
    expect(title(`The printer\n===\n\n${TOLD}`)).toBe('The printer');
    expect(title(`## Situation\n\n${TOLD}`)).toBe('night shift rota');
    expect(title(TOLD)).toBe('night shift rota');
    expect(title(TOLD, '')).toBe('');
    expect(title(story('title: "A\\nb\\tc"'))).toBe('A b c');
    expect(title(`The printer\nand more\n===\n\n${TOLD}`)).toBe('The printer and more');
  });
});

test('every key by which Starlight steers a page is refused in a story', () => {
  const page = docsSchema()({ image: () => undefined as never });
  const theirs = Object.keys((page as unknown as { shape: object }).shape);
  expect(theirs).toContain('head');
  expect(theirs.filter((key) => !Object.hasOwn(FIELDS, key) && !STEERING.has(key))).toEqual(['draft']);
  expect(refusal(story('draft: false')).remedy).toContain('visibility');
});

describe('plain lines', () => {
  /** What a node says, and where. */
  const shown = (node: unknown): unknown => {
    if (isSeq(node)) return [node.range?.slice(0, 2), node.items.map(shown)];
    return isScalar(node)
      ? [node.value, typeof node.value === 'string' ? '' : node.source, node.range?.slice(0, 2)]
      : node;
  };
  const all = (map: YAMLMap): unknown => map.items.map(({ key, value }) => [shown(key), shown(value)]);
  const WRITTEN =
    'L6|12|012|2020-01-01|0x1F|1e5|1.5|Words, and more|null|True|no|"a: b # c"|it\'s|"|""|"a"b|[a, b c]|[a,b]|[a ]|[1, 2]|[null]|[a|{a: b}|&a|*b|!t|>|- a|%x|@a|a:b|a #b|naïve|“q”|.5|~|+1|?|a  b| a|a |9999999999|[- a]|yes'.split(
      '|',
    );

  test.each(WRITTEN)('%s is read as YAML reads it, or left to its reader', (written) => {
    for (const text of [
      `title: ${written}`,
      `title: ${written}\n\nrole: ${written}\n`,
      `a: b\ntitle: ${written}\n  c`,
    ]) {
      const map = plainMap(text);
      const { contents, errors } = parseDocument<YAMLMap>(text, { prettyErrors: false });
      if (map !== null) expect([all(map), errors]).toEqual([contents === null ? null : all(contents), []]);
    }
  });

  test('most stories have no others', () => {
    expect(
      plainMap('title: "How I did it"\nlevel: L6\ndate: 2020-01-01\nminutes: 4\nprinciples: [Dive Deep, ownership]\n'),
    ).not.toBeNull();
    for (const text of ['', 'title: a\ntitle: b', 'null: a', 'title:\n  - a', '# a\ntitle: b', 'title: a\r\n'])
      expect(plainMap(text)).toBeNull();
  });
});
