import { expect, test } from 'vitest'
import { testApp } from '../../../../tests/support/app.ts'
import { noticeWorld } from '../../../../tests/support/notices.ts'
import { peoplePaths } from '../../people/index.ts'

const app = await testApp()
const phone = '+46 70 123 45 67'

test('nobody waits: the pages say so', async () => {
  const { champion, here, paths } = await noticeWorld(app)
  const empty = [
    [paths.notices(here), 'Nobody waits for an answer yet'],
    [paths.calls(here), 'Nobody waits for a call'],
    [paths.visits(here), 'Nobody waits for a visit'],
    [paths.letters(here), 'No letter waits to be printed'],
    [paths.failed(here), 'Every answer has arrived or is on its way'],
    [paths.noticeList(here), 'No answer matches'],
  ] as const
  for (const [address, says] of empty) {
    expect((await champion.browser.get(address)).text).toContain(says)
  }
  const front = (await champion.browser.get(`/${here.lab}`)).text
  expect(front).toMatch(new RegExp(`href="${paths.notices(here)}"[^>]*>People to tell<`))
})

test('the overview counts by way and state, and each count leads to those people', async () => {
  const { champion, here, paths, told } = await noticeWorld(app)
  await told('Ester Lind', 'phone', { phone })
  await told('Bo Ek', 'phone', { phone })
  const visit = await told('Cia Berg', 'visit')
  await champion.browser.post(paths.noticeResult(visit.at), { version: '1', outcome: 'told' })
  const { text } = await champion.browser.get(paths.notices(here))
  expect(text).toContain('Call 2 people')
  const link = `${paths.noticeList(here)}?channel=visit&amp;state=told`
  expect(text).toContain(link)
  const list = await champion.browser.get(link.replace('&amp;', '&'))
  expect(list.text).toContain('Cia Berg')
  expect(list.text).not.toContain('Ester Lind')
})

test('somebody is asked to see to it; mine are mine', async () => {
  const { champion, coordinator, here, paths, told, resident } = await noticeWorld(app)
  const one = await told('Ester Lind', 'phone', { phone })
  await told('Bo Ek', 'phone', { phone })
  const assign = (participantId: string) =>
    coordinator.browser.post(paths.noticeAssignee(one.at), { participantId })
  expect((await assign(await resident('A neighbour', 'phone'))).status).toBe(409)
  expect((await assign('nonsense')).status).toBe(422)
  expect((await assign(champion.participantId)).status).toBe(303)
  const mine = await champion.browser.get(`${paths.calls(here)}?mine=yes`)
  expect(mine.text).toContain('Ester Lind')
  expect(mine.text).not.toContain('Bo Ek')
  const hers = await coordinator.browser.get(`${paths.calls(here)}?mine=yes`)
  expect(hers.text).not.toContain('Ester Lind')
  await assign('')
  expect((await champion.browser.get(`${paths.calls(here)}?mine=yes`)).text).not.toContain('Ester')
})

test('assigning does not spoil the form of somebody who is on the phone', async () => {
  const { champion, coordinator, paths, told } = await noticeWorld(app)
  const { at } = await told('Ester Lind', 'phone', { phone })
  const participantId = champion.participantId
  await coordinator.browser.post(paths.noticeAssignee(at), { participantId })
  const marked = { version: '1', outcome: 'told' }
  expect((await champion.browser.post(paths.noticeResult(at), marked)).status).toBe(303)
})

test('a long list goes on by cursor, each person once, with the same few queries', async () => {
  const { champion, here, paths, resident, wish, write } = await noticeWorld(app)
  const ester = await resident('Ester Lind', 'phone', { phone })
  await write(wish(ester, { subject: 'Answer 0' }))
  const one = await app.queries(() => champion.browser.get(paths.calls(here)))
  await write(...Array.from({ length: 120 }, (_, n) => wish(ester, { subject: `Answer ${n + 1}` })))
  expect(one).toBeLessThanOrEqual(3)
  for (const address of [paths.calls(here), paths.noticeList(here)]) {
    const seen: string[] = []
    let next: string | undefined = address
    while (next) {
      expect(await app.queries(() => champion.browser.get(next!))).toBe(one)
      const { text } = await champion.browser.get(next)
      seen.push(...[...text.matchAll(/>(Answer \d+)</g)].map(([, subject]) => subject!))
      next = /href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([seen.length, new Set(seen).size]).toEqual([121, 121])
  }
  expect((await champion.browser.get(`${paths.calls(here)}?after=rubbish`)).status).toBe(200)
})

test('one notice takes a constant few queries, and leads to the person', async () => {
  const { champion, here, paths, told } = await noticeWorld(app)
  const { at, participantId } = await told('Ester Lind', 'phone', { phone })
  expect(await app.queries(() => champion.browser.get(paths.notice(at)))).toBeLessThanOrEqual(4)
  const { text } = await champion.browser.get(paths.notice(at))
  expect(text).toContain(peoplePaths.person({ ...here, participantId }))
  const hers = await champion.browser.get(`${paths.noticeList(here)}?person=${participantId}`)
  expect(hers.text).toContain('Ester Lind')
})

test('only coordinators and champions of the whole lab come in, and only to their own lab', async () => {
  const { lab, here, paths, told } = await noticeWorld(app)
  const { at } = await told('Ester Lind', 'phone', { phone })
  const other = await noticeWorld(app)
  const observer = await app.person(lab, { role: 'observer' })
  for (const address of [paths.notices(here), paths.calls(here), paths.notice(at)]) {
    expect((await observer.browser.get(address)).status).toBe(403)
    expect((await other.champion.browser.get(address)).status).toBe(403)
    expect((await app.visitor().get(address)).status).toBe(303)
  }
  const elsewhere = { ...at, lab: other.here.lab }
  expect((await other.champion.browser.get(paths.notice(elsewhere))).status).toBe(404)
  const form = { version: '1', outcome: 'told' }
  const foreign = await other.champion.browser.post(paths.noticeResult(elsewhere), form)
  expect(foreign.status).toBe(404)
  expect((await other.champion.browser.get(paths.calls(other.here))).text).not.toContain('Ester')
})

test('markup in words is shown, not run', async () => {
  const { champion, paths, here, resident, wish, write } = await noticeWorld(app)
  const name = '<img src=x onerror=alert(1)>'
  const ester = await resident(name, 'phone', { phone })
  const [notice] = await write(wish(ester, { subject: '<script>1</script>', body: '<b>x</b>' }))
  for (const address of [
    paths.calls(here),
    paths.notice({ ...here, feedbackNoticeId: notice!.id }),
  ]) {
    const { text } = await champion.browser.get(address)
    expect(text).not.toMatch(/<script>1|<b>x|<img src=x/)
    expect(text).toContain('&lt;script>1')
  }
})
