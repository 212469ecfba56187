import { z } from 'zod';
import { LEVELS, rules, severityOf } from '../story-lint/index.ts';

/** Of rules that no setting softens: the site shows no story with such a finding. */
export const isFixed = (id: unknown): boolean => rules.some((rule) => rule.id === id && rule.binding === true);
const free = rules.filter(({ id }) => !isFixed(id));

const severity = z.enum(['error', 'warning', 'suggestion']);
const POINTS = 'wants a number from 0 to 100';
const TEXT = 'wants a text';
const OBJECT = 'wants an object';
const points = z.number(POINTS).min(0, POINTS).max(100, POINTS);
const text = z.string(TEXT).trim().min(1, TEXT);
const listOf = <Item extends z.ZodType>(item: Item, of: string): z.ZodArray<Item> =>
  z.array(item, `wants a list of ${of}`).min(1, `wants a list of ${of}`);

/** The file's keys; what is said of each is what an editor shows. */
export const SCHEMA = z
  .strictObject({
    $schema: text.optional().describe('Where editors find this description.'),
    paths: listOf(text, 'paths')
      .optional()
      .describe('Files and folders of stories, from the folder of this file. Default: content/stories.'),
    level: z
      .enum(LEVELS)
      .optional()
      .describe('The level that stories are judged for, where their front matter names none. Default: L6.'),
    role: text.optional().describe('The role that stories are told for, where their front matter names none.'),
    min: points
      .optional()
      .describe(
        'A story that scores less makes `story score` and `story diff` exit 1: 0 to 100. Default: no such mark.',
      ),
    tolerance: points
      .optional()
      .describe('Points that a score may fall before `story diff` exits 1: 0 to 100. Default: 3.'),
    rules: z
      .strictObject(
        Object.fromEntries(
          free.map(({ id, title }) => [id, severity.optional().describe(`${title}. Default: ${severityOf(id)}.`)]),
        ),
        OBJECT,
      )
      .optional()
      .describe('How severe the findings of a rule are. No score changes by it.'),
    allow: listOf(
      z.strictObject(
        {
          rule: z.enum(free.map(({ id }) => id)).describe('The rule.'),
          because: text.describe('Why its findings do not hold for your stories.'),
        },
        OBJECT,
      ),
      '{ "rule": "…", "because": "…" }',
    )
      .optional()
      .describe(
        'Rules whose findings are set aside in every story. No score changes by it; reports count what was set aside.',
      ),
  })
  .describe(
    'Settings for all stories below this folder. A story’s own front matter goes first, the command line before both.',
  );

/** For editors; `npm run schema` writes it to config.schema.json. */
export const JSON_SCHEMA = { ...z.toJSONSchema(SCHEMA, { io: 'input' }), title: 'story.config.json of Second Loop' };
