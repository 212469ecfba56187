import { drawn, type Drawn } from '../manuscript/drawn.ts';
import type { Answers } from './answers.ts';
import { isoDay, longDay, type Day } from './calendar-day.ts';
import { classOf, nearness, nextStep, WAITING, whenOf } from './plan-words.ts';
import { CLASSES, GROUPS, type Basis, type Group, type Plan, type Step } from './types.ts';

type Pieces = readonly (Drawn | string)[];

/** The label of a class, as it stands beside every statement about the process. */
export const labelDrawn = ({ class: kind }: Pick<Basis, 'class'>): Drawn =>
  drawn('span', { class: `claim-class ${kind}`, title: CLASSES[kind].means }, CLASSES[kind].name);

const timeDrawn = (day: Day, words: string): Drawn => drawn('time', { datetime: isoDay(day) }, words);

/** What comes next, when to apply again at the earliest, and what there is to say about the answers. */
export function summaryDrawn(plan: Plan): readonly Drawn[] {
  const next = nextStep(plan);
  const { back, today, notes } = plan;
  return [
    drawn(
      'dl',
      {},
      drawn(
        'div',
        {},
        drawn('dt', {}, 'Next'),
        drawn(
          'dd',
          {},
          ...(next === null
            ? ['Nothing is left to do with a date.']
            : [
                drawn('strong', {}, next.title),
                next.due === null ? '' : ` ${next.start === null ? 'by' : 'until'} `,
                ...(next.due === null
                  ? []
                  : [timeDrawn(next.due, longDay(next.due)), `, ${nearness({ start: null, due: next.due }, today)}. `]),
                labelDrawn(next.basis),
              ]),
        ),
      ),
      drawn(
        'div',
        {},
        drawn('dt', {}, 'Apply again'),
        drawn(
          'dd',
          {},
          ...(back === null
            ? ['No day can be said without hours in the week to get there.']
            : [
                'from ',
                drawn('strong', {}, timeDrawn(back.day, longDay(back.day))),
                ' at the earliest. ',
                labelDrawn(back.basis),
                ' ',
                drawn('span', { class: 'rests' }, back.basis.says, ...claimLink(back.basis)),
              ]),
        ),
      ),
    ),
    drawn('ul', { class: 'told-notes', hidden: notes.length === 0 }, ...notes.map((note) => drawn('li', {}, note))),
  ];
}

const claimLink = ({ claim }: Basis): Pieces =>
  claim === null ? [] : [' ', drawn('a', { href: `/claims/#${claim}` }, 'Who says so'), '.'];

/** Every step with its date, in groups, as a list to tick. */
export function planDrawn(plan: Plan, answers: Answers): readonly Drawn[] {
  const next = nextStep(plan);
  return grouped(plan.steps, (step) =>
    stepDrawn(step, {
      when: drawn(
        'p',
        { class: 'when' },
        ...(step.due === null || step.start !== null ? [whenOf(step)] : ['by ', timeDrawn(step.due, whenOf(step))]),
        ' ',
        drawn('span', { class: 'near' }, step.standing === 'done' ? '' : nearness(step, plan.today)),
        ' ',
        labelDrawn(step.basis),
      ),
      isNext: step.id === next?.id,
      isOver: step.standing === 'ahead' && step.due !== null && step.due < plan.today,
      after: step.id === 'decide' ? deciding(plan, answers) : [],
    }),
  );
}

function grouped(steps: readonly Step[], draw: (step: Step) => Drawn): readonly Drawn[] {
  return (Object.keys(GROUPS) as Group[]).map((group) =>
    drawn(
      'section',
      { class: 'group', 'aria-labelledby': `group-${group}` },
      drawn('h3', { id: `group-${group}` }, GROUPS[group]),
      drawn('ol', {}, ...steps.filter((step) => step.group === group).map(draw)),
    ),
  );
}

interface Around {
  readonly when: Drawn;
  readonly isNext: boolean;
  readonly isOver: boolean;
  readonly after: readonly Drawn[];
}

