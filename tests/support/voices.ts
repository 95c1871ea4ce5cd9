import { voicesPaths, writeCall } from '../../src/modules/voices/index.ts'
import { actorOf, type TestApp } from './app.ts'
import type { Answer, Browser, FormValues } from './browser.ts'
import { startedInitiative } from './initiative.ts'

type Address = { lab: string; initiativeId: string }
type CallWish = { sensitive?: boolean; kinds?: string[]; opensOn?: string; closesOn?: string }

/** An initiative that asks people something, with its coordinator. */
export async function asking(app: TestApp, wish: CallWish = {}) {
  const lab = await app.lab()
  const coordinator = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const started = await startedInitiative(app, lab, coordinator)
  await app.run(lab.id, actorOf(coordinator, 'coordinator'), writeCall, {
    initiativeId: started.id,
    version: 0,
    question: { en: 'What keeps you awake at night?' },
    kinds: ['story', 'idea', 'comment'],
    open: true,
    publicComments: true,
    ...wish,
  })
  return started
}

/** What each page of the form is sent with unless a test says otherwise. */
const usual: Record<string, FormValues> = {
  kind: { kind: 'idea' },
  words: { body: 'A lamp by the stairs.', title: '', website: '' },
  place: { placeId: '' },
  whose: { whose: 'mine', theirName: '' },
  who: { who: 'unnamed', name: '', email: '', phone: '', postalAddress: '' },
  readers: { visibility: 'public' },
}

/** Fills in the pages of the public form up to the last one; what is wished goes to the page that has such a field. */
export async function begin(
  browser: Browser,
  address: Address,
  wish: FormValues = {},
): Promise<Answer> {
  const start = voicesPaths.saying(address)
  await browser.get(start)
  let answer!: Answer
  for (const [step, fields] of Object.entries(usual)) {
    const own = Object.entries(wish).filter(([name]) => belongs(step, name))
    const form = { ...fields, ...Object.fromEntries(own) }
    answer = await browser.post(step === 'kind' ? start : `${start}/${step}`, form)
    if (answer.status !== 303) return answer
  }
  return browser.get(answer.location!)
}

/** Says something from the first page to the receipt. */
export async function say(
  browser: Browser,
  address: Address,
  wish: FormValues = {},
): Promise<Answer> {
  const checked = await begin(browser, address, wish)
  if (checked.status !== 200) return checked
  return browser.send(`${voicesPaths.saying(address)}/sending`)
}

const further: Record<string, readonly string[]> = {
  place: ['photo', 'shows'],
  who: ['channel', 'showName'],
  readers: ['consents[]'],
}

function belongs(step: string, name: string): boolean {
  return name in usual[step]! || (further[step]?.includes(name) ?? false)
}

/** The code on a receipt. */
export function codeOn(receipt: Pick<Answer, 'text'>): string {
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(receipt.text)![0]
}
