import { downloadHeaders, lookBlob } from '../../../platform/blobs/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type Again } from '../../../ui/index.ts'
import { mayCorrect, maySeeWork } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { tiedTo } from '../origin.ts'
import { mayCareFor } from '../policy.ts'
import { hereIn, listCrumbs } from './answer.ts'
import { prototypePaths as paths } from './paths.ts'
import { mayTakeBack, mayTry } from './policy.ts'
import { trialsOf, versionsOf } from './queries.ts'
import { readPrototype } from './serve.ts'
import { PrototypePage } from './views/prototype-page.tsx'

/** One prototype with all its versions, and their files. */
export const prototypePageRoutes = routes()

prototypePageRoutes.get(paths.prototype.pattern, { access: 'anyone', kept: true }, (c) =>
  prototypePage(c),
)

/** The page of a prototype: what it was, version by version, and what people said. */
export async function prototypePage(c: AppContext, again?: Again): Promise<Response> {
  const { lab, labId, actor, language } = c.var
  const { initiativeId } = hereIn(c)
  const inside = maySeeWork(actor, initiativeId).ok
  const cares = mayCareFor(actor, { initiativeId, ownerId: null }).ok
  const eyes = { inside, cares, me: actor.participantId }
  const { found, initiative, more } = await readPrototype(c, 'any', async (db, one) => ({
    versions: await versionsOf(db, labId, one.id),
    trials: await trialsOf(db, labId, one.id, eyes),
    tied: await tiedTo(c, db, { kind: 'prototype', id: one.id }),
  }))
  const works = mayCorrect(actor, initiative).ok
  return page(
    c,
    {
      title: pickText(found.title, language).text,
      status: again?.status,
      unlisted: !found.public,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <PrototypePage
      at={hereIn(c)}
      found={found}
      {...more}
      inside={inside}
      works={works}
      tries={mayTry(actor, initiative, found).ok}
      mayTakeBack={({ mine, named }) =>
        mayTakeBack(actor, { works, self: mine, named }, initiativeId).ok
      }
      thread={threadPaths.thread({ lab: lab.slug, kind: 'prototype', thingId: found.id })}
      problems={again?.problems ?? []}
    />,
  )
}

prototypePageRoutes.get(paths.versionFile.pattern, { access: 'anyone' }, async (c) => {
  const { labId, parts } = c.var
  const { found, more: stored } = await readPrototype(c, 'any', async (db, one) => {
    const versions = await versionsOf(db, labId, one.id)
    const asked = c.req.param('prototypeVersionId')
    const blobId = versions.find(({ id }) => id === asked)?.blobId
    return blobId ? lookBlob(db, labId, blobId) : undefined
  })
  if (!stored) throw new NotFound()
  const headers = downloadHeaders(stored)
  // The next person at a shared computer must not find what the last one could read.
  if (!found.public) headers['cache-control'] = 'private, no-store'
  return new Response(await parts.blobs.stream(labId, stored), { headers })
})
