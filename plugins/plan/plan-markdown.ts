import { LONGEST_SAID, type Answers } from './answers.ts';
import { longDay } from './calendar-day.ts';
import { classOf, WAITING, whenOf } from './plan-words.ts';
import { CLASSES, GROUPS, type Class, type Facts, type Group, type Plan, type Step } from './types.ts';

/** The plan as a text with boxes to tick, for notes of one’s own. */
export function markdownPlan(plan: Plan, answers: Answers, { patterns }: Facts): string {
  const { no, back, notes, steps, verdict } = plan;
  const gaps = patterns.filter(({ id }) => answers.patterns.includes(id)).map(({ title }) => title);
  const about = [
    ...(answers.role.trim() === '' && answers.level === null
      ? []
      : [`For: ${[answers.level ?? '', inLine(answers.role)].filter((words) => words !== '').join(' ')}.`]),
    ...(gaps.length === 0 ? [] : [`It pointed to: ${gaps.join('; ')}.`]),
  ];
  const said = answers.said.slice(0, LONGEST_SAID).trim();
  const used = new Set<Class>([...steps.map(({ basis }) => basis.class), ...(back ? [back.basis.class] : [])]);
  const lines = [
    `# The plan after ${longDay(no)}`,
    ...about,
    ...(said === ''
      ? []
      : [
          said
            .split(/\r\n|[\n\r\u2028\u2029]/u)
            .map((line) => `> ${line}`.trimEnd())
            .join('\n'),
        ]),
    back === null
      ? 'Apply again: no day can be said without hours in the week to get there.'
      : `Apply again: from ${longDay(back.day)} at the earliest (${classOf(back.basis)}). ${back.basis.says}`,
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')]),
    ...(Object.keys(GROUPS) as Group[]).flatMap((group) => [
      `## ${GROUPS[group]}`,
      steps
        .filter((step) => step.group === group)
        .map(item)
        .join('\n'),
      ...(group === 'thirty' && verdict !== null ? [`Your two answers: **${verdict.title}.** ${verdict.says}`] : []),
    ]),
    '## What nobody can know',
    WAITING,
    '## What the labels mean',
    Object.entries(CLASSES)
      .filter(([kind]) => used.has(kind as Class))
      .map(([, { name, means }]) => `- ${name}: ${means}`)
      .join('\n'),
  ];
  return `${lines.join('\n\n')}\n`;
}

const inLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();

function item(step: Step): string {
  const { title, standing, instead, actions, measures, basis } = step;
  if (standing === 'left-out') return `- ~~${title}~~ Left out. ${instead ?? ''}`.trimEnd();
  const by = step.start === null && step.due !== null ? 'by ' : '';
  return [
    `- [${standing === 'done' ? 'x' : ' '}] **${title}**, ${by}${whenOf(step)} (${classOf(basis)})`,
    ...(instead === null ? [] : [`  ${instead}`]),
    ...(standing === 'done' ? [] : actions.map((action) => `  - ${action}`)),
    ...(standing === 'done' || measures.length === 0 ? [] : [`  - Done when: ${measures.join(' ')}`]),
  ].join('\n');
}
