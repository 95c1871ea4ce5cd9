import type { ComponentChildren } from 'preact'
import { languages } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Form,
  Heading,
  Notice,
  Radios,
  SummaryList,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'

type Props = {
  account: { email: string }
  details: { values: FormValues; problems: Problem[] }
  saved: boolean
  waysIn: ComponentChildren
  signIns: ComponentChildren
}

/** My account: what I am called, my language, what lets me in, and where I am signed in. */
export function AccountPage({ account, details, saved, waysIn, signIns }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('people.account.title')}</Heading>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('people.saved')}</p>
        </Notice>
      )}
      <SummaryList items={[{ term: t('people.field.email'), value: account.email }]} />
      <Form action={peoplePaths.account({})} problems={details.problems}>
        <TextField name="name" autocomplete="name" label={t('people.field.name')} {...details} />
        <Radios
          name="language"
          label={t('people.field.language')}
          options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...details}
        />
        <ButtonRow>
          <Button>{t('people.save')}</Button>
        </ButtonRow>
      </Form>
      {waysIn}
      {signIns}
    </>
  )
}
