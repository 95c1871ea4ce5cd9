import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { writeCall } from './commands.ts'
import { callPaths } from './paths.ts'
import { mayWriteCall } from './policy.ts'
import { lookCall } from './queries.ts'
import type { CallRow } from './schema.ts'
import { sayableKinds } from './words.ts'
import { CallPage } from './views/call-page.tsx'

/** Writing and changing what an initiative asks people. */
export const callRoutes = routes()
const access = handlers

callRoutes.get(callPaths.call.pattern, { access }, (c) => callPage(c))

callRoutes.post(callPaths.call.pattern, { access, fact: 'call.written' }, async (c) => {
  const { fields, values } = await c.var.form()
  const result = await c.var.run(writeCall, { ...fields, initiativeId: here(c).initiativeId })
  return goOn(
    c,
    result,
    () => `${callPaths.call(here(c))}?saved`,
    (again) => callPage(c, values, again),
  )
})

const unasked: FormValues = {
  'kinds[]': [...sayableKinds],
  open: 'yes',
  publicComments: 'yes',
}

async function callPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { lab, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, call } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, lab.id, initiativeId),
    call: await lookCall(db, lab.id, initiativeId),
  }))
  insist(mayWriteCall(actor, initiativeId))
  const changed = again?.refusal.code === 'changed-meanwhile' && call
  return page(
    c,
    {
      title: t('voices.call.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <CallPage
      address={here(c)}
      version={call?.version ?? 0}
      values={typed ?? (call ? valuesOf(call) : unasked)}
      saved={c.req.query('saved') !== undefined && call !== null}
      problems={again?.problems}
      changed={changed ? compare(c, call, typed ?? {}) : null}
    />,
  )
}

function valuesOf({ kinds, open, sensitive, publicComments, ...words }: CallRow): FormValues {
  const ticks = { open, sensitive, publicComments }
  const ticked = Object.entries(ticks).map(([name, on]) => [name, on ? 'yes' : ''])
  return { ...words, 'kinds[]': kinds, ...Object.fromEntries(ticked) }
}

function compare(c: AppContext, call: CallRow, typed: FormValues) {
  const { t } = c.var
  const languageName = (language: string) => t(`ui.language.${language}`)
  return [
    ...comparedText('question', t('voices.call.question'), call.question, typed, languageName),
    ...comparedText('about', t('voices.call.about'), call.about, typed, languageName),
  ]
}
