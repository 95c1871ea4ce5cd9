import {
  DataTable,
  DateOf,
  EmptyState,
  InlineForm,
  StateTag,
  usePage,
  type Column,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { GateAddress } from '../../gate/views/next-step.ts'
import type { ShownSignOff } from '../queries.ts'
import { useCapacityName } from './capacity-name.ts'

export type SignOffListProps = {
  at: GateAddress
  signOffs: readonly ShownSignOff[]
  round: number
  inside: boolean
  /** Signatures the reader may take back, by id. */
  withdrawable: ReadonlySet<string>
}

/** Who has signed at a gate. Outsiders read the names of those who wanted theirs shown, the others as roles. */
export function SignOffList(props: SignOffListProps) {
  const { t } = usePage()
  const shown = props.inside
    ? props.signOffs
    : props.signOffs.filter(({ withdrawnAt, round }) => !withdrawnAt && round === props.round)
  if (shown.length === 0) return <EmptyState title={t('initiatives.sign-off.none')} />
  return (
    <DataTable
      caption={t('initiatives.sign-off.list')}
      captionHidden
      columns={useColumns(props)}
      rows={shown}
    />
  )
}

function useColumns({ at, round, inside, withdrawable }: SignOffListProps): Column<ShownSignOff>[] {
  const { t } = usePage()
  const capacityName = useCapacityName()
  const who: Column<ShownSignOff> = {
    label: t('initiatives.sign-off.who'),
    cell: (one) => (inside || one.namePublic ? one.name : t('initiatives.sign-off.name-kept')),
  }
  const columns: Column<ShownSignOff>[] = [
    who,
    { label: t('initiatives.sign-off.as'), cell: ({ role }) => capacityName(role) },
    {
      label: t('initiatives.sign-off.verdict'),
      cell: (one) => <Verdict one={one} round={round} />,
    },
    { label: t('initiatives.sign-off.when'), cell: (one) => <DateOf value={one.at} /> },
  ]
  if (!inside) return columns
  return [
    ...columns,
    { label: t('initiatives.sign-off.how'), cell: (one) => <How one={one} /> },
    {
      label: t('initiatives.sign-off.change'),
      cell: (one) =>
        withdrawable.has(one.id) ? (
          <InlineForm
            action={paths.signOffWithdrawal({ ...at, signOffId: one.id })}
            about={t('initiatives.sign-off.of', { name: one.name })}
          >
            {t('initiatives.sign-off.withdraw')}
          </InlineForm>
        ) : (
          '–'
        ),
    },
  ]
}

function Verdict({ one, round }: { one: ShownSignOff; round: number }) {
  const { t } = usePage()
  if (one.withdrawnAt)
    return <StateTag tone="neutral">{t('initiatives.sign-off.withdrawn')}</StateTag>
  const agrees = one.verdict === 'agree'
  return (
    <>
      <StateTag tone={agrees ? 'success' : 'danger'}>
        {t(agrees ? 'initiatives.sign-off.agree' : 'initiatives.sign-off.disagree')}
      </StateTag>
      {one.round !== round && <p class="note">{t('initiatives.sign-off.earlier-round')}</p>}
    </>
  )
}

function How({ one }: { one: ShownSignOff }) {
  const { t } = usePage()
  return (
    <>
      <p>{t(`initiatives.sign-off.mode-${one.mode}`)}</p>
      {one.recordedByName && (
        <p>{t('initiatives.sign-off.typed-by', { name: one.recordedByName })}</p>
      )}
      {one.witness && <p>{t('initiatives.sign-off.witnessed-by', { name: one.witness })}</p>}
      {one.words && <blockquote>{one.words}</blockquote>}
    </>
  )
}
