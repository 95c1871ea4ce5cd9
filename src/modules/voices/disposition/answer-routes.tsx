import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { lookParticipant } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { findContribution } from '../contribution/queries.ts'
import { outcomes } from '../contribution/words.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { answerContributions } from './commands.ts'
import { groundTitles } from './ground-titles.ts'
import { mayAnswer } from './policy.ts'
import { answersTo, lookBatch, nextUnanswered } from './queries.ts'
import { answerChoices, filled } from './routes.tsx'
import { AnswerPage } from './views/answer-page.tsx'

/** Answering one contribution on its own page. */
export const answerRoutes = routes()

answerRoutes.get(voicesPaths.answer.pattern, { access: handlers }, (c) => answerPage(c))

answerRoutes.post(
  voicesPaths.answer.pattern,
  { access: handlers, fact: 'contribution.answered' },
  async (c) => {
    const { fields, values } = await c.var.form()
    if (values.fill && values.savedReason) return answerPage(c, await filled(c, values))
    const { fill: _fill, savedReason: _saved, ...sent } = fields
    const { initiativeId, contributionId } = address(c)
    const result = await c.var.run(answerContributions(c.var.parts.threadKinds), {
      ...sent,
      initiativeId,
      contributionIds: [contributionId],
    })
    return goOn(
      c,
      result,
      ({ batchId }) => `${voicesPaths.answer(address(c))}?done=${batchId}`,
      (again) => answerPage(c, values, again),
    )
  },
)

async function answerPage(c: AppContext, values?: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, t, parts } = c.var
  const { initiativeId, contributionId } = address(c)
  insist(mayHandle(actor, initiativeId))
  const done = c.req.query('done')
  const read = await c.var.read(async (db) => {
    const found = await findContribution(db, labId, initiativeId, contributionId)
    const { participantId } = found
    const answers = await answersTo(db, labId, contributionId)
    return {
      found,
      answers,
      initiative: await findInitiative(db, labId, initiativeId),
      person: participantId ? await lookParticipant(db, labId, participantId) : null,
      restsOnTitles: await groundTitles(db, labId, actor, parts.threadKinds, answers),
      given: isUuid(done) ? ((await lookBatch(db, labId, initiativeId, done)) ?? null) : null,
      next: isUuid(done) ? await nextUnanswered(db, labId, initiativeId) : null,
      ...(await answerChoices(c, db)),
    }
  })
  return page(
    c,
    {
      title: t('voices.answer.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: crumbs(c, read.initiative.title),
    },
    <AnswerPage
      {...read}
      address={address(c)}
      name={read.person?.name ?? null}
      closed={!mayAnswer(actor, initiativeId, [read.found]).ok}
      values={values ?? { ...standingValues(read.answers), ...begunValues(c) }}
      problems={again?.problems ?? []}
    />,
  )
}

/** What a link from elsewhere begins with: 'joined with this one'. */
function begunValues(c: AppContext): FormValues {
  const { outcome, mergedInto } = c.req.query()
  if (!outcomes.some((one) => one === outcome)) return {}
  return { outcome, ...(isUuid(mergedInto) && { mergedInto }) }
}

/** The answer that stands, to begin a change from. */
function standingValues(answers: Awaited<ReturnType<typeof answersTo>>): FormValues {
  const standing = answers.find(({ replacedAt }) => replacedAt === null)
  if (!standing) return {}
  const { outcome, reason, restsOnKind, restsOnId, mergedInto, deferredUntil } = standing
  const restsOn = restsOnKind ? `${restsOnKind}:${restsOnId}` : ''
  return { outcome, reason, restsOn, mergedInto: mergedInto ?? '', deferredUntil }
}

function address(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}
