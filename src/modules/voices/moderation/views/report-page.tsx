import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  Lead,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { langOf } from '../../contribution/language-codes.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import { moderationPaths } from '../paths.ts'
import { moderationReasons } from '../words.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  back: string
  subject: Pick<ContributionRow, 'title' | 'body' | 'language'>
  values: FormValues
  problems?: readonly Problem[]
}

/** Telling the lab that something should not stand as it does. */
export function ReportPage({ address, back, subject, values, problems = [] }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.moderation.report')}</Heading>
      <Lead>{t('voices.moderation.report-lead')}</Lead>
      <blockquote class="keeps-lines" lang={langOf(subject.language)}>
        {subject.title && `${subject.title}\n`}
        {subject.body}
      </blockquote>
      <Form action={moderationPaths.report(address)} problems={problems}>
        <Radios
          name="reason"
          label={t('voices.moderation.report-reason')}
          options={moderationReasons.map((value) => ({
            value,
            label: t(`voices.moderation.reason.${value}`),
          }))}
          values={values}
          problems={problems}
        />
        <TextArea
          name="words"
          label={t('voices.moderation.report-words')}
          rows={3}
          charsMax={limits.reason}
          optional
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('voices.moderation.report-send')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('voices.moderation.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** What happens with a report. */
export function ReportedPage({ back }: { back: string }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.moderation.reported')}</Heading>
      <p>{t('voices.moderation.reported-text')}</p>
      <ButtonLink href={back}>{t('voices.moderation.back')}</ButtonLink>
    </>
  )
}
