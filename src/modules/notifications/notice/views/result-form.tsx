import {
  Button,
  ButtonRow,
  DateField,
  Form,
  HiddenFields,
  Radios,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../paths.ts'
import { resultCharsMax } from '../input.ts'
import type { OpenedNotice } from '../opened.ts'
import { outcomes } from '../schema.ts'

type Props = { opened: OpenedNotice; values: FormValues; problems: Problem[] }

/** How the call or visit went: told, nobody there, another day, wrong number, or not wanted. */
export function ResultForm({ opened, values, problems }: Props) {
  const { t, lab, today } = usePage()
  const { notice } = opened
  const { channel, version } = notice
  const shared = { values, problems }
  const here = { lab: lab!.slug, feedbackNoticeId: notice.id }
  return (
    <Section id="mark" title={t(`notifications.mark.title.${channel}`)}>
      <Form action={noticePaths.noticeResult(here)} problems={problems}>
        <HiddenFields values={{ version: String(version) }} />
        <Radios
          name="outcome"
          label={t('notifications.field.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`notifications.outcome.${channel}.${value}`),
          }))}
          {...shared}
        />
        <DateField
          name="againOn"
          label={t('notifications.field.again')}
          hint={t('notifications.hint.again')}
          min={today}
          optional
          {...shared}
        />
        <TextArea
          name="result"
          rows={3}
          charsMax={resultCharsMax}
          label={t('notifications.field.result')}
          hint={t('notifications.hint.result')}
          optional
          {...shared}
        />
        <ButtonRow>
          <Button>{t('notifications.mark.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
