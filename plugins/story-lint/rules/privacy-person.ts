import { finder, passagesAround } from '../measure.ts';
import type { Finder } from '../measure.ts';
import { privateThings } from '../private.ts';
import type { PrivacyRule } from '../private.ts';
import type { Span } from '../types.ts';
import { GIVEN_NAMES, NOT_IN_NAMES, PUBLIC_PEOPLE } from '../words/people.ts';

const NAME = "\\p{Lu}(?:\\p{Ll}+|['’]\\p{Lu}\\p{Ll}+)(?:[-'’]\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+)?";
const LINK = '(?:(?:van|von|der|den|de|da|dos|del|della|di|bin|al|el|ter|la|le) ){0,2}';
/** Two to four capitalised words in a row, small particles and initials allowed. What most characters are is turned down first. */
const FULL = new RegExp(
  `(?![a-z\\s\\d.,])(?<![\\p{L}\\p{N}.’'/@_-])${NAME} (?:\\p{Lu}\\. ){0,2}${LINK}${NAME}(?: ${NAME}){0,2}(?![\\p{L}\\p{N}@_]|-\\p{L})`,
  'gu',
);
const full: Finder = (source) => source.matchAll(FULL);
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herr|Señora?|Sra?|Mme|Madame|Monsieur|Signora?|Smt|Shri)\\.?';
const titled = finder(new RegExp(`${TITLE} `, 'u'), `(?<![\\p{L}\\p{N}])${TITLE} ${LINK}${NAME}(?: ${NAME})?`, 'gu');
const IS_TITLE = new RegExp(`^${TITLE}$`, 'u');
const SINGLE = `(${NAME}(?: ${NAME})?)`;
/** Said of people only; the second list is said of services and markets too. */
const UNFIT =
  '(?:put on (?:a |an )?(?:PIP|performance|final)|on (?:a |an )?(?:PIP|(?:performance |improvement ){1,2}plan|final warning)|a (?:low|poor|bottom) performer|not meeting expectations|sacked|dismissed|laid off|managed out|coached out|demoted|given (?:a |his |her )?(?:final |written )?warning|rated (?:lowest|unsatisfactory|needs improvement))';
const FAILING =
  '(?:under-?performing|the (?:weakest|worst|lowest)(?: \\p{L}+)? (?:performer|engineer|on the team)|below (?:the )?bar|fired|let go|terminated|rated below|struggling)';
const UNWELL =
  '(?:signed off|on (?:long-term |extended )?(?:sick|medical|stress) leave|off sick|depressed|burn(?:t|ed) out|suicidal|pregnant|diagnosed|in (?:rehab|therapy|hospital|chemo)|hospitalised|hospitalized|dying|alcoholic|autistic|bipolar|terminally ill|seriously ill|waiting (?:on|for) a (?:liver|kidney|heart|transplant))';
const HAS =
  '(?:cancer|depression|anxiety|a (?:stroke|breakdown|miscarriage|heart attack|panic attack|burn-?out)|ADHD|autism|epilepsy|HIV|diabetes|a (?:drinking|drug|mental health) problem|PTSD|leuk(?:a)?emia|MS|chemo(?:therapy)?|an addiction)';
const BE =
  "(?:,? who)?(?:['’]s| was| is| were| had been| has been| got| had just been|['’]d been| went| came back)(?: \\p{Ll}+){0,2}";
const A_NAME = `(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE}`;
const ENDS = '(?!\\p{L})';
/** A name beside what is said of somebody: the name is looked for only where something of the kind is said. */
const named = (before: string, said: string, behind = ENDS): Finder =>
  finder(new RegExp(said, 'u'), `${before}${said}${behind}`, 'gu');
/** A name, full or not, beside a judgement of performance or of health. */
const JUDGED: readonly Finder[] = [
  named(`${A_NAME}${BE}`, ` (?:${UNFIT}|${UNWELL})`),
  named(
    `${A_NAME}(?:,? who)? (?:had|has|suffered(?: from)?|suffers from|struggled with|was recovering from|told me about (?:his|her)|died of)(?: \\p{Ll}+){0,2}`,
    ` ${HAS}`,
  ),
  named(
    A_NAME,
    "['’]s (?:mental health|panic attacks?|anxiety|illness|sick leave|depression|cancer|illness|diagnosis|pregnancy|breakdown|burn-?out|addiction|drinking|divorce|miscarriage|dismissal|firing|PIP|(?:performance )(?:problem|issue|plan|review|rating)s?|underperformance|salary|bonus|severance)",
  ),
  named(
    '(?<!\\p{L})',
    '(?:fired|sacked|dismissed|demoted|managed out|coached out|let go of|terminated|laid off)(?: (?:was|him:|her:))? ',
    SINGLE,
  ),
  named(
    `${A_NAME},? (?:who |she |he )?(?:was|is|had been|were) (?:going through|having|recovering from|dealing with|struggling with|battling|fighting|being treated for)(?: \\p{Ll}+){0,2}`,
    ` ${HAS}`,
  ),
  named(
    `(?<!\\p{L})(?:gave|give|giving) ${SINGLE} (?:the|an?|his|her)(?: \\p{Ll}+){0,2}?`,
    ' (?:lowest|low|poor|bad|worst|unsatisfactory|final|written|formal|below) ',
    `(?:\\p{Ll}+ ){0,1}(?:rating|review|warning|grade|score)${ENDS}`,
  ),
  finder(/[Ll]et [^\sa-z]/u, `(?<!\\p{L})[Ll]et ${SINGLE} go(?!\\p{L}|ing| live| ahead| first| on | to )`, 'gu'),
  named(`(?<!\\p{L})(?:put|had) ${SINGLE}`, ' on (?:a |an )?(?:PIP|performance|final)', ''),
];
const FAILED: readonly Finder[] = [
  finder(
    /under-?performing|the (?:weakest|worst|lowest) |below|fired|let go|terminated|struggling/u,
    `${A_NAME}${BE} ${FAILING}${ENDS}`,
    'gu',
  ),
];

