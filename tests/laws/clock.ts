/** What reading a text costs, by the processor’s clock of this thread alone: others on the machine do not count. */

export type Read = (text: string) => unknown;

/** The clock may tick only some hundred times a second: short readings are repeated until they add up. */
const LEAST_MS = 20;
const MOST_RUNS = 16;

/** Milliseconds for one reading of `text`. */
export function cost(read: Read, text: string): number {
  let spent = 0;
  let runs = 0;
  for (; spent < LEAST_MS && runs < MOST_RUNS; runs++) {
    const start = process.threadCpuUsage();
    read(text);
    const { user, system } = process.threadCpuUsage(start);
    spent += (user + system) / 1_000;
  }
  return spent / runs;
}

/** The least of several: what disturbs a reading only ever adds to it. */
export function leastCost(read: Read, text: string, rounds: number): number {
  return Math.min(...Array.from({ length: rounds }, () => cost(read, text)));
}

/** The power of the size by which costs grow: the slope of the line that fits their logarithms best. */
export function growth(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map(([size]) => size));
  const y = mean(logs.map(([, cost]) => cost));
  const rise = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return rise / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}
