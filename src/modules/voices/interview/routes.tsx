import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { isUuid } from '../../../shared/id.ts'
import { languages, pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { listPlaces } from '../../labs/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { offeredTexts } from '../assisted/consents.ts'
import { findPeople } from '../assisted/people.ts'
import { isBeforeTraining } from '../assisted/training.ts'
import { valueIn } from '../assisted/values.ts'
import { handlers, mayHandle } from '../contribution/policy.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { phonePaths } from '../phone/paths.ts'
import { whomToTell } from '../safeguarding/leads.ts'
import { mayGatherStories } from '../story-consent/gather.ts'
import { keepInterview, writeGuide } from './commands.ts'
import { interviewPaths as paths } from './paths.ts'
import { countInterviews, lookGuide, sessionsToPick } from './queries.ts'
import { GuidePage, GuidePrintPage } from './views/guide-pages.tsx'
import { InterviewsPage } from './views/interviews-page.tsx'
import { NewInterviewPage } from './views/new-interview-page.tsx'

/** What interviews ask, and writing one down. */
export const interviewRoutes = routes()

interviewRoutes.get(voicesPaths.interviews.pattern, { access: handlers }, async (c) => {
  const { labId, actor, t } = c.var
  const { initiativeId } = allowed(c)
  const { initiative, ...read } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    guide: await lookGuide(db, labId, initiativeId),
    count: await countInterviews(db, labId, initiativeId),
    mayGather: (await mayGatherStories(db, labId, actor, c.var.parts.clock.now())).ok,
  }))
  return page(
    c,
    {
      title: t('voices.interview.title'),
      unlisted: true,
      breadcrumbs: crumbs(c, initiative.title),
    },
    <InterviewsPage address={here(c)} {...read} />,
  )
})

interviewRoutes.get(paths.guide.pattern, { access: handlers }, (c) => guidePage(c))

interviewRoutes.post(
  paths.guide.pattern,
  { access: handlers, fact: 'interview-guide.written' },
  async (c) => {
    const { fields, values } = await c.var.form()
    return goOn(
      c,
      await c.var.run(writeGuide, { ...fields, initiativeId: here(c).initiativeId }),
      () => voicesPaths.interviews(here(c)),
      (again) => guidePage(c, values, again),
    )
  },
)

async function guidePage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t } = c.var
  const { initiativeId } = allowed(c)
  const { initiative, guide } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    guide: await lookGuide(db, labId, initiativeId),
  }))
  const stored = Object.fromEntries(
    languages.map((one) => [
      `questions.${one}`,
      (guide?.questions ?? []).flatMap((question) => question[one] ?? []).join('\n'),
    ]),
  )
  // After a change by somebody else the stored version is the one to go on from; both texts are shown.
  const version = String(guide?.version ?? 0)
  return page(
    c,
    {
      title: t('voices.interview.guide'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: interviewCrumbs(c, initiative.title),
    },
    <GuidePage
      address={here(c)}
      version={version}
      meanwhile={again?.refusal.code === 'changed-meanwhile' ? (guide ?? null) : null}
      values={typed ?? { ...stored, opening: guide?.opening ?? {} }}
      problems={again?.problems ?? []}
    />,
  )
}

interviewRoutes.get(paths.guidePrint.pattern, { access: handlers }, async (c) => {
  const { labId, language, t } = c.var
  const { initiativeId } = allowed(c)
  const { initiative, guide, texts } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    guide: await lookGuide(db, labId, initiativeId),
    texts: await offeredTexts(db, labId, language),
  }))
  return page(
    c,
    {
      title: t('voices.interview.guide'),
      unlisted: true,
      breadcrumbs: interviewCrumbs(c, initiative.title),
    },
    <GuidePrintPage initiative={initiative.title} guide={guide} texts={texts} />,
  )
})

interviewRoutes.get(paths.newInterview.pattern, { access: handlers }, (c) => {
  const sessionId = c.req.query('session') ?? ''
  const channel = isUuid(sessionId) ? 'session' : 'visit'
  return newPage(c, { sessionId, channel, mode: 'spoken', 'speaker.tellBy': 'phone' })
})

interviewRoutes.post(
  voicesPaths.interviews.pattern,
  { access: handlers, fact: 'interview.kept' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { find, ...sent } = fields
    if (find) return newPage(c, values)
    const given = {
      ...sent,
      title: c.var.t('voices.interview.one'),
      pageLanguage: c.var.language,
      initiativeId: here(c).initiativeId,
    }
    return goOn(
      c,
      await c.var.run(keepInterview, given),
      ({ id }) => phonePaths.receipt({ lab: c.var.lab.slug, contributionId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, actor, language, t } = c.var
  const { initiativeId } = allowed(c)
  const guideId = valueIn(values, 'guideId')
  const { initiative, sessions, ...read } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    guide: await lookGuide(db, labId, initiativeId, isUuid(guideId) ? guideId : undefined),
    sessions: await sessionsToPick(db, labId, initiativeId),
    speakers: await findPeople(db, labId, actor, valueIn(values, 'speaker.q')),
    places: await listPlaces(db, labId),
    texts: await offeredTexts(db, labId, language),
    tell: await whomToTell(db, labId, initiativeId),
    beforeTraining: await isBeforeTraining(db, labId, actor, c.var.parts.clock.now()),
    mayGather: (await mayGatherStories(db, labId, actor, c.var.parts.clock.now())).ok,
  }))
  return page(
    c,
    {
      title: t('voices.interview.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: interviewCrumbs(c, initiative.title),
    },
    <NewInterviewPage
      {...read}
      address={here(c)}
      sessions={sessions.map(({ id, title, day }) => ({
        value: id,
        label: `${day} ${pickText(title, language).text}`,
      }))}
      values={values}
      problems={again?.problems ?? []}
    />,
  )
}

/** The address, for those who handle what is said there; others are turned away. */
function allowed(c: AppContext) {
  insist(mayHandle(c.var.actor, here(c).initiativeId))
  return here(c)
}

function interviewCrumbs(c: AppContext, title: Parameters<typeof crumbs>[1]) {
  const list = {
    label: c.var.t('voices.interview.title'),
    address: voicesPaths.interviews(here(c)),
  }
  return [...crumbs(c, title), list]
}
