/** Word classes of decisions, for the phrases in outcomes.ts. */
export const CLASSES = {
  level: 'l3 l4 l5 l6 l7 l8 e3 e4 e5 e6 e7 senior staff principal mid manager ic4 ic5 sde1 sde2 sde3',
  /** Grades, as they are numbered; the number behind “SDE” among them. */
  code: 'l3 l4 l5 l6 l7 l8 e3 e4 e5 e6 e7 ic4 ic5 sde1 sde2 sde3 ii iii',
  step: 'level notch step grade rung band',
  /** What somebody is who would rather have you lower than not at all. */
  open: 'open happy glad willing pleased love discuss discussing consider considering explore exploring bring bringing take',
  rank: 'senior junior mid associate lower',
  other: 'another other different second sister',
  team: 'team teams org orgs group manager managers department',
  period: 'day days week weeks month months mo mos year years yr',
};
