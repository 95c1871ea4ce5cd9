import { Section, usePage } from '../../../ui/index.ts'
import type { SealState } from '../queries.ts'

/** How far the record is sealed, and the seal to write down. */
export function SealPart({ seal, check }: { seal: SealState; check: string }) {
  const { t } = usePage()
  return (
    <Section id="seal" title={t('audit.seal.title')}>
      <p>{t('audit.seal.explained')}</p>
      <p>{t('audit.seal.state', { sealed: seal.sealed, waiting: seal.waiting })}</p>
      <Head head={seal.head} />
      <p>
        <a class="ds-link" href={check}>
          {t('audit.seal.check')}
        </a>
      </p>
    </Section>
  )
}

/** The last seal in groups of eight, so that it can be compared with one on paper. */
export function Head({ head }: { head: string | null }) {
  const { t } = usePage()
  if (!head) return null
  return (
    <p>
      {t('audit.seal.head')} <code>{head.match(/.{8}/g)!.join(' ')}</code>
    </p>
  )
}