/** Each of those has one of these in it, and reaches no further from it than this. */
const SENSITIVE =
  /perform|\bpip\b|final|warning|expectation|sacked|dismiss|laid off|managed out|coached out|demoted|\brated\b|weakest|worst|lowest|below|fired|firing|\blet\b|terminat|struggl|signed off|leave|off sick|depress|burn|suicid|pregnan|diagnos|rehab|therapy|hospital|chemo|dying|alcoholic|autis|bipolar|ill\b|illness|liver|kidney|heart|transplant|cancer|anxiety|stroke|breakdown|miscarriage|panic|adhd|epilepsy|\bhiv\b|diabetes|drinking|drug|mental|ptsd|leuk|\bms\b|addiction|sick|divorce|salary|bonus|severance|\bgav|\bgiv/giu;
const REACH = 170;

const SAID_BEHIND = new RegExp(
  `^(?: [\\p{L}\\d]+){0,3},?(?: \\p{L}+){0,3} (?:${UNFIT}|${UNWELL}|${HAS})(?!\\p{L})`,
  'u',
);

const ROLE =
  '(?:VP|CTO|CEO|CFO|COO|CPO|CISO|CIO|SVP|EVP|GM|PM|TPM|EM|SDM|director|manager|boss|engineer|developer|designer|analyst|lead|architect|reports?|colleague|peer|patient|candidate|intern|nurse|doctor|teacher|head|founder|owner|recruiter|mentor|skip|contractor|consultant|driver|operator|technician|friend|wife|husband|brother|sister|son|daughter|mother|father|hire|programmer|tester|accountant|lawyer|pilot|officer|supervisor|assistant|scientist|student|holder|caller|resident|tenant|passenger|foreman|nurse|physician|chef|cook|teammate|lead|man|woman|guy|lady|person)';
/** What shows that two capitalised words nobody knows are a person. */
const BEFORE = new RegExp(
  `(?:\\b${ROLE},? (?:of \\p{L}+ )?(?:was |is |named |called )?|\\b(?:he|she|who)(?:['’]s| is| was) |\\b(?:named|name is|name was|told|asked|rang|phoned|emailed|e-mailed|mailed|messaged|hired|fired|coached|mentored|promoted|thanked|convinced|persuaded|interviewed|dismissed|reported to|reporting to|paired with|sat with|sat down with|spoke to|spoke with|argued with|met|dear|hi) |\\b(?:the|my|our|their|his|her|an?) (?:[\\p{L}-]+ ){0,3}${ROLE}\\b[^.!?,;\\n]{0,36}(?: was |, | \\(| [—–] )(?:one )?)$`,
  'iu',
);
const AFTER = new RegExp(
  `^(?:,? (?:who|whose)\\b|, (?:the|our|my|their|his|her|an?) (?:[\\p{L}-]+ ){0,3}${ROLE}\\b|,? (?:said|told|asked|wrote|agreed|resigned|quit|cried|refused|complained|disagreed|objected|replied|admitted|apologised|argued|insisted) | from (?:the|our|my) (?:[\\p{L}-]+ ){1,3}(?:team|desk|squad|side|group|department)\\b|, \\d{2},|,? [(<]?[\\w.+-]{1,40}@)`,
  'u',
);

const isNobodyPublic = (words: readonly string[]): boolean =>
  !PUBLIC_PEOPLE.has(words.slice(0, 2).join(' ')) && !words.some((word) => NOT_IN_NAMES.has(word));

