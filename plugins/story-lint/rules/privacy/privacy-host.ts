import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';

const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
/** Names that only resolve inside a company. */
const INSIDE = new RegExp(
  `(?<![\\w.-])(?:${LABEL}\\.){1,8}(?:internal|intranet|intra|corp|lan|local|localdomain|priv|private|svc)(?::\\d{2,5})?(?![\\w-]|\\.\\w)`,
  'giu',
);
const TOOLS =
  'jira|jenkins|grafana|kibana|confluence|intranet|argocd|splunk|artifactory|nexus|sonarqube|sonar|vault|bastion|jump|vpn|ldap|prometheus|alertmanager|rundeck|airflow|gitlab|bitbucket|harbor|consul|nomad|rancher|zabbix|nagios|icinga|graylog|minio|keycloak|sso|adfs|citrix|sharepoint|teamcity|bamboo|puppet|ansible|spinnaker|backstage|superset|metabase|jupyter|mlflow|rabbitmq|syslog|sftp';
const STAGES =
  'corp|internal|intranet|intra|int|lan|local|private|priv|office|hq|mgmt|infra|ops|prod|prd|production|stg|staging|stage|uat|qa|preprod|sit|dev|test|sandbox|dmz|k8s|cluster|dc\\d|site\\d';
/** jenkins.acme.example, db1.prod.acme.example: a tool or a stage below somebody's domain. */
const BELOW = new RegExp(
  `(?<![\\w.@-])(?:${LABEL}\\.){0,4}(?:(?:${TOOLS})\\d{0,3}|(?:${LABEL}\\.)(?:${STAGES}))\\.(?:${LABEL}\\.){1,4}[a-z]{2,12}(?![\\w-])`,
  'giu',
);
const CLOUD =
  /(?<![\w.-])[a-z\d][a-z\d-]{2,62}(?:\.[a-z\d-]{1,63}){0,4}\.(?:rds|elb|es|cache|compute|redshift|elasticache)(?:-\d)?(?:\.[a-z\d-]{1,30}){0,2}\.amazonaws\.com(?!\w)/giu;
/** db-prod-03, prd-web-2a: a stage, a role and a number. */
const SINGLE =
  /(?<![\w.@/-])(?=[a-z\d-]{6,40}(?![\w-]))(?=[a-z\d-]*(?:prod|prd|stg|staging|uat|live|dev))(?=[a-z\d-]*(?:db|sql|web|app|api|srv|server|node|host|vm|bastion|jump|redis|kafka|ldap|cache|queue|lb|gw|worker|batch))[a-z][a-z\d]{1,12}(?:-[a-z\d]{1,12}){1,4}(?<=\d[a-z]?)(?![\w-])/giu;
const ADDRESS =
  /(?<![\w.-])(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d{1,3}){2,3}(?:\/\d{1,2})?(?::\d{2,5})?(?![\w-]|\.\d)/gu;
const LOCAL_V6 = /(?<![\w:])(?:fd[\da-f]{2}|fe80)(?::[\da-f]{0,4}){2,7}(?![\w:])/giu;
const SHARE = /(?<!\\)\\\\[a-z\d][a-z\d.-]{1,60}\\[\w$-]{1,60}/giu;

/** Each with what it cannot do without, which is quicker to look for. */
const PATTERNS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/[a-z\d]\.[a-z]/iu, INSIDE],
  [/[a-z\d]\.[a-z]/iu, BELOW],
  [/amazonaws/iu, CLOUD],
  [/-[a-z]*\d/iu, SINGLE],
  [/\d\.\d+\.\d/u, ADDRESS],
  [/f[de][\da-f]{2}:/iu, LOCAL_V6],
  [/\\\\/u, SHARE],
];

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
    [...source.matchAll(ADDRESS)]
      .filter(({ index }) => VERSION_BEFORE.test(source.slice(Math.max(0, index - LOOK_BACK), index)))
      .map(([address]) => series(address)),
  );

function* hostsIn(source: string): Generator<Span> {
  const versions = versionsIn(source);
  for (const [needs, pattern] of PATTERNS) {
    if (!needs.test(source)) continue;
    for (const { 0: text, index } of source.matchAll(pattern)) {
      const address = /^[\d./:]+$/u.test(text);
      if (NOBODYS.test(text) || PUBLIC_HOME.test(text) || (address && !isAddress(text))) continue;
      if (address && versions.has(series(text))) continue;
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
