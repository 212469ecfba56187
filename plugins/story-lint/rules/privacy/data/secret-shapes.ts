/** Secrets that are known by their shape, wherever they stand: data. */

/** What the keys of vendors begin with, and how long they are at least: one length a line. */
const PREFIXES: readonly (readonly [least: number, prefixes: string])[] = [
  [
    8,
    'hvs\\.|hvb\\.|hvr\\.|rzp_live_|rzp_test_|whsec_|sk_live_|sk_test_|pk_live_|rk_live_|FLWSECK[_-]|sq0[a-z]{3}-|key-',
  ],
  [
    16,
    'gh[pousr]_|glpat-|glrt-|gldt-|glptt-|glcbt-|xox[abeprs]-|xapp-|npm_|hf_|pypi-|rubygems_|dckr_pat_|dop_v1_|doo_v1_|lin_api_|sntrys_|sntryu_|phc_|phx_|dapi|dp\\.pt\\.|ATATT3|NRAK-|NRII-|PMAK-|CFPAT-|pscale_tkn_|figd_|ntn_|secret_|sk-ant-|sk-proj-|sk-or-|gsk_|r8_|tvly-|pplx-|xai-|AGE-SECRET-KEY-|EAAC|shp(?:at|ca|ss|pa)_|tfp_|fo1_|sbp_|rnd_|AccountKey=|SharedAccessKey=|ops_ey',
  ],
  [20, 'github_pat_|AIza|ya29\\.|1\\/\\/0|oy2[a-z]|EZAK|EZTK'],
];

/** Each with what it cannot do without. */
export const SHAPES: readonly (readonly [needs: RegExp, shape: RegExp])[] = [
  ...PREFIXES.map(
    ([least, prefixes]) =>
      [
        new RegExp(prefixes, 'u'),
        new RegExp(`(?<![\\w-])(?:${prefixes})[\\w/+=-]{${String(least)},200}(?:\\.[\\w/+=-]{1,200}){0,4}`, 'gu'),
      ] as const,
  ),
  [/A(?:KIA|SIA|ROA|IDA)/u, /(?<![\w-])A(?:KIA|SIA|ROA|IDA)[A-Z\d]{12,20}(?![\w-])/gu],
  [/SG\./u, /(?<![\w-])SG\.[\w-]{8,40}\.[\w-]{8,60}(?![\w-])/gu],
  [
    /[_-](?:live|test|prod|secret|key|sk|pk)[_-]/u,
    /(?<![\w-])[a-z]{2,12}[_-](?:live|test|prod|secret|key|sk|pk)[_-][A-Za-z\d]{8,80}(?!\w)/gu,
  ],
  [/[spr]k[_-]/u, /(?<![\w-])(?:sk|pk|rk)[_-](?:live|test|ant|proj|or)?[_-]?[A-Za-z\d_-]{16,120}(?!\w)/gu],
  [/eyJ/u, /(?<![\w-])eyJ[\w-]{8,400}\.[\w-]{8,600}(?:\.[\w-]{4,600})?/gu],
  [/PRIVATE KEY/u, /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----/gu],
  // The keys of licences and recovery, in groups.
  [/-[A-Z\d]{5}-/u, /(?<![\w-])(?=[A-Z\d-]{0,24}\d)(?=[A-Z\d-]{0,24}[A-Z])(?:[A-Z\d]{5}-){3,6}[A-Z\d]{5}(?![\w-])/gu],
  // Links that are keys themselves: whoever has one may post, or read.
  [
    /hook|telegram|chat\.googleapis/u,
    /(?<=:\/\/|(?<![\w./-]))(?:hooks\.slack\.com\/(?:services|workflows|triggers)|(?:[a-z]{2,6}\.)?discord(?:app)?\.com\/api\/webhooks|[a-z\d-]{1,40}\.webhook\.office\.com|hooks\.zapier\.com\/hooks|chat\.googleapis\.com\/v1\/spaces|api\.telegram\.org\/bot|outlook\.office\.com\/webhook)[^\s"'<>)]{6,300}/gu,
  ],
  // ?token=…, &sig=…
  [
    /[?&]\w{1,12}=/u,
    /(?<=[?&](?:access_token|token|api_?key|key|sig|signature|secret|password|pwd|auth|code)=)[^\s&#"')>]{6,400}/giu,
  ],
  // scheme://login:password@host
  [/:\/\/[^\s/@]{1,64}:/u, /(?<=:\/\/)[^\s:/@]{1,64}:[^\s/@]{3,80}(?=@)/gu],
];
/** Without one of these no shape fits. */
export const SHAPED =
  /[_-][\w-]{8}|A(?:KIA|SIA|ROA|IDA|Iza)|eyJ|PRIVATE KEY|:\/\/|[?&]\w+=|SG\.|ya29\.|hv[sbr]\.|dp\.pt|hooks?\.|webhook|discord|telegram|dapi|EAAC|ATATT|AccessKey|AccountKey|EZ[AT]K|oy2|1\/\/0/u;

/** Anything that a machine made up: letters of both sizes and digits all through it. */
export const RANDOM =
  /(?<![\w/.+=-])(?=[\w+=-]{0,80}\p{Lu})(?=[\w+=-]{0,80}\p{Ll})[A-Za-z\d_+=-]{20,120}(?![\w/.+-])/gu;
