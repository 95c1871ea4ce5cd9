import type { ActivityNeed } from '../../../../platform/manifest.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { NamedInitiative } from '../../initiatives-named.ts'
import type { ListedAsset } from '../list-queries.ts'
import type { Match, Why } from '../match.ts'
import { assetPaths as paths } from '../paths.ts'
import type { ListedRequest } from '../queries.ts'
import { AssetLink } from './parts.tsx'
import { RequestTable } from './request-table.tsx'

type Props = {
  initiative: NamedInitiative
  matched: readonly { need: ActivityNeed; matches: readonly Match<ListedAsset>[] }[]
  offers: readonly ListedAsset[]
  requests: readonly ListedRequest[]
  /** The reader may ask. */
  asks: boolean
}

/** What may fit the activities of an initiative, and why; and who was asked already. */
export function MatchPage({ initiative, matched, offers, requests, asks }: Props) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug, initiativeId: initiative.id }
  const list = { label: t('ecosystem.asset.title'), address: paths.assets(here) }
  return (
    <>
      <Heading level={1} kicker={pickText(initiative.title, language).text}>
        {t('ecosystem.asset.match.title')}
      </Heading>
      <Lead>{t('ecosystem.asset.match.lead')}</Lead>
      {asks && offers.length > 0 && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.newRequest(here)}>
            {t('ecosystem.asset.match.other')}
          </ButtonLink>
        </ButtonRow>
      )}
      {requests.length > 0 && (
        <Section id="requests" title={t('ecosystem.asset.match.asked')}>
          <RequestTable requests={requests} opens={asks} />
        </Section>
      )}
      <Section id="matches" title={t('ecosystem.asset.match.found')}>
        {matched.length === 0 ? (
          <EmptyState
            title={t(offers.length === 0 ? 'ecosystem.asset.none' : 'ecosystem.asset.match.none')}
            action={list}
          >
            <p>{t('ecosystem.asset.match.none-text')}</p>
          </EmptyState>
        ) : (
          matched.map((one) => <NeedPart key={one.need.id} {...one} here={here} asks={asks} />)
        )}
      </Section>
    </>
  )
}

type NeedProps = Props['matched'][number] & {
  here: { lab: string; initiativeId: string }
  asks: boolean
}

function NeedPart({ need, matches, here, asks }: NeedProps) {
  const { t } = usePage()
  const address = (id: string) =>
    `${paths.newRequest(here)}?${new URLSearchParams({ activity: need.id, asset: id })}`
  return (
    <div>
      <Heading level={3}>
        <LocalTextOf text={need.title} />
      </Heading>
      <ul class="ds-list">
        {matches.map(({ offered, why }) => (
          <li key={offered.id}>
            <AssetLink {...offered} />
            {offered.offerer && ` (${offered.offerer})`}
            <br />
            <span class="note">
              <WhyText why={why} />
            </span>
            {asks && (
              <>
                {' '}
                <a class="ds-link" href={address(offered.id)}>
                  {t('ecosystem.asset.match.ask')}
                  <span class="ds-sr-only"> {offered.title}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function WhyText({ why }: { why: readonly Why[] }) {
  const { t, format } = usePage()
  const said = why.map((one) => {
    if ('words' in one) {
      return t(`ecosystem.asset.why.${one.key}`, {
        words: format.list(one.words.map((w) => `“${w}”`)),
      })
    }
    return one.key === 'group'
      ? t('ecosystem.asset.why.group', { min: one.min, max: one.max })
      : t('ecosystem.asset.why.same-place')
  })
  return <>{t('ecosystem.asset.why', { reasons: format.list(said) })}</>
}