function stepDrawn(step: Step, { when, isNext, isOver, after }: Around): Drawn {
  const { id, title, standing, instead, was } = step;
  const classes = [standing, ...(isNext ? ['next'] : []), ...(isOver ? ['over'] : [])].join(' ');
  return drawn(
    'li',
    { class: classes, 'data-step': id },
    standing === 'left-out'
      ? drawn('p', { class: 'tick' }, drawn('span', {}, title), ' ', drawn('span', { class: 'out' }, 'left out'))
      : drawn(
          'label',
          { class: 'tick' },
          drawn('input', { type: 'checkbox', name: 'done', value: id }),
          drawn('span', {}, title),
        ),
    when,
    instead === null
      ? null
      : drawn(
          'p',
          { class: 'instead' },
          was === null ? '' : [drawn('span', { class: 'was' }, 'Was due ', timeDrawn(was, longDay(was)), '. ')],
          instead,
        ),
    ...after,
    howDrawn(step),
  );
}

/** What to do in it, when it is done, and what its day rests on. */
function howDrawn({ actions, measures, basis, links }: Step): Drawn {
  return drawn(
    'details',
    {},
    drawn('summary', {}, 'How, and what the day rests on'),
    drawn('ul', {}, ...actions.map((action) => drawn('li', {}, action))),
    measures.length === 0 ? null : drawn('p', {}, drawn('b', {}, 'Done when: '), measures.join(' ')),
    drawn('p', {}, drawn('b', {}, `The day, ${classOf(basis)}: `), basis.says, ...claimLink(basis)),
    links.length === 0
      ? null
      : drawn('p', { class: 'links' }, ...links.map(({ href, title }) => drawn('a', { href }, title))),
  );
}

const EVIDENCE = 'Is there evidence about the named gap that was not told in the loop, and that could be checked?';
const MANAGER = 'Has the hiring manager said in words that they are willing?';
const BOTH = 'Ask for a re-run only if both are yes.';

/** The two conditions of a re-run as questions, and what the answers come to. */
function deciding({ verdict }: Plan, { evidence, manager }: Answers): readonly Drawn[] {
  const question = (name: string, words: string, answer: string | null): Drawn =>
    drawn(
      'fieldset',
      {},
      drawn('legend', {}, words),
      ...[
        ['yes', 'Yes'],
        ['no', 'No'],
        ['', 'Not yet known'],
      ].map(([value = '', label]) =>
        drawn('label', {}, drawn('input', { type: 'radio', name, value, checked: (answer ?? '') === value }), label),
      ),
    );
  return [
    drawn(
      'div',
      { class: 'deciding' },
      question('evidence', EVIDENCE, evidence),
      question('manager', MANAGER, manager),
      verdict === null
        ? drawn('p', { class: 'verdict' }, BOTH, ' Being sure that it was unfair is not in the question.')
        : drawn(
            'p',
            { class: 'verdict' },
            drawn('strong', {}, `${verdict.title}. `),
            verdict.says,
            ' ',
            drawn('a', { href: verdict.href }, 'Why'),
            '.',
          ),
    ),
  ];
}

/** The plan for whoever has not said when they heard: its steps in words, counted from the day of the no. */
export function offsetPlan({ steps, no }: Plan): readonly Drawn[] {
  return grouped(steps, (step) =>
    drawn(
      'li',
      {},
      drawn('p', { class: 'tick' }, drawn('span', {}, step.title)),
      drawn('p', { class: 'when' }, offset(step, no), ' ', labelDrawn(step.basis)),
      step.id === 'decide' ? drawn('p', { class: 'instead' }, EVIDENCE, ' ', MANAGER, ' ', BOTH) : null,
      howDrawn(step),
    ),
  );
}

const OFFSETS: Readonly<Record<string, string>> = {
  read: 'month 1',
  build: 'months 2 to 4, or as long as the programmes for your gap take',
  prove: 'two months after that',
  recruiter: 'a month before you apply',
  format: 'two weeks before you apply',
  apply: 'six months after the no, or when the work is done, whichever is later',
};
const offset = ({ id, due }: Step, no: Day): string =>
  OFFSETS[id] ?? (due === no ? 'the same day, within hours' : `by day ${(due ?? no) - no}`);

export const waitingDrawn = (): Drawn =>
  drawn('p', {}, WAITING, ' ', drawn('a', { href: '/claims/#wait-before-reapplying' }, 'Who says what'), '.');
