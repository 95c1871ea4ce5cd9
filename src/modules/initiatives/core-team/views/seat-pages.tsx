import {
  Button,
  ButtonLink,
  ButtonRow,
  Confirm,
  DateField,
  Form,
  Heading,
  Lead,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ShownSeat } from '../queries.ts'

export type SeatPageProps = {
  at: { lab: string; initiativeId: string; participantId: string }
  seat: ShownSeat
  values: FormValues
  problems: readonly Problem[]
}

/** Noting what a member of the core team was trained in, and when. */
export function TrainingPage({ at, seat, values, problems }: SeatPageProps) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={seat.name}>
        {t('initiatives.core-team.note-training')}
      </Heading>
      <Form action={paths.coreTeamTraining(at)} problems={problems}>
        <TextField
          {...form}
          name="training"
          label={t('initiatives.core-team.training')}
          hint={t('initiatives.core-team.training-hint')}
        />
        <DateField {...form} name="trainedOn" label={t('initiatives.core-team.trained-on')} />
        <ButtonRow>
          <Button>{t('initiatives.core-team.training-button')}</Button>
          <ButtonLink look="secondary" href={paths.coreTeam(at)}>
            {t('initiatives.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Noting that somebody left the core team. */
export function LeavingPage({ at, seat, values, problems }: SeatPageProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={seat.name}>
        {t('initiatives.core-team.note-leaving')}
      </Heading>
      <Lead>{t('initiatives.core-team.leaving-meaning')}</Lead>
      <Confirm
        action={paths.coreTeamLeaving(at)}
        problems={problems}
        label={t('initiatives.core-team.leaving-button')}
        back={paths.coreTeam(at)}
      >
        <DateField
          name="leftOn"
          label={t('initiatives.core-team.left-on')}
          hint={t('initiatives.core-team.today-if-empty')}
          values={values}
          problems={problems}
          optional
        />
      </Confirm>
    </>
  )
}
