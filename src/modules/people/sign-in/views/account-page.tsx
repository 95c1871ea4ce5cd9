import { languages } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  DateTimeOf,
  Form,
  Heading,
  InlineForm,
  Notice,
  Radios,
  Section,
  StateTag,
  SummaryList,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedSignIn } from '../queries.ts'

type Props = {
  account: { email: string }
  signIns: ListedSignIn[]
  here: string | null
  values: FormValues
  problems: Problem[]
  saved: boolean
}

/** My account: what I am called, my language, and where I am signed in. */
export function AccountPage({ account, signIns, here, values, problems, saved }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('people.account.title')}</Heading>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('people.saved')}</p>
        </Notice>
      )}
      <SummaryList items={[{ term: t('people.field.email'), value: account.email }]} />
      <Form action={peoplePaths.account({})} problems={problems}>
        <TextField name="name" autocomplete="name" label={t('people.field.name')} {...shared} />
        <Radios
          name="language"
          label={t('people.field.language')}
          options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('people.save')}</Button>
        </ButtonRow>
      </Form>
      <Section id="sign-ins" title={t('people.account.sign-ins')}>
        <SignIns signIns={signIns} here={here} />
        <InlineForm action={peoplePaths.everyRevocation({})} danger>
          {t('people.account.everywhere')}
        </InlineForm>
      </Section>
    </>
  )
}

function SignIns({ signIns, here }: Pick<Props, 'signIns' | 'here'>) {
  const { t } = usePage()
  const named = (row: ListedSignIn) => row.device || t('people.account.some-device')
  return (
    <DataTable
      caption={t('people.account.sign-ins')}
      captionHidden
      rows={signIns}
      columns={[
        {
          label: t('people.account.device'),
          cell: (row) => (
            <>
              {named(row)}{' '}
              {row.id === here && <StateTag tone="success">{t('people.account.this')}</StateTag>}
            </>
          ),
        },
        {
          label: t('people.account.since'),
          cell: (row) => <DateTimeOf value={row.createdAt} />,
        },
        {
          label: t('people.account.seen'),
          cell: (row) => <DateTimeOf value={row.lastSeenAt} />,
        },
        {
          label: t('people.account.action'),
          cell: (row) => (
            <InlineForm
              action={peoplePaths.signInRevocation({ signInId: row.id })}
              about={named(row)}
            >
              {t('people.account.revoke')}
            </InlineForm>
          ),
        },
      ]}
    />
  )
}