/** He or she in the same sentence: companies and products have neither. */
const PRONOUN_BEHIND = /^[^.!?\n]{0,60}?\b(?:he|she|him|his|her|hers|herself|himself)\b/u;
const ARTICLE =
  /(?:^|[\s(“"])(?:the|an?|our|this|that|each|every|another|any|some|using|in|at|near|via|into|on|onto|across)\s$/iu;

function isPerson(source: string, start: number, words: readonly string[]): boolean {
  const name = words.join(' ');
  const before = source.slice(Math.max(0, start - 90), start);
  if (!isNobodyPublic(words) || ARTICLE.test(before)) return false;
  if (GIVEN_NAMES.has((words[0] ?? '').split('-')[0] ?? '')) return true;
  const behind = source.slice(start + name.length, start + name.length + 70);
  return BEFORE.test(before) || AFTER.test(behind) || (!OPENS_SENTENCE.test(before) && PRONOUN_BEHIND.test(behind));
}

/** Capitals that only begin a sentence. */
const OPENERS = new Set(
  'I The A An And But So Or If When While After Before Since Because As At In On Of To For From By With Without Then Now Once One Two Three Four Five Six My Our Your His Her Their Its We He She They It You This That These Those There Here What Which Who Whose How Why Where Not No Nobody Everyone Everybody Someone Somebody Anyone All Both Each Every Many Most Some Several Half Last Next First Second Later Meanwhile However Instead Also Even Only Still Today Yesterday Afterwards Finally Eventually Unfortunately Dear Hi Hello Thanks Later Lead Role Interviewer Candidate Context Situation Task Action Result Background Told Asked Called Rang Met Hired Fired Coached Promoted Phoned Emailed Interviewed Convinced Persuaded Mentored Thanked Dismissed Paired January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Had Was Were Is Are Did Do Got Made Put Let Gave Took Wrote Sat Went Worked Spent Between During Within Until Under Over Through Around Near Against Despite Although Though Whether Unlike Like Per Via Plus Besides Especially Only Just Mr Mrs Ms Miss Dr Prof Frau Herr PIP VP CTO CEO CFO COO CPO SVP HR PM EM'.split(
    ' ',
  ),
);

/** The part of a run of capitals that may be a name. */
function trim(text: string): { at: number; words: string[] } {
  const words = text.split(' ');
  let at = 0;
  while (words.length > 0 && (OPENERS.has(words[0] ?? '') || /^(?:Interviewer|Candidate)$/u.test(words[0] ?? '')))
    at += (words.shift() ?? '').length + 1;
  return { at, words };
}

const OPENS_SENTENCE = /(?:^|[.!?:;•\n*>|-][^\S\n]*["“'‘([*_]{0,3})$/u;

function* personsIn(source: string): Generator<Span & { readonly judged: boolean }> {
  for (const find of [full, titled]) {
    for (const match of find(source)) {
      const { at, words } = trim(match[0]);
      const start = match.index + at;
      const isTitled = find === titled;
      const last = (words.at(-1) ?? '').replace(/['’]s$/u, '');
      const end = match.index + match[0].length - ((words.at(-1) ?? '').length - last.length);
      const plain = isTitled ? words.filter((word) => !IS_TITLE.test(word)) : words;
      const name = [...plain.slice(0, -1), last];
      if (name.length < 2 || !(isTitled ? isNobodyPublic(name) : isPerson(source, start, name))) continue;
      yield { start: isTitled ? match.index : start, end, judged: false };
    }
  }
  const near = [...passagesAround(source, SENSITIVE, REACH, REACH)];
  for (const [passage, find] of near.flatMap((found) => [...JUDGED, ...FAILED].map((f) => [found, f] as const))) {
    for (const match of find(passage.text)) {
      const { at, words } = trim(match[1] ?? '');
      const start = passage.from + match.index + match[0].indexOf(match[1] ?? '') + at;
      const opens = OPENS_SENTENCE.test(source.slice(Math.max(0, start - 6), start));
      const known = GIVEN_NAMES.has((words[0] ?? '').split('-')[0] ?? '');
      if (
        words.length === 0 ||
        words.some((word) => NOT_IN_NAMES.has(word)) ||
        PUBLIC_PEOPLE.has(words.join(' ')) ||
        (!known && words.length < 2 && (opens || FAILED.includes(find)))
      )
        continue;
      yield { start, end: start + words.join(' ').length, judged: true };
    }
  }
  for (const match of titled(source)) {
    const end = match.index + match[0].length;
    if (SAID_BEHIND.test(source.slice(end, end + 90))) {
      yield { start: match.index, end: match.index + match[0].length, judged: true };
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
    ],
    bad: [
      'The engineer I coached out was ⟦Tobias Wrenfeld⟧.',
      'He’s ⟦Anselm Drury⟧, and he had been charged for a dead meter.',
      'I rang their VP, ⟦Ines Calderbrook⟧, and said so.',
      '⟦Mrs Halloran-Pike⟧ from Ward 6, is waiting on a liver.',
      'In May ⟦Marek⟧ was put on a PIP, and ⟦Priya⟧ was signed off.',
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
