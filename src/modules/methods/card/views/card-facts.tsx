import { SummaryList, usePage } from '../../../../ui/index.ts'
import type { MethodCard } from '../card-file.ts'
import { capital, minutesOf, peopleOf } from './card-words.ts'

/** What a card asks for and fits, at a glance. */
export function CardFacts({ card }: { card: MethodCard }) {
  const { t, format } = usePage()
  const listed = (texts: string[]) => capital(format.list(texts))
  const { works, needs } = card
  const ways = [
    works.withoutInternet && t('methods.card.works.without-internet'),
    works.onPaper && t('methods.card.works.on-paper'),
    works.byPhone && t('methods.card.works.by-phone'),
  ].filter((way) => typeof way === 'string')
  const shared = {
    modes: format.list(card.modes.map((mode) => t(`methods.mode.${mode}`))),
    levels: format.list(card.levels.map((level) => t(`methods.level.${level}`))),
  }
  return (
    <SummaryList
      items={[
        { term: t('methods.card.format'), value: capital(t(`methods.format.${card.format}`)) },
        { term: t('methods.card.takes'), value: minutesOf(t, card) },
        { term: t('methods.card.group'), value: peopleOf(t, card) },
        { term: t('methods.card.led-by'), value: t(`methods.facilitation.${card.facilitation}`) },
        {
          term: t('methods.card.needs'),
          value:
            needs.length > 0
              ? listed(needs.map((need) => t(`methods.need.${need}`)))
              : t('methods.card.needs-nothing'),
        },
        {
          term: t('methods.card.works'),
          value: ways.length > 0 ? listed(ways) : t('methods.card.works.only-online'),
        },
        {
          term: t('methods.card.fits'),
          value: listed(card.fits.map((one) => t(`methods.audience.${one}`))),
        },
        {
          term: t('methods.card.places'),
          value: listed(card.places.map((one) => t(`methods.place.${one}`))),
        },
        {
          term: t('methods.card.stages'),
          value: listed(card.stages.map((stage) => t(`methods.stage.${stage}`))),
        },
        { term: t('methods.card.shared'), value: capital(t('methods.card.shared-how', shared)) },
      ]}
    />
  )
}
