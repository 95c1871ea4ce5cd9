import { LinkList, LocalTextOf, Section, usePage } from '../../../../ui/index.ts'
import { servicePaths } from '../paths.ts'
import type { ServiceOfPilot } from '../queries.ts'

/** The services that a pilot became, as far as the reader may read them. */
export function ServicesOfPilot(props: { lab: string; services: readonly ServiceOfPilot[] }) {
  const { lab, services } = props
  const { t } = usePage()
  if (services.length === 0) return null
  return (
    <Section id="services" title={t('pilots.service.work.became')}>
      <LinkList
        items={services.map(({ id, title, state }) => ({
          label: <LocalTextOf text={title} />,
          address: servicePaths.service({ lab, serviceId: id }),
          note: t(`pilots.service.state.${state}`),
        }))}
      />
    </Section>
  )
}
