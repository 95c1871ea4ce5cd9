import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  EmptyState,
  Form,
  Heading,
  Lead,
  NumberField,
  Radios,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ecosystemPaths } from '../../paths.ts'
import { helpPaths as paths } from '../paths.ts'
import { helpKinds } from '../schema.ts'

type Choice = { value: string; label: string }
type Props = {
  /** The organisations that the reader may speak for. */
  givers: readonly Choice[]
  receivers: readonly Choice[]
  values: FormValues
  problems: readonly Problem[]
}

/** Offering help to another organisation. */
export function NewHelpPage({ givers, receivers, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  if (givers.length === 0) {
    const map = {
      label: t('ecosystem.tab.stakeholders'),
      address: ecosystemPaths.stakeholders(here),
    }
    return (
      <>
        <Heading level={1}>{t('ecosystem.help.new')}</Heading>
        <EmptyState title={t('ecosystem.help.form.no-giver')} action={map} />
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{t('ecosystem.help.new')}</Heading>
      <Lead>{t('ecosystem.help.form.lead')}</Lead>
      <Form action={paths.help(here)} problems={problems} keepDraft="help">
        <Select name="giverId" label={t('ecosystem.help.field.giver')} options={givers} {...form} />
        <Select
          name="receiverId"
          label={t('ecosystem.help.field.receiver')}
          options={receivers}
          {...form}
        />
        <TextArea
          name="what"
          label={t('ecosystem.help.field.what')}
          hint={t('ecosystem.help.form.what-hint')}
          rows={3}
          charsMax={limits.reason}
          {...form}
        />
        <Radios
          name="kind"
          label={t('ecosystem.help.field.kind')}
          options={helpKinds.map((value) => ({ value, label: t(`ecosystem.help.kind.${value}`) }))}
          {...form}
        />
        <NumberField
          name="hours"
          decimal
          label={t('ecosystem.help.field.hours')}
          hint={t('ecosystem.help.form.hours-hint')}
          optional
          {...form}
        />
        <div class="field-row">
          <DateField name="fromDay" label={t('ecosystem.help.field.from')} optional {...form} />
          <DateField name="untilDay" label={t('ecosystem.help.field.until')} optional {...form} />
        </div>
        <ButtonRow>
          <Button>{t('ecosystem.help.form.button')}</Button>
          <ButtonLink look="secondary" href={paths.help(here)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
