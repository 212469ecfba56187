import { readFileSync } from 'node:fs';
import { readFolder } from '../../src/build/content-files.ts';
import {
  NO_ANSWERS,
  readTemplate,
  rowsIn,
  withAnswer,
  withCell,
  type Answers,
  type Ending,
  type Form,
  type Marks,
} from '../../plugins/forms/index.ts';

export interface FormFile {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly form: Form;
}

/** Every template of the playbook, as the build reads it. */
export const formFiles: readonly FormFile[] = readFolder('templates', '.mdx').map(({ id, document }) => {
  const data = document.toJS() as { title: string; file: string; form?: Partial<Marks> };
  const source = readFileSync(`content/templates/files/${data.file}`, 'utf8');
  const ending = data.file.slice(data.file.lastIndexOf('.') + 1) as Ending;
  return { id, file: data.file, source, form: readTemplate(source, ending, { title: data.title, ...data.form }) };
});

export function formOf(id: string): Form {
  const found = formFiles.find((one) => one.id === id);
  if (!found) throw new Error(`There is no template “${id}”.`);
  return found.form;
}

/** Answers in every place, and what they say. */
export function everywhere(form: Form, say: () => string): { answers: Answers; said: readonly string[] } {
  const said: string[] = [];
  const next = (): string => {
    const words = say();
    said.push(words);
    return words;
  };
  let answers = NO_ANSWERS;
  for (const { id, choices } of form.fields) if (choices.length === 0) answers = withAnswer(answers, id, next());
  for (const rows of form.rows)
    rowsIn(answers, rows).forEach((_, index) => {
      for (const { id } of rows.columns) answers = withCell(answers, rows, index, id, next());
    });
  return { answers, said };
}
