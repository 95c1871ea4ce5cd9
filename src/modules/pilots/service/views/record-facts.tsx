import { minorIn } from '../../../../shared/money.ts'
import { DateOf, LocalTextOf, SummaryList, usePage } from '../../../../ui/index.ts'
import { policyPaths, supplierPaths } from '../../../ecosystem/index.ts'
import type { ShownRecord } from '../record.ts'
import { isWritten } from './parts.tsx'

/** How a service is bought, from whom, for how much, and how much of it stays here. */
export function RecordFacts({ record, inside }: { record: ShownRecord; inside: boolean }) {
  const { t, format, lab } = usePage()
  const { how, startsOn, lastDay, currency, valueMinor, clauses } = record
  const provider = inside ? (record.provider ?? record.providerWords) : record.publicProvider
  const row = (word: string, value: preact.ComponentChildren) => ({
    term: t(`pilots.service.record.${word}`),
    value,
  })
  const money = (minor: number) => `${format.number(minor / minorIn(currency))} ${currency}`
  return (
    <SummaryList
      items={[
        row('how', t(`pilots.service.how.${how}`)),
        row('provider', provider ?? t('pilots.service.record.not-named')),
        row(
          'period',
          lastDay
            ? t('pilots.period', { from: format.date(startsOn), to: format.date(lastDay) })
            : t('pilots.service.record.from', { from: format.date(startsOn) }),
        ),
        ...(valueMinor === null ? [] : [row('value', money(valueMinor))]),
        row('local', <Local record={record} money={money} />),
        ...(isWritten(clauses) || record.adopted.length > 0
          ? [row('clauses', <Clauses record={record} inside={inside} lab={lab!.slug} />)]
          : []),
        row('written', <DateOf value={record.writtenAt} />),
      ]}
    />
  )
}

type LocalProps = { record: ShownRecord; money: (minor: number) => string }

/** Suppliers who agreed to be named, the local share, and what this lab means by local. */
function Local({ record, money }: LocalProps) {
  const { t, lab } = usePage()
  const { valueMinor, localMinor, suppliers, supplierCount, localMeaning } = record
  const percent =
    valueMinor && localMinor !== null ? Math.round((localMinor / valueMinor) * 100) : null
  return (
    <>
      {localMinor !== null
        ? t('pilots.service.record.share', {
            amount: money(localMinor),
            percent: percent ?? 0,
            known: percent === null ? 'no' : 'yes',
          })
        : t('pilots.service.record.no-share')}{' '}
      {supplierCount > 0 &&
        t('pilots.service.record.suppliers', {
          count: supplierCount,
          names: suppliers.join(', '),
          named: suppliers.length > 0 ? 'yes' : 'no',
        })}{' '}
      <a class="ds-link" href={supplierPaths.suppliers({ lab: lab!.slug })}>
        {localMeaning
          ? t('pilots.service.record.local-means', { words: localMeaning })
          : t('pilots.service.record.local-unsaid')}
      </a>
    </>
  )
}

type ClausesProps = { record: ShownRecord; inside: boolean; lab: string }

function Clauses({ record, inside, lab }: ClausesProps) {
  const { policyTextId, policyTitle, adopted, clauses } = record
  return (
    <>
      {isWritten(clauses) && (
        <p>
          <LocalTextOf text={clauses} />
        </p>
      )}
      {adopted.length > 0 && (
        <>
          <p>
            {inside && policyTextId ? (
              <a class="ds-link" href={policyPaths.policyText({ lab, policyTextId })}>
                {policyTitle}
              </a>
            ) : (
              policyTitle
            )}
          </p>
          <ul>
            {adopted.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
