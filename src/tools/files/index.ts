/** The only door: texts in and out of the page, as files and through the clipboard. Nothing is sent. */
export { copyText } from './clipboard.ts';
export { MOST_BYTES, openText } from './open-text.ts';
export type { Opened } from './open-text.ts';
export { saveFile } from './save-file.ts';
export type { Told } from '../told.ts';
