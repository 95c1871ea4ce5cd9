import {
  ButtonLink,
  ButtonRow,
  DateOf,
  DateTimeOf,
  ErrorSummary,
  Heading,
  InlineForm,
  Notice,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { ListedCompletion } from '../queries.ts'
import { BecauseForm } from './because-form.tsx'
import { CompletionState, PathName } from './completion-parts.tsx'

type Props = {
  completion: ListedCompletion
  names: ReadonlyMap<string, string>
  saved: boolean
  values?: FormValues
  problems?: readonly Problem[]
}

/** One completion: who, what, when and how; the certificate, and the way to put a mistake right. */
export function CompletionPage(props: Props) {
  const { completion, saved, problems = [] } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, learningCompletionId: completion.id }
  return (
    <>
      {completion.withdrawnAt && <ErrorSummary problems={problems} />}
      <Heading level={1} kicker={t('learning.completion.kicker')}>
        {completion.name}
      </Heading>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('learning.completion.saved')}</p>
        </Notice>
      )}
      <Details {...props} />
      {completion.withdrawnAt ? (
        <InlineForm action={learningPaths.return(here)}>
          {t('learning.completion.return')}
        </InlineForm>
      ) : (
        <>
          <ButtonRow>
            <ButtonLink href={learningPaths.certificate(here)}>
              {t('learning.certificate.link')}
            </ButtonLink>
          </ButtonRow>
          <Withdrawal {...props} />
        </>
      )}
    </>
  )
}

function Details({ completion, names }: Props) {
  const { t } = usePage()
  const { pathKey, pathVersion, completedOn, mode, note, recordedBy, recordedAt } = completion
  const { validUntil, withdrawnAt, withdrawnBy, withdrawnBecause } = completion
  const named = (id: string | null) => (id ? names.get(id) : undefined)
  const optional = (term: string, value: string | undefined) => (value ? [{ term, value }] : [])
  return (
    <SummaryList
      items={[
        {
          term: t('learning.completion.state'),
          value: <CompletionState completion={completion} />,
        },
        {
          term: t('learning.completion.what'),
          value: (
            <>
              <PathName pathKey={pathKey} /> ({pathVersion})
            </>
          ),
        },
        { term: t('learning.completion.on'), value: <DateOf value={completedOn} /> },
        ...(validUntil
          ? [{ term: t('learning.completion.until'), value: <DateOf value={validUntil} /> }]
          : []),
        { term: t('learning.completion.how'), value: t(`learning.mode.${mode}`) },
        ...optional(t('learning.completion.note'), note),
        { term: t('learning.completion.recorded'), value: <DateTimeOf value={recordedAt} /> },
        ...optional(t('learning.completion.by'), named(recordedBy)),
        ...(withdrawnAt
          ? [
              {
                term: t('learning.completion.withdrawn'),
                value: <DateTimeOf value={withdrawnAt} />,
              },
            ]
          : []),
        ...optional(t('learning.completion.withdrawn-by'), named(withdrawnBy)),
        ...optional(t('learning.completion.because'), withdrawnBecause),
      ]}
    />
  )
}

function Withdrawal({ completion, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, learningCompletionId: completion.id }
  return (
    <BecauseForm
      id="withdraw"
      title={t('learning.withdraw.title')}
      text={t('learning.withdraw.text')}
      action={learningPaths.withdrawal(here)}
      values={values}
      problems={problems}
    />
  )
}
