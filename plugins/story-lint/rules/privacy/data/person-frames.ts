import type { Framed } from '../word-frames.ts';

/** What makes a name private: what is said of somebody’s work, health, family or trouble. Data: one class or frame a line. */
export const JUDGEMENT_CLASSES = {
  illness:
    "cancer|leukaemia|leukemia|lymphoma|melanoma|a tumour|a tumor|chemo|chemotherapy|radiotherapy|dialysis|depression|anxiety|a stroke|a breakdown|a heart attack|a panic attack|panic attacks|a burnout|a burn-out|burnout|burn-out|a miscarriage|a stillbirth|IVF|ADHD|autism|Asperger's|dyslexia|epilepsy|seizures|a seizure|HIV|AIDS|diabetes|MS|multiple sclerosis|Parkinson's|Alzheimer's|dementia|long Covid|long COVID|lupus|Crohn's|hepatitis|tuberculosis|sickle cell|PTSD|OCD|bipolar disorder|an eating disorder|anorexia|bulimia|schizophrenia|psychosis|postnatal depression|postpartum depression|a mental health problem|mental health problems|mental health issues|health problems|health issues|a drinking problem|a drug problem|a gambling problem|an addiction|addiction|surgery|an operation|a transplant|a hysterectomy|an abortion|migraines|insomnia|a disability|a chronic illness|kidney failure|heart failure|a divorce|a separation|a breakup|a bereavement|a custody battle|a restraining order|a criminal record|a conviction|gambling debts|an affair|grief|a family crisis",
  'their-trouble':
    'mental health|panic attacks|panic attack|anxiety|illness|sick leave|medical leave|maternity leave|paternity leave|parental leave|stress leave|depression|cancer|diagnosis|pregnancy|breakdown|burnout|burn-out|addiction|drinking|drug use|gambling|divorce|miscarriage|stroke|heart attack|surgery|chemo|therapy|disability|bereavement|grief|dismissal|firing|sacking|termination|PIP|performance problem|performance problems|performance issue|performance issues|performance review|performance plan|performance rating|poor performance|low performance|weak performance|underperformance|bad attitude|incompetence|laziness|absenteeism|salary|bonus|severance|pay cut|pay rise|affair|arrest|criminal record|conviction|debts|visa problem|visa problems|medical history|medical condition|health problems|health issues|health condition|final warning|written warning|exit interview|home life|marriage|custody case',
  leave:
    "sick leave|medical leave|stress leave|maternity leave|paternity leave|parental leave|family leave|compassionate leave|bereavement leave|disability leave|mental health leave|extended leave|long-term leave|administrative leave|garden leave|gardening leave|a leave of absence|leave of absence|FMLA|FMLA leave|mat leave|pat leave|carer's leave|long-term sick|leave",
  unwell:
    'ill|sick|very ill|very sick|seriously ill|terminally ill|mentally ill|unwell|depressed|suicidal|burned out|burnt out|burning out|pregnant|expecting a baby|expecting twins|hospitalised|hospitalized|sectioned|in hospital|in the hospital|in rehab|in therapy|in counselling|in intensive care|in a psychiatric ward|in a clinic|in prison|in jail|on dialysis|on antidepressants|on medication|on chemo|on suicide watch|dying|disabled|autistic|bipolar|dyslexic|diabetic|epileptic|alcoholic|an alcoholic|an addict|addicted|HIV positive|recovering from|being treated for|signed off|off sick|off ill|off with stress|off with burnout|off with depression|bereaved|grieving|in mourning|mourning|divorced|getting divorced|getting a divorce|going through a divorce|widowed|evicted|bankrupt|homeless|arrested|jailed|convicted|deported|diagnosed|not coping|having a breakdown|having panic attacks|having chemo|having an affair|waiting for a liver|waiting on a liver|waiting for a kidney|waiting on a kidney|waiting for a transplant|waiting on a transplant|waiting for a heart|gay|transgender|undocumented',
  /** Said of people only. */
  unfit:
    'defensive|abrasive|arrogant|passive-aggressive|disorganised|disorganized|unmotivated|disengaged|immature|argumentative|combative|condescending|manipulative|unprofessional|two-faced|work-shy|not ready for|a low performer|a poor performer|a weak performer|a bottom performer|an underperformer|a problem employee|a liability|a bully|a drunk|a liar|a thief|a nightmare to manage|a slacker|lazy|incompetent|useless|hopeless|careless|sloppy|clueless|toxic|abusive|dishonest|insubordinate|drunk|hungover|high on|stoned|out of his depth|out of her depth|out of their depth|not up to it|not up to the job|not good enough|not pulling his weight|not pulling her weight|not cut out|not meeting expectations|meeting few|sacked|dismissed|laid off|made redundant|retrenched|managed out|coached out|performance-managed|demoted|disciplined|reprimanded|written up|walked out by|escorted out|escorted from|passed over|asked to leave|asked to resign|forced out|pushed out|shown the door|put on notice|given notice|under investigation|investigated for|accused of|caught stealing|caught lying|caught sleeping|caught drinking|blacklisted|on a final warning|on final warning|on a PIP|on a pip|on PIP|on a performance plan|on a performance improvement plan|on an improvement plan|put on a PIP|placed on a PIP|put on a plan|put on a performance plan|put on an improvement plan|a flight risk|rated lowest|rated unsatisfactory|rated needs improvement|always late|chronically late|never on time',
  /** Said of services and markets as well. */
  failing:
    'underperforming|under-performing|not performing|not delivering|the weakest|the worst|the slowest|the laziest|the lowest|the poorest|the least productive|my weakest|our weakest|my worst|my lowest|my slowest|below the bar|below bar|below expectations|below standard|fired|let go|terminated|exited|suspended|rated below|rated low|ranked last|ranked lowest|ranked bottom|struggling|failing|a bottleneck',
  'not-enough':
    'pulling (?:his|her|their) weight|up to (?:it|the job|standard|scratch)|good enough|performing|delivering|coping|ready for (?:promotion|the promotion|senior|the role|L\\d|the next level)|meeting (?:the bar|expectations|the standard)|cut out for|a good fit|competent',
  adverbs:
    '(?:(?:just|then|already|still|really|clearly|simply|often|also|only|now|later|recently|actually|always|basically|frankly|by far|easily|probably|very|quite|so|too|eventually|finally|newly|badly|seriously|severely|obviously|been|going|away|out|off|there|back) ){0,3}',
  be: "['’]s|was|is|were|had been|has been|got|had just been|has just been|['’]d been|went|came back|gets|being|became|seemed|looked|turned up|came in|showed up",
  /** So plain that it need only stand behind the name in one breath. */
  trouble:
    'lupus|leukaemia|leukemia|lymphoma|melanoma|tumour|tumor|cancer|HIV|hepatitis|tuberculosis|diabetes|diabetic|epileptic|schizophrenia|psychosis|anorexia|bulimia|eating disorder|long Covid|long COVID|in hospital|out of hospital|into hospital|in the hospital|to hospital|intensive care|heart attack|through probation|his probation|her probation|their probation|smelling of drink|smelled of drink|smelling of alcohol|smelled of alcohol|smelt of drink|smelling of whisky|drinking at work|drinking on shift|drunk on shift|drunk at work|on drugs|on cocaine|on painkillers|migraine|migraines|pregnant|pregnancy|miscarriage|stillbirth|losing the baby|lost the baby|losing her baby|losing a baby|IVF|chemo|chemotherapy|radiotherapy|dialysis|transplant|stroke|sickle cell|epilepsy|seizure|seizures|ADHD|autism|autistic|bipolar|PTSD|dementia|insomnia|panic attack|panic attacks|anxiety attacks|depression|depressed|suicidal|suicide|overdose|self-harm|nervous breakdown|mental breakdown|burnout|burn-out|burned out|burnt out|antidepressants|therapist|rehab|sober|sobriety|alcoholic|alcoholism|drinking problem|addiction|relapse|hospitalised|hospitalized|bed rest|signed off|off sick|sick leave|medical leave|stress leave|maternity leave|paternity leave|parental leave|compassionate leave|bereavement|bereavement leave|bereaved|grieving|widowed|funeral|divorce|divorced|divorcing|custody|restraining order|eviction|evicted|bankruptcy|bankrupt|arrested|jailed|convicted|deported|passed away|PIP|performance plan|improvement plan|formal plan|final warning|written warning|disciplinary|sacked|laid off|made redundant|demoted|managed out|fired for|let go for|stealing|harassment|hangover|hungover',
  /** What makes it somebody else’s, or work on the matter. */
  another:
    'i|we|my|our|us|me|you|they|whose|who|that|asked|ask|asks|told|tells|tell|said|says|say|helped|helps|help|covered|covers|cover|wrote|writes|built|builds|designed|drafted|ran|runs|led|leads|handled|handles|managed|manages|raised|flagged|knew|noticed|suggested|proposed|explained|reported|found|saw|fixed|tested|owned|owns|cut|prevented|reduced|studied|taught|team|teams|app|data|product|project|study|clinic|ward|hospital|registry|patients|customers|policy|process|service|if|whether|about|because|so|but|unlike|without|not|never|no',
  had: 'had|has|suffered|suffered from|suffers from|struggled with|struggles with|was recovering from|is recovering from|told me about his|told me about her|told me she had|told me he had|died of|went through|was going through|is going through|going through|was having|was dealing with|was struggling with|was battling|is battling|was fighting|was being treated for|lives with|developed|came down with|was diagnosed with|beat|had had|needed',
  dismiss:
    'parted ways with|part ways with|parting ways with|said goodbye to|got rid of|get rid of|getting rid of|counselled out|eased out|moved out|fire|fired|firing|sack|sacked|sacking|dismiss|dismissed|demote|demoted|demoting|manage out|managed out|coached out|let go of|letting go of|laid off|lay off|performance-managed|performance managed|disciplined|reprimanded|retrenched|wrote up|made redundant',
  'dismiss-thing': 'terminated|terminating|exited|exiting|suspended|suspending|axed',
  'low-mark': 'one|two|three|1|2|3',
  low: 'low|lowest|poor|bad|worst|unsatisfactory|final|written|verbal|formal|below|weak|weakest|bottom|failing|mediocre|critical|harsh',
  rating: 'rating|review|warning|grade|score|appraisal|evaluation|mark|ranking|assessment',
  mark: "(?:(?:an?|as|at|the|in|with) ){0,2}(?:[“\"'‘])?(?:[1-3](?:\\.\\d)?(?:\\s?(?:\\/|out of|of)\\s?(?:5|five|10|ten|4|four))|(?:one|two|three) (?:out of|of|on) (?:five|ten|four)|below|low(?:est)?|last|bottom|poor|weak|needs? improvement|needs? development|unsatisfactory|does not meet|doesn['’]t meet|did not meet|not met|not meeting|partially me(?:t|ets)|partly met|underperform\\p{Ll}{0,5}|inconsistent|[12](?=[.,;!?)\\n]|\\s?$| and| but| in | because| for)|one(?=[.,;!?)\\n]|\\s?$)|two(?=[.,;!?)\\n]|\\s?$))",
  rate: 'rated|rate|rating|scored|ranked|ranking|graded|calibrated|marked|stack-ranked|assessed|placed',
  weakest:
    '(?:weakest|worst|slowest|laziest|lowest|poorest|bottom|lowest-rated|lowest rated|weakest-rated)(?: (?:performer|engineer|developer|designer|analyst|report|hire|link|member|seller|agent|player|rep|nurse|teacher|driver|one|person|manager|tester))?',
  put: 'put|puts|putting|had|placed|placing|have|keep|kept|get|moved',
  relative:
    'wife|husband|partner|mother|father|mum|mom|dad|son|daughter|child|kid|baby|brother|sister|parents|girlfriend|boyfriend|grandmother|grandfather|marriage',
  died: 'died|dies|was dying|is dying|passed away|passed|left him|left her|walked out on|was ill|is ill|was sick|is sick|was seriously ill|was in hospital|is in hospital|had cancer|has cancer|had a stroke|was diagnosed|committed suicide|killed himself|killed herself|was killed|was stillborn|had dementia|broke down|fell apart|was falling apart|was ending|ended',
  misconduct:
    "drank(?=[.,;!?]| too)|fell asleep|slept through|burned out|burnt out|had burned out|had burnt out|collapsed|broke down in|ghosted|no-showed|stole|embezzled|lied to|lied about|cheated|harassed|bullied|groped|falsified|forged|relapsed|overdosed|miscarried|self-harmed|drinks too much|was drinking|drank on|freezes when|freezes under|froze in front|froze under|never tests|never delivers|never delivered|never finishes|can't code|cannot code|couldn't code|couldn't cope|could not cope|can't cope|failed probation|failed his probation|failed her probation|failed their probation|failed the probation|failed a drug test|failed the drug test|failed a background check|failed the background check|didn't pass probation|did not pass probation|missed every deadline|kept missing deadlines|misses deadlines|lacks|lacked|got divorced|got fired|got sacked|got laid off|got arrested|got pregnant|got drunk|got caught|attempted suicide|tried to kill|took an overdose|took his own life|took her own life|lost custody|had lost custody|lost her baby|lost his licence|lost her licence|came out as|checked into|broke down at|filed for bankruptcy|filed for divorce|needs constant|needed constant|underperformed|under-performed|underperforms|under-performs|botched|screwed up",
  cannot:
    "(?:could|can|did)(?:n['’]t| not) (?:do (?:the|his|her|their) job|keep up|lead|deliver|handle|perform|follow through|cope|make decisions|take feedback|get along)",
  loss: '(?:had )?(?:just )?(?:lost|buried) (?:his|her|their|a) (?:<relative>)',
  complaint:
    'complaint|complaints|grievance|allegation|allegations|accusation|accusations|disciplinary|disciplinary case|investigation|proceedings|restraining order|charges|warning|harassment case|HR case|performance case|case',
  accuse: 'accused|suspected|investigated|reported|caught|warned',
};

