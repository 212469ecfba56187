/**
 * Lemma → the form by which principles count it: inflection, British or American spelling and gender leave no trace.
 * Own rules, not a library’s: the trained weights hang on every letter.
 */

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split(':') as [string, string]),
  );

/** Forms the tagger leaves as they are when it takes the word for another part of speech. */
const IRREGULAR = pairs(`
  did:do done:do does:do doing:do was:be were:be is:be are:be been:be am:be being:be had:have has:have having:have told:tell knew:know known:know went:go gone:go going:go made:make took:take taken:take
  got:get gotten:get gave:give given:give came:come lost:lose held:hold stood:stand stuck:stick built:build wrote:write written:write left:leave found:find
  broke:break broken:break sat:sit heard:hear taught:teach ran:run met:meet kept:keep fell:fall fallen:fall said:say thought:think spoke:speak spoken:speak
  sent:send won:win chose:choose chosen:choose felt:feel bought:buy brought:bring sold:sell spent:spend paid:pay led:lead grew:grow grown:grow drew:draw drawn:draw
  threw:throw thrown:throw saw:see seen:see rode:ride drove:drive driven:drive flew:fly understood:understand froze:freeze frozen:freeze rang:ring began:begin begun:begin
  lent:lend meant:mean rose:rise shook:shake showed:show shown:show slept:sleep tore:tear hid:hide hidden:hide fought:fight caught:catch dug:dig fed:feed
  forgot:forget forgotten:forget hired:hire burnt:burn learnt:learn hung:hang stole:steal stolen:steal struck:strike swept:sweep undid:undo undone:undo withdrew:withdraw woke:wake woken:wake
  ate:eat shot:shoot sank:sink men:man women:woman children:child people:person better:good best:good worse:bad worst:bad
  cannot:not can't:not n't:not an:a`);

/** Who somebody is by birth says nothing of what they did. */
const PEOPLE = pairs(`
  he:they she:they him:they her:they himself:they herself:they his:they hers:they them:they themselves:they
  man:person woman:person guy:person girl:person boy:person lady:person gentleman:person ladies:person folk:person folks:person guys:person girls:person boys:person chap:person bloke:person
  mother:parent father:parent mum:parent mom:parent dad:parent mama:parent papa:parent mummy:parent daddy:parent brother:sibling sister:sibling wife:spouse husband:spouse
  daughter:son niece:nephew aunt:uncle grandmother:grandparent grandfather:grandparent grandma:grandparent grandpa:grandparent granny:grandparent
  chairman:chair chairwoman:chair chairperson:chair businesswoman:businessman salesman:salesperson saleswoman:salesperson foreman:supervisor forewoman:supervisor
  waitress:waiter actress:actor policewoman:officer policeman:officer mr:mx mrs:mx ms:mx miss.:mx sir:mx madam:mx`);

/** Spellings that no rule reaches. American on the right. */
const SPELLINGS = pairs(`
  programme:program cheque:check grey:gray tyre:tire kerb:curb plough:plow mould:mold sceptical:skeptical sceptic:skeptic scepticism:skepticism artefact:artifact
  enrol:enroll fulfil:fulfill instalment:installment skilful:skillful jewellery:jewelry aluminium:aluminum manoeuvre:maneuver paediatric:pediatric judgement:judgment
  acknowledgement:acknowledgment ageing:aging licence:license defence:defense offence:offense pretence:pretense practise:practice analyse:analyze catalyse:catalyze
  paralyse:paralyze catalogue:catalog dialogue:dialog analogue:analog centre:center metre:meter litre:liter theatre:theater fibre:fiber calibre:caliber sabre:saber
  cosy:cozy storey:story whilst:while amongst:among towards:toward cancelled:cancel canceled:cancel cancelling:cancel canceling:cancel labelled:label labeled:label
  modelled:model modeled:model modelling:model modeling:model travelled:travel traveled:travel traveller:traveler counsellor:counselor tonne:ton analysed:analyze analysing:analyze analyzed:analyze analyzing:analyze
  neighbourhood:neighborhood plane:airplane aeroplane:airplane grad:graduate maths:math`);

const KEEP_S = new Set([
  'promise',
  'exercise',
  'otherwise',
  'premise',
  'surprise',
  'franchise',
  'enterprise',
  'compromise',
  'merchandise',
  'expertise',
  'advise',
  'revise',
  'supervise',
  'improvise',
  'devise',
  'televise',
  'advertise',
  'disguise',
  'precise',
  'concise',
  'noise',
  'raise',
  'praise',
  'cruise',
  'bruise',
  'poise',
  'demise',
  'paradise',
  'treatise',
  'excise',
  'incise',
  'likewise',
  'clockwise',
  'turquoise',
  'tortoise',
  'cerise',
  'chemise',
  'valise',
  'reprise',
]);
const OUR_STAYS = new Set([
  'four',
  'hour',
  'your',
  'tour',
  'pour',
  'sour',
  'our',
  'detour',
  'contour',
  'devour',
  'glamour',
  'velour',
]);
const VOWEL = /[aeiouy]/u;
const SHORT_CLOSED = /^[^aeiou][aeiou][^aeiouywx]$/u;

/** Shorter words are left as they are. */
const SHORTEST = 4;

/** Remembered, because stemming costs more than looking up. */
const known = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

export function stemOf(lemma: string): string {
  let stem = known.get(lemma);
  if (stem !== undefined) return stem;
  stem = stemmed(lemma);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(lemma, stem);
  return stem;
}

function stemmed(lemma: string): string {
  let word = lemma.includes('’') ? lemma.replaceAll('’', "'") : lemma;
  if (word.endsWith("'s")) word = word.slice(0, -2);
  word = IRREGULAR.get(word) ?? word;
  word = PEOPLE.get(word) ?? word;
  word = SPELLINGS.get(word) ?? word;
  if (word.includes("'")) word = word.replaceAll("'", '');
  if (word.length < SHORTEST) return word;
  word = americanise(withoutInflection(withoutPlural(word)));
  if (word.length > SHORTEST && word.endsWith('e')) word = word.slice(0, -1);
  return word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > SHORTEST) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1);
}

function withoutInflection(word: string): string {
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const rest = word.slice(0, word.length - cut);
  if (cut === 0 || rest.length < SHORTEST - 1 || !VOWEL.test(rest)) return word;
  const last = rest.at(-1) ?? '';
  if (rest.length > 3 && last === rest.at(-2) && !'lsz'.includes(last)) return rest.slice(0, -1);
  return SHORT_CLOSED.test(rest) ? `${rest}e` : rest;
}

const ISE = /^(.{2,}[^aeiou])is(e|ation|er)?$/u;
const LONG_ENOUGH = 6;

function americanise(word: string): string {
  if (word.length < LONG_ENOUGH) return word;
  if (word.endsWith('our') && !OUR_STAYS.has(word)) return `${word.slice(0, -3)}or`;
  if (word.endsWith('ll')) return word.slice(0, -1);
  const ise = KEEP_S.has(word) || KEEP_S.has(`${word}e`) ? null : ISE.exec(word);
  return ise === null || (ise[2] === undefined && word.endsWith('sis')) ? word : `${ise[1] ?? ''}iz${ise[2] ?? ''}`;
}
