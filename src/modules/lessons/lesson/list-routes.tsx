import { csvLines, csvStart } from '../../../shared/csv.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page } from '../../../ui/index.ts'
import { packCursor, unpackCursor } from '../../people/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import { LessonListPage } from '../views/lesson-list-page.tsx'
import { confidences } from '../words.ts'
import { fileMax, filterFrom, lessonsOf, listPageSize, queryOf, type ListedLesson } from './list.ts'

/** The lessons of a lab, and the same as a file. */
export const listRoutes = routes()

listRoutes.get(paths.lessons.pattern, { access: 'anyone' }, async (c) => {
  const { lab, labId, t, actor } = c.var
  const filter = filterFrom((name) => c.req.query(name))
  const cursor = unpackCursor(c.req.query('after'), ['key', 'id'])
  const after = cursor && isUuid(cursor.id) ? cursor : null
  const inside = actor.grants.length > 0
  const wanted =
    inside || filter.state !== 'draft' ? filter : { ...filter, state: 'published' as const }
  const { initiative } = wanted
  const writesIn =
    initiative && mayWrite(actor, { initiativeId: initiative }).ok ? initiative : null
  const found = await c.var.read((db) => lessonsOf(db, labId, { filter: wanted, actor, after }))
  const shown = found.slice(0, listPageSize)
  const last = found.length > listPageSize ? shown.at(-1)! : null
  const query = queryOf(wanted)
  const list = `${paths.lessons({ lab: lab.slug })}?${query}`
  return page(
    c,
    { title: t('lessons.title') },
    <LessonListPage
      lab={lab.slug}
      lessons={shown}
      filter={wanted}
      inside={inside}
      writesIn={writesIn}
      file={`${paths.lessonFile({ lab: lab.slug })}?${query}`}
      next={
        last
          ? `${list}${query ? '&' : ''}after=${packCursor({ key: last.sortKey, id: last.id })}`
          : undefined
      }
      first={after ? list : undefined}
    />,
  )
})

listRoutes.get(paths.lessonFile.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor } = c.var
  const asked = filterFrom((name) => c.req.query(name))
  // A file travels: drafts stay on the page.
  const filter = asked.state === 'draft' ? { ...asked, state: 'published' as const } : asked
  const found = await c.var.read((db) =>
    lessonsOf(db, labId, { filter, actor, after: null, pageSize: fileMax }),
  )
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="lessons.csv"')
  return c.body(csvStart + csvLines([head, ...found.map((one) => lineOf(c, one))]))
})

const head = [
  'lesson',
  'initiative',
  'place',
  'density',
  'service',
  'mode',
  'level',
  'confidence',
  'because',
  'sources',
  'agree',
  'contest',
  'state',
  'address',
]

function lineOf({ var: { language, lab } }: AppContext, one: ListedLesson): string[] {
  const say = (text: LocalText) => pickText(text, language).text
  return [
    say(one.claim),
    say(one.initiativeTitle),
    one.place,
    one.density,
    one.service,
    one.mode,
    one.level,
    confidences[one.confidence - 1]!,
    say(one.confidenceBecause),
    String(one.sources),
    String(one.agree),
    String(one.contest),
    one.state,
    paths.lesson({ lab: lab.slug, lessonId: one.id }),
  ]
}
