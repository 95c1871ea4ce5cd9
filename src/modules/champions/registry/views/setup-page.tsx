import {
  Button,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  Notice,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import { currencies } from '../../schema.ts'
import { RegistryTabs } from './registry-tabs.tsx'

type Props = { values: FormValues; problems: readonly Problem[]; saved: boolean }

/** What the open call says, whether it is open, and in which money expenses are paid. */
export function SetupPage({ values, problems, saved }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  return (
    <>
      <Heading level={1}>{t('champions.setup.title')}</Heading>
      <Lead>{t('champions.setup.lead')}</Lead>
      <RegistryTabs current="setup" mayLead />
      {saved && (
        <Notice tone="success" title={t('champions.saved')} announced>
          <a class="ds-link" href={paths.call(here)}>
            {t('champions.setup.see')}
          </a>
        </Notice>
      )}
      <Form action={paths.setup(here)} problems={problems}>
        <HiddenFields values={{ version: String(values.version) }} />
        <Checkbox
          name="callOpen"
          label={t('champions.setup.open')}
          hint={t('champions.setup.open-hint')}
          {...form}
        />
        <LocalTextField
          name="callWords"
          label={t('champions.setup.words')}
          hint={t('champions.setup.words-hint')}
          long
          rows={6}
          charsMax={limits.card}
          optional
          {...form}
        />
        <TextField
          name="hoursWeek"
          label={t('champions.setup.hours')}
          hint={t('champions.setup.hours-hint')}
          optional
          {...form}
        />
        <LocalTextField
          name="trainingWords"
          label={t('champions.setup.training')}
          long
          rows={3}
          charsMax={limits.summary}
          optional
          {...form}
        />
        <Select
          name="currency"
          label={t('champions.setup.currency')}
          options={currencies.map((value) => ({ value, label: value }))}
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
