import { drawOrder } from '../../../../../analysis/opinion-map/index.ts'
import { routes, type AppContext } from '../../../../../platform/http/routes.ts'
import { csvLines, csvStart } from '../../../../../shared/csv.ts'
import { page } from '../../../../../ui/index.ts'
import { findInitiative } from '../../../../initiatives/index.ts'
import { here, insist, mapCrumbs } from '../../here.ts'
import { mayReadMap } from '../../map/policy.ts'
import { findMap } from '../../map/queries.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { findDeck } from '../../statement/deck.ts'
import { drawSeed } from '../../vote/page-data.ts'
import { votesOf } from '../../vote/queries.ts'
import { voterKeys } from '../../vote/voter-key.ts'
import { LotteryPage } from './lottery-page.tsx'

/** How the next statement is drawn, and all that is needed to check it. */
export const lotteryRoutes = routes()

lotteryRoutes.get(paths.lottery.pattern, { access: 'anyone' }, async (c) => {
  const { map, initiative, deck, keys, own } = await findDraw(c)
  const seed = keys[0] === undefined ? null : drawSeed(deck, keys[0])
  const answered = new Set(own.votes.map(({ statement }) => statement))
  return page(
    c,
    {
      title: c.var.t('engagement.lottery.title'),
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <LotteryPage
      address={here(c)}
      deck={deck}
      own={
        seed === null ? null : { seed, answered, order: drawOrder(seed, [...deck.cards.values()]) }
      }
    />,
  )
})

lotteryRoutes.get(paths.lotteryFile.pattern, { access: 'anyone' }, async (c) => {
  const { deck } = await findDraw(c)
  const head = ['statement', 'weight', 'seed']
  const lines = [...deck.cards.values()].map(({ number, weight }) => [
    String(number),
    String(weight),
    String(deck.lotterySeed),
  ])
  return c.body(csvStart + csvLines([head, ...lines]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="lottery.csv"',
  })
})

async function findDraw(c: AppContext) {
  const { labId, actor } = c.var
  return c.var.read(async (db) => {
    const map = await findMap(db, labId, here(c))
    insist(mayReadMap(actor, map))
    const keys = voterKeys(actor, map.id)
    return {
      map,
      keys,
      initiative: await findInitiative(db, labId, map.initiativeId),
      deck: await findDeck(db, labId, map.id, map.contentVersion),
      own: await votesOf(db, labId, map.id, keys),
    }
  })
}
