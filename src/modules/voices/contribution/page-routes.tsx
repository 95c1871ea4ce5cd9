import { downloadHeaders } from '../../../platform/blobs/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type Problem } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { here } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { wereDeclined } from '../confirmation/queries.ts'
import { isOwnWord, mayCorrect, mayReturn } from './change-policy.ts'
import type { PartPlace } from './page-part.tsx'
import { parts } from './page-parts.tsx'
import { lookPhoto, photosOf, wordingsOf } from './page-queries.ts'
import { contributionPaths } from './paths.ts'
import { mayHandle } from './policy.ts'
import { findReadable, ownEntries } from './queries.ts'
import { receiptCodeFor } from './receipt.ts'
import { shortTitle } from './thread-kind.ts'
import { ContributionPage } from './views/contribution-page.tsx'

/** The page of one contribution, put together from the parts of voices, and its pictures. */
export const pageRoutes = routes()

pageRoutes.get(voicesPaths.voice.pattern, { access: 'anyone' }, (c) => contributionPage(c))

pageRoutes.get(contributionPaths.photo.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, parts: app } = c.var
  const { initiativeId, contributionId } = voiceAddress(c)
  const { stored, open } = await c.var.read(async (db) => {
    const found = await findReadable(db, labId, actor, initiativeId, contributionId)
    const blobId = c.req.param('blobId')!
    return { stored: await lookPhoto(db, labId, found.id, blobId), open: found.reachPublic }
  })
  if (!stored) throw new NotFound()
  const headers = downloadHeaders(stored)
  // The next person at a shared computer must not find what the last one could read.
  if (!open) headers['cache-control'] = 'private, no-store'
  return new Response(await app.blobs.stream(labId, stored), { headers })
})

/** The lab, the initiative and the contribution of an address. */
export function voiceAddress(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}

/** The page of one contribution as this reader may see it. */
export async function contributionPage(
  c: AppContext,
  again?: { status: 409 | 422; problems: readonly Problem[] },
): Promise<Response> {
  const { lab, labId, actor, language, parts: app } = c.var
  const address = voiceAddress(c)
  const now = app.clock.now()
  const read = await c.var.read(async (db) => {
    const { initiativeId, contributionId } = address
    const found = await findReadable(db, labId, actor, initiativeId, contributionId)
    const initiative = await findInitiative(db, labId, initiativeId)
    const declined = await wereDeclined(db, labId, found)
    const asker = { actor, own: await ownEntries(db, actor), declined }
    const handles = mayHandle(actor, initiativeId).ok
    const carried = [found.participantId, found.broughtBy]
    const isOwn = carried.some((id) => id !== null && asker.own.includes(id))
    const place: PartPlace = {
      db,
      labId,
      lab,
      actor,
      now,
      found,
      isOwn,
      handles,
      receipt: handles && !found.erasedAt ? receiptCodeFor(app.signingKey, found) : null,
      address,
      query: c.req.query(),
      kinds: app.threadKinds,
    }
    const shown = []
    for (const part of parts) shown.push(await part.show(place))
    const inside = isOwn || handles
    return {
      found,
      initiative,
      shown,
      photos: await photosOf(db, labId, found.id),
      wordings: inside ? await wordingsOf(db, labId, found.id) : [],
      may: {
        correct: mayCorrect(asker, found).ok,
        return: isOwnWord(asker, found) && mayReturn(asker, found, now).ok,
      },
    }
  })
  const { found, initiative, shown, ...rest } = read
  return page(
    c,
    {
      title: pickText(shortTitle(found), language).text,
      status: again?.status,
      breadcrumbs: crumbs(c, initiative.title),
      unlisted: !found.reachPublic,
    },
    <ContributionPage
      {...rest}
      address={address}
      found={found}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'contribution', thingId: found.id })}
      problems={again?.problems}
    >
      {shown}
    </ContributionPage>,
  )
}
