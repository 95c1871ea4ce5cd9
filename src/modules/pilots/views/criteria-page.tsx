import {
  DateTimeOf,
  Disclosure,
  Fieldset,
  HiddenFields,
  LocalTextField,
  LocalTextOf,
  Notice,
  Section,
  SummaryList,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { criteriaSlots } from '../criteria/commands.ts'
import type { CriteriaRow } from '../criteria/schema.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  versions: readonly CriteriaRow[]
  values: FormValues
  problems: readonly Problem[]
}
const ends = ['adoptWhen', 'adaptWhen', 'stopWhen'] as const

/** What ends a pilot and how, before it starts; later changes say why. */
export function CriteriaPage({ at, found, versions, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const newest = versions[0]?.number ?? 0
  const open = found.state === 'planned' || found.state === 'running'
  return (
    <>
      <PartTop found={found} title={t('pilots.criteria.title')} lead={t('pilots.criteria.lead')} />
      {found.state === 'running' && <Notice tone="warning" title={t('pilots.criteria.running')} />}
      {open && !found.archivedAt && (
        <PartForm
          at={at}
          action={paths.criteria(at)}
          button={t('pilots.save')}
          problems={problems}
          keepDraft="pilot-criteria"
        >
          <HiddenFields values={{ version: String(newest) }} />
          <Fieldset legend={t('pilots.criteria.list')} hint={t('pilots.criteria.list-hint')}>
            {criteriaSlots.map((slot) => (
              <LocalTextField
                key={slot}
                name={`criteria.${slot}`}
                label={t('pilots.criteria.one', { number: slot })}
                {...form}
                optional={slot !== '1'}
              />
            ))}
          </Fieldset>
          {ends.map((name) => (
            <LocalTextField
              key={name}
              name={name}
              label={t(`pilots.criteria.${name}`)}
              long
              rows={2}
              {...form}
            />
          ))}
          {newest > 0 && (
            <TextField name="whyChanged" label={t('pilots.criteria.why-changed')} {...form} />
          )}
        </PartForm>
      )}
      {versions.length > 0 && (
        <Section id="versions" title={t('pilots.criteria.versions')}>
          {versions.map((one, place) => (
            <Disclosure
              key={one.number}
              open={place === 0 && !open}
              summary={
                <>
                  {t('pilots.criteria.version', { number: one.number })},{' '}
                  <DateTimeOf value={one.writtenAt} />
                </>
              }
            >
              {one.whyChanged && <p>{one.whyChanged}</p>}
              <CriteriaList of={one} />
            </Disclosure>
          ))}
        </Section>
      )}
    </>
  )
}

/** Criteria as they were agreed, and what counts as which end. */
export function CriteriaList({ of }: { of: CriteriaRow }) {
  const { t } = usePage()
  return (
    <>
      <ol>
        {of.criteria.map((text, place) => (
          <li key={place}>
            <LocalTextOf text={text} />
          </li>
        ))}
      </ol>
      <SummaryList
        items={ends.map((name) => ({
          term: t(`pilots.criteria.${name}`),
          value: <LocalTextOf text={of[name]} />,
        }))}
      />
    </>
  )
}
