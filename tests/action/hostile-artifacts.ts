import { zipSync } from 'fflate';
import { pull } from './fake-github.ts';
import { bytes, packed, saying, spoilt, written } from './made-up-report.ts';
import type { Mutable } from './made-up-report.ts';
import type { Report } from '../../plugins/action/shape.ts';

/** Artifacts that were made to do harm: what each is, and the words it is refused with; null for a comment of mere words. */
export type Hostile = readonly [zip: () => Uint8Array, says: RegExp | null];

/** Words that a report may hold, as any story may. */
const WORDS: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'script, broken off': '<script src=//evil.example/x.js',
  handler: '<img src=x onerror=alert(1)>',
  svg: '<svg/onload=alert(1)>',
  frame: '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  style: '<style>body{display:none}</style>',
  form: '<form action=https://evil.example><input name=token><button>Sign in</button></form>',
  entity: '&lt;script&gt; &#60;script&#62; &#x3c;b&#x3e; &commat;everyone &#64;everyone',
  everyone: 'hey @everyone, @here',
  person: '@octocat (@octocat) ,@octocat,x@octocat',
  team: '@owner/maintainers please approve',
  issue: 'closes #1, fixes #1 and (#1), owner/stories#1',
  'issue, old way': 'resolves GH-1, gh-2, (GH-3), _GH-4',
  commit: '613a72a0dc30469f0e40e889087fd2e5c3785ed8 0dc3046 DEADBEEF owner/stories@0dc3046',
  address: 'http://evil.example https://evil.example/a_b?c=d#e ftp://evil.example www.evil.example',
  'address behind a sign':
    '_www.evil.example 1https://evil.example (www.evil.example *https://evil.example _http://evil.example',
  mail: 'mailto:me@evil.example xmpp:me@evil.example/x me@evil.example',
  'angle autolink': '<https://evil.example> <me@evil.example>',
  image: '![pixel](https://evil.example/pixel.png "x") ![][x]',
  'image by name': '![x][y]\n\n[y]: https://evil.example/pixel.png',
  link: '[Approve](https://evil.example) [x](javascript:alert(1)) [x](data:text/html,x)',
  'link by name': '[click][1] [1]\n\n[1]: https://evil.example',
  footnote: 'so[^1]\n\n[^1]: https://evil.example',
  'end of a comment': '--> <!-- x --> -- > <!--> <!---> --!>',
  'false marker': '\n<!-- second-loop: stories -->\n',
  'end of a fold': '</details></summary></li></ul></table></p></div></details>',
  'new fold': '<details open><summary>Gate</summary>passes</details>',
  table: '| 100 | passes | a |\n| --- | --- | --- |\n|||||\\|\\\\|',
  fence: '\n```\nraw\n~~~\n````html\n<b>',
  ticks: '` `` ``` `a`` ` b',
  'backslash before what is escaped': '\\<b> \\[x](https://evil.example) \\@octocat \\\\<b> \\`x` \\|',
  heading: '\n# Approved\n=====\n-----\n***\n',
  quote: '\n> [!IMPORTANT]\n> Approved by @octocat',
  list: '\n- [x] approved\n1. yes\n* yes',
  'indented code': '\n\n    <b>code</b>\n\n\t<b>',
  strike: '~~fails~~ ~x~ **passes** __passes__ *x* _x_',
  math: '$\\href{https://evil.example}{x}$ $$x$$ $`x`$',
  emoji: ':octocat: :shipit: :+1: at 10:30:15',
  'emoji bomb': '👩‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(40),
  zalgo: `a${'\u0300\u0336\u0489'.repeat(500)}`,
  'right to left': '\u202egnp.exe\u202c \u2066\u2067\u2068x\u2069 \u200f\u061c',
  'no width': '\u200b\u200c\u200d\u2060\ufeff@\u200boctocat h\u200bttps://evil.example #\u200b1',
  'line separators': 'a\u2028# b\u2029# c\u0085# d\v# e\f# f\r# g',
  control: '\u001b[31mred\u001b]0;x\u0007 \u0008\u007f\u009b31m',
  command: '\n::error::pwned\n::set-output name=a::b\n##[error]pwned\r::stop-commands::x',
  template: '${{ secrets.GITHUB_TOKEN }} {{ x }} <%= x %> $(touch x) `touch x`',
  homoglyphs: 'раѕѕеѕ — the gаte says yes',
  spaces: '\u00a0\u2003\u3000 \t ',
  long: 'long '.repeat(800),
};

