/** Each writer of stories left out in turn, on all cores: most of what training and measuring take. */
import { readCorpus, WRITERS } from './corpus.ts';
import { countAll, leaveOut } from './fit-principles.ts';
import { answers, inThreads } from './threads.ts';

const OURS = 'second-loop:leave-out';

/** Scores of each story of the corpus, by a model that has not read the story’s writer. */
export async function unreadScores(): Promise<readonly Float64Array[]> {
  const byFile = await inThreads<readonly Float64Array[]>(import.meta.url, OURS, WRITERS.length);
  return byFile.flat();
}

answers(OURS, () => {
  const counts = countAll(readCorpus());
  return (file) => leaveOut(counts, file);
});
