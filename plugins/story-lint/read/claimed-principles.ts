/** The Leadership Principles as people write them: by slug, by name, by a part of the name. */
import type { PrincipleSlug } from '../types.ts';
import { PRINCIPLES } from '../types.ts';

export interface Named {
  readonly found: readonly PrincipleSlug[];
  /** Read as meant, though only a part of the name is there. */
  readonly guessed: readonly { readonly name: string; readonly slug: PrincipleSlug }[];
  /** Those that are none, as they were written. */
  readonly unknown: readonly string[];
}

/**
 * Reads what stands in a list. “Are Right, A Lot” may have come apart at its comma: neighbours are tried together.
 * A text with several names in it is taken apart at commas and semicolons.
 */
export function principlesNamed(names: readonly string[]): Named {
  const parts = names.flatMap((name) => (exact(name) === null ? name.split(/[,;]/u) : [name])).map((p) => p.trim());
  const found: PrincipleSlug[] = [];
  const guessed: { name: string; slug: PrincipleSlug }[] = [];
  const unknown: string[] = [];
  const words = parts.filter((part) => part !== '');
  for (let at = 0; at < words.length; at++) {
    const name = words[at] ?? '';
    const pair = exact(`${name}, ${words[at + 1] ?? ''}`);
    const slug = exact(name) ?? pair ?? partly(name);
    if (slug === null) {
      unknown.push(name);
      continue;
    }
    if (exact(name) === null && pair === slug) at++;
    else if (exact(name) === null) guessed.push({ name, slug });
    if (!found.includes(slug)) found.push(slug);
  }
  return { found, guessed, unknown };
}

function exact(name: string): PrincipleSlug | null {
  const slug = slugOf(name);
  return PRINCIPLES.find((principle) => principle === slug) ?? null;
}

/** The only principle in whose name these words stand in a row. */
function partly(name: string): PrincipleSlug | null {
  const slug = slugOf(name);
  const having = slug === '' ? [] : PRINCIPLES.filter((principle) => `-${principle}-`.includes(`-${slug}-`));
  return having.length === 1 ? (having[0] ?? null) : null;
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
