import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint, pageText, UnreadableStory } from '../../plugins/story-lint/index.ts';
import { folderOf, story, tale } from '../cli/story.ts';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}
const hasCode = ({ type, children = [] }: Node): boolean => type.startsWith('mdx') || children.some(hasCode);

let seen = false;
const renderer = unified({
  gfm: true,
  smartypants: false,
  remarkPlugins: [
    () => (tree: Node) => {
      seen = hasCode(tree);
    },
  ],
}).createMdxRenderer?.(
  { syntaxHighlight: false, shikiConfig: {} },
  { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
);

/** Whether the site’s own renderer finds something in this text that it would run. */
async function isRun(text: string): Promise<boolean> {
  seen = false;
  try {
    const { frontmatter, content } = parseFrontmatter(text);
    if ('layout' in frontmatter) return true;
    await (await renderer)?.process(content, '/story.mdx', frontmatter);
  } catch {
    // What does not compile is not run: the build stops.
    return false;
  }
  return seen;
}

function isRefused(text: string): boolean {
  try {
    return lint(text, { path: 'a.mdx' }).findings.some(({ rule }) => rule === 'code-in-story');
  } catch (error) {
    if (error instanceof UnreadableStory) return true;
    throw error;
  }
}

const RUN = '{globalThis.ran}';
const HIDDEN: Readonly<Record<string, string>> = {
  'behind two backslashes': tale('title: A', `It took \\\\${RUN} ms.`),
  'an element behind two backslashes': tale('title: A', 'It took \\\\<Chart /> ms.'),
  'behind a backslash that an address takes': tale('title: A', 'See https://example.org/\\<Chart />'),
  'on a line of its own between backticks': tale('title: A', `I said \`so\n${RUN}\nand\` went.`),
  'behind a fence that a carriage return ends': tale('title: A', `\`\`\`\r\`\`\`\r${RUN}`),
  'behind a backtick that a footnote ends': tale('title: A', `[^1]: \`\`\nso\`\`${RUN} \`\``),
  'behind a backtick that a link takes': tale('title: A', `I read [it](\`) ${RUN} \`today\`.`),
  'behind a backtick that an address takes': tale('title: A', `I read https://example.org/\` ${RUN} \`today\`.`),
  'behind a fence that is the end of another': tale('title: A', 'A ```\n    ```\n\n```\nexport const ran = 1'),
  'behind an early end of the front matter': `---\ntitle: A\n---${RUN}: 1\n---\n\nI cut it.\n`,
  'behind another end of the front matter': `---\ntitle: "${RUN}"\n+++: 1\n---\n\nI cut it.\n`,
  'a layout': tale('title: A\nlayout: "data:text/javascript,throw 1"', 'I cut it.'),
  'a layout in quotes': tale('title: A\n"l\\u0061yout": ./evil.js', 'I cut it.'),
  'a layout that is taken in': tale('title: A\n<<: { layout: ./evil.js }', 'I cut it.'),
  'a layout as a list': tale('title: A\n? [layout]\n: ./evil.js', 'I cut it.'),
  'a layout below an empty line': `\n${tale('title: A\nlayout: ./evil.js', 'I cut it.')}`,
  'a layout in TOML': `+++\nlayout = "./evil.js"\n+++\n\nI cut it.\n`,
};
/** For Starlight, which writes them into the page as they are. */
const SHOWN: Readonly<Record<string, string>> = {
  'a script in the head': tale('title: A\nhead:\n  - tag: script\n    content: alert(1)', 'I cut it.'),
  'a banner of HTML': tale('title: A\nbanner:\n  content: <script>alert(1)</script>', 'I cut it.'),
};
const PLAIN: Readonly<Record<string, string>> = {
  'a value between backticks': tale('title: A', 'I set `{retry: 3}` and `a < b`, and watched.'),
  'a brace behind a backslash': tale('title: A', 'I wrote \\{ and \\<.'),
  'a fence': tale('title: A', '```js\nif (a < b) { go(); }\n```\n\nI cut it.'),
  'Windows line ends': tale('title: A', 'I cut `{x}`.').replaceAll('\n', '\r\n'),
  'dashes in the text': tale('title: A', 'I cut it.\n\n---\n\nIt held `{x}`.'),
  'no front matter': 'I cut it.',
};

describe('code in an .mdx story that the engine takes for text', () => {
  test.each(Object.entries(HIDDEN))('is refused: %s', async (_, text) => {
    expect(await isRun(text)).toBe(true);
    expect(isRefused(text)).toBe(true);
  });
  test.each(Object.entries(SHOWN))('so is what a page shows as it is: %s', (_, text) => {
    expect(isRefused(text)).toBe(true);
  });
  test.each(Object.entries(PLAIN))('and no story that is text: %s', async (_, text) => {
    expect(await isRun(text)).toBe(false);
    expect(isRefused(text)).toBe(false);
  });

  test('whatever the text, nothing that is run is let through', { timeout: 120_000 }, async () => {
    const piece = fc.constantFrom(
      ...[
        '`',
        '``',
        '```',
        '~~~',
        '\\',
        '{x}',
        '<B/>',
        '< ',
        '<\n',
        '\n',
        '\n\n',
        '    ',
        ' ',
        '\t',
        '> ',
        '- ',
        '1. ',
        'a',
        '|',
        '---',
      ],
      ...[
        '| - |',
        '\n- ',
        '[a](',
        '[a]: ',
        ')',
        '[^1]: ',
        '[',
        ']',
        'import a from "b"',
        'export const a = 1',
        '***',
        '===',
      ],
      ...[
        'https://a.b/',
        'www.a.b/',
        '`{x}`',
        '```\n',
        '\n```\n',
        '\\{x}',
        '\r',
        '\r\n',
        '\ufeff',
        '&#123;',
        ':::a\n',
        '# ',
      ],
    );
    const text = fc.array(piece, { minLength: 2, maxLength: 14 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        if (isRefused(source)) return;
        expect(await isRun(source)).toBe(false);
        expect(await isRun(pageText(source))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('the command says where, and why', async () => {
    const cwd = folderOf({ 'a.mdx': HIDDEN['behind two backslashes'] ?? '', 'b.md': HIDDEN['a layout'] ?? '' });
    const { status, stderr } = await story(['score', 'a.mdx', 'b.md', '--quiet'], { cwd });
    expect(stderr).toMatch(/^a\.mdx:5:11: code in an \.mdx story — .+ — Here is what may be code .+\n/u);
    expect(stderr).toMatch(/\nb\.md:3:1: “layout” steers a page of the site, .+ — Delete the line\.\n$/u);
    expect(status).toBe(2);
  });
});
