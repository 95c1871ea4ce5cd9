import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { LabId } from '../../../shared/id.ts'
import { participant } from '../../people/index.ts'
import type { InitiativeId } from '../initiative/schema.ts'
import { coreTeamSeat, type SeatRow } from './schema.ts'

/** How many seats, past ones too, one page shows. */
const seatsMax = 200

export type ShownSeat = SeatRow & { name: string }

/** The seats of a core team: those who sit there now by name, then those who left. */
export async function seatsOf(db: Db, labId: LabId, initiativeId: string): Promise<ShownSeat[]> {
  const found = await db
    .select({ seat: coreTeamSeat, name: participant.name })
    .from(coreTeamSeat)
    .innerJoin(
      participant,
      and(
        eq(participant.labId, coreTeamSeat.labId),
        eq(participant.id, coreTeamSeat.participantId),
      ),
    )
    .where(
      and(
        eq(coreTeamSeat.labId, labId),
        eq(coreTeamSeat.initiativeId, initiativeId as InitiativeId),
      ),
    )
    .orderBy(sql`${coreTeamSeat.leftOn} is not null`, participant.name)
    .limit(seatsMax)
  return found.map(({ seat, name }) => ({ ...seat, name }))
}
