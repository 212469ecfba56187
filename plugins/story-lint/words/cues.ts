/**
 * Phrases that say what a sentence does. Each is a run of words or lemmas; `_` stands for any one word.
 * A list is policy: add a phrase when it is how people speak, not to fit one story.
 */
export const CUES = {
  /** Something or somebody stood in the way. */
  obstacle: [
    'push back', 'pushback', 'refuse', 'resist', 'resistance', 'object', 'complain', 'unhappy', 'not happy', 'furious', 'angry', 'annoyed', 'upset',
    'sceptical', 'skeptical', 'say no', 'said no', 'block', 'blocker', 'stall', 'slip', 'stuck', 'no budget', 'no time', 'no one want', 'nobody want', 'frustrated',
    'not work', 'did n\'t work', 'go wrong', 'went wrong', 'fall over', 'fell over', 'deadlock', 'crash', 'outage', 'behind schedule', 'too late', 'overdue',
    'would n\'t', 'could n\'t', 'turn down', 'laugh', 'doubt', 'hate', 'afraid', 'scared', 'worried', 'against it', 'oppose', 'wanted to', 'want to keep',
    'did n\'t want', 'not want', 'no access', 'not allow', 'forbid', 'quit', 'resign', 'leave the', 'missed', 'penalty', 'fail', 'failure', 'broke', 'break', 'wrong', 'mistake',
    'not convinced', 'disagree', 'opposed', 'pressure', 'escalate', 'cried', 'shout', 'yell', 'blame', 'dispute', 'argue', 'argument', 'insist', 'fear', 'sulk', 'grumble',
  ],
  /** How the teller knows: measured, counted, looked. */
  method: [
    'measure', 'measured', 'count', 'counted', 'log', 'logs', 'sample', 'survey', 'compare', 'compared', 'control group', 'control', 'a/b', 'trial', 'pilot', 'dashboard',
    'stopwatch', 'audit', 'audited', 'trace', 'traced', 'profile', 'profiled', 'benchmark', 'experiment', 'verify', 'verified', 'replay', 'replayed', 'query', 'graph', 'graphed', 'plot', 'plotted',
    'by hand', 'spreadsheet', 'record', 'recorded', 'ticket', 'tickets', 'read all', 'read every', 'went through', 'go through', 'sat with', 'sat in', 'watch', 'watched', 'interview', 'interviewed',
    'check', 'checked', 'simulate', 'simulated', 'simulator', 'reproduce', 'reproduced', 'test', 'tested', 'track', 'tracked', 'tally', 'listen to', 'weigh', 'weighed', 'timed', 'instrument', 'instrumented', 'histogram', 'diff', 'dump', 'pull the', 'pulled the', 'pulled',
    'looked at', 'asked each', 'asked every', 'called', 'rang', 'visited', 'per week', 'per month', 'a week', 'a month', 'a day', 'per day', 'weekly', 'on average', 'median', 'p95', 'p99', 'p50', 'the same week', 'the year before', 'the quarter before', 'same period', 'as they were', 'as it was', 'untouched', 'side by side',
  ],
  /** The effect outlived the push. */
  lasting: [
    'still', 'ever since', 'since then', 'to this day', 'month later', 'months later', 'year later', 'years later', 'weeks later', 'a year on', 'months on', 'years on', 'releases on', 'months after', 'year after', 'quarters later', 'half later',
    'now', 'become the', 'became the', 'default', 'standard', 'template', 'runbook', 'checklist', 'handbook', 'wiki', 'every week', 'every month', 'every quarter', 'each week', 'each month', 'weekly', 'monthly', 'quarterly', 'on call', 'permanent', 'permanently',
    'sustain', 'held', 'hold', 'has hold', 'stay', 'stayed', 'remain', 'no longer', 'never again', 'not once', 'adopt', 'adopted', 'other team', 'other teams', 'another team', 'take over', 'took over', 'run it', 'runs it', 'own it', 'owns it', 'rota', 'policy',
    'in ci', 'in the pipeline', 'alarm', 'alert', 'so far', 'to date', 'successor', 'hand over', 'handed over', 'without me', 'after i leave', 'after i left', 'copied', 'reuse', 'reused', 'in place', 'the next', 'following year', 'following quarter', 'two years', 'all year', 'since',
  ],
  /** What the teller took from it, or would do otherwise. */
  lesson: [
    'i learn', 'i learned', 'i learnt', 'lesson', 'next time', 'should have', 'my mistake', 'my fault', 'my miss', 'i be wrong', 'i was wrong', 'i underestimate', 'i underestimated', 'i overestimated', 'regret', 'in hindsight', 'with hindsight', 'look back', 'looking back',
    'i now', 'nowadays i', 'differently', 'do again', 'i got wrong', 'i miss', 'i missed', 'i would have', 'i \'d have', 'i \'d do', 'i \'d ask', 'i \'d start', 'i \'d go', 'i \'d get', 'since then i', 'taught me', 'i had n\'t', 'i \'d not', 'i \'d never', 'i did n\'t', 'mistake', 'too long', 'too late', 'too early', 'i still', 'ever since i', 'on me', 'my own', 'was mine', 'i assume', 'i assumed', 'i could have', 'i ask', 'these days', 'before i', 'takeaway', 'own that', 'owe',
  ],
  /** A limit said aloud. */
  limit: [
    'only', 'except', 'not all', 'did n\'t', 'has n\'t', 'have n\'t', 'was n\'t', 'were n\'t', 'never', 'cost us', 'cost me', 'worse', 'we lost', 'i lost', 'the price', 'not perfect', 'not solved', 'still slow', 'ca n\'t prove', 'ca n\'t say', 'would n\'t swear', 'part of', 'partly', 'some of that', 'a share of', 'not everything', 'unsolved', 'the rest', 'though', 'slower', 'took longer', 'not for',
  ],
  /** A reason given for a choice. */
  reason: ['because', 'so that', 'since', 'the reason', 'reason', 'therefore', 'which mean', 'which meant', 'otherwise', 'in order to', 'due to', 'that is why', 'that \'s why', 'as it', 'as the', 'as they', 'if we', 'so i', 'so we', 'meant that', 'worth', 'why'],
  /** What else could have been done. */
  alternative: [
    'instead', 'instead of', 'rather than', 'option', 'alternative', 'either', 'could have', 'consider', 'considered', 'versus', 'vs', 'trade-off', 'tradeoff', 'trade off', 'compared', 'not the', 'the other', 'reject', 'rejected', 'thought about', 'ruled out', 'rule out', 'or i could', 'or we could', 'the easy', 'the obvious', 'wanted to', 'proposed', 'suggested', 'everyone expected', 'the plan was', 'against', 'plan b', 'cheaper', 'safer', 'faster', 'not do', 'not to',
  ],
  /** The teller stood against somebody. */
  dissent: [
    'disagree', 'disagreed', 'push back', 'pushed back', 'said no', 'say no', 'i refuse', 'i refused', 'i would n\'t', 'i object', 'i objected', 'escalate', 'escalated', 'i argue', 'i argued', 'argued', 'challenge', 'challenged', 'stand firm', 'stood firm', 'overrule', 'overruled', 'insist', 'insisted', 'i did n\'t agree', 'not agree', 'i told', 'told him', 'told her', 'told them', 'told the', 'told my', 'vote against', 'voted against', 'stop the', 'stopped the', 'kill', 'killed', 'cancel', 'cancelled', 'canceled', 'in writing', 'my name', 'against', 'they was wrong', 'was wrong', 'were wrong', 'declined', 'turned down', 'turn down', 'i stop', 'i stopped', 'unpopular', 'i warned', 'i would not', 'veto', 'raised it', 'did n\'t like', 'not happy', 'unhappy', 'furious', 'hated',
  ],
  /** A price was paid for the choice. */
  cost: [
    'cost', 'the price', 'gave up', 'give up', 'take longer', 'took longer', 'accept', 'accepted', 'unpopular', 'unhappy', 'angry', 'at the expense', 'risk', 'late', 'delay', 'delayed', 'slower', 'lost', 'lose', 'sacrifice', 'blame', 'trade', 'slip', 'slipped', 'without', 'postpone', 'postponed', 'less', 'fewer', 'gave back', 'paid', 'hurt', 'at risk', 'in exchange', 'not happy', 'furious', 'gave away', 'complained', 'miss the', 'missed the', 'pushed to',
  ],
  /** Peace as the goal. */
  harmony: [
    'everyone be happy', 'everyone was happy', 'everybody was happy', 'everybody be happy', 'all happy', 'both happy', 'both were happy', 'happy with the', 'were happy', 'middle ground', 'consensus', 'compromise', 'win-win', 'avoid confrontation', 'avoid conflict', 'avoid any', 'feel heard', 'felt heard', 'feels heard', 'keep the peace', 'harmony', 'harmonious', 'let it go', 'not worth', 'step on his toes', 'step on her toes', 'step on their toes', 'step on toe', 'upset people', 'upset anyone', 'upset anybody', 'make everyone', 'please everyone', 'mutually acceptable', 'see each other', 'on the same page', 'work for everyone', 'works for everyone', 'everyone agreed', 'everyone agree', 'took it offline', 'good relationship', 'smooth', 'smoothly', 'let them', 'go with the flow', 'i go along', 'i went along', 'stay out of', 'stayed out of', 'not my place', 'above my pay', 'rock the boat', 'awkward',
  ],
  /** A result with no size. */
  vague: [
    'significant', 'significantly', 'much better', 'much faster', 'much more', 'a lot better', 'a lot faster', 'greatly', 'very well', 'successful', 'successfully', 'positive feedback', 'good feedback', 'great feedback', 'positive impact', 'big impact', 'huge', 'hugely', 'massive', 'great success', 'big success', 'a success', 'well received', 'dramatically', 'considerably', 'substantial', 'substantially', 'more efficient', 'went well', 'go well', 'go smoothly', 'went smoothly', 'appreciated', 'pleased', 'impressed', 'happy with', 'very happy', 'happier', 'improve', 'improved', 'improvement', 'better', 'good result', 'great result', 'strong result', 'noticeably', 'noticeable', 'tremendous', 'tremendously', 'amazing', 'excellent', 'a positive', 'increased', 'reduced', 'loved it', 'grew',
  ],
  /** Words of no substance: an interviewer cannot picture them. */
abstract: [
    'stakeholder', 'alignment', 'align', 'synergy', 'buy-in', 'collaboration', 'collaborate', 'collaborative', 'communication', 'communicate', 'transparency', 'transparent', 'strategy', 'strategic', 'holistic', 'holistically', 'leverage', 'initiative', 'innovative', 'innovation', 'best practice', 'cross-functional', 'efficiency', 'efficient', 'visibility', 'mindset', 'culture', 'framework', 'solution', 'landscape', 'engagement', 'engage', 'empower', 'ensure', 'enable', 'continuous improvement', 'agile', 'methodology', 'excellence', 'value', 'vision', 'impact', 'impactful', 'challenging', 'opportunity', 'journey', 'transformation', 'transform', 'north star', 'foster', 'proactive', 'proactively', 'accountability', 'accountable', 'ownership', 'leadership', 'leader', 'effective', 'effectively', 'improvement', 'optimise', 'optimize', 'streamline', 'dynamic', 'robust', 'scalable', 'deliverable', 'objective', 'team player', 'teamwork', 'trust', 'successful', 'organisational', 'organizational', 'complex', 'complexity', 'ambiguous', 'ambiguity', 'relevant', 'necessary', 'appropriate', 'ecosystem', 'prioritise', 'prioritize', 'productivity', 'insight', 'mechanism', 'principle', 'customer-centric', 'data-driven', 'measurable', 'paradigm', 'disruptive', 'passionate', 'passion', 'dedicated', 'commitment', 'motivated', 'motivate', 'inspire', 'importance', 'growth', 'relationship', 'perspective', 'expectation', 'proactivity', 'seamless', 'seamlessly', 'end-to-end', 'world-class', 'cutting-edge', 'state-of-the-art', 'value-add', 'win-win', 'hands-on', 'fast-paced', 'high-performing', 'high-quality', 'key stakeholder', 'drive result', 'move the needle',
  ],
  /** Words that are empty only in company. */
  general: [
    'process', 'drive', 'drove', 'driven', 'quality', 'challenge', 'improve', 'environment', 'scale', 'goal', 'outcome', 'result', 'requirement', 'approach', 'feedback', 'success', 'business', 'organisation', 'organization', 'complete', 'key', 'critical', 'various', 'multiple', 'different', 'priority', 'performance', 'resource', 'skill', 'experience', 'knowledge', 'action', 'situation', 'task', 'learning', 'standard', 'metric', 'specific', 'support', 'need', 'issue', 'plan', 'important', 'people', 'member', 'department', 'party', 'management', 'meeting', 'team', 'project', 'work', 'thing', 'way', 'problem', 'area', 'aspect', 'level', 'activity', 'regular', 'always', 'good', 'great', 'best', 'right', 'ability', 'able',
  ],
  /** Principle names and the jargon of the process, said instead of shown. */
  jargon: [
    'customer obsession', 'customer obsessed', 'customer-obsessed', 'take ownership', 'took ownership', 'invent and simplify', 'invented and simplified', 'are right a lot', 'be right a lot', 'right a lot', 'right , a lot', 'learn and be curious', 'hire and develop', 'develop the best', 'highest standards', 'insist on', 'think big', 'thought big', 'bias for action', 'frugality', 'earn trust', 'earned trust', 'earning trust', 'dive deep', 'dived deep', 'dove deep', 'diving deep', 'have backbone', 'had backbone', 'backbone', 'disagree and commit', 'disagreed and committed', 'deliver results', 'delivered results', 'best employer', 'broad responsibility', 'success and scale', 'leadership principle', 'working backwards', 'work backwards', 'worked backwards', 'raise the bar', 'raised the bar', 'bar raiser', 'two-pizza', 'single-threaded', 'one-way door', 'two-way door', 'day 1', 'day one', 'pr-faq', 'prfaq', 'six-pager', 'flywheel', 'star', 'vocally self-critical', 'social cohesion', 'commit wholly', 'committed wholly', 'secondary effects', 'disconfirm', 'looked around corners', 'look around corners', 'owner mindset', 'ownership mindset', 'tenacity', 'tenacious', 'end to end', 'data-driven', 'moonshot', 'bar raising', 'bar-raising', 'input metric', 'hire vote', 'strong hire', 'interviewer', 'rubric', 'score', 'full credit', 'grader', 'grade',
  ],
  /** Whom the work was for. */
  customer: [
    'customer', 'user', 'client', 'patient', 'rider', 'driver', 'seller', 'buyer', 'passenger', 'shopper', 'reader', 'student', 'teacher', 'nurse', 'doctor', 'farmer', 'viewer', 'listener', 'subscriber', 'household', 'tenant', 'citizen', 'guest', 'merchant', 'partner', 'member', 'parent', 'caller', 'visitor', 'supplier', 'shop', 'store', 'restaurant', 'hospital', 'school', 'developer', 'picker', 'agent', 'cashier', 'revenue', 'sale', 'margin', 'churn', 'refund', 'complaint', 'return',
  ],
  /** Reach beyond the teller's own team. */
  reach: [
    'other team', 'other teams', 'another team', 'both teams', 'all teams', 'teams', 'across', 'org', 'organisation', 'organization', 'company', 'director', 'vp', 'cto', 'ceo', 'cfo', 'coo', 'board', 'vice president', 'general manager', 'gm', 'country', 'countries', 'region', 'regions', 'vendor', 'supplier', 'regulator', 'legal', 'finance', 'sales', 'marketing', 'department', 'departments', 'division', 'site', 'sites', 'warehouse', 'warehouses', 'industry', 'competitor', 'competitors', 'market', 'contract', 'partner', 'partners', 'union', 'minister', 'ministry', 'budget', 'headcount', 'roadmap', 'year plan', 'three-year', 'five-year', 'multi-year', 'principal', 'principals', 'managers', 'leads', 'tech leads', 'external', 'procurement', 'product', 'operations', 'ops', 'group', 'business',
  ],
  /** Strategy: a view beyond the next increment. */
  strategy: [
    'business model', 'pricing', 'price', 'competitor', 'competitors', 'market', 'three-year', 'five-year', 'multi-year', 'horizon', 'strategy', 'portfolio', 'acquisition', 'merger', 'board', 'ceo', 'cfo', 'cto', 'p&l', 'margin', 'revenue', 'org', 'organisation', 'organization', 'reorganise', 'reorganize', 'platform', 'standard', 'industry', 'regulator', 'company', 'product line', 'years', 'long term', 'long-term', 'bet', 'vision', 'investment', 'invest', 'vp', 'director', 'general manager',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CueKind = keyof typeof CUES;
