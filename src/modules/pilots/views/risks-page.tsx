import { limits } from '../../../platform/input.ts'
import { pickText } from '../../../shared/language.ts'
import {
  DataTable,
  EmptyState,
  InlineForm,
  Section,
  Select,
  StateTag,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { ListedRisk } from '../course/queries.ts'
import { riskPrompts } from '../method-files.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  risks: readonly ListedRisk[]
  choices: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** What could go wrong, with what often does as questions, and what is done about it. */
export function RisksPage(props: Props) {
  const { at, found, risks, choices, values, problems } = props
  const { t, language } = usePage()
  const form = { values, problems }
  const open = isOpen(found).ok
  const asked = riskPrompts().filter(({ key }) => !risks.some(({ prompt }) => prompt === key))
  return (
    <>
      <PartTop found={found} title={t('pilots.risks.title')} lead={t('pilots.risks.lead')} />
      {risks.length === 0 ? <EmptyState title={t('pilots.risks.none')} /> : <Risks {...props} />}
      {asked.length > 0 && (
        <Section id="prompts" title={t('pilots.risks.prompts')}>
          <ul>
            {asked.map(({ key, name, ask }) => (
              <li key={key}>
                <strong>{pickText(name, language).text}.</strong> {pickText(ask, language).text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {open && (
        <Section id="add" title={t('pilots.risks.add')}>
          <PartForm at={at} action={paths.risks(at)} button={t('pilots.save')} problems={problems}>
            <Select
              name="prompt"
              label={t('pilots.risks.prompt')}
              empty={t('pilots.risks.own')}
              options={riskPrompts().map(({ key, name }) => ({
                value: key,
                label: pickText(name, language).text,
              }))}
              {...form}
              optional
            />
            <TextField name="words" label={t('pilots.risks.words')} {...form} />
            <TextArea
              name="answer"
              label={t('pilots.risks.answer')}
              rows={3}
              charsMax={limits.reason}
              {...form}
            />
            <Select
              name="watchedBy"
              label={t('pilots.risks.watched-by')}
              empty={t('pilots.field.none')}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
              {...form}
              optional
            />
          </PartForm>
        </Section>
      )}
    </>
  )
}

function Risks({ at, found, risks }: Props) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('pilots.risks.title')}
      captionHidden
      rows={risks}
      columns={[
        { label: t('pilots.risks.words'), cell: ({ words }) => words },
        { label: t('pilots.risks.answer'), cell: ({ answer }) => answer },
        { label: t('pilots.risks.watched-by'), cell: ({ watchedBy }) => watchedBy ?? '–' },
        {
          label: t('pilots.list.state'),
          cell: ({ id, words, closedAt }) =>
            closedAt || !isOpen(found).ok ? (
              <StateTag tone={closedAt ? 'success' : 'warning'}>
                {t(closedAt ? 'pilots.risks.over' : 'pilots.risks.open')}
              </StateTag>
            ) : (
              <InlineForm
                look="tertiary"
                action={paths.riskEnd({ ...at, pilotRiskId: id })}
                about={words}
              >
                {t('pilots.risks.end')}
              </InlineForm>
            ),
        },
      ]}
    />
  )
}
