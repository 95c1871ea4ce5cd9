import { DataTable, LocalTextOf, Section, usePage } from '../../../ui/index.ts'
import { championPaths, professions } from '../../champions/index.ts'
import type { ChampionFigures } from '../copy/shape.ts'
import type { MemberLab } from '../programme/queries.ts'

type Counted = MemberLab & { champions: ChampionFigures }

/** How many champions the labs have together, by lab and by profession; hidden numbers are left out of every sum. */
export function ProgrammeChampions({ labs }: { labs: readonly MemberLab[] }) {
  const { t } = usePage()
  const counted = labs.filter((lab): lab is Counted => lab.champions !== null)
  if (counted.length === 0) return null
  const sum = (of: (figures: ChampionFigures) => number | null | undefined) =>
    counted.reduce((total, { champions }) => total + (of(champions) ?? 0), 0)
  const byProfession = professions
    .map((profession) => ({ profession, count: sum((one) => one.professions[profession]) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const total = sum((one) => one.total)
  const shown = counted.filter(({ champions }) => champions.total !== null)
  const sumKind =
    shown.length === 0 ? 'all-hidden' : shown.length < counted.length ? 'at-least' : 'total'
  return (
    <Section id="champions" title={t('network.champions.title')}>
      <p>{t(`network.champions.${sumKind}`, { count: total, labs: counted.length })}</p>
      <ByLab counted={counted} total={shown.length > 0 ? total : null} />
      {byProfession.length > 0 && (
        <DataTable
          caption={t('network.champions.by-profession')}
          rows={byProfession}
          columns={[
            {
              label: t('network.champions.profession'),
              cell: ({ profession }) => t(`champions.profession.${profession}`),
            },
            { label: t('network.champions.count'), numeric: true, cell: ({ count }) => count },
          ]}
        />
      )}
      <p class="note">{t('network.champions.note')}</p>
    </Section>
  )
}

function ByLab({ counted, total }: { counted: readonly Counted[]; total: number | null }) {
  const { t } = usePage()
  const lines = [
    ...counted.map(({ slug, name, champions }) => ({
      lab: (
        <a class="ds-link" href={championPaths.list({ lab: slug })}>
          <LocalTextOf text={name} />
        </a>
      ),
      count: champions.total ?? t('network.indicator.hidden'),
    })),
    ...(total === null
      ? []
      : [
          {
            lab: <strong>{t('network.champions.together')}</strong>,
            count: <strong>{total}</strong>,
          },
        ]),
  ]
  return (
    <DataTable
      caption={t('network.champions.by-lab')}
      rows={lines}
      columns={[
        { label: t('network.labs.lab'), cell: ({ lab }) => lab },
        { label: t('network.champions.count'), numeric: true, cell: ({ count }) => count },
      ]}
    />
  )
}
