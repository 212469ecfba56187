/**
 * Word classes: one line each, each class once, for every room. Lower case, straight apostrophes; inflected forms are
 * listed unless the name says “lemmas”. A list says how people speak: never add a word for one text.
 */
export const CLASSES = {
  // ── stops and joints of words, for sentences and tokens ──
  /** A full stop behind these does not end a sentence, whatever follows. */
  abbreviation: 'dr mr mrs ms prof st vs e.g i.e eg ie cf fig approx ca resp incl excl gen sr jr',
  /** Behind these it ends one only when a capital follows. */
  'abbreviation-before-capital':
    'etc a.m p.m am pm inc ltd co corp u.s u.k no min max avg hrs hr mins sec secs wk wks mo yr yrs dept mgr est',
  /** What an apostrophe joins to the word before it. */
  clitic: "'s 'd 've 're 'll 'm",
  /** “didnt”: two words, the second of them “nt”. Not “cant” and “wont” alone: nobody else writes them either. */
  'clipped-negation':
    'aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt shouldnt wasnt werent wont wouldnt',
  /** “re-plan”, “mid-size”: one word, where any other hyphen parts two. */
  'joined-prefix':
    'e a u x anti agro be bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri ultra un uni vice',
  'joined-suffix': 'esque fest fold gate itis less most rama wise',
  'joined-whole': 'd-day uh-uh x-rays x-ray over-the-counter over-the-air',

  // ── who ──
  teller: 'i im ive myself',
  'teller-group': 'we us',
  'first-person': 'i im ive me my mine myself we us our ours ourselves',
  'object-pronoun': 'me him her them us it you',
  'other-subject':
    'he she they you it this that these those who which what someone somebody nobody everyone everybody one there some none both each most many all',
  'group-noun':
    'team teams group squad crew org organisation organization department company engineers developers folks everyone everybody people colleagues all unit staff',

  // ── small words ──
  negation: "n't nt not never nobody none no nothing nor neither without hardly",
  'be-form': "be is was were are been being 's 're 'm am get got gets",
  hypothetical: "would 'd could should might may will 'll shall must can wo ca",

  // ── verbs by what they say about the one who acts: lemmas; any other verb is an action ──
  /** To choose, refuse, commit, take responsibility for a choice. */
  'decision-lemmas':
    'decide choose pick select refuse reject decline opt commit cancel kill veto overrule approve prioritise prioritize settle rule scrap drop insist override bet halt pause freeze postpone disagree object oppose escalate argue challenge overturn concede accept agree rank',
  /** To be near the work of others: nothing an interviewer can credit. */
  'support-lemmas':
    'help assist support participate contribute involve attend join shadow observe oversee accompany facilitate collaborate cooperate liaise partner',
  /** To say: an action only with an object worth naming, so counted apart. */
  'speech-lemmas': 'say mention talk speak state remark note repeat answer reply chat add',
  /** To think, feel, know or wish: no act. */
  'thought-lemmas':
    'think feel believe know realise realize hope want wish like love hate understand notice see guess suppose expect assume remember recall forget worry fear prefer mean hear doubt suspect regret wonder care dislike enjoy imagine consider appreciate value aim intend tend admire figure recognise recognize learn discover find',
  /** To be, have, seem or undergo: no act. */
  'state-lemmas':
    'be have seem appear become remain stay belong depend need matter exist contain consist get lack last happen occur work live sit stand lie face struggle suffer receive inherit experience use feel look sound end result start begin continue try do come go let lose fail miss',
  /** State verbs that are acts when done to something: “I went to their director”. “get” and “have” are possession either way. */
  'act-with-object-lemmas':
    'use go come sit try start begin stay stand do find discover learn face let end get add note work look answer reply talk speak',
  /** Their infinitive is done by their own subject: “I managed to cut”, “I offered to pay”. */
  'control-lemmas':
    'manage have decide choose offer volunteer start begin continue proceed get go work use refuse agree commit come set step sit stop move need',
  /** Past forms that do not end in -ed, for headless notes: “Wrote the terms on one page”. */
  'irregular-past':
    'wrote built ran went took made got gave told sat met led held cut put set brought bought sold spent sent drew threw kept left found read rang spoke taught caught chose dug did drove fought froze hid hit laid let lent paid quit rode rebuilt rewrote said saw shot showed shut stood stuck split swapped swept tore thought undid understood upset withdrew won wore began broke came fell flew grew knew lost meant rose felt heard hired',

  // ── numbers ──
  numeral:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety dozen hundred thousand lakh crore million billion trillion',
} as const satisfies Readonly<Record<string, string>>;
