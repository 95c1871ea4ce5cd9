import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../../initiatives/index.ts'

type Props = {
  address: { page: string; form: string }
  /** Number of the version this one will follow. */
  from: number
  values: FormValues
  problems?: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Writing what was agreed, or the next version of it. */
export function CodeFormPage({ address, from, changed, ...form }: Props) {
  const { t, today } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.code.new')}</Heading>
      <Lead>{t('voices.code.form-lead')}</Lead>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={address.page} problems={form.problems} keepDraft="code-of-practice">
        <HiddenFields values={{ from: String(from) }} />
        <LocalTextField
          name="body"
          label={t('voices.code.body')}
          hint={t('voices.code.body-hint')}
          long
          rows={10}
          charsMax={limits.body}
          {...form}
        />
        {from > 0 && (
          <TextArea
            name="whatChanged"
            label={t('voices.code.what-changed')}
            rows={2}
            charsMax={limits.reason}
            {...form}
          />
        )}
        <DateField name="agreedOn" label={t('voices.code.agreed-on')} max={today} {...form} />
        <TextArea
          name="agreedBy"
          label={t('voices.code.agreed-by')}
          hint={t('voices.code.agreed-by-hint')}
          rows={2}
          charsMax={limits.reason}
          {...form}
        />
        <ButtonRow>
          <Button>{t('voices.code.save')}</Button>
          <ButtonLink look="secondary" href={address.page}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
