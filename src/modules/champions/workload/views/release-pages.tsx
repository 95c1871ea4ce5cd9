import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  DateOf,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  NumberField,
  Section,
  StateTag,
  SummaryList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import { limits } from '../../input.ts'
import { championPaths as paths } from '../../paths.ts'
import type { ShownRelease } from '../queries.ts'
import type { ReleaseState } from '../schema.ts'
import { hoursOf } from '../week.ts'

type Shared = { values: FormValues; problems: readonly Problem[] }

const tones: Record<ReleaseState, Tone> = {
  asked: 'info',
  approved: 'success',
  partly: 'warning',
  declined: 'danger',
  withdrawn: 'neutral',
}

/** What came of a question for working time. */
export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`champions.release.state.${state}`)}</StateTag>
}

/** The days a release is for. */
export function Days({ startsOn, endsOn }: Pick<ShownRelease, 'startsOn' | 'endsOn'>) {
  const { t } = usePage()
  return (
    <>
      <DateOf value={startsOn} /> –{' '}
      {endsOn ? <DateOf value={endsOn} /> : t('champions.mandate.until-further')}
    </>
  )
}

/** Asking an employer for working time. */
export function NewReleasePage({
  champion,
  ...form
}: Shared & { champion: { id: string; name: string; organisation: string } }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <>
      <Heading level={1} kicker={champion.name}>
        {t('champions.release.ask')}
      </Heading>
      <Lead>{t('champions.release.lead')}</Lead>
      <Form action={paths.releasesOf(here)} problems={form.problems}>
        <NumberField name="asked" decimal label={t('champions.release.hours')} {...form} />
        <div class="field-row">
          <DateField name="startsOn" label={t('champions.mandate.starts')} {...form} />
          <DateField name="endsOn" label={t('champions.mandate.ends')} optional {...form} />
        </div>
        <TextArea
          name="words"
          label={t('champions.release.words')}
          rows={3}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.release.send')}</Button>
          <ButtonLink look="secondary" href={paths.champion(here)}>
            {t('champions.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type ListProps = { waiting: readonly ShownRelease[]; answered: readonly ShownRelease[] }

/** Questions for working time, for managers and coordinators. */
export function ReleasesPage({ waiting, answered }: ListProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('champions.release.title')}</Heading>
      <Lead>{t('champions.release.list-lead')}</Lead>
      {waiting.length === 0 ? (
        <EmptyState title={t('champions.release.none')} />
      ) : (
        <ReleaseTable releases={waiting} caption={t('champions.release.waiting')} />
      )}
      {answered.length > 0 && (
        <Section id="answered" title={t('champions.release.answered')}>
          <ReleaseTable releases={answered} caption={t('champions.release.answered')} hidden />
        </Section>
      )}
    </>
  )
}

type TableProps = { releases: readonly ShownRelease[]; caption: string; hidden?: boolean }

/** Questions for time in a table, each leading to its page. */
function ReleaseTable({ releases, caption, hidden }: TableProps) {
  const { t, lab } = usePage()
  const hours = (minutes: number) => t('champions.hours.h', { hours: hoursOf(minutes) })
  return (
    <DataTable
      caption={caption}
      captionHidden={hidden}
      rows={releases}
      columns={[
        {
          label: t('champions.field.name'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={paths.release({ lab: lab!.slug, championReleaseId: id })}>
              {name}
            </a>
          ),
        },
        { label: t('champions.field.organisation'), cell: (one) => one.organisation || '–' },
        {
          label: t('champions.release.asked'),
          numeric: true,
          cell: ({ askedMinutes }) => hours(askedMinutes),
        },
        {
          label: t('champions.release.given'),
          numeric: true,
          cell: ({ state, approvedMinutes }) => (state === 'asked' ? '–' : hours(approvedMinutes)),
        },
        { label: t('champions.release.days'), cell: (one) => <Days {...one} /> },
        {
          label: t('champions.field.state'),
          cell: ({ state }) => <ReleaseStateTag state={state} />,
        },
      ]}
    />
  )
}

type OneProps = Shared & { release: ShownRelease; mayDecide: boolean; mayWithdraw: boolean }

/** One question for working time, with its answer or the form for it. */
export function ReleasePage({ release, mayDecide, mayWithdraw, ...form }: OneProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championReleaseId: release.id }
  const hours = (minutes: number) => t('champions.mandate.hours', { hours: hoursOf(minutes) })
  const { state, reason, decider, decidedAt, words } = release
  return (
    <>
      <Heading level={1} kicker={t('champions.release.title')}>
        {release.name}
      </Heading>
      <p>
        <ReleaseStateTag state={state} />
      </p>
      <SummaryList
        items={[
          { term: t('champions.field.organisation'), value: release.organisation || '–' },
          { term: t('champions.release.asked'), value: hours(release.askedMinutes) },
          { term: t('champions.release.days'), value: <Days {...release} /> },
          ...(words ? [{ term: t('champions.release.words'), value: words }] : []),
          ...(decidedAt
            ? [
                { term: t('champions.release.given'), value: hours(release.approvedMinutes) },
                { term: t('champions.release.by'), value: decider ?? '–' },
                { term: t('champions.release.on'), value: <DateOf value={decidedAt} /> },
              ]
            : []),
          ...(reason ? [{ term: t('champions.release.reason'), value: reason }] : []),
        ]}
      />
      {mayDecide && state !== 'withdrawn' && (
        <Section
          id="decision"
          title={t(state === 'asked' ? 'champions.release.decide' : 'champions.release.change')}
        >
          {release.unmanaged && <p>{t('champions.release.unmanaged', release)}</p>}
          <Form action={paths.releaseDecision(here)} problems={form.problems}>
            <HiddenFields values={{ version: String(release.version) }} />
            <NumberField
              name="approved"
              decimal
              label={t('champions.release.approve')}
              hint={t('champions.release.approve-hint')}
              {...form}
            />
            <TextArea
              name="reason"
              label={t('champions.release.reason')}
              hint={t('champions.release.reason-hint')}
              rows={2}
              charsMax={limits.reason}
              optional
              {...form}
            />
            <ButtonRow>
              <Button>{t('champions.release.answer')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      {!mayDecide && state === 'asked' && (
        <p class="note">
          {t(
            release.unmanaged
              ? 'champions.release.waits-coordinator'
              : 'champions.release.waits-manager',
          )}
        </p>
      )}
      {mayWithdraw && state === 'asked' && (
        <InlineForm action={paths.releaseWithdrawal(here)}>
          {t('champions.release.withdraw')}
        </InlineForm>
      )}
    </>
  )
}
