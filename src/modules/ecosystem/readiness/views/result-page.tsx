import { pickText } from '../../../../shared/language.ts'
import {
  DataTable,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Heading,
  Lead,
  LinkList,
  Section,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { changePaths } from '../../change/paths.ts'
import { readinessPaths as paths } from '../paths.ts'
import { gapsIn } from '../result/figures.ts'
import type { ReadResult } from '../result/read-result.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import type { StatementsFile } from '../statement-file.ts'
import { jigsawAreas } from '../tiers.ts'
import { AreaPicture } from './area-picture.tsx'
import { ChangePart } from './change-part.tsx'
import { FigureCell, SpreadText, tierColumns } from './figure-cell.tsx'
import { GapPart } from './gap-part.tsx'

type ResultProps = ReadResult & {
  address: { lab: string; stakeholderId: string; readinessRoundId: string }
  organisation: { name: string; leads: boolean }
  round: ReadinessRoundRow
  file: StatementsFile
  problems: readonly Problem[]
}

/** What a round found: where tiers see the same thing differently comes first. */
export function ResultPage(props: ResultProps) {
  const { address, organisation, round, shown, problems } = props
  const { t } = usePage()
  const nothing = shown.tiers.every(({ answers }) => answers === null)
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={organisation.name}>
        {t(`ecosystem.readiness.kind.${round.kind}`)}
      </Heading>
      <Lead>{t('ecosystem.readiness.result.lead', { closesOn: round.closesOn })}</Lead>
      {nothing ? (
        <EmptyState title={t('ecosystem.readiness.result.nothing')}>
          <p>{t('ecosystem.readiness.result.nothing-text')}</p>
        </EmptyState>
      ) : (
        <>
          <GapPart {...props} />
          <ChangePart {...props} />
          <Areas {...props} />
          <Statements {...props} />
        </>
      )}
      <Answers {...props} />
      <LinkList
        items={[
          { label: t('ecosystem.change.plan'), address: changePaths.plan(address) },
          { label: t('ecosystem.readiness.result.file'), address: paths.figures(address) },
          { label: t('ecosystem.readiness.back'), address: paths.organisation(address) },
        ]}
      />
    </>
  )
}

function Answers({ shown }: ResultProps) {
  const { t } = usePage()
  return (
    <Section id="answers" title={t('ecosystem.readiness.result.answers')}>
      <DataTable
        caption={t('ecosystem.readiness.result.answers')}
        captionHidden
        rows={shown.tiers}
        columns={[
          {
            label: t('ecosystem.readiness.tier-label'),
            cell: ({ tier }) => t(`ecosystem.readiness.tier.${tier}`),
          },
          {
            label: t('ecosystem.readiness.result.answers'),
            cell: (row) =>
              row.answers === null
                ? t('ecosystem.readiness.result.few')
                : t('ecosystem.readiness.result.answered', { ...row }),
          },
        ]}
      />
      <Disclosure summary={t('ecosystem.readiness.result.how')}>
        <p>{t('ecosystem.readiness.result.how-hidden')}</p>
        <p>{t('ecosystem.readiness.result.how-groups')}</p>
        <p>{t('ecosystem.readiness.result.how-areas')}</p>
      </Disclosure>
    </Section>
  )
}

function Areas({ shown, file }: ResultProps) {
  const { t, language } = usePage()
  const nameOf = (key: string) =>
    pickText(file.areas.find((one) => one.key === key)!.name, language).text
  const rows = jigsawAreas.map((area) => ({ area, byTier: shown.areas[area] }))
  return (
    <Section id="areas" title={t('ecosystem.readiness.result.areas')}>
      <AreaPicture rows={rows} nameOf={nameOf} />
      <DataTable
        caption={t('ecosystem.readiness.result.areas-table')}
        rows={rows}
        columns={[
          { label: t('ecosystem.readiness.area'), cell: ({ area }) => nameOf(area) },
          ...tierColumns(t, (row: (typeof rows)[number], tier) => (
            <>
              <FigureCell figure={row.byTier[tier]} />
              <SpreadText figure={row.byTier[tier]} />
            </>
          )),
        ]}
      />
    </Section>
  )
}

/** All statements, folded by area; where tiers lie furthest apart comes first. */
function Statements({ shown, file }: ResultProps) {
  const { t, language } = usePage()
  const words = new Map(
    file.statements.map(({ key, text }) => [key, pickText(text, language).text]),
  )
  const apart = gapsIn(shown.statements.map(({ key, ...one }) => ({ of: key, ...one })))
  const gaps = new Map(apart.map(({ of, gap }) => [of, gap]))
  const gapOf = ({ key }: Statement) => gaps.get(key) ?? -1
  return (
    <Section id="statements" title={t('ecosystem.readiness.result.statements')}>
      {file.areas.map((area) => {
        const name = pickText(area.name, language).text
        const rows = shown.statements.filter((one) => one.area === area.key)
        return (
          <Disclosure
            key={area.key}
            summary={t('ecosystem.readiness.result.of-area', { area: name, count: rows.length })}
          >
            <DataTable
              caption={name}
              captionHidden
              rows={rows.toSorted((one, other) => gapOf(other) - gapOf(one))}
              columns={[
                {
                  label: t('ecosystem.readiness.statement'),
                  cell: ({ key }) => words.get(key) ?? key,
                },
                ...tierColumns(t, (row: Statement, tier) => (
                  <FigureCell figure={row.byTier[tier]} />
                )),
              ]}
            />
          </Disclosure>
        )
      })}
      <p class="note">{t('ecosystem.readiness.result.dash')}</p>
    </Section>
  )
}
type Statement = ResultProps['shown']['statements'][number]
