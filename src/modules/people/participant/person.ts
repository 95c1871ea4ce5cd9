import { lookSeen } from '../community/look.ts'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../platform/db/database.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { consentsOfPerson } from '../consent/queries.ts'
import { groupsOfPerson } from '../group/queries.ts'
import { initiativeNames } from '../initiatives-named.ts'
import { mergesInto } from '../merge/queries.ts'
import { mayEndRole, mayNameSubstitute } from '../role/policy.ts'
import { rolesOfPerson } from '../role/queries.ts'
import { place } from './schema.ts'

/** All a person's page shows of them, and what the reader may do there. */
export async function lookPerson(c: AppContext, db: Db, id: string) {
  const { labId, actor, lab, parts } = c.var
  const details = await lookSeen(db, labId, actor, id)
  if (!details) return undefined
  const today = dayIn(lab.timeZone, parts.clock.now())
  const roles = await rolesOfPerson(db, labId, details.id, today)
  const names = await initiativeNames(
    c,
    db,
    roles.map(({ initiativeId }) => initiativeId),
  )
  const placeName = details.placeId
    ? await db
        .select({ name: place.name })
        .from(place)
        .where(and(eq(place.labId, labId), eq(place.id, details.placeId)))
    : []
  return {
    details,
    today,
    place: placeName[0]?.name ?? null,
    roles: roles.map((role) => {
      const held = { ...role, participantId: details.id }
      return {
        ...role,
        initiative: role.initiativeId ? (names.get(role.initiativeId) ?? null) : null,
        mayEnd: !role.endedAt && mayEndRole(actor, held).ok,
        maySubstitute: role.active && !role.substituteFor && mayNameSubstitute(actor, held).ok,
      }
    }),
    groups: await groupsOfPerson(db, labId, details.id),
    consents: await consentsOfPerson(db, labId, details.id),
    merges: await mergesInto(db, labId, details.id),
  }
}
export type Person = NonNullable<Awaited<ReturnType<typeof lookPerson>>>
export type ShownRole = Person['roles'][number]
