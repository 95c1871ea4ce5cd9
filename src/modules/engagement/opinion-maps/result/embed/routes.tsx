import { NotFound } from '../../../../../platform/errors.ts'
import { embeddablePolicy } from '../../../../../platform/http/headers.ts'
import { routes, type AppContext } from '../../../../../platform/http/routes.ts'
import { anonymous } from '../../../../../platform/actor.ts'
import { isLanguage, pickText } from '../../../../../shared/language.ts'
import { page } from '../../../../../ui/index.ts'
import { here, today } from '../../here.ts'
import { findMap } from '../../map/queries.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { findDeck } from '../../statement/deck.ts'
import { findLive } from '../live/live-state.ts'
import { lookResult } from '../queries.ts'
import { EmbedPage } from './embed-page.tsx'
import { mayEmbed } from './may-embed.ts'

/** The one page that other sites may show inside theirs; it knows nobody and keeps nothing. */
export const embedRoutes = routes()

embedRoutes.get(paths.embed.pattern, { access: 'anyone' }, async (c) => {
  forgetReader(c)
  const { labId } = c.var
  const counts = await findLive(c)
  const isOver = counts.state === 'closed'
  const { map, newest, deck } = await c.var.read(async (db) => {
    const found = await findMap(db, labId, here(c))
    if (!mayEmbed(found, today(c))) throw new NotFound()
    return {
      map: found,
      newest: isOver ? await lookResult(db, labId, found.id) : null,
      deck: isOver ? await findDeck(db, labId, found.id, found.contentVersion) : null,
    }
  })
  const { url } = c.var.parts.settings
  c.header('content-security-policy', embeddablePolicy)
  return page(
    c,
    { title: pickText(map.topic, c.var.language).text, bare: true, unlisted: true },
    <EmbedPage
      map={map}
      counts={counts}
      shown={newest?.result ?? null}
      deck={deck}
      link={url + (isOver ? paths.result : paths.map)(here(c))}
    />,
  )
})

/** Whoever reads it is anybody; `?in=sv` says the language, for inside another page no cookie does. */
function forgetReader(c: AppContext): void {
  c.set('actor', anonymous())
  const asked = c.req.query('in')
  if (!isLanguage(asked) || !c.var.lab.languages.includes(asked)) return
  c.set('language', asked)
  c.set('t', c.var.parts.dictionary.t(asked))
}
