import { pilotPaths as paths } from '../../src/modules/pilots/index.ts'
import type { Browser } from './browser.ts'
import { taken } from './pilots.ts'

type Place = { lab: string; initiativeId: string; pilotId: string }

/** Whom a plan of three years serves, as the form sends it. */
export const peopleWords = {
  version: '0',
  firstYear: '2027',
  'people.1': '50',
  'people.2': '100',
  'people.3': '100',
  hourRate: '',
  assumptions: 'The municipality goes on as it is.',
  peopleBy: '20',
  staffBy: '20',
  incomeBy: '20',
}

/** A nurse for 40,000 a year, as the form sends it. */
export const lineWords = {
  what: 'cost',
  kind: 'staff',
  words: 'Nurse',
  amount: '40 000',
  each: 'year',
  from: '1',
  to: '',
  growth: '',
}

/** A foundation that was asked for 30,000 in the first year, as the form sends it. */
export const leadWords = {
  stakeholderId: '',
  funder: 'Example foundation',
  contact: 'Ring Ulla, 060 99 88 77',
  kind: 'grant',
  amount: '30 000',
  from: '1',
  to: '',
  state: 'asked',
  because: '',
  nextStep: 'Send the application',
  nextBy: '',
  nextOn: '',
}

/** A plan of three years with a cost and an income, and somebody who was asked for money: by the forms. */
export async function planMoney(browser: Browser, at: Place): Promise<void> {
  await taken(browser, paths.planDetails(at), peopleWords)
  await taken(browser, paths.newPlanLine(at), lineWords)
  const income = { what: 'income', kind: '', words: 'Municipality', amount: '10 000' }
  await taken(browser, paths.newPlanLine(at), { ...lineWords, ...income })
  await taken(browser, paths.newLead(at), leadWords)
}
