import {
  ButtonLink,
  ButtonRow,
  LinkList,
  LocalTextOf,
  PageTop,
  Section,
  usePage,
} from '../../../../../ui/index.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { MapState } from '../../map/views/map-state.tsx'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { Live } from '../live/live.tsx'
import { EmbedCode } from '../embed/embed-code.tsx'
import { ResultBody, type ResultBodyProps } from './result-body.tsx'

type Address = { lab: string; initiativeId: string; opinionMapId: string }
export type ResultPageProps = ResultBodyProps & {
  address: Address
  map: OpinionMapRow
  /** Whether the map takes answers now. */
  isOpen: boolean
  /** The page that others may put into their own pages, for those who keep the map. */
  embed: string | null
}

/** What shows in the answers to a map. */
export function ResultPage(props: ResultPageProps) {
  const { address, map, isOpen, newest, embed } = props
  const { t } = usePage()
  return (
    <>
      <PageTop kicker={t('engagement.result.kicker')} title={<LocalTextOf text={map.topic} />}>
        <MapState map={map} />
        {isOpen && (
          <ButtonRow>
            <ButtonLink look="secondary" href={paths.voting(address)}>
              {t('engagement.map.go-on')}
            </ButtonLink>
          </ButtonRow>
        )}
      </PageTop>
      <Live
        address={isOpen ? paths.live(address) : undefined}
        number={newest?.number ?? 0}
        part="result"
      >
        <ResultBody {...props} />
      </Live>
      <More {...props} />
      {embed && <EmbedCode address={embed} />}
      <MapSource map={map} />
    </>
  )
}

const further = ['figures', 'overTime', 'report', 'screen'] as const

function More({ address, newest }: ResultPageProps) {
  const { t } = usePage()
  if (!newest) return null
  return (
    <Section id="more" title={t('engagement.result.more')}>
      <LinkList
        items={further.map((name) => ({
          label: t(`engagement.result.to-${name}`),
          address: paths[name](address),
        }))}
      />
    </Section>
  )
}
