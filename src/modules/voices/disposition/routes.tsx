import { NotFound } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { channels, kinds } from '../contribution/words.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { answerContributions, dropReason } from './commands.ts'
import { groundOf } from './input.ts'
import { answerPaths } from './paths.ts'
import {
  answerProgress,
  groundsToPick,
  listAnswers,
  lookBatch,
  savedReasons,
  voicesToPick,
  type AnswerFilter,
} from './queries.ts'
import { takeAnswersBack } from './take-back.ts'
import { AnswersPage } from './views/answers-page.tsx'

/** The list of what has no answer yet, answering in bulk, and taking answers back. */
export const answersRoutes = routes()

answersRoutes.get(voicesPaths.answers.pattern, { access: handlers }, (c) => answersPage(c))

answersRoutes.post(
  voicesPaths.answers.pattern,
  { access: handlers, fact: 'contribution.answered' },
  async (c) => {
    const { fields, values } = await c.var.form()
    if (values.fill && values.savedReason) return answersPage(c, await filled(c, values))
    const { fill: _fill, savedReason: _saved, ...sent } = fields
    const answer = answerContributions(c.var.parts.threadKinds)
    const result = await c.var.run(answer, { ...sent, initiativeId: here(c).initiativeId })
    return goOn(
      c,
      result,
      ({ batchId }) => `${voicesPaths.answers(here(c))}?${narrowed(c, batchId)}`,
      (again) => answersPage(c, values, again),
    )
  },
)

answersRoutes.post(
  answerPaths.batchUndoing.pattern,
  { access: handlers, fact: 'answers.taken-back' },
  async (c) => {
    const batchId = c.req.param('answerBatchId')!
    const result = await c.var.run(takeAnswersBack, { ...here1(c), batchId })
    return goOn(
      c,
      result,
      () => `${voicesPaths.answers(here(c))}?done=${batchId}`,
      (again) => answersPage(c, {}, again),
    )
  },
)

answersRoutes.post(
  answerPaths.reasonRemoval.pattern,
  { access: handlers, fact: 'saved-reason.removed' },
  async (c) => {
    const reasonId = c.req.param('savedReasonId')!
    const result = await c.var.run(dropReason, { ...here1(c), reasonId })
    return goOn(
      c,
      result,
      () => voicesPaths.answers(here(c)),
      (again) => answersPage(c, {}, again),
    )
  },
)

function here1(c: AppContext) {
  return { initiativeId: here(c).initiativeId }
}

/** The same list after an answer: narrowed as before, from its beginning. */
function narrowed(c: AppContext, batchId: string): string {
  const { after: _after, all: _all, ...query } = c.req.query()
  return new URLSearchParams({ ...query, done: batchId }).toString()
}

/** A saved reason put into the form, where it can be adapted. */
export async function filled(c: AppContext, values: FormValues): Promise<FormValues> {
  const reasons = await c.var.read((db) => savedReasons(db, c.var.labId))
  const chosen = reasons.find(({ id }) => id === values.savedReason)
  if (!chosen) return values
  const words = Object.entries(chosen.reason).map(([language, text]) => [
    `reason.${language}`,
    text,
  ])
  return { ...values, ...Object.fromEntries(words), outcome: values.outcome || chosen.outcome }
}

/** What the fields of an answer offer. */
export async function answerChoices(c: AppContext, db: Db) {
  const { labId, actor, parts } = c.var
  const { initiativeId } = here(c)
  return {
    grounds: await groundsToPick(db, labId, actor, initiativeId, parts.threadKinds),
    mergers: await voicesToPick(db, labId, actor, initiativeId),
    reasons: await savedReasons(db, labId),
  }
}

function filterOf(c: AppContext): AnswerFilter {
  const { show, kind, channel, words = '', after } = c.req.query()
  return {
    answered: show === 'answered',
    kind: kinds.find((one) => one === kind) ?? null,
    channel: channels.find((one) => one === channel) ?? null,
    under: groundOf(c.req.query('rests-on')),
    words: words.trim().slice(0, 200),
    after: isUuid(after) ? after : null,
  }
}

async function answersPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, parts, language } = c.var
  const { initiativeId } = here(c)
  insist(mayHandle(actor, initiativeId))
  const filter = filterOf(c)
  const { under } = filter
  const read = await c.var.read(async (db) => {
    const done = c.req.query('done')
    const things =
      under && (await parts.threadKinds.get(under.kind)?.describe(db, labId, actor, [under.id]))
    return {
      initiative: await findInitiative(db, labId, initiativeId),
      ...(await listAnswers(db, labId, initiativeId, filter)),
      progress: await answerProgress(db, labId, initiativeId, under),
      underTitle: things?.get(under!.id)?.title ?? null,
      given: isUuid(done) ? ((await lookBatch(db, labId, initiativeId, done)) ?? null) : null,
      ...(await answerChoices(c, db)),
    }
  })
  if (under && !read.underTitle) throw new NotFound()
  return page(
    c,
    {
      title: t('voices.answers.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, read.initiative.title),
    },
    <AnswersPage
      {...read}
      address={here(c)}
      filter={filter}
      underTitle={read.underTitle && pickText(read.underTitle, language).text}
      ticked={tickedIn(c, values, read.voices)}
      values={values ?? (under ? { restsOn: `${under.kind}:${under.id}` } : {})}
      problems={again?.problems ?? []}
    />,
  )
}

/** What is chosen: as it was sent, without what has an answer by now, or the whole page when that was asked for. */
function tickedIn(
  c: AppContext,
  values: FormValues | undefined,
  voices: readonly { id: string }[],
): string[] {
  if (!values) return c.req.query('all') === 'yes' ? voices.map(({ id }) => id) : []
  return [values['contributionIds[]'] ?? []].flat().map(String)
}
