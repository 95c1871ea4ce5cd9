import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { readinessPaths as paths } from '../paths.ts'

type Props = {
  address: { lab: string; stakeholderId: string }
  organisation: string
  values: FormValues
  problems: readonly Problem[]
}

/** On which days an organisation is asked. */
export function NewRoundPage({ address, organisation, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={organisation}>
        {t('ecosystem.readiness.round.new')}
      </Heading>
      <Lead>{t('ecosystem.readiness.round.new-lead')}</Lead>
      <Form action={paths.rounds(address)} problems={problems}>
        <div class="field-row">
          <DateField name="opensOn" label={t('ecosystem.readiness.round.opens')} {...form} />
          <DateField
            name="closesOn"
            label={t('ecosystem.readiness.round.closes')}
            hint={t('ecosystem.readiness.round.closes-hint')}
            {...form}
          />
        </div>
        <ButtonRow>
          <Button>{t('ecosystem.readiness.round.save')}</Button>
          <ButtonLink look="secondary" href={paths.organisation(address)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
