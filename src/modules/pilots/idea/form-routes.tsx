import type { Db } from '../../../platform/db/database.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import {
  comparedText,
  findInitiative,
  mayCorrect,
  mayWorkIn,
  workers,
  type Compared,
} from '../../initiatives/index.ts'
import { peopleToPick } from '../../people/index.ts'
import { organisationsToPick } from '../pilot/queries.ts'
import { goOn, here, hereIn, ideaCrumbs, insist, listCrumbs, type Again } from './answer.ts'
import { changeIdea, makeIdea } from './commands.ts'
import { ideaPaths as paths } from './paths.ts'
import { findShownIdea, type ShownIdea } from './queries.ts'
import { originKinds } from './thread-kinds.ts'
import { IdeaDetailsPage, NewIdeaPage } from './views/idea-form.tsx'

/** How many things of each kind the form offers as what an idea grew out of. */
const originsOfKind = 40

/** Writing an idea down and changing it. */
export const formRoutes = routes()

formRoutes.get(paths.newIdea.pattern, { access: workers }, (c) =>
  newPage(c, {
    from: c.req.query('from') ?? '',
    proposerId: c.var.actor.participantId ?? '',
    public: 'yes',
  }),
)

formRoutes.post(
  paths.newIdea.pattern,
  { access: workers, fact: 'solution-idea.made' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId } = here(c)
    const result = await c.var.run(makeIdea(c.var.parts.threadKinds), { ...fields, initiativeId })
    return goOn(
      c,
      result,
      ({ id }) => paths.idea({ ...here(c), solutionIdeaId: id }),
      (again) => newPage(c, values, again),
    )
  },
)

async function newPage(c: AppContext, values: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor } = c.var
  const { initiativeId } = here(c)
  const read = await c.var.read(async (db) => {
    const initiative = await findInitiative(db, labId, initiativeId)
    insist(mayWorkIn(actor, initiative))
    return {
      initiative,
      origins: await originsIn(c, db, String(values.from ?? '')),
      people: await peopleToPick(db, labId, actor, [actor.participantId]),
      hosts: await organisationsToPick(db, labId, null),
    }
  })
  return page(
    c,
    {
      title: t('pilots.idea.new.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: listCrumbs(c, read.initiative.title),
    },
    <NewIdeaPage
      at={here(c)}
      values={values}
      problems={again?.problems ?? []}
      origins={read.origins}
      people={toOptions(read.people)}
      hosts={toOptions(read.hosts)}
    />,
  )
}

/** What of the initiative an idea may have grown out of, as far as the reader sees it: the newest of each kind. */
async function originsIn(c: AppContext, db: Db, chosen: string) {
  const { labId, actor, language, parts, t } = c.var
  const { initiativeId } = here(c)
  const options: { value: string; label: string }[] = []
  const add = (kind: string, label: string, id: string, title: Parameters<typeof pickText>[0]) =>
    options.push({
      value: `${kind}:${id}`,
      label: `${t(label)}: ${pickText(title, language).text}`,
    })
  for (const kind of originKinds) {
    const known = parts.threadKinds.get(kind)
    const offered = (await known?.pick?.(db, labId, actor, initiativeId)) ?? []
    for (const { id, title } of offered.slice(0, originsOfKind)) add(kind, known!.label, id, title)
  }
  const [kind = '', id = ''] = chosen.split(':')
  const known = parts.threadKinds.get(kind)
  if (known && /^[0-9a-f-]{36}$/.test(id) && !options.some(({ value }) => value === chosen)) {
    const thing = (await known.describe(db, labId, actor, [id])).get(id)
    if (thing?.initiativeId === initiativeId) add(kind, known.label, id, thing.title)
  }
  return options
}

formRoutes.get(paths.ideaDetails.pattern, { access: workers }, (c) => detailsPage(c))

formRoutes.post(
  paths.ideaDetails.pattern,
  { access: workers, fact: 'solution-idea.changed' },
  async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, solutionIdeaId } = hereIn(c)
    const result = await c.var.run(changeIdea, { ...fields, initiativeId, solutionIdeaId })
    return goOn(
      c,
      result,
      () => paths.idea(hereIn(c)),
      (again) => detailsPage(c, values, again),
    )
  },
)

async function detailsPage(c: AppContext, typed?: FormValues, again?: Again): Promise<Response> {
  const { labId, t, actor, parts } = c.var
  const at = hereIn(c)
  const { found, hosts } = await c.var.read(async (db) => {
    insist(mayCorrect(actor, await findInitiative(db, labId, at.initiativeId)))
    const found = await findShownIdea(db, labId, at, parts.clock.now())
    return { found, hosts: await organisationsToPick(db, labId, found.hostId) }
  })
  const changed = again?.refusal.code === 'changed-meanwhile'
  return page(
    c,
    {
      title: t('pilots.idea.details.title'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: ideaCrumbs(c, found),
    },
    <IdeaDetailsPage
      at={at}
      version={found.version}
      values={typed ?? { ...found, public: found.public ? 'yes' : '' }}
      problems={again?.problems ?? []}
      hosts={toOptions(hosts)}
      changed={changed ? compare(c, found, typed ?? {}) : null}
    />,
  )
}

function compare(c: AppContext, found: ShownIdea, typed: FormValues): Compared[] {
  const { t } = c.var
  const inLanguage = (one: string) => t(`ui.language.${one}`)
  return [
    ...comparedText('title', t('pilots.idea.field.title'), found.title, typed, inLanguage),
    ...comparedText('idea', t('pilots.idea.field.idea'), found.idea, typed, inLanguage),
    {
      label: t('pilots.idea.field.nextStep'),
      now: found.nextStep,
      typed: String(typed.nextStep ?? '').trim(),
    },
  ]
}

function toOptions(all: readonly { id: string; name: string }[]) {
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
