import type { AppContext } from '../../platform/http/routes.ts'
import { formatsFor } from '../../platform/i18n.ts'
import { pickText, type LocalText } from '../../shared/language.ts'
import type { Result } from '../../shared/result.ts'
import { answerWith, type Crumb } from '../../ui/index.ts'
import { supportPaths as paths } from './support-paths.ts'

/** How what holds champions up answers a change: who may not do it at all is turned away. */
export const { goOn, insist } = answerWith('champions.support.refused', [
  'self-or-coordinator',
  'not-yours',
  'champions-only',
  'coordinators-only',
  'asker-only',
  'no-role-here',
  'facilitators-only',
  'role-not-yours-to-give',
])

/** A refusal that names two sessions at the same time, in the reader's language and with the day written out. */
export function clashWorded<V>(c: AppContext, result: Result<V>): Result<V> {
  if (result.ok || !result.code.startsWith('successor-busy')) return result
  const { language, lab } = c.var
  const { title, other, day } = result.details as Record<
    'title' | 'other',
    LocalText | undefined
  > & {
    day: string
  }
  const words = {
    title: title && pickText(title, language).text,
    other: other && pickText(other, language).text,
    day: formatsFor(language, lab.timeZone).date(day),
  }
  return { ...result, details: { ...result.details, ...words } }
}

/** The way back to the board. */
export function boardCrumb(c: AppContext): Crumb {
  return {
    label: c.var.t('champions.board.title'),
    address: paths.questions({ lab: c.var.lab.slug }),
  }
}

/** The way back to the page of one champion's support. */
export function supportCrumb(c: AppContext, participantId: string, name: string): Crumb {
  return { label: name, address: paths.person({ lab: c.var.lab.slug, participantId }) }
}
