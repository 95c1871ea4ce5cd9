import { limits } from '../../../platform/input.ts'
import {
  Checkbox,
  DateField,
  EmptyState,
  InlineForm,
  Pager,
  Radios,
  Section,
  Select,
  StateTag,
  TextArea,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { ListedEntry } from '../course/queries.ts'
import { entryKinds } from '../course/schema.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Named = { id: string; name: string }
type Props = {
  at: PilotPlace
  found: ShownPilot
  entries: readonly ListedEntry[]
  choices: readonly Named[]
  people: readonly Named[]
  next?: string
  first?: string
  values: FormValues
  problems: readonly Problem[]
}

/** What happened in a pilot: coaching, actions, incidents, visits, reviews. */
export function TimelinePage(props: Props) {
  const { found, entries, next, first } = props
  const { t } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.timeline.title')} lead={t('pilots.timeline.lead')} />
      {isOpen(found).ok && <AddEntry {...props} />}
      {entries.length === 0 ? (
        <EmptyState title={t('pilots.timeline.none')} />
      ) : (
        <Section id="entries" title={t('pilots.timeline.list')}>
          <Entries {...props} />
        </Section>
      )}
      <Pager of={t('pilots.timeline.title')} next={next} first={first} />
    </>
  )
}

function Entries({ at, found, entries }: Props) {
  const { t, format } = usePage()
  return (
    <Timeline
      entries={entries.map((one) => ({
        when: format.date(one.onDay),
        dateTime: one.onDay,
        title: t(`pilots.entry.${one.kind}`),
        important: one.kind === 'incident',
        children: (
          <>
            <p>{one.words}</p>
            {one.about && <p>{t('pilots.timeline.about', { name: one.about })}</p>}
            {one.kind === 'action' && (
              <p>
                {one.actionBy && `${one.actionBy} `}
                {one.dueOn && `${t('pilots.timeline.due', { day: format.date(one.dueOn) })} `}
                {one.doneAt && (
                  <StateTag tone="success">
                    {t('pilots.timeline.done', { day: format.date(one.doneAt) })}
                  </StateTag>
                )}
              </p>
            )}
            {one.concern && <p class="note">{t('pilots.timeline.concern-told')}</p>}
            {one.kind === 'action' && !one.doneAt && isOpen(found).ok && (
              <InlineForm
                action={paths.entryDone({ ...at, pilotEntryId: one.id })}
                about={one.words}
              >
                {t('pilots.timeline.finish')}
              </InlineForm>
            )}
          </>
        ),
      }))}
    />
  )
}

function AddEntry({ at, choices, people, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.timeline.add')}>
      <PartForm
        at={at}
        action={paths.timeline(at)}
        button={t('pilots.save')}
        problems={problems}
        keepDraft="pilot-entry"
      >
        <Radios
          name="kind"
          label={t('pilots.timeline.kind')}
          options={entryKinds.map((value) => ({ value, label: t(`pilots.entry.${value}`) }))}
          {...form}
        />
        <DateField name="onDay" label={t('pilots.observations.day')} {...form} />
        <TextArea
          name="words"
          label={t('pilots.timeline.words')}
          rows={4}
          charsMax={limits.summary}
          {...form}
        />
        {people.length > 0 && (
          <Select
            name="pilotPersonId"
            label={t('pilots.timeline.person')}
            hint={t('pilots.timeline.person-hint')}
            empty={t('pilots.field.none')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...form}
            optional
          />
        )}
        <Select
          name="actionBy"
          label={t('pilots.timeline.who')}
          empty={t('pilots.field.none')}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
          optional
        />
        <DateField name="dueOn" label={t('pilots.timeline.due-on')} {...form} optional />
        <Checkbox
          name="concern"
          label={t('pilots.timeline.concern')}
          hint={t('pilots.timeline.concern-hint')}
          {...form}
        />
      </PartForm>
    </Section>
  )
}
