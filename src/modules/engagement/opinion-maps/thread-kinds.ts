import { rows } from '../../../platform/db/database.ts'
import type { ThreadKind } from '../../../platform/manifest.ts'
import { mayKeep, mayReadMap } from './map/policy.ts'
import type { OpinionMapRow } from './map/schema.ts'
import { opinionMapPaths as paths } from './paths.ts'
import { titleOf } from './statement/spoken-words.ts'
import type { StatementRow } from './statement/schema.ts'

type FoundMap = Pick<OpinionMapRow, 'id' | 'initiativeId' | 'topic' | 'state'> & {
  at: Date
  lab: string
}

const mapsByIds = {
  name: 'thread-opinion-maps',
  text: `select m.id, m.initiative_id as "initiativeId", m.topic, m.state,
      coalesce(m.opened_at, m.created_at) as at, l.slug as lab
    from opinion_map m join lab l on l.id = m.lab_id where m.lab_id = $1 and m.id = any($2::uuid[])`,
}
const mapsToPick = {
  name: 'thread-opinion-maps-pick',
  text: `select m.id, m.topic as title from opinion_map m
    where m.lab_id = $1 and m.initiative_id = $2 and m.state <> 'draft' order by m.created_at desc limit 200`,
}

/** An opinion map as a thing of the thread: everybody's once it was opened. */
export const opinionMapKind: ThreadKind = {
  kind: 'opinion-map',
  label: 'engagement.kind.opinion-map',
  async describe(db, labId, actor, ids) {
    const found = await rows<FoundMap>(db, mapsByIds, [labId, ids])
    return new Map(
      found
        .filter((one) => mayReadMap(actor, one).ok)
        .map(({ id, initiativeId, topic, at, lab }) => {
          const address = paths.map({ lab, initiativeId, opinionMapId: id })
          return [id, { title: topic, address, at, initiativeId }]
        }),
    )
  },
  pick: (db, labId, _actor, initiativeId) => rows(db, mapsToPick, [labId, initiativeId]),
}

type FoundStatement = Pick<StatementRow, 'id' | 'opinionMapId' | 'words' | 'language' | 'state'> & {
  initiativeId: string
  mapState: OpinionMapRow['state']
  at: Date
  lab: string
}

const statementsByIds = {
  name: 'thread-opinion-statements',
  text: `select s.id, s.opinion_map_id as "opinionMapId", s.words, s.language, s.state, s.added_at as at,
      m.initiative_id as "initiativeId", m.state as "mapState", l.slug as lab
    from opinion_statement s
    join opinion_map m on m.lab_id = s.lab_id and m.id = s.opinion_map_id
    join lab l on l.id = s.lab_id where s.lab_id = $1 and s.id = any($2::uuid[])`,
}

/** A statement as a thing of the thread: everybody's while it is shown in a map that was opened. */
export const opinionStatementKind: ThreadKind = {
  kind: 'opinion-statement',
  label: 'engagement.kind.opinion-statement',
  async describe(db, labId, actor, ids) {
    const found = await rows<FoundStatement>(db, statementsByIds, [labId, ids])
    const isShown = ({ initiativeId, mapState, state }: FoundStatement) =>
      mayKeep(actor, initiativeId).ok || (mapState !== 'draft' && state === 'shown')
    return new Map(
      found.filter(isShown).map(({ id, initiativeId, opinionMapId, at, lab, ...said }) => {
        const address = paths.statement({ lab, initiativeId, opinionMapId, opinionStatementId: id })
        return [id, { title: titleOf(said), address, at, initiativeId }]
      }),
    )
  },
}
