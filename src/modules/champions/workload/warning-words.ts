import type { AppParts } from '../../../platform/parts.ts'
import type { Language } from '../../../shared/language.ts'
import type { NoticeWish } from '../../notifications/index.ts'
import { championPaths as paths } from '../paths.ts'
import type { KnownChampion } from '../queries.ts'
import { supportPaths } from '../support-paths.ts'
import type { WeekAhead } from './ahead.ts'
import { hoursOf, type Fullness } from './week.ts'

/** Whom a warning goes to, and whether it is about themselves. */
export type Told = {
  participantId: string
  language: Language
  slug: string
  self: boolean
  leads: boolean
}

/** The warning of a full week, in the language of who reads it. */
export function wordsFor(
  parts: Pick<AppParts, 'dictionary' | 'settings'>,
  whose: KnownChampion,
  { slug: lab, self, leads, language, participantId }: Told,
  { step, coming, monday, minutes, planned }: WeekAhead & Fullness,
): NoticeWish {
  const t = parts.dictionary.t(language)
  const who = self ? 'self' : 'other'
  // a mentor reads how full the weeks are, not what was noted
  const page =
    self || leads
      ? paths.hours({ lab, championId: whose.id })
      : `${supportPaths.person({ lab, participantId: whose.personId })}#weeks`
  const values = {
    name: whose.name,
    on: monday,
    done: hoursOf(minutes),
    planned: hoursOf(planned),
    cap: hoursOf(whose.capMinutes),
    address: parts.settings.url + page,
  }
  const kind = coming ? `coming-${step}` : step
  return {
    participantId,
    about: { kind: 'champion', id: whose.id },
    initiativeId: null,
    subject: t(`champions.warn.${kind}.${who}`, values),
    body: t(`champions.warn.${coming ? 'coming' : 'body'}.${who}`, values),
    language,
  }
}
