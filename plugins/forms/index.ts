/** The only door: a template → a form; a form and answers → a document, and what is to be asked of it. `as-docx.ts` stands apart, for its weight. */
export * from './form-answers.ts';
export { asMarkdown } from './as-markdown.ts';
export { asPlainText } from './as-plain-text.ts';
export { asSheet } from './as-sheet.ts';
export { fieldsDrawn } from './fields-drawn.ts';
export { filled, messagesIn, openIn } from './filled.ts';
export type { Part } from './filled.ts';
export type * from './form-types.ts';
export { questionsOf, CHECKED_BY, remarksIn } from './form-checks.ts';
export type { FormRemark, Question } from './form-checks.ts';
export { messageText, subjectOf } from './message-text.ts';
export { paperDrawn } from './paper-drawn.ts';
export { readTemplate } from './read-template.ts';
