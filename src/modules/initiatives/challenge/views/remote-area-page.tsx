import { EmptyState, Heading, Lead, LinkList, Section, usePage } from '../../../../ui/index.ts'
import { remoteFactors } from '../../../methods/index.ts'
import { paths } from '../../paths.ts'
import { FactorTable, type ShownFactor } from './factor-table.tsx'

type Props = {
  address: { lab: string; initiativeId: string }
  factors: readonly ShownFactor[]
  mayRecord: boolean
}

/** Distance, staffing, cost per head and access to solutions: where they stood and where they came. */
export function RemoteAreaPage({ address, factors, mayRecord }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('initiatives.remote.title')}</Heading>
      <Lead>{t('initiatives.remote.lead')}</Lead>
      {factors.length === 0 ? (
        <EmptyState title={t('initiatives.remote.none')} />
      ) : (
        <FactorTable factors={factors} />
      )}
      {mayRecord && (
        <Section id="record" title={t('initiatives.remote.record')}>
          <LinkList
            items={remoteFactors.map((factor) => ({
              label: t(`initiatives.factor.${factor}`),
              address: paths.remoteFactor({ ...address, factor }),
              note: t(`initiatives.factor.${factor}-hint`),
            }))}
          />
        </Section>
      )}
    </>
  )
}
