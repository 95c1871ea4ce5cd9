import { voicesPaths } from '../../src/modules/voices/index.ts'
import type { TestPerson } from './app.ts'
import type { FormValues } from './browser.ts'

const somebody = {
  q: '',
  who: 'unnamed',
  name: '',
  phone: '',
  postalAddress: '',
  placeId: '',
  tellBy: 'phone',
}

/** A person of a form at the ways in: nobody in particular, unless the test says who. */
export function personGiven(
  name: 'speaker' | 'other',
  given: Partial<typeof somebody> = {},
): Record<string, string> {
  const whole = { ...somebody, ...given }
  return Object.fromEntries(
    Object.entries(whole).map(([field, value]) => [`${name}.${field}`, value]),
  )
}

/** Uses every way in once, by its form: a call, one not finished, one to make, sheets, and a worry. */
export async function waysInUsed(
  { browser, participantId }: TestPerson,
  { lab, initiativeId }: { lab: string; initiativeId: string },
): Promise<void> {
  const desk = voicesPaths.phoneDesk({ lab })
  const sheets = voicesPaths.sheets({ lab, initiativeId })
  const call = {
    draftId: '',
    initiativeId,
    kind: 'idea',
    channel: 'phone',
    body: 'A later bus.',
    visibility: 'lab',
    worry: '',
    ...personGiven('speaker'),
  }
  const forms: [string, FormValues][] = [
    [desk, call],
    [`${desk}/drafts`, call],
    [
      voicesPaths.callBacks({ lab }),
      { participantId: '', initiativeId, name: 'Somebody', phone: '070', about: 'The bus' },
    ],
    [sheets, { question: 'What would help?', language: 'en', kind: 'idea', count: '2' }],
    [`${voicesPaths.safeguarding({ lab })}/leads`, { participantId, initiativeId: '' }],
    [voicesPaths.safeguarding({ lab }), { words: 'Seen alone.', initiativeId, contributionId: '' }],
  ]
  for (const [address, form] of forms) {
    const { status } = await browser.post(address, form)
    if (status !== 303) throw new Error(`${address} answered ${status}`)
  }
}
