import { routes } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { here, insist } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { listToRead, readingCounts, readingPageSize, type ToRead } from './list-queries.ts'
import { readingPaths as paths } from './paths.ts'
import { isPlace } from './place-in-list.ts'
import { curators, mayCurate } from './policy.ts'
import { tagUses } from './queries.ts'
import { ReadingListPage } from './views/reading-list-page.tsx'
import { TagsPage } from './views/tags-page.tsx'

/** What there is to read, and every tag that readers gave. */
export const readingListRoutes = routes()

readingListRoutes.get(paths.readings.pattern, { access: curators }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayCurate(actor, initiativeId))
  const which = c.req.query('which') === 'all' ? 'all' : 'unread'
  const tag = (c.req.query('tag') ?? '').slice(0, 100)
  const after = unpackCursor(c.req.query('after'), ['at', 'id'])
  const read = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    counts: await readingCounts(db, labId, actor, initiativeId),
    found: await listToRead(db, labId, actor, {
      initiativeId,
      which: tag ? 'all' : which,
      tag,
      after: isPlace(after) ? after : null,
    }),
  }))
  const listed = read.found.slice(0, readingPageSize)
  const last = read.found.length > readingPageSize ? listed.at(-1)! : null
  const base = `${paths.readings(here(c))}?which=${which}${tag ? `&tag=${encodeURIComponent(tag)}` : ''}`
  return page(
    c,
    {
      title: t('voices.reading.list'),
      unlisted: true,
      breadcrumbs: crumbs(c, read.initiative.title),
    },
    <ReadingListPage
      address={here(c)}
      which={which}
      tag={tag}
      counts={read.counts}
      listed={listed}
      next={last ? `${base}&after=${cursorOf(last)}` : undefined}
      first={after ? base : undefined}
    />,
  )
})

readingListRoutes.get(paths.allTags.pattern, { access: curators }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = here(c)
  insist(mayCurate(actor, initiativeId))
  const { initiative, uses } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    uses: await tagUses(db, labId, actor, initiativeId),
  }))
  return page(
    c,
    {
      title: t('voices.reading.all-tags'),
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: t('voices.reading.list'), address: paths.readings(here(c)) },
      ],
    },
    <TagsPage address={here(c)} uses={uses} />,
  )
})

function cursorOf({ at, id }: ToRead): string {
  return packCursor({ at, id })
}
