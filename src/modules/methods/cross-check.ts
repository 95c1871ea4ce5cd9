import type { PathMistake } from '../../platform/data-files/index.ts'
import { mistakesIn, type TemplateMistake, type Vocabulary } from './mistakes.ts'
import type { Template } from './template.ts'

/** What a schema cannot see in a template, worded for those who write files. */
export function crossCheck(template: Template, vocabulary: Vocabulary): PathMistake[] {
  return mistakesIn(template, vocabulary).map((found) => ({
    path: found.path,
    reason: sentences[found.code](found.values),
  }))
}

type Words = Record<string, string>

const sentences: Record<TemplateMistake['code'], (values: Words) => string> = {
  'key-twice': ({ key, what }) => `The key "${key}" is already used by another ${what}.`,
  'role-unknown': ({ role, meant }) =>
    `The role "${role}" is not known: ${meant ? `write "${meant}"` : 'the words are in roles.json'}.`,
  'checker-unknown': ({ checker }) =>
    `The checker "${checker}" is not known: the names are in checkers.json.`,
  'evidence-unknown': ({ key }) => `No phase of this method expects the evidence "${key}".`,
  'activity-unknown': ({ key }) => `No phase of this method has the activity "${key}".`,
  'prerequisite-unknown': ({ key, what }) => `No ${what} of this method is called "${key}".`,
  'prerequisite-circle': ({ keys }) => `The prerequisites go in a circle: ${keys}.`,
  'rule-3-missing': () =>
    'Rule 3 is missing: every gate needs "contributions-answered" with "rule": 3.',
  'rule-1-sign-off-missing': () =>
    'Rule 1 is missing: leaving DEFINE needs "sign-off" by "resident-representative" with "rule": 1.',
  'rule-4-missing': () => 'Rule 4 is missing: leaving DEFINE needs "story-consent" with "rule": 4.',
  'pilot-rule-missing': ({ checker }) =>
    `A method with a pilot needs "${checker}" at one of its gates (rules 2 and 5).`,
  'rule-1-outreach-missing': () =>
    'Rule 1 is missing: leaving DEFINE needs "outreach-documented" with "rule": 1.',
}
