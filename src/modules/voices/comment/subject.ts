import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { LabId } from '../../../shared/id.ts'
import { findReadable } from '../contribution/queries.ts'
import type { ContributionRow } from '../contribution/schema.ts'
import { mayReadFinding } from '../finding/policy.ts'
import { findFinding } from '../finding/queries.ts'
import { voicesPaths } from '../paths.ts'
import type { CommentedKind } from './input.ts'
import { commentPaths } from './paths.ts'
import type { Commented } from './policy.ts'

/** What comments are about. */
export type Subject = { initiativeId: string; aboutKind: CommentedKind; aboutId: string }

/** The thing a comment is about, if the reader may read it: else there is nothing here. */
export async function findCommented(
  db: Db,
  labId: LabId,
  actor: Actor,
  { initiativeId, aboutKind, aboutId }: Subject,
): Promise<Commented & CommentReaders> {
  if (aboutKind === 'contribution') {
    const found = await findReadable(db, labId, actor, initiativeId, aboutId)
    const stands = found.state === 'received' && found.aboutId === null
    const isPublic = found.reachPublic
    return { initiativeId, isPublic, stands, ...readersOf(found) }
  }
  const found = await findFinding(db, labId, initiativeId, aboutId)
  if (!mayReadFinding(actor, found).ok) throw new NotFound()
  const isPublic = found.state === 'published'
  const visibility = isPublic ? 'public' : 'lab'
  return {
    initiativeId,
    isPublic,
    stands: found.state !== 'withdrawn',
    visibility,
    sensitive: false,
  }
}

/** Who reads a comment: nobody who may not read what it is about. */
type CommentReaders = Pick<ContributionRow, 'visibility' | 'sensitive'>

function readersOf({ reachPublic, visibility, sensitive }: ContributionRow): CommentReaders {
  if (reachPublic) return { visibility: 'public', sensitive: false }
  return { visibility: visibility === 'private' ? 'private' : 'lab', sensitive }
}

/** The page on which a thing's comments stand. */
export function pageOf(lab: string, { initiativeId, aboutKind, aboutId }: Subject): string {
  return aboutKind === 'contribution'
    ? voicesPaths.voice({ lab, initiativeId, contributionId: aboutId })
    : voicesPaths.finding({ lab, initiativeId, findingId: aboutId })
}

/** Where a comment on a thing is sent to. */
export function formOf(lab: string, { initiativeId, aboutKind, aboutId }: Subject): string {
  return aboutKind === 'contribution'
    ? commentPaths.onContribution({ lab, initiativeId, contributionId: aboutId })
    : commentPaths.onFinding({ lab, initiativeId, findingId: aboutId })
}
