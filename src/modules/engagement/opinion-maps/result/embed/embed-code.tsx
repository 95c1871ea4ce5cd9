import { Disclosure, usePage } from '../../../../../ui/index.ts'

/** What to put into a page of one's own to show the map there. */
export function EmbedCode({ address }: { address: string }) {
  const { t } = usePage()
  const title = t('engagement.map.kicker')
  return (
    <Disclosure summary={t('engagement.embed.code')}>
      <p>{t('engagement.embed.code-text')}</p>
      <p>
        <code>{`<iframe src="${address}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`}</code>
      </p>
    </Disclosure>
  )
}