const NO: Readonly<Record<string, readonly [spoil: (report: Mutable<Report>) => unknown, says: RegExp]>> = {
  'schema of tomorrow': [(report) => Object.assign(report, { schema: 2 }), /schema is none of the values/u],
  'key too many': [(report) => Object.assign(report, { extra: '<b>' }), /a key that no report has: “extra”/u],
  'key of harm': [
    (report) => Object.assign(report.gate, { '\u202e<script>@octocat ::error::': 1 }),
    /gate has a key that no report has: “[^\u202e]*”/u,
  ],
  'key too few': [(report) => Reflect.deleteProperty(report.gate, 'min'), /gate\.min is no/u],
  'score over 100': [(report) => set(report, 'after', { score: 101 }), /stories\[0\]\.after\.score is more.* 100/u],
  'score below 0': [(report) => set(report, 'after', { score: -1 }), /after\.score is less.* 0/u],
  'score of a half': [(report) => set(report, 'after', { score: 1.5 }), /after\.score is no int/u],
  'score in words': [(report) => set(report, 'after', { score: '<b>99</b>' }), /after\.score is no number/u],
  'other score': [(report) => set(report, 'after', { score: 99 }), /stories\[0\]\.change is not after less before/u],
  'other change': [(report) => set(report, 'change', 40), /stories\[0\]\.change is not after less before/u],
  'interval without its score': [
    (report) => set(report, 'after', { interval: { low: 100, high: 100 } }),
    /after\.interval does not hold/u,
  ],
  'interval upside down': [
    (report) => set(report, 'before', { interval: { low: 100, high: 0 } }),
    /before\.interval does not hold/u,
  ],
  'interval in words': [
    (report) => set(report, 'after', { interval: { low: '<b>', high: 100 } }),
    /after\.interval\.low is no number/u,
  ],
  band: [(report) => set(report, 'after', { band: 'excellent' }), /after\.band is none/u],
  level: [(report) => set(report, 'after', { level: 'L9' }), /after\.level is none/u],
  kind: [(report) => set(report, 'kind', 'approved'), /kind is none/u],
  'kind that is not so': [(report) => set(report, 'kind', 'deleted'), /stories\[0\]\.after must be null/u],
  dimension: [(report) => dimension(report, { dimension: 'luck' }), /dimensions\[0\]\.dimension is none/u],
  'dimension twice': [(report) => dimension(report, { dimension: 'delivery' }), /dimensions\[0\]\.dimension is not/u],
  'points over 100': [(report) => dimension(report, { after: 1_000 }), /dimensions\[0\]\.after is more/u],
  'points of nobody': [(report) => dimension(report, { before: null }), /dimensions\[0\]\.before must be null/u],
  'rule nobody has': [(report) => finding(report, { rule: 'no-such-rule' }), /new\[0\]\.rule is none/u],
  'rule by prototype': [(report) => finding(report, { rule: 'toString' }), /new\[0\]\.rule is none/u],
  severity: [(report) => finding(report, { severity: 'praise' }), /severity is none/u],
  'no error any more': [errorsGone, /verdict\.decisions are not by the rules|verdict\.passes is not/u],
  'line 0': [(report) => finding(report, { line: 0 }), /line is less/u],
  'line far away': [(report) => finding(report, { line: 1e9 }), /line is more/u],
  'message without end': [(report) => finding(report, { message: 'x'.repeat(30_000) }), /message is more or longer/u],
  'quote without end': [(report) => finding(report, { quote: 'x'.repeat(300_000) }), /quote is more or longer/u],
  'half a character': [(report) => finding(report, { quote: '\ud800' }), /holds half a character/u],
  'NUL in words': [(report) => finding(report, { quote: 'a\0b' }), /holds a NUL/u],
  principle: [(report) => set(report, 'principles', { gained: ['obedience'] }), /gained\[0\] is none/u],
  'gate rule': [(report) => decision(report, { rule: 'bribed' }), /decisions\[0\]\.rule is none/u],
  'verdict against its figures': [(report) => set(report, 'verdict', { passes: true }), /verdict\.passes is not what/u],
  'outcome against its stories': [(report) => (report.gate.outcome = 'passes'), /gate\.outcome is not what/u],
  'tolerance of everything': [
    (report) => (report.gate.tolerance = 100),
    /verdict\.decisions are not by|passes is not/u,
  ],
  'tolerance below 0': [(report) => (report.gate.tolerance = -1), /gate\.tolerance is less/u],
  'loosened by nobody’s setting': [(report) => loosening(report, { setting: 'colour' }), /loosened\[0\]\.setting/u],
  'loosened with words': [(report) => loosening(report, { because: '<b>' }), /loosened\[0\] has a key .*“because”/u],
  'loosened by no rule': [(report) => loosening(report, { rule: '<b>' }), /loosened\[0\]\.rule is none/u],
  'loosened up': [(report) => loosening(report, { path: '../x.md' }), /loosened\[0\]\.path has a step/u],
  'loosened to somewhere else': [
    (report) => loosening(report, { setting: 'moved', rule: undefined, to: 'a\n# b' }),
    /loosened\[0\]\.to holds a control/u,
  ],
  'loosened without end': [
    (report) =>
      (report.loosened = Array.from({ length: 5_001 }, () => report.loosened[0] ?? { path: 'a.md', setting: 'role' })),
    /loosened is more or longer than 5000/u,
  ],
  'no commit': [(report) => (report.head.commit = 'HEAD'), /head\.commit is no commit/u],
  'commit of 41 digits': [(report) => (report.head.commit += '0'), /head\.commit is no commit/u],
  'commit and a line': [(report) => (report.head.commit += '\n'), /head\.commit is no commit/u],
  'other commit': [(report) => (report.head.commit = 'f'.repeat(40)), /of another commit than the run/u],
  'revision with a line': [(report) => (report.base.name = 'main\n# x'), /base\.name holds a control/u],
  'revision as an option': [(report) => (report.base.name = '--output=x'), /base\.name begins with a dash/u],
  'path up': [(report) => path(report, 'content/../../x.md'), /path has a step that is empty/u],
  'path from the root': [(report) => path(report, '/etc/passwd.md'), /does not begin in the repository/u],
  'path of a drive': [(report) => path(report, 'C:/x.md'), /does not begin in the repository/u],
  'path with backslashes': [(report) => path(report, 'content\\x.md'), /holds a backslash/u],
  'path of no story': [(report) => path(report, '.github/workflows/x.yml'), /ends in neither \.md nor \.mdx/u],
  'path reversed': [(report) => path(report, 'content/\u202edm.exe.md'), /control or format character/u],
  'path with a line': [(report) => path(report, 'content/a\n::error::x.md'), /control or format character/u],
  'path of no width': [(report) => path(report, 'content/a\u200b.md'), /control or format character/u],
  'path too long': [(report) => path(report, `${'a'.repeat(1_030)}.md`), /path is more or longer than 1024/u],
  'path twice': [(report) => path(report, 'content/stories/b.mdx'), /name one path twice/u],
  'stories without end': [
    (report) =>
      (report.stories = Array.from({ length: 1_001 }, () => ({
        ...first(report),
        ...{ findings: { new: [], fixed: [], kept: 0 }, next: null },
      }))),
    /stories is more or longer than 1000/u,
  ],
};

