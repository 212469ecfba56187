import { matchesIn } from '../../../language/index.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { ADDRESS, HOSTS } from './data/host-shapes.ts';

/** The whole ranges of RFC 1918, loopback, and what merely ends like a host: Angular's app.local, a version. */
const NOBODYS =
  /^(?:10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|127\.\d+\.\d+\.\d+(?::\d+)?|localhost\.\w+|(?:settings|config|env|docker-compose|default|appsettings|app|main|index|test)\.(?:local|private|internal|dev))$/iu;
/** Where tools of these names are at home in public. */
const PUBLIC_HOME =
  /\.(?:apache|gnu|gnome|kde|debian|kernel|mozilla|python|pypi|wikipedia|wikimedia|eclipse|w3|readthedocs|github|gitlab|gitbook|netlify|vercel|heroku|atlassian)\.(?:org|io|com|net|app)$/iu;
const VERSION_BEFORE =
  /\b(?:versions?|ver|v|releases?|builds?|firmware|patch|update|upgrade(?:d)? to|chrome|ios|android|java|jdk|sections?|clause|paragraph|rule|control|requirement|article|part|standard|chapter|§)[\s.:]{0,2}$/iu;
const LOOK_BACK = 24;

/** 10.4 of 10.4.2.1: what is called a version once is one throughout. */
const series = (address: string): string => address.split('.', 2).join('.');
const versionsIn = (source: string): ReadonlySet<string> =>
  new Set(
    matchesIn(source, ADDRESS)
      .filter(({ index }) => VERSION_BEFORE.test(source.slice(Math.max(0, index - LOOK_BACK), index)))
      .map(([address]) => series(address)),
  );

function* hostsIn(source: string): Generator<Span> {
  let versions: ReadonlySet<string> | null = null;
  for (const [needs, pattern] of HOSTS) {
    if (!needs.test(source)) continue;
    for (const { 0: text, index } of matchesIn(source, pattern)) {
      const address = /^[\d./:]+$/u.test(text);
      if (NOBODYS.test(text) || PUBLIC_HOME.test(text) || (address && !isAddress(text))) continue;
      if (address && (versions ??= versionsIn(source)).has(series(text))) continue;
      yield { start: index, end: index + text.length };
    }
  }
}

export const privacyHost: PrivacyRule<'privacy-host'> = {
  id: 'privacy-host',
  title: 'An internal host or address',
  why: 'Host names and private addresses draw a map of a former employer’s network for whoever reads the story. What the machine did is the evidence; its name is not.',
  dimension: null,
  examples: {
    good: [
      'It came up on port 5432, and she signed off on version 4.10.2.7.',
      'We upgraded to version 10.2.4.1 and moved the docs to docs.rs and node.js.org.',
      'I blocked 10.0.0.0/8 at the edge and tested on 127.0.0.1.',
      'The bastion was full, so I logged on to the jump box and restarted a payments host.',
    ],
    bad: [
      'The jump box, that’s ⟦bastion-7.prod.quillmere.internal⟧, was full.',
      'Node ⟦10.61.14.203⟧ kept rejoining with stale data.',
      'It stood at `postgres://svc:pass@⟦tariff-db2.corp.veldmoor.internal⟧/prod`.',
      'I saw it on https://⟦grafana.acme.example⟧/d/42 and on ⟦db-prod-03⟧.',
      'The list lay on ⟦\\\\fs-hr02\\payslips$⟧ for all to read.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, hostsIn, (name) => ({
      message: `“${name}” is a name inside somebody’s network. Say what the machine was for.`,
      suggestions: ['a payments host', 'the primary database', 'one node of the cluster'],
    })),
};

/** Four parts, none over 255. */
function isAddress(text: string): boolean {
  const parts = (text.split(/[/:]/u)[0] ?? '').split('.');
  return parts.length === 4 && parts.every((part) => Number(part) <= 255);
}
