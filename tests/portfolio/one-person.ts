/**
 * Two people’s stories as they would lie in one folder: one employer, one product and the same colleagues throughout, some events
 * told twice or three times. Written for these tests by a language model; all people and firms are invented.
 */
export interface Told {
  readonly name: string;
  /** Which event it tells. */
  readonly event: string;
  readonly text: string;
}

const told = (name: string, event: string, text: string): Told => ({ name, event, text: text.trim() });

/** An engineer at a firm that makes software for ports. The first of each event is how the others were found out to be it. */
export const ENGINEER: readonly Told[] = [
  told(
    'berth-long',
    'berth',
    `
**Situation.** I was a backend engineer on Quayline, the planning product that container terminals use to give ships a berth. Every Monday our biggest customer, the Harlow terminal, ran the week plan and it took 4 hours 20 minutes, so the planners came in at five in the morning.

**Task.** My manager Priya had asked for a bigger machine. I asked for a week to find out why first.

**Action.** I recorded one run with the profiler and saw that 71% of the time went into comparing tide tables, for every pair of ships again. I cached tides per quay and hour, and I replaced the nested loop by a sweep over arrival times. Tom, who wrote the solver, was against touching it two weeks before the release. I ran both versions over 180 old plans and showed him that they agreed in all but three, and that those three were his bug.

**Result.** The plan now takes 11 minutes. Harlow's planners start at eight, and we never bought the machine, which was quoted at £38,000.`,
  ),
  told(
    'berth-short',
    'berth',
    `
Harlow's weekly berth plan used to run for over four hours. Rather than buy a £38,000 server I profiled it: the tide tables were compared again and again. A cache and a sweep over arrivals brought it down to 11 minutes, checked against 180 old plans.`,
  ),
  told(
    'berth-backbone',
    'berth',
    `
The time I disagreed most was with Tom, who owned the solver in Quayline. I wanted to change the inner loop shortly before a release because the berth planning at Harlow was so slow that the planners got up at five. He said no, too risky, and Priya leaned his way and would rather have bought hardware.

I did not let it go. I took a hundred and eighty historic plans and ran his loop and mine side by side. All but three gave the same berths, and I sat down with him over those three: the fault was in the old code, it took the tide of the wrong quay. He came round, said so in the stand-up, and we shipped. If the numbers had been against me I would have waited for the next release.`,
  ),
  told(
    'crane-strong',
    'crane',
    `
Priya asked me to look after the crane telemetry when Anders left. It had no owner for five months and 40% of the alarms were false. I wrote down each alarm for two weeks, rang the crane drivers at Harlow after every one, and found that the wind sensor reports gusts in knots while we read them as metres per second. I corrected the unit, deleted nine alarms that nobody had ever acted on, and wrote the rule that a new alarm needs the name of a driver who wants it. False alarms went from 310 a week to 26. Two drivers told me they had switched the screen off before; it is on again.`,
  ),
  told(
    'crane-weak',
    'crane',
    `
In my role I also took on ownership of the telemetry of the cranes after a colleague had left the company. We had quite a lot of alarms and the drivers were not very happy with this. As a team we investigated it deeply, there was an issue with the wind sensor units, knots and so on, and we cleaned up the alarms that were not needed. After this the situation was a lot better and the customers gave us positive feedback.`,
  ),
  told(
    'interns',
    'interns',
    `
We had two interns in the Quayline team last summer and no plan for them. I asked Priya to let me run it. I cut the customs export, a job nobody liked, into six pieces that could each go live alone, and I paired with each of them for an hour every morning. Fatou shipped four pieces; Jonas got stuck on the second and I was too slow to see that he did not dare to ask. I changed the morning hour so that he drove and I only watched. He shipped two. Both were offered a job, Fatou took it, and the plan is what the team uses for interns now.`,
  ),
  told(
    'outage',
    'outage',
    `
On a Saturday in March the Quayline login stopped for all eleven terminals, Harlow among them. I was not on call, Tom was, and he was on a plane. I saw the alerts on my phone and joined. The certificate of the identity provider had been renewed with a new chain, and our pods still pinned the old one. I had no rights to deploy, so I rang Priya, got them for one hour, and removed the pin. 52 minutes in all. On Monday I wrote the review under my own name, although the pin was older than me, and added a check that warns 30 days before any certificate runs out.`,
  ),
  told(
    'pricing',
    'pricing',
    `
Sales wanted to charge Harlow per ship. I had the usage data and saw that small feeder ships are 60% of the calls and bring the terminal almost nothing, so a price per ship would punish exactly what our planner makes easy. I wrote two pages with three price models worked out on last year's calls and asked Priya to take me to the meeting with sales. The head of sales did not like an engineer there. We took the price per container in the end; Harlow renewed for three years, and two more terminals signed on that model.`,
  ),
  told(
    'migration',
    'migration',
    `
Quayline kept its history in Oracle at £210,000 a year. I proposed Postgres and was told that others had failed twice. I read both post-mortems, they had moved everything in one night. I moved one table a week, 34 in all, with writes to both sides and a nightly comparison, and the team could stop at any Friday. In week nine the comparison found rounding in the demurrage fees, which we mended in Oracle too. The licence ended in November and the last dump is in cold storage.`,
  ),
  told(
    'migration-frugal',
    'migration',
    `
For frugality: our database licence. £210,000 every year to Oracle just for history. People had tried to leave it two times and both had failed because they did it overnight. My plan was slow on purpose: 34 tables, one each week, written on both sides and compared at night, so any Friday was a safe place to stop. It took eight months next to my normal work. Postgres costs us about £9,000. The comparison even found a rounding mistake in the demurrage fees that had been there for years.`,
  ),
  told(
    'customer-visit',
    'visit',
    `
I spent three days on the quay at Harlow because the planners kept exporting our plan to a spreadsheet. Standing behind them I saw why: the foreman wants it on paper, by gang and not by ship, and the print view cut the last column. Nobody had ever reported it. I built a print by gang in two evenings and brought it back the next week. The spreadsheet is gone; the foreman, Mr Okafor, has the print on his wall. Since then each of us in the team goes to a terminal once a year, which Priya made a rule.`,
  ),
];

