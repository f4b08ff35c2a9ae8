/**
 * Words of a case under a new version: what earlier versions asked, and that a
 * version has come.  [UI97 UI98 UI99]
 */
import { plural } from './shell.ts'

interface AskedThen {
  readonly id: string
  readonly words: string
  readonly isReworded: boolean
}

export const earlierWords = {
  title: 'No longer asked',
  lead: 'Answers to what earlier versions asked. They can be read here and are part of the case; they count in no figure.',
  none: 'Nothing was answered here that is no longer asked.',
  under: (title: string) => `Answered under “${title}”`,
  askedThen: (title: string, then: AskedThen, isField: boolean) => {
    const name = isField ? '' : ` it was ${then.id}`
    const text = then.isReworded ? ` it read “${then.words}”` : ''
    const where = [name, text].filter((part) => part !== '').join(' and')
    return `Answered under “${title}”${where && `, where${where}`}.`
  },
  beside: {
    split: 'This was one question before. What was answered then:',
    merged: 'These were several questions before. What was answered then:',
    retired: '',
  },
  notOffered: (value: string, title: string) =>
    `“${value}” was answered under “${title}”. It is not offered any more: choose again.`,
  byWhom: (name: string, when: string) => `${name}, ${when}`,
  differing: 'Two answers differ:',
  judgement: 'Answer',
  note: 'Note',
  reason: 'Reason',
  kind: 'Practice example',
  text: 'Words of the example',
  kept: 'Names left in it',
  ready: 'Said to be ready',
  linked: 'Linked',
  sufficient: 'Sufficient services',
  became: {
    retired: 'Not asked any more',
    split: 'Asked now as',
    merged: 'Asked now as part of',
  },
  count: (count: number) => plural(count, 'answer'),
  newer: (title: string) =>
    `A new version of the standards has come: “${title}”. This case goes on under the version that it was opened with. Nothing that you write is lost.`,
  reopen: 'Go on under the new version',
  unknown: (count: number) =>
    `${plural(count, 'answer')} of this case ${count === 1 ? 'was' : 'were'} given under a version of the standards that is not on this tablet yet. ${count === 1 ? 'It is' : 'They are'} kept.`,
} as const
