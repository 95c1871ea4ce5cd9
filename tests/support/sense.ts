import { system } from '../../src/platform/actor.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import { voicesPaths } from '../../src/modules/voices/index.ts'
import type { TestApp, TestPerson } from './app.ts'
import type { FormValues } from './browser.ts'
import { keep } from './said.ts'

/** One of each thing that is made of what people say: from a tag to a promise, by a coordinator. */
export async function senseMade(
  app: TestApp,
  lab: LabEntry,
  { browser }: TestPerson,
  initiativeId: string,
): Promise<void> {
  const address = { lab: lab.slug, initiativeId }
  const send = async (path: string, form: FormValues = {}) => {
    const answer = await browser.post(path, form)
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status} ${answer.text}`)
    return /([0-9a-f-]{36})[^/]*$/.exec(answer.location!)?.[1] ?? ''
  }
  const say = async (kind: 'idea' | 'story') => {
    const said = { body: 'No lamps. I fell.', channel: 'visit', visibility: 'lab', language: 'en' }
    return (await app.run(lab.id, system, keep, { initiativeId, kind, ...said })).id
  }
  const story = voicesPaths.voice({ ...address, contributionId: await say('story') })
  const asked = await browser.get(`${story}/consents`)
  const text = /name="agreed\[\]" value="([0-9a-f-]{36})"/.exec(asked.text)![1]!
  await send(`${story}/consents`, {
    visibility: 'lab',
    'agreed[]': [text],
    mode: 'spoken',
    witness: 'A neighbour',
  })
  const reading = `${voicesPaths.voices(address).replace(/voices$/, 'readings')}/${await say('idea')}`
  await send(`${reading}/tags`, { tags: 'lamps' })
  await send(`${reading}/extracts`, { version: '1', 'sentences[]': ['0'] })
  const page = await browser.get(reading)
  const extractId = /extracts\/([0-9a-f-]{36})\/removal/.exec(page.text)![1]!
  const themeId = await send(voicesPaths.themes(address), { 'name.en': 'Dark roads' })
  await send(voicesPaths.themes(address), { 'name.en': 'Falls' })
  await send(`${reading}/theme-items`, { themeId, extractId })
  const findingId = await send(voicesPaths.findings(address), {
    'claim.en': 'Roads are dark',
    'extracts[]': [extractId],
  })
  await send(`${voicesPaths.finding({ ...address, findingId })}/dissents`, { words: 'Not all.' })
  const conversationId = await send(voicesPaths.conversations(address), {
    'title.en': 'An evening about lamps',
    onDay: '2026-12-01',
  })
  const conversation = voicesPaths.conversation({ ...address, conversationId })
  await send(`${conversation}/items`, { item: `finding:${findingId}` })
  await send(`${conversation}/seats`, { seat: 'decision-maker', name: 'Bo Ek' })
  await send(voicesPaths.commitments(address), {
    'promise.en': 'Twenty lamps',
    ownerName: 'The road office',
    dueOn: '2027-01-01',
  })
}
