/** For each rule that masks, a sentence in which it finds something, and the words of it that others must not read. */
export const PRIVATE: Readonly<Record<string, { readonly text: string; readonly words: readonly string[] }>> = {
  'privacy-email': {
    text: 'I wrote to jane.miller@contoso.example about it.',
    words: ['jane.miller@contoso.example'],
  },
  'privacy-host': { text: 'I logged on to ledger7.prod.corp.internal.', words: ['ledger7.prod.corp.internal'] },
  'privacy-pay': {
    text: 'My salary went from ₱148,250 to ₱184,900.',
    words: ['My salary went from ₱148,250 to ₱184,900', '₱148,250', '184,900'],
  },
  'privacy-person': { text: 'The engineer I coached was Tobias Oosterveld.', words: ['Tobias Oosterveld'] },
  'privacy-phone': { text: 'I called her on +1 415 555 2671 at once.', words: ['+1 415 555 2671'] },
  'privacy-secret': { text: 'The key AKIAIOSFODNN7EXAMPLQ was in the image.', words: ['AKIAIOSFODNN7EXAMPLQ'] },
  'privacy-ticket': { text: 'It was open as QMRX-41877 for a year.', words: ['QMRX-41877'] },
};

/** Those of the words that stand in what was printed, in whatever case, wrapped and escaped however. */
export function raw(words: readonly string[], printed: string): string[] {
  const all = letters(printed.replaceAll(String.raw`\n`, ' ').replaceAll('%0A', ' '));
  return words.filter((word) => all.includes(letters(word)));
}

export const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
