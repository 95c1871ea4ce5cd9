import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateTimeOf,
  Heading,
  InlineForm,
  usePage,
} from '../../../../ui/index.ts'
import { sheetPaths as paths } from '../paths.ts'
import type { ShownSheet } from '../queries.ts'
import type { SheetBatchRow } from '../schema.ts'
import { SheetStateTag } from './sheet-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string; sheetBatchId: string }
  batch: SheetBatchRow
  sheets: readonly (ShownSheet & { code: string })[]
}

/** One batch: print it, type it in, and see where each sheet stands. */
export function BatchPage({ address, batch, sheets }: Props) {
  const { t } = usePage()
  const waits = sheets.some(({ state }) => state === 'printed')
  return (
    <>
      <Heading level={1} kicker={t('voices.sheet.batch')}>
        <span lang={batch.language}>{batch.question}</span>
      </Heading>
      {waits && (
        <>
          <ButtonRow>
            <ButtonLink href={paths.print(address)}>{t('voices.sheet.print')}</ButtonLink>
            <ButtonLink look="secondary" href={`${paths.print(address)}?size=large`}>
              {t('voices.sheet.print-large')}
            </ButtonLink>
          </ButtonRow>
          <InlineForm action={paths.finding(address)} fields={{ batchId: batch.id }}>
            {t('voices.sheet.next')}
          </InlineForm>
        </>
      )}
      <DataTable
        caption={t('voices.sheet.sheets')}
        rows={sheets}
        columns={[
          {
            label: t('voices.sheet.number'),
            cell: ({ id, number }) => (
              <a class="ds-link" href={paths.sheet({ ...address, sheetId: id })}>
                {t('voices.sheet.one', { number })}
              </a>
            ),
          },
          { label: t('voices.sheet.ends'), cell: ({ code }) => code.slice(-4) },
          { label: t('voices.sheet.state'), cell: ({ state }) => <SheetStateTag state={state} /> },
          {
            label: t('voices.sheet.settled-by'),
            cell: ({ settledByName, settledAt, takenByName }) =>
              settledAt ? (
                <>
                  {settledByName} <DateTimeOf value={settledAt} />
                </>
              ) : (
                (takenByName ?? '–')
              ),
          },
        ]}
      />
    </>
  )
}
