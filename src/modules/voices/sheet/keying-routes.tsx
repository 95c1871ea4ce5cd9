import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { isKeeper } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { offeredTexts } from '../assisted/consents.ts'
import { findPeople } from '../assisted/people.ts'
import { isBeforeTraining } from '../assisted/training.ts'
import { valueIn } from '../assisted/values.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { voicesPaths } from '../paths.ts'
import { whomToTell } from '../safeguarding/leads.ts'
import { keySheet, loseSheet, returnSheet, voidSheet } from './commands.ts'
import { sheetPaths as paths } from './paths.ts'
import { takenMs } from './policy.ts'
import { codeOn, findBatch, findSheet } from './queries.ts'
import { sheetCrumbs } from './routes.tsx'
import { KeyingPage } from './views/keying-page.tsx'
import { SheetPage } from './views/sheet-page.tsx'

/** Typing sheets in, one after the other, and what becomes of those that are not. */
export const keyingRoutes = routes()

keyingRoutes.get(paths.keying.pattern, { access: handlers }, (c) => keyingPage(c))

keyingRoutes.post(paths.keying.pattern, { access: handlers, fact: 'sheet.keyed' }, async (c) => {
  const { fields, values } = await c.var.form()
  const { find, ...sent } = fields
  // The button that searches the list of people shows the form again with whom it found.
  if (find) return keyingPage(c, values)
  const { initiativeId, sheetId } = address(c)
  const { language: pageLanguage } = c.var
  return goOn(
    c,
    await c.var.run(keySheet, { ...sent, pageLanguage, initiativeId, sheetId }),
    ({ nextId }) =>
      nextId
        ? `${paths.keying({ ...here(c), sheetId: nextId })}?kept=${sheetId}`
        : `${voicesPaths.sheets(here(c))}?kept`,
    (again) => keyingPage(c, values, again),
  )
})

async function keyingPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor, language, parts, t } = c.var
  const { initiativeId, sheetId } = address(c)
  insist(mayHandle(actor, initiativeId))
  const { initiative, ...read } = await c.var.read(async (db) => {
    const found = await findSheet(db, labId, initiativeId, sheetId)
    return {
      found,
      initiative: await findInitiative(db, labId, initiativeId),
      batch: await findBatch(db, labId, initiativeId, found.sheetBatchId),
      speakers: await findPeople(db, labId, actor, valueIn(values, 'speaker.q')),
      others: await findPeople(db, labId, actor, valueIn(values, 'other.q')),
      places: await listPlaces(db, labId),
      texts: await offeredTexts(db, labId, language),
      tell: await whomToTell(db, labId, initiativeId),
      beforeTraining: await isBeforeTraining(db, labId, actor, parts.clock.now()),
    }
  })
  const { takenAt, takenBy } = read.found
  const since = parts.clock.now().getTime() - takenMs
  const isOthers = takenBy !== null && takenBy !== actor.participantId
  return page(
    c,
    {
      title: t('voices.sheet.key', { number: read.found.number }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sheetCrumbs(c, initiative.title),
    },
    <KeyingPage
      {...read}
      address={address(c)}
      code={codeOn(parts.signingKey, read.found)}
      kept={c.req.query('kept') !== undefined}
      takenByOther={isOthers && takenAt !== null && takenAt.getTime() > since}
      values={{ 'speaker.who': 'unnamed', 'speaker.tellBy': 'letter', ...values }}
      keeps={isKeeper(actor)}
      problems={again?.problems ?? []}
    />,
  )
}

keyingRoutes.get(paths.sheet.pattern, { access: handlers }, (c) => sheetPage(c))

changes(paths.voiding.pattern, 'sheet.voided', voidSheet)
changes(paths.loss.pattern, 'sheet.lost', loseSheet)
changes(paths.return.pattern, 'sheet.returned', returnSheet)

function changes<I>(pattern: string, fact: string, what: Command<I, unknown>) {
  keyingRoutes.post(pattern, { access: handlers, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, sheetId } = address(c)
    return goOn(
      c,
      await c.var.run(what, { ...fields, initiativeId, sheetId }),
      () => paths.sheet(address(c)),
      (again) => sheetPage(c, values, again),
    )
  })
}

async function sheetPage(c: AppContext, values: FormValues = {}, again?: Again) {
  const { labId, actor, parts, t } = c.var
  const { initiativeId, sheetId } = address(c)
  insist(mayHandle(actor, initiativeId))
  const { found, initiative } = await c.var.read(async (db) => ({
    found: await findSheet(db, labId, initiativeId, sheetId),
    initiative: await findInitiative(db, labId, initiativeId),
  }))
  return page(
    c,
    {
      title: t('voices.sheet.one', { number: found.number }),
      status: again?.status,
      unlisted: true,
      breadcrumbs: sheetCrumbs(c, initiative.title),
    },
    <SheetPage
      address={address(c)}
      found={found}
      code={codeOn(parts.signingKey, found)}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), sheetId: c.req.param('sheetId')! }
}
