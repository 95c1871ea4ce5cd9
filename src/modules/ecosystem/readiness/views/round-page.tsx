import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { Organisation } from '../organisation.ts'
import { readinessPaths as paths } from '../paths.ts'
import type { RoundState } from '../round/queries.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import type { Tier } from '../tiers.ts'

type Way = { tier: Tier; address: string; soFar: number }
type Props = {
  address: { lab: string; stakeholderId: string; readinessRoundId: string }
  organisation: Organisation & { leads: boolean }
  round: ReadinessRoundRow
  state: RoundState
  ways: readonly Way[]
  keysIn: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** A round that runs or is to come: how each tier answers, and its last day. Nothing of what was answered. */
export function RoundPage(props: Props) {
  const { address, organisation, round, state, problems } = props
  const { t } = usePage()
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={organisation.name}>
        {t(`ecosystem.readiness.kind.${round.kind}`)}
      </Heading>
      <Lead>{t(`ecosystem.readiness.round.${state}`, { ...round })}</Lead>
      <p>{t('ecosystem.readiness.round.shown-later')}</p>
      {organisation.leads ? (
        <Leading {...props} />
      ) : (
        <EmptyState
          title={t('ecosystem.readiness.round.not-over')}
          action={
            state === 'open'
              ? { label: t('ecosystem.readiness.round.answer'), address: paths.own(address) }
              : undefined
          }
        />
      )}
    </>
  )
}

function Leading(props: Props) {
  const { address, state, keysIn } = props
  const { t } = usePage()
  return (
    <>
      <Ways {...props} />
      {state === 'open' && (
        <ButtonRow>
          {keysIn && (
            <>
              <ButtonLink href={paths.paper(address)}>
                {t('ecosystem.readiness.keying.paper')}
              </ButtonLink>
              <ButtonLink look="secondary" href={paths.group(address)}>
                {t('ecosystem.readiness.keying.group')}
              </ButtonLink>
            </>
          )}
          <ButtonLink look="secondary" href={paths.own(address)}>
            {t('ecosystem.readiness.round.answer')}
          </ButtonLink>
        </ButtonRow>
      )}
      <LastDay {...props} />
    </>
  )
}

function Ways({ address, ways }: Props) {
  const { t } = usePage()
  return (
    <Section id="ways" title={t('ecosystem.readiness.round.ways')}>
      <p>{t('ecosystem.readiness.round.ways-text')}</p>
      <DataTable
        caption={t('ecosystem.readiness.round.ways')}
        captionHidden
        rows={ways}
        columns={[
          {
            label: t('ecosystem.readiness.tier-label'),
            cell: ({ tier }) => t(`ecosystem.readiness.tier.${tier}`),
          },
          {
            label: t('ecosystem.readiness.round.link'),
            cell: ({ address: link }) => (
              <a class="ds-link" href={link}>
                <span class="qr-address">{link.replace(/^https?:\/\//, '')}</span>
              </a>
            ),
          },
          {
            label: t('ecosystem.readiness.round.so-far'),
            cell: ({ soFar }) => t('ecosystem.readiness.round.so-far-of', { count: soFar }),
          },
          {
            label: t('ecosystem.readiness.sheet.title'),
            cell: ({ tier }) => (
              <a class="ds-link" href={`${paths.sheet(address)}?tier=${tier}`}>
                {t('ecosystem.readiness.round.sheet')}
                <span class="ds-sr-only"> {t(`ecosystem.readiness.tier.${tier}`)}</span>
              </a>
            ),
          },
        ]}
      />
      <Disclosure summary={t('ecosystem.readiness.round.new-code')}>
        <p>{t('ecosystem.readiness.round.new-code-text')}</p>
        <ButtonRow>
          {ways.map(({ tier }) => (
            <InlineForm key={tier} action={paths.newCode(address)} fields={{ tier }}>
              {t('ecosystem.readiness.round.new-code-for', {
                tier: t(`ecosystem.readiness.tier.${tier}`),
              })}
            </InlineForm>
          ))}
        </ButtonRow>
      </Disclosure>
    </Section>
  )
}

function LastDay({ address, state, values, problems }: Props) {
  const { t } = usePage()
  return (
    <Section id="last-day" title={t('ecosystem.readiness.round.closes')}>
      <Form action={paths.roundEnd(address)}>
        <DateField
          name="closesOn"
          label={t('ecosystem.readiness.round.closes')}
          hint={t('ecosystem.readiness.round.closes-hint')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('ecosystem.readiness.round.move')}</Button>
        </ButtonRow>
      </Form>
      {state === 'open' && (
        <Disclosure summary={t('ecosystem.readiness.round.close')}>
          <Notice tone="warning" level={3} title={t('ecosystem.readiness.round.close-title')}>
            <p>{t('ecosystem.readiness.round.close-text')}</p>
          </Notice>
          <InlineForm action={paths.closing(address)} danger>
            {t('ecosystem.readiness.round.close-now')}
          </InlineForm>
        </Disclosure>
      )}
      <Disclosure summary={t('ecosystem.readiness.round.remove')}>
        <p>{t('ecosystem.readiness.round.remove-text')}</p>
        <InlineForm action={paths.removal(address)} danger>
          {t('ecosystem.readiness.round.remove-now')}
        </InlineForm>
      </Disclosure>
    </Section>
  )
}
