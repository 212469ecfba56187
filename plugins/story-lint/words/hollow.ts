/** Verbs that claim a deed without naming one: “I led”, “I owned”, “I made”. */
export const HOLLOW_VERBS: ReadonlySet<string> = new Set(
  [
    'do own lead drive decide make take deliver execute influence manage handle achieve accomplish perform act work',
    'succeed win improve be have help support contribute participate ensure finish complete run show demonstrate',
  ].flatMap((line) => line.split(' ')),
);

/** Nouns that fit every story and so show none: “the effort”, “a stakeholder”, “the situation”. A deed needs another object. */
export const GENERAL_NOUNS: ReadonlySet<string> = new Set(
  [
    // What is wanted, done and got, by no particular name.
    'plan decision goal target problem issue solution result outcome effort project initiative task job work step action',
    'activity measure objective milestone deliverable win success progress status update momentum journey move impact value',
    'improvement change growth transformation innovation excellence execution delivery help support focus attention energy',
    'challenge difficulty obstacle risk concern conflict resistance opportunity situation context environment reality matter',
    // Who, by no particular role.
    'team people person stakeholder leader leadership member colleague peer group partner staff employee management manager',
    'director executive vp customer client user engineer developer company organization organisation business department unit',
    // How, in general.
    'process approach strategy vision roadmap priority requirement expectation feedback communication discussion analysis',
    'insight information detail option choice idea question answer need reason cause fact method technique practice standard',
    'collaboration synergy alignment quality performance productivity efficiency metric kpi resource tool system product service',
    // What the teller is said to have.
    'culture mindset trust relationship role responsibility ownership skill knowledge experience learning passion commitment',
    'potential confidence clarity purpose principle mission heart world life future charge',
    // Filling.
    'time year month week day end start beginning way thing part point level area aspect side kind sort lot bit number item',
    'case course place angle difference function space everyone everything something nothing anything',
  ].flatMap((line) => line.split(' ')),
);
