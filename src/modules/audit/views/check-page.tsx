import { DateTimeOf, Heading, Notice, SummaryList, usePage } from '../../../ui/index.ts'
import type { SealState } from '../queries.ts'
import type { ChainBreak } from '../verify.ts'
import type { Words } from '../words.ts'
import { Head } from './seal-part.tsx'

type CheckPageProps = { broken: ChainBreak | null; seal: SealState; words: Words; record: string }

/** Whether the record is still what was sealed, and if not, the first entry that is not. */
export function CheckPage({ broken, seal, words, record }: CheckPageProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('audit.check.title')}</Heading>
      {broken ? <Broken broken={broken} words={words} /> : <Sound seal={seal} />}
      <p>
        <a class="ds-link" href={record}>
          {t('audit.check.back')}
        </a>
      </p>
    </>
  )
}

function Sound({ seal }: { seal: SealState }) {
  const { t } = usePage()
  return (
    <>
      <Notice tone="success" title={t('audit.check.sound', { sealed: seal.sealed })}>
        <p>{t('audit.check.soundMeans')}</p>
      </Notice>
      <Head head={seal.head} />
      <p>{t('audit.check.keep')}</p>
    </>
  )
}

function Broken({ broken, words }: { broken: ChainBreak; words: Words }) {
  const { t } = usePage()
  return (
    <>
      <Notice tone="danger" title={t('audit.check.broken', { place: broken.sequence })}>
        <p>{t(`audit.check.why.${broken.why}`)}</p>
        <p>{t('audit.check.next')}</p>
      </Notice>
      <SummaryList
        items={[
          { term: t('audit.table.place'), value: broken.sequence },
          { term: t('audit.table.when'), value: <DateTimeOf value={broken.at} /> },
          { term: t('audit.table.what'), value: words.what(broken.name) },
          { term: t('audit.table.entry'), value: <code>{broken.factId}</code> },
        ]}
      />
    </>
  )
}
