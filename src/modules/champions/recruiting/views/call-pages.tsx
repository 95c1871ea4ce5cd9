import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateTimeOf,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  Select,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import type { Setup } from '../../queries.ts'
import type { Choice } from '../../registry/views/list-page.tsx'
import { offerDays } from '../kept.ts'
import type { OfferKind, OfferState } from '../schema.ts'

type CallProps = { setup: Setup; who: string; phone: string }

/** What a champion does, and the ways to become one. */
export function CallPage({ setup, who, phone }: CallProps) {
  const { t, lab, language } = usePage()
  const here = { lab: lab!.slug }
  const { text: words } = pickText(setup.callWords, language)
  return (
    <>
      <Heading level={1}>{t('champions.call.title')}</Heading>
      <Lead>{t('champions.call.lead')}</Lead>
      {!setup.callOpen && (
        <EmptyState
          title={t('champions.call.closed')}
          action={{ label: t('champions.call.see-champions'), address: paths.list(here) }}
        />
      )}
      {words ? <Markdown text={words} under={1} /> : <p>{t('champions.call.words')}</p>}
      <Section id="what" title={t('champions.call.what')}>
        <ul class="ds-list">
          {['invite', 'listen', 'write', 'tell'].map((key) => (
            <li key={key}>{t(`champions.call.does.${key}`)}</li>
          ))}
        </ul>
        <SummaryList
          items={[
            {
              term: t('champions.call.hours'),
              value: setup.hoursWeek || t('champions.call.hours-usual'),
            },
            {
              term: t('champions.call.training'),
              value:
                Object.keys(setup.trainingWords).length > 0 ? (
                  <LocalTextOf text={setup.trainingWords} />
                ) : (
                  t('champions.call.training-usual')
                ),
            },
            { term: t('champions.call.back'), value: t('champions.call.back-text') },
          ]}
        />
      </Section>
      {setup.callOpen && (
        <Section id="yes" title={t('champions.call.how')}>
          <ButtonRow>
            <ButtonLink href={paths.callOffer(here)}>{t('champions.call.form.self')}</ButtonLink>
            <ButtonLink look="secondary" href={paths.callNomination(here)}>
              {t('champions.call.form.nomination')}
            </ButtonLink>
          </ButtonRow>
          <RingUs who={who} phone={phone} />
          <LinkList
            items={[{ label: t('champions.call.see-champions'), address: paths.list(here) }]}
          />
        </Section>
      )}
    </>
  )
}

type FormPageProps = {
  kind: OfferKind
  open: boolean
  places: readonly Choice[]
  values: FormValues
  problems: readonly Problem[]
}

/** Saying yes for oneself, or naming somebody. */
export function OfferFormPage({ kind, open, places, values, problems }: FormPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const form = { values, problems }
  const self = kind === 'self'
  if (!open && problems.length === 0) {
    return (
      <>
        <Heading level={1}>{t(`champions.call.form.${kind}`)}</Heading>
        <EmptyState title={t('champions.call.closed')} />
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{t(`champions.call.form.${kind}`)}</Heading>
      <Lead>{t(`champions.call.form-lead.${kind}`)}</Lead>
      <Form
        action={self ? paths.callOffer(here) : paths.callNomination(here)}
        problems={problems}
        keepDraft={`champion-${kind}`}
      >
        <TextField
          name="name"
          label={t(self ? 'champions.call.name' : 'champions.call.nominee')}
          autocomplete={self ? 'name' : 'off'}
          {...form}
        />
        <TextField
          name="phone"
          type="tel"
          label={t('champions.call.phone')}
          hint={self ? t('champions.call.reach-hint') : undefined}
          autocomplete={self ? 'tel' : 'off'}
          optional
          {...form}
        />
        <TextField
          name="email"
          type="email"
          label={t('champions.call.email')}
          autocomplete={self ? 'email' : 'off'}
          optional
          {...form}
        />
        {self && <Checkbox name="ringMe" label={t('champions.call.ring-me')} {...form} />}
        {places.length > 0 && (
          <Select
            name="placeId"
            label={t('champions.call.community')}
            empty={t('champions.call.another-place')}
            options={places}
            optional
            {...form}
          />
        )}
        <TextField name="placeWords" label={t('champions.call.place-words')} optional {...form} />
        <TextArea
          name="why"
          label={t(self ? 'champions.call.why' : 'champions.call.why-nominee')}
          rows={4}
          charsMax={limits.summary}
          optional={self}
          {...form}
        />
        {!self && (
          <>
            <Checkbox
              name="knows"
              label={t('champions.call.knows')}
              hint={t('champions.call.knows-hint')}
              {...form}
            />
            <TextField
              name="nominatedBy"
              label={t('champions.call.nominated-by')}
              autocomplete="name"
              {...form}
            />
            <TextField
              name="nominatorContact"
              label={t('champions.call.nominator-contact')}
              {...form}
            />
          </>
        )}
        <p class="note">{t('champions.call.kept', { days: offerDays })}</p>
        <ButtonRow>
          <Button>{t('champions.call.send')}</Button>
          <ButtonLink look="secondary" href={paths.call(here)}>
            {t('champions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type ReceiptProps = {
  kind: OfferKind
  state: OfferState
  receivedAt: Date
  who: string
  phone: string
}

/** That it arrived, how it stands, and what comes next; it names nobody, for its address may be shared. */
export function ReceiptPage({ kind, state, receivedAt, who, phone }: ReceiptProps) {
  const { t, lab } = usePage()
  return (
    <>
      <Heading level={1}>{t('champions.receipt.title')}</Heading>
      <Notice tone="success" title={t(`champions.receipt.thanks.${kind}`)} announced>
        <p>{t(`champions.receipt.next.${kind}`)}</p>
      </Notice>
      <SummaryList
        items={[
          { term: t('champions.receipt.received'), value: <DateTimeOf value={receivedAt} /> },
          { term: t('champions.field.state'), value: t(`champions.receipt.state.${state}`) },
        ]}
      />
      <p>{t('champions.receipt.keep')}</p>
      <RingUs who={who} phone={phone} />
      <p>
        <a class="ds-link" href={`/${lab!.slug}`}>
          {t('champions.receipt.back')}
        </a>
      </p>
    </>
  )
}

/** The number to tap, for who would rather talk. */
function RingUs({ who, phone }: { who: string; phone: string }) {
  const { t } = usePage()
  if (!phone) return null
  return (
    <p>
      {t('champions.call.ring', { who })}{' '}
      <a class="ds-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </a>
    </p>
  )
}
