import { expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { makeChampion } from '../../../tests/support/champion.ts'
import { supportPaths as paths } from './support-paths.ts'

const app = await testApp()

test('a coordinator takes public thanks down with a reason that the two read, and puts them back', async () => {
  const lab = await app.lab()
  const at = { lab: lab.slug }
  const karin = await app.person(lab, { role: 'coordinator', name: 'Karin Ek' })
  const per = await app.person(lab, { name: 'Per Strand' })
  const olle = await app.person(lab, { role: 'observer', name: 'Olle Ny' })
  await makeChampion(karin, lab, per)
  const to = { ...at, participantId: per.participantId }
  const words = { words: 'You carried Ester up the stairs.', giverAgrees: 'yes' }
  const page = (await olle.browser.post(paths.thanksTo(to), words)).location!.replace('?said', '')
  const down = { down: 'yes', because: 'It tells about the health of a neighbour.' }
  const take = (who: typeof karin, form: Record<string, string> = down) =>
    who.browser.post(`${page}/taking-down`, form)
  const open = async () => (await app.visitor().get(paths.thanks(at))).text
  expect((await take(karin)).status).toBe(404)
  await per.browser.send(`${page}/publicity`, { agrees: 'yes' })
  expect((await karin.browser.get(paths.thanks(at))).text).toContain(`href="${page}#take-down"`)
  expect((await olle.browser.get(page)).text).not.toContain('taking-down')
  expect((await take(olle)).status).toBe(403)
  expect((await take(karin, { down: 'yes', because: '' })).status).toBe(422)
  expect(await open()).toContain('up the stairs')
  expect((await take(karin)).status).toBe(303)
  expect(await open()).not.toContain('up the stairs')
  for (const who of [per, olle, karin])
    expect((await who.browser.get(page)).text).toContain('the health of a neighbour')
  await olle.browser.send(`${page}/publicity`, { agrees: 'yes' })
  expect(await open()).not.toContain('up the stairs')
  expect((await take(karin, {})).status).toBe(303)
  expect(await open()).toContain('up the stairs')
})
