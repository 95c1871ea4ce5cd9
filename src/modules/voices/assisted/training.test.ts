import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorOf, testApp } from '../../../../tests/support/app.ts'
import { makeChampion } from '../../../../tests/support/champion.ts'
import { startedInitiative } from '../../../../tests/support/initiative.ts'
import { personGiven } from '../../../../tests/support/ways-in.ts'
import { learningPaths, recordCompletion } from '../../learning/index.ts'
import { voicesPaths } from '../paths.ts'

const app = await testApp()
const opens = 'assisted-entry'

test('a champion who has not learned to write for others is told so, loses nothing, and what they write is marked', async () => {
  const lab = await app.lab()
  const at = { lab: lab.slug }
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Nyberg' })
  const started = await startedInitiative(app, lab, karin)
  const championId = await makeChampion(karin, lab, per)
  const desk = voicesPaths.phoneDesk(at)
  const call = (body: string) => ({
    draftId: '',
    initiativeId: started.id,
    kind: 'idea',
    channel: 'phone',
    body,
    visibility: 'public',
    readBack: 'yes',
    worry: '',
    ...personGiven('speaker', { who: 'new', name: body, phone: '070 123 45 67' }),
    ...personGiven('other', { who: '' }),
  })
  const shown = await per.browser.get(desk)
  expect(shown.text).toContain('Learn to write for others')
  expect(shown.text).toContain(`href="${learningPaths.path({ ...at, pathKey: opens })}"`)
  expect((await karin.browser.get(desk)).text).not.toContain('Learn to write for others')
  expect((await per.browser.post(desk, call('Before'))).status).toBe(303)
  expect((await karin.browser.post(desk, call('By Karin'))).status).toBe(303)
  const learned = { participantId: per.participantId, pathKey: opens, mode: 'paper' }
  await app.run(lab.id, actorOf(karin, 'coordinator'), recordCompletion, learned)
  expect((await per.browser.get(desk)).text).not.toContain('Learn to write for others')
  expect((await per.browser.post(desk, call('After'))).status).toBe(303)
  const kept = await started.read<{ id: string; body: string; marked: boolean }>(
    sql`select id, body, before_training as marked from contribution order by body`,
  )
  expect(kept.map(({ body, marked }) => [body, marked])).toEqual([
    ['After', false],
    ['Before', true],
    ['By Karin', false],
  ])
  const voice = async (body: string) => {
    const { id: contributionId } = kept.find((one) => one.body === body)!
    return voicesPaths.voice({ ...started.address, contributionId })
  }
  expect((await karin.browser.get(await voice('Before'))).text).toContain('Written before they had')
  expect((await karin.browser.get(await voice('After'))).text).not.toContain('Written before they')
  expect((await app.visitor().get(await voice('Before'))).text).not.toContain('Written before they')
  const champion = `/${lab.slug}/champions/${championId}`
  expect((await karin.browser.get(champion)).text).toContain(
    'One voice was written down for others',
  )
  expect((await per.browser.get(champion)).text).not.toContain('One voice was written down')
})
