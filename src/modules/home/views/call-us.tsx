import type { LabProfile } from '../../labs/index.ts'
import { usePage } from '../../../ui/index.ts'

/** The champion's phone number, for everyone who would rather talk. */
export function CallUs({ profile }: { profile: LabProfile }) {
  const { t } = usePage()
  const { championName: name, championPhone: number } = profile
  if (!number) return null
  return (
    <p class="call-us">
      {name ? t('home.front.call', { name }) : t('home.front.callUs')}{' '}
      <a class="ds-link" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
        {number.replaceAll(' ', '\u00a0')}
      </a>
    </p>
  )
}
