import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { threadPaths } from '../../thread/index.ts'
import { lessonAt, lessonCrumbs, type Again } from '../answer.ts'
import { groundsOf } from '../evidence/grounds.ts'
import { lessonPaths as paths } from '../paths.ts'
import {
  mayHideWords,
  mayNoteStanding,
  mayReadLesson,
  mayTakeStanding,
  mayWrite,
} from '../policy.ts'
import { earlierStandings, standingsOf } from '../standing/queries.ts'
import { LessonPage } from '../views/lesson-page.tsx'
import { findLesson } from './queries.ts'

/** One lesson for everyone. */
export const lessonRoutes = routes()

lessonRoutes.get(paths.lesson.pattern, { access: 'anyone', kept: true }, (c) => lessonPage(c))

/** The page of a lesson, with what somebody typed where a change was refused. */
export async function lessonPage(
  c: AppContext,
  typed?: FormValues,
  again?: Again,
): Promise<Response> {
  const { lab, labId, actor, parts, language } = c.var
  const at = lessonAt(c)
  const read = await c.var.read(async (db) => {
    const found = await findLesson(db, labId, at.lessonId)
    if (!mayReadLesson(actor, found).ok) throw new NotFound()
    const ref = { kind: 'lesson', id: found.id }
    return {
      found,
      grounds: await groundsOf(db, labId, actor, parts.threadKinds, ref),
      standings: await standingsOf(db, labId, found.id, actor.participantId),
      earlier: await earlierStandings(db, labId, found.id),
    }
  })
  const { found } = read
  const mine = read.standings.find((one) => one.mine)
  const before: FormValues = mine
    ? { stance: mine.stance, words: mine.words, named: mine.named ? 'yes' : '' }
    : {}
  return page(
    c,
    {
      title: pickText(found.claim, language).text,
      description: pickText(found.explanation, language).text.slice(0, 200) || undefined,
      status: again?.status,
      unlisted: found.state !== 'published',
      breadcrumbs: lessonCrumbs(c),
    },
    <LessonPage
      at={at}
      {...read}
      writes={mayWrite(actor, found).ok}
      notes={mayNoteStanding(actor, found).ok}
      hides={mayHideWords(actor, found).ok}
      speaks={mayTakeStanding(actor, found).ok}
      signedIn={actor.participantId !== null}
      thread={threadPaths.thread({ lab: lab.slug, kind: 'lesson', thingId: found.id })}
      values={typed ?? before}
      problems={again?.problems ?? []}
    />,
  )
}
