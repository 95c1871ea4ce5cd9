import {
  DateOf,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  SummaryList,
  usePage,
} from '../../../../ui/index.ts'
import type { Service } from '../queries.ts'

type Props = {
  person: { name: string }
  service: Service[]
  communities: { name: string }[]
  training: { name: string; completedOn: string }[]
}

/** A certificate of service to print: from when to when, where, and what was learned. */
export function CertificatePage({ person, service, communities, training }: Props) {
  const { t, lab, format, today } = usePage()
  const since = service[0]!.since
  const until = service.some((one) => one.until === null)
    ? null
    : service
        .map((one) => one.until!)
        .toSorted()
        .at(-1)!
  return (
    <>
      <Heading level={1} kicker={t('champions.certificate.kicker')}>
        {person.name}
      </Heading>
      <Lead>
        {t('champions.certificate.was')} <LocalTextOf text={lab!.name} />
      </Lead>
      <SummaryList
        items={[
          { term: t('champions.certificate.since'), value: <DateOf value={since} /> },
          {
            term: t('champions.certificate.until'),
            value: until ? <DateOf value={until} /> : t('champions.certificate.still'),
          },
          ...(communities.length > 0
            ? [
                {
                  term: t('champions.certificate.places'),
                  value: communities.map(({ name }) => name).join(', '),
                },
              ]
            : []),
          ...training.map(({ name, completedOn }) => ({
            term: t('champions.certificate.trained'),
            value: `${name}, ${format.date(completedOn)}`,
          })),
          { term: t('champions.certificate.made'), value: <DateOf value={today} /> },
        ]}
      />
      <ul class="write-lines">
        <li>{t('champions.certificate.signature')}</li>
      </ul>
      <PrintButton />
    </>
  )
}
