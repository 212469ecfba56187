import { getCollection } from 'astro:content';
import { PRINCIPLE_NAMES } from '../../plugins/principle-names.ts';
import { OUTCOME_NAMES } from './page-words.ts';
import type { Typed } from './kinds.ts';

export interface Headline {
  readonly eyebrow: string;
  readonly lede: string | undefined;
  /** Name and value pairs that search can filter by. */
  readonly filters: readonly (readonly [string, string])[];
}

const name = (slug: string): string => Object.entries(PRINCIPLE_NAMES).find(([id]) => id === slug)?.[1] ?? slug;

/** What stands above and below a typed page's title, and how search files the page. */
export async function headline(page: Typed): Promise<Headline> {
  const facets = await filters(page);
  const kind = ['kind', page.name] as const;
  const base = { eyebrow: page.name, filters: [kind, ...facets] };
  switch (page.folder) {
    case 'case-studies': {
      const { level, role, inOneLine, outcome } = page.entry.data;
      return {
        ...base,
        eyebrow: `Case study · ${level} ${role} · ${OUTCOME_NAMES[outcome]}`,
        lede: inOneLine,
      };
    }
    case 'patterns': {
      const { share, kind: sort, description } = page.entry.data;
      const eyebrow =
        share === undefined
          ? sort === 'reason'
            ? 'Reason'
            : 'Specific pattern'
          : `Reason · ${share}% of reported rejections`;
      return { ...base, eyebrow, lede: description };
    }
    case 'framework':
      return { ...base, eyebrow: `Framework · ${page.entry.data.when}`, lede: page.entry.data.description };
    case 'principles':
      return {
        ...base,
        eyebrow: `Leadership Principle ${page.entry.data.order} of 16`,
        lede: page.entry.data.description,
      };
    case 'templates':
      return { ...base, eyebrow: `Template · ${page.entry.data.when}`, lede: page.entry.data.description };
    case 'stories': {
      const { telling, level, role, question } = page.entry.data;
      const eyebrow = ['Story', telling === 'model' ? 'a model' : telling, [level, role].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(' · ');
      return { ...base, eyebrow, lede: question ?? undefined };
    }
  }
}

async function filters({ folder, entry }: Typed): Promise<readonly (readonly [string, string])[]> {
  const patterns = await getCollection('patterns');
  const title = (id: string): string => patterns.find((pattern) => pattern.id === id)?.data.title ?? id;
  const all = (key: string, values: readonly string[]) => values.map((value) => [key, value] as const);
  switch (folder) {
    case 'case-studies': {
      const { level, role, outcome, principles, patterns: shown } = entry.data;
      return [
        ['level', level],
        ['role', role],
        ['outcome', OUTCOME_NAMES[outcome]],
        ...all('principle', principles.map(name)),
        ...all('pattern', shown.map(title)),
      ];
    }
    case 'patterns':
      return [
        ...all('level', entry.data.levels),
        ...all('role', entry.data.roles),
        ...all('principle', entry.data.principles.map(name)),
        ['pattern', entry.data.title],
      ];
    case 'framework':
      return all('pattern', entry.data.patterns.map(title));
    case 'principles':
      return [['principle', entry.data.title], ...all('pattern', entry.data.patterns.map(title))];
    case 'stories':
      return [
        ['level', entry.data.level],
        ...all('role', entry.data.role === null ? [] : [entry.data.role]),
        ...all('principle', entry.data.principles.map(name)),
      ];
    case 'templates':
      return [];
  }
}
