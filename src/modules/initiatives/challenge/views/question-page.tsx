import {
  Button,
  ButtonLink,
  ButtonRow,
  Diff,
  EmptyState,
  Form,
  Heading,
  Lead,
  Section,
  Select,
  Timeline,
  usePage,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ChallengeVersionRow } from '../schema.ts'
import { questionSentence, QuestionText } from './question-text.tsx'

export type QuestionPageProps = {
  address: { lab: string; initiativeId: string }
  /** Newest first. */
  versions: readonly ChallengeVersionRow[]
  from: ChallengeVersionRow | null
  to: ChallengeVersionRow | null
  thread(id: string): string
  mayWrite: boolean
}

/** The challenge question: as it stands, its versions, and the difference between any two. */
export function QuestionPage(props: QuestionPageProps) {
  const { address, versions, mayWrite } = props
  const { t } = usePage()
  const newest = versions[0]
  return (
    <>
      <Heading level={1}>{t('initiatives.question.title')}</Heading>
      <Lead>{t('initiatives.question.lead')}</Lead>
      {newest ? (
        <QuestionText parts={newest} />
      ) : (
        <EmptyState title={t('initiatives.question.none')} />
      )}
      {mayWrite && (
        <ButtonLink href={paths.newQuestion(address)}>
          {t(newest ? 'initiatives.question.write-next' : 'initiatives.question.write-first')}
        </ButtonLink>
      )}
      {versions.length > 1 && <Difference {...props} />}
      {newest && <Versions {...props} />}
    </>
  )
}

function Difference({ address, versions, from, to }: QuestionPageProps) {
  const { t, language } = usePage()
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: t('initiatives.question.version', { number }),
  }))
  return (
    <Section id="difference" title={t('initiatives.question.difference')}>
      <Form action={paths.question(address)} method="get">
        <Select
          name="from"
          label={t('initiatives.question.from')}
          options={options}
          values={{ from: from?.number }}
        />
        <Select
          name="to"
          label={t('initiatives.question.to')}
          options={options}
          values={{ to: to?.number }}
        />
        <ButtonRow>
          <Button look="secondary">{t('initiatives.question.compare')}</Button>
        </ButtonRow>
      </Form>
      {from && to && (
        <>
          <Diff
            before={questionSentence(from, language, t)}
            after={questionSentence(to, language, t)}
          />
          {to.whyChanged && (
            <p>
              <strong>{t('initiatives.question.why')}</strong> {to.whyChanged}
            </p>
          )}
        </>
      )}
    </Section>
  )
}

function Versions({ address, versions, thread }: QuestionPageProps) {
  const { t, format, language } = usePage()
  return (
    <Section id="versions" title={t('initiatives.question.versions')}>
      <Timeline
        entries={versions.map((version) => ({
          when: format.date(version.writtenAt),
          dateTime: version.writtenAt.toISOString(),
          title: t('initiatives.question.version', { number: version.number }),
          address: `${paths.question(address)}?to=${version.number}`,
          children: (
            <>
              <p>{questionSentence(version, language, t)}</p>
              {version.whyChanged && (
                <p>
                  {t('initiatives.question.why')} {version.whyChanged}
                </p>
              )}
              <p>
                <a class="ds-link" href={thread(version.id)}>
                  {t('initiatives.question.thread', { number: version.number })}
                </a>
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}
