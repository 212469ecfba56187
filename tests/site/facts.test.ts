import { expect, inject, test } from 'vitest';
import { elements, hasClass, pagesOf, text } from './html.ts';

/** Figures of the two source documents, and how a page may write them. */
const FACTS: readonly (readonly [string, RegExp])[] = [
  ['the five shares', /35%[\s\S]*25%[\s\S]*20%[\s\S]*15%[\s\S]*5%/u],
  ['8.2 s to 1.6 s', /8\.2[\s\S]{0,200}1\.6/u],
  ['2.3 million users', /2\.3\s?(?:M|million)/u],
  ['$400K', /\$400(?:K|,000)/u],
  ['$600K', /\$600(?:K|,000)/u],
  ['12 to 8.8 minutes', /\b12\b[\s\S]{0,120}8\.8/u],
  ['68% to 84%', /68\s?(?:%|per cent)?[\s\S]{0,120}84\s?(?:%|per cent)/u],
  ['42 to 36', /\b42\b[\s\S]{0,80}\b36\b/u],
  ['the 42 to 36 slip is 14%, not 15%', /\b14(?:\.\d)?\s?(?:%|per cent)/u],
  ['an organisation of 500', /500[- ](?:person|people|engineers|strong)|organisation of 500/u],
  ['$650K', /\$650(?:K|,000)/u],
  ['18 months', /18(?:\s|-)months?/u],
  ['200 people', /200(?:\s|-)(?:people|person)/u],
  ['12 articles', /(?:12|twelve) (?:[a-z]+ )?articles/iu],
  ['5 conferences', /(?:5|five) (?:[a-z]+ )?(?:conferences|talks)/iu],
  ['45 engineers', /45 engineers/u],
  ['15 engineers', /15 engineers/u],
  ['100K queries a second', /100[K,](?:000)?/u],
  ['80/20', /80\s?\/\s?20|80% (?:“I”|I)/u],
  ['5 + 15 + 90 + 30 seconds', /5[\s\S]{0,60}15[\s\S]{0,60}90[\s\S]{0,60}30/u],
];

const whole = pagesOf(inject('dist'))
  .map((name) => {
    const main = elements(`${inject('dist')}/${name}`).find((element) => element.tagName === 'main');
    return main ? text(main) : '';
  })
  .join('\n');

test.each(FACTS)('the site says %s', (_, wording) => {
  expect(whole).toMatch(wording);
});

test('a statement about the process carries its class', () => {
  const labels = pagesOf(inject('dist')).flatMap((name) =>
    elements(`${inject('dist')}/${name}`)
      .filter((element) => hasClass(element, 'claim-class'))
      .map(text),
  );
  expect(new Set(labels)).toEqual(
    new Set([
      ...['official', 'former insider', 'candidate account', 'folklore'],
      // Of dates that only a plan has.
      ...['unverified', 'our own advice', 'told to you'],
    ]),
  );
});
