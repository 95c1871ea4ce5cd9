import { z } from 'zod'
import { addParticipant, place, setCommunities } from '../../src/modules/people/index.ts'
import { system } from '../../src/platform/actor.ts'
import { command } from '../../src/platform/command.ts'
import { inLab } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { LabEntry } from '../../src/platform/lab-directory.ts'
import type { TestApp } from './app.ts'

/** Setting communities belongs to a higher module: this stands for its command. */
export const setKept = command(
  'test.set-communities',
  z.object({ participantId: z.string(), placeIds: z.array(z.string()) }),
  (ctx, { participantId, placeIds }) => setCommunities(ctx, participantId, placeIds),
)

/** Adds places to a lab and answers their ids. */
export async function placesOf(app: TestApp, lab: LabEntry, names: string[]): Promise<string[]> {
  const spot = { labId: lab.id, latitude: 62, longitude: 17 }
  const rows = names.map((name) => ({ ...spot, id: newId<'place'>(app.clock.now()), name }))
  await inLab(app.parts.database, lab.id, (db) => db.insert(place).values(rows))
  return rows.map(({ id }) => id)
}

/** A lab with two villages: Nils lives in the north, Sara in the south, Otto nobody knows where. `limit` gives the champion the north. */
export async function twoVillages(app: TestApp) {
  const lab = await app.lab()
  const [north, south] = (await placesOf(app, lab, ['Norrbyn', 'Söderbyn'])) as [string, string]
  const coordinator = await app.person(lab, { name: 'Karin Ek', role: 'coordinator' })
  const champion = await app.person(lab, { name: 'Per Strand', role: 'champion' })
  const add = async (name: string, placeId?: string) => {
    const told = { name, preferredChannel: 'phone', phone: '0701112233', language: 'sv', placeId }
    return (await app.run(lab.id, system, addParticipant, told)).id as string
  }
  const limit = () =>
    app.run(lab.id, system, setKept, { participantId: champion.participantId, placeIds: [north] })
  return {
    lab,
    north,
    south,
    coordinator,
    champion,
    nils: await add('Nils Norrman', north),
    sara: await add('Sara Söderlund', south),
    otto: await add('Otto Okänd'),
    limit,
  }
}
