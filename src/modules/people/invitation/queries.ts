import { keepsAll, seenBy } from '../community/seen.ts'
import { type Actor } from '../../../platform/actor.ts'
import { and, desc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { onSite, type Database, type Db } from '../../../platform/db/database.ts'
import type { Id, LabId } from '../../../shared/id.ts'
import { livingId } from '../participant/living.ts'
import { participant } from '../participant/schema.ts'
import { codeHashOf } from './code.ts'
import { codeDirectory, invitation } from './schema.ts'

/** How many invitations one page of the list shows. */
export const invitationsPageSize = 50

/** The lab a typed code belongs to, if there is such a code. */
export async function labOfCode(
  database: Pick<Database, 'app'>,
  code: string,
): Promise<LabId | undefined> {
  const found = await onSite(database, (db) =>
    db
      .select({ labId: codeDirectory.labId })
      .from(codeDirectory)
      .where(
        and(eq(codeDirectory.codeHash, codeHashOf(code)), eq(codeDirectory.kind, 'invitation')),
      ),
  )
  return found[0]?.labId
}

/** The invitation a code opens, whatever became of it. */
export async function lookInvitationByCode(db: Db, labId: LabId, code: string) {
  return one(db, labId, eq(invitation.codeHash, codeHashOf(code)))
}

/** An invitation of the lab that somebody sees, if there is one with this id. */
export async function lookInvitation(db: Db, labId: LabId, actor: Actor, id: string) {
  const seen = invitationSeenBy(actor, labId)
  return one(db, labId, and(eq(invitation.id, id as Id<'invitation'>), seen)!)
}

async function one(db: Db, labId: LabId, which: SQL) {
  const found = await listed(db, and(eq(invitation.labId, labId), which)!)
  return found[0]
}

/** In SQL, whether somebody sees an invitation: they see the person it is for, or sent it themselves. */
export function invitationSeenBy(actor: Actor, labId: LabId): SQL {
  return sql`(${invitation.invitedBy} in (select me.id from participant me where me.lab_id = ${labId}
      and (me.id = ${actor.participantId}::uuid or me.merged_into = ${actor.participantId}::uuid))
    or exists (select from participant whom where whom.lab_id = ${labId}
      and whom.id = ${livingId(invitation.labId, invitation.participantId)}
      and ${seenBy(actor, labId, sql`whom`)})
    or ${keepsAll(actor, labId)})`
}

/** Invitations that somebody sees, still open or those over, the newest first; one more than a page to know whether the list goes on. */
export async function listInvitations(
  db: Db,
  labId: LabId,
  actor: Actor,
  now: Date,
  { open, before }: { open: boolean; before: string | null },
) {
  const pending = and(
    isNull(invitation.acceptedAt),
    isNull(invitation.revokedAt),
    gt(invitation.expiresAt, now),
  )!
  return listed(
    db,
    and(
      eq(invitation.labId, labId),
      invitationSeenBy(actor, labId),
      open ? pending : sql`not (${pending})`,
      before ? sql`${invitation.id} < ${before}::uuid` : undefined,
    )!,
  )
}

async function listed(db: Db, which: SQL) {
  const meant = alias(participant, 'meant')
  const inviter = alias(participant, 'inviter')
  const accepter = alias(participant, 'accepter')
  const found = await db
    .select({
      invitation,
      meantName: meant.name,
      meantAccount: meant.accountId,
      inviterName: inviter.name,
      accepterName: accepter.name,
    })
    .from(invitation)
    .leftJoin(meant, joined(meant, invitation.participantId))
    .leftJoin(inviter, joined(inviter, invitation.invitedBy))
    .leftJoin(accepter, joined(accepter, invitation.acceptedBy))
    .where(which)
    .orderBy(desc(invitation.id))
    .limit(invitationsPageSize + 1)
  return found.map(({ invitation: row, meantName, ...names }) => ({
    ...row,
    ...names,
    called: meantName ?? row.name,
  }))
}

function joined(person: { labId: PgColumn; id: PgColumn }, id: PgColumn): SQL {
  return and(eq(person.labId, invitation.labId), eq(person.id, livingId(invitation.labId, id)))!
}

export type ListedInvitation = Awaited<ReturnType<typeof listed>>[number]

/** The person an account is in this lab, if they are one. */
export async function participantOfAccount(db: Db, labId: LabId, accountId: Id<'account'>) {
  const found = await db
    .select()
    .from(participant)
    .where(and(eq(participant.labId, labId), eq(participant.accountId, accountId)))
  return found[0]
}
