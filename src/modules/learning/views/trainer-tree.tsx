import { FlowPicture, StateTag, usePage, type FlowEdge, type FlowNode } from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { Branch } from '../trainer/tree.ts'

/** More would not be readable as a picture; the list has them all. */
const drawnMax = 14

type Props = {
  /** Unique on the page. */
  id: string
  trees: readonly Branch[]
}

/** Who trained whom: a picture, and the same as a list. */
export function TrainerTree({ id, trees }: Props) {
  return (
    <>
      <TreePicture id={id} trees={trees} />
      <Branches branches={trees} />
    </>
  )
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul class="ds-list">
      {branches.map((branch) => (
        <li key={branch.trainer.id}>
          <TrainerLine branch={branch} />
          {branch.below.length > 0 && <Branches branches={branch.below} />}
        </li>
      ))}
    </ul>
  )
}

function TrainerLine({ branch: { trainer } }: { branch: Branch }) {
  const { t, lab, format } = usePage()
  const { id, name, recognisedOn, trained, ended } = trainer
  return (
    <>
      <a class="ds-link" href={learningPaths.trainer({ lab: lab!.slug, localTrainerId: id })}>
        {name}
      </a>{' '}
      <span class="note">
        {t('learning.trainer.since', { day: format.date(recognisedOn) })}.{' '}
        {t('learning.trainer.trained', { count: trained })}
      </span>{' '}
      {ended && <StateTag tone="neutral">{t('learning.trainer.ended')}</StateTag>}
    </>
  )
}

function TreePicture({ id, trees }: Props) {
  const { t, lab, format } = usePage()
  const nodes: FlowNode[] = []
  const edges: FlowEdge[] = []
  const said: string[] = []
  const add = ({ trainer, below }: Branch, level: number) => {
    const localTrainerId = trainer.id
    nodes.push({
      id: trainer.id,
      kind: format.date(trainer.recognisedOn),
      label: trainer.name,
      level,
      address: learningPaths.trainer({ lab: lab!.slug, localTrainerId }),
    })
    for (const one of below) {
      edges.push({ from: trainer.id, to: one.trainer.id })
      const names = { trainer: trainer.name, trained: one.trainer.name }
      said.push(t('learning.tree.edge', names))
      add(one, level + 1)
    }
  }
  for (const tree of trees) add(tree, 0)
  if (edges.length === 0 || nodes.length > drawnMax) return null
  return (
    <FlowPicture
      id={id}
      title={t('learning.tree.title')}
      description={format.list(said)}
      nodes={nodes}
      edges={edges}
    />
  )
}
