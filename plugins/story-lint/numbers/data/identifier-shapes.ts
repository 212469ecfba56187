/** Digits that name or date something, by how they are written: data. */

const MONTH =
  '(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';
/** As far as two of the names are not the same. */
const BEGINS_MONTH = '(?:[Jj]an|[Ff]eb|Mar|[Aa]pr|May|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?';
const MERIDIEM = "(?:[ap]\\.?m\\b\\.?|o['’]clock\\b)";

/** Each with what it cannot do without, which is quicker to look for. Each starts at a place only few positions have, so that a long run of one character stays cheap. */
export const IDENTIFIERS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  // Links, mail addresses, host names with a path
  [/:\/\//u, /(?<![\p{L}\p{N}])[a-z][a-z+]{1,9}:\/\/\S+/giu],
  [/@/u, /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu],
  // 2024-03-01, 01.03.2024, 3/1/24
  [/\d-\d/u, /(?<![\d.-])(?:19|20)\d{2}-\d{2}(?:-\d{2}(?:T[\d:.]{4,15}Z?)?)?(?![\d-])/gu],
  [/\d[./-]\d/u, /(?<![\d.,/-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d])/gu],
  // Clock times
  [/\d:\d/u, /(?<![\d:.,])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?(?![\d:]|\s?(?:h|hrs?|hours?|min)\b)/giu],
  [
    /\d\s?(?:[ap]\.?m|o['’]c)/iu,
    new RegExp(
      `(?<![\\d:.,])(?:[01]?\\d(?:[.:][0-5]\\d)?\\s?(?:${MERIDIEM})?\\s?(?:-|–|to|and|or)\\s?)?[01]?\\d(?:[.:][0-5]\\d)?\\s?${MERIDIEM}`,
      'giu',
    ),
  ],
  [
    /\d\.\d/u,
    /(?<=\b(?:at|until|till|around|by|past)\s)[0-2]?\d\.[0-5]\d(?![\d%]|\s?(?:[kKM%€$£]|per|million|stars|points|ms|s|min|h|x)\b)(?=[\s.,;)]|$)/gu,
  ],
  [
    /\s(?:to|past)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/iu,
    /\b(?:quarter|half|five|ten|twenty|\d{1,2})\s(?:to|past)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s*(?:[.,;)]|$|in the|on|at|when|that|and|each|every))/giu,
  ],
  // 31 December 2022, 3–15 September; May 7, Feb 14–20 (but "in March 40 people")
  [
    new RegExp(`\\d(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${BEGINS_MONTH}`, 'u'),
    new RegExp(
      `(?<![\\d.,:/$€£₹])(?:${DAY}\\s?(?:-|–|to|and|or|\\/)\\s?)?${DAY}[\\s-]+(?:of\\s+)?${MONTH}(?:[,\\s]+(?:19|20)\\d{2}(?!\\d))?`,
      'gu',
    ),
  ],
  [
    new RegExp(`${BEGINS_MONTH}[a-z]{0,6}\\.?\\s[0-3]?\\d`, 'u'),
    new RegExp(
      `(?<!\\bin\\s)(?<![\\p{L}\\p{N}])${MONTH}\\s${DAY}(?:\\s?[-–]\\s?${DAY})?(?:,?\\s(?:19|20)\\d{2})?(?![\\d%]|[.,:]\\d|[kKM]\\b|\\s?(?:%|percent|per cent))`,
      'gu',
    ),
  ],
  // Versions, IP addresses, numbered paragraphs: three parts or more
  [/\d\.\d+\.\d/u, /(?<![\p{L}\p{N}.])\d{1,5}(?:\.\d{1,5}){3,}(?![\p{L}\p{N}])/gu],
  [/\d\.\d+\.\d/u, /(?<![\p{L}\p{N}.,])\d{1,4}\.(?!\d{3}\.\d{3}(?!\d))\d{1,4}\.\d{1,5}(?![\p{L}\p{N}])/gu],
  [/[vV]\d/u, /(?<![\p{L}\p{N}])[vV]\d{1,4}(?:\.\d{1,5}){0,4}(?![\p{L}\p{N}])/gu],
  [/[pP]\d/u, /(?<![\p{L}\p{N}])[pP]\d{2,3}(?:\.\d{1,3})?(?![\p{L}\p{N}])/gu],
  [/\d\.x/u, /(?<![\p{L}\p{N}])\d{1,3}\.x(?![\p{L}\p{N}])/gu],
  // First, second, third in digits
  [/\d(?:st|nd|rd|th)/u, /(?<![\p{L}\p{N}.,])\d{1,6}(?:st|nd|rd|th)(?![\p{L}\p{N}])/gu],
  // Telephone numbers
  [/\+\d/u, /(?<![\p{L}\p{N}])\+\d{1,3}[\s.-]?(?:\(\d{1,4}\)[\s.-]?)?\d{2,6}(?:[\s.-]\d{2,6}){1,4}(?!\d)/gu],
  [/0\d{1,4}\)?[\s-]\d{3}/u, /(?<![\p{L}\p{N}])\(?0\d{1,4}\)?[\s-]\d{3,4}(?:[\s-]?\d{3,4})(?!\d)/gu],
  [/\d{3}[.-]\d{4}/u, /(?<![\p{L}\p{N}])\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}(?!\d)/gu],
  // INC-7730418, GPT-4, sev-2, Q3-2024: but sub-200 ms and mid-40s say how much
  [
    /-\d/u,
    /(?<![\p{L}\p{N}])(?!(?:sub|under|over|mid|low|high|max|min|to|of|by|a)-)\p{L}[\p{L}\p{N}]{0,19}-\d{1,12}(?:[.-]\d{1,6}){0,3}(?:[a-z]\b)?(?![\p{L}\p{N}%])/giu,
  ],
  // 1. 2) (3) at the head of a line or a sentence, 3.2 Results
  [/\d[.)]/u, /(?<=^[ \t]{0,8}(?:[-*•>#]{1,6}[ \t]{1,3})?(?:\*\*|__)?)\(?\d{1,2}[.)](?=[ \t*_])/gmu],
  [/\d\)/u, /(?<=[.;:!?,][ \t])\d{1,2}\)(?=\s+\p{L})/gu],
  [/\(\d\)/u, /(?<=[.;:!?,][ \t])\(\d\)(?=\s+["“‘']?\p{L})/gu],
  [/\d\.\d/u, /(?<=^[ \t]{0,8}(?:#{1,6}[ \t]{1,3})?)\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t]+\p{Lu})/gmu],
  // #3, § 4, No. 12
  [/[#§№]\s?\d|[Nn][or]\.?\s?\d/u, /(?:#|§\s?|№\s?|\b[Nn]o\.\s?|\b[Nn]r\.?\s)\d{1,9}(?![\p{L}\p{N}])/gu],
  // Sayings and fixed names
  [
    /24[/x×-]7|9[/-]11|9[ -]to|1[:-]1|1-on|one[ -](?:on|to|way)|two[ -]way|nine to|catch-22|kill -9|n\+1|['’]\d/iu,
    /(?<![\p{L}\p{N}/])(?:24[/x×-]7|9[/-]11|9[ -]to[ -]5|1[:-]1s?|1-on-1s?|one[ -]on[ -]ones?|one[ -]to[ -]ones?|nine to five|one[ -]way|two[ -]way|catch-22|kill -9|n\+1|'\d{2}s?|’\d{2}s?)(?![\p{L}\p{N}%]|[.,]\d)/giu,
  ],
  // Files and identifiers with digits in them: 4f2a…, log4j-core, 0x78, report_2024.csv
  [/_/u, /(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{N}]{0,40}_[\p{L}\p{N}_]{1,60}(?:\s?=\s?\d{1,9})?/gu],
];
