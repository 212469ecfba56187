import { privateThings } from '../private.ts';
import type { PrivacyRule } from '../private.ts';
import type { Span } from '../types.ts';

/** KEY-123 as trackers write it. */
const KEYED = /(?<![\w/.-])([A-Z][A-Z\d]{1,9})-(\d{1,9})(?![\w-]|\.\d)/gu;
/** Where the whole key is public: standards, models, certificates, diseases, quarters. */
const PUBLIC = new Set(
  'UTF UCS ISO IEC SHA MD AES DES RSA EC ECC COVID SARS MERS HIV GPT BERT LLAMA T5 RFC HTTP HTTPS SMTP TLS SSL CVE CWE CVSS ICD SOC PCI GDPR HIPAA NIST FIPS CIS WCAG EN DIN BS ASTM ANSI IEEE ECMA PEP JEP JSR PSR DO IPV IP USB RS RJ CAT LTE DDR PCIE HDMI WIFI WPA GSM UMTS AZ SAA SAP DVA DOP CLF SOA MLS SCS ANS DAS DBS PL DP AI MS SC MB CKA CKAD PMP ITIL COBIT TOGAF CMMI Q Q1 Q2 Q3 Q4 H1 H2 FY CY SEV P S L T V B F A E M K R X Y Z C D DC MH PM CO NO PT AK UH CH MI EU UN G BRICS ASEAN OPEC WEEK DAY MONTH YEAR STAGE PHASE STEP LEVEL TIER WAVE ROUND TOP SPRINT VERSION V1 V2 LOG4J OAUTH SAML OPENID X509 PKCS SQL PL VT ANSI ASCII EBCDIC CP KOI8 CSS ES HTML XHTML MPEG MP H264 H265 AV VP JPEG DVB BLUETOOTH BT ZX IBM S3 EC2 M1 KPI OKR LP US UK USA FR DE NYC LA SF LHR JFK TCP UDP IPSEC IKE DORA PSD MIFID BASEL IFRS IAS SOX SLA SLO RPO RTO GRE GMAT SAT IELTS TOEFL BE PRINCE CRISPR RAID FTE PG NC XK XJ'.split(
    ' ',
  ),
);
/** Public however many digits follow. */
const ALWAYS_PUBLIC =
  /^(?:CVE|CWE|RFC|ISO|IEC|IEEE|UTF|SHA|EN|DIN|BS|ASTM|NIST|SAE|UL|MIL|UN|SKU|ISBN|EAN|CAS|KB|PMID|ICD|IATF|AS|API|ITU|ETSI|ANSI|NFPA|OSHA|BSI|IPC|JEDEC|NCC|DO|MISRA|AEC|ITAR|VDE|VDA)$/u;
const MANY_DIGITS = 5;
/** Keys this short of digits are a label unless they are a tracker's own or a word for a ticket stands near. */
const TRACKERS =
  /^(?:INC|CHG|PRB|RITM|REQ|JIRA|BUG|TKT|TASK|CASE|SUP|SUPPORT|HELP|HD|COE|SIM|TT|SEC|SECQ|OPS|SRE|PLAT|INFRA|ENG|CORE|PAY|CR|ISSUE|DEFECT|STORY|EPIC)$/u;
const FEW_DIGITS = 3;
const NEAR_TICKET =
  /\b(?:tickets?|issues?|jira|bugs?|incidents?|epics?|stor(?:y|ies)|tasks?|cases?|defects?|logged|filed|tracked|closes|closed|fixes|open as|refs?|see|under|in)\b[^.!?\n]{0,24}$/iu;
