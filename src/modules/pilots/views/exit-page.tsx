import { limits as common } from '../../../platform/input.ts'
import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  HiddenFields,
  LocalTextField,
  Radios,
  Section,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { CriteriaRow } from '../criteria/schema.ts'
import type { ShownExit, ShownFollowUp, ToTell } from '../exit/queries.ts'
import { judgements, outcomes } from '../exit/schema.ts'
import type { ShownIndicator } from '../measure/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { FollowUps, Telling } from './after-exit.tsx'
import { EffectPart } from './effect-part.tsx'
import { ExitFacts } from './exit-facts.tsx'
import { CriteriaList } from './criteria-page.tsx'
import { PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  exit: ShownExit | undefined
  criteria: readonly CriteriaRow[]
  people: readonly ToTell[]
  followUps: readonly ShownFollowUp[]
  indicators: readonly ShownIndicator[]
  groups: readonly { id: string; name: string }[]
  today: string
  /** The form for deciding anew is open. */
  deciding: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** How a pilot ends: the decision, telling everyone, closing, and looking back later. */
export function ExitPage(props: Props) {
  const { at, found, exit, criteria, indicators, deciding, problems } = props
  const { t } = usePage()
  const may = !found.archivedAt && (found.state === 'running' || found.state === 'decided')
  return (
    <>
      <PartTop found={found} title={t('pilots.exit.title')} lead={t('pilots.exit.lead')} />
      <ErrorSummary problems={problems} />
      {!exit && !may && <EmptyState title={t('pilots.exit.not-yet')} />}
      {exit && (
        <>
          <Decision {...props} exit={exit} />
          {found.state === 'decided' && <Telling {...props} exit={exit} />}
          <FollowUps {...props} />
        </>
      )}
      {may && (!exit || deciding) && (
        <>
          {indicators.length > 0 && <EffectPart indicators={indicators} />}
          <DecideForm {...props} criteria={criteria[0]} />
        </>
      )}
      {exit && may && !deciding && (
        <p>
          <a class="ds-link" href={`${paths.exit(at)}?again=yes#decide`}>
            {t('pilots.exit.anew')}
          </a>
        </p>
      )}
    </>
  )
}

function Decision({ at, exit, criteria }: Props & { exit: ShownExit }) {
  const { t } = usePage()
  const against = criteria.find(({ number }) => number === exit.criteriaNumber)
  return (
    <Section id="decision" title={t('pilots.exit.decision')}>
      <ExitFacts exit={exit} criteria={against} />
      <p>
        <a class="ds-link" href={initiativePaths.decision({ ...at, decisionId: exit.decisionId })}>
          {t('pilots.exit.as-decision')}
        </a>
      </p>
    </Section>
  )
}

function DecideForm(props: Omit<Props, 'criteria'> & { criteria: CriteriaRow | undefined }) {
  const { at, exit, criteria, groups, today, values, problems } = props
  const { t, language } = usePage()
  const form = { values, problems }
  if (!criteria) {
    const action = { label: t('pilots.criteria.title'), address: paths.criteria(at) }
    return <EmptyState title={t('pilots.exit.no-criteria')} action={action} />
  }
  return (
    <Section id="decide" title={t('pilots.exit.decide')}>
      <CriteriaList of={criteria} />
      <Form action={paths.exit(at)} keepDraft="pilot-exit">
        <HiddenFields
          values={{ version: String(exit?.number ?? 0), criteriaNumber: String(criteria.number) }}
        />
        {criteria.criteria.map((text, place) => (
          <Fieldset
            key={place}
            legend={t('pilots.criteria.one', { number: place + 1 })}
            hint={pickText(text, language).text}
          >
            <Radios
              name={`verdicts.${place + 1}.judgement`}
              label={t('pilots.exit.judgement')}
              options={judgements.map((value) => ({
                value,
                label: t(`pilots.judgement.${value}`),
              }))}
              {...form}
            />
            <TextField
              name={`verdicts.${place + 1}.words`}
              label={t('pilots.exit.judgement-words')}
              {...form}
              optional
            />
          </Fieldset>
        ))}
        <Radios
          name="outcome"
          label={t('pilots.exit.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`pilots.outcome.${value}`),
            hint: t(`pilots.outcome-means.${value}`),
          }))}
          {...form}
        />
        <LocalTextField
          name="reasons"
          label={t('pilots.exit.reasons')}
          long
          rows={4}
          charsMax={common.body}
          {...form}
        />
        <TextField
          name="power"
          label={t('initiatives.decision.power')}
          hint={t('initiatives.decision.power-hint')}
          {...form}
        />
        <Radios
          name="depth"
          label={t('initiatives.decision.depth')}
          options={[1, 2, 3, 4, 5, 6, 7].map((depth) => ({
            value: String(depth),
            label: t('initiatives.decision.depth-of', {
              depth,
              name: t(`initiatives.depth.${depth}`),
            }),
          }))}
          {...form}
        />
        <Select
          name="groupId"
          label={t('initiatives.decision.group')}
          empty={t('initiatives.decision.no-group')}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
          optional
        />
        <DateField name="decidedOn" label={t('pilots.exit.decided-on')} max={today} {...form} />
        <ButtonRow>
          <Button>{t('pilots.exit.button')}</Button>
          <ButtonLink look="secondary" href={paths.pilot(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  )
}
