import type { Command } from '../../../../platform/command.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { routes, type AppContext } from '../../../../platform/http/routes.ts'
import { pickText } from '../../../../shared/language.ts'
import { searchWords } from '../../../../shared/search-words.ts'
import { page, type FormValues } from '../../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork, workers } from '../../../initiatives/index.ts'
import { pilotPaths } from '../../paths.ts'
import { goOn, here, idOf, insist, listCrumbs, type Again } from '../answer.ts'
import { ideaPaths } from '../paths.ts'
import { SimilarChoicePage, SimilarPage } from '../views/similar-page.tsx'
import { decideSimilar, noteSimilar, removeSimilar } from './commands.ts'
import type { AboutSimilar } from './input.ts'
import { findAbout, searchSite, similarTo } from './queries.ts'

/** What is like an idea or a pilot: looked for, noted, and what is made of it. */
export const similarRoutes = routes()

/** The same pages for an idea and for a pilot. */
type Kind = 'idea' | 'pilot'

for (const [kind, all, one, removal] of [
  ['idea', ideaPaths.similar, ideaPaths.similarChoice, ideaPaths.similarRemoval],
  ['pilot', ideaPaths.pilotSimilar, ideaPaths.pilotSimilarChoice, ideaPaths.pilotSimilarRemoval],
] as const) {
  similarRoutes.get(all.pattern, { access: 'anyone' }, (c) => similarPage(c, kind))
  similarRoutes.get(one.pattern, { access: workers }, (c) => choicePage(c, kind))
  change(kind, all.pattern, 'similar-solution.noted', noteSimilar, similarPage)
  change(kind, one.pattern, 'similar-solution.decided', decideSimilar, choicePage)
  change(kind, removal.pattern, 'similar-solution.removed', removeSimilar, similarPage)
}

type Shown = (c: AppContext, kind: Kind, values?: FormValues, again?: Again) => Promise<Response>

function change<I>(
  kind: Kind,
  pattern: string,
  fact: string,
  what: Command<I, unknown>,
  show: Shown,
) {
  similarRoutes.post(pattern, { access: workers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const one = c.req.param('similarSolutionId') ? idOf(c, 'similarSolutionId') : null
    const ids = one ? { similarSolutionId: one } : {}
    const result = await c.var.run(what, { ...fields, ...aboutOf(c, kind), ...ids })
    return goOn(
      c,
      result,
      () => addressesIn(c, kind).here,
      (again) => show(c, kind, values, again),
    )
  })
}

async function similarPage(c: AppContext, kind: Kind, values: FormValues = {}, again?: Again) {
  const { labId, actor, t } = c.var
  const about = aboutOf(c, kind)
  const words = searchWords(c.req.query('words'), 100)
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, about.initiativeId)
    const works = mayCorrect(actor, initiative).ok
    return {
      initiative,
      works,
      found: await findAbout(db, labId, about),
      listed: await similarTo(db, labId, about),
      hits: works ? await searchSite(db, labId, words, about.pilotId ?? null) : [],
    }
  })
  const { found } = read
  if (!found.public && !maySeeWork(actor, about.initiativeId).ok) throw new NotFound()
  return page(
    c,
    {
      title: t('pilots.similar.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbsOf(c, kind, found),
    },
    <SimilarPage
      {...addressesIn(c, kind)}
      title={found.title}
      listed={read.listed}
      works={read.works}
      words={words}
      hits={read.hits}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

async function choicePage(c: AppContext, kind: Kind, values?: FormValues, again?: Again) {
  const { labId, actor } = c.var
  const about = aboutOf(c, kind)
  const id = idOf(c, 'similarSolutionId')
  const { found, one } = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, about.initiativeId)))
    const listed = await similarTo(db, labId, about)
    return {
      found: await findAbout(db, labId, about),
      one: listed.find((similar) => similar.id === id && !similar.fromIdea),
    }
  })
  if (!one) throw new NotFound()
  const { here: address, choiceOf } = addressesIn(c, kind)
  return page(
    c,
    {
      title: one.title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbsOf(c, kind, found),
        { label: c.var.t('pilots.similar.title'), address },
      ],
    },
    <SimilarChoicePage
      title={found.title}
      here={address}
      one={one}
      action={choiceOf(id)}
      values={values ?? { choice: one.choice ?? '', because: one.because }}
      problems={again?.problems ?? []}
    />,
  )
}

function aboutOf(c: AppContext, kind: Kind): AboutSimilar {
  const { initiativeId } = here(c)
  return kind === 'idea'
    ? { initiativeId, solutionIdeaId: idOf(c, 'solutionIdeaId') }
    : { initiativeId, pilotId: idOf(c, 'pilotId') }
}

function addressesIn(c: AppContext, kind: Kind) {
  if (kind === 'idea') {
    const at = { ...here(c), solutionIdeaId: idOf(c, 'solutionIdeaId') }
    return {
      here: ideaPaths.similar(at),
      back: ideaPaths.idea(at),
      choiceOf: (id: string) => ideaPaths.similarChoice({ ...at, similarSolutionId: id }),
      removalOf: (id: string) => ideaPaths.similarRemoval({ ...at, similarSolutionId: id }),
    }
  }
  const at = { ...here(c), pilotId: idOf(c, 'pilotId') }
  return {
    here: ideaPaths.pilotSimilar(at),
    back: pilotPaths.pilot(at),
    choiceOf: (id: string) => ideaPaths.pilotSimilarChoice({ ...at, similarSolutionId: id }),
    removalOf: (id: string) => ideaPaths.pilotSimilarRemoval({ ...at, similarSolutionId: id }),
  }
}

function crumbsOf(
  c: AppContext,
  kind: Kind,
  { title, initiativeTitle }: Awaited<ReturnType<typeof findAbout>>,
) {
  const label = pickText(title, c.var.language).text
  return [...listCrumbs(c, initiativeTitle), { label, address: addressesIn(c, kind).back }]
}
