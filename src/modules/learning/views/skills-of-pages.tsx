import { leasts } from '../../../analysis/suppression/index.ts'
import { pickText } from '../../../shared/language.ts'
import { DataTable, EmptyState, Heading, Lead, SummaryList, usePage } from '../../../ui/index.ts'
import type { LabSkills } from '../skills/figures.ts'
import type { SkillList } from '../skills/list-file.ts'
import { SkillGrowth, type SkillGrowthProps } from './skill-growth.tsx'

type OfPersonProps = { name: string; growth: SkillGrowthProps | null }

/** How somebody rates themselves, for whom they show it to. */
export function SkillsOfPersonPage({ name, growth }: OfPersonProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('learning.skills.of', { name })}</Heading>
      <Lead>{t('learning.skills.of-lead')}</Lead>
      {growth ? <SkillGrowth {...growth} /> : <EmptyState title={t('learning.skills.none-of')} />}
    </>
  )
}

type OfLabProps = { list: SkillList; figures: LabSkills }

/** How the people of a lab rate themselves, where they are enough not to be known. */
export function SkillsOfLabPage({ list, figures }: OfLabProps) {
  const { t, language, format } = usePage()
  const least = leasts.inside
  const count = (people: number | null) => people ?? t('learning.skills.few', { least })
  const nameOf = new Map(list.skills.map(({ key, name }) => [key, pickText(name, language).text]))
  const shown = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <>
      <Heading level={1}>{t('learning.skills.lab')}</Heading>
      <Lead>{t('learning.skills.lab-lead', { least })}</Lead>
      <SummaryList
        items={[
          { term: t('learning.skills.people'), value: count(figures.people) },
          { term: t('learning.skills.again'), value: count(figures.again) },
        ]}
      />
      <DataTable
        caption={t('learning.skills.averages')}
        rows={figures.skills}
        columns={[
          { label: t('learning.skills.skill'), cell: ({ key }) => nameOf.get(key) },
          {
            label: t('learning.skills.average'),
            numeric: true,
            cell: ({ average }) => shown(average),
          },
          {
            label: t('learning.skills.change'),
            numeric: true,
            cell: ({ growth }) => shown(growth),
          },
        ]}
      />
    </>
  )
}
