import { SummaryList, usePage } from '../../../../ui/index.ts'
import type { Person } from '../person.ts'

/** What is known of a person; what is not known is left out, save the ways to reach them. */
export function DetailsList({ person: { details, place } }: { person: Person }) {
  const { t, format } = usePage()
  const unknown = t('people.unknown')
  const groups = details.belongsTo.map((code) => t(`people.belonging.${code}`))
  const rows: [term: string, value: string, always?: true][] = [
    [t('people.field.preferredChannel'), t(`people.channel.${details.preferredChannel}`), true],
    [t('people.field.language'), t(`ui.language.${details.language}`), true],
    [t('people.field.phone'), details.phone ?? '', true],
    [t('people.field.email'), details.email ?? '', true],
    [t('people.field.postalAddress'), details.postalAddress ?? '', true],
    [t('people.field.supportNeeds'), details.supportNeeds],
    [t('people.field.organisation'), details.organisation],
    [t('people.field.placeId'), place ?? ''],
    [t('people.field.ageBand'), details.ageBand ? t(`people.age.${details.ageBand}`) : ''],
    [t('people.field.gender'), details.gender ? t(`people.gender.${details.gender}`) : ''],
    [t('people.field.belongsTo'), format.list(groups)],
    [t('people.field.account'), details.accountId ? t('people.yes') : t('people.no'), true],
  ]
  const shown = rows.filter(([, value, always]) => value || always)
  return (
    <SummaryList
      items={shown.map(([term, value]) => ({
        term,
        value: <span class="keeps-lines">{value || unknown}</span>,
      }))}
    />
  )
}
