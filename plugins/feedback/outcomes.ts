/** What was decided besides the no: found by phrases, each leading to the page nearest to it. */
import { Matcher, wordClass } from '../language/index.ts';
import type { Reading, Span } from '../language/index.ts';
import type { Stretch } from './sentence-features.ts';
import type { OutcomeSlug } from './types.ts';
import { CLASSES } from './data/outcome-words.ts';

interface Outcome {
  readonly slug: OutcomeSlug;
  /** A sentence for whoever reads it this morning. */
  readonly says: string;
  readonly page: string;
  /** In the language of plugins/language/README.md. */
  readonly phrases: readonly string[];
}

/** The one table: what it is, what it means, where to read on. */
export const OUTCOMES: readonly Outcome[] = [
  {
    slug: 'downlevel',
    says: 'A level is in question, not only you: they see you one lower, or offer that.',
    page: '/framework/questions-and-answers/#was-it-my-level-rather-than-me',
    phrases: [
      'down - level*',
      'down level*',
      'downlevel*',
      '<step> lower/below/down/beneath',
      'next <step> down',
      'lower <step>',
      'level below',
      '{level} you/me/him/her at/as',
      'level adjustment',
      'at/offer/hire/for <level> _3 not/rather/instead _3 <level>',
      'inclined at <level>',
      '<level> instead of <level>',
      '<code> _3 rather than',
      '<level> _2 not _3 <code>',
      '<code> _3 not met _3 <code>',
      'not/no _4 senior/principal/staff _4 <code>',
      'more/closer/solid/strong/better _2 <level> than <level>',
      'more/closer/solid/strong/better _3 <code> than',
      'offer _6 lower/below level/grade',
      'offer _2 but/just/though _2 at/as',
      '<rank> slot/role/offer/position/level _6 instead/rather',
      '{put}/{consider}/{offer} _3 <rank> slot/role/level/position',
      '<rank> slot',
      'more junior role/position/level/job _2 possible/open',
      '<code> instead',
      '{offer}/{consider} _5 <code> instead',
      '<open> _4 at/as _2 <code>',
      '<open> _5 <rank> role/position/job',
      '<open> _4 a/an _1 <code>',
      '{extend}/{make} _2 a/an _1 <code>',
      '{start}/{proceed} _3 at/as _1 <code>',
      '{move} ahead/forward _4 at/as _1 <code>',
      '{recommend}/{land} _4 at/on/as _1 <code>',
      'recommendation : <code>',
    ],
  },
  {
    slug: 'recycle',
    says: 'Your packet may go to another team: that is not a no to you. Ask which team, and what of the loop counts there.',
    page: '/framework/glossary/#recycled',
    phrases: [
      'recycle*',
      're-loop*/reloop*',
      '{schedule}/{set}/{do}/{have}/{offer} _4 another/second/shortened loop/onsite',
      '{send}/{share}/{pass}/{forward}/{refer} _4 profile/packet/file/you _3 to/with _4 team*/org*/group*/manager*/department*',
      '{share}/{send} _2 packet',
      'packet _3 valid',
      'sister team*/org*',
      'no/without _3 re-interview/rounds/screen _3 needed',
      'feedback/loop/packet _4 valid for',
      '{refer} you to',
      '{match} you with/to',
      '<other> <team> & {want}/interested',
      '<other> <team> _1 hiring',
      '{circulate} _2 packet/profile',
      'packet/profile _3 {pass}/{share}/{go}/{circulate}',
      '{ask} for your/my/the packet',
      'one/an more/additional/extra interview/round/loop',
      '{ask}/{want} _2 second _3 round/loop/interview',
      'shortened/shorter loop',
    ],
  },
  {
    slug: 'cooldown',
    says: 'There is a date from which you may come back. Write it down, and ask the recruiter whether it binds in your case.',
    page: '/framework/questions-and-answers/#when-may-i-apply-again',
    phrases: [
      'cooldown',
      'cool - down',
      'cooling - off',
      '{reapply}/re-apply & <period>',
      'apply/try/eligible/retake/revisit/{return}/back & #/a/one/six/twelve <period>',
      '{interview}/loop again & #/a/one/six/twelve <period>',
      '{interview} _6 again & <period>',
      'interviewing _4 for #/a/one/six/twelve <period>',
      're-interview*/reinterview*/{reconsider} & #/a/one/six/twelve <period>',
      '{wait} & application/apply/reapply',
      '#/a/one/six/twelve - month freeze/wait/ban/gap',
      '#/a/one/six/twelve <period> _4 another/next/new loop/interview/application',
      'waiting period',
      'cooling period',
      '# <period> wait',
      '{bother} _3 # <period>',
    ],
  },
  {
    slug: 'hold',
    says: 'Nothing is decided against you yet: the process waits for something else. Ask what, and when to ask again.',
    page: '/framework/re-run-or-move-on/',
    phrases: [
      'decision/process/application/loop/candidacy/result & on hold',
      '{pause} your/the process/application/candidacy',
      'decision _4 {postpone}/deferred/pending',
      'can not be finalised/finalized',
      'everything/process & {pause}',
      'approval* _3 not/pending/outstanding',
      'in the queue',
      'still in process',
      'no decision yet',
    ],
  },
  {
    slug: 'closed',
    says: 'The position went away or was filled. That says nothing about your answers.',
    page: '/framework/questions-and-answers/#the-role-is-filled-is-the-document-wasted',
    phrases: [
      'role/position/req/requisition/vacancy/headcount/post/opening/seat & {cancel}/{close}/{withdraw}/{freeze}/{fill}/frozen/filled',
      'position/role/vacancy/requisition & on hold',
      'no headcount',
      '{pause} hiring',
      'hiring freeze/pause',
      '{cut} from the plan',
      'headcount & {freeze}/frozen/{cut}/{pull}/{lose}',
      'hiring _5 frozen',
      'role/position _3 no longer exist*/available/open',
      '{fill} _3 last/only seat',
      '{withdraw}/{cancel} the req/requisition/role/position/vacancy',
    ],
  },
  {
    slug: 'not-inclined',
    says: 'These are votes. “Not inclined” is one reader’s no: ask which principle it was about.',
    page: '/framework/glossary/#inclined-not-inclined',
    phrases: ['not inclined', 'inclination : no', 'no - hire', 'no hire', 'not : #', 'vote : no'],
  },
  {
    slug: 'inclined',
    says: 'Somebody voted for you. Ask what carried that vote: it is what to keep.',
    page: '/framework/glossary/#inclined-not-inclined',
    phrases: ['inclined', 'strong hire', 'leaning hire'],
  },
];

