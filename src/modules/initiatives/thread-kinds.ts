import { rows } from '../../platform/db/database.ts'
import type { ThreadKind, ThreadThing } from '../../platform/manifest.ts'
import type { LocalText } from '../../shared/language.ts'
import { mayReadEvidence } from './evidence/policy.ts'
import type { EvidenceRow } from './evidence/schema.ts'
import { maySeeWork } from './initiative/policy.ts'
import type { InitiativeId } from './initiative/schema.ts'
import { paths } from './paths.ts'

type Named = { id: string; initiativeId: InitiativeId; title: LocalText; at: Date; lab: string }

const initiativesByIds = {
  name: 'thread-initiatives',
  text: `select i.id, i.id as "initiativeId", i.title, i.started_at as at, l.slug as lab
    from initiative i join lab l on l.id = i.lab_id
    where i.lab_id = $1 and i.id = any($2::uuid[])`,
}

const initiativesToPick = {
  name: 'thread-initiatives-to-pick',
  text: `select id, title from initiative
    where lab_id = $1 and id <> $2 order by started_at desc, id desc limit 200`,
}

/** An initiative as a thing of the thread: open to everyone; picked for a link, and as the scope of a role. */
export const initiativeKind: ThreadKind = {
  kind: 'initiative',
  label: 'initiatives.kind.initiative',
  async describe(db, labId, _actor, ids) {
    const found = await rows<Named>(db, initiativesByIds, [labId, ids])
    return things(found, ({ lab, id }) => paths.initiative({ lab, initiativeId: id }))
  },
  pick: (db, labId, _actor, initiativeId) => rows(db, initiativesToPick, [labId, initiativeId]),
}

const versionsByIds = {
  name: 'thread-challenge-versions',
  text: `select v.id, v.initiative_id as "initiativeId", v.how_might_we as title, v.written_at as at,
      v.number, l.slug as lab
    from challenge_version v join lab l on l.id = v.lab_id
    where v.lab_id = $1 and v.id = any($2::uuid[])`,
}
const versionsToPick = {
  name: 'thread-challenge-versions-to-pick',
  text: `select id, how_might_we as title from challenge_version
    where lab_id = $1 and initiative_id = $2 order by number desc limit 50`,
}

/** A wording of the challenge question as a thing of the thread: open to everyone. */
export const challengeVersionKind: ThreadKind = {
  kind: 'challenge-version',
  label: 'initiatives.kind.challenge-version',
  async describe(db, labId, _actor, ids) {
    const found = await rows<Named & { number: number }>(db, versionsByIds, [labId, ids])
    return things(
      found,
      ({ lab, initiativeId, number }) => `${paths.question({ lab, initiativeId })}?to=${number}`,
    )
  },
  pick: (db, labId, _actor, initiativeId) => rows(db, versionsToPick, [labId, initiativeId]),
}

type NamedEvidence = Named & Pick<EvidenceRow, 'public' | 'withdrawnAt'>

const evidenceByIds = {
  name: 'thread-evidence',
  text: `select e.id, e.initiative_id as "initiativeId", e.title, e.added_at as at, e.public,
      e.withdrawn_at as "withdrawnAt", l.slug as lab
    from evidence e join lab l on l.id = e.lab_id
    where e.lab_id = $1 and e.id = any($2::uuid[])`,
}
const evidenceToPick = {
  name: 'thread-evidence-to-pick',
  text: `select id, title from evidence
    where lab_id = $1 and initiative_id = $2 and withdrawn_at is null and (public or $3)
    order by added_at desc, id desc limit 200`,
}

/** Evidence as a thing of the thread: what is public for everyone, the rest for people with a role. */
export const evidenceKind: ThreadKind = {
  kind: 'evidence',
  label: 'initiatives.kind.evidence',
  async describe(db, labId, actor, ids) {
    const found = await rows<NamedEvidence>(db, evidenceByIds, [labId, ids])
    return things(
      found.filter((one) => mayReadEvidence(actor, one).ok),
      ({ lab, initiativeId, id }) => paths.evidence({ lab, initiativeId, evidenceId: id }),
    )
  },
  pick: (db, labId, actor, initiativeId) =>
    rows(db, evidenceToPick, [labId, initiativeId, maySeeWork(actor, initiativeId).ok]),
}

function things<N extends Named>(found: readonly N[], address: (one: N) => string) {
  return new Map<string, ThreadThing>(
    found.map((one) => {
      const { id, title, at, initiativeId } = one
      return [id, { title, at, initiativeId, address: address(one) }]
    }),
  )
}
