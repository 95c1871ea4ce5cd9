import { usePage } from '../../../../ui/index.ts'
import type { ShownAction } from '../action/queries.ts'

type Resources = Pick<ShownAction, 'hours' | 'moneyCents' | 'currency' | 'resources'>

/** Which time and money an action needs, in a line. */
export function ResourcesText({ hours, moneyCents, currency, resources }: Resources) {
  const { t, format } = usePage()
  const parts = [
    hours === null ? '' : t('ecosystem.change.hours-of', { hours }),
    moneyCents === null ? '' : `${format.number(moneyCents / 100)} ${currency}`,
    resources,
  ].filter(Boolean)
  return <>{parts.length > 0 ? parts.join(' · ') : t('ecosystem.change.no-resources')}</>
}
