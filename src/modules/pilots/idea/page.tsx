import { NotFound } from '../../../platform/errors.ts'
import type { AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative, mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { hereIn, listCrumbs, type Again } from './answer.ts'
import { mayReadIdea } from './policy.ts'
import { findShownIdea } from './queries.ts'
import { IdeaPage } from './views/idea-page.tsx'

/** The page of an idea: public where it is, with the ways to work on it for those who do. */
export async function ideaPage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, language, parts } = c.var
  const at = hereIn(c)
  const { found, initiative } = await c.var.read(async (db) => ({
    found: await findShownIdea(db, labId, at, parts.clock.now()),
    initiative: await findInitiative(db, labId, at.initiativeId),
  }))
  if (!mayReadIdea(actor, found).ok) throw new NotFound()
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      description: pickText(found.idea, language).text.slice(0, 200) || undefined,
      status: again?.status,
      unlisted: !found.public,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <IdeaPage
      at={at}
      found={found}
      inside={maySeeWork(actor, at.initiativeId).ok}
      works={mayCorrect(actor, initiative).ok}
      known={actor.participantId !== null}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'solution-idea', thingId: found.id })}
      problems={again?.problems ?? []}
    />,
  )
}
