/** What numbers are counted in: data only. */
import type { MetricKind } from '../types.ts';

export interface Unit {
  readonly kind: MetricKind;
  readonly unit: string;
}

const entries = (kind: MetricKind, table: Readonly<Record<string, string>>): [string, Unit][] =>
  Object.entries(table).flatMap(([unit, words]) =>
    words.split(' ').map((word): [string, Unit] => [word, { kind, unit }]),
  );

/** Lower-case words that are a length of time wherever they follow a number. */
export const DURATIONS: ReadonlyMap<string, Unit> = new Map(
  entries('duration', {
    ns: 'ns nanosecond nanoseconds',
    µs: 'µs μs us microsecond microseconds',
    ms: 'ms msec msecs millis millisecond milliseconds',
    s: 's sec secs second seconds',
    min: 'min mins minute minutes',
    h: 'h hr hrs hour hours',
    day: 'd day days',
    week: 'w wk wks week weeks',
    fortnight: 'fortnight fortnights',
    month: 'mo mos mth mths month months',
    quarter: 'quarter quarters qtr qtrs',
    year: 'y yr yrs year years',
    decade: 'decade decades',
  }),
);
/** Seconds in each, for units that can be turned into one another without a calendar's say. */
export const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['µs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['fortnight', 1_209_600],
  ['month', 2_629_800],
  ['quarter', 7_889_400],
  ['year', 31_557_600],
  ['decade', 315_576_000],
]);
/** Single letters are a unit only when they touch their number. */
export const GLUED_ONLY: ReadonlySet<string> = new Set(['d', 'w', 'y', 'm', 'k', 'b', 't', 'l', 'g', 'us', 'mo']);

/** “six working days”, “four more weeks”: words that may stand between a number and its length of time. */
export const BEFORE_DURATION: ReadonlySet<string> = new Set([
  'more',
  'extra',
  'further',
  'additional',
  'full',
  'whole',
  'entire',
  'solid',
  'straight',
  'consecutive',
  'long',
  'short',
  'working',
  'business',
  'calendar',
  'good',
  'hard',
  'man',
  'person',
  'engineer',
  'engineering',
  'developer',
  'dev',
  'staff',
  'calender',
  'odd',
  'other',
  'clear',
  'light',
]);

export const PERCENT: ReadonlyMap<string, Unit> = new Map([
  ...['%', 'percent', 'percents', 'pct', 'perc', 'procent'].map((word): [string, Unit] => [
    word,
    { kind: 'percent', unit: '%' },
  ]),
  ['‰', { kind: 'percent', unit: '‰' }],
  ...['pp', 'ppt', 'ppts', 'pps', 'p.p.'].map((word): [string, Unit] => [word, { kind: 'percent', unit: 'points' }]),
  ...['bp', 'bps'].map((word): [string, Unit] => [word, { kind: 'percent', unit: 'bp' }]),
]);

/** Measures other than time and money. Case matters: MB is no mb. */
export const MEASURES: ReadonlyMap<string, Unit> = new Map(
  entries('count', {
    B: 'bytes byte',
    KB: 'KB kB kb kilobytes',
    MB: 'MB mb megabytes',
    GB: 'GB gb gigabytes gigs Gb',
    TB: 'TB tb terabytes',
    PB: 'PB petabytes',
    KiB: 'KiB',
    MiB: 'MiB',
    GiB: 'GiB',
    TiB: 'TiB',
    Mbps: 'Mbps Mbit Mbit/s',
    Gbps: 'Gbps Gbit',
    kbps: 'kbps kbit',
    LOC: 'LOC KLOC kLOC loc',
    rps: 'rps RPS req rps. r/s',
    qps: 'qps QPS',
    tps: 'tps TPS',
    fps: 'fps FPS',
    IOPS: 'IOPS iops',
    rpm: 'rpm RPM',
    dpi: 'dpi',
    px: 'px pixels',
    mm: 'mm',
    cm: 'cm',
    km: 'km kms kilometres kilometers',
    m: 'metres meters',
    ft: 'ft feet foot',
    in: 'inch inches',
    mile: 'mile miles mi',
    'm²': 'm² m2 sqm',
    ha: 'ha hectares',
    'm³': 'm³ m3',
    kg: 'kg kgs kilo kilos kilogram kilograms',
    g: 'g gram grams',
    mg: 'mg',
    t: 't tonne tonnes tons ton',
    lb: 'lb lbs',
    l: 'l litre litres liter liters',
    ml: 'ml mL',
    '°C': '°C ℃',
    '°F': '°F',
    '°': '° degrees degree',
    K: 'K',
    W: 'W watt watts',
    kW: 'kW kilowatts',
    MW: 'MW megawatts',
    GW: 'GW',
    kWh: 'kWh',
    MWh: 'MWh',
    GWh: 'GWh',
    TWh: 'TWh',
    Hz: 'Hz hertz',
    kHz: 'kHz',
    MHz: 'MHz',
    GHz: 'GHz',
    V: 'V volts',
    A: 'A amps',
    dB: 'dB',
    bar: 'bar',
    lux: 'lux',
    FTE: 'FTE FTEs fte',
    ppm: 'ppm',
    SP: 'SP',
    cores: 'core cores vCPU vCPUs',
    nits: 'nits',
    knots: 'knots',
    calories: 'kcal',
  }),
);
/** Families of measures that can be turned into one another. */
export const CONVERSIONS: ReadonlyMap<string, readonly [family: string, factor: number]> = new Map([
  ...[...SECONDS].map(([unit, seconds]): [string, readonly [string, number]] => [unit, ['time', seconds]]),
  ...(['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const).map((unit, n): [string, readonly [string, number]] => [
    unit,
    ['bytes', 1000 ** n],
  ]),
  ...(['kbps', 'Mbps', 'Gbps'] as const).map((unit, n): [string, readonly [string, number]] => [
    unit,
    ['bits a second', 1000 ** n],
  ]),
  ...(['kWh', 'MWh', 'GWh', 'TWh'] as const).map((unit, n): [string, readonly [string, number]] => [
    unit,
    ['energy', 1000 ** n],
  ]),
  ...(['kW', 'MW', 'GW'] as const).map((unit, n): [string, readonly [string, number]] => [unit, ['power', 1000 ** n]]),
  ['mm', ['length', 1e-3]],
  ['cm', ['length', 1e-2]],
  ['m', ['length', 1]],
  ['km', ['length', 1e3]],
  ['mg', ['mass', 1e-3]],
  ['g', ['mass', 1]],
  ['kg', ['mass', 1e3]],
  ['t', ['mass', 1e6]],
  ['ml', ['volume', 1e-3]],
  ['l', ['volume', 1]],
  ['cent', ['dollars', 0.01]],
]);

/** “NPS 38”, “Lighthouse score 71 → 88”: a bare number behind one of these is a score. */
export const SCORES: ReadonlySet<string> = new Set([
  'nps',
  'enps',
  'csat',
  'mos',
  'lighthouse',
  'score',
  'scores',
  'rating',
  'ratings',
  'rated',
  'scored',
  'dsat',
  'ces',
  'sus',
  'auc',
  'f1',
  'gpa',
  'pmf',
  'tnps',
  'esat',
  'osat',
]);
