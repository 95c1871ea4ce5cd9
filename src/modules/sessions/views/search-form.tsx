import { Button, ButtonRow, Form, TextField, usePage } from '../../../ui/index.ts'

/** Looking for people of the lab by their name. */
export function SearchForm({ action, words }: { action: string; words: string }) {
  const { t } = usePage()
  return (
    <Form action={action} method="get">
      <TextField
        name="words"
        type="search"
        label={t('sessions.search.words')}
        hint={t('sessions.search.hint')}
        values={{ words }}
      />
      <ButtonRow>
        <Button look="secondary">{t('sessions.search.button')}</Button>
      </ButtonRow>
    </Form>
  )
}
