import type { LocalText } from '../../../../shared/language.ts'
import type { ThreadThing } from '../../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Notice,
  Panel,
  PrintButton,
  QrCode,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { undoDays } from '../../contribution/change-policy.ts'
import { langOf } from '../../contribution/language-codes.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import type { KeptAnswer } from '../../disposition/queries.ts'
import { AnswerHistory } from '../../disposition/views/answer-history.tsx'
import { initiativePaths } from '../../../initiatives/index.ts'
import type { ModerationNote } from '../../moderation/queries.ts'
import { NoteText } from '../../moderation/views/note-text.tsx'
import { voicesPaths } from '../../paths.ts'
import { receiptPaths } from '../paths.ts'

export type ReceiptPageProps = {
  lab: string
  code: string
  /** The whole address of this page, for a phone's camera. */
  link: string
  found: ContributionRow
  initiativeTitle: LocalText
  answers: readonly KeptAnswer[]
  /** Why it was hidden or kept among those who handle it, if it was. */
  note: ModerationNote | null
  titles: ReadonlyMap<string, ThreadThing>
  /** It was sent just now. */
  justReceived: boolean
  may: { withdraw: boolean; return: boolean }
  problems?: readonly Problem[]
}

/** What happened to what I said: for whoever holds the code. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { found, answers, titles, note, justReceived, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>
        {t(justReceived ? 'voices.receipt.thanks' : 'voices.receipt.title')}
      </Heading>
      <ErrorSummary problems={problems} />
      <Lead>{t(`voices.receipt.state-${stateOf(props)}`, { days: undoDays })}</Lead>
      {found.confirmedHow === 'not-yet' && found.state !== 'withdrawn' && (
        <Notice>{t('voices.receipt.not-confirmed')}</Notice>
      )}
      {note && <NoteText note={note} />}
      <Code {...props} />
      {justReceived && <Next {...props} />}
      <AnswerHistory answers={answers} titles={titles} inside={false} />
      <Words {...props} />
      <Actions {...props} />
    </>
  )
}

function stateOf({ found, answers }: ReceiptPageProps) {
  if (found.erasedAt) return 'erased'
  if (found.state !== 'received') return found.state
  return answers.some(({ replacedAt }) => replacedAt === null) ? 'answered' : 'received'
}

function Code({ code, link }: ReceiptPageProps) {
  const { t } = usePage()
  return (
    <Panel>
      <p>{t('voices.receipt.your-code')}</p>
      <p class="big-code">
        <strong>{code}</strong>
      </p>
      <QrCode address={link} text={t('voices.receipt.qr')} />
      <p>{t('voices.receipt.keep')}</p>
      <PrintButton />
    </Panel>
  )
}

function Next({ lab, found }: ReceiptPageProps) {
  const { t } = usePage()
  const told = found.participantId === null ? 'unnamed' : 'named'
  return (
    <Section id="next" title={t('voices.receipt.next')}>
      <ol>
        <li>{t('voices.receipt.next-read')}</li>
        <li>{t('voices.receipt.next-answer')}</li>
        <li>{t(`voices.receipt.next-${told}`)}</li>
      </ol>
      <ButtonRow>
        <ButtonLink
          look="secondary"
          href={voicesPaths.saying({ lab, initiativeId: found.initiativeId })}
        >
          {t(found.broughtBy ? 'voices.receipt.own-too' : 'voices.receipt.more')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function Words({ lab, found, initiativeTitle }: ReceiptPageProps) {
  const { t } = usePage()
  const { initiativeId, title, body, language, receivedAt, kind, visibility } = found
  const lang = langOf(language)
  return (
    <Section id="words" title={t('voices.receipt.words')}>
      {title && <p lang={lang}>{title}</p>}
      <p class="keeps-lines" lang={lang}>
        {body}
      </p>
      <SummaryList
        items={[
          { term: t('voices.list.kind'), value: t(`voices.kinds.${kind}`) },
          { term: t('voices.provenance.received'), value: <DateOf value={receivedAt} /> },
          {
            term: t('voices.receipt.about'),
            value: (
              <a class="ds-link" href={initiativePaths.initiative({ lab, initiativeId })}>
                <LocalTextOf text={initiativeTitle} />
              </a>
            ),
          },
          { term: t('voices.saying.readers'), value: t(`voices.visibility.${visibility}`) },
        ]}
      />
    </Section>
  )
}

function Actions({ lab, code, may }: ReceiptPageProps) {
  const { t } = usePage()
  if (may.return) {
    return (
      <InlineForm action={receiptPaths.return({ lab, code })}>{t('voices.page.return')}</InlineForm>
    )
  }
  if (!may.withdraw) return null
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={receiptPaths.withdrawal({ lab, code })}>
        {t('voices.withdrawal.title')}
      </ButtonLink>
    </ButtonRow>
  )
}
