/** Words that principles are read by: what is one word for them, and what leaves no trace. */

/** Forms the tagger leaves as they are when it takes the word for another part of speech. */
export const IRREGULAR = `
  did:do done:do does:do doing:do was:be were:be is:be are:be been:be am:be being:be had:have has:have having:have told:tell knew:know known:know went:go gone:go going:go made:make took:take taken:take
  got:get gotten:get gave:give given:give came:come lost:lose held:hold stood:stand stuck:stick built:build wrote:write written:write left:leave found:find
  broke:break broken:break sat:sit heard:hear taught:teach ran:run met:meet kept:keep fell:fall fallen:fall said:say thought:think spoke:speak spoken:speak
  sent:send won:win chose:choose chosen:choose felt:feel bought:buy brought:bring sold:sell spent:spend paid:pay led:lead grew:grow grown:grow drew:draw drawn:draw
  threw:throw thrown:throw saw:see seen:see rode:ride drove:drive driven:drive flew:fly understood:understand froze:freeze frozen:freeze rang:ring began:begin begun:begin
  lent:lend meant:mean rose:rise shook:shake showed:show shown:show slept:sleep tore:tear hid:hide hidden:hide fought:fight caught:catch dug:dig fed:feed
  forgot:forget forgotten:forget hired:hire burnt:burn learnt:learn hung:hang stole:steal stolen:steal struck:strike swept:sweep undid:undo undone:undo withdrew:withdraw woke:wake woken:wake
  ate:eat shot:shoot sank:sink men:man women:woman children:child people:person better:good best:good worse:bad worst:bad
  cannot:not can't:not n't:not an:a`;

/** Who somebody is by birth says nothing of what they did. */
export const PEOPLE = `
  he:they she:they him:they her:they himself:they herself:they his:they hers:they them:they themselves:they
  man:person woman:person guy:person girl:person boy:person lady:person gentleman:person ladies:person folk:person folks:person guys:person girls:person boys:person chap:person bloke:person
  mother:parent father:parent mum:parent mom:parent dad:parent mama:parent papa:parent mummy:parent daddy:parent brother:sibling sister:sibling wife:spouse husband:spouse
  daughter:son niece:nephew aunt:uncle grandmother:grandparent grandfather:grandparent grandma:grandparent grandpa:grandparent granny:grandparent
  chairman:chair chairwoman:chair chairperson:chair businesswoman:businessman salesman:salesperson saleswoman:salesperson foreman:supervisor forewoman:supervisor
  waitress:waiter actress:actor policewoman:officer policeman:officer mr:mx mrs:mx ms:mx miss.:mx sir:mx madam:mx`;

/** Spellings that no rule reaches. American on the right. */
export const SPELLINGS = `
  programme:program cheque:check grey:gray tyre:tire kerb:curb plough:plow mould:mold sceptical:skeptical sceptic:skeptic scepticism:skepticism artefact:artifact
  enrol:enroll fulfil:fulfill instalment:installment skilful:skillful jewellery:jewelry aluminium:aluminum manoeuvre:maneuver paediatric:pediatric judgement:judgment
  acknowledgement:acknowledgment ageing:aging licence:license defence:defense offence:offense pretence:pretense practise:practice analyse:analyze catalyse:catalyze
  paralyse:paralyze catalogue:catalog dialogue:dialog analogue:analog centre:center metre:meter litre:liter theatre:theater fibre:fiber calibre:caliber sabre:saber
  cosy:cozy storey:story whilst:while amongst:among towards:toward cancelled:cancel canceled:cancel cancelling:cancel canceling:cancel labelled:label labeled:label
  modelled:model modeled:model modelling:model modeling:model travelled:travel traveled:travel traveller:traveler counsellor:counselor tonne:ton analysed:analyze analysing:analyze analyzed:analyze analyzing:analyze
  neighbourhood:neighborhood plane:airplane aeroplane:airplane grad:graduate maths:math`;

export const KEEP_S = new Set([
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
export const OUR_STAYS = new Set([
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

/** Names of roles and departments that the tagger takes for somebody’s name. */
export const ROLES = new Set(
  'hr vp svp evp avp ceo cfo cto coo cio cpo cmo ciso md gm pm tpm qa ci legal finance sales marketing procurement operations support director president manager pr nps sla slo gdpr ui ux api ai ml covid'.split(
    ' ',
  ),
);
export const FILLERS = new Set('uh um er erm yeah yep ok okay hmm oh ah ha haha mm mhm'.split(' '));
export const MONEY = new Set(['$', '€', '£', '₹', '¥']);
export const ENDS_RUN = new Set(['.', ';', ':', '(', ')', '!', '?', '—', '–', '…']);
export const SKIPPED =
  'a the my our his its your this that these those some any very really just even still also then quite so they'.split(
    ' ',
  );
export const ARTICLES = ['a', 'the'];