export interface Judgement extends Framed {
  /** Said of things as well: only a name that is known to be a person’s counts. */
  readonly things?: true;
}

/** The one in brackets is the name. */
export const JUDGEMENTS: readonly Judgement[] = [
  // Wiebke’s migraines; Anaïs had just come back after losing the baby; Siddharth on a formal plan
  {
    needs: '<trouble>',
    outline: ' <trouble><ends>',
    frame:
      "<name>(?:['’]s|,)?(?: (?!<another>(?!\\p{L}))[\\p{Ll}\\d'’-]+){0,6}? <trouble><ends>(?!-| (?:app|data|study|clinic|ward|policy|team|line|programme|program|charity|process|project|product|cover|rota|service|unit|register|registry))",
    things: true,
  },
  // Femke was a solid three
  {
    needs: 'a one|a two|a three|a 1|a 2|a 3|solid|clear|weak|low|high|strong|borderline',
    frame:
      '<name>(?: was| is|, at| as|:) an? (?:(?:solid|clear|weak|low|high|strong|borderline) )?<low-mark>(?= and| not|,? but|[.,;!?)\\n]|\\s?$| in (?:calibration|review))',
    things: true,
  },
  // I rated two below the line, Tamsin and Rodrigo
  {
    needs: '<rate>',
    frame:
      '(?<!\\p{L})<rate> (?:[\\p{Ll}-]+ ){0,3}(?:below|lowest|bottom|low|last|poorly|at the bottom)(?: the (?:line|bar)| expectations)?(?:,|:| were| was| [–—-]) <name>',
    things: true,
  },
  // Tobias was signed off; Jonas, who had just been put on a plan; Mr Castellane from Procurement was drunk
  { needs: '<unfit>|<unwell>', frame: '<name><aside>(?:,? who)?(?:<be-word>) <adverbs>(?:<unfit>|<unwell>)<ends>' },
  { needs: '<failing>', frame: '<name><aside>(?:,? who)?(?:<be-word>) <adverbs><failing><ends>', things: true },
  {
    needs: "is not|was not|isn't|wasn't",
    frame: "<name><aside>(?:,? who)? (?:was|is)(?:n['’]t| not) <adverbs>(?:<not-enough>)<ends>",
    things: true,
  },
  // Jonas (the weakest of my reports); Marta: on a PIP; Kenji – off sick
  {
    needs: '<unfit>|<unwell>|weakest|worst|slowest|laziest|lowest|poorest|bottom',
    frame: '<name>(?:,| \\(|:| [–—-]) (?:<adverbs>)(?:<unfit>|<unwell>|(?:the|my|our|one of my) (?:<weakest>))<ends>',
  },
  {
    needs: 'weakest|worst|slowest|laziest|lowest|poorest|bottom',
    frame:
      '(?<!\\p{L})(?:[Tt]he|[Mm]y|[Oo]ur|[Oo]ne of my) <weakest>(?: (?:on|in|of|by) (?:the|my|our) [\\p{Ll}]+)?(?:,| was| is|:| [–—-]) <name>',
  },
  // Petra has MS; Femi struggled with depression
  {
    needs: '<illness>',
    frame:
      '<name><aside>(?:,? who)?,?(?: she| he)?(?: <had>) <adverbs>(?:[\\p{Ll}-]+ ){0,2}<illness>(?! (?:Office|SQL|Word|Excel|Teams|Project))<ends>',
  },
  // Priya’s burnout; Dov’s wife had died
  {
    needs: '<their-trouble>',
    frame: "<name>['’]s (?:(?:own|long|recent|serious|ongoing|second|last|annual) )?<their-trouble><ends>",
  },
  { needs: '<relative>', frame: "<name>['’]s <relative>(?: had| has)?(?: just)? <died><ends>" },
  { needs: '<relative>', frame: '<name>(?:,? who)? (?:<loss>)<ends>' },
  // went on sick leave; was on leave; took stress leave
  {
    needs: 'leave|sick',
    frame:
      '<name><aside>(?:,? who)?(?:<be-word>| took| takes| needed| had gone| had taken| returned| came back| left) <adverbs>(?:(?:on|for|from|onto) )?(?:[\\p{Ll}\\d-]+ ){0,2}<leave>(?! \\p{Ll}+ (?:early|notes?))<ends>',
  },
  // the misdeed itself
  {
    needs: '<misconduct>',
    frame: '<name><aside>(?:,? who)? (?:had |has |also |then |just |again ){0,2}<misconduct><ends>',
  },
  {
    needs: "couldn't|could not|can't|can not|cannot|didn't|did not",
    frame: '<name><aside>(?:,? who)? (?:simply |just |really |clearly )?<cannot><ends>',
    things: true,
  },
  // after his wife left, Eduardo …; Rohit’s appraisal came back as below expectations
  {
    needs: '<relative>',
    frame: '(?<!\\p{L})(?:[Hh]is|[Hh]er|[Tt]heir) <relative> (?:<died>|left)(?!\\p{L})[^.!?,\\n]{0,20}, <name>',
    things: true,
  },
  {
    needs: '<rating>|calibration|probation',
    frame: "<name>['’]s (?:[\\p{Ll}-]+ ){0,2}(?:<rating>|calibration|probation) (?:[\\p{Ll}-]+ ){0,4}?<mark>",
    things: true,
  },
  // I fired Jonas; we had to let Jonas go; coached Femi out
  { needs: '<dismiss>', frame: '(?<!\\p{L})<dismiss>(?: (?:was|him:|her:))? <name>' },
  { needs: '<dismiss-thing>', frame: '(?<!\\p{L})<dismiss-thing> <name>', things: true },
  {
    needs: 'let|letting',
    things: true,
    frame:
      '(?<!\\p{L})[Ll]et(?:ting)? <name> go(?!\\p{L}|ing| (?:live|ahead|first|on|to|home|through|past|out|back|into?|over|with|for|down|up)(?!\\p{L}))',
  },
  {
    needs:
      'coach|coached|coaching|manage|managed|managing|walk|walked|push|pushed|force|forced|lay|laid|laying|write|wrote|writing',
    frame:
      '(?<!\\p{L})(?:(?:coach|manag|walk|push|forc|performance-manag)(?:ed|e|ing|) <name> out|(?:lay|laid|laying) <name> off|(?:write|wrote|writing) <name> up)(?! (?:of (?:the|a) (?:problem|issue|room|door)|the))',
  },
  {
    needs: 'door|resign|leave|notice|HR|police|regulator',
    frame:
      '(?<!\\p{L})(?:(?:showed|show) <name> the door|(?:asked|ask|told|made) <name> to (?:resign|leave)(?! (?:the|it|a|early|us|me|\\p{Ll}+ (?:for|until)))|(?:gave|give) <name> (?:his |her |their )?notice|(?:report|reported|reporting) <name> to (?:HR|the police|the regulator))',
  },
  // put Marta on a plan; gave Soraya the lowest rating; rated Olu a 2 of 5
  {
    needs: 'PIP|PIPs|plan|warning|leave|probation|notice|review',
    frame:
      '(?<!\\p{L})<put> <name> (?:back )?on (?:an? |his |her |their |(?:the )?(?=formal|final|written|performance|improvement|medical|sick|PIP))?(?:(?:formal|final|written|30-day|60-day|90-day|performance|improvement|development|sick|medical|stress|unpaid|paid|garden|gardening|administrative) ){0,3}(?:PIPs?|pip|plan|warning|leave|probation|notice|review)<ends>',
  },
  {
    needs: '<rating>',
    frame:
      '(?<!\\p{L})(?:[Gg]ave|[Gg]ive|[Gg]iving|[Gg]iven) <name> (?:the|an?|his|her|their)(?: [\\p{Ll}-]+){0,2}? <low> (?:[\\p{Ll}-]+ ){0,2}<rating><ends>',
  },
  {
    needs: '<rate>|gave|give|giving',
    frame: '(?<!\\p{L})(?:<rate>|[Gg]ave|[Gg]ive|[Gg]iving) <name>(?:,? (?:who|as|down))? <mark>',
    things: true,
  },
  { needs: '<rate>|got|scored|received', frame: '<name>(?:<be-word>)? (?:<rate>|got|received) <mark>', things: true },
  {
    needs: 'warning|warnings|PIP|reprimand|rating|review|score',
    frame:
      '<name>(?:,? who)? (?:had |has |was |already )?(?:got|received|had|given|getting|collected|earned) (?:an?|his|her|their|two|three)(?: [\\p{Ll}-]+){0,2} (?:warnings?|PIP|reprimand|(?:low|poor|bad|below) (?:rating|review|score))<ends>',
  },
  // a complaint against Douglas; accused Jonas of theft
  {
    needs: '<complaint>',
    frame: '(?<!\\p{L})<complaint>(?: [\\p{Ll}]+){0,2} (?:against|into|involving|about|over) <name>',
    things: true,
  },
  {
    needs: '<accuse>',
    frame:
      '(?<!\\p{L})<accuse> <name> (?:of|for) (?:[\\p{Ll}]+ ){0,2}(?:stealing|theft|fraud|harassment|harassing|bullying|lying|cheating|drinking|sexual|lateness|being late|poor|his conduct|her conduct)<ends>',
  },
  {
    needs: 'performance|attitude|drinking|absence|absences|ethic|quality|attendance|behaviour|behavior',
    frame:
      "(?<!\\p{L})(?:problems?|issues?|concerns?|trouble) with <name>['’]s (?:[\\p{Ll}]+ ){0,1}(?:performance|attitude|drinking|absences?|work ethic|code quality|attendance|behaviour|behavior)<ends>",
  },
];
