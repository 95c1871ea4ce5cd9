import { usePage } from '../../../../../ui/index.ts'
import { isSourced, type Source } from '../source.ts'

/** Where imported statements and votes come from, and on which terms they may be used. */
export function MapSource({ map: { source, sourceAddress, licence } }: { map: Source }) {
  const { t } = usePage()
  if (!isSourced({ source, sourceAddress, licence })) return null
  return (
    <p class="note">
      {(source || sourceAddress) && t('engagement.map.source')} {source}{' '}
      {licence && t('engagement.map.licence', { licence })}{' '}
      {sourceAddress && (
        <a class="ds-link" href={sourceAddress} rel="noopener">
          {sourceAddress}
        </a>
      )}
    </p>
  )
}
