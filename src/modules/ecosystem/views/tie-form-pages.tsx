import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  Notice,
  Radios,
  Section,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { TieRow } from '../schema.ts'
import { tieKinds } from '../tie/kinds.ts'
import { EntryLink } from './parts.tsx'

type Choice = { value: string; label: string }
type Shared = { values: FormValues; problems: readonly Problem[]; initiatives: readonly Choice[] }
type NewProps = Shared & { entries: readonly Choice[]; from?: { id: string; name: string } }

/** The form that ties two of the map. */
export function NewTiePage({ entries, from, ...shared }: NewProps) {
  const { t, lab } = usePage()
  const { values, problems } = shared
  const form = { values, problems }
  const here = { lab: lab!.slug }
  const back = from ? paths.stakeholder({ ...here, stakeholderId: from.id }) : paths.ties(here)
  const others = from ? entries.filter(({ value }) => value !== from.id) : entries
  return (
    <>
      <Heading level={1}>
        {from ? t('ecosystem.tie.new-of', { name: from.name }) : t('ecosystem.tie.new')}
      </Heading>
      <Lead>{t('ecosystem.tie.lead')}</Lead>
      <Form action={paths.ties(here)} problems={problems} keepDraft="tie">
        {from ? (
          <HiddenFields values={{ fromId: from.id }} />
        ) : (
          <Select name="fromId" label={t('ecosystem.tie.from')} options={entries} {...form} />
        )}
        <KindField {...shared} />
        <Select name="toId" label={t('ecosystem.tie.to')} options={others} {...form} />
        <TieFields {...shared} />
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type TieProps = Shared & {
  tie: TieRow
  from: { id: string; name: string }
  to: { id: string; name: string }
  /** The problems belong to the small forms beside the main one. */
  beside?: boolean
  /** The values are what was typed, and not kept. */
  typed?: boolean
  /** What was sent to end it, and has to be mended. */
  ending?: FormValues
}

/** One tie: what is said of it, to change, to end, or to take away. */
export function TiePage(props: TieProps) {
  const { tie, from, to, beside, typed, ending, ...shared } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, tieId: tie.id }
  return (
    <>
      {((beside && !ending) || tie.removedAt) && <ErrorSummary problems={shared.problems} />}
      <Heading level={1} kicker={t('ecosystem.tie.one')}>
        {t('ecosystem.tie.between', { from: from.name, to: to.name })}
      </Heading>
      <p>
        <EntryLink {...from} /> – <EntryLink {...to} />
      </p>
      {tie.removedAt && (
        <Notice tone="warning" title={t('ecosystem.tie.removed')}>
          <InlineForm action={paths.tieReturn(here)}>{t('ecosystem.tie.return')}</InlineForm>
        </Notice>
      )}
      {(!tie.removedAt || typed) && (
        <ChangeForm
          {...shared}
          problems={beside || tie.removedAt ? [] : shared.problems}
          address={paths.tie(here)}
        />
      )}
      {!tie.removedAt && <PutRight tie={tie} ending={ending} problems={shared.problems} />}
    </>
  )
}

function ChangeForm({ address, ...shared }: Shared & { address: string }) {
  const { t, lab } = usePage()
  return (
    <Form action={address} problems={shared.problems}>
      <HiddenFields values={{ version: String(shared.values.version) }} />
      <KindField {...shared} />
      <TieFields {...shared} />
      <ButtonRow>
        <Button>{t('ecosystem.save')}</Button>
        <ButtonLink look="secondary" href={paths.ties({ lab: lab!.slug })}>
          {t('ecosystem.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

function PutRight({ tie, ending, problems }: Pick<TieProps, 'tie' | 'ending' | 'problems'>) {
  const { t, lab, today } = usePage()
  const mend = ending ? problems.map((one) => ({ ...one, id: one.field && 'end-until' })) : []
  const here = { lab: lab!.slug, tieId: tie.id }
  return (
    <Section id="put-right" title={t('ecosystem.tie.over')}>
      {!tie.until && (
        <Disclosure summary={t('ecosystem.tie.end')} open={ending !== undefined}>
          <Form action={paths.tieEnd(here)} problems={mend}>
            <DateField
              name="until"
              id="end-until"
              label={t('ecosystem.tie.until')}
              values={ending ?? { until: today }}
              problems={mend}
            />
            <ButtonRow>
              <Button look="secondary">{t('ecosystem.tie.end')}</Button>
            </ButtonRow>
          </Form>
        </Disclosure>
      )}
      <p>{t('ecosystem.tie.remove-text')}</p>
      <InlineForm action={paths.tieRemoval(here)} danger>
        {t('ecosystem.tie.remove')}
      </InlineForm>
    </Section>
  )
}

function KindField({ values, problems }: Shared) {
  const { t } = usePage()
  return (
    <Radios
      name="kind"
      label={t('ecosystem.tie.kind')}
      options={tieKinds.map((value) => ({
        value,
        label: t(`ecosystem.tie-kind.${value}`),
        hint: t(`ecosystem.tie-hint.${value}`),
      }))}
      values={values}
      problems={problems}
    />
  )
}

function TieFields({ values, problems, initiatives }: Shared) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Radios
        name="strength"
        label={t('ecosystem.tie.strength')}
        options={[1, 2, 3].map((value) => ({
          value: String(value),
          label: t(`ecosystem.strength.${value}`),
        }))}
        {...form}
      />
      <div class="field-row">
        <DateField
          name="since"
          label={t('ecosystem.field.since')}
          hint={t('ecosystem.tie.since-hint')}
          optional
          {...form}
        />
        <DateField
          name="until"
          label={t('ecosystem.tie.until')}
          hint={t('ecosystem.tie.until-hint')}
          optional
          {...form}
        />
      </div>
      <Select
        name="initiativeId"
        label={t('ecosystem.tie.initiative')}
        empty={t('ecosystem.none')}
        options={initiatives}
        optional
        {...form}
      />
      <TextArea
        name="note"
        label={t('ecosystem.tie.note')}
        rows={2}
        charsMax={limits.reason}
        optional
        {...form}
      />
      <Checkbox
        name="public"
        label={t('ecosystem.public.label')}
        hint={t('ecosystem.tie.public-hint')}
        {...form}
      />
    </>
  )
}
