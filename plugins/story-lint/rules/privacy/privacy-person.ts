import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { JUDGEMENT_CLASSES, JUDGEMENTS } from './data/person-frames.ts';
import { full, isFullName, isSomebody, nameIn, ONE_NAMED, paragraphsNaming, titled } from './person-names.ts';
import { framesIn, loosened, pattern } from './word-frames.ts';

const CLASSES = {
  ...JUDGEMENT_CLASSES,
  name: ONE_NAMED,
  ends: '(?!\\p{L})',
  'be-word': "(?: (?=\\p{L})|(?=['’]))<be>",
  /** Jonas from Billing, my tech lead, … */
  aside:
    '(?: (?:from|in|on|at|of) (?:the |my |our )?[\\p{L}&]{2,20}(?: [\\p{L}\\d]{1,20})?,?)?(?:, (?:my|our|the|an?|his|her) [^.!?,;\\n]{2,36},)?',
};
/** Words instead of a name; one that comes first may be any. */
const UNNAMED = { ...CLASSES, name: '\\S{1,40}(?: \\S{1,40}){0,5}' };
const framed = framesIn(JUDGEMENTS, CLASSES, ({ frame, outline = frame.replace(/^<name>(?:<aside>)?/u, '') }) =>
  loosened(pattern(outline, UNNAMED)),
);

/** “Tamsin and Rodrigo”: what is said of the one is said of the other. */
const ALSO = new RegExp(`^((?:,| and| or| &) )${ONE_NAMED.replace(/^\(\?<![^)]*\)/u, '')}`, 'u');
const LONGEST_NAME = 60;

function* personsIn(source: string): Generator<Span & { readonly judged: boolean }> {
  for (const find of [full, titled]) {
    for (const { 0: text, index } of find(source)) {
      const named = nameIn(text, index);
      if (isFullName(source, named)) yield { start: named.start, end: named.end, judged: false };
    }
  }
  for (const paragraph of paragraphsNaming(source)) {
    for (const [match, { things = false }] of framed(paragraph.text)) {
      const text = match[1] ?? '';
      const named = nameIn(text, paragraph.from + match.index + match[0].indexOf(text));
      if (!isSomebody(source, named, things)) continue;
      yield { start: named.start, end: named.end, judged: true };
      const other = ALSO.exec(source.slice(named.end, named.end + LONGEST_NAME));
      if (other?.[2] === undefined) continue;
      const also = nameIn(other[2], named.end + (other[1] ?? '').length);
      if (isSomebody(source, also, true)) yield { start: also.start, end: also.end, judged: true };
    }
  }
}

export const privacyPerson: PrivacyRule<'privacy-person'> = {
  id: 'privacy-person',
  title: 'A private person, named',
  why: 'Whoever is named in a story did not agree to be in it: a colleague’s full name, or any name beside a judgement of work or health, is theirs. A role or a bare first name tells the same story.',
  dimension: null,
  examples: {
    good: [
      'I asked Priya and the head of billing, and Tom from Sales agreed.',
      'We run Great Expectations on AWS Step Functions in São Paulo on Black Friday.',
      'Customer Obsession and Dive Deep are Leadership Principles; Jeff Bezos wrote the letter.',
      'I coached an engineer who had been signed off with depression.',
      'Kafka was underperforming, and Lambda was let go.',
      'Dana from Legal helped me, Jonas did a great job, and I let Marta go first.',
    ],
    bad: [
      'The engineer I coached out was ⟦Tobias Wrenfeld⟧.',
      'He’s ⟦Anselm Drury⟧, and he had been charged for a dead meter.',
      'I rang their VP, ⟦Ines Calderbrook⟧, and said so.',
      '⟦Mrs Halloran-Pike⟧ from Ward 6, is waiting on a liver.',
      'In May ⟦Marek⟧ was put on a PIP, and ⟦Priya⟧ was signed off.',
      'I rated ⟦Olu⟧ a 2 of 5, though ⟦Jonas⟧ was the weakest, and ⟦Sam⟧’s burnout was my doing.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, personsIn, (name, { judged }) => ({
      message: judged
        ? `“${name}” is named beside a judgement of their work or health. Take the name out and say what you did.`
        : `“${name}” is somebody’s full name. Say what they were to you.`,
      suggestions: ['my tech lead', 'a senior engineer on my team', 'the customer'],
    })),
};
