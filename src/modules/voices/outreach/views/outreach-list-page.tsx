import {
  ButtonLink,
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { outreachPaths } from '../paths.ts'
import type { ListedOutreach } from '../queries.ts'
import { useLookedFor } from './looked-for.ts'

type Props = { address: { lab: string; initiativeId: string }; list: readonly ListedOutreach[] }

/** How people were asked to say something, and what came back. */
export function OutreachListPage({ address, list }: Props) {
  const { t, format } = usePage()
  const lookedFor = useLookedFor()
  return (
    <>
      <Heading level={1}>{t('voices.outreach.title')}</Heading>
      <Lead>{t('voices.outreach.lead')}</Lead>
      {list.length === 0 ? (
        <EmptyState
          title={t('voices.outreach.none')}
          action={{
            label: t('voices.outreach.add'),
            address: outreachPaths.newOutreach(address),
          }}
        >
          {t('voices.outreach.none-text')}
        </EmptyState>
      ) : (
        <>
          <p>
            <ButtonLink href={outreachPaths.newOutreach(address)}>
              {t('voices.outreach.add')}
            </ButtonLink>
          </p>
          <DataTable
            caption={t('voices.outreach.title')}
            captionHidden
            rows={list}
            columns={[
              {
                label: t('voices.outreach.name'),
                cell: ({ id, title }) => (
                  <a class="ds-link" href={outreachPaths.outreach({ ...address, outreachId: id })}>
                    {title}
                  </a>
                ),
              },
              {
                label: t('voices.outreach.aimed-at'),
                cell: (one) => lookedFor(one),
              },
              {
                label: t('voices.outreach.ways'),
                cell: ({ channels }) =>
                  format.list(channels.map((channel) => t(`voices.outreach.way.${channel}`))),
              },
              {
                label: t('voices.outreach.asked'),
                numeric: true,
                cell: ({ asked }) => format.number(asked),
              },
              {
                label: t('voices.outreach.answers'),
                numeric: true,
                cell: ({ answers }) => format.number(answers),
              },
              {
                label: t('voices.outreach.documented'),
                cell: ({ documentedAt }) =>
                  documentedAt ? (
                    <DateOf value={documentedAt} />
                  ) : (
                    <StateTag tone="warning">{t('voices.outreach.not-documented')}</StateTag>
                  ),
              },
            ]}
          />
        </>
      )}
    </>
  )
}
