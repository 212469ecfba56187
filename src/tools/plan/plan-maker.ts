import {
  calendarDays,
  dayOf,
  isoDay,
  keptAnswers,
  LONGEST_SAID,
  longDay,
  markdownPlan,
  nextStep,
  NOTHING_SAID,
  parseDay,
  PLAN_LEVELS,
  planDrawn,
  planFor,
  readAnswers,
  readKept,
  summaryDrawn,
  timelineDrawn,
  type Answers,
  type Day,
  type Facts,
  type KeptAnswers,
  type Plan,
  type YesNo,
} from '../../../plugins/plan/index.ts';
import { kept, type Loaded } from '../device/index.ts';
import { copyText, saveFile } from '../files/index.ts';
import { redraw } from '../judge/index.ts';

const VERSION = 1;
/** Someone who listens is told when they pause. */
const SAID_AFTER = 1200;

/** From the day of the no to the day of applying again: src/components/plan/PlanMaker.astro. */
class PlanMaker extends HTMLElement {
  private readonly store = kept('plan', VERSION, readKept);
  private readonly facts = JSON.parse(this.dataset['facts'] ?? '{}') as Facts;
  private readonly form = this.piece<HTMLFormElement>('form');
  private readonly notice = this.piece<HTMLOutputElement>('.notice');
  private answers: Answers = NOTHING_SAID;
  private plan: Plan | null = null;
  /** Ticks that were taken away all at once, until something else is said. */
  private unticked: readonly string[] | null = null;
  private telling: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    const { value: early } = this.field('no');
    this.take(this.store.load());
    // Somebody was faster than this script.
    if (early !== '' && this.answers.no === null) this.sayDay(early);
    this.addEventListener('input', ({ target }) => {
      this.hear(target);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.press(button.value);
    });
    this.store.onChange((loaded) => {
      this.take(loaded);
    });
    // A page that is left open is looked at again on another day.
    addEventListener('visibilitychange', () => {
      if (!document.hidden) this.show();
    });
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector itself is typed
  private piece<E extends HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<plan-maker> has no “${selector}”; see src/components/plan/PlanMaker.astro`);
    return element;
  }

  private field(name: string): HTMLInputElement {
    return this.piece(`form [name="${name}"]`);
  }

  /** What stands on the device stands here. */
  private take({ value, says }: Loaded<KeptAnswers>): void {
    if (says !== null) {
      this.tell(says);
      // What cannot be read takes nothing away.
      if (this.plan !== null) return;
    }
    this.unticked = null;
    this.answers = readAnswers(value) ?? NOTHING_SAID;
    const { no, told, role, level, said, hours, patterns } = this.answers;
    this.field('no').value = no === null ? '' : isoDay(no);
    this.field('told').value = told === null ? '' : isoDay(told);
    this.field('role').value = role;
    this.field('level').value = level ?? '';
    this.field('said').value = said;
    this.field('hours').value = hours === null ? '' : String(hours);
    for (const box of this.querySelectorAll<HTMLInputElement>('[name=pattern]'))
      box.checked = patterns.includes(box.value);
    this.show();
  }

  private hear(target: EventTarget | null): void {
    if (!(
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    ))
      return;
    this.unticked = null;
    this.become(this.heard(target.name, target.value, target instanceof HTMLInputElement && target.checked));
  }

  private heard(name: string, value: string, checked: boolean): Partial<Answers> {
    const { from, patterns, done } = this.answers;
    const no = name === 'no' ? parseDay(value) : null;
    const answer: Readonly<Record<string, () => Partial<Answers>>> = {
      no: () => ({ no, from: from ?? (no === null ? null : today()) }),
      told: () => ({ told: parseDay(value) }),
      role: () => ({ role: value }),
      level: () => ({ level: PLAN_LEVELS.find((one) => one === value) ?? null }),
      said: () => ({ said: value.slice(0, LONGEST_SAID) }),
      hours: () => ({ hours: value.trim() === '' ? null : Number(value) }),
      pattern: () => ({ patterns: toggled(patterns, value, checked) }),
      done: () => ({ done: toggled(done, value, checked) }),
      evidence: () => ({ evidence: yesNo(value) }),
      manager: () => ({ manager: yesNo(value) }),
    };
    return answer[name]?.() ?? {};
  }

  private sayDay(day: string): void {
    this.field('no').value = day;
    this.become(this.heard('no', day, false));
  }

  /** Somebody has said something: it is kept, and the plan follows. */
  private become(changed: Partial<Answers>): void {
    this.answers = { ...this.answers, ...changed };
    const told = this.store.save(keptAnswers(this.answers));
    this.tell(told.done ? '' : told.says);
    this.show();
  }

  private show(): void {
    const planned = planFor(this.answers, today(), this.facts);
    this.plan = planned.planned ? planned : null;
    this.piece('.dated').hidden = this.plan === null;
    this.piece('.in-words').hidden = this.plan !== null;
    this.piece('.waiting').textContent = planned.planned ? '' : planned.says;
    const way = this.piece<HTMLAnchorElement>('.to-plan');
    way.textContent = planned.planned ? 'To your plan' : 'The plan in words';
    way.hash = planned.planned ? 'your-plan' : 'in-words';
    for (const [part, pieces] of [
      ['summary', this.plan ? summaryDrawn(this.plan) : []],
      ['timeline', this.plan ? timelineDrawn(this.plan) : []],
      ['steps', this.plan ? planDrawn(this.plan, this.answers) : []],
    ] as const)
      redraw(this.piece(`[data-part=${part}]`), pieces);
    this.tick();
    this.sayAloud();
  }

  /** What is ticked or chosen is a property of the field, which drawing does not touch. */
  private tick(): void {
    const { done, evidence, manager, no, from } = this.answers;
    for (const box of this.querySelectorAll<HTMLInputElement>('[name=done]')) box.checked = done.includes(box.value);
    for (const [name, answer] of Object.entries({ evidence, manager }))
      for (const radio of this.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
        radio.checked = radio.value === (answer ?? '');
    const steps = this.plan?.steps.filter(({ standing }) => standing !== 'left-out') ?? [];
    const count = steps.filter(({ standing }) => standing === 'done').length;
    this.piece('.progress').textContent = `${count} of ${steps.length} done`;
    this.piece('[value=untick]').hidden = done.length === 0 && this.unticked === null;
    this.piece('[value=untick]').textContent = this.unticked === null ? 'Untick all' : 'Tick them again';
    const now = today();
    this.piece('[value=again]').hidden = no === null || from === null || from >= now || now - no <= 30;
  }

  private sayAloud(): void {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      const { plan } = this;
      const next = plan && nextStep(plan);
      this.piece('.spoken').textContent =
        plan === null
          ? ''
          : [
              next?.due == null ? '' : `Next: ${next.title}, by ${longDay(next.due)}.`,
              plan.back === null ? '' : `Apply again from ${longDay(plan.back.day)} at the earliest.`,
              ...plan.notes,
            ].join(' ');
    }, SAID_AFTER);
  }

  private async press(value: string): Promise<void> {
    const { plan, answers } = this;
    if (value === 'today') {
      this.sayDay(isoDay(today()));
      return;
    }
    if (plan === null) return;
    const name = `plan-${isoDay(plan.no)}`;
    if (value === 'again') this.become({ from: today() });
    if (value === 'untick') {
      const before = this.unticked;
      this.unticked = before === null ? answers.done : null;
      this.become({ done: before ?? [] });
    }
    if (value === 'print') print();
    if (value === 'markdown') {
      saveFile(`${name}.md`, markdownPlan(plan, answers, this.facts), 'text/markdown;charset=utf-8');
      this.tell(`Saved as ${name}.md.`);
    }
    if (value === 'copy') {
      const told = await copyText(markdownPlan(plan, answers, this.facts));
      this.tell(told.done ? 'Copied, as Markdown.' : told.says);
    }
    if (value === 'calendar') await this.saveCalendar(plan, `${name}.ics`);
  }

  private async saveCalendar(plan: Plan, name: string): Promise<void> {
    const days = calendarDays(plan);
    if (days.length === 0) {
      this.tell('No day of the plan is still to come, so there is nothing for a calendar.');
      return;
    }
    try {
      const { calendarFile } = await import('./calendar-file.ts');
      saveFile(name, calendarFile(days, plan.no, new Date()), 'text/calendar;charset=utf-8');
      this.tell(
        `Saved as ${name}: ${days.length} days. Open it with your own calendar, not with one that your employer reads.`,
      );
    } catch {
      this.tell(
        'What writes calendar files could not be loaded. Check the connection and try again; Markdown works without.',
      );
    }
  }

  private tell(words: string): void {
    this.notice.textContent = words;
  }
}

/** The date on the person’s own wall. */
function today(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, date: now.getDate() });
}

const toggled = (all: readonly string[], one: string, isIn: boolean): readonly string[] =>
  isIn ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);
const yesNo = (value: string): YesNo | null => (value === 'yes' || value === 'no' ? value : null);

customElements.define('plan-maker', PlanMaker);
