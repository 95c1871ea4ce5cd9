import {
  Columns,
  Heading,
  Lead,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { LocalText } from '../../../../shared/language.ts'
import type { MethodCard } from '../card-file.ts'
import { CardFacts } from './card-facts.tsx'

type CardPageProps = { card: MethodCard; address: string; large: boolean }

/** One method card, to read, and to print on two sides of A4 or in large letters. */
export function CardPage({ card, address, large }: CardPageProps) {
  const { t } = usePage()
  return (
    <div class={large ? 'method-card method-card-large' : 'method-card'}>
      <Heading level={1} kicker={t('methods.card.kicker', { version: card.version })}>
        <LocalTextOf text={card.name} />
      </Heading>
      <Lead>
        <strong>{t('methods.card.use-when')}</strong> <LocalTextOf text={card.useWhen} />
      </Lead>
      <p>
        <strong>{t('methods.card.not-when')}</strong> <LocalTextOf text={card.notWhen} />
      </p>
      <p class="button-row">
        <PrintButton />
        <a class="ds-link" href={large ? address : `${address}?size=large`}>
          {t(large ? 'methods.card.size-usual' : 'methods.card.size-large')}
        </a>
      </p>
      <CardFacts card={card} />
      <Section id="materials" title={t('methods.card.materials')}>
        <Texts texts={card.materials} />
      </Section>
      <Steps card={card} />
      <Section id="write-down" title={t('methods.card.write-down')}>
        <Texts texts={card.writeDown} />
      </Section>
      <Columns>
        <Section id="accessible" title={t('methods.card.accessible')}>
          <p>
            <LocalTextOf text={card.accessible} />
          </p>
        </Section>
        <Section id="paper" title={t('methods.card.paper')}>
          <p>
            <LocalTextOf text={card.paper} />
          </p>
        </Section>
      </Columns>
      <Troubles card={card} />
      <Section id="source" title={t('methods.card.source')}>
        <p>
          <LocalTextOf text={card.source} />
        </p>
      </Section>
    </div>
  )
}

function Steps({ card }: { card: MethodCard }) {
  const { t } = usePage()
  return (
    <Section id="steps" title={t('methods.card.steps')}>
      {card.spread && (
        <p>
          <LocalTextOf text={card.spread} />.
        </p>
      )}
      <ol class="ds-list steps">
        {card.steps.map((step, place) => (
          <li key={place}>
            <strong>{t('methods.card.step-minutes', { count: step.minutes })}</strong>{' '}
            <LocalTextOf text={step.text} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Troubles({ card }: { card: MethodCard }) {
  const { t } = usePage()
  return (
    <Section id="troubles" title={t('methods.card.troubles')}>
      <ul class="ds-list">
        {card.troubles.map(({ what, helps }, place) => (
          <li key={place}>
            <strong>
              <LocalTextOf text={what} />
            </strong>{' '}
            <LocalTextOf text={helps} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Texts({ texts }: { texts: readonly LocalText[] }) {
  return (
    <ul class="ds-list">
      {texts.map((text, place) => (
        <li key={place}>
          <LocalTextOf text={text} />
        </li>
      ))}
    </ul>
  )
}
