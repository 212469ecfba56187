import { Refused, shown } from './refused.ts';

/** A report is some ten levels deep. */
const DEEPEST = 32;
/** 1,000 stories and 5,000 findings come to some 140,000 values; checking costs time for each, right or wrong. */
const MOST_VALUES = 250_000;
/** What an object is made from, so that no copy of one can change how all objects behave. */
const POISONED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON in which every key means one thing: none twice, none that JavaScript gives a meaning of its own.
 * Time is linear in the text, memory flat in its depth.
 * @throws {Refused} for any other text.
 */
export function strictJson(text: string, name: string): unknown {
  if (text.startsWith('\ufeff')) throw fault(name, 'it begins with a byte order mark');
  if (!text.isWellFormed()) throw fault(name, 'it holds half a character (a lone surrogate)');
  try {
    scan(text, name);
    return JSON.parse(text);
  } catch (error) {
    // The parser’s own message quotes the text.
    throw error instanceof Refused ? error : fault(name, 'it is not JSON');
  }
}

function fault(name: string, why: string): Refused {
  return new Refused(`${name} is refused — ${why} — write it with: story diff --format json`);
}

/** Depth, number of values and keys, before anything is built. The parser says later whether the rest is right. */
function scan(text: string, name: string): void {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let values = 0;
  let isKey = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfString(text, at);
        const keys = open.at(-1);
        if (isKey && keys instanceof Set) addKey(keys, String(JSON.parse(text.slice(at, end))), name);
        isKey = false;
        at = end - 1;
        break;
      }
      case '{':
      case '[':
        values++;
        open.push(text.charAt(at) === '{' ? new Set() : null);
        isKey = text.charAt(at) === '{';
        if (open.length > DEEPEST) throw fault(name, `it is more than ${DEEPEST} levels deep`);
        break;
      case '}':
      case ']':
        open.pop();
        isKey = false;
        break;
      case ',':
        values++;
        isKey = open.at(-1) instanceof Set;
        break;
    }
    if (values > MOST_VALUES) throw fault(name, `it holds more than ${MOST_VALUES} values`);
  }
}

function addKey(keys: Set<string>, key: string, name: string): void {
  if (POISONED.has(key)) throw fault(name, `no report has a key ${shown(key)}`);
  if (keys.has(key)) throw fault(name, `the key ${shown(key)} stands twice in one object`);
  keys.add(key);
}

/** Behind the closing quotation mark, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
  }
  return text.length;
}
