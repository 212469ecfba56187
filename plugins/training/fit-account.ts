/** Stories and texts that are none → the weights that tell them apart (plugins/story-lint/functions/account.ts). */
import { SEATS, unpack, WIDTH } from '../story-lint/functions/function-model.ts';
import type { Model, PackedFunctions } from '../story-lint/functions/function-model.ts';
import { GROUPS } from '../story-lint/functions/codes.ts';
import { Sums } from '../story-lint/functions/function-sums.ts';
import type { Known } from '../story-lint/functions/function-sums.ts';
import { packWeight } from '../story-lint/packed-weights.ts';
import { readStory } from '../story-lint/read/story.ts';
import { NOTES, ratedTexts, readLines } from './corpus.ts';
import { rounded } from './fit-functions.ts';
import { logistic } from './logistic.ts';

const PENALTY = 0.5;
/** Ratings below this leave it open whether the text is a story. */
const SURELY = 2;

export interface AccountText {
  readonly text: string;
  readonly isStory: boolean;
  /** Who wrote it; of a text that is no story, what kind of text it is; of a pair in the same words, which. */
  readonly kind: string;
  readonly quality: number;
  readonly id: string;
}
interface NoStory {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
  readonly negative?: string;
  readonly quality: number;
}

/** Rated stories, and texts written to be none. */
export function readAccountTexts(): AccountText[] {
  const none = (file: string, rows: readonly NoStory[]): AccountText[] =>
    rows.map((row) => ({ ...row, isStory: false, kind: `${file}/${row.negative ?? row.kind ?? ''}` }));
  return [
    ...ratedTexts()
      .filter(({ quality }) => quality >= SURELY)
      .map((row) => ({ ...row, isStory: true, kind: row.writer })),
    ...NOTES.flatMap((file) =>
      none(
        file,
        readLines<NoStory>(file).filter(({ kind }) => kind === 'not-a-story'),
      ),
    ),
    ...['gaming', 'gaming-more', 'no-stories'].flatMap((file) => none(file, readLines<NoStory>(file))),
    ...readLines<NoStory & { readonly pair: string }>('same-words').map((row) => ({
      ...row,
      isStory: row.kind === 'story',
      kind: `same-words/${row.pair}`,
    })),
  ];
}

/** A model of sentences that does not know yet what an account is. */
export type Untold = Omit<PackedFunctions, 'account'>;
const featuresOf = ({ features }: Untold): number => features.split('|').length;
export const silent = (packed: Untold): Model =>
  unpack({ ...packed, account: { weights: NO_WEIGHT.repeat(featuresOf(packed)), scale: 1, intercept: 0 } });
const NO_WEIGHT = packWeight(0, 1);

/** What is weighed: features, each once, with what they count. */
interface Profile {
  readonly features: readonly number[];
  readonly values: readonly number[];
}

/** In each group of features, what a text’s sentences hold on average, brought to one length. */
function profileOf({ rows, rowGroups, squares }: Model, { features, probabilities }: Known): Profile {
  const sentences = probabilities.length / WIDTH;
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const lengths = new Float64Array(GROUPS.length);
  const found = [...counts].flatMap(([feature, count]) => {
    const row = rows[feature * SEATS.length] as number;
    if (row < 0) return [];
    const group = rowGroups[row] as number;
    const value = (Math.sqrt(squares[row] as number) * count) / sentences;
    lengths[group] = (lengths[group] as number) + value * value;
    return [{ feature, group, value }];
  });
  return {
    features: found.map(({ feature }) => feature),
    values: found.map(({ group, value }) => value / Math.sqrt(lengths[group] as number)),
  };
}

interface Account {
  readonly weights: Float64Array;
  readonly intercept: number;
}
interface Profiled extends AccountText {
  readonly profile: Profile;
}

function fitAccount(features: number, texts: readonly Profiled[]): Account {
  const starts = [0];
  for (const { profile } of texts) starts.push((starts.at(-1) ?? 0) + profile.features.length);
  const { weights, intercepts } = logistic(
    {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(texts.flatMap(({ profile }) => profile.features)),
      values: Float64Array.from(texts.flatMap(({ profile }) => profile.values)),
    },
    features,
    Uint8Array.from(texts, ({ isStory }) => (isStory ? 1 : 0)),
    1,
    PENALTY,
  );
  return { weights, intercept: intercepts[0] as number };
}

const profiled = (packed: Untold): Profiled[] => {
  const model = silent(packed);
  return readAccountTexts().map((text) => ({
    ...text,
    profile: profileOf(model, new Sums(model, readStory(text.text, {})).known()),
  }));
};

/** What functions.json holds of it. */
export function trainAccount(packed: Untold): PackedFunctions['account'] {
  const { weights, intercept } = fitAccount(featuresOf(packed), profiled(packed));
  const scale = rounded(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0));
  return {
    weights: Array.from(weights, (weight) => packWeight(weight, scale)).join(''),
    scale,
    intercept: rounded(intercept),
  };
}

const PARTS = 18;
/** Each text’s log odds by a model that has read neither its writer nor, of texts that are no story, its kind. */
export function unreadAccounts(packed: Untold): readonly { readonly text: AccountText; readonly account: number }[] {
  const texts = profiled(packed);
  const kinds = [...new Set(texts.map(({ kind }) => kind))].sort();
  const partOf = ({ kind }: AccountText): number => kinds.indexOf(kind) % PARTS;
  const models = Array.from({ length: PARTS }, (_, part) =>
    fitAccount(
      featuresOf(packed),
      texts.filter((text) => partOf(text) !== part),
    ),
  );
  return texts.map((text) => {
    const { weights, intercept } = models[partOf(text)] as Account;
    const { features, values } = text.profile;
    return {
      text,
      account: features.reduce(
        (sum, feature, i) => sum + (weights[feature] as number) * (values[i] as number),
        intercept,
      ),
    };
  });
}
