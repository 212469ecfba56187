import { openText, saveFile } from '../files/index.ts';
import { eraseAll, exported, imported, wouldReplace, type Told } from './index.ts';

/** Everything may be a hundred drafts. */
const MOST_WHOLE = 20_000_000;
const FILE = 'second-loop-device.json';

/** Saves all that is kept here as a file, brings such a file back, erases everything; asks before either writes over something. */
class DevicePanel extends HTMLElement {
  private readonly output = this.piece<HTMLOutputElement>('output');
  private readonly asking = this.piece<HTMLElement>('.asking');
  private readonly question = this.piece<HTMLElement>('.asking p');
  private readonly yes = this.piece<HTMLButtonElement>('[value=yes]');
  private readonly no = this.piece<HTMLButtonElement>('[value=no]');
  private readonly file = this.piece<HTMLInputElement>('input[type=file]');
  private agreed: (() => Told) | null = null;
  private asker: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.act(button);
    });
    this.file.addEventListener('change', () => void this.bringBack());
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector itself is typed
  private piece<E extends Element>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<device-panel> has no “${selector}”; see src/components/device/DevicePanel.astro`);
    return element;
  }

  private act(button: HTMLButtonElement): void {
    const { value } = button;
    if (value === 'yes' || value === 'no') {
      this.answer(value === 'yes');
      return;
    }
    this.say('');
    if (value === 'save') {
      const whole = exported();
      if (whole === null) this.say('Nothing is kept here yet.');
      else {
        saveFile(FILE, whole, 'application/json');
        this.say(`Saved as ${FILE}. Keep it where only you can read it.`);
      }
    }
    if (value === 'bring') this.file.click();
    if (value === 'erase')
      this.ask(
        'Everything that this site keeps in this browser goes: drafts, plans, notes. A file you saved stays.',
        'Erase it all',
        button,
        () => {
          const told = eraseAll();
          if (told.done) this.say('Erased. Nothing of yours is kept here any more.');
          return told;
        },
      );
  }

  private async bringBack(): Promise<void> {
    const [file] = this.file.files ?? [];
    // The same file may be chosen again.
    this.file.value = '';
    if (file === undefined) return;
    const opened = await openText(file, MOST_WHOLE);
    if ('says' in opened) {
      this.say(opened.says);
      return;
    }
    const bring = (): Told => {
      const told = imported(opened.text);
      if (told.done) this.say('Brought back.');
      return told;
    };
    if (wouldReplace(opened.text))
      this.ask(
        'The file holds other versions of what is kept here, and would write over them.',
        'Write over',
        this.piece('[value=bring]'),
        bring,
      );
    else this.tell(bring());
  }

  private ask(question: string, yes: string, asker: HTMLElement, agreed: () => Told): void {
    this.question.textContent = question;
    this.yes.textContent = yes;
    this.agreed = agreed;
    this.asker = asker;
    this.asking.hidden = false;
    // A key that is held down presses what has the focus, again and again.
    this.no.focus();
  }

  private answer(isYes: boolean): void {
    this.asking.hidden = true;
    this.asker?.focus();
    if (isYes && this.agreed) this.tell(this.agreed());
    this.agreed = null;
  }

  private tell(told: Told): void {
    if (!told.done) this.say(told.says);
  }

  private say(words: string): void {
    this.output.textContent = words;
  }
}
customElements.define('device-panel', DevicePanel);
