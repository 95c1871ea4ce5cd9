import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Heading,
  LocalTextOf,
  Section,
  StateTag,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { ShownChange } from '../queries.ts'
import type { CommitmentRow } from '../schema.ts'
import { ChangeList } from './change-list.tsx'
import { standOf } from './commitment-list.tsx'
import { ChangeForm, SettleForm } from './keep-forms.tsx'

export type CommitmentPageProps = {
  address: { lab: string; initiativeId: string; commitmentId: string }
  found: CommitmentRow
  owner: string
  changes: readonly ShownChange[]
  today: string
  mayKeep: boolean
  handles: boolean
  thread: string
  sent?: { form: 'change' | 'settle'; values: FormValues; problems: readonly Problem[] }
}

/** A promise: who made it, by when, how it stands, what happened, and every change of it. */
export function CommitmentPage(props: CommitmentPageProps) {
  const { address, found, owner, changes, today, mayKeep, handles, thread } = props
  const { t } = usePage()
  const { stand, tone } = standOf(found, today)
  const at = found.conversationId && { ...address, conversationId: found.conversationId }
  return (
    <>
      <Heading level={1} kicker={t('voices.kind.commitment')}>
        <LocalTextOf text={found.promise} />
      </Heading>
      <StateTag tone={tone}>{t(`voices.commitment.state-${stand}`)}</StateTag>
      <SummaryList
        items={[
          { term: t('voices.commitment.owner'), value: owner },
          { term: t('voices.commitment.due'), value: <DateOf value={found.dueOn} /> },
          { term: t('voices.commitment.made'), value: <DateOf value={found.madeOn} /> },
          ...(found.settledAt
            ? [
                {
                  term: t('voices.commitment.account'),
                  value: <LocalTextOf text={found.account} />,
                },
              ]
            : []),
          ...(at
            ? [
                {
                  term: t('voices.commitment.conversation'),
                  value: (
                    <a class="ds-link" href={voicesPaths.conversation(at)}>
                      {t('voices.commitment.to-conversation')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changes.length > 0 && (
        <Section id="changes" title={t('voices.commitment.changes')}>
          <ChangeList changes={changes} />
        </Section>
      )}
      {handles && (
        <ButtonRow>
          <ButtonLink
            look="secondary"
            href={`${voicesPaths.answers(address)}?rests-on=commitment:${found.id}`}
          >
            {t('voices.theme.answer-all')}
          </ButtonLink>
        </ButtonRow>
      )}
      <p>
        <a class="ds-link" href={thread}>
          {t('voices.thread')}
        </a>
      </p>
      {mayKeep && (
        <Section id="keep" title={t('voices.commitment.how-it-stands')}>
          <SettleForm {...props} />
          <ChangeForm {...props} />
        </Section>
      )}
    </>
  )
}
