import { sql } from 'drizzle-orm'
import { pilotPaths as paths } from '../../src/modules/pilots/index.ts'
import { leadWords, lineWords, peopleWords } from './business-plan.ts'
import type { Led } from './lead-through.ts'
import { endPilot } from './meet-pilots.ts'
import { sent } from './sent.ts'

/** A decided pilot gets a plan whose first years are paid for: by the forms, with money that was asked for and came. */
export async function secureMoney(led: Led) {
  await endPilot(led)
  const { started } = led
  const { browser } = started.coordinator
  const [found] = await started.read<{ id: string }>(
    sql`select p.id from pilot p where p.initiative_id = ${started.id} and not exists (
      select from funding_lead f where f.lab_id = p.lab_id and f.pilot_id = p.id)`,
  )
  if (!found) return
  const at = { ...started.address, pilotId: found.id }
  await sent(browser, paths.planDetails(at), peopleWords)
  await sent(browser, paths.newPlanLine(at), lineWords)
  await sent(browser, paths.newLead(at), { ...leadWords, amount: '120 000', to: '3' })
  const [lead] = await started.read<{ id: string }>(
    sql`select id from funding_lead where pilot_id = ${found.id}`,
  )
  const address = paths.lead({ ...at, fundingLeadId: lead!.id })
  const secured = { ...leadWords, version: '1', amount: '120 000', to: '3', state: 'secured' }
  await sent(browser, address, { ...secured, because: 'The board said yes.' })
}
