import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  Lead,
  Radios,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { policyPaths as paths } from '../paths.ts'
import { policyKinds } from '../schema.ts'

type Props = {
  entry: { id: string; name: string }
  values: FormValues
  problems: readonly Problem[]
}

/** Adding a policy, tender or contract to check. */
export function NewPolicyTextPage({ entry, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={entry.name}>
        {t('ecosystem.policy.new')}
      </Heading>
      <Lead>{t('ecosystem.policy.form.lead')}</Lead>
      <Form action={paths.policyTexts(here)} problems={problems} keepDraft="policy-text">
        <TextField name="title" label={t('ecosystem.policy.field.title')} {...form} />
        <Radios
          name="kind"
          label={t('ecosystem.policy.field.kind')}
          options={policyKinds.map((value) => ({
            value,
            label: t(`ecosystem.policy.kind.${value}`),
          }))}
          {...form}
        />
        <DateField name="dated" label={t('ecosystem.policy.field.dated')} optional {...form} />
        <TextField
          name="link"
          type="url"
          label={t('ecosystem.policy.field.link')}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('ecosystem.policy.form.button')}</Button>
          <ButtonLink look="secondary" href={paths.policyTexts(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
