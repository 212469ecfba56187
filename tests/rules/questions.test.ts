import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import shipped from '../../plugins/story-lint/questions.json' with { type: 'json' };
import { likelyAsked, NOTHING } from '../../plugins/story-lint/questions.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { firstAsked, fitQuestions } from '../../plugins/training/train-questions.ts';
import { workedOut } from '../calibration/worked-out.ts';

/** Models of each writer left out, where none are kept from before. */
const LONG = 600_000;

const OURS =
  'Our department moved forty services to the new cluster over the year. We planned the waves together, we trained the other teams and we kept the board up to date. There were many challenges and the team worked hard. In the end the migration was a great success and the stakeholders were very happy with us.';
const COMPLETE =
  'Our checkout took 8.2 s and we were losing a fifth of the orders. The architect wanted a cache; I told him no in front of his manager, because prices change by the hour and a stale one costs us a refund. I pulled the logs of one week, found that one query ran forty times a page, and rewrote it. It cost two sprints of the search page, which its owner did not get back. Latency fell from 8.2 s to 1.6 s at p95, measured on all requests of four weeks against the four before. Abandoned orders fell from 21 % to 13 %, and support had no call about it since. A check in the build now fails above 2 s, and it has stayed there for six months. I should have asked the search team first; I learned to bring the log before the plan.';

describe('what an interviewer would ask', () => {
  test(
    'is learnt from the choices beside the stories, and nothing else',
    async () => {
      expect(shipped).toEqual(fitQuestions((await workedOut()).questions));
    },
    LONG,
  );

  test(
    'is a question that readers ask too in three of five stories by writers not met, and one in ten is answered already',
    async () => {
      const { asked, answered, all } = firstAsked((await workedOut()).questions);
      expect(all).toBeGreaterThan(200);
      expect(asked / all).toBeGreaterThanOrEqual(0.6);
      expect(answered / all).toBeLessThanOrEqual(0.11);
    },
    LONG,
  );

  test('of a story in which a group acts: what the teller did', () => {
    const { changeFirst, findings } = lint(OURS);
    expect(changeFirst[0]?.rule).toBe('we-instead-of-i');
    expect(findings.map(({ rule }) => rule)).toContain('we-instead-of-i');
  });

  test('of a complete story: nothing, and nothing is found fault with', () => {
    expect(likelyAsked(readStory(COMPLETE, {}))(NOTHING)).toBeGreaterThan(0.5);
    const { changeFirst, findings } = lint(COMPLETE);
    expect(changeFirst).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('what is a fact is said of a complete story too', () => {
    const wrong = COMPLETE.replace('from 21 % to 13 %', 'by 60 %, from 21 % to 13 %');
    expect(lint(wrong).findings.map(({ rule }) => rule)).toContain('arithmetic-mismatch');
  });
});
