/** Self-hosted faces. Astro copies the files and computes fallback metrics, so that nothing shifts when they arrive. */
const file = (family: string, name: string): string =>
  `./node_modules/@fontsource-variable/${family}/files/${family}-${name}.woff2`;

const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+0304',
  'U+0308',
  'U+0329',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];

interface Face {
  readonly family: string;
  readonly name: string;
  readonly variable: `--${string}`;
  readonly weight: string;
  readonly fallbacks: readonly string[];
  readonly styles: readonly ('normal' | 'italic')[];
}
const FACES: readonly Face[] = [
  {
    family: 'newsreader',
    name: 'Newsreader',
    variable: '--font-serif',
    weight: '200 800',
    fallbacks: ['Georgia', 'serif'],
    styles: ['normal', 'italic'],
  },
  {
    family: 'public-sans',
    name: 'Public Sans',
    variable: '--font-sans',
    weight: '100 900',
    fallbacks: ['Arial', 'sans-serif'],
    styles: ['normal'],
  },
  {
    family: 'jetbrains-mono',
    name: 'JetBrains Mono',
    variable: '--font-mono',
    weight: '100 800',
    fallbacks: ['Courier New', 'monospace'],
    styles: ['normal'],
  },
];

export function fonts<Provider>(local: () => Provider) {
  return FACES.map(({ family, name, variable, weight, fallbacks, styles }) => ({
    provider: local(),
    name,
    cssVariable: variable,
    fallbacks: [...fallbacks],
    // A face that is late is used from the next page on: words never move under a reader's eye.
    display: 'optional' as const,
    unicodeRange: LATIN,
    options: {
      variants: styles.map((style) => ({
        weight,
        style,
        src: [file(family, `latin-wght-${style}`)],
        unicodeRange: LATIN,
      })),
    },
  }));
}
