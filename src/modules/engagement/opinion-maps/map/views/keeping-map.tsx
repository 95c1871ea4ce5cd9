import {
  ButtonRow,
  Disclosure,
  InlineForm,
  LinkList,
  Panel,
  Section,
  usePage,
  type LinkListItem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { MapPageProps } from './map-page.tsx'

/** What those who keep a map do: statements, ways in, rules, and its beginning and end. */
export function KeepingMap(props: MapPageProps) {
  const { address, counts } = props
  const { t } = usePage()
  const link = (name: Name): LinkListItem => ({
    label: t(`engagement.keeping.${name}`),
    address: paths[name](address),
    note: t(`engagement.keeping.${name}-note`),
  })
  const reads = { ...link('statements'), label: t('engagement.keeping.statements', counts) }
  return (
    <Section id="keeping" title={t('engagement.keeping.title')}>
      <Panel>
        <LinkList items={[reads, ...names.map(link)]} />
        <Turning {...props} />
      </Panel>
    </Section>
  )
}

const names = ['seeds', 'sheets', 'readings', 'doubts', 'files', 'details'] as const
type Name = (typeof names)[number] | 'statements'

/** Opening, closing and taking away. */
function Turning({ address, map, counts }: MapPageProps) {
  const { t } = usePage()
  return (
    <ButtonRow>
      {map.state !== 'open' && (
        <InlineForm action={paths.opening(address)} look="primary">
          {t(map.state === 'draft' ? 'engagement.keeping.open' : 'engagement.keeping.reopen')}
        </InlineForm>
      )}
      {map.state === 'open' && (
        <InlineForm action={paths.closing(address)}>{t('engagement.keeping.close')}</InlineForm>
      )}
      {counts.votes === 0 && (
        <Disclosure summary={t('engagement.keeping.remove')}>
          <p>{t('engagement.keeping.remove-text')}</p>
          <InlineForm action={paths.removal(address)} danger>
            {t('engagement.keeping.remove-now')}
          </InlineForm>
        </Disclosure>
      )}
    </ButtonRow>
  )
}
