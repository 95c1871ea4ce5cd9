import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { adoptionTree } from '../adoption/tree.ts'
import { insist, practiceAt, practiceCrumbs, type Again } from '../answer.ts'
import { groundsOf } from '../evidence/grounds.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayReadWork, mayReview, maySpeak, mayWrite } from '../policy.ts'
import { PracticePage } from '../views/practice-page.tsx'
import { PracticeWorkPage } from '../views/practice-work-page.tsx'
import { findPublished, lookPublished } from './copy.ts'
import { findPractice, reviewsOf } from './queries.ts'
import { structured } from './structured.ts'

/** A published practice at its permanent address, as a document and as data, and the work on it. */
export const practiceRoutes = routes()

practiceRoutes.get(paths.practice.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, actor, parts, language } = c.var
  const at = practiceAt(c)
  const read = await c.var.read(async (db) => {
    const found = await findPublished(db, labId, at.goodPracticeId)
    const ref = { kind: 'good-practice', id: found.id }
    return {
      found,
      grounds: await groundsOf(db, labId, actor, parts.threadKinds, ref),
      tree: await adoptionTree(db, found.id),
    }
  })
  const { title, summary } = read.found
  return page(
    c,
    {
      title: pickText(title, language).text,
      description: pickText(summary, language).text.slice(0, 200) || undefined,
      unlisted: read.found.retiredAt !== null,
      breadcrumbs: practiceCrumbs(c),
    },
    <PracticePage
      at={at}
      {...read}
      inside={actor.grants.length > 0}
      thread={threadPaths.thread({
        lab: lab.slug,
        kind: 'good-practice',
        thingId: at.goodPracticeId,
      })}
    />,
  )
})

practiceRoutes.get(paths.practiceData.pattern, { access: 'anyone' }, async (c) => {
  const { labId, parts } = c.var
  const at = practiceAt(c)
  const { found, tree } = await c.var.read(async (db) => ({
    found: await findPublished(db, labId, at.goodPracticeId),
    tree: await adoptionTree(db, at.goodPracticeId),
  }))
  return c.json(structured(found, tree, parts.settings.url))
})

practiceRoutes.get(paths.practiceWork.pattern, { access: 'participant' }, (c) => workPage(c))

/** The page of those who write and review a practice. */
export async function workPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, parts, language } = c.var
  const at = practiceAt(c)
  const read = await c.var.read(async (db) => {
    const found = await findPractice(db, labId, at.goodPracticeId)
    insist(mayReadWork(actor, found))
    const ref = { kind: 'good-practice', id: found.id }
    return {
      found,
      published: await lookPublished(db, found.id),
      grounds: await groundsOf(db, labId, actor, parts.threadKinds, ref),
      reviews: await reviewsOf(db, labId, found.id, actor.participantId),
    }
  })
  const { found } = read
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      status: again?.status,
      unlisted: true,
      breadcrumbs: practiceCrumbs(c),
    },
    <PracticeWorkPage
      at={at}
      {...read}
      writes={mayWrite(actor, found).ok}
      reviewing={mayReview(actor, found)}
      speaks={maySpeak(actor).ok}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'good-practice', thingId: found.id })}
      problems={again?.problems ?? []}
    />,
  )
}
