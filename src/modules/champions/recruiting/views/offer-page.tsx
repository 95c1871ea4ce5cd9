import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonRow,
  DateField,
  DateTimeOf,
  Disclosure,
  Form,
  Heading,
  HiddenFields,
  Notice,
  Section,
  Select,
  SummaryList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import { ChampionFields, Named, Places, ScopeFields } from '../../registry/views/champion-form.tsx'
import type { Choice } from '../../registry/views/list-page.tsx'
import type { OfferPart } from '../offer-routes.tsx'
import type { ShownOffer } from '../queries.ts'
import { OfferStateTag } from './offers-page.tsx'

type Props = {
  offer: ShownOffer
  people: readonly Choice[]
  places: readonly Choice[]
  initiatives: readonly Choice[]
  /** Whether a no reaches them. */
  told: boolean
  /** The form that was sent and has to be mended. */
  part: OfferPart | null
  values: FormValues
  beginning: FormValues
  problems: readonly Problem[]
}

/** One offer: who it is, what was talked about, saying yes or no. */
export function OfferPage(props: Props) {
  const { offer } = props
  const { t, lab } = usePage()
  const open = offer.state === 'new' || offer.state === 'talking'
  return (
    <>
      <Heading
        level={1}
        kicker={t(`champions.offers.kinds.${offer.kind}`, { by: offer.nominatedBy })}
      >
        {offer.name}
      </Heading>
      <p>
        <OfferStateTag state={offer.state} />
      </p>
      {offer.crowded && <Notice tone="warning" title={t('champions.offers.crowded')} />}
      <Facts offer={offer} />
      {offer.championId && (
        <p>
          <a
            class="ds-link"
            href={paths.champion({ lab: lab!.slug, championId: offer.championId })}
          >
            {t('champions.offers.to-champion')}
          </a>
        </p>
      )}
      {open && (
        <>
          <Talk {...props} />
          <Accept {...props} />
          <Decline {...props} />
        </>
      )}
    </>
  )
}

function Facts({ offer }: { offer: ShownOffer }) {
  const { t } = usePage()
  const { phone, email, ringMe, place, placeWords, why, note, answer, handler } = offer
  const items: { term: string; value: ComponentChildren }[] = [
    {
      term: t('champions.field.contact'),
      value:
        [ringMe ? t('champions.offers.ring') : '', phone, email].filter(Boolean).join(', ') || '–',
    },
    {
      term: t('champions.field.community'),
      value: [place, placeWords].filter(Boolean).join(', ') || '–',
    },
    { term: t('champions.call.why'), value: why || '–' },
    ...(offer.kind === 'nomination'
      ? [
          {
            term: t('champions.offers.nominator'),
            value: `${offer.nominatedBy}, ${offer.nominatorContact}`,
          },
          {
            term: t('champions.offers.knows'),
            value: t(offer.knows ? 'champions.offers.knows-yes' : 'champions.offers.knows-no'),
          },
        ]
      : []),
    { term: t('champions.receipt.received'), value: <DateTimeOf value={offer.receivedAt} /> },
    ...(note ? [{ term: t('champions.offers.note'), value: note }] : []),
    ...(answer ? [{ term: t('champions.offers.answer'), value: answer }] : []),
    ...(handler ? [{ term: t('champions.offers.handler'), value: handler }] : []),
  ]
  return <SummaryList items={items} />
}

/** What is shown in one of the forms: what was sent, where it was this one. */
function shownIn(props: Props, part: OfferPart) {
  const mine = props.part === part
  return {
    values: mine ? props.values : part === 'acceptance' ? props.beginning : {},
    problems: mine ? props.problems : [],
  }
}

function Talk(props: Props) {
  const { t, lab } = usePage()
  const { offer } = props
  const form = shownIn(props, 'talk')
  return (
    <Section id="talk" title={t('champions.offers.talk')}>
      <Form
        action={paths.offerTalk({ lab: lab!.slug, championOfferId: offer.id })}
        problems={form.problems}
      >
        <HiddenFields values={{ version: String(offer.version) }} />
        <TextArea
          name="note"
          label={t('champions.offers.note')}
          hint={t('champions.offers.note-hint')}
          rows={3}
          charsMax={limits.summary}
          values={{ note: offer.note, ...form.values }}
          problems={form.problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('champions.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Accept(props: Props) {
  const { t, lab } = usePage()
  const { offer, people, places, initiatives, part } = props
  const form = shownIn(props, 'acceptance')
  return (
    <Disclosure summary={t('champions.offers.accept')} open={part === 'acceptance'}>
      <p>{t('champions.offers.accept-text')}</p>
      <Form
        action={paths.offerAcceptance({ lab: lab!.slug, championOfferId: offer.id })}
        problems={form.problems}
      >
        <HiddenFields values={{ version: String(offer.version) }} />
        <DateField name="saidYesOn" label={t('champions.offers.said-yes')} {...form} />
        <Select
          name="personId"
          label={t('champions.offers.person')}
          hint={t('champions.offers.person-hint')}
          empty={t('champions.offers.new-person', { name: offer.name })}
          options={people}
          optional
          {...form}
        />
        <ChampionFields {...form} />
        <Named {...form} />
        <Places places={places} {...form} />
        <ScopeFields initiatives={initiatives} {...form} />
        <ButtonRow>
          <Button>{t('champions.offers.accept')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

function Decline(props: Props) {
  const { t, lab } = usePage()
  const { offer, told, part } = props
  const form = shownIn(props, 'refusal')
  return (
    <Disclosure summary={t('champions.offers.decline')} open={part === 'refusal'}>
      <p>{t(told ? 'champions.offers.decline-text' : 'champions.offers.decline-untold')}</p>
      <Form
        action={paths.offerRefusal({ lab: lab!.slug, championOfferId: offer.id })}
        problems={form.problems}
      >
        <HiddenFields values={{ version: String(offer.version) }} />
        <TextArea
          name="answer"
          label={t(told ? 'champions.offers.answer-to' : 'champions.offers.answer')}
          rows={4}
          charsMax={limits.summary}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary" danger>
            {t('champions.offers.decline')}
          </Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
