import type { Translate } from '../../../platform/i18n.ts'
import { dayPlus } from '../../../shared/day.ts'
import type { KnownChampion } from '../queries.ts'
import type { ShownMandate } from './queries.ts'
import { hoursOf } from '../workload/week.ts'

type Facts = {
  champion: KnownChampion
  communities: readonly string[]
  coordinator: { id: string; name: string } | undefined
  today: string
  buddy: string
}

/** The words a new role card begins with, from what is known of the champion, in the champion's language. */
export function suggestTerms(t: Translate, facts: Facts): Record<string, string> {
  const { champion, communities, coordinator, today, buddy } = facts
  const place = communities.join(', ')
  return {
    language: champion.language,
    purpose: t('champions.card.purpose', { place, some: communities.length }),
    does: t('champions.card.does'),
    doesNot: t('champions.card.does-not'),
    week: String(hoursOf(champion.capMinutes)),
    released: champion.employed ? String(hoursOf(champion.capMinutes)) : '0',
    reportsTo: coordinator?.name ?? '',
    buddy,
    expenses: t('champions.card.expenses'),
    startsOn: today,
    endsOn: dayPlus(today, 365),
    managerId: champion.employed ? '' : (coordinator?.id ?? ''),
    managerName: '',
    comingId: '',
    version: '0',
  }
}

/** The terms of a mandate as a form shows them, to change them. */
export function termsOf(found: ShownMandate, coming: boolean): Record<string, unknown> {
  return {
    ...found,
    week: String(hoursOf(found.minutesWeek)),
    released: String(hoursOf(found.releasedMinutes)),
    endsOn: found.endsOn ?? '',
    managerId: found.managerId ?? '',
    comingId: coming ? found.id : '',
    version: coming ? String(found.version) : '0',
  }
}
