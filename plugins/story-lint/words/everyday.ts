/**
 * How little a shared word says, by the share of stories that its lemma stands in: counted once a story over 887 of
 * tests/calibration (rated, pairs, lp and its ordinary, managers, prepdocs and short files), and kept as a list.
 * Two sentences that share a word of neither set are about the same thing.
 */

/** In more than a tenth of all stories: sharing it says nothing. */
export const COMMONEST: ReadonlySet<string> = new Set(
  [
    'agree application ask bad big build call change check come company cost customer date datum day decide',
    'director end engineer find first fix get give good group half hand have hour keep know last lead leave',
    'line list look lose make manager meeting minute month more move name need new next night number old open other',
    'own page pay people person phone plan point product put quarter question read report review right run same say',
    'second see send set show small start stop take team tell test thing think time use want way week work write',
    'wrong year',
  ].flatMap((line) => line.split(' ')),
);

/** In three to ten of a hundred: sharing one says little, sharing two something. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  [
    'accept account add analyst answer api average bank become begin believe bit block board book boss box break',
    'bring budget bug business buy card carry case catch cause center ceo channel choose city client close cloud',
    'code colleague collect compare competitor complain complaint complete contract control copy count country',
    'course create cut daily dashboard database decision delete deliver delivery department design desk developer',
    'different disagree document door double drive driver drop email engineering error estimate euro evening',
    'everything example experience explain fail failure fall feature feedback feel few field file finance fine',
    'finish follow form free friday front full green grow growth guy happen happy hard head hear help high hire',
    'hold home hospital idea important incident include interview introduce january job join june key kind lab',
    'label large late launch leadership learn legal less let letter level library like limit listen live load log',
    'long lot low machine mail manage management many map march market may mean measure meet member migration min',
    'miss model monday money monthly morning most much network normal note notice offer office one order',
    'organization others owner paper part partner pass payment percent pick place planning platform post present',
    'previous price principal print problem process program project promise propose public publish pull queue raise',
    'rate reading real reason record reduce region release remove replace request responsible rest result return',
    'revenue ring risk roadmap roll room round row rule sale save school screen script search security sell senior',
    'service session several share shift ship shop short side sign single sit site size slow software sort source',
    'speak spend split staff stand standard stay step store such summer supplier support sure survey switch system',
    'table talk target task text third thursday ticket today tool top total touch train trust try turn understand',
    'unit update user vendor version video view visit wait walk weekend weekly whole word',
  ].flatMap((line) => line.split(' ')),
);
