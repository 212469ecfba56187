import { getCollection } from 'astro:content';
import { PROGRAMMES, type Facts, type PagePlan } from '../../plugins/plan/index.ts';

/** Pages whose plans are part of every plan. */
const ALWAYS = ['framework/first-48-hours', 'framework/re-run-or-move-on', 'framework/six-month-plan'];
/** Claims that a plan rests on. */
const CLAIMS = ['debrief-call-within-48-hours', 're-run-within-30-days', 'wait-before-reapplying', 'loop-format'];

/** What content/ says of days, weeks and months: all that a plan is made of, and nothing that it does not need. */
export async function planFacts(): Promise<Facts> {
  const [framework, cases, claims, patterns] = await Promise.all([
    getCollection('framework'),
    getCollection('caseStudies'),
    getCollection('claims'),
    getCollection('patterns'),
  ]);
  const all = [
    ...framework.map(({ id, data }) => [`framework/${id}`, data.plan] as const),
    ...cases.map(({ id, data }) => [`case-studies/${id}`, data.plan] as const),
  ];
  const wanted = new Set([...ALWAYS, ...PROGRAMMES.map(({ page }) => page)]);
  return {
    pages: Object.fromEntries(
      all.flatMap(([page, plan]) =>
        plan === undefined || plan.unit === 'second' || !wanted.has(page)
          ? []
          : [
              [
                page,
                { ...plan, unit: plan.unit, href: `/${page}/`, phases: plan.phases.map(phaseOf) } satisfies PagePlan,
              ],
            ],
      ),
    ),
    claims: Object.fromEntries(
      claims
        .filter(({ id }) => CLAIMS.includes(id))
        .map(({ id, data }) => [id, { class: data.class, disputed: data.disputed, soWeSay: data.soWeSay }]),
    ),
    patterns: patterns
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => ({ id, title: data.title })),
  };
}

const phaseOf = ({ title, start, end, actions, measures }: PagePlan['phases'][number]) => ({
  title,
  start,
  end,
  actions,
  measures,
});
