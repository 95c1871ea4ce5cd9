import { limits } from '../../../../platform/input.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../../initiatives/index.ts'
import type { ExtractToPick } from '../queries.ts'

type Props = {
  title: string
  action: string
  back: string
  /** Of the finding that is changed; none for a new one. */
  version?: number
  themes: readonly { id: string; name: LocalText }[]
  extracts: readonly ExtractToPick[]
  values: FormValues
  problems?: readonly Problem[]
  changed?: readonly Compared[] | null
}

/** Writing a finding: the claim, why we make it, and the words it rests on. */
export function FindingFormPage(props: Props) {
  const { title, action, back, version, themes, extracts, changed, ...form } = props
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('voices.finding.form-lead')}</Lead>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={action} problems={form.problems} keepDraft="finding">
        {version !== undefined && <HiddenFields values={{ version: String(version) }} />}
        <LocalTextField
          name="claim"
          label={t('voices.finding.claim')}
          hint={t('voices.finding.claim-hint')}
          charsMax={limits.line}
          {...form}
        />
        <LocalTextField
          name="explanation"
          label={t('voices.finding.explanation')}
          hint={t('voices.finding.explanation-hint')}
          long
          charsMax={limits.body}
          optional
          {...form}
        />
        {themes.length > 0 && (
          <Checkboxes
            name="themes"
            label={t('voices.finding.themes')}
            optional
            options={themes.map(({ id, name }) => ({
              value: id,
              label: pickText(name, language).text,
            }))}
            {...form}
          />
        )}
        {extracts.length > 0 && (
          <Checkboxes
            name="extracts"
            label={t('voices.finding.extracts')}
            hint={t('voices.finding.extracts-hint')}
            optional
            options={extracts.map(({ id, quote }) => ({ value: id, label: quote }))}
            {...form}
          />
        )}
        <ButtonRow>
          <Button>{t('voices.finding.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
