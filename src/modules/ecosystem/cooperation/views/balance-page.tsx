import { DataTable, EmptyState, Heading, Lead, PrintButton, usePage } from '../../../../ui/index.ts'
import { helpPaths as paths } from '../paths.ts'
import type { Balance } from '../queries.ts'
import { Hours } from './parts.tsx'

/** Hours given and received by organisation, without a ranking. */
export function BalancePage({ balances }: { balances: readonly Balance[] }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('ecosystem.help.balance.title')}</Heading>
      <Lead>{t('ecosystem.help.balance.lead')}</Lead>
      {balances.length === 0 ? (
        <EmptyState
          title={t('ecosystem.help.balance.none')}
          action={{ label: t('ecosystem.help.title'), address: paths.help(here) }}
        />
      ) : (
        <>
          <DataTable
            caption={t('ecosystem.help.balance.title')}
            captionHidden
            rows={balances}
            columns={[
              {
                label: t('ecosystem.field.organisation'),
                cell: ({ id, name }) => (
                  <a class="ds-link" href={`${paths.help(here)}?of=${id}`}>
                    {name}
                  </a>
                ),
              },
              {
                label: t('ecosystem.help.balance.given'),
                numeric: true,
                cell: ({ given }) => <Hours minutes={given} />,
              },
              {
                label: t('ecosystem.help.balance.received'),
                numeric: true,
                cell: ({ received }) => <Hours minutes={received} />,
              },
            ]}
          />
          <PrintButton />
          <p>
            <a class="ds-link" href={paths.helpFile(here)} download>
              {t('ecosystem.help.export')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
