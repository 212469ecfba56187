/** Classes of words that only numbers ask for, one a line; what other rooms ask for as well stands in the language room. */
export const CLASSES = {
  // ── how a number is said ──
  /** Stand for a multiplier in front of its noun: “several thousand”. */
  article: 'a an',
  'loose-suffix': 'odd ish something plus',
  /** “it’s 2 to 4 now”: what follows is one quantity with two ends. */
  'range-leads': "in within takes take took is 's are about around roughly between every",
  determiner: 'the our my their its his her your that what those these all this',
  /** “six working days”, “four more weeks”: between a number and its length of time. */
  'before-time':
    'more extra further additional full whole entire solid straight consecutive long short working business calendar good hard man person engineer engineering developer dev staff odd other clear light different',
  /** Names that a bare number behind them is a score of. */
  score:
    'nps enps tnps csat dsat mos ces sus auc f1 gpa pmf esat osat lighthouse score scores rating ratings rated scored satisfaction',
  'score-whole': '5 10 100',
  period:
    'day week month year quarter hour minute second night sprint fortnight semester shift season term weekend morning evening release summer winter autumn spring today',
  'rate-slash': 's sec second min minute h hr hour d day wk week mo month yr year night quarter shift',

  // ── changes ──
  down: 'drop drops dropped dropping fall falls fell falling fallen reduction reductions reduced reduce reducing reduces decrease decreased decreases decreasing cut cuts cutting saving savings saved save saves decline declined declines declining shrank shrunk shrink shrinks shrinking trimmed trim trimming slashed slashing lowered lower lowering less fewer down smaller shorter cheaper off lost loss sank sink slipped slid slide shaved shortened dip dipped halved halving brought eliminating eliminated removing removed freeing freed lighter leaner lost quieter shed dropping',
  up: 'increase increased increases increasing rise rises rose risen rising gain gains gained gaining growth grew grown grow growing lift lifted lifting uplift jump jumped climb climbed climbing boost boosted raised raising higher more up bigger larger longer greater added soared doubled tripled trebled quadrupled expanded expansion multiplied extra swelled',
  'either-way':
    'improvement improvements improved improve improves improving better faster slower worse change changed swing delta difference moved relative quicker accelerated sped speedup speed-up worsened went reduction',
  /** Between a figure and the word that makes it a change: “a 12 % net cost saving”. */
  'change-qualifier':
    'relative absolute overall net total year on month over yoy further real clear good solid full big permanent sustained steady mean average - percentage as',
  /** “12 % cost saving”: what is saved may stand before the saving. */
  'saved-quality': 'cost latency performance price time speed',
  'points-word': 'point points pt pts',
  approximate:
    'about around roughly approximately approx circa ca ~ ≈ some maybe like something close nearly almost over under above below more less than just only at least most up well barely exactly by a an the to some still < > = . c',
  'says-around': 'about around roughly approximately approx circa ca ~ ≈ some something like maybe ish',
  'says-more': 'over above than > more beyond exceeding least',
  'says-less': 'almost nearly under below < most just barely close',

  /** Nouns and verbs that only lead from two ends to what they come to. */
  'way-of-putting':
    'terms words way figure figures total mean means meant meaning make makes making give gives giving call calls called put report reported represent representing amount amounts equal equals work works come comes translate translates say says said reckon reckoned claim claimed see saw get got take took today bit bring brings brought need needs call i.e ie less time say difference result year on so that it prefer like one ones',
  /** What is left when the rest went well. */
  opposite:
    'late missed fail fails failed failure failures error errors dropout dropouts drop-outs downtime outage outages reject rejects rejected defect defects lost absent wrong churn abandoned rest others other non mis un no-shows misses leavers',

  // ── before and after ──
  went: 'went fell dropped rose grew came got became become becomes down up shrank declined climbed moved improved jumped reduced cut brought taken goes turned slipped slid sank decreased increased dropping falling rising going fallen risen grown gone come jumped pushed took bring get lifted raised trimmed lowered shifted trimmed',
  was: 'was were been had used averaged stood before previously earlier originally initially took cost needed having started',
  then: 'before beforehand previously earlier originally initially ago then old prior former',
  now: 'now today currently afterwards after since later nowadays finally presently present 2day',
  /** With those, all that says by standing before a figure when it held. */
  'leads-age':
    "from against versus vs vs. formerly baseline of than to with not became become becomes reached hit now today currently at on after once : been used end start and but while , was were had did cost is are 's 're has have do does",
  arrow: '→ -> --> => ⇒ ➔ ➜ ⟶ »',
  'breaks-clause': 'and but while whereas because so when if which who ; ! ? • or',

  // ── what part a number plays ──
  aim: 'goal goals target targets sla slo objective objectives okr okrs kpi threshold limit aim aimed aiming must should need needed needs required requirement requirements allowed promised promise committed commitment cap bar supposed quota maximum minimum forecast planned plan plans estimate estimated expected guarantee guaranteed tolerance pledged due deadline want wanted wants asked ask demanded demand hoped hope wish budgeted ambition expectation mandate intended within until would could will shall',
  /** What is wanted or promised, and the verbs and tasks that say so: a figure beside one is a target. */
  'wish-noun': 'goal goals target targets sla slo objective objectives okr threshold limit cap quota aim',
  'wish-verb': 'promised committed guaranteed pledged aimed aiming should wanted asked',
  'wish-lead': 'had have needed wanted hoped supposed asked told meant promised committed need want',
  'wish-task': 'job task brief mandate ask assignment mission role challenge plan idea',
  outcome:
    'now today result results fell dropped reached saved saves saving cut reduced improved grew increased rose ended finished delivered decreased gained lifted raised became brought shrank hit afterwards shipped passed recovered lowered halved doubled tripled renewed cleared earned adopted achieved climbed closed outcome stayed stays retained completed sold since still remained held holds launched won avoided prevented live',
  former:
    'before previously earlier originally initially baseline formerly old previous prior existing current used until averaged stood joined inherited instead rather compared against versus already manually problem complained',

  /** How its sentence is told. */
  own: 'i we my our me us',
  'past-be': 'was were had did',
  'present-be': "is are has have 's 're 've",
  modal: "would could should will must shall 'd 'll",
  stop: '. ; ! ? | •',

  // ── what a number names ──
  month: 'january february march april may june july august september october november december',
  'month-cut': 'jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  /** “week 12”, “step 3”: the number says which. */
  'named-by-number':
    'week wk month day year quarter step phase level tier page aisle room line stage ring patch version release wave sprint number option part question slide case story ward floor gate bay site batch group team server shard port channel route bus box rule item priority severity sev class grade type category chapter section figure fig table no nr num round layer node plan horizon row column rank apartment article iteration milestone goal act scenario appendix area zone region store shop code status http exit rfc iso en ticket issue pr mr bug id platform cell building block unit lane dock door pump machine bench draft attempt season episode lesson principle reason problem factor pillar square player candidate model mark gen gamma hall decision wing depot track',
  'named-by-numbers':
    'weeks days months years quarters steps phases levels lines stages waves sprints options parts questions chapters sections versions items rules tiers wks rounds',
  /** A determiner takes the noun for itself: “per week 40 tickets”, “last year 212 shipments”. */
  'spends-noun':
    'per a an each every last this next that previous first second one same our the my half whole new old final',
  'year-before':
    "in since until till by of from before after during early late mid end spring summer autumn fall winter to and or for the year fy dated than around circa ca at q h ' back my our christmas easter",
  'at-oclock': "at until till past quarter o'clock from",
  pointing: 'the these those other both last first next my our his her their any us you them into number no day one',
  'half-idiom':
    'past empty full way baked time hearted term finished built asleep done page pages up box boxes expected joking life duplex board',
  'no-compound':
    'and on to in by off way factor pizza tier phase eyes sided fold something based star bit stop time page pager',
  'small-compound':
    'person people man member engineer developer node country site store city team bed seat strong figure digit line mile region hop click bedroom floor storey',
  'before-one': 'from just only to exactly than → -> zero or =',
  /** “one X”: an article in all but name, unless one of these leads to it. */
  lesser:
    'less fewer more lower higher cheaper faster slower shorter longer smaller larger bigger better off quicker worse',
  'time-leads':
    'in within for after took takes take taking over about around nearly almost under than to lost saved spent by lasted only roughly exactly inside maybe gained cost wait waited most like back was be until least worked ran running just approximately whole full sat is of every lasts',
  'time-follows':
    'later early late ago earlier before after behind ahead longer sooner faster beforehand apart old left',
  'never-counted':
    'a an the of in on at to for from by with without within into onto over under after before between during until till since than per and or but so if when while because that which who whom whose where what how why then now again later ago early late already only i we he she it they you me him her them my our your their each every not no too also out up down off back against instead vs there here still just even almost never nearly both all any some around like',
  'not-plural':
    'was is has does as its this his us yes always perhaps less plus versus across towards thus besides sometimes whereas unless previous various serious obvious anonymous continuous synchronous asynchronous business cross class process access express wireless stateless serverless mass gross press basis analysis bus status virus campus gas hers ours theirs yours afterwards upwards address success progress loss js aws ios net dozens hundreds thousands millions',
  'irregular-plural':
    'people children men women staff headcount personnel feet teeth mice criteria indices folk kids aircraft series species sheep fish downtime analyses theses crises data',
  /** Sums of money are spoken of with these: a number with k or M beside one is a sum. */
  'money-word':
    'budget cost costs costing spend spent spending price priced paid pay pays revenue sales savings saving saves saved bill invoice invoices profit margin fee fees fine expense expenses loss provision turnover income funding worth charge charged contract quote quoted overspend underspend refund refunds payroll arr mrr gmv ebitda opex capex',
} as const satisfies Readonly<Record<string, string>>;
