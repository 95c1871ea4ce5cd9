import {
  Button,
  ButtonRow,
  Form,
  HiddenFields,
  InlineForm,
  Notice,
  Radios,
  usePage,
} from '../../../../ui/index.ts'
import { championPaths as paths } from '../../paths.ts'
import type { HoursToday } from '../hours-today.ts'
import type { Entry } from '../queries.ts'
import { hourKinds } from '../schema.ts'
import { hoursOf } from '../week.ts'
import { LoadAhead } from './load.tsx'

const buttons = [15, 30, 60, 120] as const

type Props = {
  championId: string
  kind: string
  /** After the address of a change: where its answer leads back to. */
  from?: '?from=today'
}

/** Time given today, noted in two taps: what it was, and how long. */
export function TapHours({ championId, kind, from }: Props) {
  const { t, lab, today } = usePage()
  return (
    <Form action={`${paths.hours({ lab: lab!.slug, championId })}${from ?? ''}`}>
      <HiddenFields values={{ onDay: today }} />
      <Radios
        name="kind"
        label={t('champions.hours.what')}
        options={hourKinds.map((value) => ({ value, label: t(`champions.hours.kind.${value}`) }))}
        values={{ kind }}
      />
      <ButtonRow>
        {buttons.map((minutes) => (
          <Button key={minutes} name="minutes" value={String(minutes)}>
            {t('champions.hours.add', { minutes })}
          </Button>
        ))}
      </ButtonRow>
    </Form>
  )
}

type ChangedProps = Omit<Props, 'kind'> & { changed: Entry | undefined }

/** What was noted or taken back just now, with the way to undo it. */
export function ChangedHours({ changed, championId, from }: ChangedProps) {
  const { t, lab } = usePage()
  if (!changed) return null
  const here = { lab: lab!.slug, championId, championHoursId: changed.id }
  const gone = changed.removedAt !== null
  const said = t(gone ? 'champions.hours.removed' : 'champions.hours.logged', {
    hours: hoursOf(changed.minutes),
    kind: t(`champions.hours.kind.${changed.kind}`),
    on: changed.onDay,
  })
  const undoing = gone ? paths.hoursReturn(here) : paths.hoursRemoval(here)
  return (
    <Notice tone="success" title={said} announced>
      <InlineForm action={`${undoing}${from ?? ''}`}>
        {t(gone ? 'champions.hours.return' : 'champions.hours.undo')}
      </InlineForm>
    </Notice>
  )
}

/** The hours of this week on a page of another module: against the cap, to note and to undo, and the way to all. */
export function HoursPanel({ championId, ahead, capMinutes, kind, changed }: HoursToday) {
  const { t, lab } = usePage()
  const address = paths.hours({ lab: lab!.slug, championId })
  return (
    <>
      <ChangedHours changed={changed} championId={championId} from="?from=today" />
      <LoadAhead ahead={ahead} cap={capMinutes} />
      <TapHours championId={championId} kind={kind} from="?from=today" />
      <p>
        <a class="ds-link" href={address}>
          {t('champions.hours.other-day')}
        </a>
      </p>
    </>
  )
}
