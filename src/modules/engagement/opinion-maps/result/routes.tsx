import { whereIs, type Whereabouts } from '../../../../analysis/opinion-map/index.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { page, part } from '../../../../ui/index.ts'
import { here, mapCrumbs, today } from '../here.ts'
import { isOpenOn, mayVote } from '../map/policy.ts'
import { opinionMapPaths as paths } from '../paths.ts'
import { embedAddress } from './embed/may-embed.ts'
import { findSeeing, type Seeing } from './seeing.ts'
import { AnswersFirstPage } from './views/answers-first-page.tsx'
import { ResultBody } from './views/result-body.tsx'
import { ResultPage } from './views/result-page.tsx'

/** What shows in the answers to a map. */
export const resultRoutes = routes()

resultRoutes.get(paths.result.pattern, { access: 'anyone' }, async (c) => {
  const seeing = await findSeeing(c)
  if (!seeing.may.ok) return answersFirst(c, seeing)
  const { map, newest, deck } = seeing
  const body = { newest, deck, place: placeOf(seeing), points: pointsOf(c, seeing) }
  if (c.req.header('x-talkoo-part') === 'result') return part(c, <ResultBody {...body} />)
  const isOpen = isOpenOn(map, today(c)).ok
  return page(
    c,
    {
      title: c.var.t('engagement.result.title', {
        topic: pickText(map.topic, c.var.language).text,
      }),
      unlisted: isOpen,
      islands: newest ? ['opinion-result'] : ['opinion-live'],
      breadcrumbs: mapCrumbs(c, seeing.initiative.title, map.topic),
    },
    <ResultPage
      {...body}
      address={here(c)}
      map={map}
      isOpen={isOpen}
      embed={seeing.keeps ? embedAddress(c, map) : null}
    />,
  )
})

/** The page that asks for own answers first; the same wherever a result is asked for. */
export function answersFirst(c: AppContext, { map, initiative, own, needed }: Seeing): Response {
  const may = mayVote(c.var.actor, map, today(c))
  return page(
    c,
    {
      title: c.var.t('engagement.result.title', {
        topic: pickText(map.topic, c.var.language).text,
      }),
      unlisted: true,
      breadcrumbs: mapCrumbs(c, initiative.title, map.topic),
    },
    <AnswersFirstPage
      address={here(c)}
      topic={map.topic}
      answered={own.length}
      needed={needed}
      stands={may.ok ? null : may}
    />,
  )
}

/** Where the reader stands, once they have answered enough for it to mean something. */
export function placeOf({ newest, own, needed }: Seeing): Whereabouts | null {
  if (!newest?.result.isMeaningful || own.length < needed) return null
  return whereIs(newest.result.compass, own)
}

function pointsOf(c: AppContext, { newest }: Seeing): string | undefined {
  return newest?.result.isMeaningful
    ? `${paths.points(here(c))}?number=${newest.number}`
    : undefined
}
