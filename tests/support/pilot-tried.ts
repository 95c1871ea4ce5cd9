import { pilotPaths as paths } from '../../src/modules/pilots/index.ts'
import type { TestApp, TestPerson } from './app.ts'
import {
  consentWords,
  criteriaWords,
  easeWords,
  exitWords,
  planByForm,
  taken,
  takeIn,
} from './pilots.ts'
import { planMoney } from './business-plan.ts'

/** A pilot of the demo's lab with one of everything that it may hold, decided but not closed. */
export async function pilotTried(
  app: TestApp,
  { browser, participantId }: TestPerson,
  address: { lab: string; initiativeId: string },
): Promise<void> {
  const at = await planByForm(browser, address, { ownerId: participantId, public: '' })
  await taken(browser, paths.consentText(at), consentWords)
  const lab = (await app.parts.labs.find(address.lab))!
  const other = await app.person(lab, { name: 'Somebody who tries' })
  const pilotPersonId = await takeIn(browser, at, other.participantId)
  await taken(browser, paths.criteria(at), criteriaWords)
  await taken(browser, paths.newIndicator(at), easeWords)
  const csv = 'indicator,moment,group,person,date,value\ni1,before,pilot,P001,2026-10-20,3'
  await taken(browser, paths.observationFile(at), { csv })
  const entry = { kind: 'action', onDay: '2026-11-20', words: 'Ring daily', pilotPersonId }
  await taken(browser, paths.timeline(at), entry)
  const risk = { prompt: 'burn-out', words: 'Too much for one', answer: 'Two share it' }
  await taken(browser, paths.risks(at), { ...risk, watchedBy: '' })
  const cost = { kind: 'money', onDay: '2026-11-20', words: 'Phones', amount: '60' }
  await taken(browser, paths.costs(at), { ...cost, currency: 'EUR', hours: '', unsurePercent: '0' })
  await planMoney(browser, at)
  await taken(browser, paths.start(at))
  await taken(browser, paths.exit(at), exitWords)
}