const LOOK_BACK = 40;
/** ServiceNow and its like: INC0012345. */
const RUN_TOGETHER = /(?<![\w/-])(?:INC|CHG|PRB|RITM|REQ|SCTASK|TASK|HD|SR|TT|CS)\d{5,12}(?!\w)/gu;
/** “ticket #48211”, “case 00123456”. */
const NUMBERED =
  /\b(?:ticket|incident|case|bug|issue|defect|change request|work item|merge request|pull request|PR|MR|CR)\s?(?:id|no\.?|number|nr\.?)?\s?(?:#\s?(\d{2,10})|(?!(?:19|20)\d\d\b)(\d{4,10}))(?![\w%]|[.,]\d|-\d|\s?(?:times|people|users|customers|days|weeks|calls|lines))/giu;
/** A code name is announced, or it is only a name. */
const CODE_NAME =
  /\b(?:code[- ]?named?|internally (?:called|known as|named)|known (?:internally|inside) as|under the (?:code ?name|working title)|working title)(?:,|:)?\s+(?:(?:it|was|is|of)\s+){0,2}["“'‘*_]{0,2}(\p{Lu}[\p{L}\d]{2,24}(?:\s\p{Lu}[\p{L}\d]{1,24})?)/giu;
const PROJECT = /(?<![\p{L}\d])(?:[Pp]roject|[Oo]peration|[Ii]nitiative)\s["“'‘]?(\p{Lu}\p{Ll}{2,20})(?![\p{L}\d])/gu;
const NO_CODE_NAME = new Set(
  'Manager Managers Management Lead Leads Leader Leadership Director Office Officer Owner Plan Planning Board Coordinator Sponsor Team Charter Engineer Controls Controller Review Reviews Status Based Gutenberg Zero Euler Loom Jupyter Kuiper Valhalla Panama Online Server Professional Institute Excellence Team Teams Desert Barbarossa Overlord Warp Smile Was The And For With From Then When After Before Our My They This That Which Who Because But Monday Tuesday Wednesday Thursday Friday January February March April May June July August September October November December Finance Phase Stage Scope Goal Goals Result Results Summary Background Name Title Description Timeline Budget Cost Risk Runway Aristotle Veritas Fi Ara Reactor Lombok Amber'.split(
    ' ',
  ),
);

function isTicket(source: string, index: number, key: string, number: string): boolean {
  if (ALWAYS_PUBLIC.test(key) || /\d{2}/u.test(key)) return false;
  if (PUBLIC.has(key)) return key.length > 1 && number.length >= MANY_DIGITS;
  if (number.length >= FEW_DIGITS || TRACKERS.test(key))
    return !/^(?:19|20)\d\d$/u.test(number) || TRACKERS.test(key) || key.length >= 4;
  return key.length >= 3 && NEAR_TICKET.test(source.slice(Math.max(0, index - LOOK_BACK), index));
}

function* namesIn(source: string): Generator<Span> {
  for (const match of source.matchAll(KEYED))
    if (isTicket(source, match.index, match[1] ?? '', match[2] ?? ''))
      yield { start: match.index, end: match.index + match[0].length };
  for (const match of source.matchAll(RUN_TOGETHER)) yield { start: match.index, end: match.index + match[0].length };
  for (const match of source.matchAll(NUMBERED)) yield { start: match.index, end: match.index + match[0].length };
  for (const match of source.matchAll(CODE_NAME)) {
    const end = match.index + match[0].length;
    const name = match[1] ?? '';
    if (/^\p{Lu}/u.test(name)) yield { start: end - name.length, end };
  }
  for (const match of source.matchAll(PROJECT))
    if (!NO_CODE_NAME.has(match[1] ?? '')) yield { start: match.index, end: match.index + match[0].length };
}

export const privacyTicket: PrivacyRule<'privacy-ticket'> = {
  id: 'privacy-ticket',
  title: 'A ticket id or code name',
  why: 'An id or a code name means nothing to an interviewer, and to a former employer it is proof of where the story comes from. “A security ticket, nineteen months old” says more.',
  dimension: null,
  examples: {
    good: [
      'We’d had a severity-1 ticket open for nineteen months.',
      'UTF-8, ISO-8859, SHA-256, COVID-19, Q3-2024, GPT-4, P-384, RFC-2119, HTTP-500 and CVE-2021-44228 are public.',
      'The Project Manager said the project was late.',
      'I closed 1,200 tickets and issue 3 of 14.',
    ],
    bad: [
      'It was open as ⟦PAYX-20917⟧, its twin as ⟦SECQ-0448⟧.',
      'Root cause and timeline are in ⟦INC-7730418⟧.',
      'The plan, codenamed ⟦Nightjar⟧, was announced in May.',
      'I wrote it up in ⟦ticket #48211⟧ for ⟦Project Kestrel⟧.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, namesIn, (name) => ({
      message: `“${name}” is a name from inside a company. Say what it was about.`,
      suggestions: ['a security ticket', 'the incident report', 'an unannounced product'],
    })),
};
