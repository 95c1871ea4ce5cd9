import {
  Button,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  LinkList,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { sheetPaths as paths } from '../paths.ts'
import type { ShownSheet } from '../queries.ts'
import { SheetStateTag } from './sheet-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  typed: string
  found: readonly (ShownSheet & { code: string })[]
}

/** The sheets whose code ends as it was typed: none, or more than one. */
export function FoundPage({ address, typed, found }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.sheet.find')}</Heading>
      <Form action={paths.finding(address)} method="get">
        <TextField
          name="q"
          label={t('voices.sheet.code')}
          hint={t('voices.sheet.code-hint')}
          chars={10}
          autocomplete="off"
          spellcheck={false}
          values={{ q: typed }}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.sheet.find')}</Button>
        </ButtonRow>
      </Form>
      {typed && found.length === 0 && <EmptyState title={t('voices.sheet.not-found')} />}
      {found.length > 1 && (
        <LinkList
          items={found.map(({ id, number, code, state }) => ({
            label: `${t('voices.sheet.one', { number })}: ${code}`,
            address: paths.keying({ ...address, sheetId: id }),
            note: <SheetStateTag state={state} />,
          }))}
        />
      )}
    </>
  )
}
