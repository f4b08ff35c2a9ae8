/**
 * Words of what the office set aside, for who decides about it.  [UI190 UI191]
 */
import { plural } from './shell.ts'

const pieces = (count: number): string => plural(count, 'piece')

export const parkedPageWords = {
  title: 'Set aside',
  lead: 'Work that reached the office and could not be put into its case by itself. Nothing of it is lost: it stays at the office until a lead decides.',
  link: (count: number) => `${pieces(count)} set aside: read and decide`,
  meaning: {
    summary: 'What each decision does',
    accept:
      'Accept: it becomes part of the case, under the name and time of who wrote it. Where the case says something else by now that its author had not seen, both are shown and a person chooses.',
    handOver:
      'Hand over: nothing is taken over in silence. Each piece stands beside what the case says now, and whoever judges the case chooses.',
    putAway:
      'Put away: it is in no case. The office keeps it for good, so does the tablet it was written on, and you find it below.',
    final: 'A decision is final, and stands in the office’s record with your name.',
  },
  reading: 'Fetching it from the office',
  again: 'Fetch again',
  none: 'Nothing is set aside in this inspection.',
  group: (name: string, place: string) => `${name}, ${place}`,
  inCase: (reference: string) => `case ${reference}`,
  inInterview: 'an interview with an officer',
  inSetUp: 'the set-up',
  elsewhere: 'a case that is not on this tablet',
  openCase: 'Open the case',
  nobody: 'Nobody has this case at present.',
  holder: (name: string) => `Judged by ${name} now.`,
  caption: (name: string, place: string) => `What ${name} wrote, ${place}`,
  what: 'What',
  when: 'Written',
  late: 'Set aside',
  now: 'In the case now',
  nothing: '(nothing)',
  differs: 'Values that differ:',
  pick: 'All',
  picked: (count: number, of: number) => `${count} of ${pieces(of)} chosen`,
  noneChosen: 'Choose at least one piece first.',
  acts: {
    accept: 'Accept',
    'hand-over': 'Hand over',
    'put-away': 'Put away',
  },
  actLabel: (act: string, name: string, place: string) => `${act}: ${name}, ${place}`,
  ask: {
    title: (count: number) => `Put ${pieces(count)} away?`,
    body: 'It will be in no case, and this cannot be taken back. The office keeps it, and you can read it below.',
  },
  closed: {
    title: 'What cannot be opened here',
    body: (count: number) =>
      `${pieces(count)} cannot be opened or verified on this tablet. It stays at the office. It can be put away; it cannot be put into a case.`,
  },
  done: {
    accept: (count: number) => `${pieces(count)} accepted.`,
    'hand-over': (count: number) =>
      `${pieces(count)} handed over: it stands beside what the case says, until somebody chooses.`,
    'put-away': (count: number) => `${pieces(count)} put away.`,
  },
  notDone: {
    'cannot-file': (count: number) =>
      `${pieces(count)} cannot be put into a case: its author or its number does not fit. It can be put away.`,
    'not-allowed': (count: number) =>
      `${pieces(count)} not decided: you do not lead this inspection any more.`,
    other: (count: number) =>
      `${pieces(count)} had been decided before, by you or somebody else. What was decided stands below.`,
  },
  notKept: (why: string) => `Nothing was handed over: ${why}`,
  decided: {
    title: 'What was decided',
    show: 'Show what was decided',
    none: 'Nothing was decided in this inspection yet.',
    caption: 'Decided so far',
    who: 'Who wrote it',
    where: 'Where',
    decision: 'Decision',
    by: (name: string, at: string) => `${name}, ${at}`,
    byItself: (at: string) => `by itself, ${at}`,
    acts: {
      accept: 'Accepted',
      'hand-over': 'Handed over',
      'put-away': 'Put away',
      'taken-in': 'Taken in',
    },
    closed: '(cannot be opened here)',
  },
} as const

/** For who wrote it. */
export const ownParkedWords = {
  waits:
    'It waits for your lead, who reads it and decides. It is kept on the tablet on which you wrote it too: you need not write it again.',
  title: 'What became of your work that was set aside',
  line: {
    accept: (count: number, place: string, at: string) =>
      `${pieces(count)} accepted, ${place}, ${at}: it is part of the case, under your name.`,
    'hand-over': (count: number, place: string, at: string) =>
      `${pieces(count)} handed over, ${place}, ${at}: whoever judges the case sees it beside their own and chooses.`,
    'put-away': (count: number, place: string, at: string) =>
      `${pieces(count)} put away by your lead, ${place}, ${at}: it is in no case. The office keeps it, and so does the tablet on which you wrote it.`,
    'taken-in': (count: number, place: string, at: string) =>
      `${pieces(count)} taken in by itself, ${place}, ${at}: it is part of the case.`,
  },
} as const
