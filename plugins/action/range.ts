import { UsageError } from '../cli/usage.ts';
import type { Checkout } from './checkout.ts';

/** The two revisions that `story diff` is asked about. */
export interface Range {
  readonly base: string;
  readonly head: string;
}
/** Tips of both branches when the event happened. */
export interface Tips {
  readonly base: string;
  readonly head: string;
}
/** What the workflow gave; empty where it gave nothing. `merge` is the commit that the run is for. */
export interface Asked extends Range {
  readonly merge: string;
}
type History = Pick<Checkout, 'isShallow' | 'commit' | 'mergeBase'>;

/**
 * What a pull request changed: from where it left its base to its own last commit. Where the clone does not reach
 * that far back, from the first parent of the merge that GitHub tries to that merge, which is the same change.
 * @throws {UsageError} where the clone holds neither.
 */
export function rangeOf(tips: Tips, asked: Asked, history: History): Range {
  const head = asked.head || (history.commit(tips.head) ?? theMerge(asked, history));
  if (head === null) throw new UsageError(withoutHead(history));
  if (asked.base !== '') return { base: asked.base, head };
  const last = history.commit(head);
  if (last === null) {
    throw new UsageError(`the input head names no commit of this clone — ${fetchMore(history)}, or give another`);
  }
  const tip = history.commit(tips.base);
  const start = tip === null ? null : history.mergeBase(tip, last);
  if (start !== null) return { base: start, head };
  const tried = asked.head === '' ? triedMerge(tips, asked.merge, history) : null;
  if (tried !== null) return tried;
  throw new UsageError(
    tip !== null && !history.isShallow
      ? 'the pull request and its base have no commit in common — so nothing says where it began — give the input base'
      : `this clone does not hold where the pull request began — ${fetchMore(history)}`,
  );
}

/** Only where it is the one that this run is for: what else is checked out may have been pushed since, to pass in its place. */
const theMerge = ({ merge }: Asked, { commit }: History): 'HEAD' | null =>
  merge !== '' && commit('HEAD') === merge ? 'HEAD' : null;

const withoutHead = (history: History): string =>
  history.isShallow
    ? `this clone does not hold the pull request’s last commit, nor where it began — ${fetchMore(history)}`
    : 'this clone does not hold the pull request’s last commit — something else was pushed since, or it was not fetched — look at the newer run; if there is none, give actions/checkout `fetch-depth: 0`';

function triedMerge({ head }: Tips, merge: string, { commit }: History): Range | null {
  const [made, first, second] = [commit('HEAD'), commit('HEAD^1'), commit('HEAD^2')];
  if (made === null || first === null || second === null) return null;
  return made === merge || second === head ? { base: first, head: made } : null;
}

const fetchMore = ({ isShallow }: History): string =>
  isShallow
    ? 'actions/checkout fetches one commit unless told otherwise — give it `fetch-depth: 0`'
    : 'it was fetched without that history — give actions/checkout `fetch-depth: 0`';
