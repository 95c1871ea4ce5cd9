import {
  Heading,
  Lead,
  LocalTextOf,
  Panel,
  PrintButton,
  QrCode,
  usePage,
} from '../../../../ui/index.ts'
import type { ShownService } from '../queries.ts'
import { ServiceStateTag } from './parts.tsx'
import { WaysToGet } from './ways-to-get.tsx'

/** A service on one sheet for the notice board: how to get it, large, with a square code to its page. */
export function SheetPage({ found, link }: { found: ShownService; link: string }) {
  const { lab } = usePage()
  return (
    <div class="section">
      <Heading level={1}>
        <LocalTextOf text={found.title} />
      </Heading>
      {found.state !== 'running' && <ServiceStateTag of={found} />}
      <Lead>
        <LocalTextOf text={found.forWhom} />
      </Lead>
      <WaysToGet found={found} />
      <Panel>
        <QrCode address={link} text={link.replace(/^https?:\/\//, '')} />
      </Panel>
      <p>
        <LocalTextOf text={lab!.name} />
      </p>
      <p>
        <PrintButton />
      </p>
    </div>
  )
}
