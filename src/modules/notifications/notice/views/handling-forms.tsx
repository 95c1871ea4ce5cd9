import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  HiddenFields,
  InlineForm,
  Radios,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { noticePaths } from '../../paths.ts'
import type { OpenedNotice } from '../opened.ts'

type Props = { opened: OpenedNotice }

/** The ways that are open with what is known of the person; more is written on their own page. */
export function AnotherWay({
  opened,
  values,
  problems,
}: Props & { values: FormValues; problems: Problem[] }) {
  const { t, lab } = usePage()
  const { notice, person, channels } = opened
  const here = { lab: lab!.slug, feedbackNoticeId: notice.id }
  const open = notice.problem !== null
  const details = peoplePaths.personDetails({ lab: lab!.slug, participantId: person.id })
  const form = (
    <>
      <p>
        {t('notifications.way.lead')}{' '}
        <a class="ds-link" href={details}>
          {t('notifications.way.details')}
        </a>
      </p>
      <Form action={noticePaths.noticeChannel(here)}>
        <HiddenFields values={{ version: String(notice.version) }} />
        <Radios
          name="channel"
          label={t('notifications.field.channel')}
          options={channels.map((value) => ({
            value,
            label: t(`notifications.channel.${value}`),
            hint: value === 'sms' ? t('notifications.sms.title') : undefined,
          }))}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button look={open ? 'primary' : 'secondary'}>{t('notifications.way.choose')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
  if (!open) return <Disclosure summary={t('notifications.way.title')}>{form}</Disclosure>
  return (
    <Section id="way" title={t('notifications.way.title')}>
      {form}
    </Section>
  )
}

/** Who sees to a notice: oneself with one press, somebody else by name, or nobody in particular. */
export function Assigning({ opened }: Props) {
  const { t, lab } = usePage()
  const { notice, keepers, self } = opened
  const action = noticePaths.noticeAssignee({ lab: lab!.slug, feedbackNoticeId: notice.id })
  const options = keepers.map(({ id, name }) => ({ value: id as string, label: name }))
  return (
    <Section id="assign" title={t('notifications.assign.title')}>
      {self && notice.assignedTo !== self && (
        <InlineForm action={action} fields={{ participantId: self }}>
          {t('notifications.assign.self')}
        </InlineForm>
      )}
      <Form action={action}>
        <Select
          name="participantId"
          label={t('notifications.field.assigned')}
          empty={t('notifications.nobody')}
          options={options}
          values={{ participantId: notice.assignedTo ?? '' }}
        />
        <ButtonRow>
          <Button look="secondary">{t('notifications.assign.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
