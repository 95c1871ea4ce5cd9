import { Markdown, usePage } from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { EvidenceRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  found: EvidenceRow
  fileName: string | null
}

/** The thing itself: a file to fetch, a link to follow, a text to read or a figure. */
export function EvidenceContent({ address, found, fileName }: Props) {
  const { t, format } = usePage()
  if (found.kind === 'text') return <Markdown text={found.body} under={2} />
  if (found.kind === 'figure' && found.figure !== null) {
    return (
      <p class="lead">
        {format.number(found.figure)} {found.unit}
      </p>
    )
  }
  if (found.kind === 'link') {
    return (
      <p>
        <a class="ds-link" href={found.address} rel="noreferrer nofollow">
          {found.address}
        </a>
      </p>
    )
  }
  return (
    <p>
      <a class="ds-link" href={paths.evidenceFile({ ...address, evidenceId: found.id })}>
        {t('initiatives.evidence.download', { name: fileName ?? '' })}
      </a>
    </p>
  )
}
