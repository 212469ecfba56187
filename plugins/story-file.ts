/** How a story is written down as a file: what stands in front of it. */
import { Document, Scalar } from 'yaml';
import type { Level, PrincipleSlug } from './story-lint/types.ts';

export interface NewFrontMatter {
  readonly title: string;
  readonly level: Level;
  readonly role?: string;
  readonly question?: string;
  readonly principles?: readonly PrincipleSlug[];
}

/** The front matter of a story that is private until its writer says otherwise. */
export function newFrontMatter({ title, level, role = '', question = '', principles = [] }: NewFrontMatter): string {
  const fields = new Document({
    title,
    level: word(level),
    ...(role.trim() === '' ? {} : { role }),
    ...(question.trim() === '' ? {} : { question }),
    principles: principles.map(word),
    visibility: word('private'),
  });
  // Whatever was typed stands in quotes: to some readers of YAML, 2024-05-01 is a day and no text.
  const yaml = fields.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return `---\n${yaml}---\n`;
}

function word(name: string): Scalar {
  const scalar = new Scalar(name);
  scalar.type = Scalar.PLAIN;
  return scalar;
}
