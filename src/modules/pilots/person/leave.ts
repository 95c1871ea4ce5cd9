import { sql } from 'drizzle-orm'
import type { CommandContext } from '../../../platform/command.ts'
import { newToken } from '../../../platform/ids.ts'
import { participantNames } from '../../people/index.ts'
import type { PilotPersonRow } from './schema.ts'

/** What stands where somebody's name stood, in what others wrote about them. */
const nameless = '…'

/**
 * Takes what was measured and written about one person out of a pilot, or cuts what ties it to them: it stays together
 * under a key that is linked to nobody, and notes stay with those who look after people. Their key is retired, so that a file which still names them is refused.
 */
export async function forgetIn(
  { db, labId }: Pick<CommandContext, 'db' | 'labId'>,
  person: Pick<PilotPersonRow, 'id' | 'pilotId' | 'participantId' | 'personKey'>,
  data: 'remove' | 'anonymise',
): Promise<void> {
  const { id, pilotId, participantId, personKey } = person
  const measured = sql`lab_id = ${labId} and pilot_id = ${pilotId} and person_key = ${personKey}`
  const written = sql`lab_id = ${labId} and pilot_person_id = ${id}`
  if (data === 'remove') {
    await db.execute(sql`delete from pilot_observation where ${measured}`)
    await db.execute(sql`delete from pilot_entry where ${written}`)
    await db.execute(sql`delete from pilot_relation where ${written}`)
  } else {
    const loose = newToken(9)
    await db.execute(sql`update pilot_observation set person_key = ${loose} where ${measured}`)
    await db.execute(
      sql`update pilot_relation set pilot_person_id = null, loose_key = ${loose} where ${written}`,
    )
    const names = participantId ? await participantNames(db, labId, [participantId]) : new Map()
    for (const name of names.values()) {
      await db.execute(
        sql`update pilot_entry set words = replace(words, ${name}, ${nameless}) where ${written}`,
      )
    }
    await db.execute(
      sql`update pilot_entry set pilot_person_id = null, about_somebody = true where ${written}`,
    )
  }
  if (personKey) {
    await db.execute(sql`insert into pilot_retired_key (lab_id, pilot_id, person_key)
      values (${labId}, ${pilotId}, ${personKey}) on conflict do nothing`)
  }
}
