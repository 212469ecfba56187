import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { shortLivedResult } from '../../plugins/story-lint/rules/short-lived-result.ts';

const DID =
  'Every third order left late. I pulled the logs of one week and moved the cut-off to ten. Late orders fell from 40 a day to 6.';
const partsOf = (text: string) => readStory(text, {}).parts;

describe('what lasted is an outcome', () => {
  test.each([
    'The rota is still in place.',
    'To this day nobody waits at the gate.',
    'Other teams adopted the rota.',
    'The check runs in CI, and the on-call lead owns it.',
    'It is the default in every depot.',
    'The drivers have no longer been called at night.',
    'Nine months later the gate was quiet.',
  ])('%s', (lasting) => {
    expect(partsOf(`${DID} ${lasting}`).at(-1)).toBe('result');
    const [without, withIt] = [DID, `${DID} ${lasting}`].map((text) => lint(text));
    const short = (text: string): boolean => {
      const verdict = shortLivedResult.check(readStory(text, {}));
      return verdict.applies && verdict.findings.length > 0;
    };
    expect(short(DID)).toBe(true);
    expect(short(`${DID} ${lasting}`)).toBe(false);
    expect(withIt?.dimensions.result.score).toBeGreaterThan(without?.dimensions.result.score ?? 1);
  });

  test('before the first deed it is setting', () => {
    expect(partsOf(`The old rota was still in place. ${DID}`)[0]).toBe('situation');
  });
});
