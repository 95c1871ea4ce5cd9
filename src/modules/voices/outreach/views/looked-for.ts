import { usePage } from '../../../../ui/index.ts'
import type { OutreachRow } from '../schema.ts'

/** Says whose voices an invitation looks for: belongings, ages and genders, or everybody. */
export function useLookedFor() {
  const { t, format } = usePage()
  return ({
    aimedAt,
    ageBands,
    genders,
  }: Pick<OutreachRow, 'aimedAt' | 'ageBands' | 'genders'>) => {
    const groups = [
      ...aimedAt.map((group) => t(`people.belonging.${group}`)),
      ...ageBands.map((age) => t(`people.age.${age}`)),
      ...genders.map((gender) => t(`people.gender.${gender}`)),
    ]
    return groups.length === 0 ? t('voices.outreach.everybody') : format.list(groups)
  }
}
