import type { PatternSlug } from '../../plugins/feedback/index.ts';

/** First seen when the words were done: 18 of 22 first, 21 among three. Today 19, and 20 among three. */
export const UNSEEN: readonly (readonly [first: PatternSlug, text: string])[] = [
  [
    'we-instead-of-i',
    'You came across as a thoughtful colleague. The difficulty in debrief was that we could describe the project and not your role in it; each decision seemed to belong to a committee.',
  ],
  ['we-instead-of-i', 'Hiring manager said my answers were all about the team and he needed to hear about me.'],
  [
    'no-quantified-metrics',
    'The recruiter told me that my achievements sounded good but I had nothing to back them up with, not one statistic.',
  ],
  [
    'no-quantified-metrics',
    'Good structure and clear ownership. For impact we got words like "happier" and "smoother". What did it save? Nobody found out.',
  ],
  [
    'conflict-avoidance',
    'You seem to look for agreement before all else. When the PM cut your testing time you accepted it and told nobody that you thought it wrong.',
  ],
  [
    'conflict-avoidance',
    'She was afraid of upsetting her peer, so the bad design shipped. That was her own example for backbone.',
  ],
  [
    'ownership-signal-gap',
    'Whenever something went wrong it was because another department had not delivered. We never heard what you did to get them to deliver.',
  ],
  ['ownership-signal-gap', 'Reactive. Does the task when the task is given. Does not follow it into production.'],
  [
    'insufficient-leadership-evidence',
    'Your examples are what we would expect of a senior engineer, not a staff engineer; you solved the problems yourself and did not bring other teams with you.',
  ],
  [
    'insufficient-leadership-evidence',
    'Sorry to say it is a no. The interviewers wanted examples of coaching and of growing a team, and those you had were thin.',
  ],
  [
    'lack-of-strategic-thinking',
    'Terrific on delivery. We missed a sense of where you would take the product and which customers you would choose to lose.',
  ],
  [
    'lack-of-strategic-thinking',
    'Main gap: connecting technical work with business goals. You knew each ticket but not what the company got from it.',
  ],
  [
    'poor-communication-under-pressure',
    'When I pushed back on his estimate he got irritated and would not let me finish.',
  ],
  [
    'poor-communication-under-pressure',
    'Many words, few answers. Two of the interviewers gave up trying to get a direct reply.',
  ],
  [
    'rapid-fire-breakdown',
    'After the first question we usually ask ten short ones. You answered two and then there was a lot of silence.',
  ],
  [
    'rapid-fire-breakdown',
    'He told me the prepared part was very good and that I fell apart on the follow-up questions.',
  ],
  [
    'weak-system-design',
    'You chose NoSQL without asking about access patterns and couldn’t tell us how you’d recover when a zone is lost.',
  ],
  [
    'weak-system-design',
    'The coding was fine. In the architecture session there was no thought for scale, and the trade-offs came only when prompted.',
  ],
  [
    'outdated-platform-knowledge',
    'His experience is with systems from another age, and the newer AWS services were unknown to him.',
  ],
  [
    'outdated-platform-knowledge',
    'Feels like he stopped learning when he became manager. Could not discuss containers or modern deployment.',
  ],
  [
    'cultural-misalignment',
    'Some of the remarks about junior staff did not sit well with the panel. We value respect above brilliance.',
  ],
  [
    'cultural-misalignment',
    'You would not be happy here, I think: you want clear orders and we give people problems instead.',
  ],
];
