import type { StoryReport } from '../story-lint/index.ts';
import type { Summary } from './reporters/reporter.ts';

/** Sums up without keeping the reports. */
export class Tally {
  #points = 0;
  readonly #counts = { stories: 0, errors: 0, warnings: 0, suggestions: 0 };

  add({ score: points, findings }: StoryReport): void {
    this.#points += points;
    this.#counts.stories++;
    for (const { severity } of findings) this.#counts[`${severity}s`]++;
  }

  summary(): Summary {
    const { stories } = this.#counts;
    return { ...this.#counts, meanScore: stories === 0 ? null : Math.round((this.#points / stories) * 10) / 10 };
  }
}
