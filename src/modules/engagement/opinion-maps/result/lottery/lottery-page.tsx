import type { Drawn } from '../../../../../analysis/opinion-map/index.ts'
import { DataTable, PageTop, Section, usePage } from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { Deck } from '../../statement/deck.ts'
import { spokenWords } from '../../statement/spoken-words.ts'

type Own = { seed: number; order: readonly Drawn[]; answered: ReadonlySet<number> }
type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  deck: Deck
  /** The reader's own draw; null while they have none. */
  own: Own | null
}

/** How the next statement is drawn, with all that is needed to draw it again. */
export function LotteryPage({ address, deck, own }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTop
        kicker={t('engagement.map.kicker')}
        title={t('engagement.lottery.title')}
        lead={t('engagement.lottery.lead')}
      />
      <Section id="how" title={t('engagement.lottery.how')}>
        <p>{t('engagement.lottery.weights')}</p>
        <p>{t('engagement.lottery.draw')}</p>
        <p>{t('engagement.lottery.same')}</p>
        <p>{t('engagement.lottery.again', { seed: String(deck.lotterySeed) })}</p>
      </Section>
      <Section id="mine" title={t('engagement.lottery.mine')}>
        {own ? <OwnDraw own={own} /> : <p>{t('engagement.lottery.mine-none')}</p>}
      </Section>
      <Section id="weights" title={t('engagement.lottery.table')}>
        <p>
          <a class="ds-link" href={paths.lotteryFile(address)} download>
            {t('engagement.lottery.file')}
          </a>
        </p>
        <Weights deck={deck} />
      </Section>
    </>
  )
}

const drawnMax = 100

function OwnDraw({ own: { seed, order, answered } }: { own: Own }) {
  const { t, format } = usePage()
  const rows = order.slice(0, drawnMax).map((one, place) => ({ ...one, place: place + 1 }))
  return (
    <>
      <p>{t('engagement.lottery.mine-text', { seed: String(seed) })}</p>
      <DataTable
        caption={t('engagement.lottery.mine')}
        captionHidden
        columns={[
          { label: t('engagement.lottery.place'), cell: ({ place }) => format.number(place) },
          { label: t('engagement.lottery.number'), cell: ({ number }) => number, numeric: true },
          {
            label: t('engagement.lottery.weight'),
            cell: ({ weight }) => six(weight),
            numeric: true,
          },
          { label: t('engagement.lottery.drawn'), cell: ({ u }) => six(u), numeric: true },
          {
            label: t('engagement.lottery.chance'),
            cell: ({ chance }) => six(chance),
            numeric: true,
          },
          {
            label: t('engagement.lottery.answered'),
            cell: ({ number }) => t(`engagement.lottery.${answered.has(number) ? 'yes' : 'no'}`),
          },
        ]}
        rows={rows}
      />
    </>
  )
}

function Weights({ deck }: { deck: Deck }) {
  const { t, language } = usePage()
  return (
    <DataTable
      caption={t('engagement.lottery.table')}
      captionHidden
      columns={[
        {
          label: t('engagement.lottery.number'),
          cell: (card) => {
            const { text, language: spoken } = spokenWords(card, language)
            return (
              <>
                {card.number}. <span lang={spoken === language ? undefined : spoken}>{text}</span>
              </>
            )
          },
        },
        { label: t('engagement.lottery.weight'), cell: ({ weight }) => six(weight), numeric: true },
      ]}
      rows={[...deck.cards.values()]}
    />
  )
}

/** Enough figures to compare; the file has all of them. */
function six(value: number): string {
  return String(Number(value.toPrecision(6)))
}
