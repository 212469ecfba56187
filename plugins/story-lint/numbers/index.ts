/** The room’s only door. */
export { readNumbers } from './read.ts';
export {
  CURRENCY_CAPITALS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
  MONEY_MARKS,
} from './currencies.ts';
