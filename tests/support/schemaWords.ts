/**
 * What an editor shows beside a field while somebody writes an indicator: by the path of the field, lists left out. Written
 * for authors who do not program; the limits themselves are in src/domain/pack.ts and need no words here.
 */
export const INDICATOR_WORDS = {
  $schema: 'Tells the editor which help to show. Copy it from another indicator.',
  id: 'Number of the principle, a dot, C (commitment), I (implementation) or P (progress), a number: 01.C1. It is the name of the file and never changes.',
  principle: 'The principle it belongs to, as in pack.json: P01 to P20.',
  dimension: 'commitment: what was decided. implementation: what is done. progress: what changes for people.',
  format: 'scale: five levels. yesNo: yes, being prepared or no. number: a figure with its unit.',
  shortForm: 'true when it belongs to the short form: one commitment and one implementation indicator per principle.',
  title: 'What it is about, in a few words. 60 characters or fewer fit every list.',
  question: 'One question about one thing that can be looked up. It ends with a question mark.',
  why: 'Why it matters to people in the city: two or three short sentences.',
  counts: 'What may be counted, so that two people count the same.',
  doesNotCount: 'What is often counted by mistake.',
  evidence: 'Two to four documents or records that show the answer, each with what to look for in it.',
  departments: 'Who usually knows the answer: ids of the list of departments in pack.json, the likeliest first.',
  sdg: 'Targets of the Sustainable Development Goals, such as 4.2 or 5.c.',
  change:
    'Only in a pack that follows another. same: nothing changed. wording: other words, the same answer. new: to be answered anew. Left out: same when the pack before has the id, otherwise new.',
  replaces: 'Ids of the pack before whose place it takes. Then change is new.',
  levels:
    'One text per level: facts that can be seen, at most 25 words, the difference to the level below in the first words. A level is reached only when all below it is true.',
  'levels.notYet': 'Level 0. What is found when nothing has happened.',
  'levels.firstSteps': 'Level 1. Single steps that depend on one person, one department or outside money.',
  'levels.underWay': 'Level 2. Approved or done every year, but not for the whole city.',
  'levels.established': 'Level 3. Stable, for the whole city, with owner, budget and dates.',
  'levels.sharedAndReviewed': 'Level 4. As level 3, and made and reviewed with the people concerned, in public.',
  choices: 'What must be true for each answer.',
  'choices.yes': 'The conditions of a yes. All of them, or it is no yes.',
  'choices.beingPrepared': 'What shows that a yes is on its way: a draft and a date.',
  'choices.no': 'Every other case.',
  direction: 'up when a larger figure is better, down when a smaller one is.',
  measures:
    'The ways to measure it. A city picks one and keeps it from year to year. The id of a measure never changes.',
  'measures.label': 'What is counted, in a few words.',
  'measures.unit': 'The unit as it stands behind the figure, such as "% of inhabitants".',
  'measures.definition': 'Exactly what is divided by what, on which day or in which period, and from which source.',
  'measures.decimals': 'Decimals that are shown: 0 for people and things, 1 for shares.',
  'measures.min': 'The smallest figure that can be typed, mostly 0.',
  'measures.max': 'The largest figure that can be typed: 100 for shares. Leave it out where there is none.',
  breakdown: 'Groups by which the figure should be looked at: ids of the list of breakdowns in pack.json.',
  ifNone: 'What to answer when there is nothing to count.',
};

export const PACK_WORDS = {
  $schema: INDICATOR_WORDS.$schema,
  id: 'The name of the folder. Assessments remember it, so it never changes.',
  version: 'Edition, change and correction, such as 2026.1.0. See indicators/README.md.',
  follows: 'The id of the pack that this one is the next edition of.',
  charterEdition: 'The edition of the Charter that the pack follows.',
  charterLink: 'Where the Charter itself can be read.',
  licence: 'Under which terms the texts may be used.',
  disclaimer: 'Says that the tool is not the Association’s.',
  groups: 'The three parts of the Charter.',
  principles: 'The 20 principles, in the order of the Charter.',
  'principles.shortTitle': 'The label of charts and narrow tables.',
  'principles.asks':
    'What the principle asks of a city, in our own words. The sentences of the Charter are not ours to change.',
  'principles.title.status': 'verified: read in the source named below. working: our wording, shown with a small mark.',
  'principles.title.source': 'Where the wording was read.',
  scale: 'The five levels, lowest first, with what they mean in general.',
  choices: 'The words of the three choices of a yes/no indicator.',
  dimensions: 'The words of the three dimensions.',
  departments: 'Who usually knows: an id, and the name that is shown.',
  breakdowns: 'By what a figure can be broken down: an id, and the name that is shown.',
};

export const TRANSLATION_WORDS = {
  $schema: 'Tells the editor which help to show.',
  language: 'The language, as its code: es, fr, ca, pt.',
  lists: 'The small words of pack.json: scale, choices, dimensions, departments, breakdowns.',
  groups: 'Titles of the groups, by id.',
  principles: 'Words of the principles, by id. A principle is translated as a whole or not at all.',
  'principles.title.status': 'verified: read in the source named below. working: our wording, shown with a small mark.',
  indicators: 'Words of the indicators, by id. An indicator is translated as a whole or not at all.',
  'indicators.levels': 'The same fact at every level as in the source: a reader must choose the same level.',
  sources: 'By id, the mark of the words it was translated from: it tells when they have changed since.',
};
