import { routes } from '../../../platform/http/routes.ts'
import { dayIn } from '../../../shared/day.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { idFrom } from '../answer.ts'
import { roleNames } from '../crumbs.ts'
import { findInitiative } from '../initiatives-named.ts'
import { drawNetwork } from '../network/picture.ts'
import { findNodes, findPositions } from '../network/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import { viewOf } from '../policy.ts'
import { changeOf, tieChanges } from '../tie/kinds.ts'
import { tiesAround, tiesNamed, type TieAround } from '../tie/queries.ts'
import { InitiativePage, tiesShown, type ComparedTie } from '../views/initiative-page.tsx'
import { involvedIn } from './queries.ts'

/** Who is in an initiative, and what tied them before it began and ties them now. */
export const involvementRoutes = routes()

involvementRoutes.get(paths.ofInitiative.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, language, parts, lab, t } = c.var
  const view = viewOf(actor)
  const now = parts.clock.now()
  const today = dayIn(lab.timeZone, now)
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(c, db, idFrom(c, 'initiativeId'))
    const ties = compared(await tiesAround(db, labId, view, initiative.id), initiative.began, today)
    return {
      initiative,
      ties,
      named: await tiesNamed(db, labId, view, firstOfEach(ties)),
      involved: await involvedIn(db, labId, view, initiative.id, now),
      nodes: await findNodes(db, labId, view),
      positions: await findPositions(db, labId),
    }
  })
  const { initiative, ties, involved } = read
  const here = new Set([
    ...involved.map(({ id }) => id),
    ...ties.flatMap(({ fromId, toId }) => [fromId, toId]),
  ])
  const nodes = read.nodes.filter(({ id }) => here.has(id))
  return page(
    c,
    {
      title: t('ecosystem.of-initiative.title'),
      breadcrumbs: [
        { label: pickText(initiative.title, language).text, address: initiative.address },
      ],
      islands: ['pan-zoom'],
      wide: true,
    },
    <InitiativePage
      {...read}
      drawn={drawNetwork(nodes, ties, read.positions)}
      view={view}
      roleName={roleNames(c).nameOf}
    />,
  )
})

function compared(ties: readonly TieAround[], began: string, today: string): ComparedTie[] {
  return ties.flatMap((tie) => {
    const change = changeOf(tie, began, today)
    return change ? [{ ...tie, change }] : []
  })
}

/** The ties that the page itself shows with their names. */
function firstOfEach(ties: readonly ComparedTie[]): string[] {
  return tieChanges.flatMap((change) =>
    ties
      .filter((one) => one.change === change)
      .slice(0, tiesShown)
      .map(({ id }) => id),
  )
}
