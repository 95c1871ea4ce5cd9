import { sql } from 'drizzle-orm'
import { ecosystemPaths } from '../../src/modules/ecosystem/index.ts'
import { ideaPaths as paths } from '../../src/modules/pilots/index.ts'
import { ideaByForm, joins } from './ideas.ts'
import type { Led } from './lead-through.ts'
import { runPilot } from './meet-pilots.ts'
import { sent } from './sent.ts'

/** An idea with an owner, a team from two sectors, a next step and a host on the map. */
export async function ownIdeas({ started, cast }: Led) {
  const { coordinator, address, lab } = started
  const { browser } = coordinator
  const entry = {
    kind: 'organisation',
    name: `Host of ${started.id}`,
    helix: 'public',
    another: 'yes',
  }
  const page = await sent(browser, ecosystemPaths.stakeholders({ lab: lab.slug }), entry)
  const hostId = /stakeholders\/([0-9a-f-]{36})/.exec(page)![1]!
  const at = await ideaByForm(browser, address, { hostId })
  await joins(browser, at, coordinator.participantId, 'public', 'yes')
  const resident = cast.get('resident-representative')![0]!
  await joins(browser, at, resident.participantId, 'community')
}

/** Two things that others did, for each pilot, with what is made of them and why. */
export async function reviewSimilar(led: Led) {
  await runPilot(led)
  const { started } = led
  const { browser } = started.coordinator
  const pilots = await started.read<{ id: string }>(
    sql`select id from pilot where initiative_id = ${started.id}`,
  )
  for (const { id } of pilots) {
    const address = paths.pilotSimilar({ ...started.address, pilotId: id })
    for (const title of ['Night line of the islands', 'Rounds by neighbours']) {
      const words = { title, place: 'Another region', address: 'https://example.org', source: '' }
      await sent(browser, address, { ...words, choice: 'adapt', because: 'Our roads are longer.' })
    }
  }
}
