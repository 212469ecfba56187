import type { Answers } from './form-answers.ts';
import { asPlainText, plainWords } from './as-plain-text.ts';
import { filled, messagesIn, type Part } from './filled.ts';
import type { Form } from './form-types.ts';

const SUBJECT = 'Subject: ';

const partsOf = (form: Form, answers: Answers, index: number): readonly Part[] =>
  filled({ ...form, blocks: messagesIn(form)[index]?.blocks ?? [] }, answers);

const isSubject = (part: Part): boolean => part.kind === 'paragraph' && plainWords(part.words).startsWith(SUBJECT);

/** One message of a document, as it goes into a mail: without its subject. */
export const messageText = (form: Form, answers: Answers, index: number): string =>
  asPlainText(partsOf(form, answers, index).filter((part) => !isSubject(part)));

/** Its subject in one line; null where it has none. */
export function subjectOf(form: Form, answers: Answers, index: number): string | null {
  const part = partsOf(form, answers, index).find(isSubject);
  return part && 'words' in part ? plainWords(part.words).slice(SUBJECT.length).replaceAll('\n', ' ') : null;
}
