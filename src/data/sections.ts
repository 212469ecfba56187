import type { Typed } from './kinds.ts';

/** A part that a page draws from data: its heading's id and words. Page and table of contents read the same list. */
export interface Section {
  readonly id: string;
  readonly title: string;
}
const section = (id: string, title: string): Section => ({ id, title });

export const SECTIONS = {
  profile: section('profile', 'The profile'),
  rounds: section('rounds', 'The rounds'),
  assessments: section('assessments', 'What was said afterwards'),
  retold: section('told-and-retold', 'Told and retold'),
  plan: section('plan', 'The plan'),
  after: section('after', 'What changed'),
  sounds: section('how-it-sounds', 'How it sounds'),
  signs: section('signs', 'Signs'),
  prevention: section('prevention', 'Prevention'),
  recovery: section('recovery', 'Recovery'),
  belongs: section('belongs-to', 'Where it belongs'),
  listensFor: section('listens-for', 'What the interviewer listens for'),
  evidence: section('evidence', 'Weak and strong evidence'),
  followUps: section('follow-ups', 'Follow-ups to expect'),
  confusedWith: section('confused-with', 'Easily confused with'),
  questions: section('questions', 'Questions'),
  file: section('the-file', 'The file'),
  score: section('score', 'The score'),
  story: section('the-story', 'The story'),
  change: section('change-first', 'What to change first'),
  earned: section('earned', 'What earned its points'),
  numbers: section('numbers', 'Numbers found'),
  coverage: section('coverage', 'Words judged and set aside'),
} as const;

interface Around {
  readonly before: readonly Section[];
  readonly after: readonly Section[];
}
const S = SECTIONS;

/** The drawn parts before and behind the words of a page. */
export function around({ folder, entry }: Typed): Around {
  switch (folder) {
    case 'case-studies':
      return {
        before: [S.profile, S.rounds, S.assessments, S.retold],
        after: [S.plan, ...(entry.data.after ? [S.after] : [])],
      };
    case 'patterns':
      return { before: [S.sounds, S.signs], after: [S.prevention, S.recovery, S.belongs] };
    case 'framework':
      return {
        before: [],
        after: [
          ...(entry.data.plan ? [S.plan] : []),
          ...(entry.data.patterns.length + entry.data.templates.length > 0 ? [S.belongs] : []),
        ],
      };
    case 'principles':
      return {
        before: [S.listensFor, S.evidence],
        after: [S.followUps, ...(entry.data.confusedWith.length > 0 ? [S.confusedWith] : []), S.questions],
      };
    case 'templates':
      return { before: [], after: [S.file] };
    case 'stories':
      return { before: [S.score, S.story], after: [S.change, S.earned, S.numbers, S.coverage] };
  }
}
