/** How people tell what somebody earns: data. One class or frame a line. */
import type { Framed } from '../word-frames.ts';
import { ROLES } from './people-roles.ts';

export const PAY_CLASSES = {
  role: ROLES,
  'a-role':
    '(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Tt]his|[Tt]hat|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er) (?:[\\p{Ll}-]+ ){0,2}<role>',
  name: "\\p{Lu}\\p{Ll}{1,14}(?:[-'’]\\p{Lu}\\p{Ll}{1,14})?(?: \\p{Lu}\\p{Ll}{1,14})?",
  who: "(?<![\\p{L}'’])(?:[Ii]|[Hh]e|[Ss]he|<name>|<a-role>)",
  one: "(?<!\\p{L})(?:[Mm]y|[Hh]is|[Hh]er|(?:<a-role>|<name>)['’]s)",
  him: '(?:him|her|me|them|myself|<name>|<a-role>)',
  pay: 'base pay|base salary|base|basic pay|basic salary|basic|salary|pay packet|pay package|pay cheque|pay check|paycheck|pay|wage|wages|compensation|comp|total comp|TC|CTC|OTE|remuneration|bonus|sign-on|sign-on bonus|signing bonus|signing-on bonus|sign on bonus|joining bonus|retention bonus|spot bonus|equity|equity grant|RSU|RSUs|stock|stock grant|stock options|options|refresher|day rate|daily rate|hourly rate|hourly|severance|severance pay|severance package|redundancy pay|redundancy payout|payout|pension|take-home|take-home pay|in-hand|in-hand salary|package|offer|counter-offer|counteroffer|raise|pay rise|pay raise|increment|hike|commission|stipend|allowance|bursary|scholarship|overtime',
  /** Said of nobody but somebody who is paid. */
  'own-pay':
    'total package|Gehalt|Jahresgehalt|Bruttogehalt|Lohn|salaire|sueldo|salario|salário|stipendio|salaris|lön|løn|total comp|total compensation|comp|TC|CTC|OTE|base salary|base pay|basic salary|basic pay|take-home|take-home pay|in-hand|in-hand salary|salary|RSU grant|sign-on|sign-on bonus|signing bonus|joining bonus|retention bonus|day rate|hourly rate|severance|severance package|severance pay',
  'not-one-persons':
    'budget|band|bands|range|ranges|bill|cost|costs|line|review|cap|survey|freeze|run|file|batch|system|product|scheme|pot|pool|data',
  about:
    '(?:(?:about|around|roughly|almost|nearly|over|under|just|only|barely|maybe|like|some|exactly|at|a|an|the|base|basic|of|up to|as much as) ){0,4}~?',
  still: '(?:(?:dey|still|only|just|already|then|now|stuck|both|all|also|even|today|currently|barely) ){0,2}',
  be: "(?:['’]s| was| is| were|['’]m| am|['’]d been|['’]ve been| had been| has been| sat| sits| stayed)",
  earn: 'collect|collects|collected|collecting|earn|earns|earned|earning|was earning|is earning|am earning|was paid|is paid|am paid|were paid|gets paid|get paid|got paid|being paid|been paid|took home|takes home|take home|brings home|brought home|grosses|grossed|nets|netted|draws|drew|pulls in|pulled in|clears|cleared',
  make: 'makes|make|made|making',
  give: 'paid|paying|pays|pay|offered|offer|offering|gave|give|giving',
  hire: 'brought in|hired|recruited|started|came in|comes in|coming in|promoted|poached|joined|taken on|came on board',
  take: 'bring|brought|bringing|take|took|taking|hire|hired|hiring|start|started|starting',
  getting: 'get|gets|getting|make|makes|making',
  lift: 'moved|move|took|take|brought|bring|raised|raise|bumped|bump|got|get|lifted|lift|pushed|push|put|negotiated',
  ask: 'opened at|closed at|closed on|finalised at|finalized at|came up to|went up to|started me at|landed me|asked for|asks for|ask for|asking for|asking|wanted|wants|held out for|holding out for|countered at|countered with|settled on|settled at|settled for|signed for|signed at|matched at|offered|offering|an offer of|an offer at|offers of|came back with|came back at|went up to|started at|joined at|joined on|hired at|left at|left on|landed at|landed on',
  /** Behind an amount and said of nothing but pay. */
  tail: 'base(?= to\\b| and\\b|[,.;)+]|\\s?$| plus| ->| →| \\+)|basic(?= to\\b| and\\b|[,.;)]|$)|base (?:salary|pay)|brut?to|netto|OTE|CTC|LPA|fixed plus|in[ -]hand|take-home|(?:plus|\\+|and|with) (?:(?:a|an|the|some|\\d{1,2}\\s?%) ){0,2}(?:bonus|equity|stock|RSUs?|options|commission|sign-on|allowances?)|in (?:RSUs?|equity|stock options|options|stock grants)|(?:sign-on|signing|joining|retention|relocation) bonus|(?:sign-on|severance|stipend)(?!\\p{L})',
  /** Behind an amount that somebody makes. */
  'who-tail':
    'all[ -]in\\b|gross\\b|net\\b|brut?to\\b|netto\\b|before tax|after tax|after deductions|a year|a month|per annum|a week take-home',
  period:
    ' (?:a|per|an) (?:month|year|week|day|hour)|\\s?\\/\\s?(?:h|hr|hour|day|month|year|yr|mo)\\b|\\s?p\\.?[amh]\\b\\.?',
  percent: '\\d{1,2}(?:[.,]\\d)?\\s?(?:%|per ?cent)',
  rise: 'raise|rise|increase|bonus|pay cut|hike|increment|pay rise|pay raise|pay hike|salary increase|salary hike',
};

