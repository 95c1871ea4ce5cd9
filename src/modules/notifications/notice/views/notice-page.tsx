import {
  ErrorSummary,
  Heading,
  InlineForm,
  Notice,
  Section,
  TagRow,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import type { OpenedNotice } from '../opened.ts'
import { AnotherWay, Assigning } from './handling-forms.tsx'
import { NoticeFacts } from './notice-facts.tsx'
import { NoticeStateTag } from './notice-state.tsx'
import { ResultForm } from './result-form.tsx'

type Props = { opened: OpenedNotice; saved: boolean; values: FormValues; problems: Problem[] }

/** One notice: whom it is for, what to say, how it went, and what else can be done. */
export function NoticePage({ opened, saved, values, problems }: Props) {
  const { t } = usePage()
  const { notice, person, may } = opened
  const failed = notice.problem !== null
  const anotherWay = <AnotherWay opened={opened} values={values} problems={problems} />
  return (
    <>
      <ErrorSummary problems={may.mark ? [] : problems} />
      <Heading level={1}>
        {t(`notifications.notice.title.${notice.channel}`, { name: person.name })}
      </Heading>
      <TagRow>
        <NoticeStateTag state={notice.state} />
      </TagRow>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('notifications.saved')}</p>
        </Notice>
      )}
      <Unsaved opened={opened} values={values} />
      {notice.problem && (
        <Notice tone="warning" title={t(`notifications.problem.${notice.problem}`)}>
          <p>{t(`notifications.remedy.${notice.problem}`)}</p>
        </Notice>
      )}
      <HowItWent opened={opened} />
      {may.redirect && failed && anotherWay}
      <NoticeFacts opened={opened} />
      <Words opened={opened} />
      {may.mark && <ResultForm opened={opened} values={values} problems={problems} />}
      {may.markReturned && <CameBack opened={opened} />}
      {may.redirect && !failed && anotherWay}
      {may.assign && <Assigning opened={opened} />}
    </>
  )
}

/** What was typed is never lost, even when somebody else was faster and there is no form any more. */
function Unsaved({ opened, values }: Pick<Props, 'opened' | 'values'>) {
  const { t } = usePage()
  const typed = typeof values.result === 'string' ? values.result.trim() : ''
  if (opened.may.mark || typed === '') return null
  return (
    <Notice tone="info" title={t('notifications.notice.unsaved')}>
      <p class="keeps-lines">{typed}</p>
    </Notice>
  )
}

function HowItWent({ opened }: Pick<Props, 'opened'>) {
  const { t, lab, format } = usePage()
  const { notice, markedByName, may } = opened
  const { outcome, markedAt, result, channel } = notice
  if (outcome === null) return null
  const here = { lab: lab!.slug, feedbackNoticeId: notice.id }
  const what = outcome === 'returned' ? 'letter' : channel
  return (
    <Section id="result" title={t('notifications.result.title')}>
      <p>
        <strong>{t(`notifications.outcome.${what}.${outcome}`)}</strong>
      </p>
      {result && <p class="keeps-lines">{result}</p>}
      {markedAt && (
        <p class="note">
          {t('notifications.result.by', {
            name: markedByName ?? t('notifications.somebody'),
            when: format.dateTime(markedAt),
          })}
        </p>
      )}
      {may.undo && (
        <InlineForm action={noticePaths.noticeResultUndoing(here)}>
          {t('notifications.undo')}
        </InlineForm>
      )}
    </Section>
  )
}

function Words({ opened }: Pick<Props, 'opened'>) {
  const { t } = usePage()
  const { notice, script } = opened
  const spoken = notice.channel === 'phone' || notice.channel === 'visit'
  return (
    <Section id="words" title={t(spoken ? 'notifications.script.title' : 'notifications.words')}>
      <div class="panel" lang={notice.language}>
        {spoken && <p>{script.opening}</p>}
        <p>
          <strong>{notice.subject}</strong>
        </p>
        <p class="keeps-lines">{notice.body}</p>
        {spoken && <p>{script.closing}</p>}
      </div>
    </Section>
  )
}

function CameBack({ opened }: Pick<Props, 'opened'>) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, feedbackNoticeId: opened.notice.id }
  return (
    <Section id="return" title={t('notifications.return.title')}>
      <p>{t('notifications.return.lead')}</p>
      <InlineForm action={noticePaths.letterReturn(here)}>
        {t('notifications.return.mark')}
      </InlineForm>
    </Section>
  )
}
