/** Words that can stand for one another in a phrase. */
export const CLASSES: Readonly<Record<string, string>> = {
  lack: 'not no never without nor none nothing nobody neither hardly barely scarcely rarely seldom little few lack* miss* absent absence unable fail* struggl* insufficient limited thin short zero weak light sparse missing scant',
  number:
    'number* figure* metric* baseline* quantif* kpi kpis percentage* statistic* stats measurement* measurable numeric* quantitative',
  they: 'you he she they candidate i',
  your: 'your his her their the my own individual personal candidate',
  part: 'contribution* part parts role piece pieces share input involvement bit bits responsibility',
  did: 'did do does done own owned contributed decided drove delivered built led brought wrote',
  ask: 'ask* push* press* probe probed probes probing challeng* drill* question* dig* dug quiz* grill* interrogat*',
  example: 'example* story stories answer* evidence anecdote* scenario* response* narrative*',
  break:
    'froze freez* frozen blank* stall* stuck stumbl* struggl* crumbl* unravel* collaps* flounder* falter* fluster* fell fall falls falling thin dried silent silence lost panick* rattl* ran stopped vague vaguer slow weak weaker pause* shaky overwhelmed generic hesita* unable worse wobbl* deteriorat* generalities',
  quick: 'quick quickfire rapid fast short brief snappy sharp punchy one-line closed direct pointed',
  big: 'significant* better faster improved huge massive* substantial* great* big quite much lot lots way fair many several successful success good well more fewer less positive considerabl* drastic* dramatic* noticeabl* smoother happier',
  team: 'team* squad* group* org* department* unit crew',
  people:
    'people other others engineer* colleague* peer* report reports team* leader leaders leads junior* staff member* teammate* coworker* manager* direct*',
  senior: 'senior* manager* director* boss* lead leads leadership exec* vp stakeholder* superior* authority',
  clash: 'conflict* disagreement* confrontation* friction dissent tension* argument* dispute* clash*',
  hard: 'difficult hard tough uncomfortable awkward honest unpopular challenging painful direct',
  old: 'old older dated outdated legacy obsolete deprecated ageing aging antiquated superseded',
};

/** Approval. In a clause that holds no complaint it says what the problem is not. */
export const PRAISE = [
  'strong* great excellent good solid impress* superb credible positive fine happy outstanding clear* well liked enjoyed lovely exceptional fantastic brilliant convincing terrific nice compelling thorough perfect* comfortable pleased sound confident rich loved ample plenty 👍 commend* praise* appreciat* strength* refreshing',
] as const;

/** Complaint, wish or shortfall: what stands beside it is meant as a fault. */
export const COMPLAINT = [
  '<lack>',
  'concern* worr* gap gaps weak* issue* problem* risk* flag* doubt* hesita* reservation* below unclear vague missing 👎 poor* fell fall falls falling question* bad',
  'need* improve* want* wish* expect* hoped hoping should lacking more less too develop* unfortunately only wanting better stronger deeper tighten disappoint* could would work',
] as const;

/** Says that what stands in the clause is not the problem. */
export const DENIAL = [
  'no/not/never/without/zero/hardly _2 concern*/problem*/issue*/worry/worries/doubt*/complaint*/reservation*/question*/hesitation -whether',
  'not/no _2 lack*/shortage/absence/short -of-time',
  'nothing wrong/bad/missing',
  'it/this/that/problem/issue/reason/concern/decision _1 not the/about/because/that',
  'not/never down to/because/due',
  'not what _3 decided/decision/cost/sank/held',
  'other/apart/aside than/from',
  'rather than any/a lack/problem',
] as const;

/** Words that are a fault by themselves: “did not ramble” denies it, where “did not delegate” states one. */
export const FAULT = [
  'rambl* waffl* defensive* fluster* rattled froze freez* blank* outdated dated obsolete arrogan* dismissive* rude* condescend* tactical* vague* shallow superficial* blame* nice avoid* dodg* duck* interrupt* rehears* script* memoris* memoriz* recit* contradict* lost losing panick* jump* rush* wait* compromise* adjective* overengineer* talk* spoke handed stopped stuck unclear hid* nervous* evasive* verbose incremental* reactive* passive* rusty stale tangent* excus* caved gave hierarch* top repeat* generic long slow',
] as const;
