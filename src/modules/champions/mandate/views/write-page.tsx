import { languageNames, languages } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  NumberField,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'

type Props = {
  champion: { id: string; name: string }
  managers: readonly { value: string; label: string }[]
  /** Somebody may have signed what stands: a change needs signing again. */
  again: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** The form for the terms of a mandate; it begins with words to change. */
export function WritePage({ champion, managers, again, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const form = { values, problems }
  const text = (name: string, key: string, rows: number, optional = false) => (
    <TextArea
      name={name}
      label={t(`champions.mandate.${key}`)}
      rows={rows}
      charsMax={limits.card}
      optional={optional}
      {...form}
    />
  )
  return (
    <>
      <Heading level={1} kicker={champion.name}>
        {t('champions.mandate.write')}
      </Heading>
      <Lead>{t('champions.mandate.write-lead')}</Lead>
      {again && <Notice tone="warning" title={t('champions.mandate.signed-again')} />}
      <Form action={paths.mandates(here)} problems={problems} keepDraft="mandate">
        <HiddenFields
          values={{
            comingId: String(values.comingId ?? ''),
            version: String(values.version ?? '0'),
          }}
        />
        <Select
          name="language"
          label={t('champions.mandate.language')}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          {...form}
        />
        {text('purpose', 'purpose', 5)}
        {text('does', 'does', 9)}
        {text('doesNot', 'does-not', 9)}
        <Fieldset legend={t('champions.mandate.time')}>
          <NumberField name="week" decimal label={t('champions.mandate.week')} {...form} />
          <NumberField name="released" decimal label={t('champions.mandate.released')} {...form} />
          <DateField name="startsOn" label={t('champions.mandate.starts')} {...form} />
          <DateField name="endsOn" label={t('champions.mandate.ends')} optional {...form} />
        </Fieldset>
        <Fieldset legend={t('champions.mandate.behind')}>
          <TextField name="reportsTo" label={t('champions.mandate.reports-to')} {...form} />
          <Select
            name="managerId"
            label={t('champions.mandate.given-by')}
            hint={t('champions.mandate.given-by-hint')}
            empty={t('champions.mandate.somebody-else')}
            options={managers}
            optional
            {...form}
          />
          <TextField
            name="managerName"
            label={t('champions.mandate.manager-name')}
            hint={t('champions.mandate.manager-name-hint')}
            optional
            {...form}
          />
          <TextField name="buddy" label={t('champions.mandate.buddy')} optional {...form} />
        </Fieldset>
        {text('expenses', 'expenses', 4, true)}
        <ButtonRow>
          <Button>{t('champions.mandate.save')}</Button>
          <ButtonLink look="secondary" href={paths.champion(here)}>
            {t('champions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