export interface PayFrame extends Framed {
  /** Only where the sentence, or the one before it, speaks of pay. */
  readonly spoken?: true;
  /** To further amounts, with “to”. */
  readonly goesOn?: true;
}

/** Every one has an amount in it. */
export const PAY_FRAMES: readonly PayFrame[] = [
  // My base went from $148,000 to $181,500; her salary of 61k; salary is 4.850 bruto
  {
    needs: '<pay>',
    frame:
      '<one> (?:[\\p{Ll}-]+ ){0,2}<pay>(?!\\p{L}| <not-one-persons>)(?:<no-figure>|<percent>){0,36}?(?:<money>|<bare>)',
    goesOn: true,
  },
  // a sign-on of forty thousand; severance of 40k
  {
    needs: '<own-pay>|raise|bonus|rise',
    frame:
      '(?<!\\p{L})(?:[Aa]n?|[Ww]ith|[Tt]he|[Pp]lus|[Aa]nd) (?:[\\p{Ll}-]+ ){0,2}(?:<own-pay>|pay rise|raise|bonus)(?: package)? (?:of|at|worth|to|was|is|around|about) <about><money>',
    goesOn: true,
  },
  // comp before: 165k + 20%; TC 310; base salary from 18 LPA to 26 LPA
  {
    needs: '<own-pay>',
    frame:
      '(?:^|(?<=[\\n•*|;,(:–—-]\\s{0,3}|[.!?] |\\b(?:[Oo]ld|[Nn]ew|[Cc]urrent|[Ff]inal|[Ss]tarting) ))<own-pay>(?: (?:before|after|then|now|today|there|here|offered)){0,2}\\s?(?:[:=–—-]|→|was|is|at|of|went from|went to|from|now)?\\s?<about>(?:<money>|<bare>)',
    goesOn: true,
  },
  {
    needs: 'CTC|OTE|LPA|base|total',
    frame:
      '(?<!\\p{L})(?:CTC|OTE|LPA|[Bb]ase (?:salary|pay)|[Tt]otal comp(?:ensation)?)(?!\\p{L}| <not-one-persons>)(?:<no-figure>|<percent>){0,36}?<money>',
    goesOn: true,
  },
  // RSUs worth $240k over four years
  {
    needs: 'RSU|RSUs|grant|refresher|refreshers|bonus|options',
    frame:
      '(?<!\\p{L})(?:RSUs?|(?:equity|stock|option|RSU) grant|[Rr]efreshers?|[Ss]tock options|(?:[Ss]ign-on|[Ss]igning|[Jj]oining|[Rr]etention|[Rr]elocation) bonus)(?: (?:that (?:was|were)|was|were|is|are))? (?:worth|of|valued at|at) <about><money>',
    goesOn: true,
  },
  // He was on £61,200; my report was on 61
  {
    needs:
      "'s on|was on|is on|were on|'m on|am on|been on|sat on|sits on|stayed on|dey on|still on|only on|just on|already on|then on|now on|stuck on|both on|all on|also on|even on|today on|currently on|barely on",
    frame: '<who><be> <still>on <about>(?:<money>|<bare>)',
  },
  // he earns 95k; took home R31 200 a month; I get paid 28 an hour
  {
    needs: '<earn>',
    outline: '<earn> <about>(?:<money>|<bare>)',
    frame: '<who> <still><earn> <about>(?:<money>|<bare>|\\d{1,3}(?:[,.]\\d{3}|\\d)?(?:<period>))',
  },
  { needs: '<make>', frame: '<who> <still><make> <about><money>(?! (?:for|in|of|a (?:week|day) (?:in|from)))' },
  {
    needs: '<make>',
    outline: '(?:<make>|gets?|got) <about>(?:<money>|<bare>)[^]{0,30} (?:<who-tail>)',
    frame: '<who> <still>(?:<make>|gets?|got) <about>(?:<money>|<bare>) (?:<who-tail>)',
  },
  // they paid her 70 grand a year; offered me 150k
  {
    needs: '<give>',
    frame: '(?<!\\p{L})<give> (?:him|her|me) (?:(?:raise|bonus|sign-on|signing|salary) )?<about><money>',
    goesOn: true,
  },
  { needs: '<give>', frame: '(?<!\\p{L})<give> <him> <about>(?:<money>|<bare>)', spoken: true },
  // was brought in on £88k; came in at 22
  { needs: '<hire>', frame: '(?<!\\p{L})<hire>(?: (?:him|her|me))? (?:at|on|for) <about><money>', goesOn: true },
  {
    needs: 'came|comes|coming|brought',
    frame:
      '<who>(?: (?:was|had|has|just|only|then)){0,2} (?:came|comes|coming|brought) (?:in|on) (?:at|on) <about><bare>',
  },
  {
    needs: '<take>',
    frame:
      '(?<!\\p{L})<take> <him> (?:in |on )?(?:at|on|for) <about><money>(?:<period>)?(?! (?:project|budget|account|contract|deal))',
  },
  // she was getting two-twenty a day; I make 96, she makes 71
  { needs: '<getting>', frame: "<who>(?: was| is|[’']s|[’']m)? <still><getting> <about><money>(?:<period>)" },
  {
    needs: '<getting>',
    frame: "<who>(?: was| is|[’']s|[’']m)? <still><getting> <about><bare>(?:<period>)",
    spoken: true,
  },
  {
    needs: '<getting>',
    frame: '<who> <still><getting> <about><bare>,?(?: and| but| while)? <who> <still><getting> <about><bare>',
  },
  // moved him from 71k to 80k; a raise from 61 to 70
  {
    needs: '<lift>',
    outline: '<lift> <him> (?:up )?(?:from <money>[^]{0,24})?to <money>',
    frame: '(?<!\\p{L})<lift> <him> (?:up )?(?:from <money> )?to <money>',
  },
  {
    needs: '<lift>',
    outline: '<lift> (?:him|her|me|them|<name>) (?:up )?(?:from |to )?(?:<money>|<bare>)',
    frame:
      '(?<!\\p{L})<lift> (?:him|her|me|them|<name>) (?:up )?(?:from (?:<money>|<bare>) )?(?:to )?(?:<money>|<bare>)',
    spoken: true,
  },
  {
    needs: 'pay|raise|promotion|hike|increment',
    frame:
      '(?<!\\p{L})(?:pay (?:cut|rise|raise|hike)|(?:[Aa]n?|[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Oo]ne) (?:[\\p{Ll}-]+ )?(?:raise|promotion|hike|increment))(?!\\p{L})<no-figure>{0,16} from (?:<money>|<bare>) to (?:<money>|<bare>)',
  },
  // I’d been offered $150k a year; offered 185 plus bonus; asking for 75
  {
    needs: 'offered',
    frame:
      "<who>(?:['’]d been| was| had been) offered <about><money>(?= (?:a year|per (?:year|annum)|base|to (?:join|stay|come|move)|for the (?:role|job)|and (?:equity|stock|a bonus))|,? plus)",
  },
  { needs: '<ask>', frame: '(?<!\\p{L})<ask> <about>(?:<money>|<bare>)', goesOn: true, spoken: true },
  // 92 base to 110 base; 185 plus bonus; 240k in RSUs
  {
    needs:
      'base|basic|OTE|CTC|LPA|fixed|hand|home|bonus|equity|stock|RSU|RSUs|option|options|commission|sign|allowance|allowances|severance|stipend',
    outline: '(?:\\d|<size>|LPA|<currency>|<tens>|<teens>|<ones>|hundred) (?:<tail>)',
    frame:
      '(?<![\\p{L}\\d.,])(?:<money>|\\d{2,3}(?:\\.\\d)?|<spelled>) (?:<tail>)(?!\\p{L})(?: to (?:<money>|\\d{2,3})(?: base)?)?',
  },
  // a 12 % raise for him
  {
    needs: '<rise>',
    frame:
      '(?<!\\p{L})(?:(?:gave|got|give|gets?|offered|received|negotiated|secured) <him> (?:an? )?|(?:[Mm]y|[Hh]is|[Hh]er) )<percent> (?:pay |salary )?<rise>',
  },
];

/** The other sums of a sentence that tells what somebody earns: “… and the new lead on 52”, “against £70,000”. */
export const ANOTHER =
  '(?<!\\p{L})(?:against|versus|vs\\.?|than|from|to|at|on|was|is|were|got|gets?|makes?|made|offered|asking for|and|while|plus|over|another|I|he|she|him|her|me|now) (?:(?:about|around|over|only|just|the|a|another|still|well) ){0,3}(?:<money>|<bare>)';

/** Words by which a sentence speaks of pay. */
export const SPOKEN_OF_PAY =
  'salar(?:y|ies)|pay|paid|underpaid|payslips?|payroll|wages?|bonus(?:es)?|comp|compensation|TC|CTC|OTE|LPA|equity|RSUs?|stock options?|vest(?:ed|ing)?|sign-on|raise|pay rise|hike|increment|base|all[ -]in|gross|brut?to|netto|take-home|in-hand|(?:job|verbal|written|counter-?|their|the|first|final|an|my|his|her) ?offer|offer letter|offers|counter-?offer(?:ed)?|recruiters?|HR|notice period|market rate|pay band|grade|promotion|per annum|negotiated?|the same (?:job|work|role)|to stay|to join|resign(?:ed)?|severance';
