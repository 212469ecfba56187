import { describe, expect, test } from 'vitest';
import { lint, SAID_FROM } from '../../plugins/story-lint/index.ts';
import shipped from '../../plugins/story-lint/rightness.json' with { type: 'json' };
import { fitRightness, unreadRightness } from '../../plugins/training/train-rightness.ts';
import { workedOut } from '../calibration/worked-out.ts';

/** Models of each writer left out, where none are kept from before. */
const LONG = 600_000;

const OURS =
  'Our department moved forty services to the new cluster over the year. We planned the waves together, we trained the other teams and we kept the board up to date. There were many challenges and the team worked hard. In the end the migration was a great success and the stakeholders were very happy with us.';
const COMPLETE =
  'Our checkout took 8.2 s and we were losing a fifth of the orders. The architect wanted a cache; I told him no in front of his manager, because prices change by the hour and a stale one costs us a refund. I pulled the logs of one week, found that one query ran forty times a page, and rewrote it. It cost two sprints of the search page, which its owner did not get back. Latency fell from 8.2 s to 1.6 s at p95, measured on all requests of four weeks against the four before. Abandoned orders fell from 21 % to 13 %, and support had no call about it since. A check in the build now fails above 2 s, and it has stayed there for six months. I should have asked the search team first; I learned to bring the log before the plan.';
const ADVICE =
  'When I have a conflict with a colleague I always listen first. I believe communication is the key to everything. I try to see it from the other side and to find a solution that everybody can live with. In my experience that works nearly every time.';

describe('whether a remark is right', () => {
  test(
    'is learnt from the verdicts beside the stories, and nothing else',
    async () => {
      expect(shipped).toEqual(fitRightness((await workedOut()).verdicts));
    },
    LONG,
  );

  test(
    'is told apart, of stories by writers not met: half of the remarks that readers call wrong or useless are not made, and most of the right ones are',
    async () => {
      const all = unreadRightness((await workedOut()).verdicts);
      expect(all.length).toBeGreaterThan(5000);
      for (const kind of ['finding', 'question'] as const) {
        const made = (isRight: boolean): number => {
          const such = all.filter((one) => one.kind === kind && one.isRight === isRight);
          return such.filter(({ chance }) => chance >= SAID_FROM[kind]).length / such.length;
        };
        expect(made(true), kind).toBeGreaterThan(0.45);
        expect(made(false), kind).toBeLessThan(0.2);
      }
    },
    LONG,
  );

  test('of a story in which a group acts: what the teller did', () => {
    const { changeFirst, findings } = lint(OURS);
    expect(changeFirst.map(({ rule }) => rule)).toContain('we-instead-of-i');
    expect(findings.map(({ rule }) => rule)).toContain('vague-claim');
  });

  test('of a complete story: nothing is asked, and nothing found fault with', () => {
    const { changeFirst, findings, credits } = lint(COMPLETE);
    expect(changeFirst).toEqual([]);
    expect(findings).toEqual([]);
    expect(credits.length).toBeGreaterThan(5);
  });

  test('what is a fact is said of a complete story too', () => {
    const wrong = COMPLETE.replace('from 21 % to 13 %', 'by 60 %, from 21 % to 13 %');
    expect(lint(wrong).findings.map(({ rule }) => rule)).toContain('arithmetic-mismatch');
  });

  test('of a text that is no story only facts: the first thing to mend is why it is none', () => {
    const { cap, changeFirst, credits, findings } = lint(`${ADVICE} Write to ann.miller@example-corp.com.`);
    expect(cap?.at).toBe(19);
    expect(credits).toEqual([]);
    expect(changeFirst.map(({ rule }) => rule)).toEqual(['privacy-email']);
    expect(findings.map(({ rule }) => rule)).toEqual(['privacy-email']);
  });

  test('what somebody objected is asked on: what was said to them', () => {
    const further = shipped['question conflict-avoidance+'];
    expect(further.length).toBe(shipped.question.length);
  });
});
