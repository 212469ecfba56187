import { LEVELS, type Level, type Settings } from '../../../plugins/story-lint/types.ts';
import { UNNAMED } from '../../../plugins/workbench/unnamed.ts';
import { Keeping } from '../device/index.ts';
import { saveFile } from '../files/index.ts';
import { Judge, type Judged, type JudgeState } from '../judge/index.ts';
import { drawAside } from './aside-list.ts';
import {
  askedOf,
  doubled,
  draftIn,
  EMPTY,
  KEPT,
  OWN_FOLDER,
  paired,
  replaced,
  rewritten,
  single,
  undeleted,
  withoutAside,
  type Bench,
  type Deleted,
  type Slot,
} from './bench.ts';
import { DraftPane } from './draft-pane.ts';
import { listFirst } from './list-first.ts';
import { piecesOf } from './pieces.ts';
import { Reading } from './reading-panel.ts';
import { STATES } from './state-words.ts';
import { fileOf, sampleOf, template, type Found } from './story-sources.ts';

/** Write, paste or open a story, and see what the judge says of it: src/components/workbench/Workbench.astro. */
class StoryWorkbench extends HTMLElement {
  private readonly piece = piecesOf(this, 'Workbench');
  private readonly keeping = new Keeping<Bench>(KEPT, {
    stands: () => this.bench,
    changed: (bench) => {
      if (bench === null) this.erase();
      else this.take(bench);
    },
    joined: this.joined.bind(this),
    tell: this.tell.bind(this),
  });
  private readonly judge = new Judge({ judged: this.show.bind(this), changed: this.tellState.bind(this) });
  private readonly settings = JSON.parse(this.dataset['settings'] ?? '{}') as Settings;
  private readonly panes = [this.paneOf(0), this.paneOf(1)] as const;
  private readonly reading = new Reading(this.piece);
  private readonly levels = this.piece<HTMLSelectElement>('[name=level]');
  private readonly roles = this.piece<HTMLInputElement>('[name=role]');
  private readonly samples = this.piece<HTMLSelectElement>('[name=sample]');
  private readonly file = this.piece<HTMLInputElement>('[name=file]');
  private readonly due = new Set<Slot>();
  private bench: Bench = EMPTY;
  private deleted: Deleted | null = null;
  private front: Slot = 0;
  private frame = 0;
  /** Sources that were chosen so far: the one chosen last stands there, however late another comes. */
  private chosen = 0;

  connectedCallback(): void {
    const typed = this.panes[0].text;
    this.take(this.keeping.load());
    // Somebody was faster than this script.
    if (typed.trim() !== '' && typed !== this.panes[0].text)
      this.becomes(replaced(this.bench, 0, { text: typed, name: UNNAMED, untouched: false }, Date.now()));
    this.listen();
    const asked = new URLSearchParams(location.search).get('story');
    if (asked === null) return;
    // Loaded again, the page shows what has become of it.
    history.replaceState(null, '', location.pathname);
    void this.openSample(asked);
  }

