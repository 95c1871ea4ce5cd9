import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  LocalTextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../../initiatives/index.ts'

type Props = {
  title: string
  action: string
  back: string
  /** Of the theme that is changed; none for a new one. */
  version?: number
  values: FormValues
  problems?: readonly Problem[]
  changed?: readonly Compared[] | null
}

/** Naming a theme, or wording it anew. */
export function ThemeFormPage({ title, action, back, version, changed, ...form }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {changed && <ChangedMeanwhile texts={changed} />}
      <Form action={action} problems={form.problems}>
        {version !== undefined && <HiddenFields values={{ version: String(version) }} />}
        <LocalTextField
          name="name"
          label={t('voices.theme.name')}
          hint={t('voices.theme.name-hint')}
          charsMax={limits.title}
          {...form}
        />
        <LocalTextField
          name="about"
          label={t('voices.theme.about')}
          hint={t('voices.theme.about-hint')}
          long
          rows={3}
          charsMax={limits.summary}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('voices.theme.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
