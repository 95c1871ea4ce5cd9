import { pickText } from '../../../shared/language.ts'
import { DataTable, usePage, type Column } from '../../../ui/index.ts'
import type { SkillList } from '../skills/list-file.ts'
import { ratingMax, type SkillCheckRow } from '../skills/schema.ts'

const width = 340
const rowHeight = 62
const barsMax = 250

type Skill = SkillList['skills'][number]

export type SkillGrowthProps = {
  list: SkillList
  /** The same check twice where there is only one. */
  first: SkillCheckRow
  last: SkillCheckRow
}

/** How somebody rated themselves the first time and now: bars, and the numbers as a table. */
export function SkillGrowth(props: SkillGrowthProps) {
  return (
    <>
      <GrowthPicture {...props} />
      <GrowthTable {...props} />
    </>
  )
}

function GrowthPicture({ list, first, last }: SkillGrowthProps) {
  const { t, language, format } = usePage()
  const [before, now] = [format.date(first.checkedOn), format.date(last.checkedOn)]
  const twice = first.id !== last.id
  const skills = list.skills.map(({ key, name }) => ({
    key,
    name: pickText(name, language).text,
    was: first.ratings[key] ?? 0,
    is: last.ratings[key] ?? 0,
  }))
  const said = skills.map((one) => t('learning.skills.said', one))
  const bar = (rating: number) => (rating / ratingMax) * barsMax
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${width} ${skills.length * rowHeight}`}
      role="img"
      aria-labelledby="growth-picture growth-description"
    >
      <title id="growth-picture">{t('learning.skills.growth', { before, now })}</title>
      <desc id="growth-description">{format.list(said)}</desc>
      {skills.map(({ key, name, was, is }, place) => {
        const top = place * rowHeight
        return (
          <g key={key}>
            <text class="bars-label" x="2" y={top + 14}>
              {name}
            </text>
            {twice && <Bar kind="here" y={top + 20} length={bar(was)} text={`${was}`} />}
            <Bar kind="voices" y={top + 37} length={bar(is)} text={`${is}`} />
          </g>
        )
      })}
    </svg>
  )
}

type BarProps = { kind: 'here' | 'voices'; y: number; length: number; text: string }

function Bar({ kind, y, length, text }: BarProps) {
  return (
    <>
      <rect class={`bar-${kind}`} x="2" y={y} width={length} height="14" rx="2" />
      <text class="bars-value" x={length + 8} y={y + 12}>
        {text}
      </text>
    </>
  )
}

function GrowthTable({ list, first, last }: SkillGrowthProps) {
  const { t, language, format } = usePage()
  const twice = first.id !== last.id
  const [before, now] = [format.date(first.checkedOn), format.date(last.checkedOn)]
  const figure = (value: number | undefined) => value ?? '–'
  const was: Column<Skill> = {
    label: before,
    numeric: true,
    cell: ({ key }) => figure(first.ratings[key]),
  }
  const grown: Column<Skill> = {
    label: t('learning.skills.change'),
    numeric: true,
    cell: ({ key }) => changeOf(first.ratings[key], last.ratings[key]),
  }
  const is: Column<Skill> = {
    label: now,
    numeric: true,
    cell: ({ key }) => figure(last.ratings[key]),
  }
  const skill: Column<Skill> = {
    label: t('learning.skills.skill'),
    cell: ({ name }) => pickText(name, language).text,
  }
  return (
    <DataTable
      caption={twice ? t('learning.skills.growth', { before, now }) : now}
      rows={list.skills}
      columns={twice ? [skill, was, is, grown] : [skill, is]}
    />
  )
}

function changeOf(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined) return '–'
  return now > before ? `+${now - before}` : `${now - before}`.replace('-', '−')
}
