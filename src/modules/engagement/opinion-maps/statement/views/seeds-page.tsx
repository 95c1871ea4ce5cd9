import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  Lead,
  LinkList,
  Notice,
  Section,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { MapCounts } from '../../map/queries.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { LanguageField } from './language-field.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  counts: MapCounts
  /** How many were added just now, and how many were there already. */
  added: { added: number; known: number } | null
  values: FormValues
  problems: readonly Problem[]
}

/** Adding statements to begin with. */
export function SeedsPage({ address, map, counts, added, values, problems }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('engagement.keeping.seeds')}</Heading>
      <Lead>{t('engagement.seeds.lead')}</Lead>
      {added && (
        <Notice tone="success" title={t('engagement.seeds.added', added)} announced>
          <p>{t('engagement.seeds.now', { count: counts.statements })}</p>
          <ButtonLink look="secondary" href={paths.map(address)}>
            {t(map.state === 'draft' ? 'engagement.seeds.to-open' : 'engagement.statement.back')}
          </ButtonLink>
        </Notice>
      )}
      <Form action={paths.seeds(address)} problems={problems} keepDraft={`seeds ${map.id}`}>
        <TextArea
          name="lines"
          label={t('engagement.seeds.lines')}
          hint={t('engagement.seeds.lines-hint')}
          rows={8}
          {...given}
        />
        <LanguageField languages={map.languages} {...given} />
        <Checkbox
          name="isAboutPeople"
          label={t('engagement.statement.about-people-tick')}
          hint={t('engagement.statement.about-people-hint')}
          {...given}
        />
        <ButtonRow>
          <Button>{t('engagement.seeds.save')}</Button>
          <ButtonLink look="secondary" href={paths.map(address)}>
            {t('engagement.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
      <Section id="other" title={t('engagement.seeds.other')}>
        <LinkList
          items={[
            { label: t('engagement.seeds.voices'), address: paths.seedsFromVoices(address) },
            { label: t('engagement.seeds.file'), address: paths.files(address) },
            {
              label: t('engagement.statements.title'),
              address: paths.statements(address),
            },
          ]}
        />
      </Section>
    </>
  )
}
