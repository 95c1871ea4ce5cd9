import type { Command } from '../../../platform/command.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { pickText } from '../../../shared/language.ts'
import { page, type FormValues } from '../../../ui/index.ts'
import { findInitiative } from '../../initiatives/index.ts'
import { participantNames } from '../../people/index.ts'
import { goOn, here, insist, type Again } from '../answer.ts'
import { ownEntries } from '../contribution/queries.ts'
import { shortTitle } from '../contribution/thread-kind.ts'
import { crumbs } from '../crumbs.ts'
import { themesOfContribution } from '../theme/item-queries.ts'
import { putInTheme } from '../theme/item-commands.ts'
import { themesToPick } from '../theme/queries.ts'
import { giveTags, markRead, takeTag, writeNote } from './commands.ts'
import { cutExtract, removeExtract } from './extract-commands.ts'
import { readingPaths as paths } from './paths.ts'
import { passagesOf } from './passages.ts'
import { curators, mayCurate } from './policy.ts'
import { findToRead, readingsOf, suggestedTags } from './queries.ts'
import { ReadingPage, type ReadingForm } from './views/reading-page.tsx'

/** Reading one contribution with others: tags, extracts, a note, themes, and on to the next. */
export const readingRoutes = routes()

readingRoutes.get(paths.reading.pattern, { access: curators }, (c) => readingPage(c))

readingRoutes.post(
  paths.reading.pattern,
  { access: curators, fact: 'contribution.read' },
  async (c) => {
    const { initiativeId, contributionId } = address(c)
    const result = await c.var.run(markRead, { initiativeId, contributionId })
    const next = (value: { next: string | null }) =>
      value.next
        ? paths.reading({ ...here(c), contributionId: value.next })
        : paths.readings(here(c))
    return goOn(c, result, next, (again) => readingPage(c, { form: 'read', values: {}, again }))
  },
)

changes(paths.tags.pattern, 'contribution.tagged', 'tags', giveTags)
changes(paths.tagRemovals.pattern, 'contribution.untagged', 'tags', takeTag)
changes(paths.notes.pattern, 'reading-note.written', 'note', writeNote)
changes(paths.extracts.pattern, 'extract.cut', 'extract', cutExtract)
changes(paths.items.pattern, 'theme-item.put', 'theme', putInTheme)

readingRoutes.post(
  paths.extractRemoval.pattern,
  { access: curators, fact: 'extract.removed' },
  async (c) => {
    const { initiativeId, contributionId } = address(c)
    const extractId = c.req.param('extractId')!
    const result = await c.var.run(removeExtract, { initiativeId, contributionId, extractId })
    const next = () => `${paths.reading(address(c))}#extracts`
    return goOn(c, result, next, (again) => readingPage(c, { form: 'extract', values: {}, again }))
  },
)

type Sent = { form: ReadingForm; values: FormValues; again: Again }

function changes<I>(pattern: string, fact: string, form: ReadingForm, what: Command<I, unknown>) {
  readingRoutes.post(pattern, { access: curators, fact }, async (c) => {
    const { fields, values } = await c.var.form()
    const { initiativeId, contributionId } = address(c)
    const result = await c.var.run(what, { ...fields, initiativeId, contributionId })
    const next = () => `${paths.reading(address(c))}#${form}`
    return goOn(c, result, next, (again) => readingPage(c, { form, values, again }))
  })
}

async function readingPage(c: AppContext, sent?: Sent): Promise<Response> {
  const { labId, actor, t, language } = c.var
  const { initiativeId, contributionId } = address(c)
  insist(mayCurate(actor, initiativeId))
  const read = await c.var.read(async (db) => {
    const found = await findToRead(db, labId, actor, initiativeId, contributionId)
    const done = await readingsOf(db, labId, found.id)
    const people = [...done.readers, ...done.tags].map(({ participantId }) => participantId)
    const cutters = done.extracts.flatMap(({ cutBy }) => cutBy ?? [])
    return {
      found,
      done,
      initiative: await findInitiative(db, labId, initiativeId),
      names: await participantNames(db, labId, [...people, ...cutters]),
      own: await ownEntries(db, actor),
      suggested: await suggestedTags(db, labId, initiativeId),
      themes: await themesToPick(db, labId, actor, initiativeId),
      inThemes: await themesOfContribution(db, labId, found.id),
    }
  })
  const { found, initiative, ...rest } = read
  const title = pickText(shortTitle(found), language).text
  return page(
    c,
    {
      title,
      status: sent?.again.status,
      unlisted: true,
      breadcrumbs: [
        ...crumbs(c, initiative.title),
        { label: t('voices.reading.list'), address: paths.readings(here(c)) },
      ],
    },
    <ReadingPage
      {...rest}
      address={address(c)}
      title={title}
      found={found}
      passages={passagesOf(found.body, found.language)}
      sent={sent && { form: sent.form, values: sent.values, problems: sent.again.problems }}
    />,
  )
}

function address(c: AppContext) {
  return { ...here(c), contributionId: c.req.param('contributionId')! }
}
