/** The shape of every file in content/. Pages, lists, search and tests read these types. */
import { z } from 'zod';

export const LEVELS = ['L4', 'L5', 'L6', 'L7'] as const;
export const CLAIM_CLASSES = ['official', 'former-insider', 'candidate-account', 'folklore'] as const;
export const OUTCOMES = ['rejected', 'rejected-then-hired', 're-run-recommended'] as const;

/** Kebab-case id of another file in content/; tests/content and the build check that it exists. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a slug in kebab-case');
const slugs = z.array(slug).default([]);
const lines = z.array(z.string().min(1));
const isoDay = z.iso.date();
const isoMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'a month as YYYY-MM');

/** A plan drawn to scale: `start` and `end` count units from 1, both inclusive. */
export const plan = z.object({
  title: z.string(),
  unit: z.enum(['second', 'hour', 'day', 'week', 'month']),
  phases: z
    .array(
      z.object({
        title: z.string(),
        start: z.number().min(0),
        end: z.number().positive(),
        aims: lines.default([]),
        actions: lines.default([]),
        measures: lines.default([]),
      }),
    )
    .min(1),
});

const page = z.object({ title: z.string().min(1), description: z.string().min(20) });
const filters = z.object({
  levels: z.array(z.enum(LEVELS)).default(['L6', 'L7']),
  roles: z.array(z.string()).default([]),
});

export const caseStudy = page.extend({
  order: z.number(),
  level: z.enum(LEVELS),
  role: z.string(),
  /** The outcome in one line, for the impatient: stands under the title. */
  inOneLine: z.string(),
  outcome: z.enum(OUTCOMES),
  interviewed: isoMonth.optional(),
  profile: z.array(z.object({ label: z.string(), value: z.string() })).min(3),
  patterns: slugs,
  principles: slugs,
  claims: slugs,
  rounds: z.array(
    z.object({
      title: z.string(),
      minutes: z.number().positive().optional(),
      question: z.string(),
      there: lines.default([]),
      missing: lines.default([]),
      verdict: z.enum(['strong', 'mixed', 'weak']),
      /** What the interviewer could not write down, or did write, in our words. */
      note: z.string(),
    }),
  ),
  assessments: z.array(z.object({ by: z.string(), inSubstance: z.string() })),
  /** Ids of stories in content/stories, without extension. */
  stories: z.array(z.object({ caption: z.string(), told: z.string(), retold: z.string() })).min(1),
  plan,
  after: z
    .object({
      when: z.string(),
      outcome: z.string(),
      facts: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
      changed: z.array(z.object({ title: z.string(), items: lines })),
      feedback: z.string().optional(),
    })
    .optional(),
});

export const pattern = page.extend(filters.shape).extend({
  order: z.number(),
  kind: z.enum(['reason', 'specific']),
  /** Per cent of reported rejections; only the five reasons have one. */
  share: z.number().min(0).max(100).optional(),
  /** How it sounds in a candidate's or recruiter's own words; also indexed for search. */
  soundsLike: lines.min(4),
  signs: lines.min(3),
  prevention: lines.min(3),
  recovery: lines.min(3),
  principles: slugs,
  /** Ids of story rules that catch it. */
  rules: slugs,
  caseStudies: slugs,
  /** For a specific pattern: the reasons (with a share) it belongs to. */
  reasons: slugs,
});

export const framework = page.extend({
  order: z.number(),
  /** When in the recovery the page is for, in words. */
  when: z.string(),
  plan: plan.optional(),
  patterns: slugs,
  templates: slugs,
});

export const principle = page.extend({
  order: z.number().int().min(1).max(16),
  /** What the interviewer listens for. */
  listensFor: lines.min(3),
  /** Evidence pairs: the same point told so that it cannot, and can, be credited. */
  evidence: z.array(z.object({ weak: z.string(), strong: z.string() })).min(2),
  followUps: lines.min(3),
  confusedWith: z.array(z.object({ principle: slug, difference: z.string() })).default([]),
  patterns: slugs,
});

export const template = page.extend({
  order: z.number(),
  /** File in content/templates/files that is shown, copied and downloaded. */
  file: z.string().regex(/^[a-z0-9-]+\.(?:md|mdx|csv)$/u),
  when: z.string(),
  framework: slugs,
  /** What the file itself does not say of the form that is made of it: plugins/forms/read-template.ts. */
  form: z
    .strictObject({
      messages: z.boolean().optional(),
      figures: z
        .strictObject({
          quantity: z.string(),
          before: z.string(),
          after: z.string(),
          change: z.string().optional(),
          points: z.string().optional(),
        })
        .optional(),
    })
    .default({}),
});

export const questionBank = z.object({
  principle: slug,
  questions: z
    .array(
      z.object({
        id: slug,
        question: z.string(),
        levels: z.array(z.enum(LEVELS)).min(1),
        roles: z.array(z.string()).default([]),
        listensFor: z.string(),
        followUps: lines.min(1),
      }),
    )
    .min(3),
});

export const chain = z.object({
  title: z.string(),
  levels: z.array(z.enum(LEVELS)).min(1),
  principles: slugs,
  opening: z.string(),
  followUps: z.array(z.object({ question: z.string(), tests: z.string() })).min(4),
  caseStudy: slug.optional(),
});

export const claim = z.object({
  /** What is said, in our words. */
  statement: z.string().min(10),
  class: z.enum(CLAIM_CLASSES),
  /** True when sources contradict each other. */
  disputed: z.boolean().default(false),
  source: z.object({ name: z.string().min(3), url: z.url().optional() }),
  /** The day the source was read. */
  seen: isoDay,
  alsoOnRecord: z.array(z.object({ who: z.string(), says: z.string(), url: z.url().optional() })).default([]),
  /** How the playbook words it. */
  soWeSay: z.string(),
});
