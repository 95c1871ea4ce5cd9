import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { inLab, type Db } from '../../../platform/db/database.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import type { LabEntry } from '../../../platform/lab-directory.ts'
import { dayIn } from '../../../shared/day.ts'
import type { Id } from '../../../shared/id.ts'
import type { LocalText } from '../../../shared/language.ts'
import { roles, type Role } from '../../../shared/role.ts'
import { participant } from '../participant/schema.ts'
import { rolesOn } from '../role/active.ts'

const shownMax = 60

export type DemoPerson = {
  accountId: Id<'account'>
  name: string
  organisation: string
  roles: Role[]
}
export type DemoLab = { slug: string; name: LocalText; people: DemoPerson[] }

/** The demo labs of a demo site; none anywhere else. */
export async function demoLabs(c: AppContext): Promise<LabEntry[]> {
  const { settings, labs } = c.var.parts
  if (settings.world !== 'demo') return []
  return (await labs.all()).filter((lab) => lab.demo)
}

/** The named people of the demo labs whom a visitor may try to be, those of the lab they come from first. */
export async function demoPeople(c: AppContext, back: unknown): Promise<DemoLab[]> {
  const { database, clock } = c.var.parts
  const cameFrom = String(back ?? '').split(/[/?#]/)[1]
  const isFar = ({ slug }: LabEntry) => Number(slug !== cameFrom)
  const labs = (await demoLabs(c)).toSorted((a, b) => isFar(a) - isFar(b))
  return Promise.all(
    labs.map(async (lab) => {
      const today = dayIn(lab.timeZone, clock.now())
      const people = await inLab(database, lab.id, (db) => peopleOf(db, lab, today))
      return { slug: lab.slug, name: lab.name, people }
    }),
  )
}

async function peopleOf(db: Db, lab: LabEntry, today: string): Promise<DemoPerson[]> {
  const people = await db
    .select({
      accountId: sql<Id<'account'>>`${participant.accountId}`,
      name: participant.name,
      organisation: participant.organisation,
      roles: rolesOn(today),
    })
    .from(participant)
    .where(and(eq(participant.labId, lab.id), isNotNull(participant.accountId)))
    .orderBy(asc(participant.name), asc(participant.id))
    .limit(shownMax)
  return people.toSorted((a, b) => rank(a) - rank(b))
}

/** Who leads the work comes first. */
function rank({ roles: held }: DemoPerson): number {
  const places = held.map((role) => roles.indexOf(role))
  return places.length > 0 ? Math.min(...places) : roles.length
}
