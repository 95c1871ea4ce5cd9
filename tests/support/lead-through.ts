import { sql } from 'drizzle-orm'
import { initiativePaths as paths } from '../../src/modules/initiatives/index.ts'
import type { Template } from '../../src/modules/methods/index.ts'
import type { TestApp } from './app.ts'
import { gateOf } from './gate.ts'
import type { TestInitiative } from './initiative.ts'
import { waysToMeet, type Cast } from './meet-requirement.ts'
import { sent } from './sent.ts'

/** A process on its way: what leads it, and who has a part in it. */
export type Led = {
  app: TestApp
  started: TestInitiative
  cast: Cast
  method: Template
  processId: string
}
/** What a gate asks; `appliesTo` says that it binds only where there is a group, or a pilot. */
export type AskedFor = {
  key: string
  checker: string
  params: Record<string, unknown>
  appliesTo: 'group' | 'pilot' | null
}

/**
 * Leads the phases of a process through their gates, one after the other, by the forms that people use. What a module
 * can check is met with real input; only without what nobody can check yet do they go on, with a reason.
 */
export async function leadThrough(led: Led): Promise<void> {
  for (const { key } of led.method.phases) await leadPhase(led, key)
}

async function leadPhase(led: Led, key: string): Promise<void> {
  const { app, started, method, processId } = led
  const { browser } = started.coordinator
  const gate = await gateOf(started, key, undefined, processId)
  const { phaseId, gateId } = gate.at
  const [phase] = await started.read<{ state: string }>(
    sql`select state from phase where id = ${phaseId}`,
  )
  const opening = paths.phaseOpening({ ...started.address, phaseId })
  if (phase!.state === 'later') await sent(browser, opening)
  const asked = await started.read<AskedFor>(sql`
    select key, checker, params, applies_to as "appliesTo" from requirement
    where gate_id = ${gateId} order by position`)
  for (const one of asked) {
    const way = waysToMeet[one.checker]
    if (app.parts.checkers.has(one.checker)) {
      if (!way) throw new Error(`${one.checker} is checked, and this test knows no way to meet it`)
      await way(led, gate, one)
    } else if (one.appliesTo === null) {
      await sent(browser, gate.override(one.key), { reason: 'Nobody can check this yet.' })
    }
  }
  const passed = await browser.post(gate.passage)
  if (passed.status === 303) return
  const open = [...passed.text.matchAll(/requirement-open[^]*?<\/li>/g)].map(([text]) => text)
  throw new Error(`${method.id} ${key} is not passed: ${passed.status} ${open.join('\n')}`)
}
