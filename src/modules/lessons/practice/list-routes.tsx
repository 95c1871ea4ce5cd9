import type { Actor } from '../../../platform/actor.ts'
import { routes } from '../../../platform/http/routes.ts'
import { searchWords } from '../../../shared/search-words.ts'
import { page } from '../../../ui/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { ElsewherePage, PracticeListPage } from '../views/practice-list-pages.tsx'
import { elsewherePageSize, practicesElsewhere } from './copy.ts'
import { practicesOf, practicesPageSize, type Inside } from './queries.ts'

const wordsMax = 100

/** What this lab recommends, and what other labs of the site do. */
export const listRoutes = routes()

listRoutes.get(paths.practices.pattern, { access: 'anyone', kept: true }, async (c) => {
  const { lab, labId, t, actor } = c.var
  const after = momentFrom(c.req.query('after'))
  const found = await c.var.read((db) => practicesOf(db, labId, insideOf(actor), after))
  const shown = found.slice(0, practicesPageSize)
  const last = found.length > practicesPageSize ? shown.at(-1)! : null
  const list = paths.practices({ lab: lab.slug })
  return page(
    c,
    { title: t('lessons.practices.title') },
    <PracticeListPage
      lab={lab.slug}
      practices={shown}
      inside={actor.grants.length > 0}
      next={last ? `${list}?after=${momentOf(last.at, last.id)}` : undefined}
      first={after ? list : undefined}
    />,
  )
})

listRoutes.get(paths.elsewhere.pattern, { access: 'participant' }, async (c) => {
  const { lab, labId, t, actor } = c.var
  const after = momentFrom(c.req.query('after'))
  const words = searchWords(c.req.query('words'), wordsMax)
  const found = await c.var.read((db) => practicesElsewhere(db, labId, words, after))
  const shown = found.slice(0, elsewherePageSize)
  const last = found.length > elsewherePageSize ? shown.at(-1)! : null
  const query = words ? `words=${encodeURIComponent(words)}` : ''
  const list = `${paths.elsewhere({ lab: lab.slug })}?${query}`
  return page(
    c,
    { title: t('lessons.elsewhere.title'), unlisted: true },
    <ElsewherePage
      lab={lab.slug}
      practices={shown}
      words={words}
      inside={actor.grants.length > 0}
      next={
        last
          ? `${list}${query ? '&' : ''}after=${momentOf(last.firstPublishedAt, last.id)}`
          : undefined
      }
      first={after ? list : undefined}
    />,
  )
})

/** Where a list goes on that is ordered by time. */
export function momentOf(at: Date, id: string): string {
  return packCursor({ at: at.toISOString(), id })
}

/** Reads it again; rubbish starts the list from the beginning. */
export function momentFrom(text: string | undefined): { at: string; id: string } | null {
  return unpackCursor(text, ['at', 'id'])
}

/** What the reader sees beyond what is published: a role in the lab reaches everything. */
export function insideOf({ grants }: Actor): Inside {
  const reach = grants.map(({ initiativeId }) => initiativeId)
  return { all: reach.includes(null), initiatives: reach.filter((one) => one !== null) }
}
