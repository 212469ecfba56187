/** Words that stand in front of what is said: STAR headings, and who speaks in a transcript. */
import type { StarPart } from '../types.ts';

/** First words of headings, by the part they open. Matched on the heading's own words, lower case. */
const PARTS: readonly (readonly [StarPart, RegExp])[] = [
  [
    'situation',
    /^(?:the )?(?:s|situation|context|background|bg|setting|before|where|what was (?:going on|happening|wrong|broken)|the problem|problem|how it was|observation|starting point|scene|when|what happened|baseline|wh(?:ere|en)\W+wh(?:ere|en))\b/u,
  ],
  [
    'task',
    /^(?:the |my )?(?:t|task|goal|goals|job|role|responsibility|objective|objectives|target|given goal|challenge|ask|mission|what i (?:wanted|had to do|was asked)|what was asked|brief)\b/u,
  ],
  [
    'action',
    /^(?:the |my )?(?:a|action|actions|what i (?:did|changed|built|tried)|steps?|approach|how i|the work|how chosen|idea|plan|solution|decision|execution|what we did|i did|did)\b/u,
  ],
  [
    'result',
    /^(?:the )?(?:r|result|results|outcome|outcomes|impact|what came of it|after(?:wards)?|how it (?:ended|went|turned out)|effect|numbers|in the end|end|now|today|what changed|status)\b/u,
  ],
  [
    'learning',
    /^(?:the |my )?(?:l|learnings?|lessons?|lessons? learn(?:ed|t)|reflection|reflections|what i(?: would|['’]d)? (?:learned|learnt|do differently)|what stuck with me|takeaways?|in hindsight|retrospect|mistakes?|regrets?|differently|next time|honest bit|what i learned)\b/u,
  ],
];

/** The STAR part a heading or label names, or null. */
export function partOf(label: string): StarPart | null {
  const words = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'’ ]+/gu, ' ')
    .trim();
  for (const [part, pattern] of PARTS) if (pattern.test(words)) return part;
  return null;
}

const STAR_WORD = String.raw`(?:situation|context|background|bg|task|goal|role|job|action|actions|approach|result|results|outcome|impact|learning|learnings|lesson|lessons|reflection|before|after|s|t|a|r|l)`;
/** `Situation: …`, `ACTION. …`, `S - …`, at the start of a line or list item. */
export const STAR_LABEL = new RegExp(
  String.raw`^(?:my |the )?${STAR_WORD}(?: ?(?:\/|&|and|\+) ?${STAR_WORD})?(?:\s*:|\s+(?:[-\u2013\u2014\u2192\u21d2]|[-=]>)\s|\.(?=\s)|\s*$)`,
  'iu',
);
/** The same word alone on a line: a heading written without Markdown. */
export const BARE_HEADING = new RegExp(
  String.raw`^(?:(?:my |the )?${STAR_WORD}|what (?:i|we) (?:did|learned|learnt|wanted)|how it (?:was|ended|went)|what (?:happened|came of it))(?: \([^)\n]{1,40}\))?\s*(?::\s*)?$`,
  'iu',
);

export const INTERVIEWER =
  /^(?:\*{0,2})(?:interviewer|coach|recruiter|hiring manager|bar raiser|panel(?:ist)?|mentor|partner|hm|br|int|q|question|them|follow-?up)(?:\s?\d)?\s?(?:\([^)\n]{0,30}\)\s?)?[:：](?:\*{0,2})/iu;
export const CANDIDATE =
  /^(?:\*{0,2})(?:candidate|interviewee|me|you|myself|answer|a)(?:\s?\d)?\s?(?:\([^)\n]{0,30}\)\s?)?[:：](?:\*{0,2})/iu;
