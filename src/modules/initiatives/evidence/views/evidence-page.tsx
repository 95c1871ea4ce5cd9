import {
  Button,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  LocalTextOf,
  Notice,
  Section,
  StateTag,
  SummaryList,
  TagRow,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import { limits } from '../../../../platform/input.ts'
import { paths } from '../../paths.ts'
import type { EvidenceRow } from '../schema.ts'
import { EvidenceContent } from './evidence-content.tsx'

export type EvidencePageProps = {
  address: { lab: string; initiativeId: string; evidenceId: string }
  found: EvidenceRow
  fileName: string | null
  phaseName: LocalText
  expectedName: LocalText | null
  activityTitle: LocalText | null
  /** Null for people without a role: names of workers are not public. */
  addedBy: string | null
  thread: string
  mayCorrect: boolean
  values?: FormValues
  problems?: readonly Problem[]
}

/** A piece of evidence: the thing itself, what it proves, and where it stands in the work. */
export function EvidencePage(props: EvidencePageProps) {
  const { found, mayCorrect, thread } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t(`initiatives.evidence.kind-${found.kind}`)}>
        <LocalTextOf text={found.title} />
      </Heading>
      {found.withdrawnAt && (
        <Notice tone="warning" title={t('initiatives.evidence.withdrawn')}>
          <p>
            <DateOf value={found.withdrawnAt} />: {found.withdrawnBecause}
          </p>
        </Notice>
      )}
      <EvidenceContent {...props} />
      <Facts {...props} />
      <p>
        <a class="ds-link" href={thread}>
          {t('initiatives.thread')}
        </a>
      </p>
      {mayCorrect && <Corrections {...props} />}
    </>
  )
}

function Facts({ found, phaseName, expectedName, activityTitle, addedBy }: EvidencePageProps) {
  const { t } = usePage()
  const shown = found.public ? 'public' : 'private'
  return (
    <>
      <TagRow>
        <StateTag tone={found.public ? 'success' : 'neutral'}>
          {t(`initiatives.evidence.${shown}-tag`)}
        </StateTag>
      </TagRow>
      <SummaryList
        items={[
          { term: t('initiatives.evidence.proves'), value: found.proves },
          { term: t('initiatives.evidence.phase'), value: <LocalTextOf text={phaseName} /> },
          ...(expectedName
            ? [{ term: t('initiatives.evidence.key'), value: <LocalTextOf text={expectedName} /> }]
            : []),
          ...(activityTitle
            ? [
                {
                  term: t('initiatives.evidence.activity'),
                  value: <LocalTextOf text={activityTitle} />,
                },
              ]
            : []),
          { term: t('initiatives.evidence.added'), value: <DateOf value={found.addedAt} /> },
          ...(addedBy ? [{ term: t('initiatives.evidence.added-by'), value: addedBy }] : []),
        ]}
      />
    </>
  )
}

function Corrections({ address, found, values = {}, problems = [] }: EvidencePageProps) {
  const { t } = usePage()
  if (found.withdrawnAt) {
    return (
      <>
        <ErrorSummary problems={problems} />
        <InlineForm action={paths.evidenceReturn(address)}>
          {t('initiatives.evidence.undo')}
        </InlineForm>
      </>
    )
  }
  return (
    <>
      <InlineForm
        action={paths.evidenceAudience(address)}
        fields={found.public ? {} : { public: 'yes' }}
      >
        {t(found.public ? 'initiatives.evidence.hide' : 'initiatives.evidence.show')}
      </InlineForm>
      <Section id="withdraw" title={t('initiatives.evidence.withdraw')}>
        <p>{t('initiatives.evidence.withdraw-text')}</p>
        <Form action={paths.evidenceWithdrawal(address)} problems={problems}>
          <TextArea
            name="because"
            label={t('initiatives.evidence.because')}
            rows={2}
            charsMax={limits.reason}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button danger look="secondary">
              {t('initiatives.evidence.withdraw')}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