type Spoil = Mutable<Report>;
const first = ({ stories: [story] }: Spoil): Spoil['stories'][number] => {
  if (story === undefined) throw new Error('the made-up report has stories');
  return story;
};
/** Overwrites a field, or some fields of the object in it, with values that no type would allow. */
function set(report: Spoil, field: keyof Spoil['stories'][number], value: unknown): object {
  const was = first(report)[field];
  const is = typeof value === 'object' && value !== null ? { ...(was as object), ...value } : value;
  return Object.assign(first(report), { [field]: is });
}
const dimension = (report: Spoil, value: object): object => Object.assign(first(report).dimensions[0] ?? {}, value);
const finding = (report: Spoil, value: object): object => Object.assign(first(report).findings.new[0] ?? {}, value);
const loosening = (report: Spoil, value: object): object => Object.assign(report.loosened[0] ?? {}, value);
const decision = (report: Spoil, value: object): object =>
  Object.assign(first(report).verdict.decisions[0] ?? {}, value);
const path = (report: Spoil, value: string): string => (first(report).path = value);
function errorsGone(report: Spoil): object {
  const { findings } = first(report);
  return Object.assign(findings, { new: findings.new.filter(({ severity }) => severity !== 'error') });
}

const ORDINARY = written();
/** Texts that are no report before anybody looks what it says. */
const TEXTS: Readonly<Record<string, readonly [text: () => string | Uint8Array, says: RegExp]>> = {
  'no JSON': [(): string => 'passes', /is not JSON/u],
  empty: [() => '', /is not JSON/u],
  'JSON cut off': [() => ORDINARY.slice(0, -20), /is not JSON/u],
  'JSON and more': [() => `${ORDINARY}{}`, /is not JSON/u],
  'JSON with comments': [() => `// x\n${ORDINARY}`, /is not JSON/u],
  list: [() => '[]', /it is no object/u],
  'bare null': [() => 'null', /it is no object/u],
  NaN: [() => ORDINARY.replace('"tolerance": 3', '"tolerance": NaN'), /is not JSON/u],
  '1e999': [() => ORDINARY.replace('"tolerance": 3', '"tolerance": 1e999'), /gate\.tolerance is no number/u],
  'key twice': [
    () => ORDINARY.replace('"tolerance": 3', '"tolerance": 3, "tolerance": 99'),
    /“tolerance” stands twice/u,
  ],
  'key twice, once escaped': [
    () => ORDINARY.replace('"tolerance": 3', String.raw`"tolerance": 3, "\u0074olerance": 99`),
    /“tolerance” stands twice/u,
  ],
  'prototype pollution': [
    () => ORDINARY.replace('{', '{"__proto__": {"passes": true},'),
    /no report has a key “__proto__”/u,
  ],
  'prototype, escaped': [
    () => ORDINARY.replace('"gate": {', String.raw`"gate": {"\u005f_proto__": {"passes": true},`),
    /no report has a key “__proto__”/u,
  ],
  'key constructor': [
    () => ORDINARY.replace('{', '{"constructor": {"prototype": {}},'),
    /no report has a key “constructor”/u,
  ],
  'byte order mark': [() => `\ufeff${ORDINARY}`, /byte order mark/u],
  'raw NUL': [() => ORDINARY.replace('main', 'ma\0in'), /is not JSON/u],
  'not UTF-8': [() => Buffer.from([0x7b, 0xff, 0x7d]), /is not UTF-8/u],
  'UTF-16': [() => Buffer.from(ORDINARY, 'utf16le'), /is not JSON/u],
  'surrogate in UTF-8': [() => Buffer.from('{"a":"\u00ed\u00a0\u0080"}', 'latin1'), /is not UTF-8/u],
  '100,000 brackets': [() => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /more than 32 levels deep/u],
  '100,000 braces': [() => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /more than 32 levels deep/u],
  '600,000 values': [() => `{"stories":[${'0,'.repeat(600_000)}0]}`, /more than 250000 values/u],
  'one string of 1.9 MB': [() => `"${'\\n'.repeat(950_000)}"`, /it is no object/u],
  '50 MB': [() => ' '.repeat(50_000_000), /story-diff\.json is over 2000000 bytes/u],
};

