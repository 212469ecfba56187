import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { published } from './build/published.ts';
import { inTurn, storyLoader, type StoryData } from './build/story-loader.ts';
import * as schema from './schemas/content.ts';

const mdx = (folder: string) => published(glob({ base: `content/${folder}`, pattern: ['**/*.mdx', '!files/**'] }));
const yaml = (folder: string) => glob({ base: `content/${folder}`, pattern: '**/*.yaml' });
const visibility = z.enum(['public', 'private']).optional();

export const collections = {
  /** Every MDX page, as Starlight routes it; the typed collections below are the same files as data. */
  docs: defineCollection({
    loader: inTurn(
      published(glob({ base: 'content', pattern: ['**/*.mdx', '!templates/files/**', '!stories/**'] })),
      storyLoader('stories/'),
    ),
    schema: docsSchema({ extend: z.object({ visibility }) }),
  }),
  /** Words of the frame that we put differently from Starlight. */
  i18n: defineCollection({
    loader: () => [{ id: 'en', 'page.editLink': 'Correct this page', 'tableOfContents.onThisPage': 'On this page' }],
    schema: i18nSchema(),
  }),
  caseStudies: defineCollection({ loader: mdx('case-studies'), schema: schema.caseStudy }),
  patterns: defineCollection({ loader: mdx('patterns'), schema: schema.pattern }),
  framework: defineCollection({ loader: mdx('framework'), schema: schema.framework }),
  principles: defineCollection({ loader: mdx('principles'), schema: schema.principle }),
  templates: defineCollection({ loader: mdx('templates'), schema: schema.template }),
  stories: defineCollection({
    loader: storyLoader(''),
    // What the judge's reader has read of the front matter is read once.
    schema: z.custom<StoryData>(),
  }),
  questions: defineCollection({ loader: yaml('questions/bank'), schema: schema.questionBank }),
  chains: defineCollection({ loader: yaml('questions/chains'), schema: schema.chain }),
  claims: defineCollection({ loader: yaml('claims'), schema: schema.claim }),
};
