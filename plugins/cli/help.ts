/** What `--help` says below the lists of commands and options. */

export const ABOUT = [
  'Scores interview stories: how much of what an interviewer must write down for a “hire” vote is in the text,',
  'in the teller’s own words. Everything happens on this machine; a story is read as text, and nothing in it is ever run.',
].join(' ');

export const ROOT_HELP = `
From a checkout, story is written: npm run --silent story -- COMMAND …
(npm link puts story itself on the PATH.)

Examples:
  story new "Cutting checkout latency"  begin a story of your own
  story score                           every story in content/stories
  story score my-story.md --level L7    one file, by the bar of a level
  story score - < draft.md              standard input
  story score --min 60 stories          exit 1 if any story is below 60
  story score --watch my-story.md       again whenever it is saved
  story score --staged                  what the next commit would hold
  story coverage my-stories             principles covered, and what is missing
  story diff origin/main                what my commits did; exit 1 if worse
  story rules                           what is looked for
  story rules we-instead-of-i           one rule, with examples
  story diagnose feedback.txt           which pattern a rejection points to
  story completion bash                 complete commands and options

Exit status:
  0    all well
  1    a story is below --min, or below the target in its own front matter, or
       has a finding that --fail-on names, or an unsafe link; for diff: the gate
       says no
  2    something could not be judged or printed, or the command was not
       understood; standard error says path:line:column: what happened — why —
       what to do
  130  interrupted (Ctrl-C), 143 terminated, 129 hung up: no file is left half
       written

story.config.json, in this folder or above it in its repository, says for all
stories: level, role, paths, min, tolerance, rules (how severe each is) and
allow, with reasons. Front matter goes before it, options before both.

Colours are for terminals only; NO_COLOR and --no-color turn them off,
FORCE_COLOR on.
story COMMAND --help tells more about a command.`;

export const NEW_ABOUT = [
  'Begins a story: a file named after its title, with front matter, the headings Situation, Task, Action and Result, and',
  'below them prompts in brackets to write over. Prompts are never scored as text. The story is private: it can be',
  'scored here, and the built site holds no word of it. A file that is there already is never written over.',
].join(' ');

export const NEW_HELP = `
Principles, by these names or as Amazon writes them:
  customer-obsession, ownership, invent-and-simplify, are-right-a-lot,
  learn-and-be-curious, hire-and-develop-the-best,
  insist-on-the-highest-standards, think-big, bias-for-action, frugality,
  earn-trust, dive-deep, have-backbone-disagree-and-commit, deliver-results,
  strive-to-be-earths-best-employer,
  success-and-scale-bring-broad-responsibility

Examples:
  story new "Cutting checkout latency"
  story new "Cutting checkout latency" --level L7 --role SDM \\
    --principle dive-deep --principle ownership \\
    --question "Tell me about a time you improved performance"
  story new --dir ~/stories -- "-40% pages a week"

Exit status: 0 and the path of the file, or 2 and nothing is written.`;

export const SCORE_ABOUT = [
  'Scores stories and says what to change first. A path is a file, or a folder for every .md and .mdx below it',
  '(README.md, dot folders and node_modules left out; symbolic links never followed out of it), or - for standard input.',
  'Without a path: content/stories.',
].join(' ');

export const SCORE_HELP = `
Formats:
  pretty    for people: a table, then each story with its findings
  json      schema 1; described by plugins/cli/schema/report.schema.json
  github    annotations for GitHub Actions, the ten worst errors and warnings
  markdown  for a comment or a job summary
  sarif     SARIF 2.1.0, for code scanning and editors
Behind a score stands its range: 64 (50–90). Of ten such stories, eight or more
were rated in it, by language models; no person has checked that. --min and
target go by the score, never by its range.

--also puts the report into files besides, each in its own format; a file
appears when it is complete, is never coloured, and takes the place of an older
one.

What a rule on private things finds (an address, a secret, somebody’s pay …) is
only pointed at in github, markdown and sarif, which others read; pretty and
json, which you read, repeat it, unless they are asked to --mask it.

--staged judges the texts in git’s index, as the next commit would hold them:
the stories added, changed or renamed below the paths. To have that done before
every commit of this repository: git config core.hooksPath .githooks (to undo
it: git config --unset core.hooksPath; to pass once: git commit --no-verify).

--watch judges once, then each story that is saved, new or deleted, and shows
its score before and after. Pretty only; Ctrl-C ends it, with exit status 0.

From 300 stories on, all cores judge. On a terminal, a run of more than a second
says how far it is, unless it is --quiet.

A story's front matter may give title, level, role, question, principles,
description, visibility, target (its own mark, 0 to 100) and
allow ([{ rule: ID, because: "…" }]); without a title, the first heading is it,
else the file's name. Keys of other tools are named and not read. A slip in a
key, a key that steers a page (slug, hero …), an alias (*x) are refused.
An .mdx story must hold no code: no import, no JSX, no {…}, no bare <.
No story may hold a link that is no plain address (javascript:, data:, //…).

Examples:
  story score stories --min 60 --quiet
  story score my-story.mdx --level L7 --role SDM
  story score --format json stories > report.json
  story score stories --also json=report.json --also markdown=summary.md
  story score --staged --fail-on error --quiet
  story score --watch my-story.mdx

Exit status:
  0    all well, or nothing is staged
  1    a story is below --min or its own target, has a finding as severe as
       --fail-on says, or a link that no page may show; standard error says
       which
  2    something could not be judged: no such file, no story under a folder,
       front matter that cannot be read, code in an .mdx story, bytes that are
       not UTF-8, over 1 MB, a merge conflict, a Git LFS pointer. The other
       stories are judged and printed all the same. Also: unreadable settings,
       or a report that cannot be written.
  130  interrupted, 143 terminated: no file is left half written.`;

