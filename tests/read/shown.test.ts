import { describe, expect, test } from 'vitest';
import { examine, lint } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const story = (frontMatter: string): string => `---\n${frontMatter}\n---\n\nI traced the queue and wrote the fix.\n`;
const valuesOf = (frontMatter: string): string[] => {
  const source = story(frontMatter);
  const { shown } = readStory(source, {});
  expect(shown.at(-1)?.text).toBe('\n\nI traced the queue and wrote the fix.\n');
  return shown.slice(0, -1).map(({ text }) => text);
};
const MAIL = 'jane.miller@contoso.example';

describe('front matter that is shown', () => {
  test('texts, lists and reasons; no other key, and no key’s name', () => {
    expect(
      valuesOf(
        'title: A\nquestion: "B"\nrole: C\ndescription: D\nprinciples: [F, G]\nallow: [{ rule: H, because: I }]\nlevel: L6\nelse: J',
      ),
    ).toEqual(['A', 'D', 'C', 'B', 'F', 'G', 'I']);
    expect(valuesOf('title: 2026\nquestion:\nrole: ""\nprinciples: K')).toEqual(['2026', 'K']);
    expect(readStory('', {}).shown).toEqual([{ start: 0, end: 0, text: '' }]);
  });

  test.each(['title', 'question', 'role', 'description'])('%s: private things are found there', (key) => {
    const [finding, ...more] = lint(story(`level: L6\n${key}: ask ${MAIL} about it`)).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect([finding?.rule, finding?.quote, finding?.line, finding?.column, more.length]).toEqual([
      'privacy-email',
      MAIL,
      3,
      key.length + 7,
      0,
    ]);
  });

  test('in a list, and in a reason', () => {
    const rulesOf = (frontMatter: string): string[] =>
      lint(story(frontMatter)).findings.flatMap(({ rule }) => (rule.startsWith('privacy-') ? [rule] : []));
    expect(rulesOf(`principles: [${MAIL}]`)).toEqual(['privacy-email']);
    expect(rulesOf(`allow: [{ rule: missing-lesson, because: "${MAIL} said so" }]`)).toEqual(['privacy-email']);
    expect(rulesOf(`author: ${MAIL}`)).toEqual([]);
  });

  test.each([
    ['title: "ask jane.miller\\x40contoso.example, please"', '"ask jane.miller\\x40contoso.example, please"'],
    ["title: 'it''s jane.miller@contoso.example'", "'it''s jane.miller@contoso.example'"],
    ['title: >-\n  ask\n  jane.miller@contoso.example', null],
  ])('%s: however YAML writes it', (frontMatter, quote) => {
    const { report, withheld } = examine(story(frontMatter));
    const [found] = report.findings.filter(({ rule }) => rule === 'privacy-email');
    expect(found?.message).toContain(`“${MAIL}”`);
    if (quote !== null) expect(found?.quote).toBe(quote);
    expect(withheld[0]?.words).toEqual([MAIL]);
  });
});
