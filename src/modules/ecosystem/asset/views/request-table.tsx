import type { ThreadThing } from '../../../../platform/manifest.ts'
import { DataTable, LocalTextOf, StateTag, usePage } from '../../../../ui/index.ts'
import { assetPaths as paths } from '../paths.ts'
import type { ListedRequest } from '../queries.ts'

/** How far asking has come. */
export type RequestState = 'asked' | 'yes' | 'no' | 'used' | 'thanked' | 'withdrawn'

/** How far one request has come, from what was kept of it. */
export function stateOf(
  one: Pick<ListedRequest, 'answer' | 'usedOn' | 'thankedAt' | 'withdrawnAt'>,
): RequestState {
  if (one.withdrawnAt) return 'withdrawn'
  if (one.thankedAt) return 'thanked'
  if (one.usedOn) return 'used'
  return one.answer ?? 'asked'
}

const tones = {
  asked: 'info',
  yes: 'success',
  no: 'neutral',
  used: 'success',
  thanked: 'success',
  withdrawn: 'neutral',
} as const

/** The state of a request, in a word. */
export function RequestTag({ state }: { state: RequestState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`ecosystem.asset.request-state.${state}`)}</StateTag>
}

type Props = {
  requests: readonly ListedRequest[]
  initiatives?: ReadonlyMap<string, ThreadThing>
  opens: boolean
}

/** Who was asked for what, and what they said. */
export function RequestTable({ requests, initiatives, opens }: Props) {
  const { t, lab, format } = usePage()
  const address = ({ id }: ListedRequest) => paths.request({ lab: lab!.slug, assetRequestId: id })
  return (
    <DataTable
      caption={t('ecosystem.asset.requests')}
      captionHidden
      rows={requests}
      columns={[
        {
          label: t('ecosystem.asset.field.title'),
          cell: (one) =>
            opens ? (
              <a class="ds-link" href={address(one)}>
                {one.asset}
              </a>
            ) : (
              one.asset
            ),
        },
        ...(initiatives
          ? [
              {
                label: t('ecosystem.asset.field.initiative'),
                cell: ({ initiativeId }: ListedRequest) => {
                  const found = initiatives.get(initiativeId)
                  return found ? (
                    <a class="ds-link" href={found.address}>
                      <LocalTextOf text={found.title} />
                    </a>
                  ) : (
                    '–'
                  )
                },
              },
            ]
          : [
              {
                label: t('ecosystem.asset.field.offerer'),
                cell: ({ offerer }: ListedRequest) => offerer ?? '–',
              },
            ]),
        {
          label: t('ecosystem.asset.field.day'),
          cell: ({ onDay, usedOn }) => {
            const day = usedOn ?? onDay
            return day ? format.date(day) : '–'
          },
        },
        { label: t('ecosystem.field.state'), cell: (one) => <RequestTag state={stateOf(one)} /> },
      ]}
    />
  )
}
