import { addPlaces, createProgramme } from '../../src/modules/labs/index.ts'
import { inviteLab, networkPaths } from '../../src/modules/network/index.ts'
import { system } from '../../src/platform/actor.ts'
import { siteLabId } from '../../src/shared/id.ts'
import type { TestApp, TestPerson } from './app.ts'
import { startedInitiative, type TestInitiative } from './initiative.ts'

let count = 0

/** A programme of a test, by the word in its address. */
export async function madeProgramme(app: TestApp): Promise<string> {
  const slug = `programme-${++count}`
  const name = { en: `Programme ${count}`, sv: `Program ${count}` }
  await app.run(siteLabId, system, createProgramme, { slug, name })
  return slug
}

export type MemberOf = {
  lab: TestInitiative['lab']
  coordinator: TestPerson
  started: TestInitiative
}

/** A lab that belongs to a programme, with a place and one initiative that is not published. */
export async function memberLab(
  app: TestApp,
  programme: string,
  name: string,
  method: string,
): Promise<MemberOf> {
  const lab = await app.lab({ name: { en: name, sv: name } })
  const coordinator = await app.person(lab, { role: 'coordinator' })
  const places = [
    { name: `${name} quay`, latitude: 60 + name.length, longitude: name.length },
    { name: `${name} hill`, latitude: 60.4 + name.length, longitude: name.length + 0.5 },
  ]
  await app.run(lab.id, system, addPlaces, { places })
  await app.run(lab.id, system, inviteLab, { programme })
  await coordinator.browser.post(networkPaths.joining({ lab: lab.slug }))
  const started = await startedInitiative(app, lab, coordinator, method)
  return { lab, coordinator, started }
}

/** Publishes an initiative by the coordinator's button, and waits for its copy. */
export async function publish(app: TestApp, { coordinator, started }: MemberOf): Promise<void> {
  const answer = await coordinator.browser.post(networkPaths.publication(started.address))
  if (answer.status !== 303) throw new Error(`not published: ${answer.status} ${answer.text}`)
  await app.drain()
}
