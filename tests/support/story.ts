import { system } from '../../src/platform/actor.ts'
import { publishConsentText } from '../../src/modules/people/index.ts'
import { voicesPaths } from '../../src/modules/voices/index.ts'
import type { TestApp, TestPerson } from './app.ts'
import type { FormValues } from './browser.ts'
import { heard } from './said.ts'

/** The uses of a story that a teller can agree to. */
export const uses = ['story-in-lab', 'story-quote', 'story-public', 'story-share'] as const
type Use = (typeof uses)[number]

const told =
  'I lay awake until four. Nobody came. Then the door opened and it was Siv, who had driven an hour.'

/** An initiative with a teller, who has an account, and the words that tellers agree to. */
export async function storyWorld(app: TestApp) {
  const world = await heard(app)
  const { lab, started } = world
  const texts = {} as Record<Use, string>
  for (const purpose of uses) {
    const body = { en: `You agree to ${purpose}.` }
    const made = await app.run(lab.id, system, publishConsentText, { purpose, body })
    texts[purpose] = made.ids.en!
  }
  const teller = await app.person(lab, { name: 'Elsa Berg' })
  const address = started.address
  /** A story as its teller told it to a champion, read by nobody yet. */
  const tell = async (by: TestPerson = teller, body = told) => {
    const { participantId } = by
    const story = { kind: 'story', channel: 'visit', visibility: 'private' } as const
    return world.say({ body, participantId, title: 'The night', language: 'en', ...story })
  }
  const consents = (contributionId: string) =>
    `${voicesPaths.voice({ ...address, contributionId })}/consents`
  /** The teller says yes on their own page. */
  const agree = (id: string, purposes: readonly Use[], more: FormValues = {}, by = teller) =>
    by.browser.post(consents(id), {
      visibility: 'lab',
      'agreed[]': purposes.map((purpose) => texts[purpose]),
      mode: 'tap',
      witness: '',
      ...more,
    })
  /** Takes a yes back, by the link on the page of consents. */
  const takeBack = async (id: string, use: string, by = teller) => {
    const page = await by.browser.get(consents(id))
    const link = new RegExp(`href="([^"]+/withdrawal)"[^>]*>Take back<span[^>]*> ${use}<`)
    const found = link.exec(page.text)?.[1]
    if (!found) throw new Error(`no way to take back ${use}: ${page.text}`)
    return { asked: await by.browser.get(found), answer: () => by.browser.post(found) }
  }
  const reading = (contributionId: string) =>
    `${voicesPaths.voices(address).replace(/voices$/, 'readings')}/${contributionId}`
  /** Cuts sentences out of a text and says which extract that made. */
  const cut = async (id: string, sentences: number[], by = world.coordinator) => {
    const answer = await by.browser.post(`${reading(id)}/extracts`, {
      version: '1',
      'sentences[]': sentences.map(String),
    })
    if (answer.status !== 303) throw new Error(`nothing was cut: ${answer.text}`)
    const page = await by.browser.get(reading(id))
    return [...page.text.matchAll(/extracts\/([0-9a-f-]{36})\/removal/g)].at(-1)![1]!
  }
  /** Sends a form and gives the id of the thing it leads to. */
  const make = async (path: string, form: FormValues, by = world.coordinator) => {
    const answer = await by.browser.post(path, form)
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status} ${answer.text}`)
    return /([0-9a-f-]{36})[^/]*$/.exec(answer.location!)![1]!
  }
  return { ...world, address, texts, teller, tell, consents, agree, takeBack, reading, cut, make }
}

export type StoryWorld = Awaited<ReturnType<typeof storyWorld>>
