/**
 * Groups of words and phrases that tell the same kind of deed, each with the reason it bears on a principle.
 * They carry what a reader knows to other writers’ words: a group is one feature, however rare its members are.
 * Words are matched by stem, phrases word by word with articles and possessives left out. Data and policy only:
 * add a word when people say it so, not to fit one story. How much a group weighs is learnt; `shows` is where it starts.
 */
import type { PrincipleSlug } from '../types.ts';

export interface Concept {
  readonly name: string;
  /** What a reader hears in these words. */
  readonly because: string;
  readonly shows: Readonly<Partial<Record<PrincipleSlug, number>>>;
  /** Single words, in any inflection. */
  readonly words: string;
  /** Runs of words, separated by commas. */
  readonly phrases: string;
}

const concept = (name: string, because: string, shows: Concept['shows'], words: string, phrases = ''): Concept => ({
  name,
  because,
  shows,
  words,
  phrases,
});

const CO = 'customer-obsession';
const OW = 'ownership';
const IS = 'invent-and-simplify';
const AR = 'are-right-a-lot';
const LC = 'learn-and-be-curious';
const HD = 'hire-and-develop-the-best';
const HS = 'insist-on-the-highest-standards';
const TB = 'think-big';
const BA = 'bias-for-action';
const FR = 'frugality';
const ET = 'earn-trust';
const DD = 'dive-deep';
const HB = 'have-backbone-disagree-and-commit';
const DR = 'deliver-results';
const BE = 'strive-to-be-earths-best-employer';
const BR = 'success-and-scale-bring-broad-responsibility';

