/** How common a word is in stories at large: data/told-words.json, which `npm run train` writes from labelled stories. */
import data from './data/told-words.json' with { type: 'json' };

/** Words in fewer of them are alike: they are rare. */
export const RARE = 5;
/** Each band holds words in up to √2 times as many stories as the one before. */
export const BANDS_AN_OCTAVE = 2;

const counts = new Map<string, number>(
  data.bands.flatMap((words, band) =>
    words.split(' ').map((word): [string, number] => [word, RARE * 2 ** ((band + 0.5) / BANDS_AN_OCTAVE)]),
  ),
);

/** The share of stories that hold it, 0 to 1; a word that is rare has the share of four. */
export const shareOf = (word: string): number => Math.min(1, (counts.get(word) ?? RARE - 1) / data.stories);

/** Which band a word in so many stories stands in; −1 for a rare one. */
export const bandOf = (stories: number): number =>
  stories < RARE ? -1 : Math.floor(Math.log2(stories / RARE) * BANDS_AN_OCTAVE);
