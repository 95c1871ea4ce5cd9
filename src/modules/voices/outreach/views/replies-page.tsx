import {
  Button,
  ErrorSummary,
  Heading,
  Lead,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'

type Props = { address: string; typed: string; problems: readonly Problem[] }

/** Typing the code of a poster or a letter. */
export function RepliesPage({ address, typed, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      <Heading level={1}>{t('voices.outreach.reply.title')}</Heading>
      <Lead>{t('voices.outreach.reply.lead')}</Lead>
      <form method="get" action={address} class="stack">
        <TextField
          name="code"
          label={t('voices.outreach.reply.code')}
          hint={t('voices.outreach.reply.hint')}
          values={{ code: typed }}
          problems={problems}
        />
        <Button>{t('voices.outreach.reply.go')}</Button>
      </form>
    </>
  )
}
