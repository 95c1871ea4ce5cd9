import { rows, type Db } from '../../../platform/db/database.ts'
import type { LocalText } from '../../../shared/language.ts'
import type { ProgrammeId } from '../../labs/index.ts'
import type { CanonicalStage } from '../../methods/index.ts'
import type { SharedPilot } from '../../pilots/index.ts'
import type { PilotFigures } from '../copy/shape.ts'

/** A published copy of a pilot, with its lab and where the work of its initiative is. */
export type PublishedPilot = Pick<
  SharedPilot,
  'title' | 'state' | 'startsOn' | 'lastDay' | 'sectors' | 'outcome'
> & {
  lab: string
  labName: LocalText
  initiativeId: string
  pilotId: string
  stage: CanonicalStage | null
  figures: PilotFigures
}

/** How many pilots the page of a programme looks through. */
const pilotsMax = 1000

const published = {
  name: 'programme-pilots',
  text: `select l.slug as lab, l.name as "labName", c.initiative_id as "initiativeId", c.pilot_id as "pilotId",
      c.title, c.state, c.starts_on::text as "startsOn", c.last_day::text as "lastDay", c.sectors,
      c.outcome, c.figures, i.stage
    from published_pilot c
    join published_initiative i on i.lab_id = c.lab_id and i.initiative_id = c.initiative_id
    join lab l on l.id = c.lab_id
    where l.programme_id = $1 order by l.slug, c.starts_on desc, c.pilot_id limit ${pilotsMax}`,
}

/** The pilots that the labs of a programme show each other, by lab, newest first. */
export async function listPublishedPilots(
  db: Db,
  programmeId: ProgrammeId,
): Promise<PublishedPilot[]> {
  return rows<PublishedPilot>(db, published, [programmeId])
}
