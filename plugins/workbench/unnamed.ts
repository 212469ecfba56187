/** What a draft is called that was opened from no file. By itself: a page that loads no judge reads it too. */
export const UNNAMED = 'draft.mdx';
