import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { dayIn, dayPlus } from '../../../shared/day.ts'
import { isUuid } from '../../../shared/id.ts'
import { page, type Again, type FormValues } from '../../../ui/index.ts'
import {
  comparedText,
  findInitiative,
  mayWorkIn,
  workers,
  type Compared,
} from '../../initiatives/index.ts'
import { here } from '../answer.ts'
import { originsToPick } from '../origin.ts'
import { mayReadPilot } from '../policy.ts'
import {
  experimentCrumbs,
  goOn,
  hereIn,
  idsOf,
  insist,
  listCrumbs,
  readExperiment,
} from './answer.ts'
import { changeExperiment, planExperiment, renameExperiment } from './commands.ts'
import { experimentPaths as paths } from './paths.ts'
import { findExperiment, type ShownExperiment } from './queries.ts'
import { ExperimentDetailsPage, NewExperimentPage } from './views/form-pages.tsx'

const usualDays = 27

/** Planning an experiment, and changing it as long as it has not started. */
export const experimentFormRoutes = routes()

experimentFormRoutes.get(paths.newExperiment.pattern, { access: workers }, (c) => {
  const { lab, parts } = c.var
  const startsOn = dayIn(lab.timeZone, parts.clock.now())
  return newPage(c, {
    startsOn,
    lastDay: dayPlus(startsOn, usualDays),
    public: 'yes',
    kind: 'number',
    direction: 'at-least',
    from: c.req.query('from'),
  })
})

experimentFormRoutes.post(
  paths.newExperiment.pattern,
  { access: workers, fact: 'experiment.planned' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const sent = { ...fields, initiativeId }
    const result = await c.var.run(planExperiment(c.var.parts.threadKinds), sent)
    return goOn(
      c,
      result,
      ({ id }) => paths.experiment({ ...here(c), experimentId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const { initiative, origins, earlier } = await c.var.read(async (db) => ({
    initiative: await findInitiative(db, labId, initiativeId),
    origins: await originsToPick(c, db, initiativeId),
    earlier: again ? null : await lookEarlier(c, db),
  }))
  insist(mayWorkIn(actor, initiative))
  return page(
    c,
    {
      title: t('pilots.experiment.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, initiative.title),
    },
    <NewExperimentPage
      at={here(c)}
      state={initiative.state}
      origins={origins}
      values={earlier ? { ...rule(earlier), ...values } : values}
      problems={again?.problems ?? []}
    />,
  )
}

/** The experiment that the address says to begin from, so that its words need not be typed again. */
async function lookEarlier(c: AppContext, db: Db): Promise<ShownExperiment | null> {
  const [kind, id] = (c.req.query('from') ?? '').split(':')
  if (kind !== 'experiment' || !isUuid(id)) return null
  const found = await findExperiment(db, c.var.labId, here(c).initiativeId, id)
  return mayReadPilot(c.var.actor, found).ok ? found : null
}

function rule({ hypothesis, measure, method, unit, peopleLeast }: ShownExperiment): FormValues {
  return { hypothesis, measure, method, unit, peopleLeast }
}

experimentFormRoutes.get(paths.details.pattern, { access: workers }, (c) => detailsPage(c))

experimentFormRoutes.post(
  paths.details.pattern,
  { access: workers, fact: 'experiment.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const sent = { ...fields, ...idsOf(c) }
    const whole = 'hypothesis' in fields || 'threshold' in fields
    const result = whole
      ? await c.var.run(changeExperiment, sent)
      : await c.var.run(renameExperiment, sent)
    return goOn(
      c,
      result,
      () => paths.experiment(hereIn(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

/** Before the start all of it; afterwards the name, and what was typed as the beginning of another experiment. */
async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { found, initiative } = await readExperiment(c, 'work', async () => null)
  const code = again?.refusal.code
  const shared = {
    status: again?.status,
    unlisted: true,
    breadcrumbs: experimentCrumbs(c, found),
  }
  if (code === 'threshold-fixed') {
    return page(
      c,
      { title: c.var.t('pilots.experiment.new.title'), ...shared },
      <NewExperimentPage
        at={here(c)}
        state={initiative.state}
        origins={[]}
        from={`experiment:${found.id}`}
        values={typed ?? {}}
        problems={again?.problems ?? []}
      />,
    )
  }
  return page(
    c,
    { title: c.var.t('pilots.experiment.details.title'), ...shared },
    <ExperimentDetailsPage
      at={hereIn(c)}
      found={found}
      values={typed ?? { ...found, public: found.public ? 'yes' : '' }}
      problems={again?.problems ?? []}
      changed={code === 'changed-meanwhile' ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

const texts = ['title', 'hypothesis', 'measure', 'method', 'thresholdWords'] as const
const plain = ['threshold', 'unit', 'peopleLeast', 'startsOn', 'lastDay'] as const

function compare({ var: { t } }: AppContext, now: ShownExperiment, typed: FormValues): Compared[] {
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  const say = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  const started = now.state !== 'planned'
  return [
    ...texts
      .filter((name) => !started || name === 'title')
      .flatMap((name) =>
        comparedText(name, t(`pilots.experiment.field.${name}`), now[name], typed, inLanguage),
      ),
    ...plain
      .filter(() => !started)
      .map((name) => ({
        label: t(`pilots.experiment.field.${name}`),
        now: say(now[name]),
        typed: say(typed[name]).trim(),
      })),
  ]
}
