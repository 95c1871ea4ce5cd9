import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import { mayCorrect, maySeeWork, workers } from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { mayCareFor } from '../policy.ts'
import { ConfirmPage } from '../views/put-away.tsx'
import { goOn, hereIn, idsOf, insist, prototypeCrumbs } from './answer.ts'
import { prototypePaths as paths } from './paths.ts'
import { mayTakeBack } from './policy.ts'
import { trialsOf, versionsOf } from './queries.ts'
import { readPrototype, todayOf } from './serve.ts'
import { noteTrial, takeTrialBack } from './trial-commands.ts'
import { NewTrialPage } from './views/trial-page.tsx'
import { wordsToAgree } from './words-to-agree.ts'

/** Noting who tried a prototype and what they said, and taking that out again. */
export const prototypeTrialRoutes = routes()

prototypeTrialRoutes.get(paths.newTrial.pattern, { access: workers }, (c) =>
  newPage(c, { triedOn: todayOf(c), people: '1' }),
)

prototypeTrialRoutes.post(
  paths.newTrial.pattern,
  { access: workers, fact: 'prototype-trial.noted' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(noteTrial, { ...fields, ...idsOf(c) })
    return goOn(
      c,
      result,
      () => `${paths.prototype(hereIn(c))}#said`,
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor, language } = c.var
  const cares = mayCareFor(actor, { initiativeId: hereIn(c).initiativeId, ownerId: null }).ok
  const { found, initiative, more } = await readPrototype(c, 'work', async (db, one) => ({
    versions: await versionsOf(db, labId, one.id),
    people: cares ? await peopleToPick(db, labId, actor) : [],
    words: await wordsToAgree(db, labId, language),
  }))
  return page(
    c,
    {
      title: t('pilots.prototype.trial.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <NewTrialPage
      at={hereIn(c)}
      found={found}
      state={initiative.state}
      {...more}
      values={{ prototypeVersionId: more.versions[0]!.id, ...values }}
      problems={again?.problems ?? []}
    />,
  )
}

prototypeTrialRoutes.get(paths.trialWithdrawal.pattern, { access: 'participant' }, (c) =>
  withdrawalPage(c),
)

prototypeTrialRoutes.post(
  paths.trialWithdrawal.pattern,
  { access: 'participant', fact: 'prototype-trial.taken-back' },
  async (c) => {
    const prototypeTrialId = c.req.param('prototypeTrialId')!
    const result = await c.var.run(takeTrialBack, { ...idsOf(c), prototypeTrialId })
    return goOn(
      c,
      result,
      () => paths.prototype(hereIn(c)),
      (again) => withdrawalPage(c, again),
    )
  },
)

/** For whoever said it, and for those who look after people here. */
async function withdrawalPage(c: AppContext, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const at = hereIn(c)
  const inside = maySeeWork(actor, at.initiativeId).ok
  const eyes = { inside, cares: false, me: actor.participantId }
  const {
    found,
    initiative,
    more: trial,
  } = await readPrototype(c, 'any', async (db, one) => {
    const all = await trialsOf(db, labId, one.id, eyes)
    return all.find(({ id }) => id === c.req.param('prototypeTrialId'))
  })
  if (!trial) throw new NotFound()
  const { mine: self, named } = trial
  const works = mayCorrect(actor, initiative).ok
  insist(mayTakeBack(actor, { works, self, named }, at.initiativeId))
  const words = {
    title: t('pilots.prototype.take-back.title'),
    text: (
      <>
        <p>{t('pilots.prototype.take-back.text')}</p>
        {trial.said && <blockquote class="keeps-lines">{trial.said}</blockquote>}
      </>
    ),
    button: t('pilots.prototype.take-back.button'),
  }
  return page(
    c,
    {
      title: words.title,
      status: again?.status,
      unlisted: true,
      breadcrumbs: prototypeCrumbs(c, found),
    },
    <ConfirmPage
      words={words}
      of={found.title}
      action={paths.trialWithdrawal({ ...at, prototypeTrialId: trial.id })}
      back={paths.prototype(at)}
      danger
      problems={again?.problems ?? []}
    />,
  )
}
