import type { Pattern } from '../types.ts';

export const poorCommunicationUnderPressure: Pattern = {
  slug: 'poor-communication-under-pressure',
  guess: 'my answers lost their shape or their calm when I was challenged',
  rewrite:
    'Tell the story you were challenged on in two minutes with the answer first, and again with somebody who interrupts.',
  rulesOut: 'your answers under challenge were as short and calm as those before it.',
  about: [
    'communication/communicate/communicates/communicator',
    'calm/composed/composure',
    'concise/articulate/structured',
    'under pressure',
    'easy to follow',
    'clear/clearly & {speak}/{explain}/{answer}/{present}',
  ],
  bearsOn: { 'earn-trust': 0.7, 'have-backbone-disagree-and-commit': 0.12 },
  examples: {
    bad: [
      '⟦When I pushed back she got defensive and rambled.⟧ Otherwise likeable.',
      'Nice person. ⟦As soon as he was challenged his answers became long and hard to follow.⟧',
    ],
    good: ['Communication was clear and calm, no concerns.', 'Thank you for talking to us, the team enjoyed it.'],
  },
};
