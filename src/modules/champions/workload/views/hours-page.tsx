import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  DateOf,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Radios,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { WeekAhead } from '../ahead.ts'
import { hourKinds } from '../schema.ts'
import type { Entry, Week } from '../queries.ts'
import { hoursOf } from '../week.ts'
import { History, LoadAhead } from './load.tsx'
import { ChangedHours, TapHours } from './tap-hours.tsx'

type Props = {
  champion: { id: string; name: string; capMinutes: number; personId: string }
  self: boolean
  weeks: readonly Week[]
  ahead: readonly WeekAhead[]
  entries: readonly Entry[]
  /** What was noted or taken back just now, to undo it. */
  changed: Entry | undefined
  /** The entry that is being put right. */
  correcting: Entry | undefined
  kind: string
  values: FormValues
  problems: readonly Problem[]
}

/** A champion's hours: today in two taps, other days, what was noted, week by week. */
export function HoursPage(props: Props) {
  const { champion, self, weeks, ahead, problems, correcting, values, kind, changed } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={self ? undefined : champion.name}>
        {t(self ? 'champions.hours.mine' : 'champions.hours.title')}
      </Heading>
      <ChangedHours changed={changed} championId={champion.id} />
      <LoadAhead ahead={ahead} cap={champion.capMinutes} />
      {correcting ? (
        <EntryForm {...props} correcting={correcting} />
      ) : (
        <>
          <TapHours championId={champion.id} kind={kind} />
          <Disclosure
            summary={t('champions.hours.other-day')}
            open={problems.length > 0 || values.hours !== undefined}
          >
            <EntryForm {...props} />
          </Disclosure>
        </>
      )}
      <Entries {...props} />
      <History weeks={weeks} cap={champion.capMinutes} />
      <p>
        <ButtonLink look="secondary" href={paths.champion(here)}>
          {t('champions.hours.to-champion')}
        </ButtonLink>
      </p>
    </>
  )
}

function EntryForm({
  champion,
  correcting,
  values,
  problems,
}: Pick<Props, 'champion' | 'correcting' | 'values' | 'problems'>) {
  const { t, lab, today } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const form = { values: { onDay: today, ...values }, problems }
  const action = correcting
    ? paths.hoursCorrection({ ...here, championHoursId: correcting.id })
    : paths.hours(here)
  return (
    <Form action={action}>
      {correcting && (
        <>
          <Heading level={2}>{t('champions.hours.correct')}</Heading>
          <HiddenFields values={{ version: String(correcting.version) }} />
        </>
      )}
      <DateField name="onDay" label={t('champions.hours.day')} max={today} {...form} />
      <TextField
        name="hours"
        label={t('champions.hours.length')}
        hint={t('champions.hours.length-hint')}
        inputmode="decimal"
        chars={6}
        {...form}
      />
      <Radios
        name="kind"
        label={t('champions.hours.what')}
        options={hourKinds.map((value) => ({ value, label: t(`champions.hours.kind.${value}`) }))}
        {...form}
      />
      <TextField name="note" label={t('champions.hours.note')} optional {...form} />
      <ButtonRow>
        <Button look="secondary">{t('champions.save')}</Button>
        {correcting && (
          <ButtonLink look="tertiary" href={paths.hours(here)}>
            {t('champions.back')}
          </ButtonLink>
        )}
      </ButtonRow>
    </Form>
  )
}

function Entries({ entries, champion }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <Section id="entries" title={t('champions.hours.entries')}>
      {entries.length === 0 ? (
        <EmptyState title={t('champions.hours.none')} />
      ) : (
        <DataTable
          caption={t('champions.hours.entries')}
          captionHidden
          rows={entries}
          columns={[
            { label: t('champions.hours.day'), cell: ({ onDay }) => <DateOf value={onDay} /> },
            {
              label: t('champions.hours.time'),
              numeric: true,
              cell: ({ minutes }) => t('champions.hours.h', { hours: hoursOf(minutes) }),
            },
            {
              label: t('champions.hours.what'),
              cell: ({ kind, note }) =>
                [t(`champions.hours.kind.${kind}`), note].filter(Boolean).join(': '),
            },
            {
              label: t('champions.hours.by'),
              cell: ({ byOther, enteredBy }) => (byOther ? (enteredBy ?? '–') : '–'),
            },
            {
              label: t('champions.hours.change'),
              cell: ({ id, onDay }) => (
                <>
                  <a class="ds-link" href={`${paths.hours(here)}?correct=${id}`}>
                    {t('champions.hours.correct')}
                    <span class="ds-sr-only"> {onDay}</span>
                  </a>{' '}
                  <InlineForm
                    action={paths.hoursRemoval({ ...here, championHoursId: id })}
                    look="tertiary"
                    about={onDay}
                  >
                    {t('champions.hours.remove')}
                  </InlineForm>
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
