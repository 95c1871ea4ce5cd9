import { csvLines, csvStart } from '../../../shared/csv.ts'
import { entryColumns } from './read-stakeholders.ts'
import { tieColumnNames } from './read-ties.ts'

const entries = [
  [
    'organisation',
    'Example town council',
    'public',
    '',
    'commissioner',
    '',
    'Pays for the service',
    '4',
    '5',
    'clerk@example.org',
    'https://example.org',
    'yes',
  ],
  [
    'organisation',
    'Example village shop',
    'business',
    '',
    'local-supplier',
    '',
    'Delivers to the farms',
    '3',
    '2',
    '',
    '',
    'yes',
  ],
  [
    'person',
    'Example person',
    'public',
    'Example town council',
    'frontline-professional',
    '',
    'Drives the rounds',
    '5',
    '2',
    '',
    '',
    'no',
  ],
  [
    'group',
    'People who get help at home',
    'community',
    '',
    'resident',
    '',
    'It is their home',
    '5',
    '3',
    '',
    '',
    'no',
  ],
]
const ties = [
  [
    'Example town council',
    'Example village shop',
    'works-together',
    '2',
    '2025-04-01',
    '',
    'Meals on wheels',
    'yes',
  ],
  ['Example town council', 'People who get help at home', 'informal', '1', '', '', '', 'no'],
]

/** Files to fill in: their lines are examples, and are to be replaced. */
export const examples = {
  stakeholders: csvStart + csvLines([[...entryColumns], ...entries]),
  ties: csvStart + csvLines([[...tieColumnNames], ...ties]),
} as const
export type Example = keyof typeof examples
