import type { PatternSlug } from '../../plugins/feedback/index.ts';

/** Written for this test before any figure was seen, in many voices: feedback, and the pattern that should come first. As first measured 56 of 66. */
export const SENTENCES: readonly (readonly [first: PatternSlug, text: string])[] = [
  // We instead of I
  [
    'we-instead-of-i',
    'Hi Sam, quick note: great chat, but the panel walked away not knowing what you personally built.',
  ],
  ['we-instead-of-i', 'Candidate says "we" for everything. Asked three times for his own actions. Still "we".'],
  ['we-instead-of-i', 'They told me the project sounded fantastic and they had no clue which of it was mine.'],
  [
    'we-instead-of-i',
    'It was difficult to peel your work away from that of your colleagues, and nobody could write down one decision you had taken.',
  ],
  ['we-instead-of-i', 'You hid behind the squad in every answer. An interview is no place for modesty.'],
  [
    'we-instead-of-i',
    'Feedback is that candidate present always the team result, the role of himself was not visible.',
  ],
  // Numbers
  [
    'no-quantified-metrics',
    'Overall nice stories. But results are never measured. How do I know the migration was worth it?',
  ],
  ['no-quantified-metrics', 'The committee noted the absence of quantifiable outcomes in your responses.'],
  ['no-quantified-metrics', 'Every result was "loads better" or "a big win". Big compared to what?'],
  [
    'no-quantified-metrics',
    'When I asked what the conversion rate had been beforehand he had to admit he’d never looked.',
  ],
  ['no-quantified-metrics', 'Lovely storyteller. Zero data. I need percentages, dollars, hours saved, anything.'],
  [
    'no-quantified-metrics',
    'My recruiter said the impact of my work was hard to gauge since I only talked about it in general terms, no hard facts and figures.',
  ],
  // Conflict
  [
    'conflict-avoidance',
    'He strikes me as someone who will always find the middle and never tell a VP that she is wrong.',
  ],
  ['conflict-avoidance', 'We asked for a time she disagreed with her boss. She could not come up with any.'],
  [
    'conflict-avoidance',
    'Seems to prefer keeping everybody comfortable over making the call. We need more spine in this seat.',
  ],
  [
    'conflict-avoidance',
    'I got told I fold too fast. Apparently as soon as the director frowned I dropped my proposal.',
  ],
  [
    'conflict-avoidance',
    'Instead of talking to the engineer who missed his dates you asked HR to do so. That worried two of us.',
  ],
  ['conflict-avoidance', 'Not enough evidence on Have Backbone; Disagree and Commit.'],
  // Ownership
  ['ownership-signal-gap', 'Once the ticket left his queue he lost interest. Nobody knew whether the fix had held.'],
  [
    'ownership-signal-gap',
    'Your answer to why the launch slipped was that the vendor was late. And what did you do about the vendor? Nothing, it seems.',
  ],
  ['ownership-signal-gap', 'Lacks ownership beyond assigned tasks; escalates and then sits back.'],
  [
    'ownership-signal-gap',
    'Feedback from the loop: she does what is asked, does it properly, and does not go looking for what else is broken.',
  ],
  [
    'ownership-signal-gap',
    'The interviewer felt you were running the meeting rather than being on the hook for the result.',
  ],
  ['ownership-signal-gap', 'I was told that I blame other departments, and that I leave before the end of a project.'],
  // Leadership
  [
    'insufficient-leadership-evidence',
    'Very capable engineer. We did not hear how you make the engineers around you better.',
  ],
  [
    'insufficient-leadership-evidence',
    'The panel concluded that you are operating at L5 today and this was an L6 opening.',
  ],
  ['insufficient-leadership-evidence', 'There was not enough depth in your examples to support a hire at this level.'],
  [
    'insufficient-leadership-evidence',
    'Need more signal on leadership. All the examples are him coding alone at night.',
  ],
  [
    'insufficient-leadership-evidence',
    'For a staff role we expect influence over groups that do not report to you. We heard about your own four people.',
  ],
  [
    'insufficient-leadership-evidence',
    'The debrief landed on mixed data points across the Leadership Principles, and your two main stories were used over and over.',
  ],
  // Strategy
  ['lack-of-strategic-thinking', 'Superb at running the machine. We could not find out why the machine should exist.'],
  [
    'lack-of-strategic-thinking',
    'You were not able to tell us where the product should be in five years or who would be competing with it.',
  ],
  [
    'lack-of-strategic-thinking',
    'Too down in the detail of sprints for a director post. Little sense of the wider business.',
  ],
  [
    'lack-of-strategic-thinking',
    'They want somebody who can define the strategy and they see me as somebody who executes it.',
  ],
  ['lack-of-strategic-thinking', 'Candidate is tactical. Could not explain why this bet and not another.'],
  ['lack-of-strategic-thinking', 'In the end it was about vision: your plans end at the next release.'],
  // Communication
  [
    'poor-communication-under-pressure',
    'As soon as I disagreed, his tone changed and he began to argue with me rather than to explain.',
  ],
  [
    'poor-communication-under-pressure',
    'Answers were long and went everywhere. I had to cut in to get an answer to what I had asked.',
  ],
  [
    'poor-communication-under-pressure',
    'You talk well when things are going well. When Dana questioned the cost you got visibly upset and lost your line of argument.',
  ],
  [
    'poor-communication-under-pressure',
    'Struggled to be succinct: seven minutes of context before we heard what happened.',
  ],
  [
    'poor-communication-under-pressure',
    'She seemed to go to pieces a bit with the tougher interviewer and became defensive about the delay.',
  ],
  ['poor-communication-under-pressure', 'Communication could be crisper; hard to follow at times.'],
  // Rapid fire
  [
    'rapid-fire-breakdown',
    'The opening answers were fine. On the third and fourth follow-up you had nothing left to say.',
  ],
  ['rapid-fire-breakdown', 'In the quick-fire part, he needed half a minute for each, then asked me to say it again.'],
  [
    'rapid-fire-breakdown',
    'You do great with a prepared narrative; take away the script and ask five short ones and it crumbles.',
  ],
  ['rapid-fire-breakdown', 'I froze when she started firing questions one after the other.'],
  ['rapid-fire-breakdown', 'Candidate takes too long to think when asked simple factual questions at speed.'],
  ['rapid-fire-breakdown', 'Follow-ups exposed that the story was memorised.'],
  // Design
  [
    'weak-system-design',
    'The design didn’t survive contact with ten times the traffic, and you had no plan for a node dying.',
  ],
  ['weak-system-design', 'Went directly to microservices without asking a single question about users or volume.'],
  ['weak-system-design', 'Below the bar on system design. Everything else fine.'],
  [
    'weak-system-design',
    'No discussion of consistency, no discussion of cost. Choice of database was justified by "it is what I know".',
  ],
  [
    'weak-system-design',
    'Architecture: shallow. He put a cache everywhere and was not able to say what is invalidated when.',
  ],
  [
    'weak-system-design',
    'The technical deep-dive on how you’d build a notification service is where we lost confidence.',
  ],
  // Outdated
  [
    'outdated-platform-knowledge',
    'He has not touched code in a decade and it shows: all his references are to tools we retired.',
  ],
  [
    'outdated-platform-knowledge',
    'AWS knowledge is too thin for this team. Could not say what a Lambda cold start is.',
  ],
  [
    'outdated-platform-knowledge',
    'You come from a world of data centres and change windows and we are fully in the cloud.',
  ],
  ['outdated-platform-knowledge', 'The stack you described was state of the art in 2012.'],
  [
    'outdated-platform-knowledge',
    'They were worried how long I would need to get up to speed with Kubernetes and the rest of it.',
  ],
  ['outdated-platform-knowledge', 'Didn’t recognise half of the services we named. Solutions were all self-hosted.'],
  // Culture
  [
    'cultural-misalignment',
    'We felt your way of leading would not land well here. Several of us found you a little arrogant about product people.',
  ],
  ['cultural-misalignment', 'Not a culture add, sorry.'],
  [
    'cultural-misalignment',
    'In five hours he did not once speak of a customer. It is the first thing we talk about in this company.',
  ],
  ['cultural-misalignment', 'Strong resume but she would be happier at a place with more process and less ambiguity.'],
  ['cultural-misalignment', 'He made fun of his last employer and of QA. Skills are there, the attitude isn’t.'],
  [
    'cultural-misalignment',
    'The concern was about values: you seemed to care about the title more than about the users.',
  ],
];

