/** Keys and names that look like a ticket's or a project's and are public: data. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Where the whole key is public: standards, models, certificates, diseases, quarters. */
export const PUBLIC_KEYS = set(
  'UTF UCS ISO IEC SHA MD AES DES RSA EC ECC COVID SARS MERS HIV GPT BERT LLAMA T5 RFC HTTP HTTPS SMTP TLS SSL CVE CWE CVSS ICD SOC PCI GDPR HIPAA NIST FIPS CIS WCAG EN DIN BS ASTM ANSI IEEE ECMA PEP JEP JSR PSR DO IPV IP USB RS RJ CAT LTE DDR PCIE HDMI WIFI WPA GSM UMTS AZ SAA SAP DVA DOP CLF SOA MLS SCS ANS DAS DBS PL DP AI MS SC MB CKA CKAD PMP ITIL COBIT TOGAF CMMI Q Q1 Q2 Q3 Q4 H1 H2 FY CY SEV P S L T V B F A E M K R X Y Z C D DC MH PM CO NO PT AK UH CH MI EU UN G BRICS ASEAN OPEC WEEK DAY MONTH YEAR STAGE PHASE STEP LEVEL TIER WAVE ROUND TOP SPRINT VERSION V1 V2 LOG4J OAUTH SAML OPENID X509 PKCS SQL PL VT ANSI ASCII EBCDIC CP KOI8 CSS ES HTML XHTML MPEG MP H264 H265 AV VP JPEG DVB BLUETOOTH BT ZX IBM S3 EC2 M1 KPI OKR LP US UK USA FR DE NYC LA SF LHR JFK TCP UDP IPSEC IKE DORA PSD MIFID BASEL IFRS IAS SOX SLA SLO RPO RTO GRE GMAT SAT IELTS TOEFL BE PRINCE CRISPR RAID FTE PG NC XK XJ',
);

/** Public however many digits follow. */
export const ALWAYS_PUBLIC_KEYS = set(
  'CVE CWE RFC ISO IEC IEEE UTF SHA EN DIN BS ASTM NIST SAE UL MIL UN SKU ISBN EAN CAS KB PMID ICD IATF AS API ITU ETSI ANSI NFPA OSHA BSI IPC JEDEC NCC DO MISRA AEC ITAR VDE VDA',
);

/** A tracker's own: an id with few digits is one as well. */
export const TRACKER_KEYS = set(
  'INC CHG PRB RITM REQ JIRA BUG TKT TASK CASE SUP SUPPORT HELP HD COE SIM TT SEC SECQ OPS SRE PLAT INFRA ENG CORE PAY CR ISSUE DEFECT STORY EPIC',
);

/** What follows “project” and is no code name. */
export const NO_CODE_NAMES = set(
  'Manager Managers Management Lead Leads Leader Leadership Director Office Officer Owner Plan Planning Board Coordinator Sponsor Team Charter Engineer Controls Controller Review Reviews Status Based Gutenberg Zero Euler Loom Jupyter Kuiper Valhalla Panama Online Server Professional Institute Excellence Teams Desert Barbarossa Overlord Warp Smile Was The And For With From Then When After Before Our My They This That Which Who Because But Monday Tuesday Wednesday Thursday Friday January February March April May June July August September October November December Finance Phase Stage Scope Goal Goals Result Results Summary Background Name Title Description Timeline Budget Cost Risk Runway Aristotle Veritas Fi Ara Reactor Lombok Amber Quality Safety Security Customer Customers Digital Cloud Data Growth Change Service Services Delivery Design Training Research Green Best Better First One Next New Efficiency Productivity Automation Migration Improvement Kaizen Lean Agile Sales Marketing Payments Billing Onboarding Hiring Wellness Wellbeing Diversity Inclusion Sustainability Code Work Supply Pricing Returns Oversight Assurance Governance Accounting Assistant Administrator Closure Initiation Kickoff Lifecycle List Member Members Portfolio Proposal Reports Reporting Requirements Schedule Steering Support Tracker Tracking Update Updates Completion Estimate Estimates Failure Start Theatre Theater Room Rooms Table Centre Center Hours Manual Mode Hospital',
);
