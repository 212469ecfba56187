import { fileNameOf } from '../../../plugins/file-name.ts';
import {
  answerTo,
  asMarkdown,
  asPlainText,
  asSheet,
  filled,
  messageText,
  openIn,
  subjectOf,
  type Answers,
  type Ending,
  type Form,
} from '../../../plugins/forms/index.ts';
import { copyText, saveFile } from '../files/index.ts';
import { docxOf } from './docx-client.ts';

const TYPES: Readonly<Record<Ending, string>> = { md: 'text/markdown', mdx: 'text/markdown', csv: 'text/csv' };
/** Without it some spreadsheets take the file for another encoding. */
const BYTE_ORDER = '\ufeff';
/** Labels that are named one by one. */
const MOST_NAMED = 4;

/** How a document leaves the page: through the clipboard, or as a file. What came of it is told, with what is still open. */
export class Leaving {
  private readonly form: Form;
  private readonly name: string;
  private readonly tell: (words: string) => void;

  /** @param name of the document’s files */
  constructor(form: Form, name: string, tell: (words: string) => void) {
    this.form = form;
    this.name = name;
    this.tell = tell;
  }

  copyWhole(answers: Answers): Promise<void> {
    return this.copy(answers, asPlainText(filled(this.form, answers)), 'The document is on the clipboard.');
  }

  copyMessage(answers: Answers, index: number): Promise<void> {
    return this.copy(answers, messageText(this.form, answers, index), 'The message is on the clipboard.');
  }

  copySubject(answers: Answers, index: number): Promise<void> {
    return this.copy(answers, subjectOf(this.form, answers, index) ?? '', 'The subject is on the clipboard.');
  }

  save(answers: Answers, ending: Ending): void {
    const parts = filled(this.form, answers);
    const text = ending === 'csv' ? BYTE_ORDER + asSheet(parts) : asMarkdown(parts, ending);
    const name = `${this.fileName(answers)}.${ending}`;
    saveFile(name, text, `${TYPES[ending]};charset=utf-8`);
    this.tell(`Saved as ${name}.${this.stillOpen(answers, asPlainText(parts))}`);
  }

  async saveDocx(answers: Answers): Promise<void> {
    this.tell('Making the file …');
    const parts = filled(this.form, answers);
    const name = `${this.fileName(answers)}.docx`;
    const blob = await docxOf(parts, this.form.title);
    if (blob === null) {
      this.tell('The Word file could not be made. Check the connection and try again; the other formats need none.');
      return;
    }
    saveFile(name, blob);
    this.tell(`Saved as ${name}.${this.stillOpen(answers, asPlainText(parts))}`);
  }

  private async copy(answers: Answers, text: string, says: string): Promise<void> {
    const told = await copyText(text);
    this.tell(told.done ? says + this.stillOpen(answers, text) : told.says);
  }

  /** A story is called by its title. */
  private fileName(answers: Answers): string {
    const front = this.form.blocks.find((block) => block.kind === 'front');
    const title = front?.lines.find(({ key }) => key === 'title')?.field;
    return (title == null ? null : fileNameOf(answerTo(answers, title))) ?? this.name;
  }

  /** Placeholders that the text still holds. */
  private stillOpen(answers: Answers, text: string): string {
    const open = openIn(this.form, answers).filter(({ words }) => text.includes(words));
    if (open.length === 0) return '';
    const rest = open.length - MOST_NAMED;
    const names = open.slice(0, MOST_NAMED).map(({ label }) => `“${label}”`);
    return ` Still to fill in: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
  }
}
