import type { LocalText } from '../../../shared/language.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Crumb, type FormValues } from '../../../ui/index.ts'
import {
  goOn,
  insist,
  lessonAt,
  lessonCrumbs,
  practiceAt,
  practiceCrumbs,
  type Again,
} from '../answer.ts'
import { findLesson } from '../lesson/queries.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import { findPractice } from '../practice/queries.ts'
import { EvidencePage } from '../views/evidence-page.tsx'
import { addEvidenceFor, removeEvidenceFor, type RestingKind } from './commands.ts'
import { groundsOf, thingsToPick } from './grounds.ts'

/** What a lesson or a practice rests on: picked from what its initiative has. */
export const evidenceRoutes = routes()

type Place = {
  kind: RestingKind
  id: string
  page: string
  removal: string
  back: string
  crumbs(title: LocalText): Crumb[]
}

function ofLesson(c: AppContext): Place {
  const at = lessonAt(c)
  return {
    kind: 'lesson',
    id: at.lessonId,
    page: paths.evidence(at),
    removal: paths.evidenceRemoval(at),
    back: paths.lesson(at),
    crumbs: (title) => lessonCrumbs(c, title),
  }
}

function ofPractice(c: AppContext): Place {
  const at = practiceAt(c)
  return {
    kind: 'good-practice',
    id: at.goodPracticeId,
    page: paths.practiceEvidence(at),
    removal: paths.practiceEvidenceRemoval(at),
    back: paths.practiceWork(at),
    crumbs: (title) => practiceCrumbs(c, title),
  }
}

const access = 'participant'
const added = 'lesson-evidence.added'
const removed = 'lesson-evidence.removed'

evidenceRoutes.get(paths.evidence.pattern, { access }, (c) => evidencePage(c, ofLesson(c)))
evidenceRoutes.post(paths.evidence.pattern, { access, fact: added }, (c) => add(c, ofLesson(c)))
evidenceRoutes.post(paths.evidenceRemoval.pattern, { access, fact: removed }, (c) =>
  remove(c, ofLesson(c)),
)
evidenceRoutes.get(paths.practiceEvidence.pattern, { access }, (c) =>
  evidencePage(c, ofPractice(c)),
)
evidenceRoutes.post(paths.practiceEvidence.pattern, { access, fact: added }, (c) =>
  add(c, ofPractice(c)),
)
evidenceRoutes.post(paths.practiceEvidenceRemoval.pattern, { access, fact: removed }, (c) =>
  remove(c, ofPractice(c)),
)

async function add(c: AppContext, place: Place): Promise<Response> {
  const { fields, values } = await c.var.form()
  const { kind, id } = place
  const command = addEvidenceFor(c.var.parts.threadKinds)
  const result = await c.var.run(command, { ...fields, kind, id })
  return goOn(
    c,
    result,
    () => place.page,
    (again) => evidencePage(c, place, values, again),
  )
}

async function remove(c: AppContext, place: Place): Promise<Response> {
  const { fields } = await c.var.form()
  const { kind, id } = place
  const command = removeEvidenceFor(c.var.parts.threadKinds)
  const result = await c.var.run(command, { ...fields, kind, id })
  return goOn(
    c,
    result,
    () => place.page,
    (again) => evidencePage(c, place, {}, again),
  )
}

async function evidencePage(
  c: AppContext,
  place: Place,
  values: FormValues = {},
  again?: Again,
): Promise<Response> {
  const { labId, t, actor, parts } = c.var
  const { kind, id } = place
  const kinds = parts.threadKinds
  const read = await c.var.read(async (db) => {
    const found =
      kind === 'lesson'
        ? await findLesson(db, labId, id).then((one) => ({ ...one, title: one.claim }))
        : await findPractice(db, labId, id)
    insist(mayWrite(actor, found))
    return {
      title: found.title,
      grounds: await groundsOf(db, labId, actor, kinds, { kind, id }),
      choices: await thingsToPick(db, labId, actor, kinds, found.initiativeId, { kind, id }),
    }
  })
  return page(
    c,
    {
      title: t('lessons.evidence.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: place.crumbs(read.title),
    },
    <EvidencePage {...read} place={place} values={values} problems={again?.problems ?? []} />,
  )
}
