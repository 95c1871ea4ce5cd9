import type { App } from './app.ts'
import { act, withApp } from './beside-site.ts'
import type { ProgrammeActions } from './cli/actions.ts'
import type { Command } from './platform/command.ts'
import { onSite } from './platform/db/database.ts'
import { siteLabId } from './shared/id.ts'
import { isLanguage } from './shared/language.ts'
import { done, refuse, type Result } from './shared/result.ts'
import { createProgramme, labPaths, wordProgramme } from './modules/labs/index.ts'
import {
  acceptLab,
  inviteLab,
  keptProgrammes,
  nameCentre,
  removeCentre,
  removeLab,
  renewCopies,
} from './modules/network/index.ts'

/** What the command line does about programmes. */
export const programmes: ProgrammeActions = {
  list: (settings) => withApp(settings, ({ parts }) => onSite(parts.database, keptProgrammes)),
  write: (settings, { slug, language, name, about }) =>
    withApp(settings, async ({ parts }) => {
      if (!isLanguage(language)) return refuse('unknown-language', { language })
      const words = { slug, name: { [language]: name }, about: { [language]: about } }
      const worded = await act(parts, siteLabId, wordProgramme, words)
      const isNew = !worded.ok && worded.code === 'no-such-programme'
      const made = isNew ? await act(parts, siteLabId, createProgramme, words) : worded
      if (!made.ok) return made
      const address = `${settings.url}${labPaths.programme({ programme: slug })}`
      return done({ id: made.value.id, address })
    }),
  invite: (settings, input) => withApp(settings, (app) => inLabOf(app, inviteLab, input)),
  accept: (settings, input) => withApp(settings, (app) => inLabOf(app, acceptLab, input)),
  remove: (settings, input) => withApp(settings, (app) => inLabOf(app, removeLab, input)),
  nameCentre: (settings, { language, about, link, ...named }) =>
    withApp(settings, async ({ parts }) => {
      if (!isLanguage(language)) return refuse('unknown-language', { language })
      const told = about ? { [language]: about } : {}
      return act(parts, siteLabId, nameCentre, { ...named, about: told, address: link })
    }),
  removeCentre: (settings, named) =>
    withApp(settings, ({ parts }) => act(parts, siteLabId, removeCentre, named)),
  rebuild: (settings) => withApp(settings, rebuildCopies),
}

async function inLabOf<C extends string>(
  { parts }: App,
  what: Command<{ programme: string }, { id: string }, C>,
  { programme, lab: slug }: { programme: string; lab: string },
): Promise<Result<{ id: string }>> {
  parts.labs.forget()
  const lab = await parts.labs.find(slug)
  if (!lab) return refuse('no-such-lab', { lab: slug })
  return act(parts, lab.id, what, { programme })
}

async function rebuildCopies({ parts }: App): Promise<{ labs: number; copies: number }> {
  parts.labs.forget()
  const labs = await parts.labs.all()
  let copies = 0
  for (const { id } of labs) copies += await renewCopies(parts, id)
  return { labs: labs.length, copies }
}