  private listen(): void {
    this.addEventListener('click', (event) => {
      this.press(event);
    });
    for (const field of [this.levels, this.roles])
      field.addEventListener('change', () => {
        const role = this.roles.value.trim();
        const level: Level | null = LEVELS.find((one) => one === this.levels.value) ?? null;
        this.becomes({ ...this.bench, level, role: role === '' ? null : role });
      });
    this.samples.addEventListener('keydown', listFirst);
    this.samples.addEventListener('change', () => {
      const { value } = this.samples;
      this.samples.value = '';
      void this.openSample(value);
    });
    this.file.addEventListener('change', () => {
      const [file] = this.file.files ?? [];
      // The same file may be chosen again.
      this.file.value = '';
      if (file) void this.put(fileOf(file));
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'shown') this.turnTo(target.value === '1' ? 1 : 0);
    });
    this.keeping.listen();
    // Whoever turns to the device’s own buttons means what stands here now.
    this.addEventListener('focusout', () => {
      this.keeping.save();
    });
  }

  private paneOf(slot: Slot): DraftPane {
    return new DraftPane(this.piece(`[data-slot="${slot}"]`), {
      changed: () => {
        this.bench = rewritten(this.bench, slot, this.panes[slot].text);
        this.ask(slot);
        this.keeping.saveSoon();
      },
      entered: () => {
        this.judge.wake();
        this.turnTo(slot);
      },
      plain: () => {
        this.tell('The editor could not be loaded, so the plain field goes on. The judge reads it all the same.');
      },
    });
  }

  /** What is said below is of this draft. */
  private turnTo(slot: Slot): void {
    if (this.front === slot) return;
    this.front = slot;
    this.piece<HTMLInputElement>(`[name=shown][value="${slot}"]`).checked = true;
    this.reading.show(slot);
  }

  /** The bench becomes this one, and stays so. */
  private becomes(bench: Bench): void {
    const isAside = bench.aside.some((one) => !this.bench.aside.includes(one));
    this.take(bench);
    this.keeping.saveSoon();
    this.tell(isAside ? 'What stood here was put aside: it is in the list at the end of the page.' : '');
  }

  private take(bench: Bench): void {
    this.bench = bench;
    this.deleted = null;
    this.levels.value = bench.level ?? '';
    this.roles.value = bench.role ?? '';
    const isPair = bench.drafts.length === 2;
    this.classList.toggle('pair', isPair);
    this.panes[1].element.hidden = !isPair;
    this.panes[0].name = isPair ? 'First draft' : 'Your story';
    if (!isPair) {
      this.turnTo(0);
      this.clear(1);
    }
    this.panes[0].text = draftIn(bench, 0).text;
    this.panes[1].text = draftIn(bench, 1).text;
    drawAside(this.piece, bench.aside, null);
    this.ask(0);
    if (isPair) this.ask(1);
  }

  private press(event: Event): void {
    const element = event.target instanceof Element ? event.target : null;
    const words = element?.closest('a.number');
    if (words) {
      event.preventDefault();
      this.panes[this.front].goTo(Number(words.textContent));
      return;
    }
    const button = element?.closest('button');
    if (!button) return;
    const aside = this.bench.aside[Number(button.dataset['aside'] ?? NaN)];
    const acts: Readonly<Record<string, () => void>> = {
      open: () => {
        this.file.click();
      },
      beside: () => {
        this.becomes(doubled(this.bench));
        this.turnTo(1);
        this.panes[1].focus();
      },
      only: () => {
        this.becomes(single(this.bench, button.closest('[data-slot="1"]') ? 1 : 0, Date.now()));
        this.panes[0].focus();
      },
      download: () => void this.download(),
      again: () => {
        this.judge.again();
      },
      back: () => {
        if (!aside) return;
        const { text, name } = aside;
        const draft = { text, name, untouched: false };
        this.becomes(replaced(withoutAside(this.bench, aside), this.front, draft, Date.now()));
        this.panes[this.front].focus();
      },
      gone: () => {
        if (aside) this.delete({ one: aside, index: this.bench.aside.indexOf(aside) });
      },
      undelete: () => {
        const { deleted } = this;
        if (!deleted) return;
        this.becomes(undeleted(this.bench, deleted));
        this.tell('It is back in the list.');
        this.piece(`.aside [value=gone][data-aside="${deleted.index}"]`).focus();
      },
    };
    acts[button.value]?.();
  }

  /** It can come back until something else is done; held down, a key deletes no other. */
  private delete(deleted: Deleted): void {
    this.becomes(withoutAside(this.bench, deleted.one));
    this.deleted = deleted;
    drawAside(this.piece, this.bench.aside, deleted);
    this.piece('.aside h2').focus();
  }

  /** One story of the site, or two side by side. */
  private async openSample(ids: string): Promise<void> {
    // Only what the page itself offers: an address may hold anything.
    if (ids === '' || ![...this.samples.options].some(({ value }) => value === ids)) return;
    const [id = '', other] = ids.split(' ');
    if (other === undefined) {
      await this.put(id === 'template' ? template() : sampleOf(id));
      return;
    }
    const mine = this.reads();
    const [first, second] = await Promise.all([sampleOf(id), sampleOf(other)]);
    if (mine !== this.chosen) return;
    if ('draft' in first && 'draft' in second) this.becomes(paired(this.bench, first.draft, second.draft, Date.now()));
    else if ('says' in first) this.tell(first.says);
    else if ('says' in second) this.tell(second.says);
  }

  private async put(coming: Promise<Found>): Promise<void> {
    const mine = this.reads();
    const found = await coming;
    if (mine !== this.chosen) return;
    if ('says' in found) this.tell(found.says);
    else this.becomes(replaced(this.bench, this.front, found.draft, Date.now()));
  }

  /** A source was chosen. Its number. */
  private reads(): number {
    this.tell('Reading …');
    return ++this.chosen;
  }

  private async download(): Promise<void> {
    const asked = askedOf(this.bench, this.front, this.settings);
    const { name } = draftIn(this.bench, this.front);
    if (asked.source.trim() === '') {
      this.tell('There is nothing to download yet.');
      return;
    }
    this.tell('Making the file …');
    const file = (await this.judge.file(asked)) ?? { name, text: asked.source };
    saveFile(file.name, file.text, 'text/markdown;charset=utf-8');
    this.tell(`Saved as ${file.name}. In your copy of the playbook it belongs in ${OWN_FOLDER}.`);
  }

  /** With the next frame: what is typed within one is one question. */
  private ask(slot: Slot): void {
    this.due.add(slot);
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      for (const one of this.due) this.askNow(one);
      this.due.clear();
    });
  }

  private askNow(slot: Slot): void {
    const asked = askedOf(this.bench, slot, this.settings);
    if (asked.source.trim() !== '') {
      this.judge.ask(slot, asked);
      return;
    }
    this.clear(slot);
    this.reading.show(this.front);
  }

  /** Nothing is said of a draft any more. */
  private clear(slot: Slot): void {
    this.judge.forget(slot);
    this.unsay(slot);
  }

  private unsay(slot: Slot): void {
    this.reading.take(slot, null);
    this.panes[slot].mark([]);
    this.panes[slot].say('');
    this.piece(`[data-score="${slot}"]`).textContent = '';
  }

  /** It is gone from the device, so it is gone from here. */
  private erase(): void {
    for (const pane of this.panes) pane.forget();
    this.take(EMPTY);
  }

  private show(judged: Judged): void {
    const { slot, answer } = judged;
    const pane = this.panes[slot];
    pane.mark(answer.judged ? answer.marks : []);
    pane.say(answer.judged ? answer.line : answer.says, !answer.judged);
    pane.element.dataset['answer'] = String(judged.number);
    this.piece(`[data-score="${slot}"]`).textContent = answer.judged ? String(answer.report.score) : '';
    this.reading.take(slot, judged);
    this.reading.show(this.front);
  }

  private tellState(state: JudgeState): void {
    const { says, again } = STATES[state];
    this.piece('.state').textContent = says;
    this.piece('[value=again]').hidden = !again;
    this.dataset['judge'] = state;
    if (state !== 'unloaded' && state !== 'failed' && state !== 'stuck') return;
    // What was said is of words that have changed since.
    for (const slot of [0, 1] as const) if (this.judge.awaits(slot)) this.unsay(slot);
    this.reading.show(this.front);
  }

  private tell(words: string): void {
    this.piece('.notice').textContent = words;
  }

  private joined(bench: Bench): void {
    this.bench = bench;
    this.deleted = null;
    drawAside(this.piece, bench.aside, null);
    this.tell('Another tab wrote here as well. Its words were put aside: they are in the list at the end of the page.');
  }
}

customElements.define('story-workbench', StoryWorkbench);
