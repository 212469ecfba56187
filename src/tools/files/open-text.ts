/** A story told in five minutes is some 5 KB; the shell takes no more than this either. */
export const MOST_BYTES = 1_000_000;

export type Opened = { readonly text: string; readonly name: string } | { readonly says: string };

/** The text of a file that the person chose, as it stands. What is no text is told, and not guessed at. */
export async function openText(file: File, most = MOST_BYTES): Promise<Opened> {
  const { name } = file;
  if (file.size > most)
    return { says: `“${name}” is over ${Math.round(most / 1e6)} MB. Choose the text of the story itself.` };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { says: `“${name}” could not be read. Was it moved or deleted? Choose it again.` };
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { says: `“${name}” is saved as UTF-16. Save it again as UTF-8, or copy its text and paste it here.` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, name };
  } catch {
    // Said below.
  }
  return { says: `“${name}” is no plain text. Open it where it was written, copy the text, and paste it here.` };
}