const matcher = new Matcher(
  OUTCOMES.map(({ phrases }) => phrases),
  { classes: CLASSES, reach: 14 },
);
/** “No re-loop”, “not in a position to offer L5”; a date from which one may come back is one, however it is put. */
const DENIABLE: ReadonlySet<OutcomeSlug> = new Set(['recycle', 'downlevel', 'hold']);
const DENIALS = new Set([...wordClass('negation'), 'unable']);
const BEFORE = 6;
/** What stands before these is another matter. */
const TURNED = new Set([',', ';', ':', '–', '—', 'but', 'and', 'just']);
const NOT_INCLINED = OUTCOMES.findIndex(({ slug }) => slug === 'not-inclined');
const INCLINED = OUTCOMES.findIndex(({ slug }) => slug === 'inclined');

/** The outcomes that the stretches name, in the order of the table, each with its first words. */
export function outcomesIn(reading: Reading, stretches: readonly Stretch[]): { outcome: Outcome; span: Span }[] {
  const first = new Map<number, Span>();
  for (const stretch of stretches) {
    const hits = matcher.match(reading, stretch);
    const denied = hits.filter(({ owner }) => owner === NOT_INCLINED);
    for (const { owner, from, to } of hits) {
      if (owner === INCLINED && denied.some((no) => no.from <= from && no.to >= to)) continue;
      if (DENIABLE.has(OUTCOMES[owner]?.slug ?? 'inclined') && deniedAt(reading, stretch.from, from)) continue;
      if (!first.has(owner)) first.set(owner, { start: reading.starts[from] ?? 0, end: reading.ends[to - 1] ?? 0 });
    }
  }
  return OUTCOMES.flatMap((outcome, owner) => {
    const span = first.get(owner);
    return span === undefined ? [] : [{ outcome, span }];
  });
}

function deniedAt(reading: Reading, start: number, at: number): boolean {
  const word = (i: number): string => reading.spell(reading.words[i] as number);
  for (let i = at - 1; i >= Math.max(start, at - BEFORE) && !TURNED.has(word(i)); i--)
    if (DENIALS.has(word(i))) return true;
  return false;
}
