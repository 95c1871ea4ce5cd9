import { sql } from 'drizzle-orm'
import type { Beside, BesideLink } from '../../../platform/manifest.ts'
import { seesSeats } from '../conversation/policy.ts'
import { voicesPaths } from '../paths.ts'
import { readingPaths } from './paths.ts'
import { mayCurate } from './policy.ts'
import { readByMe } from './queries.ts'
import { curatable } from './usable.ts'

type Counts = {
  unread: number
  themes: number
  findings: number
  conversations: number
  commitments: number
}

/** On an initiative's working page: what there is to read, and all that was made of it. */
export const onWorkPage: Beside = {
  on: 'initiative-work',
  async links({ db, labId, lab, actor, thingId: initiativeId }) {
    const curates = mayCurate(actor, initiativeId).ok
    const open = curates ? sql`true` : sql`false`
    const found = await db.execute<Counts>(sql`select
      (select count(*)::int from contribution c where ${open} and c.lab_id = ${labId}
        and c.initiative_id = ${initiativeId} and c.about_id is null
        and ${curatable(actor, initiativeId)} and not ${readByMe(actor)}) as unread,
      (select count(*)::int from theme t where t.lab_id = ${labId} and t.initiative_id = ${initiativeId}
        and t.merged_into is null and t.archived_at is null
        and (${open} or t.published_at is not null)) as themes,
      (select count(*)::int from finding f where f.lab_id = ${labId}
        and f.initiative_id = ${initiativeId} and (${open} or f.state = 'published')) as findings,
      (select count(*)::int from conversation v where v.lab_id = ${labId}
        and v.initiative_id = ${initiativeId}) as conversations,
      (select count(*)::int from commitment k where k.lab_id = ${labId}
        and k.initiative_id = ${initiativeId}) as commitments`)
    const counts = found.rows[0]!
    const address = { lab, initiativeId }
    const links: BesideLink[] = [
      {
        label: 'voices.beside.themes',
        values: { count: counts.themes },
        address: voicesPaths.themes(address),
        order: 21,
        part: 'sense',
      },
      {
        label: 'voices.beside.findings',
        values: { count: counts.findings },
        address: voicesPaths.findings(address),
        order: 22,
        part: 'sense',
      },
    ]
    if (curates) {
      links.unshift({
        label: 'voices.beside.readings',
        values: { count: counts.unread },
        address: readingPaths.readings(address),
        order: 20,
        part: 'sense',
      })
    }
    if (seesSeats(actor, initiativeId)) {
      links.push({
        label: 'voices.beside.conversations',
        values: { count: counts.conversations },
        address: voicesPaths.conversations(address),
        order: 23,
        part: 'sense',
      })
    }
    return [...links, commitmentsLink(counts.commitments, address)]
  },
}

/** On its public page: what was published and promised; nothing where there is none. */
export const onPublicPage: Beside = {
  on: 'initiative',
  async links({ db, labId, lab, thingId: initiativeId }) {
    const found = await db.execute<Counts>(sql`select
      (select count(*)::int from theme t where t.lab_id = ${labId} and t.initiative_id = ${initiativeId}
        and t.merged_into is null and t.archived_at is null and t.published_at is not null) as themes,
      (select count(*)::int from finding f where f.lab_id = ${labId}
        and f.initiative_id = ${initiativeId} and f.state = 'published') as findings,
      (select count(*)::int from conversation v where v.lab_id = ${labId}
        and v.initiative_id = ${initiativeId} and v.held_at is not null) as conversations,
      (select count(*)::int from commitment k where k.lab_id = ${labId}
        and k.initiative_id = ${initiativeId}) as commitments`)
    const { themes, findings, conversations, commitments } = found.rows[0]!
    const address = { lab, initiativeId }
    const links: [number, BesideLink][] = [
      [
        themes,
        {
          label: 'voices.beside.themes',
          values: { count: themes },
          address: voicesPaths.themes(address),
          order: 21,
          part: 'sense',
        },
      ],
      [
        findings,
        {
          label: 'voices.beside.findings',
          values: { count: findings },
          address: voicesPaths.findings(address),
          order: 22,
          part: 'sense',
        },
      ],
      [
        conversations,
        {
          label: 'voices.beside.conversations',
          values: { count: conversations },
          address: voicesPaths.conversations(address),
          order: 23,
          part: 'sense',
        },
      ],
      [commitments, commitmentsLink(commitments, address)],
    ]
    return links.flatMap(([count, link]) => (count > 0 ? link : []))
  },
}

function commitmentsLink(
  count: number,
  address: { lab: string; initiativeId: string },
): BesideLink {
  return {
    label: 'voices.beside.commitments',
    values: { count },
    address: voicesPaths.commitments(address),
    order: 32,
    part: 'answer',
  }
}
