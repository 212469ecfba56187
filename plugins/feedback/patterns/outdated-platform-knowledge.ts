import type { Pattern } from '../types.ts';

export const outdatedPlatformKnowledge: Pattern = {
  slug: 'outdated-platform-knowledge',
  guess: 'what I know of the platform is older than what you run today',
  rewrite:
    'Redo the exact question you failed with today’s services, a reason for each and when it would be the wrong one.',
  rulesOut: 'you could say when each service they named is the wrong choice, and the doubt was about something else.',
  about: [
    'up - to - date/up to date',
    'current services/stack/platform/technology/tools/framework',
    'modern',
    'newest/latest',
    'hands - on/hands-on',
    'aws/azure/gcp/kubernetes',
  ],
  bearsOn: { 'learn-and-be-curious': 0.85, 'dive-deep': 0.12 },
  examples: {
    bad: [
      'Nice conversation. ⟦Your knowledge of the platform is years old and most services were new to you.⟧',
      '⟦He has only worked with legacy versions and does not know the current framework.⟧',
    ],
    good: ['Up to date with the newest services, clearly hands-on.', 'Interviewed for Platform Modernisation Lead.'],
  },
};
