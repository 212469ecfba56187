/** Numbers of a text in which a line break or a stop ends a sentence. */
import { read as readEnglish } from '../../plugins/language/index.ts';
import { readNumbers } from '../../plugins/story-lint/numbers/index.ts';
import type { StarPart } from '../../plugins/story-lint/types.ts';

export function read(text: string, part?: StarPart): ReturnType<typeof readNumbers> {
  const lines = Array.from(text.matchAll(/[^\n]+/gu), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const reading = readEnglish(text, lines);
  return readNumbers(reading, part === undefined ? undefined : reading.sentences.map(() => part));
}
