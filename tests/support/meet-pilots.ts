import { sql } from 'drizzle-orm'
import { initiativePaths as paths } from '../../src/modules/initiatives/index.ts'
import { remoteFactors } from '../../src/modules/methods/index.ts'
import { peoplePaths } from '../../src/modules/people/index.ts'
import { pilotPaths } from '../../src/modules/pilots/index.ts'
import type { Led } from './lead-through.ts'
import { consentWords, criteriaWords, exitWords, planByForm, takeIn } from './pilots.ts'
import { sent } from './sent.ts'

async function pilotOf({ started }: Led) {
  const [found] = await started.read<{ id: string; state: string }>(
    sql`select id, state from pilot where initiative_id = ${started.id}`,
  )
  return found
}

/** A pilot with all that rule 2 asks for, with one person who is told by e-mail, and started. */
export async function runPilot(led: Led) {
  if (await pilotOf(led)) return
  const { started } = led
  const { browser, participantId: ownerId } = started.coordinator
  const at = await planByForm(browser, started.address, { ownerId })
  await sent(browser, pilotPaths.consentText(at), consentWords)
  const somebody = {
    name: `Tries it ${started.id}`,
    preferredChannel: 'email',
    language: 'en',
    email: `${started.id}@test.example`,
  }
  const added = await sent(browser, peoplePaths.people({ lab: started.lab.slug }), somebody)
  await takeIn(browser, at, added.split('/').at(-1)!)
  await sent(browser, pilotPaths.criteria(at), criteriaWords)
  await measure(led)
  await sent(browser, pilotPaths.start(at))
}

export async function endPilot(led: Led) {
  await runPilot(led)
  const found = await pilotOf(led)
  if (found!.state !== 'running') return
  const at = { ...led.started.address, pilotId: found!.id }
  await sent(led.started.coordinator.browser, pilotPaths.exit(at), exitWords)
}

/** Everybody hears by e-mail, and the pilot is closed. */
export async function tellPilot(led: Led) {
  await endPilot(led)
  const found = await pilotOf(led)
  if (found!.state !== 'decided') return
  const { browser } = led.started.coordinator
  const at = { ...led.started.address, pilotId: found!.id }
  await sent(browser, pilotPaths.telling(at), { 'told.en': 'It stays. Thank you.' })
  await led.app.drain()
  await sent(browser, pilotPaths.closing(at))
}

export async function measure({ started }: Led) {
  const found = await started.read<{ factor: string }>(
    sql`select factor from remote_factor where initiative_id = ${started.id}`,
  )
  for (const factor of remoteFactors) {
    if (found.some((one) => one.factor === factor)) continue
    const figure = { value: '9', unit: 'hours', on: '2026-10-01', source: 'Counted by hand' }
    const address = paths.baseline({ ...started.address, factor })
    await sent(started.coordinator.browser, address, { version: '0', ...figure })
  }
}
