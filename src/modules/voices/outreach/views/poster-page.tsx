import type { LocalText } from '../../../../shared/language.ts'
import {
  Heading,
  Lead,
  LocalTextOf,
  Panel,
  PrintButton,
  QrCode,
  usePage,
} from '../../../../ui/index.ts'

type Props = {
  words: LocalText
  code: string
  link: string
  /** The short address where the code is typed. */
  place: string
  phone: string
  champion: string
}

/** A poster for the notice board: the words large, a square code, a code to type, and a number to ring. */
export function PosterPage({ words, code, link, place, phone, champion }: Props) {
  const { t, lab } = usePage()
  return (
    <div class="poster">
      <Heading level={1}>{t('voices.outreach.poster.heading')}</Heading>
      <Lead>
        <LocalTextOf text={words} />
      </Lead>
      <Panel>
        <QrCode address={link} text={place.replace(/^https?:\/\//, '')} />
        <p>{t('voices.outreach.poster.type')}</p>
        <p class="big-code">
          <strong>{code}</strong>
        </p>
      </Panel>
      {phone && (
        <p class="poster-phone">
          {t('voices.outreach.poster.ring', {
            phone,
            who: champion,
            named: champion ? 'yes' : 'no',
          })}
        </p>
      )}
      <p>
        <LocalTextOf text={lab!.name} />
      </p>
      <p>
        <PrintButton />
      </p>
    </div>
  )
}