/** A charge nurse who moved into operations of the same hospital. */
export const NURSE: readonly Told[] = [
  told(
    'discharge-strong',
    'discharge',
    `
**S** On ward 7 patients who could go home by noon left at half past four on average. The beds were needed in the emergency room, where people waited in the corridor.
**T** I was charge nurse; nobody had asked me.
**A** I followed twelve patients with a stopwatch. The longest wait was not the doctor and not transport: the pharmacy started packing the medicines to take home only when the letter was signed. I asked Lena in the pharmacy whether she could start from the list of the evening before. She said that one in six lists changes overnight. So we tried it with the five that never change. For two weeks I carried the bags myself.
**R** The average went to 1.10 pm, and the corridor was empty on nine of fourteen days. The pharmacy does it for four wards now.`,
  ),
  told(
    'discharge-weak',
    'discharge',
    `
We had a problem with discharges being late on ward 7. There were many stakeholders involved, doctors, transport, pharmacy, and communication was not ideal. Together with the pharmacy we worked on a better process for the medicines to take home, and after some weeks discharges were earlier and the emergency room was happier with us. Everyone was really engaged and it was a good example of teamwork.`,
  ),
  told(
    'falls',
    'falls',
    `
There were 19 falls on ward 7 in one quarter. The training department wanted everybody to take the course again. I read the 19 reports and drew each on a plan of the ward: 13 were between the bed and the bathroom in rooms 3 to 6, at night. Those rooms have the switch behind the door. I asked facilities for sensor lights, got no budget, and bought eight battery ones for 96 euros from the coffee money, with the ward manager Beate's blessing. The next quarter there were 7 falls, one of them in these rooms. Facilities wired them in the year after.`,
  ),
  told(
    'falls-frugal',
    'falls',
    `
Frugality. Eight battery lights, 96 euros, paid out of the coffee money. That is what it cost to get from nineteen falls a quarter to seven. The expensive idea was to send all nurses on the falls course a second time. I had put a cross on the floor plan for every fall and nearly all crosses were on the way to the bathroom at night, where the light switch is hidden behind the door. Beate let me try and facilities later put in wired ones.`,
  ),
  told(
    'rota',
    'rota',
    `
When I took over the rota for ward 7, four colleagues were about to leave because of it. Beate made it by hand and by who asked loudest. I put the wishes and the rules into a sheet that anybody can open: nobody works more than two weekends in a row, wishes are granted by turn. Lena's sister, who is a nurse with us, lost her fixed Fridays and did not speak to me for a month. I kept to it. Sick leave went from 9% to 5%, nobody left that year, and wards 5 and 8 copied the sheet.`,
  ),
  told(
    'handover',
    'handover',
    `
Handover between shifts on our ward took 50 minutes and the night shift went home late each day. I proposed to do it at the bedside, with the patient listening. Dr. Brandt said that patients must not hear such things. I asked him which things, and we made a list of four that stay in the office. We tried it in two rooms first. It takes 25 minutes, and in the first month patients corrected us six times, once about an allergy.`,
  ),
  told(
    'pump',
    'pump',
    `
An infusion pump on ward 7 had been set to ten times the dose. The patient was well, because I had looked a second time. I reported it, and the pharmacy, the firm and Beate all wanted it closed as a slip. I collected the settings of all 31 pumps: on 12 of them the decimal point could hardly be seen after the new film had been stuck on. I had the film taken off that night, without waiting for the firm, and took the complaint to the authority. The firm changed the film for all hospitals.`,
  ),
  told(
    'pump-standards',
    'pump',
    `
They said that it was a slip and I should let it rest. I would not. A patient had nearly got a tenfold dose from an infusion pump, and I went round and read the display of every one we own, thirty-one. On twelve the new protective film hid the decimal point. I pulled it off the same night and wrote to the firm and then, as they only thanked me, to the authority. All hospitals got another film.`,
  ),
  told(
    'students',
    'students',
    `
Each spring we get nursing students on ward 7 and each spring two of them stop. I asked the last eleven what the worst day was, and nine said the first, because nobody knew their name. Now each has one nurse for the first two weeks, the name is on the board a week before, and they do the first washing with a patient who has agreed to it. Last year nobody stopped, and three of the students applied to us.`,
  ),
];
