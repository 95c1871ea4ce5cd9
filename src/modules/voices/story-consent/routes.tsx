import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { participantNames } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { findContribution, ownEntries } from '../contribution/queries.ts'
import { shortTitle } from '../contribution/thread-kind.ts'
import { crumbs } from '../crumbs.ts'
import { voicesPaths } from '../paths.ts'
import { pickText } from '../../../shared/language.ts'
import { confirmStory, withdrawStoryConsent } from './commands.ts'
import { storyConsentPaths as paths } from './paths.ts'
import { isTeller, mayKeepConsents } from './policy.ts'
import { cascadeOf, consentsOfStory, storyTexts } from './queries.ts'
import { ConsentsPage } from './views/consents-page.tsx'
import { WithdrawalPage } from './views/withdrawal-page.tsx'

/** What a teller agrees to for one story: confirming it, its audience and its uses, and taking a use back. */
export const storyConsentRoutes = routes()

storyConsentRoutes.get(paths.consents.pattern, { access: 'participant' }, (c) => consentsPage(c))

storyConsentRoutes.post(
  paths.consents.pattern,
  { access: 'participant', fact: 'story.confirmed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { lab: _, ...story } = address(c)
    const result = await c.var.run(confirmStory, { ...fields, ...story })
    const next = () => `${paths.consents(address(c))}?saved`
    return goOn(c, result, next, (again) => consentsPage(c, values, again))
  },
)

storyConsentRoutes.get(paths.withdrawal.pattern, { access: 'participant' }, (c) =>
  withdrawalPage(c),
)

storyConsentRoutes.post(
  paths.withdrawal.pattern,
  { access: 'participant', fact: 'story-consent.withdrawn' },
  async (c) => {
    const { lab: _, ...story } = address(c)
    const contributionConsentId = c.req.param('contributionConsentId')!
    const result = await c.var.run(withdrawStoryConsent, { ...story, contributionConsentId })
    const next = () => `${paths.consents(address(c))}?withdrawn`
    return goOn(c, result, next, (again) => withdrawalPage(c, again))
  },
)

async function consentsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { t, language } = c.var
  const read = await readStory(c)
  const { story, teller } = read
  return page(
    c,
    {
      title: t('voices.story-consent.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, read.initiative.title),
        {
          label: pickText(shortTitle(story), language).text,
          address: voicesPaths.voice(address(c)),
        },
      ],
    },
    <ConsentsPage
      {...read}
      address={address(c)}
      done={doneOf(c)}
      values={typed ?? { visibility: story.visibility, mode: teller ? 'tap' : 'spoken' }}
      problems={again?.problems}
    />,
  )
}

async function withdrawalPage(c: AppContext, again?: Again): Promise<Response> {
  const read = await readStory(c)
  const wanted = read.consents.find(({ id }) => id === c.req.param('contributionConsentId'))
  if (!wanted) throw new NotFound()
  const { t } = c.var
  return page(
    c,
    {
      title: t('voices.story-consent.withdrawal'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, read.initiative.title),
        { label: t('voices.story-consent.title'), address: paths.consents(address(c)) },
      ],
    },
    <WithdrawalPage
      address={{ ...address(c), contributionConsentId: wanted.id }}
      consent={wanted}
      cascade={read.cascade}
      problems={again?.problems}
    />,
  )
}

/** A story with its consents, for its teller and those who handle voices; for others there is nothing here. */
async function readStory(c: AppContext) {
  const { labId, actor, language } = c.var
  const { initiativeId, contributionId } = address(c)
  return c.var.read(async (db) => {
    const story = await findContribution(db, labId, initiativeId, contributionId)
    const own = await ownEntries(db, actor)
    insist(mayKeepConsents(actor, own, story))
    const teller = isTeller(own, story)
    const names = story.participantId
      ? await participantNames(db, labId, [story.participantId])
      : null
    return {
      story,
      teller,
      tellerName: names?.get(story.participantId!) ?? null,
      initiative: await findInitiative(db, labId, initiativeId),
      consents: await consentsOfStory(db, labId, story.id),
      texts: await storyTexts(db, labId, language),
      cascade: await cascadeOf(db, labId, story.id),
    }
  })
}

function doneOf(c: AppContext): 'saved' | 'withdrawn' | null {
  if (c.req.query('saved') !== undefined) return 'saved'
  return c.req.query('withdrawn') !== undefined ? 'withdrawn' : null
}

function address(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}
