import {
  DataTable,
  DateTimeOf,
  InlineForm,
  Section,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ListedSignIn } from '../queries.ts'

type Props = { signIns: ListedSignIn[]; here: string | null }

/** Where I am signed in, how I got in there, and the ways to end it. */
export function SignInsPart({ signIns, here }: Props) {
  const { t } = usePage()
  return (
    <Section id="sign-ins" title={t('people.account.sign-ins')}>
      <SignIns signIns={signIns} here={here} />
      <InlineForm action={peoplePaths.everyRevocation({})} danger>
        {t('people.account.everywhere')}
      </InlineForm>
    </Section>
  )
}

function SignIns({ signIns, here }: Props) {
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
          label: t('people.account.begun'),
          cell: (row) => t(`people.account.begun-by.${row.begunBy}`),
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
