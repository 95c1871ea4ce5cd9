import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative, workers, type Compared } from '../../initiatives/index.ts'
import { adoptionsOf } from '../adoption/queries.ts'
import { goOn, here, insist, practiceAt, practiceCrumbs, type Again } from '../answer.ts'
import { lessonPaths as paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import { NewPracticePage, PracticeDetailsPage } from '../views/practice-form-pages.tsx'
import { practiceParts } from '../words.ts'
import { changePractice, writePractice } from './commands.ts'
import { insideOf } from './list-routes.tsx'
import { findPractice } from './queries.ts'
import type { PracticeRow } from './schema.ts'

/** Writing a good practice and changing it. */
export const formRoutes = routes()

formRoutes.get(paths.newPractice.pattern, { access: workers }, (c) =>
  newPage(c, { adoptionId: c.req.query('adoption') ?? '' }),
)

formRoutes.post(
  paths.newPractice.pattern,
  { access: workers, fact: 'practice.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(writePractice, { ...fields, initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => paths.practiceWork({ lab: c.var.lab.slug, goodPracticeId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, adoptions } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    adoptions: await adoptionsIn(c, db),
  }))
  insist(mayWrite(actor, { initiativeId: initiative.id }))
  return page(
    c,
    {
      title: t('lessons.practice.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: practiceCrumbs(c),
    },
    <NewPracticePage
      at={here(c)}
      initiativeTitle={initiative.title}
      adoptions={adoptions}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

formRoutes.get(paths.practiceDetails.pattern, { access: 'participant' }, (c) => detailsPage(c))

formRoutes.post(
  paths.practiceDetails.pattern,
  { access: 'participant', fact: 'practice.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { goodPracticeId } = practiceAt(c)
    const result = await c.var.run(changePractice, { ...fields, goodPracticeId })
    return goOn(
      c,
      result,
      () => paths.practiceWork(practiceAt(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { found, adoptions } = await c.var.read(async (db) => ({
    found: await findPractice(db, labId, practiceAt(c).goodPracticeId),
    adoptions: await adoptionsIn(c, db),
  }))
  insist(mayWrite(actor, found))
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('lessons.practice.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: practiceCrumbs(c, found.title),
    },
    <PracticeDetailsPage
      at={practiceAt(c)}
      version={found.version}
      adoptions={adoptions}
      values={typed ?? valuesFrom(found)}
      problems={again?.problems ?? []}
      changed={changed ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

function valuesFrom(found: PracticeRow): FormValues {
  const { title, contact, adoptionId } = found
  const parts = Object.fromEntries(practiceParts.map((part) => [part, found[part]]))
  return { title, contact, adoptionId, ...parts }
}

function compare(c: AppContext, found: PracticeRow, typed: FormValues): Compared[] {
  const { t } = c.var
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  return [
    ...(['title', ...practiceParts] as const).flatMap((part) =>
      comparedText(part, t(`lessons.practice.field.${part}`), found[part], typed, inLanguage),
    ),
    {
      label: t('lessons.practice.field.contact'),
      now: found.contact,
      typed: String(typed.contact ?? '').trim(),
    },
  ]
}

/** The lab's adoptions that the writer may read, for saying what a practice grew from: the newest. */
async function adoptionsIn(c: AppContext, db: Db) {
  const { labId, actor, language } = c.var
  const found = await adoptionsOf(db, labId, insideOf(actor), null)
  return found.map(({ id, title, sourceLab }) => ({
    value: id,
    label: `${pickText(title, language).text} (${sourceLab})`,
  }))
}
