/** Verbs by what they say about the one who acts. Lemmas. Anything not listed is an action: something was done. */

/** To choose, refuse, commit, take responsibility for a choice. */
export const DECISION_VERBS: ReadonlySet<string> = new Set([
  'decide', 'choose', 'pick', 'select', 'refuse', 'reject', 'decline', 'opt', 'commit', 'cancel', 'kill', 'veto', 'overrule',
  'approve', 'prioritise', 'prioritize', 'settle', 'rule', 'scrap', 'drop', 'insist', 'override', 'bet', 'halt', 'pause', 'freeze',
  'postpone', 'disagree', 'object', 'oppose', 'escalate', 'argue', 'challenge', 'overturn', 'concede', 'accept', 'agree', 'rank',
]);

/** To be near the work of others: nothing an interviewer can credit. */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set([
  'help', 'assist', 'support', 'participate', 'contribute', 'involve', 'attend', 'join', 'shadow', 'observe', 'oversee', 'accompany',
  'facilitate', 'collaborate', 'cooperate', 'liaise', 'partner',
]);

/** To say: an action only with an object worth naming, so counted apart. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(['say', 'mention', 'talk', 'speak', 'state', 'remark', 'note', 'repeat', 'answer', 'reply', 'chat', 'add']);

/** To think, feel, know or wish: no act. */
export const THOUGHT_VERBS: ReadonlySet<string> = new Set([
  'think', 'feel', 'believe', 'know', 'realise', 'realize', 'hope', 'want', 'wish', 'like', 'love', 'hate', 'understand', 'notice', 'see',
  'guess', 'suppose', 'expect', 'assume', 'remember', 'recall', 'forget', 'worry', 'fear', 'prefer', 'mean', 'hear', 'doubt', 'suspect',
  'regret', 'wonder', 'care', 'dislike', 'enjoy', 'imagine', 'consider', 'appreciate', 'value', 'aim', 'intend', 'tend', 'admire', 'figure',
  'recognise', 'recognize', 'learn', 'discover', 'find',
]);

/** To be, have, seem or undergo: no act. */
export const STATE_VERBS: ReadonlySet<string> = new Set([
  'be', 'have', 'seem', 'appear', 'become', 'remain', 'stay', 'belong', 'depend', 'need', 'matter', 'exist', 'contain', 'consist',
  'get', 'lack', 'last', 'happen', 'occur', 'work', 'live', 'sit', 'stand', 'lie', 'face', 'struggle', 'suffer', 'receive', 'inherit',
  'experience', 'use', 'feel', 'look', 'sound', 'end', 'result', 'start', 'begin', 'continue', 'try', 'do', 'come', 'go', 'let', 'lose', 'fail', 'miss',
]);

/**
 * State verbs that are acts when the teller does them to something: “I went to their director”, “I used the logs”.
 * “get” and “have” are no more than possession either way.
 */
export const ACTS_WITH_OBJECT: ReadonlySet<string> = new Set([
  'use', 'go', 'come', 'sit', 'try', 'start', 'begin', 'stay', 'stand', 'do', 'find', 'discover', 'learn', 'face', 'let', 'end', 'get', 'add', 'note', 'work', 'look', 'answer', 'reply', 'talk', 'speak',
]);

/** Auxiliaries behind which nothing has happened yet. */
export const HYPOTHETICAL: ReadonlySet<string> = new Set(['would', "'d", 'could', 'should', 'might', 'may', 'will', "'ll", 'shall', 'must', 'can', 'wo', 'ca']);

/** Verbs whose infinitive is done by their own subject: “I managed to cut”, “I had to lay off”, “I offered to pay”. */
export const CONTROL_VERBS: ReadonlySet<string> = new Set([
  'manage', 'have', 'decide', 'choose', 'offer', 'volunteer', 'start', 'begin', 'continue', 'proceed', 'get', 'go', 'work', 'use', 'refuse', 'agree', 'commit', 'come', 'set', 'step', 'sit', 'stop', 'move', 'need',
]);

/** Nouns that name the teller's own group: “my team built”, “the team and I”. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set([
  'team', 'teams', 'group', 'squad', 'crew', 'org', 'organisation', 'organization', 'department', 'company', 'engineers', 'developers', 'folks', 'everyone', 'everybody', 'people', 'colleagues', 'all', 'department', 'unit', 'staff',
]);

/** Past forms that do not end in -ed, for headless notes: “Wrote the terms on one page”. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set([
  'wrote', 'built', 'ran', 'went', 'took', 'made', 'got', 'gave', 'told', 'sat', 'met', 'led', 'held', 'cut', 'put', 'set', 'brought', 'bought', 'sold', 'spent', 'sent', 'drew', 'threw', 'kept', 'left', 'found', 'read', 'rang', 'spoke', 'taught', 'caught', 'chose', 'dug', 'did', 'drove', 'fought', 'froze', 'hid', 'hit', 'laid', 'let', 'lent', 'paid', 'quit', 'rode', 'rebuilt', 'rewrote', 'said', 'saw', 'shot', 'showed', 'shut', 'stood', 'stuck', 'split', 'swapped', 'swept', 'tore', 'thought', 'undid', 'understood', 'upset', 'withdrew', 'won', 'wore', 'began', 'broke', 'came', 'fell', 'flew', 'grew', 'knew', 'lost', 'meant', 'rose', 'felt', 'heard', 'hired',
]);