export const CONCEPTS: readonly Concept[] = [
  // people
  concept(
    'customer',
    'the people who use or buy what was made',
    { [CO]: 2 },
    'customer client user shopper buyer subscriber consumer purchaser cardholder policyholder',
    'end user, account holder, end customer, user base, paying customer',
  ),
  concept(
    'served',
    'people served, named by what brings them',
    { [CO]: 1 },
    'patient passenger guest rider reader viewer listener caller traveller traveler commuter tenant household parent carer caregiver pensioner diner restaurant clinic hotel shopkeeper citizen learner policyholder merchant homeowner claimant',
  ),
  concept(
    'senior',
    'people with more power than the teller',
    { [HB]: 0.8 },
    'director vp svp evp avp ceo cto cfo coo cio cpo ciso chief president executive exec founder boss minister governor superior md gm',
    'senior leader, vice president, line manager, general manager, managing director, skip level, senior manager, head of, senior vice president, c level, upper management, senior management, leadership team, steering committee, hiring director, country manager, senior director, chief of staff',
  ),
  concept(
    'manager',
    'the level above, or the teller’s own work',
    {},
    'manager supervisor lead leadership management board chairman committee sponsor owner principal',
  ),
  concept(
    'junior',
    'people earlier on their way than the teller',
    { [HD]: 2 },
    'junior intern graduate apprentice trainee newcomer starter mentee joiner rookie fresher protege buddy grad',
    'new hire, new starter, new joiner, direct report, junior developer, junior engineer, junior analyst, new grad, young engineer, one of my report, new engineer, new member, new employee, new team member, new developer, new colleague, straight from university, straight out of university, from university',
  ),
  concept(
    'peer',
    'people at the teller’s side',
    { [ET]: 0.4 },
    'colleague peer teammate coworker counterpart',
    'co worker, team mate, fellow engineer',
  ),
  concept(
    'worker',
    'people whose working day is at stake',
    { [BE]: 1 },
    'staff employee worker picker packer nurse cashier cleaner welder labourer laborer agent guard mechanic temp associate workforce dispatcher porter janitor crew freelancer subcontractor',
    'call center agent, care worker, shift worker, warehouse worker, factory worker, frontline worker, night worker',
  ),
  concept(
    'outsider',
    'people who never chose the product',
    { [BR]: 2.5 },
    'neighbour neighbor neighbourhood neighborhood resident community village villager public society bystander pedestrian refugee town municipality council indigenous ngo humanity ecosystem cyclist nonprofit inhabitant schoolchildren',
    'local community, people who live, next door, wider world, general public, third world, non profit, civil society, food bank, local resident, local people, local council, people outside, people around, rest of world, people living, people nearby, people on street, other road user',
  ),
  concept(
    'vulnerable',
    'people who are easily hurt or left out',
    { [CO]: 0.8, [BR]: 0.8 },
    'vulnerable disabled disability elderly child kid minority underserved marginalised marginalized illiterate homeless addict addiction addictive teenager blind deaf',
    'low income, old person, people with disability, without internet, no smartphone',
  ),
  concept(
    'relative',
    'family, at work or at home',
    { [BE]: 0.4, [CO]: 0.3 },
    'relative sibling spouse son daughter cousin uncle grandparent family wedding funeral baby',
  ),
  concept(
    'expert',
    'people who know a field',
    { [LC]: 1 },
    'expert professor scientist academic lecturer statistician veteran practitioner mathematician',
    'subject matter expert, senior colleague, who know, people who know',
  ),
  concept(
    'other-team',
    'people on the far side of a boundary',
    { [OW]: 0.5 },
    'vendor supplier agency department',
    'other team, another team, other department, another department, platform team, partner team, different department, neighbouring team, adjacent team, upstream team, downstream team, other side, sibling team, team next',
  ),
  concept(
    'rival',
    'the market and its money',
    { [TB]: 1 },
    'competitor rival investor incumbent fundraising monetization',
    'market share, go to market, new market, start up, total addressable market, first mover, series a, venture capital, competitive advantage, market leader, competitor launch, competitor have',
  ),
  // customers
  concept(
    'customer-speaks',
    'a customer is heard in person',
    { [CO]: 3 },
    'complaint complain nps csat usability',
    '@customer complain, @customer ask, @customer say, @customer tell, @customer want, @customer need, @customer could not, @customer can not, @customer not, @customer struggle, @customer call, @customer write, @customer lose, @customer leave, @customer wait, @customer feel, @customer love, @customer use, @customer get, @customer have, @served say, @served ask, @served tell, @served call, @served could not, @served not, one star, two star, star review, app store review, support ticket, support call, voice of customer, customer feedback, user feedback, customer complaint, help desk, call center, call centre, customer support, customer service, thank you note, thank you card, wrote back, write back, client requirement, customer requirement, customer request, feature request, client feedback, user complain, user report, customer report, customer escalation, angry customer, unhappy customer, frustrated customer, customer frustrate, account manager, customer success, beta user, feedback from, hear from, real user, real customer, user find it, they tell us, they keep call, keep call us',
  ),
  concept(
    'customer-visited',
    'the teller went to the customer',
    { [CO]: 3 },
    '',
    'call @customer, ring @customer, phone @customer, visit @customer, ask @customer, meet @customer, talk to @customer, talk with @customer, speak to @customer, speak with @customer, sit with @customer, watch @customer, interview @customer, listen to @customer, shadow @customer, write to @customer, email @customer, go to @customer, call # @customer, ring # @customer, ask # @customer, visit # @customer, call @served, ring @served, phone @served, visit @served, ask @served, meet @served, talk to @served, speak to @served, sit with @served, watch @served, interview @served, ride with @served, call # @served, ring # @served, listen to call, listen to # call, listen to recording, listen to # recording, user interview, customer interview, user research, user test, usability test, customer visit, site visit, customer call, read review, read # review, read ticket, read # ticket, read complaint, at home of, in their home, in shop, at counter, in queue, onsite with client, on site with client, client site, on customer site, work with customer, work with client, met with customer, meet with client, client meeting, customer meeting, call them, ring them, phone them, i call, i phone, i ring, survey user, survey customer, interview # user, interview # customer, focus group, user persona, read all review, pretend to be customer, as a customer, order from our, use our own, use product myself, try it myself, mystery shop',
  ),
  concept(
    'customer-chosen',
    'the customer’s good was put before ours',
    { [CO]: 2.5 },
    'refund goodwill compensate compensation reimburse delight churn loyal loyalty',
    'customer satisfaction, user experience, customer experience, customer trust, best for customer, right for customer, good for customer, what customer, what user, why customer, why user, customer problem, customer pain, pain point, customer need, user need, customer journey, user journey, free of charge, at our expense, at our cost, make up for, keep customer, lose customer, behalf of customer, on customer side, not good for customer, cancel button, easy to cancel, free month, credit account, extra mile, customer perspective, user perspective, customer shoe, customer facing, what they really need, really need, actually need, actual need, real need, ask for but, their real problem, instead of feature, not what they, customer value, value to customer, customer impact, impact on customer, affect customer, affected customer, for customer, help customer, customer first, renew contract, renew with us, stay with us, easy for customer, easy for user, user friendly',
  ),
  // hire and develop
  concept(
    'hire',
    'choosing people',
    { [HD]: 3 },
    'hire recruit recruiter recruitment candidate vacancy cv resume interviewee interview interviewer probation talent shortlist debrief backfill',
    'job ad, job description, job advert, job offer, hiring bar, hiring process, hiring manager, hiring panel, hiring loop, interview panel, interview loop, work sample, take home, best person, right person, no hire, turn down candidate, reject candidate, raise bar, skill set, technical interview, phone screen, open position, open role, headcount approved, culture fit, diverse slate, build a team, build team, grow team from, team of # from, hire for, hire two, hire three, hire #, our interview, score sheet, scorecard, same question, university hire, campus hire, internal candidate',
  ),
  concept(
    'coach',
    'making somebody better',
    { [HD]: 3 },
    'mentor mentorship coach teach train tutor nurture delegate delegation promote promotion succession successor upskill apprenticeship skill talent potential onboarding bootcamp',
    'career path, career plan, career growth, career goal, development plan, learning plan, growth plan, pair program, pair with, paired with, stretch assignment, stretch project, grow into, step up, ready for, code together, learn curve, brown bag, lunch and learn, on their own, by themselves, next level, ramp up, knowledge share, knowledge transfer, knowledge sharing, training session, training plan, training program, weekly session, design review, let them, give them, gave them first, ask them to lead, ask them to present, ask them to run, sit beside, sit next to, take over from me, could do without me, became lead, become lead, become a lead, become manager, team lead now, be promote, get promote, promote to, now lead, now run, now mentor, explain to them, teach them, help them, push them, encourage them, strengths and, onboard new, onboard junior, onboard them, onboarding plan, onboarding buddy, career conversation, set goal, career development, grow as, grow their, their growth, their career, opportunity to, give opportunity, give chance, give responsibility, visibility, top performer, high performer, flight risk, potential in, saw potential, knowledge session, weekly one on one, regular one on one, review their, review code with, code review with, walk through with, answer question, work with them, guide them, coach them, mentor them, their confidence, gain confidence, lack confidence, lose confidence, promote them, lead project, lead it themselves, own project, their own project, took me through, present to, present themselves, senior engineer now, be now senior, lead engineer',
  ),
  concept(
    'feedback-given',
    'a hard word for somebody’s own good',
    { [HD]: 2, [ET]: 0.5 },
    'underperform underperformer underperformance dismiss dismissal pip struggle',
    'give feedback, feedback to them, direct feedback, honest feedback, tell them directly, performance plan, improvement plan, performance improvement, let go, low performer, under perform, performance review, poor performance, not perform, performance issue, one on one, one to one, 1 1, weekly one, not ready, below expectation, part way, end of probation, constructive feedback, feedback session, hard conversation, difficult conversation, tough conversation, honest conversation, their performance, their weakness, their strength, expectation clear, clear expectation, coach out, part company, another role, role that suit, better suit, move to role',
  ),
  // learn
  concept(
    'learn',
    'the teller’s own learning',
    { [LC]: 3 },
    'learn study textbook tutorial certification curious curiosity wonder fascinate exam degree hobby unfamiliar beginner lecture podcast blog meetup self-taught udemy coursera edx mooc bootcamp homework notebook literature pluralsight youtube intrigue knowledge course ignorant ignorance explore experiment tinker research documentation article attend',
    'teach myself, self teach, learn how, learn about, learn to, learn from, learn that, never use, never do, never write, never see, new to me, no experience, no background, no idea, not know anything, not know what, not know how, know nothing, know little, in my own time, spare time, my own time, my evening, evening and weekend, evening class, online course, read up, read about, read paper, read book, read documentation, read source, read everything, machine learn, deep learn, new technology, new language, new field, new domain, new framework, new tech, outside my field, outside my area, outside my expertise, outside my domain, comfort zone, out of curiosity, be curious, get curious, want to know, want to understand, try to understand, not understand, understand how, understand why, how it work, how thing work, sign up for, enrol in, enroll in, work shift, stupid question, dumb question, ask lot of question, teach me, show me how, explain to me, proof of concept, side project, pet project, get up to speed, night school, self study, keep up with, hand on experience, reach out to, deep understand, it turn out i, my assumption, ramp up on, learn curve, no prior, prior experience, not have experience, no knowledge, little experience, little knowledge, domain knowledge, new to, new area, new skill, take course, take online, read article, read document, attend conference, attend workshop, keep learn, continuous learn, practice, i study, i read, study for, on weekend, after work, after hour, every evening, before work, ask expert, learn basic, basic of, from first principle, how they do it, other industry, i be new, wonder why, ask why, why it, why do they',
  ),
  concept(
    'fieldwork',
    'going to where the work is',
    { [LC]: 1, [DD]: 0.6, [CO]: 0.5, [BE]: 0.4 },
    'shadow observe observation ride-along',
    'spend a day, spend day, spend two day, spend week, spend night, spend # day, spend # night, spend morning, night shift, ride with, ride along, sit in, stand beside, stand next to, work alongside, go and see, go to see, walk floor, on floor, shop floor, work # shift, do # shift, in warehouse, in field',
  ),
  // dive deep
  concept(
    'dig',
    'going down to the cause',
    { [DD]: 3 },
    'investigate investigation root-cause trace inspect examine forensic correlate correlation reproduce replicate suspect suspicious anomaly anomalous odd culprit clue pinpoint diagnose diagnosis discrepancy reconcile reconciliation unexplained intermittent sporadic puzzle weird bisect mystery granular granularity instrumentation cloudwatch splunk grafana kibana wireshark',
    'root cause, dig into, dig deep, look into, look deep, drill down, line by line, one by one, row by row, look at raw, raw data, raw log, pull log, pull data, pull raw, read log, log file, heap dump, thread dump, packet capture, stack trace, flame graph, not add up, make no sense, not make sense, not match, do not match, five why, 5 why, find out why, figure out why, narrow down, rule out, break down by, slice by, split by, group by, something off, get to bottom, bottom of, step by step, every single, each one, look normal, look fine, look good, dashboard say, dashboard show, report say, average hide, underlying cause, underlying issue, real cause, actual cause, real reason, true cause, memory leak, go through log, go through all, go through code, compare with, compare two, at # a clock, not random, pattern in, look closely, take sample, sample of, log analysis, data quality, query plan, slow query, execution plan, number do not, number not, number look, not make any sense, something be wrong, something wrong, find that, find pattern, pattern emerge, only happen, happen only, happen when, every time, only on, only for, only in, what they have in common, have in common, in common, same hour, correlated with, explained by, by region, by country, by device, by hour, by day, cause of, real problem, true problem, actual problem, assume it be, everyone blame, everybody blame, blame the, blame network, read all, read every, read each, read #, go through each, go through every, check each, check every, i check, i look at, look at each, look at every, look at data, look at log, look at code, compare it with, against raw, i plot, deep into',
  ),
  concept(
    'data',
    'records looked at closely',
    { [DD]: 1.5 },
    'log query sql row column histogram sample percentile median outlier distribution timestamp profiler table dataset sensor packet cohort breakdown ledger export field byte graph plot chart spreadsheet dashboard telemetry statistic raw counter trace instance record metric',
    'data point, data set, data source, raw table, pivot table, time series, confidence interval',
  ),
  concept(
    'fault',
    'something technical was wrong',
    { [DD]: 0.8, [BA]: 0.2 },
    'leak deadlock race timezone cache retry latency memory thread overflow duplicate corrupt corruption config misconfigured firmware null cron garbage kernel driver buffer pool bottleneck spike slow cpu index',
  ),
  // backbone
  concept(
    'disagree',
    'the disagreement, said',
    { [HB]: 3 },
    'disagree disagreement object objection oppose opposition dissent argue argument convince persuade veto unpopular stance conviction pushback confront outvote counterargument resist advocate',
    'push back, speak up, stand up, stand my ground, say no, tell them no, not agree, not comfortable, against decision, against plan, against idea, bad idea, bad decision, wrong decision, wrong approach, wrong direction, raise concern, raise my concern, voice concern, voice my, express concern, my concern, make case, make my case, only one who, strong opinion, different opinion, difference of opinion, on record, would not sign, not sign, refuse to sign, put my name, my view, my position, respectfully, with respect, hold my ground, stick to my, agree to disagree, not support, could not support, went against, over my head, over their head, in front of everyone, not willing, i would not, minute of meeting, only one in room, everyone else in room, think it be wrong, be a mistake, respectfully disagree, have concern, i be concerned, my argument, my objection, present data, show data, data to support, back with data, with data, alternative proposal, alternative plan, propose alternative, counter proposal, i believe it be wrong, not right thing, i strongly, strongly believe, strongly feel, heated discussion, long discussion, tense, unpopular opinion, hard no, stop project, kill project, cancel project, i stand by, stand by, risk my, risk of lose, in meeting, in review, in room, to room, nobody agree, alone in',
  ),
  concept(
    'senior-wants',
    'somebody powerful wants something else',
    { [HB]: 3 },
    '',
    '@senior want, @senior decide, @senior ask, @senior say, @senior insist, @senior push, @senior promise, @senior be against, @senior not, @senior plan, @senior announce, @senior prefer, @senior think, @senior believe, @senior reject, manager want, manager decide, manager insist, manager say, manager not, boss want, management want, management decide, leadership want, leadership decide, lead want, architect want, product want, sales want, client want, board want, board decide, manager approach, manager idea, manager propose, manager plan, manager believe, manager think, manager prefer, tech lead want, tech lead propose, team lead want, senior engineer want, senior engineer propose, senior engineer insist, customer want us to, @senior idea, @senior favourite, @senior already, @senior have promise, @senior favour, @senior call me, @senior tell me',
  ),
  concept(
    'told-senior',
    'the teller takes it to them',
    { [HB]: 2.5 },
    '',
    'tell @senior, told my @senior, go to @senior, say to @senior, ask @senior, meet @senior, write to @senior, show @senior, email @senior, challenge @senior, convince @senior, disagree with @senior, present to @senior, bring to @senior, one on one with @senior, go to manager, disagree with manager, convince manager, challenge manager, meet with @senior, sit with @senior, talk to @senior, explain to @senior, escalate to @senior',
  ),
  concept(
    'commit',
    'having lost, carrying the decision',
    { [HB]: 2.5 },
    'overrule overruled outvoted commit wholeheartedly',
    'even though i disagree, once decide, once decision, decision be make, decision be final, decide against, go against me, go with their, go their way, go ahead anyway, they go ahead, fully behind, get behind, fully support, full support, as if it be mine, as if it be my, disagree but, lose argument, lose vote, i lose, tell my team, i commit, give it everything, full effort, make it work, best version, still think, i still think, told you so, not say i tell, what i agree with, accept decision, respect decision, support decision, follow decision, implement as, work on it as, with full, full commitment, compromise, agree to go with, go with their approach, went with, we go with, their approach, decision stand, not my decision, decide otherwise, they decide, decide to go ahead, i say i would, say i would support, i still disagree',
  ),
  // earn trust
  concept(
    'candour',
    'an unflattering truth told by the one it does not flatter',
    { [ET]: 3 },
    'admit apologise apologize apology confess mistake blame honest honestly honesty transparent transparency sorry truth truthful candid candidly candour candor frank embarrassed ashamed confession mislead humble humility fault vulnerable accountable',
    'my fault, my mistake, my error, own up, own mistake, be my fault, i be wrong, i have be wrong, come clean, take blame, take responsibility for, my bad, screw up, mess up, say i do not know, i do not know, tell truth, tell them exactly, tell them what, bad news, before they find, before anyone, before anybody, self critical, open about, be open, face to face, to their face, in front of team, in front of everyone, say it be me, it be me, i have break, i break, i cause, i forget, i miss, i promise too, nobody would have notice, nobody would have know, could have hide, could have keep quiet, keep quiet, no excuse, number be wrong, apologize to, say sorry, my part, my own part, my own mistake, take accountability, be accountable, i take blame, be honest, be transparent, honest about, honest with, transparent about, transparent with, tell client, tell customer truth, share openly, openly, public, publicly, show number, even though it make, before review, correct number, i correct, wrong number, report wrong, i report, i tell them that, i tell them why, not hide, hide nothing, tell team, admit that, i do not have answer, i be mistaken, post mortem, what i do wrong, what go wrong, i get it wrong, i should have, i fail',
  ),
  concept(
    'trust',
    'a relation made or mended',
    { [ET]: 2.5 },
    'trust distrust mistrust relationship rapport credibility credible resent resentment hostile tension empathise empathize gossip betray promise secret sincere friction rumour rumor empathy misunderstanding expectation',
    'lose trust, earn back, win back, gain trust, build trust, rebuild trust, build relationship, work relationship, keep promise, keep my word, give credit, share credit, take credit, get credit, behind back, listen first, just listen, coffee with, lunch with, have lunch, have coffee, sit down with, hear them out, their side, their point of view, their concern, get on with, get along, difficult colleague, difficult stakeholder, difficult person, not trust, stop talk, no longer trust, come to me first, on good term, not speak to, not talk to, two team, both side, before meeting, beforehand, conflict between, regular update, weekly update, set expectation, common ground, build confidence, gain confidence, gain respect, mutual respect, respect for, listen to, listen to concern, understand concern, understand their, ask what, ask them what, ask why they, what they need, what they be afraid, work together, good relationship, better relationship, damage relationship, strained, strained relationship, talk behind, turn around relationship, one on one, one to one, both team, other manager, other lead, their team, new manager, new team, i be new, skeptical of me, sceptical of me, suspicious of, do what i say, what i say i would, followed through, keep them informed, share information, share data, open door, invite them',
  ),
  concept(
    'feedback-taken',
    'criticism taken',
    { [ET]: 2, [LC]: 0.3 },
    'criticism defensive criticise criticize',
    'feedback about me, feedback that i, tell me i, tell me that i, harsh feedback, tough feedback, 360 feedback, ask for feedback, negative feedback, about my style, interrupt people, my behaviour, my behavior, about myself, hard to hear, they be right, she be right',
  ),
  // bias for action
  concept(
    'haste',
    'it could not wait',
    { [BA]: 2.5 },
    'immediately urgent urgency quickly instantly tonight asap rapidly swift swiftly hurry stopgap hotfix unblock improvise undo reversible revert rollback mvp iterate mitigate failover patch spike',
    'right away, that night, that even, that afternoon, that morning, same night, next morning, within hour, within # hour, within # minute, in # hour, in # minute, within an hour, in an hour, on spot, without wait, not wait, could not wait, wait for, wait until, wait would, no time to, not enough time, could be undo, can be undo, easy to undo, roll back, way back, kill switch, feature flag, switch off, turn off, take down, pull plug, every hour, every minute, each hour, per hour, per minute, cost of wait, by time, quick fix, quick win, quick and dirty, start small, bad case, temporary fix, temporary solution, by morning, before open, before midnight, at # at night, in middle of night, at midnight, hour later, minute later, on my phone, at noon, by noon, quick decision, decide quickly, act quickly, move fast, act fast, respond quickly, short time, over weekend, in a weekend, one weekend, in two day, same afternoon, ship it, minimum viable, try first, small pilot, small test, every minute count, lose revenue, lose money, revenue loss, stop bleed, contain, first thing, that day, on friday, on saturday, on sunday, at once, now or, later would, too late, before weekend, within day, within # day, could reverse, can reverse, could be reverse, easy to reverse, reverse it, put it back, two way, set timer, set a limit, if not, until then, limit damage',
  ),
  concept(
    'unasked',
    'nobody could be asked, or was',
    { [BA]: 2.5 },
    'permission asleep unreachable',
    'without approval, without permission, ask forgiveness, nobody available, not available, could not reach, can not reach, not reach, no answer, not answer, on leave, on vacation, on plane, on flight, in air, out of office, nobody to ask, no one to ask, not ask for, tell them afterwards, tell them after, tell afterwards, inform afterwards, i tell them after, call @senior, try to call, ring @senior, phone @senior, my call, make call, it be my call, not my call, decide alone, decide myself, on my own authority, my own authority, within my limit, spend limit, company card, own card, before anyone, nobody else be, nobody else around, only me, alone on shift, alone in office, manager be away, manager be on, boss be on, boss be away, decide on my own, on my own, use my own, my authority, my responsibility to decide, informed manager later, inform manager after, email afterwards, write to them afterwards',
  ),
  concept(
    'partial-facts',
    'decided on part of the facts',
    { [BA]: 2, [AR]: 1 },
    '',
    'calculate risk, take risk, incomplete information, limited information, partial information, not all information, incomplete data, limited data, not enough data, without all, good enough to start, good enough for now, analysis paralysis, not perfect, worst case, if i be wrong, if wrong, percent sure, not have time, not know yet, what i know, did not know if, 70 percent, most of information, rather than wait, instead of wait, week of analysis, more analysis, more research, committee meet, next meeting, just try, try it on, risk be, accept risk, take chance, took chance, calculated, decide to go, decide to try, not certain, uncertain, not all data, could not wait for all, limited time, time be limited, time pressure, under pressure, without full, without complete, no data yet, little data, only know, best guess',
  ),
  concept(
    'incident',
    'something was on fire',
    { [BA]: 1 },
    'outage crisis alert crash storm breach ransomware downtime pagerduty sev1 p1 p0 emergency hacker incident urgent blackout leak flood fire strike',
    'on call, war room, go down, sev 1, sev 2, production issue, black friday, late at night, production down, site be down, system be down, production incident, high severity, customer be affect, system go down, server go down, site go down, service be down, order fail, payment fail, fail payment, error spike',
  ),
  // deliver results
  concept(
    'deadline',
    'a date that had to be met',
    { [DR]: 2.5 },
    'deadline milestone slippage deliver deliverable cutover workstream rehearsal replan blocker contingency dependency crunch overrun setback prioritise prioritize burndown launch go-live achieve achievement accomplish commitment successfully timeline schedule delayed slip',
    'on time, end of quarter, end of month, end of year, go live, hard date, fix date, launch date, behind schedule, behind plan, ahead of schedule, ahead of plan, cut scope, reduce scope, cut feature, must have, nice to have, critical path, day early, week early, day late, within budget, on schedule, on track, back on track, off track, daily stand up, daily standup, daily call, daily meeting, tight deadline, tight timeline, aggressive timeline, aggressive deadline, short deadline, week leave, week to go, month leave, month to go, day before, regulatory deadline, lose two, half team, leave team, quit mid, plan b, meet target, hit target, hit goal, meet goal, exceed target, over target, project plan, dress rehearsal, dry run, in parallel, by # march, project be late, already late, take over project, weekend work, worked weekends, final date, customer date, work back from, weekly target, daily target, at risk, in time for, complete in, deliver in, deliver on, resource crunch, resource constraint, multiple team, cross team, risk mitigation, daily sync, extra hour, long hour, work weekend, work late, migration complete, complete migration, complete project, project schedule, sales target, revenue target, exceed expectation, despite, against all odds, still deliver, we deliver, i deliver, deliver on time, ship on time, launch on time, launch on, first release, final release, phase two, in # week, # week to, only # week, short of people, short staffed, replacement, replace them, key engineer leave, key person, vendor be late, vendor late, supplier late, escalate blocker, remove blocker, unblock team, by deadline, meet deadline, miss deadline, move date, move deadline, date not move, could not move, not negotiable, no extension, ask for extension',
  ),
  concept(
    'tracking',
    'inputs watched until the number moved',
    { [DR]: 1.5 },
    'tracker kpi okr daily weekly target goal milestone backlog stakeholder coordinate estimate metric progress status',
    'every morning, every monday, every friday, every tuesday, each week, one list, single list, red or green, per day, per week, input metric, critical metric, track progress, weekly review, weekly status, status report, count down, per cent of target, percent of target, of target, above target, below target, target be, goal be, my goal, our goal, i break down, break it into, break down into, list of, weekly number, daily number',
  ),
  // ownership
  concept(
    'unowned',
    'nobody’s job, done anyway',
    { [OW]: 3 },
    'orphan unowned unmaintained neglected ownerless volunteer proactive proactively initiative accountable accountability steward',
    'nobody own, no one own, no owner, without owner, not mine, not my job, not my team, not our job, not our problem, not my responsibility, not our responsibility, not my area, not my service, not our service, not my fault, outside my, outside of my, beyond my, not in my, not part of my, nobody ask, no one ask, not ask to, be not ask, without be ask, without anyone ask, someone else, somebody else problem, fall between, fall through, between team, between chair, take it on, step in, step up, pick up, put my hand up, raise my hand, i volunteer, own initiative, my own accord, take initiative, full responsibility, full ownership, could have leave, could have say, could have walk, belong to, belong to nobody, belong to no one, nobody fix, nobody look at, nobody want, nobody be responsible, not responsible for, everyone assume, everybody assume, each team, other team problem, i inherit, previous owner, have leave company, leave company, leave # month, own it, fix it myself, do it myself, take lead, take charge, take responsibility, as an owner, job description, scope of my role, beyond my role, outside my role, no process, there be no process, no documentation, nobody monitor, no alert, no monitor, single point of failure, bus factor, i make sure, start to finish, till end, until end, follow through, nobody know who, nobody would, nobody have notice, nobody notice, i notice, i find that, not my, other people problem, whole company problem, no one be, no one know, no one have, my name on it, i write runbook, i keep go',
  ),
  concept(
    'long-term',
    'for later and for others, at a cost now',
    { [OW]: 2 },
    'inherit technical-debt restore backup expire expiry runbook postmortem maintenance refactor refactoring legacy renewal certificate rota pager handover document',
    'technical debt, tech debt, proper fix, permanent fix, long term, long term fix, long term solution, fix properly, quick patch, patch on, after i leave, after i move, i move team, move to another, have move on, moved on, stay with it, stay on, hand over, see it through, follow up, i still get, next person, whoever come, person after me, my name on, two year later, not just my team, root cause fix, sustainable solution, not just fix, band aid, quick fix, work around, year ahead, would come back, come back to bite',
  ),
  // invent and simplify
  concept(
    'invent',
    'something new was made',
    { [IS]: 2.5 },
    'invent invention innovate innovation innovative idea novel creative creativity prototype automate script macro hackathon patent reusable reinvent clever unconventional generic gadget trick sketch automation configurable wizard chatbot utility cli template brainstorm',
    'new way, different way, new approach, different approach, new idea, come up with, what if, build tool, build small, write script, write small, small script, small tool, self service, one click, single click, out of box, outside box, borrow from, idea from, inspire by, copy from, other team adopt, other team use, now use by, use by other, drag and drop, no code, low code, why not just, why do not we, nobody have try, never be do, first of its kind, existing solution, on market, proof of concept, notice that same, always same, same thing every, all same, only thing, think differently, reduce step, instead of build, idea come, nobody have think, no one have think, no tool, cut time from, from hour to, from day to, time from #, save hour, save # hour, hour of manual, hour per week, hour a week, file patent, write plugin, write bot, spend hour, by hand, reuse exist, config file, small program',
  ),
  concept(
    'simplify',
    'something was taken away',
    { [IS]: 2.5 },
    'simplify simple simplification streamline remove delete eliminate merge consolidate unify collapse shorten manual manually tedious cumbersome repetitive complicated complexity redundant clutter bureaucracy standardise standardize clunky form automated automation',
    'get rid of, copy and paste, copy paste, manual step, manual process, manual work, only need, no longer need, from # step, # step to, down to one, to one, one page, one form, one line, one button, one screen, one field, single page, single file, error prone, time consuming, replace with, replace it with, replace them with, half code, line of code, # line of, why do we, do we need, do we even, really need, nobody read, nobody use, not needed, no login, no app, without app, eliminate need, remove need, reduce number of, number of step, fewer step, fewer field, fewer click, click to, easy to use, easy to understand, simple solution, simple way, simple version, complex system, over engineered, over engineer, single source of truth, one place, in one place, instead of #, too many, many step, no longer have to, half of it',
  ),
  // standards
  concept(
    'quality',
    'a higher line than others drew',
    { [HS]: 2.5 },
    'quality standard defect reject rework polish checklist inspection tolerance spec specification acceptance sloppy shortcut lint meticulous typo flaky rigor rigour rigorous mediocre unacceptable definition excellence reliability coverage bar thorough guideline sonarqube benchmark perfection uptime availability',
    'good enough, acceptance criteria, test coverage, code coverage, unit test, integration test, automate test, code review, design review, quality gate, not ship, would not ship, not release, would not release, refuse to ship, refuse to release, stop release, hold release, hold launch, stop launch, block release, delay launch, delay release, send back, send it back, not sign off, sign off, definition of do, high bar, set bar, high standard, zero defect, error rate, defect rate, bug rate, best practice, cut corner, corner cut, stay fix, redo, below standard, up to standard, meet standard, within tolerance, everyone else happy, nobody notice, nobody complain, technically correct, fail build, build fail, broken window, style guide, design system, not happy with, not satisfied, not accept, accept it, pass test, all test, test fail, red build, code quality, service level, edge case, quality check, spot check, not acceptable, every release, not to spec, quality issue, peer review, in production, cause of, fix cause, same bug, same error, test case, code smell, static analysis, coding standard, code standard, bug bash, test plan, manual test, regression test, load test, stress test, quality of, low quality, poor quality, high quality, better quality, not meet, did not meet, do not meet, would not accept, not let it, do it right, do it properly, right way, first time right, customer bug, bug in production, bug report, number of bug, number of defect, bug per, raise standard, documentation standard, review process, review every, every pull request, check every, measure every, one percent, 0 percent, all of them, every one of them, no exception, without exception, new standard, now standard, team standard',
  ),
  // think big
  concept(
    'vision',
    'a destination larger than the brief',
    { [TB]: 3 },
    'vision strategy strategic roadmap platform global globally worldwide nationwide continent ambition ambitious bold transform transformation expansion expand moonshot revolutionise revolutionize reimagine decade horizon whitepaper national nation country marketplace pitch infrastructure foundation tenfold disrupt scalable ecosystem generalise generalize monetise monetize buy-in funding tenant',
    'think about future, in five year, five year, ten year, three year, in three year, year from now, in ten year, next decade, ten time, 10 time, 10x, whole company, entire company, company wide, entire industry, whole industry, across company, across organisation, across organization, whole country, every country, each country, big picture, business case, white paper, narrative, new business, new product line, new line of business, business model, what would it take, why not all, why only, what could be, could become, much big, big than, large than, far beyond, beyond brief, first step, year one, phase one, north star, sound mad, sound crazy, think i be mad, laugh, unrealistic, press release, open standard, single platform, share platform, common platform, platform for, blueprint, any team, all team, other market, # country, # language, new market, internal product, product of its own, sell it, as a service, as a product, one paper, two page, three page, six page, paper for, long term, long term vision, long term plan, multi tenant, beyond ask, beyond requirement, large opportunity, bigger opportunity, revenue stream, new revenue, present to leadership, present to board, present to executive, get buy in, buy in from, get funding, business unit, other business unit, roll out to all, roll out across, roll out to #, scale to, scale across, other region, all region, across region, across country, think bigger, big idea, big enough, too small, too narrow, instead of just, not just our, not only our, could serve, could use it, everyone could, build once, future proof, next generation, from ground up, rethink, self service platform, global team, industry standard, million user, # million',
  ),
  // are right
  concept(
    'judgement',
    'a hard call and how it was weighed',
    { [AR]: 3 },
    'judgement judgment instinct intuition gut predict prediction forecast assumption hypothesis belief opinion perspective viewpoint contradictory ambiguous ambiguity uncertain probability likelihood odds disprove disconfirm counterexample option tradeoff weigh choose reconsider scenario recommend recommendation vindicated confident conviction evaluate evidence benchmark',
    'gut feel, my instinct, my judgement, my judgment, trade off, pro and con, cost benefit, conflict data, conflict information, data say, against data, no data, small sample, base rate, percent sure, how sure, not sure, build or buy, build versus buy, buy or build, choose between, choice between, two option, three option, which one, decision matrix, evaluate option, compare option, choose over, i choose, i pick, my recommendation, i recommend, my first, my guess, my bet, i bet, i think it would, what would have to be true, what would change, write down what, write down why, write down my, i write down, i predict, i expect, i believe, based on my experience, in my experience, experience tell, analyze trade off, have to choose, hard choice, difficult decision, tough decision, hard decision, risk assessment, long term impact, versus, sql or nosql, monolith or, my hypothesis, i be convinced, i have to decide, decide between, not enough information, what we know, what we do not know, cost of be wrong, right answer, wrong question, reason against, for and against, i be not sure, on paper',
  ),
  concept(
    'sought-views',
    'looked for proof against it',
    { [AR]: 3 },
    'devil disconfirm contrarian skeptic sceptic',
    'change my mind, change mind, change their mind, prove me wrong, prove myself wrong, prove wrong, who disagree, disagree with me, who be against, most against, opposite view, other view, different view, different perspective, second opinion, seek opinion, ask opinion, ask people who, ask person who, ask # people, ask three, ask five, point of view, argue against, case against, strong argument, why i be wrong, what i miss, what be i miss, find hole, tear it apart, pick hole, talk to people, get view, input from, diverse, gather opinion, talk to expert, consult with, consult expert, ask for input, other perspective, different background, ask senior engineer, people affected, ask most sceptical, ask quiet, ask someone who, ask somebody who, i ask three, play devil, challenge my, test my, my own bias, i be biased, argue opposite, strong case against, against my own, what would have, what would make, i listen to',
  ),
  concept(
    'proved-right',
    'time told',
    { [AR]: 2.5 },
    'vindicated prove proven',
    'turn out right, turn out correct, turn out to be, be right, i be right, prove right, prove correct, prove to be, right call, wrong call, good call, right decision, good decision, right choice, year later, in hindsight, look back, everyone else, everyone think, everyone believe, everyone want, everybody want, team want, majority, consensus be, room be, vote be, obvious choice, popular choice, would have cost, would have be, i be wrong about, bet pay off, pay off, prove itself, data later show, later data, result confirm, confirm my, as i predict, as predict, as expect, in retrospect, with hindsight, two year later, six month later, eighteen month later, quarter later, decision hold, hold up, still stand, never regret, they thank me',
  ),
  // frugality
  concept(
    'thrift',
    'doing with less',
    { [FR]: 3 },
    'cheap save spend expensive invoice bill licence license reuse secondhand refurbish refurbished spare donate borrow waste wasteful overspend underused unused idle budget dollar rupee scrap discount renegotiate negotiate procurement rent downsize rightsize overprovisioned cost money expense afford pricey budgetary constraint constrained inexpensive',
    'no budget, zero budget, little budget, small budget, budget cut, cut budget, without budget, budget freeze, hiring freeze, hire freeze, no money, no extra, without extra, without spend, no additional, without additional, no new headcount, no headcount, without new, second hand, already have, already pay, already own, we already, exist hardware, exist tool, exist licence, lie around, in cupboard, old laptop, old server, old phone, open source, free tier, free version, free tool, spot instance, reserve instance, cloud bill, cloud cost, aws bill, aws cost, cost save, save cost, cut cost, reduce cost, low cost, cost reduction, run cost, per month, a month, a year, per year, per seat, cost of, cost us, instead of buy, rather than buy, rather than hire, instead of hire, not buy, do without, make do, limit resource, scarce resource, few resource, few people, with what we, half price, for free, return money, give back, unspent, cancel contract, turn off, switch off, at night, total cost, under budget, ask for money, from budget, limited budget, resource constraint, small team, two engineer, one engineer, license cost, licence cost, storage class, optimize cost, cost optimization, auto scale, autoscale, build in house, in house, no vendor, without vendor, saving, annual saving, yearly saving, cost per, unit cost, per unit, per user cost, total spend, spend on, spend per, we spend, we pay, we be pay, be pay for, nobody use it, not used, who use it, what we use, actually use, half as much, same result, third of price, third of cost, fraction of, cheap way, cheap option, no cost, at no cost, low budget, shoestring, on a budget, purchase order, buy new, new hardware, hardware cost, instead of new, ask for budget, refuse extra, without hire, without more people, no more people, fewer machine, fewer server, number of server, smaller instance',
  ),
  concept(
    'money',
    'sums of money',
    { [FR]: 1, [DR]: 0.2 },
    'dollar rupee crore lakh yen usd eur gbp inr k grand $ € £ ₹',
  ),
  // employer
  concept(
    'wellbeing',
    'what work did to those who do it',
    { [BE]: 3 },
    'burnout stress overwork overworked workload shift rota roster wellbeing morale turnover attrition quit resign resignation leaver tired exhausted exhaustion fatigue sleep canteen sick injury injured accident ergonomic shoulder knee childcare parental maternity commute salary wage bonus union grievance exit anonymous engagement psychological anxiety depression grief isolated lonely autistic adhd overtime harassment bully discrimination dignity wheelchair inclusive inclusion belonging diversity respectful retrospective celebrate celebration motivation motivated demotivated unhappy happiness introvert erg breastfeeding ramadan diwali prayer motherhood fatherhood',
    'work life, life balance, mental health, burn out, night shift, weekend work, late night, long hour, work hour, on call rotation, on call load, on call rota, page at night, wake up, exit interview, pulse survey, engagement survey, employee survey, team survey, sick leave, sick day, parental leave, maternity leave, psychological safety, safe to speak, speak up, afraid to, feel safe, break room, back to work, return to work, pay gap, pay rise, pay band, day off, time off, rest day, no meeting, meeting free, work condition, work environment, work place, part time, from home, want to leave, think of leave, hand in notice, person leave, people leave, team leave, internal mobility, team morale, feel include, feel value, in my team, my team be tired, safe place, first name, prayer room, pick up kid, school run, sign language, caption, at home, family time, late call, early call, home early, go home, team building, team lunch, work from home, flexible hour, flexible work, diverse team, feel heard, feel comfortable, feel isolated, feel lonely, new parent, return from leave, back from leave, be tired, so tired, people be tired, too much work, too many hour, weekend call, call at night, woken up, night call, alert per, alert a week, remote team, remote employee, remote colleague, other office, different time zone, time zone, meeting at, meeting time, rotate meeting, safe environment, healthy environment, toxic, toxic culture, team culture, happy team, team happiness, team health, retain people, retention rate, nobody leave, no one leave, nobody have leave, why people leave, why they leave, remotely, woman in team',
  ),
  concept(
    'fairness',
    'a condition changed for everybody at work',
    { [BE]: 1.5 },
    'unfair fairness equal equality equity accommodate accommodation part-time contractor hourly payslip',
    'same pay, paid the same, pay for, who get, rotate who, take turns, loud voice, quiet one, quiet people, speak last, same role, same work, equal pay, pay less, paid less, paid more, contract worker, contract staff, minimum wage, hour guarantee, guaranteed hour, sick pay, paid leave, paid time, unpaid time, career track, promotion process, promotion criteria, performance process, who never, always get',
  ),
  // broad responsibility
  concept(
    'world',
    'harm or good beyond those who pay',
    { [BR]: 3 },
    'carbon emission co2 energy electricity climate recycle pollution sustainability sustainable footprint solar river water plastic landfill privacy consent misuse abuse ethical ethics ethic harm harmful unintended misinformation societal social diesel lorry toxic surveillance anonymise anonymize gdpr safeguarding gambling exploit exploitation donation poverty environmental stalker stalking harassment wcag a11y moderation volunteer volunteering charity donate deepfake kilowatt kwh tonne ton emit recyclable biodegradable',
    'side effect, second order, unintended consequence, personal data, data protection, data retention, location data, face recognition, facial recognition, dark pattern, knock on effect, carbon footprint, electronic waste, single use, electric vehicle, energy consumption, power consumption, local school, local business, give back, human right, child labour, supply chain, do harm, do good, right thing, affect by, be legal, legal but, law allow, law not, not illegal, not require by, at our scale, at our size, at scale, at this scale, what happen if everyone, protect people, own home, their home, residential street, in their street, publish the, make public, make it public, open data, delete after, keep for # day, who be not, never agree, not our user, not our customer, not customer, effect on, impact on, because of us, cause by us, cause by our, data privacy, content moderation, bias in model, model bias, algorithmic bias, bias against, unfair to, discriminate against, inclusive design, accessible to, accessibility, long term consequence, consequence for, social impact, environmental impact, impact on society, ethical concern, ethics review, risk to, harm to, could harm, could hurt, could be use to, could be misuse, be misuse, misuse of, children under, under # year old, noise at night, truck through, traffic through, local shop, local supplier, small business, small supplier, small farmer, poor people, rural area, remote village, digital divide, less packaging, less paper, save energy, save water, green energy, renewable, server energy, energy use, power use, idle power, e waste, donate to, donate old, school in, we could but, legally we could, allowed to but, even if legal, delete data, delete location, collect less, collect only, not collect, data we collect, data we not, without their knowledge, without consent, did not know we, not know that we, open source it, share with industry, share with competitor, share with other',
  ),
  concept('scale', 'how far it reaches', { [BR]: 0.7, [TB]: 0.7 }, 'million billion scale nationwide citywide'),
  // how it was said and done
  concept(
    'meeting-room',
    'a scene in a meeting',
    { [HB]: 0.6 },
    'meeting presentation slide deck room steering boardroom',
  ),
  concept(
    'writing',
    'something was written for others',
    { [OW]: 0.3 },
    'document doc memo page wiki email mail letter report guide note proposal',
  ),
  concept(
    'law',
    'rules from outside',
    { [BR]: 0.6, [HS]: 0.3 },
    'regulator law legal lawyer auditor audit court policy authority',
  ),
  concept(
    'safety',
    'somebody could be hurt',
    { [HS]: 0.4, [BR]: 0.5, [BE]: 0.4 },
    'danger dangerous hazard hazardous unsafe injure dose allergy allergen allergic poison',
  ),
  concept('hours', 'hours and minutes', { [BA]: 1 }, 'minute hour tonight afternoon morning midnight noon'),
  concept('years', 'years', { [TB]: 0.8, [AR]: 0.3 }, 'year decade'),
  concept('nobody', 'nobody did or saw it', { [OW]: 0.8 }, 'nobody none', 'no one'),
  concept('speech', 'the teller said it to somebody', { [ET]: 0.5, [HB]: 0.5 }, 'tell say explain warn inform'),
  concept(
    'feeling',
    'feelings named',
    { [ET]: 0.7, [BE]: 0.4 },
    'feel upset angry furious cry annoyed disappointed nervous awkward relieved hurt',
  ),
  concept('building', 'something was built', { [IS]: 0.5 }, 'build implement develop create design code'),
  concept('refusal', 'a no', { [HS]: 0.8, [HB]: 0.8 }, 'refuse reject decline veto'),
  concept(
    'school',
    'schools and teaching as a setting',
    {},
    'school teacher pupil student classroom university college campus',
  ),
  concept(
    'health',
    'hospitals as a setting',
    {},
    'hospital doctor surgeon ward clinic medicine medical pharmacy drug vaccine surgery',
  ),
  concept(
    'shop',
    'shops and goods as a setting',
    {},
    'shop store retail warehouse stock inventory parcel basket cart checkout catalogue catalog supermarket grocery',
  ),
  concept(
    'bank',
    'money houses as a setting',
    {},
    'bank loan insurance insurer mortgage card payment claim fintech trading broker account credit',
  ),
  concept(
    'transport',
    'transport as a setting',
    {},
    'train bus truck airline airport flight ship port rail taxi fleet vehicle car station',
  ),
  concept(
    'software',
    'software as a setting',
    {},
    'api service server database deploy pipeline repo branch kubernetes container cluster microservice backend frontend release queue endpoint library',
  ),
  concept(
    'learning-system',
    'models and their data as a setting',
    {},
    'model training ml ai algorithm dataset feature prediction neural label',
  ),
  // stances
  concept(
    'own-error',
    'the teller’s own error, told by the teller, to those it cost',
    { [ET]: 3 },
    'overlook misjudge underestimate misread retract overpromise oversight',
    'i assume wrong, my assumption be wrong, i have assume, i have overlook, my own estimate, my estimate be, my number be, my own number, as my error, my own script, my own code, my own change, my change cause, my decision be wrong, i be one who, it be on me, cause by me, because of me, correct it quietly, fix it quietly, say nothing, tell nobody, nobody have notice yet, will not see, not even see, wait with tell, tell them same day, same day i tell, call them myself, call customer myself, call client myself, tell him straight, tell her straight, straight away tell, hear it from me, from me first, i have promise, i can not promise, not promise what, i lie, say it out loud, i take it back, at our expense, what i not know, what we not know, i should have tell, i have not ask, i have not check, i have not test, before they hear, before they notice, that i have be wrong, that we have be wrong',
  ),
  concept(
    'beyond-task',
    'past the edge of the task, and until it was done',
    { [OW]: 3 },
    'chase',
    'nobody have ask, nobody ask me, no one have ask, not be ask, no longer my, no longer our, not our product, not our system, not our scope, out of scope, not in scope, not on roadmap, not my ticket, not my task, project be close, be close already, formally close, after handover, after go live, after project, not only one, not only those, check other, other customer too, each say, everybody point, blame each other, say it be other, ticket be close, bounce between, sit between, have be open for, have go on for, for year nobody, i decide i would, i would sort, i keep ask, i ask again, stay with it, until last, until backlog, until all, still check, i still check, check again after, i feel responsible, my to fix, my problem now, make it mine, i make it my, i ask to take, i ask if i could, nobody look, no team own, each think, everybody think other',
  ),
  concept(
    'not-waited',
    'done before anybody could be asked, so that it can be taken back',
    { [BA]: 2.5 },
    'meanwhile',
    'not want to wait, can not wait, approval would take, approval take, would take week, would take month, only they can, only he can, only she can, at home until, until monday, be on sick leave, nobody there, not reachable, not pick up, phone be off, if i be right, if i be wrong, if we be wrong, take it back, take back later, can be change, could be change, easy to change, at my own risk, on my own risk, without sign off, without ticket, before approval, tell boss after, what i have do, in meantime, stop it first, turn it off, with what i have, with what we have, one site first, one shop first, try with one, do not know yet, i do not wait, not wait for, so i just, i just do, i do it anyway, same minute, while other, while they',
  ),
  concept(
    'line-held',
    'what others let pass, not let pass',
    { [HS]: 2.5 },
    'scrap',
    'hold back, held back, not sign, i not accept, call normal, say normal, within target, within limit, be green, all green, good enough for, nobody check, check each, check every one, one by one, each one myself, run each, verify each, verify every, test each, measure each, do it again, do it over, start over, start again, take apart, throw away, from start, until it be right, before it go out, go out like, stop line, block merge, would not merge, later than promise, week later than, day later than, accept delay, cost we week, not let it go, would not pass, not pass, better than require',
  ),
  concept(
    'looked-closely',
    'looked at the thing itself, piece by piece, until it added up',
    { [DD]: 2.5 },
    'stopwatch reproduce',
    'count by hand, go through them, go through each, go through every, go through log, read log, read each, read every, raw data, line by line, row by row, case by case, compare with, do not match, not match, not add up, not fit, average hide, behind average, behind number, look too good, trace it, trace back, cause be, real cause, real reason, sit next to, stand next to, walk it, follow one, follow a few, look at myself, look myself, sample of, take sample, only on, only when, only those, all of them be, have in common, in common',
  ),
  concept(
    'changed-mind',
    'an own view tested, and changed',
    { [AR]: 2.5 },
    '',
    'change my mind, change my view, change my opinion, change my recommendation, i be convince, i have be for, i have be against, ask somebody who, ask those who, who think otherwise, argue against, against my own, strongest argument, prove me wrong, show me wrong, show that i be, they be right, he be right, she be right, i be sure, before result, i would be wrong, what speak against, look for reason, other explanation, second opinion, independent',
  ),
  concept(
    'said-no',
    'against somebody with power, to the face, then with them',
    { [HB]: 2.5 },
    'overrule outvote',
    'i say no, i say it be, i do not agree, i not agree, i will not, i would not, he not like it, she not like it, not like it, they not like it, be not happy, decide against, decide otherwise, decide for other, once decide, after decision, then support, then help, make it work, as if it be mine, against my manager, against my boss, against head, against director, against client, even if it cost, put it in writing, decision be take, decision be make, it be decide, everybody be for, all be for, only i, i be only',
  ),
  concept(
    'others-harmed',
    'people who neither pay nor were asked',
    { [BR]: 2.5 },
    'neighbour neighbor resident bystander',
    'who not use, people who not, who can not, could be used, used for something, other use, what happen to people, what happen to those, hurt people, outside company, outside our company, affect people, no law, law allow, contract allow, we have responsibility, our responsibility, responsibility as well, we make it easy, in wrong hand, nobody have think of, who never, never be ask, not be ask',
  ),
  concept(
    'needs-nothing',
    'it can be done by anybody, without what it took before',
    { [IS]: 2.5 },
    '',
    'one command, only what, no request, no need, not need any more, no longer wait for, not have to wait, no training, without training, anybody can, anyone can, everybody can, on her own, on his own, on their own, other team also, other also use, also start to use, also use it, use it too, by itself, instead of write, without developer, without it, not necessary any more',
  ),
  concept(
    'still-delivered',
    'something fell away, and it was delivered all the same',
    { [DR]: 2.5 },
    '',
    'miss target, below target, not reach, we reach, i reach, week remain, day remain, week left, day left, drop out, fall out, make up for, make up time, catch up, fall behind, still live, be live, live on, in production on, move to later, second phase, later phase, what must, must be, by first of, start of term, start of season, target of, goal be, goal of',
  ),
];
