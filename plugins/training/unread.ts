/** Each writer of stories left out in turn, on all cores: most of what training and measuring take. */
import { readCorpus } from './corpus.ts';
import { countAll, leaveOut } from './fit-principles.ts';
import { answers, inThreads } from './threads.ts';

const OURS = 'second-loop:leave-out';
/** Two or three writers are left out together. */
const PARTS = 10;

/** Scores of each story of the corpus, by a model that has not read the story’s writer. */
export async function unreadScores(): Promise<readonly Float64Array[]> {
  const parts = await inThreads<ReturnType<typeof leaveOut>>(import.meta.url, OURS, PARTS);
  return parts
    .flat()
    .sort(([a], [b]) => a - b)
    .map(([, scores]) => scores);
}

answers(OURS, () => {
  const counts = countAll(readCorpus());
  return (part) => leaveOut(counts, (file) => file % PARTS === part);
});