/** First seen when the words were done: 18 of 22 first, 21 among three. Today 19, and 20 among three. */
export const UNSEEN: readonly (readonly [first: PatternSlug, text: string])[] = [
  [
    'we-instead-of-i',
    'You came across as a thoughtful colleague. The difficulty in debrief was that we could describe the project and not your role in it; each decision seemed to belong to a committee.',
  ],
  ['we-instead-of-i', 'Hiring manager said my answers were all about the team and he needed to hear about me.'],
  [
    'no-quantified-metrics',
    'The recruiter told me that my achievements sounded good but I had nothing to back them up with, not one statistic.',
  ],
  [
    'no-quantified-metrics',
    'Good structure and clear ownership. For impact we got words like "happier" and "smoother". What did it save? Nobody found out.',
  ],
  [
    'conflict-avoidance',
    'You seem to look for agreement before all else. When the PM cut your testing time you accepted it and told nobody that you thought it wrong.',
  ],
  [
    'conflict-avoidance',
    'She was afraid of upsetting her peer, so the bad design shipped. That was her own example for backbone.',
  ],
  [
    'ownership-signal-gap',
    'Whenever something went wrong it was because another department had not delivered. We never heard what you did to get them to deliver.',
  ],
  ['ownership-signal-gap', 'Reactive. Does the task when the task is given. Does not follow it into production.'],
  [
    'insufficient-leadership-evidence',
    'Your examples are what we would expect of a senior engineer, not a staff engineer; you solved the problems yourself and did not bring other teams with you.',
  ],
  [
    'insufficient-leadership-evidence',
    'Sorry to say it is a no. The interviewers wanted examples of coaching and of growing a team, and those you had were thin.',
  ],
  [
    'lack-of-strategic-thinking',
    'Terrific on delivery. We missed a sense of where you would take the product and which customers you would choose to lose.',
  ],
  [
    'lack-of-strategic-thinking',
    'Main gap: connecting technical work with business goals. You knew each ticket but not what the company got from it.',
  ],
  [
    'poor-communication-under-pressure',
    'When I pushed back on his estimate he got irritated and would not let me finish.',
  ],
  [
    'poor-communication-under-pressure',
    'Many words, few answers. Two of the interviewers gave up trying to get a direct reply.',
  ],
  [
    'rapid-fire-breakdown',
    'After the first question we usually ask ten short ones. You answered two and then there was a lot of silence.',
  ],
  [
    'rapid-fire-breakdown',
    'He told me the prepared part was very good and that I fell apart on the follow-up questions.',
  ],
  [
    'weak-system-design',
    'You chose NoSQL without asking about access patterns and couldn’t tell us how you’d recover when a zone is lost.',
  ],
  [
    'weak-system-design',
    'The coding was fine. In the architecture session there was no thought for scale, and the trade-offs came only when prompted.',
  ],
  [
    'outdated-platform-knowledge',
    'His experience is with systems from another age, and the newer AWS services were unknown to him.',
  ],
  [
    'outdated-platform-knowledge',
    'Feels like he stopped learning when he became manager. Could not discuss containers or modern deployment.',
  ],
  [
    'cultural-misalignment',
    'Some of the remarks about junior staff did not sit well with the panel. We value respect above brilliance.',
  ],
  [
    'cultural-misalignment',
    'You would not be happy here, I think: you want clear orders and we give people problems instead.',
  ],
];
