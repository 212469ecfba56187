/** The table of units as maps, made once. */
import { CURRENCY_CODES, CURRENCY_SIGNS, CURRENCY_UNITS, CURRENCY_WORDS } from './currencies.ts';
import type { Unit } from './currencies.ts';

import { UNITS } from './data/unit-table.ts';

export type { Unit };

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

for (const unit of CURRENCY_UNITS) named.set(unit.name, unit);

const ANY_CASE = 3;

/** The unit that `text` spells, given whether it touches its number. */
export function unitOf(text: string, glued: boolean): Unit | null {
  const plain = text.endsWith('.') ? text.slice(0, -1) : text;
  const lower = plain.toLowerCase();
  const money = CURRENCY_SIGNS.get(text) ?? CURRENCY_CODES.get(plain) ?? CURRENCY_WORDS.get(lower);
  if (money !== undefined) return money;
  const exact = spellings.get(text) ?? (plain === text ? undefined : spellings.get(plain));
  const found = exact ?? (text.length >= ANY_CASE && lower !== plain ? spellings.get(lower) : undefined);
  return found === undefined || (found.glued && !glued) ? null : found.unit;
}

/** By the name that reports show. */
export const unitNamed = (name: string): Unit | undefined => named.get(name);