export const COVERAGE_ABOUT = [
  'Lays stories out over the sixteen Leadership Principles: which have too few stories that can be credited, which story',
  'is leaned on too often, and a simulated debrief in which no event is told twice. Without a path:',
  'your own stories, in content/stories/mine; where there are none, content/stories.',
].join(' ');

export const COVERAGE_HELP = `
A loop has one bar: every story is judged at --level, or else at the level of
most of them. From 60 points on a story counts, from 40 it needs work.
Tellings of one event count as one story, and the report names them with the
words they share; where that is less sure it asks, and counts two. The debrief
deals the principles to five interviewers and votes by rules of our own: it
shows where evidence is missing, and forecasts nothing.

Formats:
  pretty    for people: matrix, principles, debrief, the one next step
  json      schema 1; described by plugins/cli/schema/report.schema.json
  markdown  for a comment or a job summary

Examples:
  story coverage my-stories
  story coverage my-stories --level L7
  story coverage --format json my-stories > coverage.json

Exit status: 0, gaps or none; 2 if a story could not be judged. The others are
laid out all the same.`;

export const DIFF_ABOUT = [
  'Compares the stories that changed between two commits: before and after, points by dimension, new and fixed findings,',
  'principles gained and lost, what to change first; and says whether they may go in. Both sides are read from git;',
  'nothing is checked out, fetched or run. Without HEAD: the commit HEAD, or with --staged git’s index. Without a path: content/stories.',
].join(' ');

export const DIFF_HELP = `
The gate says no to
  new-error   an error that was not there before, such as a private address
  score-drop  a score worse by more than --tolerance: an edit that leaves the
              meaning alone may move a score by that much
  min         a changed story below --min, where that is given
  target      a changed story below the target in its own front matter
and to nothing else: what was there before, and the score of a new story, pass.
It goes by scores, not by the range behind them: that says how sure one score
is, and nothing of a change.
No edit is measured by a bar that it lowers itself. story.config.json counts as
it stands at BASE, or with --into there; so do allow, target and level in a
story's front matter, where the edit asks for less: an allowance that comes with
it, in a new story too, sets nothing aside, and no story is judged by a lower
level than stood there for it, or for all (else L6). What was loosened is
listed, a story made public among it, and does not by itself make the gate say
no.
A story that is moved out of the paths is judged once more where it went.
A finding is new if the story had none of the same rule on the same words.
A story counts as renamed if half of it is the same, and else as a new one.

Formats: pretty, json (plugins/cli/schema/report.schema.json, schema 1), github
(the ten worst errors and warnings), markdown (for a comment), sarif (what is
new). --also puts the report into a file besides, in a format of its own.
Others read it, so what a rule on private things finds on either side is only
pointed at, in all of them.

Examples:
  story diff origin/main
  story diff v1 v2 my-stories --tolerance 5 --min 40
  story diff "$(git merge-base origin/main HEAD)" --into origin/main
                                                    since this branch began
  story diff HEAD --staged                          what the next commit does
  story diff HEAD $(git stash create)               what is not yet committed
  story diff origin/main --format github            in a workflow

Exit status:
  0    the gate says yes, or no story differs
  1    the gate says no; standard error says to which story, why, and what to do
  2    no such revision or path, no repository, or a story could not be judged:
       a symbolic link, a submodule, over 1 MB, not UTF-8, unreadable front
       matter, a merge conflict, a Git LFS pointer; or .gitattributes would now
       have stories checked out as other texts, or keep them from reviewers.
       One that could not be judged at BASE only is compared as if it were new.
  130  interrupted, 143 terminated: no file is left half written.`;

export const RULES_HELP = `
Examples:
  story rules
  story rules vague-claim
  story rules --format json

Exit status: 0, or 2 if there is no such rule.`;

export const DIAGNOSE_HELP = `
A file holds the words of a rejection in English: an e-mail as it came, HTML
and quoted thread included, notes of a feedback call, a debrief, a post. Only
sentences that give a reason count for a pattern; what went well counts against
one; everything else is set apart, and named with its place. Where no reason is
given, no pattern is. - reads standard input. The JSON is described by
plugins/cli/schema/report.schema.json.

Examples:
  story diagnose feedback.txt
  story diagnose - < call-notes.md
  story diagnose --format json notes/*.txt

Exit status: 0, or 2 if a file could not be read.`;

export const COMPLETION_HELP = `
It completes the command story itself, as npm link puts it on the PATH. To
switch it on:
  bash  echo 'eval "$(story completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(story completion zsh)"' >> ~/.zshrc    (below compinit)
  fish  story completion fish > ~/.config/fish/completions/story.fish
and open a new shell. To undo it, delete that line, or that file.

Exit status: 0, or 2 if there is no script for this shell.`;