const NUMBERS: Readonly<Record<string, string>> = {
  zero: '0',
  negative: '-1',
  exponent: '1e3',
  'and letters': '12abc',
  hexadecimal: '0x7',
  'leading zero': '007',
  fraction: '7.0',
  'very long': '7'.repeat(400),
  'two lines': '7\n8\n',
  empty: '',
  path: '../../issues/1',
  'other digits': '７',
  'NUL behind': '7\0',
};

const own = { 'pull-request': bytes('7'), 'story-diff.json': bytes(ORDINARY) };
const withFiles = (files: Record<string, Uint8Array>) => (): Uint8Array => zipSync({ ...own, ...files });
/** The ordinary ZIP with bytes changed at a place found by its signature. */
function patched(signature: number, offset: number, value: number): () => Uint8Array {
  return () => {
    const zip = Buffer.from(packed());
    zip.writeUInt16LE(value, zip.indexOf(Buffer.from([0x50, 0x4b, signature & 0xff, signature >> 8])) + offset);
    return zip;
  };
}
const LOCAL = 0x04_03;
const LISTED = 0x02_01;
const END = 0x06_05;
const NOT_TWO = /must hold the files pull-request and story-diff\.json/u;
const ZIPS: Readonly<Record<string, Hostile>> = {
  'no bytes': [() => new Uint8Array(), /no ZIP/u],
  'no ZIP': [() => bytes('passes'.repeat(100)), /no ZIP/u],
  'cut off': [() => packed().subarray(0, 900), /no ZIP/u],
  'without its beginning': [() => packed().subarray(40), /list is not where it says|damaged|ZIP/u],
  'with a beginning': [() => Buffer.concat([bytes('#!/bin/sh\n'), packed()]), /list is not where it says/u],
  'with more behind': [() => Buffer.concat([packed(), bytes('more')]), /no ZIP/u],
  'over 1 MB': [() => Buffer.concat([new Uint8Array(1_000_000), packed()]), /over 1000000 bytes/u],
  'a third file': [withFiles({ 'x.sh': bytes('touch x') }), NOT_TWO],
  'a file above': [withFiles({ '../../.bashrc': bytes('touch x') }), NOT_TWO],
  'a folder': [withFiles({ 'x/': new Uint8Array() }), NOT_TWO],
  nested: [() => zipSync({ 'a/pull-request': bytes('7'), 'a/story-diff.json': bytes(ORDINARY) }), NOT_TWO],
  'only one': [() => zipSync({ 'story-diff.json': bytes(ORDINARY) }), NOT_TWO],
  'other letters': [() => zipSync({ 'Pull-Request': bytes('7'), 'story-diff.json': bytes(ORDINARY) }), NOT_TWO],
  '10,000 entries': [
    () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}`, new Uint8Array()]))),
    /more than two files|over 1000000 bytes/u,
  ],
  'one name twice': [() => renamed('pull-requesu', 'pull-request'), /must hold the files|not those of its list/u],
  'a link': [
    () => zipSync({ ...own, 'pull-request': [bytes('/etc/passwd'), { os: 3, attrs: 0o120_777 << 16 }] }),
    /no regular file/u,
  ],
  encrypted: [patched(LISTED, 8, 1), /encrypted/u],
  'packed by itself': [patched(LISTED, 10, 99), /packed in a way/u],
  'other packing inside': [patched(LOCAL, 8, 99), /damaged/u],
  'smaller than it says': [patched(LISTED, 24, 5), /not what its list says/u],
  'other sum': [patched(LISTED, 16, 1), /not what its list says/u],
  'other name inside': [patched(LOCAL, 30, 0x78_78), /not those of its list/u],
  'more entries than it has': [patched(END, 10, 3), /part of a ZIP/u],
  'ZIP64 by number': [patched(END, 10, 0xff_ff), /ZIP64/u],
  'on two disks': [patched(END, 4, 1), /part of a ZIP/u],
  'list elsewhere': [patched(END, 16, 3), /list is not where it says/u],
  bomb: [() => packed(new Uint8Array(100_000_000)), /story-diff\.json is over 2000000 bytes/u],
};

/** Two entries of one name: made of another name of the same length. */
function renamed(from: string, to: string): Uint8Array {
  const zip = Buffer.from(zipSync({ ...own, [from]: bytes('8') }));
  for (let at = zip.indexOf(from); at !== -1; at = zip.indexOf(from, at)) zip.write(to, at);
  return zip;
}

const entries = <Value>(group: string, from: Readonly<Record<string, Value>>, to: (value: Value) => Hostile) =>
  Object.entries(from).map(([name, value]): [string, Hostile] => [`${group}: ${name}`, to(value)]);

export const HOSTILE: ReadonlyMap<string, Hostile> = new Map([
  ...entries('words', WORDS, (words) => [() => packed(saying(words)), null]),
  ...entries('report', NO, ([spoil, says]) => [() => packed(spoilt(spoil)), says]),
  ...entries('text', TEXTS, ([text, says]) => [() => packed(text()), says]),
  ...entries('number', NUMBERS, (number) => [() => packed(ORDINARY, number), /no number of a pull request/u]),
  ...entries('ZIP', ZIPS, (zip) => zip),
]);

/** Pull requests that an ordinary artifact may name, and the words for it; null for those it may be silent about. */
export const PULLS: Readonly<Record<string, readonly [pull: object | null, says: RegExp]>> = {
  'that is not there': [null, /could not read pull request 7 .*404 “Not Found”/u],
  'of another repository’s branch': [
    pull(7, { head: { ref: 'edit', sha: 'a'.repeat(40), repo: { full_name: 'victim/stories' } } }),
    /does not come from the repository/u,
  ],
  'of a fork that is gone': [
    pull(7, { head: { ref: 'edit', sha: 'a'.repeat(40), repo: null } }),
    /does not come from the repository/u,
  ],
  'of another branch': [
    pull(7, { head: { ref: 'other', sha: 'a'.repeat(40), repo: { full_name: 'stranger/stories' } } }),
    /does not come from the branch/u,
  ],
  'into another repository': [
    pull(7, { base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'owner/other' } } }),
    /does not go into this repository/u,
  ],
  'closed long ago': [
    pull(7, { state: 'closed', head: { ref: 'edit', sha: 'a'.repeat(40), repo: { full_name: 'stranger/stories' } } }),
    /it is closed/u,
  ],
  'that is none': [{ message: '<b>' }, /cannot be read/u],
};
