import { pickText } from '../../../shared/language.ts'
import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateField,
  Disclosure,
  Form,
  InlineForm,
  Section,
  Select,
  TextArea,
  usePage,
} from '../../../ui/index.ts'
import type { StakeholderAct } from '../involvement/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { StakeholderPageProps } from './stakeholder-page.tsx'

type Props = StakeholderPageProps & { keeps: boolean }

/** What was written down that an entry took part in; only for those who keep the map. */
export function ActPart(props: Props) {
  const { acts, view, keeps } = props
  const { t } = usePage()
  if (view !== 'keeper') return null
  return (
    <Section id="acts" title={t('ecosystem.act.title')}>
      {acts.length === 0 && <p>{t('ecosystem.act.none')}</p>}
      <ul class="link-list">
        {acts.map((act) => (
          <li key={act.id}>
            <Act {...props} act={act} />
          </li>
        ))}
      </ul>
      {keeps && <NewAct {...props} />}
    </Section>
  )
}

function Act({ act, initiatives, entry, keeps }: Props & { act: StakeholderAct }) {
  const { t, language, lab, format } = usePage()
  const { id, initiativeId, onDay, note, by } = act
  const about = initiativeId ? initiatives.get(initiativeId) : undefined
  const line = [
    format.date(onDay),
    about && pickText(about.title, language).text,
    by && t('ecosystem.act.by', { name: by }),
  ]
  const here = { lab: lab!.slug, stakeholderId: entry.id, stakeholderActId: id }
  return (
    <>
      {note}
      <span class="note">{line.filter(Boolean).join(' · ')}</span>
      {keeps && (
        <InlineForm action={paths.actWithdrawal(here)} look="tertiary" about={note}>
          {t('ecosystem.act.withdraw')}
        </InlineForm>
      )}
    </>
  )
}

function NewAct({ entry, toPick, sent }: Props) {
  const { t, lab, today } = usePage()
  const mine = sent?.form === 'act' ? sent : undefined
  const values = mine?.values ?? { onDay: today }
  const problems = mine?.problems ?? []
  const form = { values, problems }
  return (
    <Disclosure summary={t('ecosystem.act.new')} open={mine !== undefined}>
      <Form action={paths.acts({ lab: lab!.slug, stakeholderId: entry.id })} problems={problems}>
        <TextArea
          name="note"
          label={t('ecosystem.act.note')}
          hint={t('ecosystem.act.note-hint')}
          rows={2}
          charsMax={limits.reason}
          {...form}
        />
        <DateField name="onDay" label={t('ecosystem.act.on-day')} {...form} />
        <Select
          name="initiativeId"
          id="act-initiative"
          label={t('ecosystem.field.initiative')}
          empty={t('ecosystem.act.whole-lab')}
          options={toPick}
          optional
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t('ecosystem.save')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
