import { pickText } from '../../../../shared/language.ts'
import { usePage } from '../../../../ui/index.ts'
import { roleName } from '../../../methods/index.ts'
import type { Capacity } from '../schema.ts'

/** Words for the capacity somebody signs in, in the reader's language. */
export function useCapacityName(): (capacity: Capacity) => string {
  const { t, language } = usePage()
  return (capacity) =>
    capacity === 'group-member'
      ? t('initiatives.sign-off.group-member')
      : pickText(roleName(capacity), language).text
}
