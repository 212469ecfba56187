/** The table of units as maps, made once. */
import type { MetricKind } from '../types.ts';
import { UNITS } from './data/units.ts';

export interface Unit {
  readonly kind: MetricKind;
  /** As reports show it. */
  readonly name: string;
  /** Units of one family can be turned into one another; '' is none. */
  readonly family: string;
  readonly factor: number;
}

interface Spelled {
  readonly unit: Unit;
  /** Counts only where it touches its number. */
  readonly glued: boolean;
}

const spellings = new Map<string, Spelled>();
const named = new Map<string, Unit>();
for (const line of UNITS.trim().split('\n')) {
  const [kind, family, name, factor, ...written] = line.split(' ');
  const unit = { kind, family: family === '-' ? '' : family, name, factor: Number(factor) } as Unit;
  if (!named.has(unit.name)) named.set(unit.name, unit);
  for (const spelling of written)
    spellings.set(spelling.replace(/^~/u, ''), { unit, glued: spelling.startsWith('~') && spelling.length > 1 });
}

const ANY_CASE = 3;

/** The unit that `text` spells, given whether it touches its number. */
export function unitOf(text: string, glued: boolean): Unit | null {
  const exact = spellings.get(text) ?? spellings.get(text.replace(/\.$/u, ''));
  const found = exact ?? (text.length >= ANY_CASE ? spellings.get(text.toLowerCase().replace(/\.$/u, '')) : undefined);
  return found === undefined || (found.glued && !glued) ? null : found.unit;
}

/** By the name that reports show. */
export const unitNamed = (name: string): Unit | undefined => named.get(name);

/** Every spelling of money, as in the table: signs, codes, words. For whoever looks for pay. */
export const CURRENCIES: readonly string[] = [...spellings]
  .filter(([, { unit }]) => unit.kind === 'money')
  .map(([text]) => text);

/** The currency that stands before its number: a sign or a code, never a word. */
export function currencyBefore(text: string): Unit | null {
  if (text === text.toLowerCase() && /^\p{L}/u.test(text)) return null;
  const unit = spellings.get(text)?.unit;
  return unit?.kind === 'money' ? unit : null;
}
