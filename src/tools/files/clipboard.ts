import { DONE, failed, type Told } from '../told.ts';

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<Told> {
  try {
    await navigator.clipboard.writeText(text);
    return DONE;
  } catch {
    return failed('The browser did not let this page copy. Select the text and copy it by hand, or download it.');
  }
}
