import type { ComponentChildren } from 'preact'
import { Card, LocalTextOf, Tag, TagRow, usePage } from '../../../../ui/index.ts'
import type { MethodCard } from '../card-file.ts'
import { cardPaths } from '../paths.ts'
import { capital, minutesOf, peopleOf } from './card-words.ts'

type CardTileProps = {
  lab: string
  card: MethodCard
  level?: 2 | 3
  /** Facts that are told elsewhere and so left out below. */
  told?: readonly string[]
  /** Under what the card is for. */
  children?: ComponentChildren
}

/** A method card in a list: what it is for, how long, for how many, who can lead it. */
export function CardTile({ lab, card, level = 2, told = [], children }: CardTileProps) {
  const { t } = usePage()
  const facts = {
    people: peopleOf(t, card),
    minutes: minutesOf(t, card),
    facilitation: t(`methods.facilitation.${card.facilitation}`),
  }
  const below = Object.entries(facts).flatMap(([name, fact]) => (told.includes(name) ? [] : [fact]))
  return (
    <Card
      level={level}
      title={<LocalTextOf text={card.name} />}
      href={cardPaths.card({ lab, card: card.id })}
      above={
        <TagRow>
          <Tag>{capital(t(`methods.format.${card.format}`))}</Tag>
          {!card.works.withoutInternet && (
            <Tag tone="warning">{t('methods.card.needs-internet')}</Tag>
          )}
        </TagRow>
      }
      below={capital(below.join(' · '))}
    >
      <p>
        <LocalTextOf text={card.useWhen} />
      </p>
      {children}
    </Card>
  )
}
