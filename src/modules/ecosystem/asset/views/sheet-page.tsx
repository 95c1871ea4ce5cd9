import type { Sender } from '../../../../platform/parts.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  EmptyState,
  Heading,
  Lead,
  PrintButton,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { ListedAsset } from '../list-queries.ts'
import { assetKinds } from '../schema.ts'
import { AssetFacts } from './parts.tsx'

type Props = { offers: readonly ListedAsset[]; sender: Sender; back: string }

/** A sheet for the noticeboard: what is offered to everybody, and whom to ring. */
export function SheetPage({ offers, sender, back }: Props) {
  const { t, lab, format, today, language } = usePage()
  const { champion, phone, email } = sender
  const reach = [champion, phone, email].filter((one) => one !== '')
  const there = assetKinds.filter((kind) => offers.some((one) => one.kind === kind))
  return (
    <>
      <Heading level={1} kicker={pickText(lab!.name, language).text}>
        {t('ecosystem.asset.sheet.heading')}
      </Heading>
      <Lead>{t('ecosystem.asset.sheet.lead', { day: format.date(today) })}</Lead>
      {offers.length === 0 ? (
        <EmptyState
          title={t('ecosystem.asset.sheet.none')}
          action={{ label: t('ecosystem.asset.title'), address: back }}
        />
      ) : (
        <PrintButton />
      )}
      {there.map((kind) => (
        <Section key={kind} id={kind} title={t(`ecosystem.asset.kinds.${kind}`)}>
          {offers
            .filter((one) => one.kind === kind)
            .map((one) => (
              <div key={one.id}>
                <Heading level={3}>{one.title}</Heading>
                {one.words && <p>{one.words}</p>}
                <AssetFacts {...one} />
              </div>
            ))}
        </Section>
      ))}
      {reach.length > 0 && <p>{t('ecosystem.asset.sheet.reach', { reach: reach.join(', ') })}</p>}
      <p>
        <ButtonLink look="secondary" href={back}>
          {t('ecosystem.back')}
        </ButtonLink>
      </p>
    </>
  )
}
