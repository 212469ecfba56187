import { env } from 'node:process';
import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import { remarkStoryLinks } from './plugins/remark-story-links.ts';
import { remarkStoryLint } from './plugins/remark-story-lint.ts';
import { remarkPrinciples } from './plugins/remark-principles.ts';
import { remarkClaims } from './plugins/remark-claims.ts';
import { remarkInternalLinks } from './plugins/remark-internal-links.ts';
import { address } from './src/build/address.ts';
import { agreement } from './src/build/agreement-figures.ts';
import { bundledRuleset } from './src/build/bundled-ruleset.ts';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { fonts } from './src/build/fonts.ts';
import { linkCheck } from './src/build/link-check.ts';
import { slimEngine } from './src/build/slim-engine.ts';
import { references } from './src/build/references.ts';
import { searchIndex } from './src/build/search-index.ts';
import { storyPages } from './src/build/story-loader.ts';
import { sidebar } from './src/build/sidebar.ts';
import { summary } from './src/build/summary.ts';

const { site, base, edit, picture } = address(env);

/** A script of its own is fetched once and needs no hash; one in the page is fetched with each page, and its hash too. */
const inPage = (file) => (file.endsWith('.js') ? false : undefined);

/** Astro marks pages that carry styles with a directive that Rolldown does not know, and says so once a page. */
function quiet(level, log, handler) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The default drops a line break between words, which Prettier may well put there.
  compressHTML: true,
  fonts: fonts(fontProviders.local),
  markdown: {
    // Smartypants would move the words away from the offsets that the judge speaks of.
    processor: unified({
      smartypants: false,
      remarkPlugins: [
        remarkStoryLinks,
        remarkStoryLint,
        remarkPrinciples,
        remarkClaims,
        [remarkInternalLinks, { base }],
      ],
    }),
  },
  vite: {
    plugins: [bundledRuleset(), storyPages()],
    worker: { format: 'es', plugins: () => [bundledRuleset(), ...slimEngine()] },
    build: { assetsInlineLimit: inPage, rolldownOptions: { onLog: quiet } },
  },
  // Two pages of one address: no build chooses between them.
  prerenderConflictBehavior: 'error',
  integrations: [
    agreement(),
    references(),
    starlight({
      title: 'Second Loop',
      description:
        'A playbook for people who have just failed an Amazon interview loop, and a judge that scores the stories they take to the next one.',
      favicon: '/favicon.svg',
      head: [
        { tag: 'meta', attrs: { property: 'og:image', content: picture } },
        { tag: 'meta', attrs: { property: 'og:image:width', content: '1200' } },
        { tag: 'meta', attrs: { property: 'og:image:height', content: '630' } },
        { tag: 'meta', attrs: { property: 'og:image:alt', content: 'Second Loop: an annotated manuscript' } },
        { tag: 'meta', attrs: { name: 'theme-color', content: '#fbf8f1', media: '(prefers-color-scheme: light)' } },
        { tag: 'meta', attrs: { name: 'theme-color', content: '#1d1b18', media: '(prefers-color-scheme: dark)' } },
      ],
      ...(edit === undefined ? {} : { editLink: { baseUrl: edit } }),
      lastUpdated: true,
      // Ours is built by searchIndex(), which weighs and files each page.
      pagefind: false,
      disable404Route: true,
      credits: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      markdown: { processedDirs: ['./content'] },
      routeMiddleware: './src/route-data.ts',
      customCss: [
        './src/styles/tokens.css',
        './src/styles/type.css',
        './src/styles/chrome.css',
        './src/styles/manuscript.css',
        './src/styles/parts.css',
        './src/styles/code.css',
        './src/styles/print.css',
      ],
      expressiveCode: {
        // A stylesheet in the body would let the page be painted before it.
        emitExternalStylesheet: false,
        themes: ['github-light', 'github-dark-dimmed'],
        // A command that is cut off on a phone can be neither read nor typed.
        defaultProps: { wrap: true },
        styleOverrides: {
          borderRadius: '2px',
          borderColor: 'var(--hairline)',
          codeBackground: 'var(--sheet)',
          codeFontSize: '0.875rem',
          frames: {
            frameBoxShadowCssValue: 'none',
            editorBackground: 'var(--sheet)',
            editorActiveTabBackground: 'var(--sheet)',
            editorTabBarBackground: 'var(--paper)',
            terminalBackground: 'var(--sheet)',
            terminalTitlebarBackground: 'var(--paper)',
          },
        },
      },
      components: {
        Head: './src/components/chrome/Head.astro',
        MarkdownContent: './src/components/chrome/MarkdownContent.astro',
        PageTitle: './src/components/chrome/PageTitle.astro',
        Search: './src/components/search/Search.astro',
        SiteTitle: './src/components/chrome/SiteTitle.astro',
        TwoColumnContent: './src/components/chrome/TwoColumnContent.astro',
        PageSidebar: './src/components/chrome/PageSidebar.astro',
      },
      sidebar: sidebar(),
    }),
    // Starlight's own would make one string of a block of code, and its style an attribute of nothing.
    mdx({ optimize: { ignoreElementNames: ['style'] } }),
    contentSecurityPolicy(),
    searchIndex(),
    linkCheck(),
    summary(),
  ],
});
