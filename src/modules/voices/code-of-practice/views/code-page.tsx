import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Disclosure,
  Diff,
  EmptyState,
  Heading,
  Lead,
  Markdown,
  PrintButton,
  Section,
  SummaryList,
  Timeline,
  usePage,
} from '../../../../ui/index.ts'
import { codePaths as paths } from '../paths.ts'
import type { CodeRow } from '../schema.ts'

type Props = {
  address: { page: string; form: string }
  of: LocalText
  /** Newest first. */
  versions: readonly CodeRow[]
  shown: CodeRow | null
  mayWrite: boolean
}

/** What was agreed, when and by whom; earlier versions below, with what changed. */
export function CodePage({ address, of, versions, shown, mayWrite }: Props) {
  const { t, language, lab } = usePage()
  const add = { label: t('voices.code.new'), address: address.form }
  return (
    <>
      <Heading level={1} kicker={pickText(of, language).text}>
        {t('voices.code.title')}
      </Heading>
      <Lead>{t('voices.code.lead')}</Lead>
      {shown ? (
        <Version versions={versions} shown={shown} />
      ) : (
        <EmptyState title={t('voices.code.none')} action={mayWrite ? add : undefined} />
      )}
      {shown && (
        <ButtonRow>
          {mayWrite && <ButtonLink href={add.address}>{add.label}</ButtonLink>}
          <PrintButton />
        </ButtonRow>
      )}
      <p>
        <a class="ds-link" href={paths.all({ lab: lab!.slug })}>
          {t('voices.code.all')}
        </a>
      </p>
      {versions.length > 1 && (
        <Section id="versions" title={t('voices.code.versions')}>
          <Versions address={address} versions={versions} />
        </Section>
      )}
    </>
  )
}

function Version({ versions, shown }: { versions: readonly CodeRow[]; shown: CodeRow }) {
  const { t, language } = usePage()
  const body = pickText(shown.body, language)
  const before = versions.find(({ number }) => number === shown.number - 1)
  return (
    <>
      <div lang={body.language}>
        <Markdown text={body.text} under={1} />
      </div>
      <SummaryList
        items={[
          { term: t('voices.code.version'), value: shown.number },
          { term: t('voices.code.agreed-on'), value: <DateOf value={shown.agreedOn} /> },
          { term: t('voices.code.agreed-by'), value: shown.agreedBy },
          ...(shown.whatChanged
            ? [{ term: t('voices.code.what-changed'), value: shown.whatChanged }]
            : []),
        ]}
      />
      {before && (
        <Disclosure summary={t('voices.code.difference')}>
          <Diff before={pickText(before.body, language).text} after={body.text} />
        </Disclosure>
      )}
    </>
  )
}

function Versions({ address, versions }: Pick<Props, 'address' | 'versions'>) {
  const { t, format } = usePage()
  return (
    <Timeline
      entries={versions.map(({ number, agreedOn, whatChanged }) => ({
        when: format.date(agreedOn),
        dateTime: agreedOn,
        title: t('voices.code.version-number', { number }),
        address: `${address.page}?version=${number}`,
        children: whatChanged,
      }))}
    />
  )
}
